// The binary table of known words: hashes in rising order, the word classes and the cluster of each. It is read without
// parsing a single string; a look-up is a binary search, made once for each distinct word of a lexicon's life.
//
// Layout: magic, row count, number of class sets, number of fine clusters (all uint32); the class sets (uint32 each); the
// coarse cluster of each fine one (uint8 each); then by row: the gap to the hash before (varint), the class set (varint),
// the cluster (varint; 0 is none).

import { hashWord } from '../../analysis/names/hash.ts';

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

const MAGIC = 0x314d5357;

export function encodeWordTable(
  rows: ReadonlyMap<number, { classes: number; cluster: number }>,
  coarse: Uint8Array,
): Uint8Array {
  const sets = [...new Set([...rows.values()].map((row) => row.classes))].sort((a, b) => a - b);
  const setOf = new Map(sets.map((set, i) => [set, i]));
  const bytes: number[] = [];
  const word = (value: number): void => {
    for (let shift = 0; shift < 32; shift += 8) bytes.push((value >>> shift) & 255);
  };
  const varint = (value: number): void => {
    let rest = value;
    while (rest >= 128) {
      bytes.push((rest % 128) | 128);
      rest = Math.floor(rest / 128);
    }
    bytes.push(rest);
  };
  for (const value of [MAGIC, rows.size, sets.length, coarse.length, ...sets]) word(value);
  bytes.push(...coarse);
  let last = 0;
  for (const [hash, row] of [...rows].sort((a, b) => a[0] - b[0])) {
    varint(hash - last);
    varint(setOf.get(row.classes) as number);
    varint(row.cluster);
    last = hash;
  }
  return Uint8Array.from(bytes);
}

export function decodeWordTable(bytes: Uint8Array): WordTable {
  let at = 0;
  const word = (): number => {
    const value = (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0;
    at += 4;
    return value;
  };
  const varint = (): number => {
    let value = 0;
    let unit = 1;
    for (;;) {
      const byte = bytes[at++]!;
      value += (byte & 127) * unit;
      if (byte < 128) return value;
      unit *= 128;
    }
  };
  if (word() !== MAGIC) throw new Error('Not a word table.');
  const count = word();
  const setCount = word();
  const coarseCount = word();
  const sets = Uint32Array.from({ length: setCount }, word);
  const coarse = bytes.slice(at, at + coarseCount);
  at += coarseCount;
  const hashes = new Uint32Array(count);
  const classes = new Uint32Array(count);
  const clusters = new Uint16Array(count);
  let hash = 0;
  for (let i = 0; i < count; i += 1) {
    hash += varint();
    hashes[i] = hash;
    classes[i] = sets[varint()]!;
    clusters[i] = varint();
  }
  return { find: (lower) => search(hashes, hashWord(lower)), classes, clusters, coarse };
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
