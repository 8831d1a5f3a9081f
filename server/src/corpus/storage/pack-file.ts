// The layout of a cache file (a pack):
//
//   header     {"engine":"…"} and a line feed, padded with spaces; the packs of other engines are not used
//   entries    each: key, length, checksum, packed article (see packed-article.ts); an erased one is zeros but for its length
//
// Everything starts at a multiple of four, so that an article can be read in place.

import { FNV_PRIME, FNV_START } from '../../base/hash.ts';
import type { StoredPack } from '../host.ts';
import { aligned } from './packed-article.ts';

/** Bytes of a key, which is a digest of a text. */
const KEY_SIZE = 32;
/** Bytes preceding the article: its key, its length and its checksum, the last two 32 bits wide. */
const ENTRY_HEADER_SIZE = KEY_SIZE + 8;
/** Bytes that are read at once while the entries are listed. */
const CHUNK_SIZE = 4 << 20;

/** The position and length of an entry, in bytes. */
export interface PackEntry {
  readonly at: number;
  readonly length: number;
}

export function packHeader(engine: string): Uint8Array {
  const line = JSON.stringify({ engine });
  return new TextEncoder().encode(`${line.padEnd(aligned(line.length + 1) - 1)}\n`);
}

export const entryLength = (article: Uint8Array): number => ENTRY_HEADER_SIZE + article.length;

/** The bytes of an entry, in two pieces so that the article is not copied. `key` is in hexadecimal digits. */
export function encodeEntry(key: string, article: Uint8Array): [header: Uint8Array, article: Uint8Array] {
  const header = new Uint8Array(ENTRY_HEADER_SIZE);
  for (let i = 0; i < KEY_SIZE; i += 1) header[i] = Number.parseInt(key.slice(2 * i, 2 * i + 2), 16);
  new Uint32Array(header.buffer, KEY_SIZE).set([article.length, checksumOf(article)]);
  return [header, article];
}

/** Bytes that take the place of an entry that is no longer wanted: nothing of it is left, and the next ones are found. */
export function erasedEntry({ length }: PackEntry): Uint8Array {
  const bytes = new Uint8Array(length);
  new Uint32Array(bytes.buffer, KEY_SIZE, 1).set([length - ENTRY_HEADER_SIZE]);
  return bytes;
}

/** The article of an entry; `undefined` if it is damaged or no longer at its position. */
export function readEntry(pack: StoredPack, key: string, { at, length }: PackEntry): Uint8Array | undefined {
  const bytes = pack.readNow(at, length);
  if (bytes?.length !== length || keyAt(bytes, 0) !== key) return undefined;
  const [storedLength, checksum] = lengthAndChecksumAt(bytes, 0);
  const article = bytes.subarray(ENTRY_HEADER_SIZE);
  return storedLength === article.length && checksum === checksumOf(article) ? article : undefined;
}

/**
 * Lists the entries of a pack by key, up to the first damaged one. `end` is the byte after the last entry: less than the
 * pack's size if something else follows, 0 if the pack is another engine's.
 */
export async function listEntries(
  pack: StoredPack,
  engine: string,
): Promise<{ readonly entries: Map<string, PackEntry>; readonly end: number }> {
  const entries = new Map<string, PackEntry>();
  const header = packHeader(engine);
  let end = 0;
  while (end < pack.size) {
    const bytes = await pack.read(end, CHUNK_SIZE);
    let at = 0;
    if (end === 0) {
      if (bytes.length < header.length || header.some((byte, i) => bytes[i] !== byte)) break;
      at = header.length;
    }
    const before = end + at;
    while (at + ENTRY_HEADER_SIZE <= bytes.length) {
      const [length] = lengthAndChecksumAt(bytes, at);
      // An article may go beyond the bytes that were read: only its end must be within the pack.
      if (length === 0 || length !== aligned(length) || end + at + ENTRY_HEADER_SIZE + length > pack.size) break;
      const key = keyAt(bytes, at);
      if (key !== ERASED) entries.set(key, { at: end + at, length: ENTRY_HEADER_SIZE + length });
      at += ENTRY_HEADER_SIZE + length;
    }
    const next = end + at;
    if (next === before && end > 0) break;
    end = next;
  }
  return { entries, end };
}

/**
 * Detects accidental damage, not manipulation: the file is the user's own. Every step is invertible, so that a change of
 * a single number always changes the checksum.
 */
function checksumOf(article: Uint8Array): number {
  const numbers = new Uint32Array(article.buffer, article.byteOffset, article.length >>> 2);
  let checksum = FNV_START;
  for (let i = 0; i < numbers.length; i += 1) {
    checksum = Math.imul(checksum ^ numbers[i]!, FNV_PRIME);
    checksum ^= checksum >>> 15;
  }
  return checksum >>> 0;
}

function lengthAndChecksumAt(bytes: Uint8Array, at: number): [length: number, checksum: number] {
  const [length = 0, checksum = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset + at + KEY_SIZE, 2);
  return [length, checksum];
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The key of an erased entry. */
const ERASED = '0'.repeat(2 * KEY_SIZE);

function keyAt(bytes: Uint8Array, at: number): string {
  let key = '';
  for (let i = at; i < at + KEY_SIZE; i += 1) key += HEX[bytes[i]!];
  return key;
}
