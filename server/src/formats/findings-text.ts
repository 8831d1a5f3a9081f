// Findings as a person reads them in a terminal: file, place, severity, message; the offending line under it.

import type { IndexedArticle } from '../corpus/article.ts';
import { positionAt } from '../features/convert.ts';
import type { Diagnosis } from '../rules/check.ts';

export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  severity(severity: Diagnosis['severity'], text: string): string;
}

export const plain: Style = { bold: (text) => text, dim: (text) => text, severity: (_, text) => text };

const WIDTH = 96;

export function findingsText(
  name: string,
  article: IndexedArticle,
  text: string,
  diagnoses: readonly Diagnosis[],
  style: Style,
): string {
  const lines: string[] = [];
  for (const diagnosis of diagnoses) {
    const { line, character } = positionAt(article, diagnosis.span.start);
    const place = `${name}:${line + 1}:${character + 1}`;
    lines.push(
      `${style.bold(place)} ${style.severity(diagnosis.severity, diagnosis.severity)} ${diagnosis.message} ${style.dim(`[${diagnosis.code}]`)}`,
    );
    lines.push(`    ${style.dim(excerptAt(text, article, line, character))}`);
  }
  return lines.join('\n');
}

function excerptAt(text: string, article: IndexedArticle, line: number, character: number): string {
  const start = article.lineStarts[line] ?? 0;
  const whole = text.slice(start, article.lineStarts[line + 1] ?? text.length).trimEnd();
  const from = Math.max(0, Math.min(character - 20, whole.length - WIDTH));
  return `${from > 0 ? '…' : ''}${whole.slice(from, from + WIDTH)}${from + WIDTH < whole.length ? '…' : ''}`;
}
