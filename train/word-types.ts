// Guesses from a word's vector which type of name it is mostly part of, so that a name that no training text has is known for a
// firm or a town all the same. A small network is fitted to the words of the gold and of the lists; each word's guess comes from a
// network that was fitted without it, so that the name model learns to trust guesses as much as they deserve.

import { WordClass } from '../server/src/analysis/language/lexicon.ts';
import type { GoldDocument } from './packs.ts';
import { foldOf } from './packs.ts';
import { seeded, shuffle } from './random.ts';

/** In the order of the codes. */
const TYPES = ['person', 'organization', 'place', 'group', 'other'] as const;
const T = TYPES.length;
const HIDDEN = 48;
const EPOCHS = 8;
const RATE = 0.003;
const FOLDS = 4;
/** Likelihood from which one type is given alone, and from which it counts as certain. */
const ALONE = 0.7;
const CERTAIN = 0.9;

/** How often each word is part of a name of each type, `T` numbers a word. */
export type TypeCounts = ReadonlyMap<string, Float32Array>;

/** Counts the capitalised words of the gold's names, and each list that has a word as two names. */
export function countTypes(
  gold: readonly GoldDocument[],
  words: readonly string[],
  classesOf: (word: string) => number,
): TypeCounts {
  const counts = new Map<string, Float32Array>();
  const add = (word: string, type: number, count: number): void => {
    let row = counts.get(word);
    if (row === undefined) {
      row = new Float32Array(T);
      counts.set(word, row);
    }
    row[type]! += count;
  };
  for (const { text, mentions } of gold)
    for (const { start, end, type } of mentions) {
      const index = (TYPES as readonly string[]).indexOf(type);
      if (index < 0) continue;
      for (const [word] of text.slice(start, end).matchAll(/[\p{L}\p{M}][\p{L}\p{M}.'’]*/gu))
        if (/^\p{Lu}/u.test(word))
          add(
            word
              .toLowerCase()
              .replace(/[’']s$/, '')
              .replace(/\.$/, ''),
            index,
            1,
          );
    }
  const lists: readonly (readonly [number, number])[] = [
    [WordClass.FemaleGiven | WordClass.MaleGiven | WordClass.Surname, 0],
    [WordClass.Organization, 1],
    [WordClass.City | WordClass.Country, 2],
    [WordClass.Group | WordClass.Language, 3],
  ];
  for (const word of words) {
    const classes = classesOf(word);
    if ((classes & WordClass.Common) !== 0) continue;
    for (const [bits, type] of lists) if ((classes & bits) !== 0) add(word, type, 2);
  }
  return counts;
}

/**
 * A code for each word, from 1: 1 + type × 2 + (1 if certain), or for two likely types 11 + first × T + second. `vectors` has
 * `dimensions` numbers a word.
 */
export function codeTypes(
  words: readonly string[],
  vectors: Float32Array,
  dimensions: number,
  counts: TypeCounts,
): Uint8Array {
  const codes = new Uint8Array(words.length);
  const folds = words.map((word) => foldOf(word, FOLDS));
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const rows = words.flatMap((word, row) => (folds[row] !== fold && counts.has(word) ? [row] : []));
    const net = new Network(dimensions, 31 + fold);
    const random = seeded(41 + fold);
    for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
      shuffle(rows, random);
      for (const row of rows) net.learn(vectors, row, counts.get(words[row]!)!, RATE * (1 - epoch / EPOCHS));
    }
    words.forEach((_, row) => {
      if (folds[row] === fold) codes[row] = codeOf(net.read(vectors, row));
    });
  }
  return codes;
}

function codeOf(likelihoods: Float32Array): number {
  const [first, second] = [...likelihoods.keys()].sort((a, b) => likelihoods[b]! - likelihoods[a]!) as [number, number];
  const top = likelihoods[first]!;
  return top >= ALONE ? 1 + first * 2 + (top >= CERTAIN ? 1 : 0) : 11 + first * T + second;
}

/** One hidden layer of rectified units and a softmax, fitted by stochastic gradient descent. */
class Network {
  readonly #dimensions: number;
  readonly #in: Float32Array;
  readonly #out: Float32Array;
  readonly #hidden = new Float32Array(HIDDEN);
  readonly #likelihoods = new Float32Array(T);

  constructor(dimensions: number, seed: number) {
    this.#dimensions = dimensions;
    const random = seeded(seed);
    // The last weight of each unit is its bias.
    this.#in = Float32Array.from({ length: HIDDEN * (dimensions + 1) }, () => (random() - 0.5) * 0.4);
    this.#out = Float32Array.from({ length: T * (HIDDEN + 1) }, () => (random() - 0.5) * 0.4);
  }

  read(vectors: Float32Array, row: number): Float32Array {
    const [d, from] = [this.#dimensions, row * this.#dimensions];
    for (let h = 0; h < HIDDEN; h += 1) {
      const at = h * (d + 1);
      let sum = this.#in[at + d]!;
      for (let k = 0; k < d; k += 1) sum += this.#in[at + k]! * vectors[from + k]!;
      this.#hidden[h] = Math.max(0, sum);
    }
    let total = 0;
    for (let t = 0; t < T; t += 1) {
      const at = t * (HIDDEN + 1);
      let sum = this.#out[at + HIDDEN]!;
      for (let h = 0; h < HIDDEN; h += 1) sum += this.#out[at + h]! * this.#hidden[h]!;
      this.#likelihoods[t] = Math.exp(Math.min(sum, 30));
      total += this.#likelihoods[t]!;
    }
    for (let t = 0; t < T; t += 1) this.#likelihoods[t] = this.#likelihoods[t]! / total;
    return this.#likelihoods;
  }

  /** One step towards the shares of `counts`; frequent words weigh a little more. */
  learn(vectors: Float32Array, row: number, counts: Float32Array, rate: number): void {
    const total = counts.reduce((sum, count) => sum + count, 0);
    const step = rate * Math.log2(1 + total) * 10;
    const likelihoods = this.read(vectors, row);
    const [d, from] = [this.#dimensions, row * this.#dimensions];
    const back = new Float32Array(HIDDEN);
    for (let t = 0; t < T; t += 1) {
      const gradient = counts[t]! / total - likelihoods[t]!;
      const at = t * (HIDDEN + 1);
      for (let h = 0; h < HIDDEN; h += 1) {
        back[h]! += gradient * this.#out[at + h]!;
        this.#out[at + h]! += step * gradient * this.#hidden[h]!;
      }
      this.#out[at + HIDDEN]! += step * gradient;
    }
    for (let h = 0; h < HIDDEN; h += 1) {
      if (this.#hidden[h]! <= 0) continue;
      const at = h * (d + 1);
      const gradient = step * back[h]!;
      for (let k = 0; k < d; k += 1) this.#in[at + k]! += gradient * vectors[from + k]!;
      this.#in[at + d]! += gradient;
    }
  }
}
