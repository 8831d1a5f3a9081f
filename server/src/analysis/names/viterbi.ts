// The best sequence of labels for a stretch of tokens (Viterbi), given each token's score by label. What stands before and
// behind the stretch is outside any name.

import { OUTSIDE, PREDECESSORS } from './labels.ts';

/**
 * Writes the best labels of `length` tokens into `out` from `at` on. `scores` has a row of `labels` scores a token.
 */
export function decodeLabels(
  scores: Int32Array,
  length: number,
  labels: number,
  transitions: Int16Array,
  out: Uint8Array,
  at: number,
): void {
  if (length === 0) return;
  const best = new Int32Array(length * labels).fill(IMPOSSIBLE);
  const from = new Uint8Array(length * labels);
  for (let label = 0; label < labels; label += 1)
    if (PREDECESSORS[label]!.includes(OUTSIDE)) best[label] = scores[label]! + transitions[OUTSIDE * labels + label]!;
  for (let i = 1; i < length; i += 1) {
    const row = i * labels;
    const before = row - labels;
    for (let label = 0; label < labels; label += 1) {
      const predecessors = PREDECESSORS[label]!;
      let top = IMPOSSIBLE;
      let arg = 0;
      for (let p = 0; p < predecessors.length; p += 1) {
        const previous = predecessors[p]!;
        const score = best[before + previous]! + transitions[previous * labels + label]!;
        if (score > top) {
          top = score;
          arg = previous;
        }
      }
      best[row + label] = top + scores[row + label]!;
      from[row + label] = arg;
    }
  }
  let label = 0;
  let top = Number.NEGATIVE_INFINITY;
  for (const last of PREDECESSORS[OUTSIDE]!) {
    const score = best[(length - 1) * labels + last]! + transitions[last * labels + OUTSIDE]!;
    if (score > top) {
      top = score;
      label = last;
    }
  }
  for (let i = length - 1; i >= 0; i -= 1) {
    out[at + i] = label;
    label = from[i * labels + label]!;
  }
}

/** Low enough that no sum of scores reaches it, high enough that sums with it do not overflow. */
const IMPOSSIBLE = -1_000_000_000;
