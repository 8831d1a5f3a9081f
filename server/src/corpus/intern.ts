// One copy of each string that many articles have: names, titles, stems. Ten thousand articles unpacked one by one would
// otherwise hold ten thousand copies of "Geneva".

const pool = new Map<string, string>();

/** Beyond, the pool begins again: strings it gave out stay true, new ones are merely not shared with them. */
const MOST = 500_000;

export function intern(text: string): string {
  const known = pool.get(text);
  if (known !== undefined) return known;
  if (pool.size >= MOST) pool.clear();
  const own = copy(text);
  pool.set(own, own);
  return own;
}

/** A part of a longer text would keep all of it in memory; what is put together anew stands for itself. */
const copy = (text: string): string => ` ${text}`.slice(1);

const NONE: readonly string[] = [];

/** Empty lists are one list. */
export function internAll(texts: readonly string[]): readonly string[] {
  return texts.length === 0 ? NONE : texts.map(intern);
}
