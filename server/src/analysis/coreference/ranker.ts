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

/** Features of one candidate at most; more are ignored. */
const MOST_FEATURES = 96;

/** Features by number, with their values. One list is cleared and filled again for each candidate. */
export class FeatureList {
  readonly index = new Int32Array(MOST_FEATURES);
  readonly value = new Float64Array(MOST_FEATURES);
  size = 0;

  clear(): void {
    this.size = 0;
  }

  add(index: number, value = 1): void {
    if (this.size === MOST_FEATURES) return;
    this.index[this.size] = index;
    this.value[this.size] = value;
    this.size += 1;
  }
}

/** A network whose features are numbered as a list of names is. */
export class Network {
  readonly #hidden: number;
  /** Rows of the weights to the hidden units, each followed by the direct weight. */
  readonly #rows: Float64Array;
  readonly #output: Float64Array;
  /** What the features that all candidates share give to each hidden unit, and to the score. */
  readonly #shared: Float64Array;
  readonly #sums: Float64Array;

  constructor(model: ReferenceModel, names: readonly string[]) {
    const { hidden, weights, direct, features } = model;
    const width = hidden + 1;
    this.#hidden = hidden;
    this.#output = Float64Array.from(model.output);
    this.#shared = new Float64Array(width);
    this.#sums = new Float64Array(width);
    this.#rows = new Float64Array(names.length * width);
    names.forEach((name, at) => {
      const row = features.get(name);
      if (row === undefined) return;
      this.#rows.set(weights.subarray(row * hidden, (row + 1) * hidden), at * width);
      this.#rows[at * width + hidden] = direct[row]!;
    });
  }

  /** Sets the features that the following candidates share. */
  share(list: FeatureList): void {
    this.#shared.fill(0);
    this.#add(list, this.#shared);
  }

  /** The score of a candidate with these features and the shared ones. */
  score(list: FeatureList): number {
    const sums = this.#sums;
    const hidden = this.#hidden;
    sums.set(this.#shared);
    this.#add(list, sums);
    let score = sums[hidden]!;
    for (let h = 0; h < hidden; h += 1) if (sums[h]! > 0) score += this.#output[h]! * sums[h]!;
    return score;
  }

  #add({ index, value, size }: FeatureList, sums: Float64Array): void {
    const rows = this.#rows;
    const width = this.#hidden + 1;
    for (let k = 0; k < size; k += 1) {
      const by = value[k]!;
      const from = index[k]! * width;
      for (let h = 0; h < width; h += 1) sums[h] = sums[h]! + rows[from + h]! * by;
    }
  }
}

/** The probabilities that belong to scores. */
export function probabilitiesOf(scores: readonly number[]): number[] {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > most) most = score;
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
