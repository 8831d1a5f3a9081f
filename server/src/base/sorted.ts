// Binary search, and merging sorted lists.

/**
 * The first of `length` indices for which `isBefore` does not hold, found by binary search; `length` if it holds for all.
 * `isBefore` must hold for every index before that one and for none after it.
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

/**
 * Merges a sorted list `b` into a sorted list `a`, which may be much longer. Of equal items those of `b` come first. If `a`
 * is empty, returns `b` itself.
 */
export function mergeSorted<Item>(a: readonly Item[], b: Item[], compare: (a: Item, b: Item) => number): Item[] {
  if (a.length === 0) return b;
  const merged: Item[] = [];
  let next = 0;
  for (const item of b) {
    const from = next;
    const end = from + partitionPoint(a.length - from, (index) => compare(a[from + index]!, item) < 0);
    while (next < end) {
      merged.push(a[next]!);
      next += 1;
    }
    merged.push(item);
  }
  while (next < a.length) {
    merged.push(a[next]!);
    next += 1;
  }
  return merged;
}
