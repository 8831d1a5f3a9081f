// "Reportedly", "media reports suggest", "it is believed": a report that nobody stands behind.

import type { Rule } from './rule.ts';

export const unsourcedReport: Rule = {
  code: 'unsourced-report',
  defaultSeverity: 'information',
  summary: 'A report without a source: “reportedly”, “media reports suggest”, “it is believed”.',
  check: (article) =>
    article.analysis.unsourced.map((report) => ({
      span: { start: report.start, end: report.end },
      message: 'Reported without saying by whom.',
    })),
};
