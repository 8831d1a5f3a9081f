// Whether two quotations that only share the words that carry meaning are one: they need one speaker and one subject.

import type { Language } from '../../analysis/language/language.ts';
import { fold } from '../entities/fold.ts';
import { normalizerFor } from './words.ts';

/** A quotation as it is compared when its words alone do not suffice. Plain JSON. */
export interface QuotationUse {
  /** The entity that speaks; absent where it is not known or not named. */
  readonly speaker?: { readonly id: string; readonly name: string };
  /** The words of the source, as written. */
  readonly source: string;
  /** Whether its marks are only around a part of what is reported. */
  readonly isMixed: boolean;
  /** See `MarkedQuotation`. */
  readonly context: readonly string[];
}

/** The least similarity of two long quotations. */
const LONG_SIMILARITY = 0.6;

/** Whether two uses have one speaker. False where the answer would be a guess. */
export function haveSameSpeaker(a: QuotationUse, b: QuotationUse, language: Language): boolean {
  const { speaker: one } = a;
  const { speaker: other } = b;
  if (one === undefined || other === undefined) return haveSameSource(a.source, b.source, language);
  return one.id === other.id || fold(one.name) === fold(other.name);
}

/** Whether two sources are the same words and no pronoun. */
export function haveSameSource(one: string, other: string, language: Language): boolean {
  const [left, right] = [fold(one), fold(other)];
  return left !== '' && left === right && !language.comparison.pronouns.has(left);
}

/** Whether two uses with alike words are one quotation. `similarity`: that of their words, 0 to 1. */
export function areOneQuotation(a: QuotationUse, b: QuotationUse, similarity: number, language: Language): boolean {
  if (!haveSameSpeaker(a, b, language)) return false;
  // The words of a long quotation say what it is about. Of a few words the rest of the sentence must, apart from the words
  // for the speaker.
  if ((a.context.length === 0) !== (b.context.length === 0)) return false;
  if (a.context.length === 0) return similarity >= LONG_SIMILARITY;
  if (!a.isMixed || !b.isMixed) return similarity === 1;
  const normalizer = normalizerFor(language);
  const speakerStems = new Set(normalizer.contentStems(normalizer.wordsOf(`${a.source} ${b.source}`)));
  const theirs = new Set(b.context);
  return a.context.some((stem) => theirs.has(stem) && !speakerStems.has(stem));
}
