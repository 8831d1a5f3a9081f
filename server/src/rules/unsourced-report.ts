// Reports words that pass on a report without a source: "reportedly", "media reports suggest", "it is believed".

import type { DiagnosticRule } from './rule.ts';

export const unsourcedReport: DiagnosticRule = {
  code: 'unsourced-report',
  defaultSeverity: 'information',
  summary: 'A report without a source: “reportedly”, “media reports suggest”, “it is believed”.',
  check: (article) =>
    article.analysis.unsourced
      .filter(({ kind }) => kind === 'hearsay')
      .map(({ start, end }) => ({
        span: { start, end },
        message: 'No source is given for this report. Find the original report and name it.',
      })),
};
