// What a token is. The tokens of a text are typed columns beside the text itself (tokenize.ts makes them); what is known of
// a word's form is kept once for all its places (tokens/vocabulary.ts).

import { partitionPoint } from '../../base/sorted.ts';
import type { Language } from '../language/language.ts';
import type { Phrase } from '../language/lexicon.ts';

export const TokenKind = { Word: 1, Number: 2, Punctuation: 3, Url: 4, Symbol: 5 } as const;

/** How a word is written. */
export const WordCase = { Lower: 0, Capital: 1, Upper: 2, Mixed: 3, None: 4 } as const;

/** A distinct word form. Kept for the life of a lexicon, so that its lookups are made once, not once an occurrence. */
export interface Word {
  readonly form: string;
  readonly lower: string;
  readonly case: number;
  /** `WordClass` bits. */
  readonly classes: number;
  /** Known names that begin with it, by their second word ("" where they have none), longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]> | undefined;
  /** Number of this form in the vocabulary, from 0. */
  readonly id: number;
  /** The same number for all forms that differ in case alone. */
  readonly key: number;
}

/** The distinct words met so far. Stages that keep something by word (a score, a hash) keep it by vocabulary and `id`. */
export interface Vocabulary {
  readonly language: Language;
}

/** The tokens of a text as columns; index `i` runs over tokens. */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly kind: Uint8Array;
  /** 1 where the token follows the one before without white space. */
  readonly noSpaceBefore: Uint8Array;
  readonly words: readonly Word[];
  readonly vocabulary: Vocabulary;
}

/** Index of the first token that ends behind `offset`; `count` when there is none. */
export function tokenAt(tokens: Tokens, offset: number): number {
  return partitionPoint(tokens.count, (at) => (tokens.end[at] as number) <= offset);
}
