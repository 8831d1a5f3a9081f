// Reports a number in a draft for which the source of its sentence has another one.

import { draftFact } from './draft-facts.ts';
import type { DiagnosticRule } from './rule.ts';

export const numberDiffers: DiagnosticRule = {
  code: 'number-differs',
  defaultSeverity: 'warning',
  summary: 'A number in your draft that differs from its source.',
  roles: ['draft'],
  check: (draft, corpus) => draftFact(draft, corpus, 'number'),
};
