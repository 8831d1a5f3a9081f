// Copies, shares and flattens strings.

/**
 * Returns a copy of `text` that does not share memory with the string it was cut from. V8's `slice` keeps the whole parent
 * string alive, so every substring that outlives its text must be copied.
 */
export function copyString(text: string): string {
  const copy = text.charAt(0) + text.slice(1);
  // Reading a character flattens the concatenated string.
  copy.charCodeAt(1);
  return copy;
}

const pool = new Map<string, string>();

/** Above this size the pool is cleared. Strings already returned stay valid; new ones are not shared with them. */
const MAX_POOL_SIZE = 500_000;

/** Returns one shared copy of equal strings: names, titles and stems that many articles have. */
export function intern(text: string): string {
  const known = pool.get(text);
  if (known !== undefined) return known;
  if (pool.size >= MAX_POOL_SIZE) pool.clear();
  const copy = copyString(text);
  pool.set(copy, copy);
  return copy;
}

/** Replaces each run of white space, line breaks included, by one space, and trims the ends. */
export function oneLine(text: string): string {
  return NEEDS_CHANGE.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}

/** White space other than single spaces between words. Most texts have none, and the test is faster than the replacement. */
const NEEDS_CHANGE = /[^\S ]| {2}|^ | $/;
