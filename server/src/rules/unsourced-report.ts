// "Reportedly", "media reports suggest", "it is believed": a report that nobody stands behind.

import type { DiagnosticRule } from './rule.ts';

export const unsourcedReport: DiagnosticRule = {
  code: 'unsourced-report',
  defaultSeverity: 'information',
  summary: 'A report without a source: “reportedly”, “media reports suggest”, “it is believed”.',
  check: (article) =>
    article.analysis.unsourced.map((report) => ({
      span: { start: report.start, end: report.end },
      message: 'Reported without saying by whom.',
    })),
};
