// The trained name model: its labels, the hashes of its features, and the decoder of the shipped file, which holds the
// weights of hashed features by label, in eight bits, and of transitions between labels. `train/` makes it;
// docs/MODEL-CARD.md says what it was trained on and which mistakes it makes.

import { fnv1a } from '../../base/hash.ts';

/**
 * The hash of a word: FNV-1a and a final mixing, so that all bits are usable. A signed 32-bit number, because engines store
 * larger ones less efficiently.
 */
export function hashWord(word: string): number {
  return mix(fnv1a(word));
}

/** The hash of an ordered pair of hashes or numbers. */
export function combine(a: number, b: number): number {
  return mix(Math.imul(a, 0x9e3779b1) ^ b);
}

function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x7feb352d);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x846ca68b);
  return mixed ^ (mixed >>> 16);
}

/**
 * The types of the model. `other` is for names that are none of the four types (events, works, products), so that they are
 * not forced into one of them; `recognize.ts` decides which of those become mentions.
 */
export const MODEL_TYPES = ['person', 'organization', 'place', 'group', 'other'] as const;

/** Position of a token in a name (BILOU). Each type has a label for each position. */
export const LabelPosition = { First: 0, Inner: 1, Last: 2, Single: 3 } as const;

/** The label of a token outside any name. */
export const OUTSIDE = 0;
export const LABEL_COUNT = 1 + MODEL_TYPES.length * 4;

export function labelOf(type: number, position: number): number {
  return 1 + type * 4 + position;
}

/** Index into `MODEL_TYPES`; -1 for `OUTSIDE`. */
export function typeOfLabel(label: number): number {
  return label === OUTSIDE ? -1 : (label - 1) >> 2;
}

export function positionOf(label: number): number {
  return (label - 1) & 3;
}

/** Whether `next` may follow `label`: a name that has begun continues with its own type until its last token. */
function mayFollow(label: number, next: number): boolean {
  const isOpen = label !== OUTSIDE && positionOf(label) <= LabelPosition.Inner;
  const continues =
    next !== OUTSIDE && (positionOf(next) === LabelPosition.Inner || positionOf(next) === LabelPosition.Last);
  return isOpen === continues && (!isOpen || typeOfLabel(label) === typeOfLabel(next));
}

/** For each label, the labels that may precede it. */
export const PREDECESSORS: readonly Uint8Array[] = Array.from({ length: LABEL_COUNT }, (_, next) =>
  Uint8Array.from(Array.from({ length: LABEL_COUNT }, (_, label) => label).filter((label) => mayFollow(label, next))),
);

export interface NameModel {
  /** Adds the weights of a feature to `LABEL_COUNT` scores from index `row` on. */
  addWeights(feature: number, scores: Int32Array, row: number): void;
  /** Weights of transitions, by first label × `LABEL_COUNT` + second label. */
  readonly transitions: Int16Array;
}

/** The first four bytes of the file. */
export const MAGIC = 0x314d4e53;

/**
 * Features are looked up in a table of 2 ** `SLOT_BITS` slots, filled in rising order of hash: the slot of a feature is given
 * by the first bits of its hash, or is the next free one. A look-up reads one place of the table and one of the weights.
 */
const SLOT_BITS = 19;
const SLOT_SHIFT = 32 - SLOT_BITS;
/** Further slots at the end, for features that find theirs taken. */
const SPARE_SLOTS = 4096;
/**
 * Half of the features that are looked up have no weights. A bit set by the first bits of the known hashes rules out most of
 * them: it fits into the processor's cache, and the table does not.
 */
const KNOWN_BITS = 21;
const KNOWN_SHIFT = 32 - KNOWN_BITS;
/** Bits for the number of weights of a feature. */
const COUNT_BITS = 5;

/**
 * Decodes the shipped file: magic, number of features, number of labels (uint32); transitions (int16, labels × labels); then
 * by feature, in rising order of hash: the gap to the preceding hash (varint), a bit for each label that has a weight
 * (varint), and the weights (int8 each). Throws if the file is not of this format or of another model.
 */
export function decodeNameModel(bytes: Uint8Array): NameModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw new Error('Not a name model.');
  const count = view.getUint32(4, true);
  if (view.getUint32(8, true) !== LABEL_COUNT) throw new Error('A name model of other labels.');
  if (count > 2 ** (SLOT_BITS - 1) * 1.5)
    throw new Error('A name model with more features than its table has room for.');
  const transitions = new Int16Array(LABEL_COUNT * LABEL_COUNT);
  for (let i = 0; i < transitions.length; i += 1) transitions[i] = view.getInt16(12 + 2 * i, true);

  // One loop over local variables: it runs once, unoptimised, and start-up waits for it.
  let at = 12 + 2 * transitions.length;
  /** By slot: the hash, then the index of the feature's first weight and their number (0 for an empty slot). */
  const slots = new Uint32Array(2 * (2 ** SLOT_BITS + SPARE_SLOTS));
  const known = new Uint32Array(2 ** (KNOWN_BITS - 5));
  /** The label in the lower five bits, the weight in the upper ones. Each weight is at least one byte of the file. */
  const room = new Int16Array(bytes.length - at + 1);
  let filled = 1;
  let hash = 0;
  let slot = 0;
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
    slot = Math.max(slot + 2, (hash >>> SLOT_SHIFT) * 2);
    slots[slot] = hash;
    known[hash >>> (KNOWN_SHIFT + 5)]! |= 1 << (hash >>> KNOWN_SHIFT);
    const begin = filled;
    for (; present !== 0; present &= present - 1)
      room[filled++] = ((bytes[at++]! << 24) >> 19) | (31 - Math.clz32(present & -present));
    slots[slot + 1] = (begin << COUNT_BITS) | (filled - begin);
  }
  const weights = room.slice(0, filled);
  return {
    addWeights(feature, scores, row) {
      if (((known[feature >>> (KNOWN_SHIFT + 5)]! >>> (feature >>> KNOWN_SHIFT)) & 1) === 0) return;
      let place = (feature >>> SLOT_SHIFT) * 2;
      while (slots[place]! < feature && slots[place + 1] !== 0) place += 2;
      if (slots[place] !== feature) return;
      const found = slots[place + 1]!;
      const begin = found >>> COUNT_BITS;
      const end = begin + (found & (2 ** COUNT_BITS - 1));
      for (let k = begin; k < end; k += 1) {
        const entry = weights[k]!;
        scores[row + (entry & 31)]! += entry >> 5;
      }
    },
    transitions,
  };
}
