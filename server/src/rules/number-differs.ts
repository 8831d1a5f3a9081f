// Reports a claim that another article makes with another number.

import { claimNumbers } from './claim-numbers.ts';
import type { DiagnosticRule } from './rule.ts';

export const numberDiffers: DiagnosticRule = {
  code: 'number-differs',
  defaultSeverity: 'hint',
  summary: 'A claim that another article makes with another number.',
  check: (article, corpus) => claimNumbers(article, corpus),
};
