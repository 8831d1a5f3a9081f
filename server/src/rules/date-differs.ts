// Reports a date that differs: in a source, from that of another article for the same claim; in a draft, from that of the
// passage that says the same.

import { claimDates } from './claim-dates.ts';
import { draftFact } from './draft-facts.ts';
import type { DiagnosticRule } from './rule.ts';

export const dateDiffers: DiagnosticRule = {
  code: 'date-differs',
  defaultSeverity: 'hint',
  summary: 'A date that differs in another article, or in a draft from its source.',
  roles: ['source', 'draft'],
  check: (article, corpus) =>
    corpus.roleOf(article.uri) === 'draft' ? draftFact(article, corpus, 'date') : claimDates(article, corpus),
};
