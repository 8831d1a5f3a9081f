// Encodes the table of known words. `decodeWordTable` in server/src/language/en/word-table.ts describes the format.

import { MAGIC } from '../server/src/language/en/word-table.ts';
import { ByteWriter } from './byte-writer.ts';

/** `rows` by hash; `coarse` is the coarse cluster of each fine one. */
export function encodeWordTable(
  rows: ReadonlyMap<number, { classes: number; cluster: number }>,
  coarse: Uint8Array,
): Uint8Array {
  const sets = [...new Set([...rows.values()].map((row) => row.classes))].sort((a, b) => a - b);
  const setOf = new Map(sets.map((set, i) => [set, i]));
  const bytes = new ByteWriter();
  for (const value of [MAGIC, rows.size, sets.length, coarse.length, ...sets]) bytes.uint32(value);
  for (const cluster of coarse) bytes.int8(cluster);
  let last = 0;
  for (const [hash, row] of [...rows].sort((a, b) => a[0] - b[0])) {
    bytes
      .varint(hash - last)
      .varint(setOf.get(row.classes)!)
      .varint(row.cluster);
    last = hash;
  }
  return bytes.all();
}
