// The votes of a first reading on each word, as features of the second: a name that is clear in one place is then found in
// others, and gets the same type (Krishnan & Manning 2006).

import type { DocumentEvidence } from './evidence.ts';
import { FeatureKind, type FeatureSink } from './features.ts';
import { combine, LABEL_COUNT, MODEL_TYPES, OUTSIDE, typeOfLabel } from './model.ts';

/**
 * The vote of a word's other places, as a number below 2 ** 10. From the upper bits to the lower: the most frequent type (0
 * outside, 1 + index into `MODEL_TYPES`, 7 without other places), the most frequent label, and how clear the vote is (0 to
 * 3).
 */
export type Prior = number;

export function priorOf(type: number, label: number, clarity: number): Prior {
  return (type << 7) | (label << 2) | clarity;
}

/** The word has no other place. */
export const NO_PRIOR: Prior = priorOf(7, 31, 0);

const labelIn = (prior: Prior): number => (prior >> 2) & 31;

/** Appends the features of the vote on a word; `wordCase` is a value of `WordCase`. */
export function addPriorFeatures(prior: Prior, wordCase: number, out: FeatureSink): void {
  if (prior === NO_PRIOR) return;
  const type = prior >> 7;
  out.push(combine(FeatureKind.PriorType << 4, (type * 8 + wordCase) * 4 + (prior & 3)));
  out.push(combine(FeatureKind.PriorLabel << 4, labelIn(prior) * 8 + wordCase));
}

/** The most frequent labels of a word and its two neighbours, as a number below 2 ** 15. */
export function labelsAround(left: Prior, own: Prior, right: Prior): number {
  return (labelIn(left) * 32 + labelIn(own)) * 32 + labelIn(right);
}

/** Appends the feature of these labels; see `labelsAround`. */
export function addLabelsAroundFeature(labels: number, out: FeatureSink): void {
  out.push(combine(FeatureKind.PriorNeighbours << 4, labels));
}

/** The votes on all words of an article. */
export class Priors {
  readonly #evidence: DocumentEvidence;
  readonly #labels: Uint8Array;
  /** By row of the evidence: the number of votes on its word, and the label they are all for, or `DIVIDED`. */
  readonly #votes: Uint32Array;
  readonly #label: Uint8Array;
  /** By row, for the few words with divided votes: the votes by label. */
  readonly #divided = new Map<number, Uint32Array>();
  /** Votes on one word by type; reused. */
  readonly #types = new Uint32Array(1 + MODEL_TYPES.length);

  /** `labels` and `read` are by token; `read` is 1 for tokens that the model read, whose labels count. */
  constructor(evidence: DocumentEvidence, labels: Uint8Array, read: Uint8Array) {
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

  /** The vote of the other places of the word at token `i`; `isCounted` says whether this place has a vote too. */
  at(i: number, isCounted: boolean): Prior {
    const row = this.#evidence.rowOf(i);
    const all = this.#votes[row]! - (isCounted ? 1 : 0);
    if (all === 0) return NO_PRIOR;
    const label = this.#label[row]!;
    if (label !== DIVIDED) return priorOf(1 + typeOfLabel(label), label, all > 2 ? 3 : 2);
    return this.#dividedVote(this.#divided.get(row)!, isCounted ? this.#labels[i]! : -1, all);
  }

  /** The vote of divided `votes`, one for the label `without` left out (-1 for none); `all` is their number. */
  #dividedVote(votes: Uint32Array, without: number, all: number): Prior {
    const types = this.#types.fill(0);
    let most = 0;
    let label = OUTSIDE;
    for (let voted = 0; voted < LABEL_COUNT; voted += 1) {
      const count = votes[voted]! - (voted === without ? 1 : 0);
      if (count === 0) continue;
      types[typeOfLabel(voted) + 1]! += count;
      if (count > most) {
        most = count;
        label = voted;
      }
    }
    let type = 0;
    for (let other = 1; other < types.length; other += 1) if (types[other]! > types[type]!) type = other;
    const share = types[type]! / all;
    return priorOf(type, label, share === 1 ? (all > 2 ? 3 : 2) : share > 0.7 ? 1 : 0);
  }
}

/** Stored instead of a label. */
const DIVIDED = 255;
