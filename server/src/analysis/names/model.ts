// The trained model as it ships: weights of hashed features by label, in eight bits, and of transitions between labels.
// How it is trained: train/. What it was trained on, and what it gets wrong: docs/MODEL-CARD.md.
//
// Layout: magic, number of features, number of labels (uint32); transitions (int16, labels × labels); then by feature, in
// rising order of hash: the gap to the hash before (varint), which labels have a weight (varint, a bit a label), and the
// weights (int8 each).

import { LABEL_COUNT } from './labels.ts';

export interface NameModel {
  /** Number of a feature, or -1 when the model has no weight for it. */
  find(hash: number): number;
  /** Where the weights of each feature begin in `labels` and `weights`; one entry more than features. */
  readonly starts: Uint32Array;
  /** The label of each weight. Of the 21 labels a feature has a weight for three or four. */
  readonly labels: Uint8Array;
  readonly weights: Int8Array;
  /** From label to label, row by the first. */
  readonly transitions: Int16Array;
}

const MAGIC = 0x314d4e53;

export interface TrainedFeature {
  readonly hash: number;
  /** One weight a label, already rounded to -127…127. */
  readonly weights: Int8Array;
}

export function encodeNameModel(features: readonly TrainedFeature[], transitions: Int16Array): Uint8Array {
  const labels = LABEL_COUNT;
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
  for (const value of [MAGIC, features.length, labels]) word(value);
  for (const value of transitions) bytes.push(value & 255, (value >> 8) & 255);
  let last = 0;
  for (const { hash, weights } of [...features].sort((a, b) => a.hash - b.hash)) {
    varint(hash - last);
    last = hash;
    let present = 0;
    for (let label = 0; label < labels; label += 1) if (weights[label] !== 0) present |= 1 << label;
    varint(present);
    for (const weight of weights) if (weight !== 0) bytes.push(weight & 255);
  }
  return Uint8Array.from(bytes);
}

/** Features are found by the first bits of their hash, which say where among the sorted hashes to look. */
const BUCKET_BITS = 18;
const BUCKET_SHIFT = 32 - BUCKET_BITS;
/** Most features of a token are unknown to the model; a bit map that fits a processor's cache says so at once. */
const MAP_SHIFT = 32 - 21;

export function decodeNameModel(bytes: Uint8Array): NameModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw new Error('Not a name model.');
  const count = view.getUint32(4, true);
  if (view.getUint32(8, true) !== LABEL_COUNT) throw new Error('A name model of other labels.');
  const transitions = new Int16Array(LABEL_COUNT * LABEL_COUNT);
  for (let i = 0; i < transitions.length; i += 1) transitions[i] = view.getInt16(12 + 2 * i, true);

  // One tight loop over local variables: it runs once, before it could be optimised, and start-up waits for it.
  let at = 12 + 2 * transitions.length;
  const room = bytes.length - at;
  const hashes = new Uint32Array(count);
  const buckets = new Uint32Array(2 ** BUCKET_BITS + 1);
  const map = new Uint32Array(2 ** 16);
  const starts = new Uint32Array(count + 1);
  const labels = new Uint8Array(room);
  const weights = new Int8Array(room);
  let filled = 0;
  let hash = 0;
  let bucket = 0;
  for (let feature = 0; feature < count; feature += 1) {
    let byte = bytes[at++]!;
    let gap = byte & 127;
    for (let unit = 128; byte >= 128; unit *= 128) {
      byte = bytes[at++]!;
      gap += (byte & 127) * unit;
    }
    hash += gap;
    byte = bytes[at++]!;
    let present = byte & 127;
    for (let shift = 7; byte >= 128; shift += 7) {
      byte = bytes[at++]!;
      present |= (byte & 127) << shift;
    }
    hashes[feature] = hash;
    map[hash >>> (MAP_SHIFT + 5)]! |= 1 << (hash >>> MAP_SHIFT);
    while (bucket <= hash >>> BUCKET_SHIFT) buckets[bucket++] = feature;
    starts[feature] = filled;
    for (; present !== 0; present &= present - 1) {
      labels[filled] = 31 - Math.clz32(present & -present);
      weights[filled++] = bytes[at++]!;
    }
  }
  starts[count] = filled;
  buckets.fill(count, bucket);
  return {
    find(wanted) {
      if ((map[wanted >>> (MAP_SHIFT + 5)]! & (1 << (wanted >>> MAP_SHIFT))) === 0) return -1;
      const slot = wanted >>> BUCKET_SHIFT;
      const end = buckets[slot + 1]!;
      for (let feature = buckets[slot]!; feature < end; feature += 1) if (hashes[feature] === wanted) return feature;
      return -1;
    },
    starts,
    labels,
    weights,
    transitions,
  };
}
