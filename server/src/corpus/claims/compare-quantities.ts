// Whether two numbers of one thing contradict each other.

import type { ComparisonWords } from '../../analysis/language/comparison.ts';
import type { Quantity } from '../../analysis/numbers/quantity.ts';

/** What a number counts or measures, in a form that can be compared; empty where it is not known. */
export function measureOf({ unit, noun }: Quantity, words: ComparisonWords): string {
  // A number of years or days may be the time of anything.
  if (unit !== undefined && words.isTime(unit)) return '';
  if (noun === undefined) return unit ?? '';
  return `${unit ?? ''}/${words.stem(words.singular(noun.slice(noun.lastIndexOf(' ') + 1)))}`;
}

/** Whether the words before the last one agree: "merchant vessels" are no "pirate vessels", but vessels may be either. */
export function areOfOneThing({ noun: a = '' }: Quantity, { noun: b = '' }: Quantity): boolean {
  const [one, other] = [a, b].map((noun) => noun.split(' ').slice(0, -1)) as [string[], string[]];
  return one.length === 0 || other.length === 0 || one.some((word) => other.includes(word));
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
