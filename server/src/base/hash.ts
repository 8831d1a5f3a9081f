// Non-cryptographic hashes of texts: FNV-1a for inner loops, and a 53-bit fingerprint that is written into YAML.

/** The FNV-1a hash of the empty text. */
export const FNV_START = 0x811c9dc5;

export const FNV_PRIME = 0x01000193;

/**
 * 32-bit FNV-1a (Fowler, Noll and Vo) of the UTF-16 code units of `text`, as a signed number. `from` is the hash of a
 * preceding text, so that parts can be hashed one after another. Equal on every engine.
 */
export function fnv1a(text: string, from = FNV_START): number {
  return fnv1aBetween(text, 0, text.length, from);
}

/** The same for the code units from `start` to `end`, without creating the substring. */
export function fnv1aBetween(text: string, start: number, end: number, from = FNV_START): number {
  let hash = from;
  for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  return hash;
}

/** A fingerprint of a text: 53 bits in base 36 after a "t", so that YAML never reads it as a number (`1e5`). */
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

/** The hash of a text without regard to line breaks and a byte-order mark, which an editor may change when it opens a file. */
export function contentHash(text: string): string {
  return hashText(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
}
