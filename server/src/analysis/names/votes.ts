// What a first reading made of each word, as votes for the second: a name found surely in one place is then found in the
// others, and its type is settled once for the article (Krishnan & Manning 2006).

import type { Evidence } from './evidence.ts';
import { FeatureKind, type FeatureSink } from './features.ts';
import { combine, LABEL_COUNT, MODEL_TYPES, OUTSIDE, typeOfLabel } from './model.ts';

// What a first reading of the article made of a word in its other places: a vote by type and by label, as one number.

/**
 * Below 2 ** 10. From the upper bits to the lower: the type most places have (0 outside, 1 + type; 7 when the word stands
 * nowhere else), the label most have, and how clear the vote is (0 to 3).
 */
export type Prior = number;

export function priorOf(type: number, label: number, clarity: number): Prior {
  return (type << 7) | (label << 2) | clarity;
}

/** The word stands nowhere else. */
export const NO_PRIOR: Prior = priorOf(7, 31, 0);

const labelIn = (prior: Prior): number => (prior >> 2) & 31;

/** The features of the vote on a word that is written so. */
export function addPriorFeatures(prior: Prior, wordCase: number, out: FeatureSink): void {
  if (prior === NO_PRIOR) return;
  const type = prior >> 7;
  out.push(combine(FeatureKind.PriorType << 4, (type * 8 + wordCase) * 4 + (prior & 3)));
  out.push(combine(FeatureKind.PriorLabel << 4, labelIn(prior) * 8 + wordCase));
}

/** The labels of the votes on a word and its two neighbours, as a number below 2 ** 15. */
export function labelsAround(left: Prior, own: Prior, right: Prior): number {
  return (labelIn(left) * 32 + labelIn(own)) * 32 + labelIn(right);
}

export function addLabelsAroundFeature(labels: number, out: FeatureSink): void {
  out.push(combine(FeatureKind.PriorNeighbours << 4, labels));
}

export class Priors {
  readonly #evidence: Evidence;
  readonly #labels: Uint8Array;
  /** By row of the evidence: how many votes its word has, and the label they are for, or `DIVIDED`. */
  readonly #votes: Uint32Array;
  readonly #label: Uint8Array;
  /** By row, of those few whose votes are divided: how many each label has. */
  readonly #divided = new Map<number, Uint32Array>();
  /** Votes of one word by type; used again for each. */
  readonly #types = new Uint32Array(1 + MODEL_TYPES.length);

  /** `read` is 1 for the tokens that were read and whose label counts. */
  constructor(evidence: Evidence, labels: Uint8Array, read: Uint8Array) {
    this.#evidence = evidence;
    this.#labels = labels;
    this.#votes = new Uint32Array(evidence.rows);
    this.#label = new Uint8Array(evidence.rows);
    for (let i = 0; i < labels.length; i += 1) if (read[i] === 1) this.#vote(evidence.rowOf(i), labels[i]!);
  }

  #vote(row: number, label: number): void {
    const before = this.#votes[row]!;
    this.#votes[row] = before + 1;
    if (before === 0) this.#label[row] = label;
    else if (this.#label[row] !== label) {
      let votes = this.#divided.get(row);
      if (votes === undefined) {
        votes = new Uint32Array(LABEL_COUNT);
        votes[this.#label[row]!] = before;
        this.#divided.set(row, votes);
        this.#label[row] = DIVIDED;
      }
      votes[label]! += 1;
    }
  }

  /** The vote of the other places of the word at token `i`, where `own` says whether this place has a vote itself. */
  at(i: number, own: boolean): Prior {
    const row = this.#evidence.rowOf(i);
    const all = this.#votes[row]! - (own ? 1 : 0);
    if (all === 0) return NO_PRIOR;
    const label = this.#label[row]!;
    if (label !== DIVIDED) return priorOf(1 + typeOfLabel(label), label, all > 2 ? 3 : 2);
    return this.#dividedAt(this.#divided.get(row)!, own ? this.#labels[i]! : -1, all);
  }

  #dividedAt(votes: Uint32Array, without: number, all: number): Prior {
    const types = this.#types.fill(0);
    let most = 0;
    let label = OUTSIDE;
    for (let l = 0; l < LABEL_COUNT; l += 1) {
      const count = votes[l]! - (l === without ? 1 : 0);
      if (count === 0) continue;
      types[typeOfLabel(l) + 1]! += count;
      if (count > most) {
        most = count;
        label = l;
      }
    }
    let type = 0;
    for (let t = 1; t < types.length; t += 1) if (types[t]! > types[type]!) type = t;
    const share = types[type]! / all;
    return priorOf(type, label, share === 1 ? (all > 2 ? 3 : 2) : share > 0.7 ? 1 : 0);
  }
}

/** In the place of a label. */
const DIVIDED = 255;
