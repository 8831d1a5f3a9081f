// The binary table of known words: hashes in rising order, the word classes and the cluster of each. It is read without
// parsing a single string; a look-up is a binary search, made once for each distinct word of a lexicon's life.
//
// Layout: magic, row count, number of class sets, number of fine clusters (all uint32); the class sets (uint32 each); the
// coarse cluster of each fine one (uint8 each); then by row: the gap to the hash before (varint), the class set (varint),
// the cluster (varint; 0 is none).

import { hashWord } from '../../analysis/names/model.ts';

export interface WordTable {
  /** Index of a lower-cased word, or -1. */
  find(lower: string): number;
  /** `WordClass` bits by index. */
  readonly classes: Uint32Array;
  /** Fine cluster by index, from 1; 0 is none. */
  readonly clusters: Uint16Array;
  /** Coarse cluster of fine cluster `i + 1`. */
  readonly coarse: Uint8Array;
}

export const MAGIC = 0x314d5357;

export function decodeWordTable(bytes: Uint8Array): WordTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw new Error('Not a word table.');
  const count = view.getUint32(4, true);
  const sets = Uint32Array.from({ length: view.getUint32(8, true) }, (_, i) => view.getUint32(16 + 4 * i, true));
  const coarseAt = 16 + 4 * sets.length;
  const coarse = bytes.slice(coarseAt, coarseAt + view.getUint32(12, true));
  const hashes = new Uint32Array(count);
  const classes = new Uint32Array(count);
  const clusters = new Uint16Array(count);
  let at = coarseAt + coarse.length;
  let hash = 0;
  for (let i = 0; i < count; i += 1) {
    let byte = bytes[at++]!;
    let gap = byte & 127;
    for (let unit = 128; byte >= 128; unit *= 128) {
      byte = bytes[at++]!;
      gap += (byte & 127) * unit;
    }
    hash += gap;
    hashes[i] = hash;
    byte = bytes[at++]!;
    let set = byte & 127;
    if (byte >= 128) set |= bytes[at++]! << 7;
    classes[i] = sets[set]!;
    byte = bytes[at++]!;
    let cluster = byte & 127;
    if (byte >= 128) cluster |= bytes[at++]! << 7;
    clusters[i] = cluster;
  }
  return { find: (lower) => search(hashes, hashWord(lower) >>> 0), classes, clusters, coarse };
}

function search(hashes: Uint32Array, hash: number): number {
  let low = 0;
  let high = hashes.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = hashes[middle]!;
    if (found === hash) return middle;
    if (found < hash) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
