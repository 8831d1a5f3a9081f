// English words of dates: see analysis/language/names.ts.

import type { DateWords } from '../../analysis/language/names.ts';

const yearLeads = 'in since until till from of during late early mid'.split(' ');

export const dateWords: DateWords = {
  day: /^(\d{1,2})(st|nd|rd|th)?$/,
  decade: /^(1[5-9]|20)\d0s$/,
  dayLinkers: new Set(['of']),
  ambiguousMonths: new Set(['may', 'march', 'mar', 'dec', 'sept', 'sun']),
  monthLeads: new Set([...yearLeads, 'on', 'by', 'before', 'after', 'last', 'next', 'this']),
  monthDenials: new Set(['be']),
  yearLeads: new Set(yearLeads),
};
