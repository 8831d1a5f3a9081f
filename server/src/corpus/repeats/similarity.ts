// Word shingles as 32-bit numbers, and the two standard ways to keep few of them: winnowing (Schleimer, Wilkerson and
// Aiken 2003), which is sure to keep one of any long enough common run, for quotations that are cut out of each other; and
// a bottom-k sketch (Broder 1997) for paragraphs that are near-identical as a whole.

import { diffArrays } from 'diff';
import { commonStems } from '../../language/en/common-stems.generated.ts';
import { isCommonStem } from './postings.ts';
import { contentStems, type Fold, foldOf, isEmptyWord } from './words.ts';

// Two quotations in, how alike they are out. Symmetric, and a function of the two alone, so that the order in which
// articles come can never matter.

/**
 * - `same`: word for word
 * - `cut`: one stands whole in the other
 * - `near`: most words of the shorter stand in the other, in order
 * - `alike`: the words that carry the meaning are shared, as in two translations; counts only together with the same
 *   speaker and the same matter
 */
export type RepeatKind = 'same' | 'cut' | 'near' | 'alike';

export interface Similarity {
  readonly kind: RepeatKind;
  /** Share of the shorter one's words (of their weight, for `alike`) that the other has, 0 to 1. */
  readonly similarity: number;
}

/** Beside them, a match of fewer words is chance or a set phrase. */
const FEWEST_WORDS = 4;
const FEWEST_CONTENT = 2;
const NEAR = { share: 0.6, words: 5, content: 3, run: 3 };
const ALIKE = { share: 0.5, stems: 2, weight: 14, stemsOfSentence: 4 };
/** From here on a quotation is a sentence rather than a phrase. */
export const SENTENCE_WORDS = 8;

/** A word of every other article tells less than one of few. In tenths, whole numbers adding up in any order alike. */
export const weightOf = (stem: string): number => (commonStems.has(stem) ? COMMON : RARE);

/** The same of a stem's key, see `stemKey`. */
export const weightOfKey = (key: number): number => (isCommonStem(key) ? COMMON : RARE);

const COMMON = 4;
const RARE = 10;

/** A quotation as it is compared. */
export interface Comparable {
  /** Of its words. */
  readonly length: number;
  /** Folded, in their order. */
  readonly words: readonly string[];
  /** How many stems carry its meaning, each counted once, and their weight together. */
  readonly stemCount: number;
  readonly weight: number;
}

/** What two quotations share of their stems. */
export interface Shared {
  readonly count: number;
  readonly weight: number;
}

export const weigh = (stems: readonly string[]): number => stems.reduce((sum, stem) => sum + weightOf(stem), 0);

export function similarityOf(a: readonly string[], b: readonly string[]): Similarity | undefined {
  const [left, right] = [contentStems(a.map(foldOf)), contentStems(b.map(foldOf))];
  const shared = left.filter((stem) => right.includes(stem));
  if (shared.length === left.length && shared.length === right.length && sameWords(a, b))
    return { kind: isDistinctive(a, shared.length) ? 'same' : 'alike', similarity: 1 };
  return similarityBy(
    { length: a.length, words: a, stemCount: left.length, weight: weigh(left) },
    { length: b.length, words: b, stemCount: right.length, weight: weigh(right) },
    { count: shared.length, weight: weigh(shared) },
    () => Number.POSITIVE_INFINITY,
  );
}

/**
 * The same of two that differ in their words, for one who knows what they share. Words are looked at last, and only where
 * they have enough in common: `mostWords` tells how many that may be.
 */
export function similarityBy(
  a: Comparable,
  b: Comparable,
  { count, weight }: Shared,
  mostWords: () => number,
): Similarity | undefined {
  if (!mayBeLike(weight, count, a.weight, b.weight)) return undefined;
  const fewest = NEAR.share * Math.min(a.length, b.length);
  return (mostWords() < fewest ? undefined : alikeInWords(a.words, b.words)) ?? alikeInStems(a, b, weight, count);
}

/** May two quotations be alike in any way that share stems of this weight and number? A cheap question first. */
export function mayBeLike(weight: number, stems: number, a: number, b: number): boolean {
  if (stems < ALIKE.stems) return false;
  return weight >= NEAR_WEIGHT * Math.min(a, b) || 2 * weight >= ALIKE.share * (a + b);
}

/** Near is counted in words, with repeats; in stems, once each, it may be a little less. */
const NEAR_WEIGHT = 0.5;

function alikeInWords(a: readonly string[], b: readonly string[]): Similarity | undefined {
  const shorter = Math.min(a.length, b.length);
  const [less, more] = a.length < b.length ? [a, b] : [b, a];
  if (isTelling(less) && ` ${more.join(' ')} `.includes(` ${less.join(' ')} `)) return { kind: 'cut', similarity: 1 };
  if (shorter < NEAR.words || commonWords(a, b) < NEAR.share * shorter) return undefined;
  const { matched, run } = align(a, b);
  const content = matched.filter((word) => !isEmptyWord(word)).length;
  const isNear =
    matched.length >= NEAR.share * shorter &&
    content >= NEAR.content &&
    content >= NEAR.share * Math.min(contentCount(a), contentCount(b)) &&
    run >= Math.max(NEAR.run, shorter / 5);
  return isNear ? { kind: 'near', similarity: matched.length / shorter } : undefined;
}

/** Shared weight of stems over the mean weight (Dice): a long speech has any few words of a short quotation somewhere. */
function alikeInStems(a: Comparable, b: Comparable, weight: number, stems: number): Similarity | undefined {
  const arePhrases = a.length < SENTENCE_WORDS && b.length < SENTENCE_WORDS;
  if (stems < (arePhrases ? ALIKE.stems : ALIKE.stemsOfSentence) || weight < ALIKE.weight) return undefined;
  const similarity = (2 * weight) / (a.weight + b.weight);
  return similarity < ALIKE.share ? undefined : { kind: 'alike', similarity: Math.min(similarity, 0.99) };
}

/** Whether a quotation is the `same` as its like, rather than `alike`: a few words that say nothing prove nothing. */
export const isDistinctive = (words: readonly string[], stems: number): boolean =>
  stems >= ALIKE.stems && isTelling(words);

const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, at) => word === b[at]);

function isTelling(words: readonly string[]): boolean {
  return words.length >= FEWEST_WORDS && contentCount(words) >= FEWEST_CONTENT;
}

function contentCount(words: readonly string[]): number {
  return words.filter((word) => !isEmptyWord(word)).length;
}

/** Words that both have, however ordered: an upper bound of what can be aligned, at a fraction of the price. */
function commonWords(a: readonly string[], b: readonly string[]): number {
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

/** Longest common subsequence, and the longest run in it that is broken on neither side. */
function align(a: readonly string[], b: readonly string[]): { matched: string[]; run: number } {
  // In one order whichever way round it is asked, so that the answer is symmetric where several alignments are best.
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

/** Words of a shingle of quotations. */
const SHINGLE = 3;
/** Shingles of a window: two texts with a common run of SHINGLE + WINDOW - 1 = 6 words share a kept shingle, if it says anything. */
const WINDOW = 4;

/** Shingles of words that say nothing by themselves ("one of the") are in every other quotation, and never kept. */
export function winnow(folds: readonly Fold[]): number[] {
  const hashes = shingles(folds, SHINGLE);
  // A short quotation is kept whole.
  const window = hashes.length <= WINDOW ? 1 : WINDOW;
  const kept = new Set<number>();
  for (let from = 0; from + window <= hashes.length; from += 1) {
    let least = NEVER;
    for (let at = from; at < from + window; at += 1)
      if ((hashes[at] as number) < least && !isEmptyShingle(folds, at)) least = hashes[at] as number;
    if (least !== NEVER) kept.add(least);
  }
  return [...kept];
}

const NEVER = Number.POSITIVE_INFINITY;

function isEmptyShingle(folds: readonly Fold[], at: number): boolean {
  for (let i = at; i < at + SHINGLE; i += 1) if ((folds[i] as Fold).stem !== '') return false;
  return true;
}

/** The smallest hashes of a paragraph's shingles, in order; none for a short paragraph, which proves nothing. */
export function sketchOf(folds: readonly Fold[]): number[] {
  if (folds.length < SHORTEST_PARAGRAPH) return [];
  // Numbers in rising order: what is there twice stands side by side.
  const hashes = shingles(folds, 4).sort();
  const least: number[] = [];
  for (let i = 0; i < hashes.length && least.length < SKETCH; i += 1)
    if (i === 0 || hashes[i] !== hashes[i - 1]) least.push(hashes[i] as number);
  return least;
}

const SHORTEST_PARAGRAPH = 15;
const SKETCH = 16;

/** Estimated share of common shingles of two paragraphs, 0 to 1. */
export function resemblance(a: readonly number[] | Uint32Array, b: readonly number[] | Uint32Array): number {
  if (a.length === 0 || b.length === 0) return 0;
  const both = new Set([...a, ...b]);
  const least = [...both].sort((x, y) => x - y).slice(0, Math.min(SKETCH, both.size));
  const [inA, inB] = [new Set(a), new Set(b)];
  return least.filter((hash) => inA.has(hash) && inB.has(hash)).length / least.length;
}

function shingles(folds: readonly Fold[], size: number): Uint32Array {
  const words = new Int32Array(folds.length);
  for (let i = 0; i < words.length; i += 1) words[i] = (folds[i] as Fold).hash;
  const hashes = new Uint32Array(Math.max(0, words.length - size + 1));
  for (let i = 0; i < hashes.length; i += 1) {
    let hash = 0;
    for (let k = i; k < i + size; k += 1) hash = Math.imul(hash ^ (words[k] as number), 0x9e3779b1) ^ (hash >>> 15);
    hashes[i] = mix(hash);
  }
  return hashes;
}

/** Spreads the bits, so that "smallest" is a fair draw. */
function mix(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
