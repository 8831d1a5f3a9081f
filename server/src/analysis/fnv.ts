// FNV-1a (Fowler, Noll and Vo), 32 bits: a hash that is the same on every engine and cheap enough for an inner loop.

/** The hash of nothing, from which every other begins. */
export const FNV_START = 0x811c9dc5;

export const FNV_PRIME = 0x01000193;

/** Goes on from the hash of what came before, over the UTF-16 code units of `text`. A signed 32-bit number. */
export function fnv1a(text: string, from = FNV_START): number {
  return fnv1aBetween(text, 0, text.length, from);
}

/** The same over the code units from `start` to `end` alone. */
export function fnv1aBetween(text: string, start: number, end: number, from = FNV_START): number {
  let hash = from;
  for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  return hash;
}
