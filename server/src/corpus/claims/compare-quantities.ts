// Whether two numbers of one thing contradict each other.

import type { ComparisonWords } from '../../analysis/language/comparison.ts';
import type { Quantity } from '../../analysis/numbers/quantity.ts';

/** What a number counts or measures, in a form that can be compared; empty where it is not known. */
export function measureOf({ unit, noun }: Quantity, words: ComparisonWords): string {
  if (noun !== undefined) return `${unit ?? ''}/${words.stem(words.singular(noun))}`;
  // A number of years or days may be the time of anything; a share or a sum in one claim is of one thing.
  return unit === undefined || words.isTime(unit) ? '' : unit;
}

/** Shares of the larger number within which two numbers are one, by how exact they are said to be. */
const ROUNDING = 0.05;
const ABOUT = 0.2;
/** Below this, whole numbers of things are counted and not rounded. */
const COUNTED = 100;

export function areDifferent(a: Quantity, b: Quantity): boolean {
  if (a.approximation === 'several' || b.approximation === 'several') return false;
  const [one, other] = [rangeOf(a), rangeOf(b)];
  if (one.low <= other.high && other.low <= one.high) return false;
  const gap = one.low > other.high ? one.low - other.high : other.low - one.high;
  const larger = Math.max(a.value, b.value);
  const isCounted = larger < COUNTED && Number.isInteger(a.value) && Number.isInteger(b.value);
  const isAbout = a.approximation === 'about' || b.approximation === 'about';
  return gap > (isAbout ? ABOUT : isCounted ? 0 : ROUNDING) * larger;
}

function rangeOf({ value, upTo, approximation }: Quantity): { readonly low: number; readonly high: number } {
  const open = approximation === 'more' || approximation === 'atLeast';
  const below = approximation === 'less' || approximation === 'atMost';
  return { low: below ? 0 : value, high: open ? Number.POSITIVE_INFINITY : (upTo ?? value) };
}
