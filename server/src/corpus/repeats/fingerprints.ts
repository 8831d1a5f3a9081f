// What the index compares of an article's quotations, as one run of numbers: made where the article is analysed, packed
// with it, and read in place, so that an article enters the index without anything of it being unpacked.
//
//   rows       one a quotation: its index among the article's quotes; digest of its words; where its features begin; how
//              many words, stems and shingles it has, and whether it tells anything by itself
//   features   stems in rising order, two numbers each; shingles; of every word eight bits of a hash, four in a number
//   sketches   where each quotation's begins, see `sketchOf`; of each sketch its length and its numbers

import { partitionPoint } from '../../base/sorted.ts';
import type { DenialKind } from '../../language/en/denials.ts';
import { DIGEST, halvesOfStem, stemKey, stemOfHalves } from './postings.ts';
import { type Shared, weightOfKey } from './similarity.ts';
import { type Denial, type Gist, stemsOf } from './statements.ts';

// What the index compares of an article's denials, as one run of numbers, see `quotation-prints.ts`.
//
//   rows       one a denial: who denies and in which way; where its features begin; how many of them are stems and entities
//   features   stems in rising order, two numbers each; local entities

const KINDS: readonly DenialKind[] = ['denied', 'refused', 'unconfirmed'];
const DENIAL_ROW = 4;

/** One denial as it is compared. */
export interface DenialFingerprint {
  readonly kind: DenialKind;
  /** Local entities; -1 for nobody. */
  readonly denier: number;
  readonly entities: readonly number[];
  /** Keys of what was claimed, see `stemKey`, in rising order. */
  readonly stems: readonly number[];
}

/** Keys of a statement's stems in rising order. */
export const keysOf = (gist: Gist): number[] =>
  stemsOf(gist)
    .map(stemKey)
    .sort((a, b) => a - b);

export function packDenials(denials: readonly Denial[]): DenialFingerprints {
  if (denials.length === 0) return new DenialFingerprints(new Uint32Array(0));
  const rows: number[] = [];
  const features: number[] = [];
  for (const { kind, denier, claim } of denials) {
    const stems = keysOf(claim);
    // -1 for nobody becomes 0.
    const who = (denier + 1) * KINDS.length + KINDS.indexOf(kind);
    rows.push(who, 1 + DENIAL_ROW * denials.length + features.length, stems.length, claim.entities.length);
    for (const key of stems) features.push(...halvesOfStem(key));
    for (const local of claim.entities) features.push(local);
  }
  return new DenialFingerprints(Uint32Array.from([denials.length, ...rows, ...features]));
}

export class DenialFingerprints {
  readonly numbers: Uint32Array;

  constructor(numbers: Uint32Array) {
    this.numbers = numbers;
  }

  get length(): number {
    return this.numbers[0] ?? 0;
  }

  /** `index`: into the article's denials. */
  at(index: number): DenialFingerprint {
    const row = 1 + DENIAL_ROW * index;
    const [who, start, stems, entities] = this.numbers.subarray(row, row + DENIAL_ROW) as unknown as [
      number,
      number,
      number,
      number,
    ];
    return {
      kind: KINDS[who % KINDS.length] as DenialKind,
      denier: Math.floor(who / KINDS.length) - 1,
      stems: Array.from({ length: stems }, (_, i) =>
        stemOfHalves(this.numbers[start + 2 * i] as number, this.numbers[start + 2 * i + 1] as number),
      ),
      entities: [...this.numbers.subarray(start + 2 * stems, start + 2 * stems + entities)],
    };
  }

  all(): DenialFingerprint[] {
    return Array.from({ length: this.length }, (_, index) => this.at(index));
  }
}

/** Numbers of a row, and where in it the start of its features and how many there are stand. */
export const QUOTATION_ROW = DIGEST + 3;
export const [FEATURES, COUNTS] = [DIGEST + 1, DIGEST + 2];
/** Bits for how many words, stems or shingles there are at most. */
export const BITS = 10;
const COUNT = 2 ** BITS - 1;
export const DISTINCTIVE = 1 << (3 * BITS);
export const BYTE = 255;

/** Zero between times. */
const tally = new Uint16Array(BYTE + 1);

/** `at` is everywhere a quotation's place among those that are compared: the order of `IndexedArticle.quoted`. */
export class QuotationFingerprints {
  readonly numbers: Uint32Array;

  constructor(numbers: Uint32Array) {
    this.numbers = numbers;
  }

  get length(): number {
    return this.numbers[0] ?? 0;
  }

  /** Index into the article's quotes. */
  quote(at: number): number {
    return this.#row(at, 0);
  }

  /** A few bits of the digest, to look it up by. */
  digest(at: number): number {
    return this.#row(at, 1);
  }

  /** Whether two quotations have the same words. */
  hasSameWords(at: number, other: QuotationFingerprints, otherAt: number): boolean {
    for (let i = 1; i <= DIGEST; i += 1) if (this.#row(at, i) !== other.#row(otherAt, i)) return false;
    return true;
  }

  isTelling(at: number): boolean {
    return (this.#row(at, COUNTS) & DISTINCTIVE) !== 0;
  }

  stemCount(at: number): number {
    return this.#row(at, COUNTS) & COUNT;
  }

  stem(at: number, index: number): number {
    const start = this.#row(at, FEATURES) + 2 * index;
    return stemOfHalves(this.numbers[start] as number, this.numbers[start + 1] as number);
  }

  hasStem(at: number, key: number): boolean {
    const count = this.stemCount(at);
    for (let i = 0; i < count; i += 1) if (this.stem(at, i) === key) return true;
    return false;
  }

  shingleCount(at: number): number {
    return (this.#row(at, COUNTS) >>> BITS) & COUNT;
  }

  shingle(at: number, index: number): number {
    return this.numbers[this.#row(at, FEATURES) + 2 * this.stemCount(at) + index] as number;
  }

  hasShingle(at: number, shingle: number): boolean {
    const count = this.shingleCount(at);
    for (let i = 0; i < count; i += 1) if (this.shingle(at, i) === shingle) return true;
    return false;
  }

  /** A sketch of the paragraph that a quote stands in, see `sketchOf`; empty where it is not compared. */
  sketchAround(quote: number): Uint32Array {
    const at = this.indexOf(quote);
    if (at < 0) return this.numbers.subarray(0, 0);
    const last = this.length - 1;
    const starts = this.#words(last) + Math.ceil(this.wordCount(last) / 4);
    const start = this.numbers[starts + at] as number;
    return this.numbers.subarray(start + 1, start + 1 + (this.numbers[start] as number));
  }

  /** Where a quote stands among the quotations that are compared; -1 for none of them. */
  indexOf(quote: number): number {
    const at = partitionPoint(this.length, (index) => this.quote(index) < quote);
    return at < this.length && this.quote(at) === quote ? at : -1;
  }

  wordCount(at: number): number {
    return (this.#row(at, COUNTS) >>> (2 * BITS)) & COUNT;
  }

  /** How many words two quotations have in common, or fewer: of 256 different words some two look alike. */
  mostSharedWords(at: number, other: QuotationFingerprints, otherAt: number): number {
    const [mine, theirs] = [this.wordCount(at), other.wordCount(otherAt)];
    for (let i = 0; i < mine; i += 1) tally[this.#word(at, i)] = (tally[this.#word(at, i)] as number) + 1;
    let shared = 0;
    for (let i = 0; i < theirs; i += 1) {
      const word = other.#word(otherAt, i);
      if (tally[word] === 0) continue;
      tally[word] = (tally[word] as number) - 1;
      shared += 1;
    }
    tally.fill(0);
    return shared;
  }

  sharedStems(at: number, other: QuotationFingerprints, otherAt: number): Shared {
    const [a, b] = [this.numbers, other.numbers];
    let [i, j] = [this.#row(at, FEATURES), other.#row(otherAt, FEATURES)];
    const [end, otherEnd] = [i + 2 * this.stemCount(at), j + 2 * other.stemCount(otherAt)];
    let [count, weight] = [0, 0];
    while (i < end && j < otherEnd) {
      // The high half first, and of one kind: this is done for all that might be alike.
      const order = (a[i + 1] as number) - (b[j + 1] as number) || (a[i] as number) - (b[j] as number);
      if (order === 0) {
        count += 1;
        weight += weightOfKey(a[i] as number);
      }
      if (order <= 0) i += 2;
      if (order >= 0) j += 2;
    }
    return { count, weight };
  }

  /** Whether the same quotations stand in the same places. */
  equals(other: QuotationFingerprints): boolean {
    // What is compared beside the rows is a function of the words.
    const rows = 1 + QUOTATION_ROW * this.length;
    if (this.length !== other.length) return false;
    for (let i = 1; i < rows; i += 1) if (this.numbers[i] !== other.numbers[i]) return false;
    return true;
  }

  /** Where the words' hashes begin. */
  #words(at: number): number {
    return this.#row(at, FEATURES) + 2 * this.stemCount(at) + this.shingleCount(at);
  }

  #word(at: number, index: number): number {
    return ((this.numbers[this.#words(at) + (index >>> 2)] as number) >>> (8 * (index & 3))) & BYTE;
  }

  #row(at: number, column: number): number {
    return this.numbers[1 + QUOTATION_ROW * at + column] as number;
  }
}
