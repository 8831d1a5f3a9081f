// One copy of each string that many articles have: names, titles, stems. Ten thousand articles unpacked one by one would
// otherwise hold ten thousand copies of "Geneva".

import { ownCopy } from '../analysis/own-copy.ts';

const pool = new Map<string, string>();

/** Beyond, the pool begins again: strings it gave out stay true, new ones are merely not shared with them. */
const MOST = 500_000;

export function intern(text: string): string {
  const known = pool.get(text);
  if (known !== undefined) return known;
  if (pool.size >= MOST) pool.clear();
  const own = ownCopy(text);
  pool.set(own, own);
  return own;
}

const NONE: readonly string[] = [];

/** Empty lists are one list. */
export function internAll(texts: readonly string[]): readonly string[] {
  return texts.length === 0 ? NONE : texts.map(intern);
}
