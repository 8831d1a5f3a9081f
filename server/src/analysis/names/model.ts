// The trained model as it ships: weights of hashed features by label, in eight bits, and of transitions between labels.
// How it is trained: train/. What it was trained on, and what it gets wrong: docs/MODEL-CARD.md.
//
// Layout: magic, number of features, number of labels (uint32); transitions (int16, labels × labels); then by feature, in
// rising order of hash: the gap to the hash before (varint), which labels have a weight (varint, a bit a label), and the
// weights (int8 each).

export interface NameModel {
  /** Row of a feature, or -1 when the model has no weight for it. */
  find(hash: number): number;
  /** Rows of one weight a label. */
  readonly weights: Int8Array;
  /** From label to label, row by the first. */
  readonly transitions: Int16Array;
  readonly labels: number;
}

const MAGIC = 0x314d4e53;

export interface TrainedFeature {
  readonly hash: number;
  /** One weight a label, already rounded to -127…127. */
  readonly weights: Int8Array;
}

export function encodeNameModel(
  features: readonly TrainedFeature[],
  transitions: Int16Array,
  labels: number,
): Uint8Array {
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
  const labels = word();
  const transitions = new Int16Array(labels * labels);
  for (let i = 0; i < transitions.length; i += 1) {
    transitions[i] = bytes[at]! | (bytes[at + 1]! << 8);
    at += 2;
  }
  let size = 1024;
  while (size < count * 2) size *= 2;
  const mask = size - 1;
  const keys = new Uint32Array(size);
  const rows = new Int32Array(size).fill(-1);
  const weights = new Int8Array(count * labels);
  let hash = 0;
  for (let row = 0; row < count; row += 1) {
    hash += varint();
    const present = varint();
    for (let label = 0; label < labels; label += 1)
      if ((present & (1 << label)) !== 0) weights[row * labels + label] = bytes[at++]!;
    let slot = hash & mask;
    while (rows[slot] !== -1) slot = (slot + 1) & mask;
    keys[slot] = hash;
    rows[slot] = row;
  }
  return {
    find(wanted) {
      let slot = wanted & mask;
      for (;;) {
        const row = rows[slot]!;
        if (row < 0 || keys[slot] === wanted) return row;
        slot = (slot + 1) & mask;
      }
    },
    weights,
    transitions,
    labels,
  };
}
