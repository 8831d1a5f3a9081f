// How similar two quotations are. The answer is symmetric and depends on the two texts alone, so that the order in which
// articles are added never matters.

import { diffArrays } from 'diff';
import type { WordNormalizer } from './words.ts';

/**
 * - `same`: word for word
 * - `cut`: one contains the other whole
 * - `near`: most words of the shorter one occur in the other, in order
 * - `alike`: they share the words that carry the meaning, as two translations do; counts only together with the same
 *   speaker and the same subject
 */
export type RepeatKind = 'same' | 'cut' | 'near' | 'alike';

export interface Similarity {
  readonly kind: RepeatKind;
  /** Share of the shorter one's words (of their weight, for `alike`) that the other has, 0 to 1. */
  readonly similarity: number;
}

/** A quotation with fewer words, or fewer that carry meaning, is found elsewhere by chance or is a set phrase. */
const FEWEST_WORDS = 4;
const FEWEST_CONTENT = 2;
/** Shares are of the shorter quotation; `run` is the longest unbroken run of common words. */
const NEAR = { share: 0.6, words: 5, content: 3, run: 3 };
/** `share` is of the mean weight; `weight` is in tenths. */
const ALIKE = { share: 0.5, stems: 2, weight: 14, stemsOfSentence: 4 };
/** A quotation with this many words is a sentence rather than a phrase. */
export const SENTENCE_WORDS = 8;

/** The words of a quotation for a comparison. Getters allow an implementation to read the words only when needed. */
export interface ComparedWords {
  /** The number of words. */
  readonly length: number;
  /** Normalized, in text order. */
  readonly words: readonly string[];
  /** How many different stems carry the meaning, and their total weight in tenths. */
  readonly stemCount: number;
  readonly weight: number;
}

/** The stems that two quotations have in common. */
export interface SharedStems {
  readonly count: number;
  /** In tenths. */
  readonly weight: number;
}

/**
 * Compares two quotations with different words whose common stems are known. The words themselves are read last, and only
 * if `mostSharedWords`, an upper bound of the number of common words, is high enough.
 */
export function compareWords(
  a: ComparedWords,
  b: ComparedWords,
  shared: SharedStems,
  mostSharedWords: () => number,
  normalizer: WordNormalizer,
): Similarity | undefined {
  if (!canBeSimilar(shared.weight, shared.count, a.weight, b.weight)) return undefined;
  const fewest = NEAR.share * Math.min(a.length, b.length);
  const inWords = mostSharedWords() < fewest ? undefined : compareInOrder(a.words, b.words, normalizer);
  return inWords ?? compareStems(a, b, shared);
}

/**
 * Whether two quotations with common stems of this weight and number can be similar in any way. Cheap, for use before
 * `compareWords`; `weightA` and `weightB` are the total weights of each.
 */
export function canBeSimilar(sharedWeight: number, sharedStems: number, weightA: number, weightB: number): boolean {
  if (sharedStems < ALIKE.stems) return false;
  return (
    sharedWeight >= NEAR_WEIGHT * Math.min(weightA, weightB) || 2 * sharedWeight >= ALIKE.share * (weightA + weightB)
  );
}

/** `near` is counted in words including repeated ones; counted in distinct stems the share may be a little lower. */
const NEAR_WEIGHT = 0.5;

/** `cut` or `near`. */
function compareInOrder(
  a: readonly string[],
  b: readonly string[],
  normalizer: WordNormalizer,
): Similarity | undefined {
  const shorter = Math.min(a.length, b.length);
  const [less, more] = a.length < b.length ? [a, b] : [b, a];
  if (isLongEnough(less, normalizer) && ` ${more.join(' ')} `.includes(` ${less.join(' ')} `))
    return { kind: 'cut', similarity: 1 };
  if (shorter < NEAR.words || countCommonWords(a, b) < NEAR.share * shorter) return undefined;
  const { matched, run } = align(a, b);
  const content = countContent(matched, normalizer);
  const isNear =
    matched.length >= NEAR.share * shorter &&
    content >= NEAR.content &&
    content >= NEAR.share * Math.min(countContent(a, normalizer), countContent(b, normalizer)) &&
    run >= Math.max(NEAR.run, shorter / 5);
  return isNear ? { kind: 'near', similarity: matched.length / shorter } : undefined;
}

/**
 * `alike`, by the Dice coefficient: the weight of common stems over the mean weight. Measured by the shorter one alone, a
 * long speech would be alike to any short quotation.
 */
function compareStems(a: ComparedWords, b: ComparedWords, { count, weight }: SharedStems): Similarity | undefined {
  const arePhrases = a.length < SENTENCE_WORDS && b.length < SENTENCE_WORDS;
  if (count < (arePhrases ? ALIKE.stems : ALIKE.stemsOfSentence) || weight < ALIKE.weight) return undefined;
  const similarity = (2 * weight) / (a.weight + b.weight);
  return similarity < ALIKE.share ? undefined : { kind: 'alike', similarity: Math.min(similarity, 0.99) };
}

/** Whether a word-for-word repeat of a quotation is `same` rather than `alike`: a few stop words prove nothing. */
export const isDistinctive = (words: readonly string[], stems: number, normalizer: WordNormalizer): boolean =>
  stems >= ALIKE.stems && isLongEnough(words, normalizer);

function isLongEnough(words: readonly string[], normalizer: WordNormalizer): boolean {
  return words.length >= FEWEST_WORDS && countContent(words, normalizer) >= FEWEST_CONTENT;
}

function countContent(words: readonly string[], normalizer: WordNormalizer): number {
  return words.filter((word) => !normalizer.isStopWord(word)).length;
}

/** The number of common words in any order: an upper bound of what an alignment finds, and much cheaper. */
function countCommonWords(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    common += 1;
  }
  return common;
}

/** The longest common subsequence, and the longest run in it that is unbroken on both sides. */
function align(a: readonly string[], b: readonly string[]): { matched: string[]; run: number } {
  // A fixed order of arguments keeps the answer symmetric where several alignments are equally long.
  const [first, second] = a.length < b.length || (a.length === b.length && a.join(' ') < b.join(' ')) ? [a, b] : [b, a];
  const matched: string[] = [];
  let run = 0;
  for (const { value, added, removed } of diffArrays([...first], [...second])) {
    if (added || removed) continue;
    matched.push(...value);
    run = Math.max(run, value.length);
  }
  return { matched, run };
}
