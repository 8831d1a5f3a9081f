// Encodes the trained name model. `decodeNameModel` in server/src/analysis/names/model.ts describes the format.

import { LABEL_COUNT, MAGIC } from '../server/src/analysis/names/model.ts';
import { ByteWriter } from './byte-writer.ts';

export interface TrainedFeature {
  readonly hash: number;
  /** One weight a label, rounded to -127…127. */
  readonly weights: Int8Array;
}

export function encodeNameModel(features: readonly TrainedFeature[], transitions: Int16Array): Uint8Array {
  const bytes = new ByteWriter().uint32(MAGIC).uint32(features.length).uint32(LABEL_COUNT);
  for (const value of transitions) bytes.int16(value);
  let last = 0;
  for (const { hash, weights } of [...features].sort((a, b) => a.hash - b.hash)) {
    bytes.varint(hash - last);
    last = hash;
    let present = 0;
    for (let label = 0; label < LABEL_COUNT; label += 1) if (weights[label] !== 0) present |= 1 << label;
    bytes.varint(present);
    for (const weight of weights) if (weight !== 0) bytes.int8(weight);
  }
  return bytes.all();
}
