// The quotations of an article in the form in which the index compares them: one run of numbers, made during analysis,
// packed with the article and read in place, so that indexing an article unpacks nothing.
//
//   length     number of quotations
//   rows       per quotation: index among the article's quotes; digest of its words; offset of its features; one number
//              with the counts of stems, shingles and words, and whether it is distinctive
//   features   per quotation: the keys of its stems, ascending, two numbers each; its shingles; one byte of the hash of
//              each word, four in a number
//   sketches   per quotation the offset of its paragraph's sketch; then each sketch with its length in front

import { PartCache, type VersionCache } from '../../analysis/memo.ts';
import { partitionPoint } from '../../base/sorted.ts';
import { DIGEST_LENGTH, digestOf, halvesOfKey, keyOfHalves, weightOfKey } from './keys.ts';
import { winnow } from './shingles.ts';
import { isDistinctive, type SharedStems } from './similarity.ts';
import type { MarkedQuotation } from './statements.ts';
import type { WordNormalizer } from './words.ts';

/** Numbers of a row, and the positions in it. */
const ROW = DIGEST_LENGTH + 3;
const [QUOTE, DIGEST, FEATURES, COUNTS] = [0, 1, DIGEST_LENGTH + 1, DIGEST_LENGTH + 2] as const;
/** Bits of each of the three counts. */
const COUNT_BITS = 10;
const COUNT_MASK = 2 ** COUNT_BITS - 1;
const DISTINCTIVE = 1 << (3 * COUNT_BITS);
const BYTE = 255;

/** Words that are compared of a quotation: whoever repeats a longer one repeats its beginning. */
const MOST_WORDS = 600;

/** Occurrences of each byte in `mostSharedWords`. All zero between calls. */
const occurrences = new Uint16Array(BYTE + 1);

/** `at` is always a quotation's index among the compared ones (`IndexedArticle.quoted`), `quote` an index of a quote. */
export class QuotationFingerprints {
  readonly numbers: Uint32Array;

  constructor(numbers: Uint32Array) {
    this.numbers = numbers;
  }

  /** The number of quotations. */
  get length(): number {
    return this.numbers[0] ?? 0;
  }

  /** Index into the article's quotes. */
  quote(at: number): number {
    return this.#row(at, QUOTE);
  }

  /** Where a quote is among the compared quotations; -1 if it is not compared. */
  indexOf(quote: number): number {
    const at = partitionPoint(this.length, (index) => this.quote(index) < quote);
    return at < this.length && this.quote(at) === quote ? at : -1;
  }

  /** 32 bits of the digest, for a lookup that `hasSameWords` confirms. */
  digest(at: number): number {
    return this.#row(at, DIGEST);
  }

  /** The whole digest of a quotation's words. */
  wordsDigest(at: number): Uint32Array {
    const start = 1 + ROW * at + DIGEST;
    return this.numbers.subarray(start, start + DIGEST_LENGTH);
  }

  /** Whether two quotations have the same words. */
  hasSameWords(at: number, other: QuotationFingerprints, otherAt: number): boolean {
    for (let i = DIGEST; i < DIGEST + DIGEST_LENGTH; i += 1)
      if (this.#row(at, i) !== other.#row(otherAt, i)) return false;
    return true;
  }

  isDistinctive(at: number): boolean {
    return (this.#row(at, COUNTS) & DISTINCTIVE) !== 0;
  }

  stemCount(at: number): number {
    return this.#row(at, COUNTS) & COUNT_MASK;
  }

  /** The key of a stem, see `stemKeyOf`. */
  stem(at: number, index: number): number {
    const start = this.#row(at, FEATURES) + 2 * index;
    return keyOfHalves(this.numbers[start]!, this.numbers[start + 1]!);
  }

  hasStem(at: number, key: number): boolean {
    const count = this.stemCount(at);
    for (let i = 0; i < count; i += 1) if (this.stem(at, i) === key) return true;
    return false;
  }

  shingleCount(at: number): number {
    return (this.#row(at, COUNTS) >>> COUNT_BITS) & COUNT_MASK;
  }

  shingle(at: number, index: number): number {
    return this.numbers[this.#row(at, FEATURES) + 2 * this.stemCount(at) + index]!;
  }

  hasShingle(at: number, shingle: number): boolean {
    const count = this.shingleCount(at);
    for (let i = 0; i < count; i += 1) if (this.shingle(at, i) === shingle) return true;
    return false;
  }

  wordCount(at: number): number {
    return (this.#row(at, COUNTS) >>> (2 * COUNT_BITS)) & COUNT_MASK;
  }

  /** The sketch of the paragraph around a quote, see `sketchOf`; empty if the quote is not compared. */
  sketchAround(quote: number): Uint32Array {
    const at = this.indexOf(quote);
    if (at < 0) return this.numbers.subarray(0, 0);
    const last = this.length - 1;
    const offsets = this.#wordHashes(last) + Math.ceil(this.wordCount(last) / 4);
    const start = this.numbers[offsets + at]!;
    return this.numbers.subarray(start + 1, start + 1 + this.numbers[start]!);
  }

  /** An upper bound of the number of common words: words are compared by one byte of their hash. */
  mostSharedWords(at: number, other: QuotationFingerprints, otherAt: number): number {
    const [count, otherCount] = [this.wordCount(at), other.wordCount(otherAt)];
    for (let i = 0; i < count; i += 1) {
      const byte = this.#wordByte(at, i);
      occurrences[byte] = occurrences[byte]! + 1;
    }
    let shared = 0;
    for (let i = 0; i < otherCount; i += 1) {
      const byte = other.#wordByte(otherAt, i);
      if (occurrences[byte] === 0) continue;
      occurrences[byte] = occurrences[byte]! - 1;
      shared += 1;
    }
    occurrences.fill(0);
    return shared;
  }

  sharedStems(at: number, other: QuotationFingerprints, otherAt: number): SharedStems {
    const [a, b] = [this.numbers, other.numbers];
    let [i, j] = [this.#row(at, FEATURES), other.#row(otherAt, FEATURES)];
    const [end, otherEnd] = [i + 2 * this.stemCount(at), j + 2 * other.stemCount(otherAt)];
    let [count, weight] = [0, 0];
    while (i < end && j < otherEnd) {
      // Compares the halves, high one first, without building keys: this runs for every candidate.
      const order = a[i + 1]! - b[j + 1]! || a[i]! - b[j]!;
      if (order === 0) {
        count += 1;
        weight += weightOfKey(a[i]!);
      }
      if (order <= 0) i += 2;
      if (order >= 0) j += 2;
    }
    return { count, weight };
  }

  /** Whether an article has the same quotations at the same indices. */
  equals(other: QuotationFingerprints): boolean {
    // The rows are enough: everything after them is a function of the words, of which the rows have digests.
    const end = 1 + ROW * this.length;
    if (this.length !== other.length) return false;
    for (let i = 1; i < end; i += 1) if (this.numbers[i] !== other.numbers[i]) return false;
    return true;
  }

  /** Offset of the words' hashes. */
  #wordHashes(at: number): number {
    return this.#row(at, FEATURES) + 2 * this.stemCount(at) + this.shingleCount(at);
  }

  #wordByte(at: number, index: number): number {
    return (this.numbers[this.#wordHashes(at) + (index >>> 2)]! >>> (8 * (index & 3))) & BYTE;
  }

  #row(at: number, column: number): number {
    return this.numbers[1 + ROW * at + column]!;
  }
}

/** The normalized words of a quotation, as far as they are compared. */
export const comparedWords = (words: string, normalizer: WordNormalizer): string[] =>
  normalizer.textsOf(words, MOST_WORDS);

/** What a quotation adds to the run of numbers. */
interface QuotationRecord {
  readonly digest: Uint32Array;
  readonly features: Uint32Array;
  readonly counts: number;
}

/** Records of an open article's quotations, by the quoted text. */
const records = new PartCache<QuotationRecord>();

function makeRecord({ words: quoted }: MarkedQuotation, normalizer: WordNormalizer): QuotationRecord {
  const words = normalizer.wordsOf(quoted, MOST_WORDS);
  const texts = words.map(({ text }) => text);
  const stems = normalizer
    .contentWords(words)
    .map(({ key }) => key)
    .sort((a, b) => a - b);
  const shingles = winnow(words);
  const features = new Uint32Array(2 * stems.length + shingles.length + Math.ceil(words.length / 4));
  let at = 0;
  for (const key of stems) {
    const [low, high] = halvesOfKey(key);
    features[at] = low;
    features[at + 1] = high;
    at += 2;
  }
  features.set(shingles, at);
  at += shingles.length;
  for (let i = 0; i < words.length; i += 1) {
    const byte = words[i]!.hash & BYTE;
    features[at + (i >>> 2)] = features[at + (i >>> 2)]! | (byte << (8 * (i & 3)));
  }
  return {
    digest: digestOf(texts.join(' ')),
    features,
    counts:
      stems.length |
      (shingles.length << COUNT_BITS) |
      (words.length << (2 * COUNT_BITS)) |
      (isDistinctive(texts, stems.length, normalizer) ? DISTINCTIVE : 0),
  };
}

/**
 * `sketches`: of the paragraph around each quotation; quotations of one paragraph share one array. The result has no
 * numbers at all if there are no quotations.
 */
export function packQuotations(
  quotations: readonly MarkedQuotation[],
  normalizer: WordNormalizer,
  sketches: readonly (readonly number[])[] = [],
  memo?: VersionCache,
): QuotationFingerprints {
  if (quotations.length === 0) return new QuotationFingerprints(new Uint32Array(0));
  const made = quotations.map((quotation) =>
    records.of(memo?.of(quotation.words), () => makeRecord(quotation, normalizer)),
  );
  const around = quotations.map((_, at) => sketches[at] ?? NO_SKETCH);
  let feature = 1 + ROW * quotations.length;
  const offsets = made.reduce((sum, { features }) => sum + features.length, feature);
  let end = offsets + quotations.length;
  const starts = new Map<readonly number[], number>();
  for (const sketch of around) {
    if (starts.has(sketch)) continue;
    starts.set(sketch, end);
    end += 1 + sketch.length;
  }
  const numbers = new Uint32Array(end);
  numbers[0] = quotations.length;
  for (const [at, { digest, features, counts }] of made.entries()) {
    const row = 1 + ROW * at;
    numbers[row + QUOTE] = quotations[at]!.quote;
    numbers.set(digest, row + DIGEST);
    numbers[row + FEATURES] = feature;
    numbers[row + COUNTS] = counts;
    numbers.set(features, feature);
    feature += features.length;
    numbers[offsets + at] = starts.get(around[at]!)!;
  }
  for (const [sketch, start] of starts) {
    numbers[start] = sketch.length;
    numbers.set(sketch, start + 1);
  }
  return new QuotationFingerprints(numbers);
}

const NO_SKETCH: readonly number[] = [];
