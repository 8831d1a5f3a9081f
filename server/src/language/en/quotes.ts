// English words next to quotation marks: see analysis/language/quotes.ts.

import type { QuoteWords } from '../../analysis/language/quotes.ts';

const elided = new Set('em til till tis twas cause bout n nuff round cuz er im'.split(' '));

export const quoteWords: QuoteWords = {
  isElided: (lower) => elided.has(lower) || /^\d0s$/.test(lower),
  tagVerbs: new Set(['said', 'says', 'told', 'added', 'asked', 'wrote', 'replied', 'explained', 'noted', 'warned']),
  credit(words, speaker) {
    const quoted = words.replace(/[.,;:]$/, '');
    const isClosed = /[?!…]$/.test(quoted);
    if (speaker === '') return `“${quoted}${isClosed ? '' : '.'}”`;
    return `“${quoted}${isClosed ? '' : ','}” ${speaker} said.`;
  },
};
