// The best sequence of labels for a stretch of tokens (Viterbi), given each token's score by label. What stands before and
// behind the stretch is outside any name.

import { LABEL_COUNT, LabelPosition, labelOf, MODEL_TYPES, OUTSIDE, PREDECESSORS } from './model.ts';

const L = LABEL_COUNT;

/** Labels that leave no name open. */
const CLOSED = PREDECESSORS[OUTSIDE]!;
/** Labels that may follow them; the others go on with the type of the name that is open. */
const BEGINNING = Uint8Array.from({ length: L }, (_, label) => label).filter((label) =>
  PREDECESSORS[label]!.includes(OUTSIDE),
);
/** Those that a stretch of one token can have: outside, and names of one token. */
const ALONE = CLOSED.filter((label) => BEGINNING.includes(label));

let best = new Int32Array(64 * L);
let from = new Uint8Array(64 * L);
const likely = new Uint8Array(L);

/** Writes the best labels of `length` tokens into `out` from `at` on. `scores` has a row of scores a token from `begin` on. */
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
  if (best.length < length * L) {
    best = new Int32Array(length * 2 * L);
    from = new Uint8Array(length * 2 * L);
  }
  const spread = spreadOf(transitions);
  best.fill(IMPOSSIBLE, 0, L);
  for (let b = 0; b < BEGINNING.length; b += 1) {
    const label = BEGINNING[b]!;
    best[label] = scores[begin + label]! + transitions[OUTSIDE * L + label]!;
  }
  for (let i = 1; i < length; i += 1) {
    const row = i * L;
    const before = row - L;
    // A closed label so far behind the best one that no transition can make it up need not be tried.
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
        const score = best[before + previous]! + transitions[previous * L + label]!;
        if (score > highest) {
          highest = score;
          arg = previous;
        }
      }
      best[row + label] = highest + scores[begin + row + label]!;
      from[row + label] = arg;
    }
    for (let type = 0; type < MODEL_TYPES.length; type += 1) {
      const first = labelOf(type, LabelPosition.First);
      const inner = labelOf(type, LabelPosition.Inner);
      for (let label = inner; label <= labelOf(type, LabelPosition.Last); label += 1) {
        const fromFirst = best[before + first]! + transitions[first * L + label]!;
        const fromInner = best[before + inner]! + transitions[inner * L + label]!;
        best[row + label] = Math.max(fromFirst, fromInner) + scores[begin + row + label]!;
        from[row + label] = fromInner > fromFirst ? inner : first;
      }
    }
  }
  let label = 0;
  let top = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < CLOSED.length; c += 1) {
    const last = CLOSED[c]!;
    const score = best[(length - 1) * L + last]! + transitions[last * L + OUTSIDE]!;
    if (score > top) {
      top = score;
      label = last;
    }
  }
  for (let i = length - 1; i >= 0; i -= 1) {
    out[at + i] = label;
    label = from[i * L + label]!;
  }
}

/** The same for one token, as two of five stretches are. */
function bestAlone(scores: Int32Array, begin: number, transitions: Int16Array): number {
  let best = OUTSIDE;
  let top = Number.NEGATIVE_INFINITY;
  for (let a = 0; a < ALONE.length; a += 1) {
    const label = ALONE[a]!;
    const score = scores[begin + label]! + transitions[OUTSIDE * L + label]! + transitions[label * L + OUTSIDE]!;
    if (score > top) {
      top = score;
      best = label;
    }
  }
  return best;
}

/** Low enough that no sum of scores reaches it, high enough that sums with it do not overflow. */
const IMPOSSIBLE = -1_000_000_000;

const spreads = new WeakMap<Int16Array, number>();

/** The most that one transition can be better than another. */
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
