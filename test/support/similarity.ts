// Compares two quotations directly, without an index: what QuotationIndex must answer for each pair.

import { totalWeight } from '../../server/src/corpus/repeats/keys.ts';
import { compareWords, isDistinctive, type Similarity } from '../../server/src/corpus/repeats/similarity.ts';
import { normalizerFor } from '../../server/src/corpus/repeats/words.ts';
import { english } from '../../server/src/language/en/index.ts';

const normalizer = normalizerFor(english);

/** `a` and `b` are normalized words. */
export function similarityOf(a: readonly string[], b: readonly string[]): Similarity | undefined {
  const [left, right] = [keysOf(a), keysOf(b)];
  const shared = left.filter((key) => right.includes(key));
  const haveSameStems = shared.length === left.length && shared.length === right.length;
  if (haveSameStems && a.join(' ') === b.join(' '))
    return { kind: isDistinctive(a, shared.length, normalizer) ? 'same' : 'alike', similarity: 1 };
  return compareWords(
    { length: a.length, words: a, stemCount: left.length, weight: totalWeight(left) },
    { length: b.length, words: b, stemCount: right.length, weight: totalWeight(right) },
    { count: shared.length, weight: totalWeight(shared) },
    () => Number.POSITIVE_INFINITY,
    normalizer,
  );
}

const keysOf = (words: readonly string[]): number[] =>
  normalizer.contentWords(words.map(normalizer.word)).map(({ key }) => key);
