// The edit distance of two short words.

/**
 * The number of letters to add, drop, change or swap with their neighbour that make one word the other (optimal string
 * alignment, a restricted Damerau–Levenshtein distance). Takes time in proportion to the product of the lengths.
 */
export function editDistance(a: string, b: string): number {
  const rows: number[][] = [];
  for (let i = 0; i <= a.length; i += 1) {
    rows[i] = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const row = rows[i]!;
      if (i === 0) {
        row[j] = j;
        continue;
      }
      const above = rows[i - 1]!;
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, rows[i - 2]![j - 2]! + 1);
      row[j] = best;
    }
  }
  return rows[a.length]?.[b.length] ?? 0;
}
