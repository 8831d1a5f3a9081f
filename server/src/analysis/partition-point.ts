/**
 * Where a sorted list splits in two, found by halving: the first of `length` places for which `isBefore` does not hold, and
 * `length` when it holds for all. It must hold for every place before that one and for none behind.
 */
export function partitionPoint(length: number, isBefore: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
