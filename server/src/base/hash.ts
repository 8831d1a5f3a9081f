// A short name for one state of a text. Not for secrets: it tells an unchanged article from a changed one.

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

/** 53 bits in base 36, with a letter before it so that YAML never takes it for a number (`1e5`). */
export function hashText(text: string): string {
  let a = 0xdeadbeef ^ text.length;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x9e3779b1);
    b = Math.imul(b ^ code, 0x5f356495);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return `t${((b >>> 0) * 0x200000 + ((a >>> 0) & 0x1fffff)).toString(36)}`;
}
