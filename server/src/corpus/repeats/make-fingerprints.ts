// Quotations in, out what is compared of them, see `quotation-prints.ts`. Done where the article is analysed.

import { PartCache, type VersionCache } from '../../analysis/memo.ts';
import { BITS, BYTE, COUNTS, DISTINCTIVE, FEATURES, QUOTATION_ROW, QuotationFingerprints } from './fingerprints.ts';
import { digestOf, halvesOfStem } from './postings.ts';
import { isDistinctive, winnow } from './similarity.ts';
import type { Quoted } from './statements.ts';
import { contentFolds, type Fold, foldedWords, foldsOf } from './words.ts';

/** Words by which a quotation is compared: who repeats a longer one repeats its beginning. */
const MOST_WORDS = 600;

/** The words of a quotation in the form in which they are compared. */
export const comparedWords = (words: string): string[] => foldedWords(words, MOST_WORDS);

interface Print {
  readonly digest: Uint32Array;
  /** Keys of its stems, see `stemKey`, in rising order; its shingles; eight bits of each word, in their order. */
  readonly features: Uint32Array;
  /** How many there are of each, and whether it tells anything by itself. */
  readonly counts: number;
}

/** Of the quotations of an open article, by what stands in their marks. */
const prints = new PartCache<Print>();

function printOf({ words }: Quoted): Print {
  const folds = foldsOf(words, MOST_WORDS);
  const texts = folds.map(({ text }) => text);
  const stems = contentFolds(folds)
    .map(({ key }) => key)
    .sort((a, b) => a - b);
  const shingles = winnow(folds);
  const features = new Uint32Array(2 * stems.length + shingles.length + Math.ceil(folds.length / 4));
  let at = 0;
  for (const key of stems) {
    const [low, high] = halvesOfStem(key);
    features[at] = low;
    features[at + 1] = high;
    at += 2;
  }
  features.set(shingles, at);
  at += shingles.length;
  for (let i = 0; i < folds.length; i += 1) {
    const byte = (folds[i] as Fold).hash & BYTE;
    features[at + (i >>> 2)] = (features[at + (i >>> 2)] as number) | (byte << (8 * (i & 3)));
  }
  const isTelling = isDistinctive(texts, stems.length);
  return {
    digest: digestOf(texts.join(' ')),
    features,
    counts: stems.length | (shingles.length << BITS) | (folds.length << (2 * BITS)) | (isTelling ? DISTINCTIVE : 0),
  };
}

/** `sketches`: of the paragraph that each stands in. Gives nothing at all where there are no quotations. */
export function packQuotations(
  quotations: readonly Quoted[],
  sketches: readonly (readonly number[])[] = [],
  memo?: VersionCache,
): QuotationFingerprints {
  if (quotations.length === 0) return new QuotationFingerprints(new Uint32Array(0));
  const made = quotations.map((quoted) => prints.of(memo?.of(quoted.words), () => printOf(quoted)));
  const around = quotations.map((_, at) => sketches[at] ?? NONE);
  let feature = 1 + QUOTATION_ROW * quotations.length;
  const places = made.reduce((sum, { features }) => sum + features.length, feature);
  let end = places + quotations.length;
  const starts = new Map<readonly number[], number>();
  for (const sketch of around) {
    if (starts.has(sketch)) continue;
    starts.set(sketch, end);
    end += 1 + sketch.length;
  }
  const numbers = new Uint32Array(end);
  numbers[0] = quotations.length;
  for (const [at, { digest, features, counts }] of made.entries()) {
    const row = 1 + QUOTATION_ROW * at;
    numbers[row] = (quotations[at] as Quoted).quote;
    numbers.set(digest, row + 1);
    numbers[row + FEATURES] = feature;
    numbers[row + COUNTS] = counts;
    numbers.set(features, feature);
    feature += features.length;
    numbers[places + at] = starts.get(around[at] as readonly number[]) as number;
  }
  for (const [sketch, start] of starts) {
    numbers[start] = sketch.length;
    numbers.set(sketch, start + 1);
  }
  return new QuotationFingerprints(numbers);
}

const NONE: readonly number[] = [];
