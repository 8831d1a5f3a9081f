// Aligns the words of a quotation with the words of a source, so that every word of the quotation is either equal to one of
// the source, stands for one, or is added. Words of the source can be left out, at a low cost where the quotation has an
// ellipsis. Takes time and memory in proportion to the product of both lengths; callers limit these.

import type { Gap } from './quoted-words.ts';

/** A quotation as it is compared. */
export interface AlignedQuery {
  /** Ids of its words; -1 for a word that no source has. */
  readonly ids: readonly number[];
  /** What a matched word is worth: more if it carries meaning. */
  readonly weights: readonly number[];
  readonly gaps: readonly Gap[];
}

/** A stretch that both have, or in which they differ. Indices are of words; both ranges are half-open. */
export interface Run {
  readonly kind: 'equal' | 'different' | 'cut' | 'bracket';
  readonly query: readonly [from: number, to: number];
  readonly source: readonly [from: number, to: number];
  /** The source continues elsewhere: a long omission without an ellipsis, or another order. */
  readonly isJump?: boolean;
}

export interface Alignment {
  readonly runs: readonly Run[];
  readonly score: number;
  /** Share of the quotation's weight that is equal in the source: 0 to 1. */
  readonly share: number;
  /** Words of the longest stretch that is equal. */
  readonly longest: number;
}

const SUBSTITUTED = 1;
const ADDED = 1;
const LEFT_OUT = 0.8;
/** Going on elsewhere in the source: at an ellipsis, after a bracket, without either, and backward. */
const CUT = 0.6;
const BRACKET = 0.4;
const BRACKET_WORD = 0.1;
const JUMP = 5;
const BACK = 6;

const [PAIR, ADD, SKIP] = [0, 1, 2] as const;

/** `source` are ids of words. `undefined` if nothing is equal. */
export function alignToSource(query: AlignedQuery, source: ArrayLike<number>): Alignment | undefined {
  const { ids, weights, gaps } = query;
  const [n, m] = [ids.length, source.length];
  if (n === 0 || m === 0) return undefined;
  /** For each cell: three times the index of the source word before it, plus the kind of the step. -1 is the start. */
  const steps = new Int32Array(n * m);
  let before = new Float64Array(m);
  let row = new Float64Array(m);
  for (let i = 0; i < n; i += 1) {
    const gap = i === 0 ? 'none' : gaps[i]!;
    const jump = gap === 'cut' ? CUT : gap === 'bracket' ? BRACKET : JUMP;
    const perWord = gap === 'bracket' ? BRACKET_WORD : 0;
    let [best, bestAt] = [Number.NEGATIVE_INFINITY, -1];
    for (let j = 0; j < m; j += 1) if (before[j]! > best) [best, bestAt] = [before[j]!, j];
    let [ahead, aheadAt] = [Number.NEGATIVE_INFINITY, -1];
    const id = ids[i]!;
    const weight = weights[i]!;
    for (let j = 0; j < m; j += 1) {
      let from = j > 0 ? before[j - 1]! : 0;
      let fromAt = j > 0 ? j - 1 : -1;
      if (i === 0) [from, fromAt] = [0, -1];
      else {
        const forward = ahead - jump - perWord * j;
        if (forward > from) [from, fromAt] = [forward, aheadAt];
        const back = best - BACK;
        if (back > from && bestAt !== j) [from, fromAt] = [back, bestAt];
      }
      let score = from + (id >= 0 && id === source[j] ? weight : -SUBSTITUTED);
      let step = 3 * (fromAt + 1) + PAIR;
      const added = before[j]! - ADDED;
      if (added > score) [score, step] = [added, 3 * (j + 1) + ADD];
      const skipped = j > 0 ? row[j - 1]! - LEFT_OUT : Number.NEGATIVE_INFINITY;
      if (skipped > score) [score, step] = [skipped, 3 * j + SKIP];
      row[j] = score;
      steps[i * m + j] = step;
      // A jump goes over at least one word.
      if (j > 0) {
        const here = before[j - 1]! + perWord * (j - 1);
        if (here > ahead) [ahead, aheadAt] = [here, j - 1];
      }
    }
    [before, row] = [row, before];
  }
  let [end, score] = [0, Number.NEGATIVE_INFINITY];
  for (let j = 0; j < m; j += 1) if (before[j]! > score) [end, score] = [j, before[j]!];
  return summarize(query, source, pairsOf(steps, n, m, end), score);
}

/** For each word of the query, the index of its word in the source; -1 if it was added. */
function pairsOf(steps: Int32Array, n: number, m: number, end: number): Int32Array {
  const pairs = new Int32Array(n).fill(-1);
  let j = end;
  for (let i = n - 1; i >= 0 && j >= 0; ) {
    const step = steps[i * m + j]!;
    const kind = step % 3;
    const fromAt = Math.floor(step / 3) - 1;
    if (kind === SKIP) {
      j = fromAt;
      continue;
    }
    if (kind === PAIR) pairs[i] = j;
    // A word added at the start has no place in the source yet.
    j = kind === PAIR ? fromAt : j;
    i -= 1;
  }
  return pairs;
}

function summarize(
  { ids, weights, gaps }: AlignedQuery,
  source: ArrayLike<number>,
  pairs: Int32Array,
  score: number,
): Alignment | undefined {
  const runs: Run[] = [];
  const add = (run: Run): void => {
    const last = runs.at(-1);
    const joins =
      last !== undefined &&
      last.kind === run.kind &&
      (run.kind === 'equal' || run.kind === 'different') &&
      run.isJump !== true &&
      last.query[1] === run.query[0] &&
      last.source[1] === run.source[0];
    if (!joins) runs.push(run);
    else
      runs[runs.length - 1] = {
        ...last,
        query: [last.query[0], run.query[1]],
        source: [last.source[0], run.source[1]],
      };
  };
  let [equal, total, longest] = [0, 0, 0];
  let last = -1;
  for (let i = 0; i < ids.length; i += 1) {
    total += weights[i]!;
    const j = pairs[i]!;
    const gap = i === 0 ? 'none' : gaps[i]!;
    if (j < 0) {
      const at = last + 1;
      add({ kind: 'different', query: [i, i + 1], source: [at, at] });
      continue;
    }
    const isStart = last < 0;
    if (!isStart && (gap !== 'none' || j !== last + 1)) {
      const skipped: readonly [number, number] = j > last ? [last + 1, j] : [j, j];
      const isJump = j <= last || (gap === 'none' && j - last > LONG_OMISSION);
      if (gap !== 'none' && j > last) add({ kind: gap, query: [i, i], source: skipped });
      else add({ kind: 'different', query: [i, i], source: skipped, ...(isJump ? { isJump } : {}) });
    }
    const isEqual = ids[i] === source[j];
    if (isEqual) equal += weights[i]!;
    add({ kind: isEqual ? 'equal' : 'different', query: [i, i + 1], source: [j, j + 1] });
    last = j;
  }
  for (const run of runs) if (run.kind === 'equal') longest = Math.max(longest, run.query[1] - run.query[0]);
  return equal === 0 ? undefined : { runs, score, share: equal / total, longest };
}

/** More words than this left out without an ellipsis are shown as another passage. */
const LONG_OMISSION = 12;
