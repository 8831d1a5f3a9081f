/**
 * The same words in memory of their own. What is cut out of a longer text is a pointer into it, and keeps all of it alive:
 * whatever outlives a text is copied out of it.
 */
export function copyString(words: string): string {
  const copy = words.charAt(0) + words.slice(1);
  // Asking for a character makes the engine write the two together.
  copy.charCodeAt(1);
  return copy;
}

// One copy of each string that many articles have: names, titles, stems. Ten thousand articles unpacked one by one would
// otherwise hold ten thousand copies of "Geneva".

const pool = new Map<string, string>();

/** Beyond, the pool begins again: strings it gave out stay true, new ones are merely not shared with them. */
const MOST = 500_000;

export function intern(text: string): string {
  const known = pool.get(text);
  if (known !== undefined) return known;
  if (pool.size >= MOST) pool.clear();
  const own = copyString(text);
  pool.set(own, own);
  return own;
}

/** Text of several lines as one. */
export function oneLine(text: string): string {
  return OTHER_SPACE.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}

/** Any white space but one space between two words. Nearly no text that is asked for has it. */
const OTHER_SPACE = /[^\S ]| {2}|^ | $/;
