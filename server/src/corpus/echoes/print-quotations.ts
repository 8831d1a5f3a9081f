// Quotations in, out what is compared of them, see `quotation-prints.ts`. Done where the article is analysed.

import { fnv1a } from '../../analysis/fnv.ts';
import { Kept, type Memo } from '../../analysis/memo.ts';
import { digestOf, halvesOfStem, stemKey } from './digest.ts';
import { isTellingByItself } from './likeness.ts';
import { BITS, BYTE, QuotationPrints, ROW, TELLING } from './quotation-prints.ts';
import { winnow } from './shingles.ts';
import type { Quoted } from './statement.ts';
import { contentStems, foldedWords } from './words.ts';

/** Words by which a quotation is compared: who repeats a longer one repeats its beginning. */
const MOST_WORDS = 600;

/** The words of a quotation in the form in which they are compared. */
export const comparedWords = (words: string): string[] => foldedWords(words, MOST_WORDS);

interface Print {
  readonly digest: Uint32Array;
  /** Keys of its stems, see `stemKey`, in rising order. */
  readonly stems: readonly number[];
  readonly shingles: readonly number[];
  /** Of each word, in their order, eight bits. */
  readonly words: readonly number[];
  readonly isTelling: boolean;
}

/** Of the quotations of an open article, by what stands in their marks. */
const prints = new Kept<Print>();

function printOf({ words }: Quoted): Print {
  const folds = comparedWords(words);
  const stems = contentStems(folds).map(stemKey);
  return {
    digest: digestOf(folds.join(' ')),
    stems: stems.sort((a, b) => a - b),
    shingles: winnow(folds),
    words: folds.map((word) => fnv1a(word) & BYTE),
    isTelling: isTellingByItself(folds, stems.length),
  };
}

/** `sketches`: of the paragraph that each stands in. Gives nothing at all where there are no quotations. */
export function packQuotations(
  quotations: readonly Quoted[],
  sketches: readonly (readonly number[])[] = [],
  memo?: Memo,
): QuotationPrints {
  if (quotations.length === 0) return new QuotationPrints(new Uint32Array(0));
  const rows: number[] = [];
  const features: number[] = [];
  for (const quoted of quotations) {
    const print = prints.of(memo?.of(quoted.words), () => printOf(quoted));
    const { digest, stems, shingles, words, isTelling } = print;
    const counts = stems.length | (shingles.length << BITS) | (words.length << (2 * BITS)) | (isTelling ? TELLING : 0);
    rows.push(quoted.quote, ...digest, 1 + ROW * quotations.length + features.length, counts);
    for (const key of stems) features.push(...halvesOfStem(key));
    for (const shingle of shingles) features.push(shingle);
    for (let i = 0; i < words.length; i += 4)
      features.push(words.slice(i, i + 4).reduce((number, byte, k) => number | (byte << (8 * k)), 0));
  }
  const before = 1 + rows.length + features.length + quotations.length;
  const starts = new Map<readonly number[], number>();
  const printed: number[] = [];
  const places = quotations.map((_, at) => {
    const sketch = sketches[at] ?? NONE;
    const known = starts.get(sketch);
    if (known !== undefined) return known;
    const start = before + printed.length;
    starts.set(sketch, start);
    printed.push(sketch.length, ...sketch);
    return start;
  });
  return new QuotationPrints(Uint32Array.from([quotations.length, ...rows, ...features, ...places, ...printed]));
}

const NONE: readonly number[] = [];
