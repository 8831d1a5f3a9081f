// Words that somebody meant to write: “speker” for “speaker”.

/** One or two letters wrong, missing, too many, or swapped: Damerau's slips. Short words must be nearer. */
export function isSlip(written: string, meant: string): boolean {
  const a = written.toLowerCase().replace(/[\s_]+/g, '-');
  const b = meant.toLowerCase();
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 2 || a.length > 40 || a.length < 3) return false;
  const rows: number[][] = [];
  for (let i = 0; i <= a.length; i += 1) {
    rows[i] = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const row = rows[i] as number[];
      if (i === 0) {
        row[j] = j;
        continue;
      }
      const above = rows[i - 1] as number[];
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((above[j] as number) + 1, (row[j - 1] as number) + 1, (above[j - 1] as number) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, ((rows[i - 2] as number[])[j - 2] as number) + 1);
      row[j] = best;
    }
  }
  return (rows[a.length]?.[b.length] ?? 9) <= (b.length < 6 ? 1 : 2);
}
