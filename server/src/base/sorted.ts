// Few sorted items into many: how lists over all articles are kept up to date.

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

/** Two sorted lists as one; `b` itself where there is nothing else. Of equal items those of `b` come first. */
export function mergeSorted<T>(a: readonly T[], b: T[], compare: (a: T, b: T) => number): T[] {
  if (a.length === 0) return b;
  const merged: T[] = [];
  let at = 0;
  for (const item of b) {
    // Where few come to many, the place is found by halving.
    const from = at;
    const place = from + partitionPoint(a.length - from, (index) => compare(a[from + index] as T, item) < 0);
    while (at < place) {
      merged.push(a[at] as T);
      at += 1;
    }
    merged.push(item);
  }
  while (at < a.length) {
    merged.push(a[at] as T);
    at += 1;
  }
  return merged;
}
