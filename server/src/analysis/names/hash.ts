// Hashes of words and features. 32 bits, signed, because engines keep larger numbers apart from small ones; the same on every
// engine, cheap enough to make in the inner loop.

import { fnv1a } from '../fnv.ts';

/** FNV-1a with a last mixing, so that all bits can be used. */
export function hashWord(word: string): number {
  return mix(fnv1a(word));
}

/** One hash out of two; the order matters. */
export function combine(a: number, b: number): number {
  return mix(Math.imul(a, 0x9e3779b1) ^ b);
}

function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x7feb352d);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x846ca68b);
  return mixed ^ (mixed >>> 16);
}
