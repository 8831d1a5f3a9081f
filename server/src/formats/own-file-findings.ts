// Findings in a person's own files, as reports outside an editor take them: with offsets, and severities by name.

import type { FeatureContext } from '../features/context.ts';
import { offsetAt } from '../features/convert.ts';
import { ownFileDiagnostics } from '../features/own-file-diagnostics.ts';
import { SEVERITIES } from '../features/severities.ts';
import type { Diagnosis } from '../rules/check.ts';
import type { CheckedFile } from './export-data.ts';

/** The files with findings, in the order of their URIs. */
export function checkOwnFiles(context: FeatureContext, nameOf: (uri: string) => string): CheckedFile[] {
  const { corpus } = context;
  return corpus.own.all().flatMap((file): CheckedFile[] => {
    const diagnoses = ownFileDiagnostics(context, file.uri).map(
      ({ range, code, severity, message, relatedInformation = [] }): Diagnosis => ({
        code: String(code),
        severity: severityNames.find((name) => SEVERITIES[name] === severity) ?? 'warning',
        span: { start: offsetAt(file, range.start), end: offsetAt(file, range.end) },
        message: typeof message === 'string' ? message : message.value,
        related: relatedInformation.flatMap(({ location, message: why }) => {
          const lines = corpus.article(location.uri) ?? corpus.own.get(location.uri);
          if (lines === undefined) return [];
          const { start, end } = location.range;
          const span = { start: offsetAt(lines, start), end: offsetAt(lines, end) };
          return [{ uri: location.uri, span, message: why }];
        }),
      }),
    );
    return diagnoses.length === 0 ? [] : [{ name: nameOf(file.uri), text: file.text, lines: file, diagnoses }];
  });
}

const severityNames = ['error', 'warning', 'information', 'hint'] as const;
