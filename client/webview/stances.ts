// How a stance looks: a sign of its own besides its colour, and its word for whoever hears the table.

import type { Dispute, Stance } from '../../server/src/protocol.ts';

export const STANCE_SIGNS: Readonly<Record<Stance, string>> = {
  asserts: '',
  denies: '✕',
  declines: '–',
  hedges: '≈',
  asks: '?',
  promises: '✓',
};

/** What is said of a quotation that another article has otherwise. */
export const DISPUTE_WORDS: Readonly<Record<Dispute['kind'], string>> = {
  conflict: 'other speaker elsewhere',
  variant: 'other words elsewhere',
  denial: 'denied elsewhere',
};
