// Fits the network of coreference/ranker.ts: the candidates of an anaphor compete in one softmax, and the loss is the
// negative logarithm of the probability that the right ones share. Several networks are fitted and put side by side.

import { FEATURES } from '../server/src/analysis/coreference/features.ts';
import { FeatureList, type Network, type ReferenceModel } from '../server/src/analysis/coreference/ranker.ts';
import { seeded, shuffle } from './random.ts';
import type { ReferenceExample } from './reference-examples.ts';

export interface FitOptions {
  readonly hidden: number;
  readonly networks: number;
  readonly epochs: number;
  readonly step: number;
  readonly decay: number;
  /** Share of the hidden units that is left out at each step. */
  readonly dropout: number;
}

export function fitNetworks(
  examples: readonly ReferenceExample[],
  options: FitOptions,
  weightOf: (example: ReferenceExample) => number,
): ReferenceModel {
  const models: ReferenceModel[] = [];
  for (let seed = 1; seed <= options.networks; seed += 1) models.push(fit(examples, options, seed, weightOf));
  return sideBySide(models);
}

/** The scores of an anaphor's answers. */
export function scoresOf(network: Network, { lists }: ReferenceExample): number[] {
  return lists.map(({ index, value }) => {
    const list = new FeatureList();
    index.forEach((feature, at) => {
      list.add(feature, value[at]!);
    });
    return network.score(list);
  });
}

/** One network whose score is the mean of theirs. */
function sideBySide(models: readonly ReferenceModel[]): ReferenceModel {
  const [first] = models;
  const hidden = models.reduce((sum, model) => sum + model.hidden, 0);
  const count = FEATURES.length;
  const weights = new Float32Array(count * hidden);
  const output = new Float32Array(hidden);
  const direct = new Float32Array(count);
  let from = 0;
  for (const model of models) {
    for (let f = 0; f < count; f += 1) {
      for (let h = 0; h < model.hidden; h += 1) weights[f * hidden + from + h] = model.weights[f * model.hidden + h]!;
      direct[f] = direct[f]! + model.direct[f]! / models.length;
    }
    for (let h = 0; h < model.hidden; h += 1) output[from + h] = model.output[h]! / models.length;
    from += model.hidden;
  }
  return { features: first!.features, hidden, weights, output, direct };
}

/** Adam over shuffled anaphors. The random numbers are the same in each run. */
function fit(
  examples: readonly ReferenceExample[],
  options: FitOptions,
  seed: number,
  weightOf: (example: ReferenceExample) => number,
): ReferenceModel {
  const { hidden, epochs, decay, dropout } = options;
  const random = seeded(seed);
  const count = FEATURES.length;
  const offset = { weights: 0, output: count * hidden, direct: count * hidden + hidden };
  const size = offset.direct + count;
  const p = new Float64Array(size);
  for (let i = 0; i < offset.output; i += 1) p[i] = (random() - 0.5) * 0.5;
  for (let h = 0; h < hidden; h += 1) p[offset.output + h] = (random() - 0.5) * 0.8;
  const gradient = new Float64Array(size);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  const order = examples.map((_, index) => index);
  const BATCH = 32;
  let steps = 0;
  const kept = new Float64Array(hidden);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    const rate = options.step * (1 - epoch / epochs);
    for (let from = 0; from < order.length; from += BATCH) {
      gradient.fill(0);
      const batch = order.slice(from, from + BATCH);
      for (const index of batch) {
        const example = examples[index]!;
        for (let h = 0; h < hidden; h += 1) kept[h] = random() < dropout ? 0 : 1 / (1 - dropout);
        backward(example, p, gradient, offset, hidden, kept, weightOf(example));
      }
      steps += 1;
      const c1 = 1 - 0.9 ** steps;
      const c2 = 1 - 0.999 ** steps;
      for (let i = 0; i < size; i += 1) {
        const g = gradient[i]! / batch.length + decay * p[i]!;
        mean[i] = 0.9 * mean[i]! + 0.1 * g;
        square[i] = 0.999 * square[i]! + 0.001 * g * g;
        p[i] = p[i]! - (rate * (mean[i]! / c1)) / (Math.sqrt(square[i]! / c2) + 1e-8);
      }
    }
  }
  return {
    features: new Map(FEATURES.map((name, index) => [name, index])),
    hidden,
    weights: Float32Array.from(p.subarray(0, offset.output)),
    output: Float32Array.from(p.subarray(offset.output, offset.direct)),
    direct: Float32Array.from(p.subarray(offset.direct)),
  };
}

function backward(
  { lists, right }: ReferenceExample,
  p: Float64Array,
  gradient: Float64Array,
  offset: { readonly output: number; readonly direct: number },
  hidden: number,
  kept: Float64Array,
  weight: number,
): void {
  const sums = lists.map(() => new Float64Array(hidden));
  const scores = lists.map(({ index, value }, c) => {
    const at = sums[c]!;
    let score = 0;
    for (let k = 0; k < index.length; k += 1) {
      const f = index[k]!;
      score += p[offset.direct + f]! * value[k]!;
      for (let h = 0; h < hidden; h += 1) at[h] = at[h]! + p[f * hidden + h]! * value[k]!;
    }
    for (let h = 0; h < hidden; h += 1) if (at[h]! > 0) score += p[offset.output + h]! * at[h]! * kept[h]!;
    return score;
  });
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const all = powers.reduce((sum, power) => sum + power, 0);
  const good = powers.reduce((sum, power, c) => sum + (right[c] ? power : 0), 0);
  if (good === 0) return;
  lists.forEach(({ index, value }, c) => {
    // Derivative of -log(good / all).
    const d = weight * (powers[c]! / all - (right[c] ? powers[c]! / good : 0));
    const at = sums[c]!;
    for (let k = 0; k < index.length; k += 1) {
      const f = index[k]!;
      const by = d * value[k]!;
      gradient[offset.direct + f] = gradient[offset.direct + f]! + by;
      for (let h = 0; h < hidden; h += 1)
        if (at[h]! > 0) gradient[f * hidden + h] = gradient[f * hidden + h]! + by * p[offset.output + h]! * kept[h]!;
    }
    for (let h = 0; h < hidden; h += 1)
      if (at[h]! > 0) gradient[offset.output + h] = gradient[offset.output + h]! + d * at[h]! * kept[h]!;
  });
}
