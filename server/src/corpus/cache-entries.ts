// How a pack of analyses is laid out:
//
//   {"engine":"…"} and a line feed         written by another engine: nothing of it is used
//   key, length, checksum, packed article  as often as there are entries; see packed.ts for the article
//
// Everything begins at a multiple of four, so that an article can be read where it lies.

import { FNV_PRIME, FNV_START } from '../analysis/fnv.ts';
import type { StoredPack } from './host.ts';
import { aligned } from './packed.ts';

/** Bytes of a text's digest. */
const KEY = 32;
/** Bytes before the article: its key, then its length and a checksum, both 32 bits wide. */
const HEAD = KEY + 8;
/** Bytes that are read at once while the entries are counted. */
const AT_ONCE = 4 << 20;

/** Where an entry lies, in bytes. */
export interface Entry {
  readonly at: number;
  readonly length: number;
}

/** One line of JSON, filled up with spaces. */
export function headerOf(engine: string): Uint8Array {
  const line = JSON.stringify({ engine });
  return new TextEncoder().encode(`${line.padEnd(aligned(line.length + 1) - 1)}\n`);
}

export const entryLength = (article: Uint8Array): number => HEAD + article.length;

/** What is written for an article, one piece after the other. */
export function entryOf(key: string, article: Uint8Array): [head: Uint8Array, article: Uint8Array] {
  const head = new Uint8Array(HEAD);
  for (let i = 0; i < KEY; i += 1) head[i] = Number.parseInt(key.slice(2 * i, 2 * i + 2), 16);
  new Uint32Array(head.buffer, KEY).set([article.length, checksum(article)]);
  return [head, article];
}

/** The article of an entry, `undefined` where it is damaged, or no longer lies there. */
export function readEntry(pack: StoredPack, key: string, { at, length }: Entry): Uint8Array | undefined {
  const bytes = pack.readNow(at, length);
  if (bytes?.length !== length || keyAt(bytes, 0) !== key) return undefined;
  const [stated, sum] = numbersAt(bytes, 0);
  const article = bytes.subarray(HEAD);
  return stated === article.length && sum === checksum(article) ? article : undefined;
}

/**
 * Where the entries of a pack lie, by key, as far as it is whole. `end` is the byte after the last; less than the pack's size
 * where something else follows, 0 where another engine wrote it.
 */
export async function findEntries(
  pack: StoredPack,
  engine: string,
): Promise<{ readonly entries: Map<string, Entry>; readonly end: number }> {
  const entries = new Map<string, Entry>();
  const header = headerOf(engine);
  let end = 0;
  while (end < pack.size) {
    const bytes = await pack.read(end, AT_ONCE);
    let at = 0;
    if (end === 0) {
      if (bytes.length < header.length || header.some((byte, i) => bytes[i] !== byte)) break;
      at = header.length;
    }
    const before = end + at;
    while (at + HEAD <= bytes.length) {
      const [length] = numbersAt(bytes, at);
      // An article may be larger than what is read at once: its end is enough.
      if (length === 0 || length !== aligned(length) || end + at + HEAD + length > pack.size) break;
      entries.set(keyAt(bytes, at), { at: end + at, length: HEAD + length });
      at += HEAD + length;
    }
    const next = end + at;
    if (next === before && end > 0) break;
    end = next;
  }
  return { entries, end };
}

/**
 * Tells what a disk did to an article, not what somebody did on purpose: the pack is the person's own. Every step can be
 * undone, so that no change of a single number goes unseen.
 */
function checksum(article: Uint8Array): number {
  const numbers = new Uint32Array(article.buffer, article.byteOffset, article.length >>> 2);
  let sum = FNV_START;
  for (let i = 0; i < numbers.length; i += 1) {
    sum = Math.imul(sum ^ (numbers[i] as number), FNV_PRIME);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}

function numbersAt(bytes: Uint8Array, at: number): [length: number, checksum: number] {
  const [length = 0, sum = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset + at + KEY, 2);
  return [length, sum];
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function keyAt(bytes: Uint8Array, at: number): string {
  let key = '';
  for (let i = at; i < at + KEY; i += 1) key += HEX[bytes[i] as number];
  return key;
}
