// Decodes the binary table of known words: the word classes and the cluster of each word, by the word's hash. It contains no
// strings, so that decoding is fast; a look-up is a binary search, once for each distinct word.

import { hashWord } from '../../analysis/names/model.ts';

/** A word's index gives its classes and cluster. */
interface WordTable {
  /** Index of a lower-cased word, or -1. */
  find(lower: string): number;
  /** `WordClass` bits by index. */
  readonly classes: Uint32Array;
  /** Fine cluster by index, from 1; 0 without a cluster. */
  readonly clusters: Uint16Array;
  /** Coarse cluster of the fine cluster `index + 1`. */
  readonly coarse: Uint8Array;
}

/** The first four bytes of the file. */
export const MAGIC = 0x314d5357;

/**
 * Decodes the shipped file: magic, number of rows, of class sets and of fine clusters (uint32 each); the class sets (uint32
 * each); the coarse cluster of each fine one (uint8 each); then by row, in rising order of hash: the gap to the preceding
 * hash, the index of the class set and the cluster (varint each). Throws if the file is not of this format.
 */
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
