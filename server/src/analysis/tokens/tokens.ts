// Tokens, words and vocabularies. `tokenize.ts` makes the tokens of a text; `vocabulary.ts` describes each distinct word
// once.

import { partitionPoint } from '../../base/sorted.ts';
import type { Language } from '../language/language.ts';
import type { Phrase } from '../language/lexicon.ts';

/** `Url` also covers mail addresses, file names, handles and hashtags. */
export const TokenKind = { Word: 1, Number: 2, Punctuation: 3, Url: 4, Symbol: 5 } as const;

/**
 * How a word is written: "gate", "Gate", "GATE", "McDonald", "42". A single capital letter is `Capital`; a form without
 * letters that have case is `None`. The numbers are part of the trained name model.
 */
export const WordCase = { Lower: 0, Capital: 1, Upper: 2, Mixed: 3, None: 4 } as const;

/** A distinct word form with what the language knows of it. All tokens of the same form share one object. */
export interface Word {
  readonly form: string;
  /** The form in lower case, with straight apostrophes. */
  readonly lower: string;
  /** A value of `WordCase`. */
  readonly case: number;
  /** `WordClass` bits. */
  readonly classes: number;
  /** Known names that begin with the word, by their second word ("" for names of one word), longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]> | undefined;
  /** Number of the form in its vocabulary, from 0. */
  readonly id: number;
  /** Number that all forms share that differ in case alone. */
  readonly key: number;
}

/** The distinct words read so far. Stages cache values per word (scores, hashes) by vocabulary and `Word.id`. */
export interface Vocabulary {
  readonly language: Language;
}

/** The tokens of a text as columns; index `i` runs over tokens, offsets are UTF-16 code units. */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Values of `TokenKind`. */
  readonly kind: Uint8Array;
  /** 1 where no white space separates the token from the preceding one. */
  readonly noSpaceBefore: Uint8Array;
  readonly words: readonly Word[];
  readonly vocabulary: Vocabulary;
}

/** Index of the first token that ends after `offset`; `count` when there is none. */
export function tokenAt(tokens: Tokens, offset: number): number {
  return partitionPoint(tokens.count, (at) => tokens.end[at]! <= offset);
}
