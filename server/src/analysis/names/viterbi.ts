// The best sequence of labels for a stretch of tokens (Viterbi), given each token's score by label. What stands before and
// behind the stretch is outside any name.

import { LABEL_COUNT, OUTSIDE, PREDECESSORS } from './labels.ts';

const L = LABEL_COUNT;

/** Labels that leave no name open, and those that leave one open: the two sets that a next label chooses from. */
const CLOSED = PREDECESSORS[OUTSIDE]!;
const opens = Uint8Array.from({ length: L }, (_, label) => (CLOSED.includes(label) ? 0 : 1));
const afterClosed = Uint8Array.from({ length: L }, (_, label) => (PREDECESSORS[label]!.includes(OUTSIDE) ? 1 : 0));

/** Those that a stretch of one token can have: outside, and names of one token. */
const ALONE = CLOSED.filter((label) => afterClosed[label] === 1);

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
  for (let label = 0; label < L; label += 1)
    best[label] = afterClosed[label] === 1 ? scores[begin + label]! + transitions[OUTSIDE * L + label]! : IMPOSSIBLE;
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
    for (let label = 0; label < L; label += 1) {
      const closed = afterClosed[label] === 1;
      const predecessors = closed ? likely : PREDECESSORS[label]!;
      const count = closed ? tried : predecessors.length;
      let highest = IMPOSSIBLE;
      let arg = 0;
      for (let p = 0; p < count; p += 1) {
        const previous = predecessors[p]!;
        const score = best[before + previous]! + transitions[previous * L + label]!;
        if (score > highest) {
          highest = score;
          arg = previous;
        }
      }
      best[row + label] = highest + scores[begin + row + label]!;
      from[row + label] = arg;
    }
  }
  let label = 0;
  let top = Number.NEGATIVE_INFINITY;
  for (let last = 0; last < L; last += 1) {
    if (opens[last] === 1) continue;
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
