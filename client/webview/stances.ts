// Signs of stances, which supplement their colours, and the words for disputes between articles.

import type { Dispute, Stance } from '../../server/src/protocol.ts';

export const STANCE_SIGNS: Readonly<Record<Stance, string>> = {
  asserts: '',
  denies: '✕',
  declines: '–',
  hedges: '≈',
  asks: '?',
  promises: '✓',
};

/** Short notes for a quotation that differs in another article. */
export const DISPUTE_WORDS: Readonly<Record<Dispute['kind'], string>> = {
  conflict: 'other speaker elsewhere',
  variant: 'other words elsewhere',
  denial: 'denied elsewhere',
};
