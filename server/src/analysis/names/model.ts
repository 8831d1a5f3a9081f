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

export function decodeNameModel(bytes: Uint8Array): NameModel {
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
  if (word() !== MAGIC) throw new Error('Not a name model.');
  const count = word();
  if (word() !== LABEL_COUNT) throw new Error('A name model of other labels.');
  const transitions = new Int16Array(LABEL_COUNT * LABEL_COUNT);
  for (let i = 0; i < transitions.length; i += 1) {
    transitions[i] = bytes[at]! | (bytes[at + 1]! << 8);
    at += 2;
  }
  let size = 1024;
  while (size < count * 2) size *= 2;
  const mask = size - 1;
  const keys = new Uint32Array(size);
  const numbers = new Int32Array(size).fill(-1);
  const starts = new Uint32Array(count + 1);
  const labels = new Uint8Array(bytes.length - at);
  const weights = new Int8Array(bytes.length - at);
  let filled = 0;
  let hash = 0;
  for (let feature = 0; feature < count; feature += 1) {
    hash += varint();
    let present = varint();
    starts[feature] = filled;
    for (; present !== 0; present &= present - 1) {
      labels[filled] = 31 - Math.clz32(present & -present);
      weights[filled] = bytes[at++]!;
      filled += 1;
    }
    let slot = hash & mask;
    while (numbers[slot] !== -1) slot = (slot + 1) & mask;
    keys[slot] = hash;
    numbers[slot] = feature;
  }
  starts[count] = filled;
  return {
    find(wanted) {
      let slot = wanted & mask;
      for (;;) {
        const number = numbers[slot]!;
        if (number < 0 || keys[slot] === wanted) return number;
        slot = (slot + 1) & mask;
      }
    },
    starts,
    labels: labels.slice(0, filled),
    weights: weights.slice(0, filled),
    transitions,
  };
}
