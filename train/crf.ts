// Trains a linear-chain conditional random field by stochastic gradient descent with per-weight step sizes (AdaGrad) and L1
// regularisation, which keeps the model small. Single-threaded and seeded: the same examples give the same bits.

import { LABEL_COUNT, OUTSIDE, PREDECESSORS } from '../server/src/analysis/names/model.ts';
import type { TrainedFeature } from './encode-model.ts';
import type { Example } from './examples.ts';
import { seeded, shuffle } from './random.ts';

export interface TrainingOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly l1: number;
  /** Features seen fewer times are left out. */
  readonly leastCount: number;
  readonly seed: number;
  /** The final weights are the mean of those after each of the last epochs, this many. */
  readonly averaged: number;
  /** Share of a token's features that are dropped at random in each step (dropout). */
  readonly dropout: number;
  readonly log?: (line: string) => void;
}

export interface Crf {
  readonly hashes: Uint32Array;
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
  /** Number of a feature, or -1. */
  find(hash: number): number;
}

const L = LABEL_COUNT;
/** Smaller gradients are ignored: those of nearly all labels of nearly all tokens. */
const LEAST_GRADIENT = 1e-3;

/** Open-addressing table from feature hash to number. */
class FeatureTable {
  readonly #mask: number;
  readonly keys: Uint32Array;
  readonly values: Int32Array;
  size = 0;

  constructor(bits: number) {
    this.#mask = 2 ** bits - 1;
    this.keys = new Uint32Array(2 ** bits);
    this.values = new Int32Array(2 ** bits).fill(-1);
  }

  slot(hash: number): number {
    let slot = hash & this.#mask;
    while (this.values[slot] !== -1 && this.keys[slot] !== hash) slot = (slot + 1) & this.#mask;
    return slot;
  }
}

function numberFeatures(
  examples: readonly Example[],
  leastCount: number,
): { hashes: Uint32Array; find: (hash: number) => number } {
  const counts = new FeatureTable(24);
  for (const { features } of examples)
    for (const hash of features) {
      const slot = counts.slot(hash);
      if (counts.values[slot] === -1) {
        counts.keys[slot] = hash;
        counts.values[slot] = 0;
        counts.size += 1;
        if (counts.size > 15_000_000) throw new Error('Too many features.');
      }
      counts.values[slot]! += 1;
    }
  const kept = new FeatureTable(23);
  const hashes: number[] = [];
  for (let slot = 0; slot < counts.keys.length; slot += 1) {
    if (counts.values[slot]! < leastCount) continue;
    const to = kept.slot(counts.keys[slot]!);
    kept.keys[to] = counts.keys[slot]!;
    kept.values[to] = hashes.length;
    hashes.push(counts.keys[slot]!);
  }
  return { hashes: Uint32Array.from(hashes), find: (hash) => kept.values[kept.slot(hash)]! };
}

export function trainCrf(examples: readonly Example[], options: TrainingOptions): Crf {
  const { hashes, find } = numberFeatures(examples, options.leastCount);
  const numbered = examples.map((example) => numberExample(example, find));
  options.log?.(`${examples.length} stretches, ${hashes.length} features`);
  const weights = new Float32Array(hashes.length * L);
  const squares = new Float32Array(hashes.length * L);
  const transitions = new Float32Array(L * L);
  const transitionSquares = new Float32Array(L * L);
  const sums = new Float32Array(weights.length);
  const transitionSums = new Float32Array(L * L);
  const random = seeded(options.seed);
  const order = Array.from({ length: numbered.length }, (_, i) => i);
  const work = new Lattice();
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    shuffle(order, random);
    let loss = 0;
    for (const index of order) {
      let example = numbered[index]!;
      if (options.dropout > 0) example = dropFeatures(example, options.dropout, random);
      work.score(example, weights, L);
      loss += example.weight * work.run(example, transitions);
      update(example, work, weights, squares, transitions, transitionSquares, options);
    }
    if (epoch >= options.epochs - options.averaged) {
      for (let i = 0; i < weights.length; i += 1) sums[i]! += weights[i]! / options.averaged;
      for (let i = 0; i < transitions.length; i += 1) transitionSums[i]! += transitions[i]! / options.averaged;
    }
    options.log?.(`epoch ${epoch + 1}: loss ${(loss / numbered.length).toFixed(4)}`);
  }
  return { hashes, weights: sums, transitions: transitionSums, find };
}

function numberExample(example: Example, find: (hash: number) => number): Example {
  const features: number[] = [];
  const starts: number[] = [];
  for (let t = 0; t < example.labels.length; t += 1) {
    starts.push(features.length);
    for (let f = example.starts[t]!; f < example.starts[t + 1]!; f += 1) {
      const number = find(example.features[f]!);
      if (number >= 0) features.push(number);
    }
  }
  starts.push(features.length);
  return { ...example, features: Uint32Array.from(features), starts: Uint32Array.from(starts) };
}

function dropFeatures(example: Example, share: number, random: () => number): Example {
  const features = new Uint32Array(example.features.length);
  const starts = new Uint32Array(example.starts.length);
  let count = 0;
  for (let t = 0; t < example.labels.length; t += 1) {
    starts[t] = count;
    for (let f = example.starts[t]!; f < example.starts[t + 1]!; f += 1)
      if (random() >= share) {
        features[count] = example.features[f]!;
        count += 1;
      }
  }
  starts[example.labels.length] = count;
  return { ...example, features: features.subarray(0, count), starts };
}

/** Forward and backward sums over the label sequences of one stretch, scaled token by token. */
class Lattice {
  scores = new Float64Array(0);
  forward = new Float64Array(0);
  backward = new Float64Array(0);
  /** Probability of each label at each token. */
  marginals = new Float64Array(0);
  /** exp(transition); at the end of `run`, the expected count of each transition. */
  readonly jumps = new Float64Array(L * L);
  readonly expected = new Float64Array(L * L);

  score(example: Example, weights: Float32Array, labels: number): void {
    const size = example.labels.length * labels;
    if (this.scores.length < size) {
      this.scores = new Float64Array(size * 2);
      this.forward = new Float64Array(size * 2);
      this.backward = new Float64Array(size * 2);
      this.marginals = new Float64Array(size * 2);
    }
    const { scores } = this;
    scores.fill(0, 0, size);
    for (let t = 0; t < example.labels.length; t += 1) {
      const row = t * labels;
      for (let f = example.starts[t]!; f < example.starts[t + 1]!; f += 1) {
        const from = example.features[f]! * labels;
        for (let label = 0; label < labels; label += 1) scores[row + label]! += weights[from + label]!;
      }
    }
  }

  /** Fills marginals and expected transitions; returns the negative log likelihood of the right labels. */
  run(example: Example, transitions: Float32Array): number {
    const { scores, forward, backward, marginals, jumps, expected } = this;
    const length = example.labels.length;
    let right = 0;
    let before: number = OUTSIDE;
    for (let t = 0; t < length; t += 1) {
      const label = example.labels[t]!;
      right += scores[t * L + label]! + transitions[before * L + label]!;
      before = label;
    }
    right += transitions[before * L + OUTSIDE]!;
    for (let i = 0; i < L * L; i += 1) jumps[i] = Math.exp(transitions[i]!);
    expected.fill(0);
    let log = 0;
    for (let t = 0; t < length; t += 1) {
      const row = t * L;
      let top = Number.NEGATIVE_INFINITY;
      for (let label = 0; label < L; label += 1) if (scores[row + label]! > top) top = scores[row + label]!;
      let sum = 0;
      for (let label = 0; label < L; label += 1) {
        const own = Math.exp(scores[row + label]! - top);
        scores[row + label] = own;
        const predecessors = PREDECESSORS[label]!;
        let reach = 0;
        if (t === 0) reach = predecessors.includes(OUTSIDE) ? jumps[label]! : 0;
        else
          for (let p = 0; p < predecessors.length; p += 1) {
            const previous = predecessors[p]!;
            reach += forward[row - L + previous]! * jumps[previous * L + label]!;
          }
        forward[row + label] = reach * own;
        sum += reach * own;
      }
      for (let label = 0; label < L; label += 1) forward[row + label]! /= sum;
      log += top + Math.log(sum);
    }
    // Backward from the token after the stretch, which is outside.
    const end = (length - 1) * L;
    let total = 0;
    backward.fill(0, end, end + L);
    for (const label of PREDECESSORS[OUTSIDE]!) {
      backward[end + label] = jumps[label * L + OUTSIDE]!;
      total += forward[end + label]! * backward[end + label]!;
    }
    log += Math.log(total);
    for (let label = 0; label < L; label += 1) {
      const share = (forward[end + label]! * backward[end + label]!) / total;
      marginals[end + label] = share;
      expected[label * L + OUTSIDE]! += share;
    }
    for (let t = length - 2; t >= 0; t -= 1) {
      const row = t * L;
      const next = row + L;
      backward.fill(0, row, next);
      for (let label = 0; label < L; label += 1) {
        const come = scores[next + label]! * backward[next + label]!;
        if (come === 0) continue;
        const predecessors = PREDECESSORS[label]!;
        for (let p = 0; p < predecessors.length; p += 1) {
          const previous = predecessors[p]!;
          backward[row + previous]! += jumps[previous * L + label]! * come;
        }
      }
      let sum = 0;
      for (let label = 0; label < L; label += 1) sum += forward[row + label]! * backward[row + label]!;
      for (let label = 0; label < L; label += 1) {
        const come = scores[next + label]! * backward[next + label]!;
        if (come === 0) continue;
        const predecessors = PREDECESSORS[label]!;
        for (let p = 0; p < predecessors.length; p += 1) {
          const previous = predecessors[p]!;
          expected[previous * L + label]! += (forward[row + previous]! * jumps[previous * L + label]! * come) / sum;
        }
      }
      for (let label = 0; label < L; label += 1) {
        marginals[row + label] = (forward[row + label]! * backward[row + label]!) / sum;
        backward[row + label]! /= sum;
      }
    }
    for (let label = 0; label < L; label += 1) expected[OUTSIDE * L + label]! += marginals[label]!;
    return log - right;
  }
}

function update(
  example: Example,
  work: Lattice,
  weights: Float32Array,
  squares: Float32Array,
  transitions: Float32Array,
  transitionSquares: Float32Array,
  { rate, l1 }: TrainingOptions,
): void {
  const { marginals, expected } = work;
  const moved = new Uint8Array(L);
  const gradients = new Float64Array(L);
  for (let t = 0; t < example.labels.length; t += 1) {
    const gold = example.labels[t]!;
    let count = 0;
    for (let label = 0; label < L; label += 1) {
      const gradient = marginals[t * L + label]! - (label === gold ? 1 : 0);
      if (Math.abs(gradient) < LEAST_GRADIENT) continue;
      gradients[count] = gradient * example.weight;
      moved[count] = label;
      count += 1;
    }
    if (count === 0) continue;
    for (let f = example.starts[t]!; f < example.starts[t + 1]!; f += 1) {
      const from = example.features[f]! * L;
      for (let m = 0; m < count; m += 1) {
        const at = from + moved[m]!;
        const gradient = gradients[m]!;
        const square = squares[at]! + gradient * gradient;
        squares[at] = square;
        const step = rate / Math.sqrt(square + 1e-2);
        const value = weights[at]! - step * gradient;
        const pull = step * l1;
        weights[at] = value > pull ? value - pull : value < -pull ? value + pull : 0;
      }
    }
  }
  let before: number = OUTSIDE;
  for (let t = 0; t <= example.labels.length; t += 1) {
    const label: number = t < example.labels.length ? example.labels[t]! : OUTSIDE;
    expected[before * L + label]! -= 1;
    before = label;
  }
  for (let i = 0; i < L * L; i += 1) {
    const gradient = expected[i]! * example.weight;
    if (Math.abs(gradient) < LEAST_GRADIENT) continue;
    transitionSquares[i]! += gradient * gradient;
    transitions[i]! -= (rate * gradient) / Math.sqrt(transitionSquares[i]! + 1e-2);
  }
}

/** Rounds the weights to eight bits and drops those below `least`. */
export function quantize(
  crf: Crf,
  steps: number,
  least: number,
): { features: TrainedFeature[]; transitions: Int16Array } {
  const features: TrainedFeature[] = [];
  for (let row = 0; row < crf.hashes.length; row += 1) {
    const weights = new Int8Array(L);
    let any = false;
    for (let label = 0; label < L; label += 1) {
      const value = Math.max(-127, Math.min(127, Math.round(crf.weights[row * L + label]! * steps)));
      if (Math.abs(value) < least) continue;
      weights[label] = value;
      any = true;
    }
    if (any) features.push({ hash: crf.hashes[row]!, weights });
  }
  return { features, transitions: Int16Array.from(crf.transitions, (value) => Math.round(value * steps)) };
}
