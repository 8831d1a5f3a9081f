// Scores a candidate of a pronoun or description by a small neural network over sparse features, and turns the scores of all
// candidates into probabilities. train/run-reference.ts fits it; its weights belong to the language.

/** A fitted network: one hidden layer, one score. */
export interface ReferenceModel {
  /** Number of each feature, by its name. */
  readonly features: ReadonlyMap<string, number>;
  readonly hidden: number;
  /** Of each feature, the weight to each hidden unit. */
  readonly weights: Float32Array;
  /** Of each hidden unit, the weight to the score. */
  readonly output: Float32Array;
  /** Of each feature, a weight directly to the score. */
  readonly direct: Float32Array;
}

/** The features of one candidate: numbers of `FEATURES` and their values. */
export class FeatureList {
  readonly index: number[] = [];
  readonly value: number[] = [];

  add(index: number, value = 1): void {
    this.index.push(index);
    this.value.push(value);
  }
}

/** The score of one candidate. `rows` gives the model's number of each feature, or -1. */
export function scoreOf(model: ReferenceModel, rows: Int32Array, { index, value }: FeatureList): number {
  const { hidden, weights, output, direct } = model;
  const sums = new Float64Array(hidden);
  let score = 0;
  for (let k = 0; k < index.length; k += 1) {
    const row = rows[index[k]!]!;
    if (row < 0) continue;
    const by = value[k]!;
    score += direct[row]! * by;
    const from = row * hidden;
    for (let h = 0; h < hidden; h += 1) sums[h] = sums[h]! + weights[from + h]! * by;
  }
  for (let h = 0; h < hidden; h += 1) if (sums[h]! > 0) score += output[h]! * sums[h]!;
  return score;
}

/** The probabilities that belong to scores. */
export function probabilitiesOf(scores: readonly number[]): number[] {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > most) most = score;
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
