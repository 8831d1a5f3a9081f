// Findings for a terminal or a log: file, position, severity and message, followed by the line of text. Names, messages and
// lines are other people's text, so that characters that would act on a terminal are shown instead.

import { visibleLine } from '../base/control-characters.ts';
import { positionAt } from '../base/positions.ts';
import type { Diagnosis } from '../rules/check.ts';
import type { CheckedFile } from './export-data.ts';

/** Colours of the terminal. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  severity(severity: Diagnosis['severity'], text: string): string;
}

export const plain: Style = { bold: (text) => text, dim: (text) => text, severity: (_, text) => text };

const WIDTH = 96;

export function findingsText(
  name: string,
  lines: CheckedFile['lines'],
  text: string,
  diagnoses: readonly Diagnosis[],
  style: Style,
): string {
  const out: string[] = [];
  for (const diagnosis of diagnoses) {
    const { line, character } = positionAt(lines, diagnosis.span.start);
    const place = `${visibleLine(name)}:${line + 1}:${character + 1}`;
    out.push(
      `${style.bold(place)} ${style.severity(diagnosis.severity, diagnosis.severity)} ${visibleLine(diagnosis.message)} ${style.dim(`[${diagnosis.code}]`)}`,
    );
    out.push(`    ${style.dim(visibleLine(excerptAt(text, lines, line, character)))}`);
  }
  return out.join('\n');
}

function excerptAt(text: string, lines: CheckedFile['lines'], line: number, character: number): string {
  const start = lines.lineStarts[line] ?? 0;
  const whole = text.slice(start, lines.lineStarts[line + 1] ?? text.length).trimEnd();
  const from = Math.max(0, Math.min(character - 20, whole.length - WIDTH));
  return `${from > 0 ? '…' : ''}${whole.slice(from, from + WIDTH)}${from + WIDTH < whole.length ? '…' : ''}`;
}
