// Reports a claim that another article makes with another date.

import { claimDates } from './claim-dates.ts';
import type { DiagnosticRule } from './rule.ts';

export const dateDiffers: DiagnosticRule = {
  code: 'date-differs',
  defaultSeverity: 'hint',
  summary: 'A claim that another article makes with another date.',
  check: (article, corpus) => claimDates(article, corpus),
};
