// Reports a date in a draft for which the source of its sentence has another one.

import { draftFact } from './draft-facts.ts';
import type { DiagnosticRule } from './rule.ts';

export const dateDiffers: DiagnosticRule = {
  code: 'date-differs',
  defaultSeverity: 'warning',
  summary: 'A date in your draft that differs from its source.',
  roles: ['draft'],
  check: (draft, corpus) => draftFact(draft, corpus, 'date'),
};
