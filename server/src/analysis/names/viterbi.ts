// Finds the best sequence of labels for a stretch of tokens (Viterbi), given the scores of each token. The tokens on either
// side of the stretch are outside any name.

import { LABEL_COUNT, LabelPosition, labelOf, MODEL_TYPES, OUTSIDE, PREDECESSORS } from './model.ts';

/** Labels after which no name is open. */
const CLOSED = PREDECESSORS[OUTSIDE]!;
/** Labels that may follow them; all others continue an open name. */
const BEGINNING = Uint8Array.from({ length: LABEL_COUNT }, (_, label) => label).filter((label) =>
  PREDECESSORS[label]!.includes(OUTSIDE),
);
/** Labels of a stretch of one token: outside, and names of one token. */
const ALONE = CLOSED.filter((label) => BEGINNING.includes(label));

/** Best scores and the labels that precede them, by token and label. Reused for all stretches. */
let best = new Int32Array(64 * LABEL_COUNT);
let cameFrom = new Uint8Array(64 * LABEL_COUNT);
const likely = new Uint8Array(LABEL_COUNT);

/** Writes the best labels of `length` tokens into `out` from `at` on. `scores` has `LABEL_COUNT` scores a token from `begin` on. */
export function decodeLabels(
  scores: Int32Array,
  begin: number,
  length: number,
  transitions: Int16Array,
  out: Uint8Array,
  at: number,
): void {
  if (length === 0) return;
  if (length === 1) {
    out[at] = bestAlone(scores, begin, transitions);
    return;
  }
  if (best.length < length * LABEL_COUNT) {
    best = new Int32Array(length * 2 * LABEL_COUNT);
    cameFrom = new Uint8Array(length * 2 * LABEL_COUNT);
  }
  const spread = spreadOf(transitions);
  best.fill(IMPOSSIBLE, 0, LABEL_COUNT);
  for (let b = 0; b < BEGINNING.length; b += 1) {
    const label = BEGINNING[b]!;
    best[label] = scores[begin + label]! + transitions[OUTSIDE * LABEL_COUNT + label]!;
  }
  for (let i = 1; i < length; i += 1) {
    const row = i * LABEL_COUNT;
    const before = row - LABEL_COUNT;
    // A closed label is skipped if no transition can make up for its distance from the best one.
    let top = IMPOSSIBLE;
    for (let c = 0; c < CLOSED.length; c += 1) top = Math.max(top, best[before + CLOSED[c]!]!);
    let tried = 0;
    for (let c = 0; c < CLOSED.length; c += 1)
      if (best[before + CLOSED[c]!]! >= top - spread) {
        likely[tried] = CLOSED[c]!;
        tried += 1;
      }
    for (let b = 0; b < BEGINNING.length; b += 1) {
      const label = BEGINNING[b]!;
      let highest = IMPOSSIBLE;
      let arg = 0;
      for (let p = 0; p < tried; p += 1) {
        const previous = likely[p]!;
        const score = best[before + previous]! + transitions[previous * LABEL_COUNT + label]!;
        if (score > highest) {
          highest = score;
          arg = previous;
        }
      }
      best[row + label] = highest + scores[begin + row + label]!;
      cameFrom[row + label] = arg;
    }
    for (let type = 0; type < MODEL_TYPES.length; type += 1) {
      const first = labelOf(type, LabelPosition.First);
      const inner = labelOf(type, LabelPosition.Inner);
      for (let label = inner; label <= labelOf(type, LabelPosition.Last); label += 1) {
        const fromFirst = best[before + first]! + transitions[first * LABEL_COUNT + label]!;
        const fromInner = best[before + inner]! + transitions[inner * LABEL_COUNT + label]!;
        best[row + label] = Math.max(fromFirst, fromInner) + scores[begin + row + label]!;
        cameFrom[row + label] = fromInner > fromFirst ? inner : first;
      }
    }
  }
  let label = 0;
  let top = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < CLOSED.length; c += 1) {
    const last = CLOSED[c]!;
    const score = best[(length - 1) * LABEL_COUNT + last]! + transitions[last * LABEL_COUNT + OUTSIDE]!;
    if (score > top) {
      top = score;
      label = last;
    }
  }
  for (let i = length - 1; i >= 0; i -= 1) {
    out[at + i] = label;
    label = cameFrom[i * LABEL_COUNT + label]!;
  }
}

/** The best label of a stretch of one token; two of five stretches are. */
function bestAlone(scores: Int32Array, begin: number, transitions: Int16Array): number {
  let best = OUTSIDE;
  let top = Number.NEGATIVE_INFINITY;
  for (let a = 0; a < ALONE.length; a += 1) {
    const label = ALONE[a]!;
    const score =
      scores[begin + label]! +
      transitions[OUTSIDE * LABEL_COUNT + label]! +
      transitions[label * LABEL_COUNT + OUTSIDE]!;
    if (score > top) {
      top = score;
      best = label;
    }
  }
  return best;
}

/** Lower than any sum of scores, and high enough that sums with it do not overflow. */
const IMPOSSIBLE = -1_000_000_000;

const spreads = new WeakMap<Int16Array, number>();

/** The largest difference between two transitions. */
function spreadOf(transitions: Int16Array): number {
  let spread = spreads.get(transitions);
  if (spread === undefined) {
    let least = 0;
    let most = 0;
    for (const value of transitions) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    spread = most - least;
    spreads.set(transitions, spread);
  }
  return spread;
}
