// Weighs the answers to a pronoun or description with the fitted network: its candidates, and that nobody named is meant.

import type { Anaphor, Candidate } from './anaphor.ts';
import { candidateFeatures } from './candidate-features.ts';
import { FEATURES, noneFeatures, sharedFeatures } from './features.ts';
import { FeatureList, Network, probabilitiesOf, type ReferenceModel } from './ranker.ts';
import { salienceOf } from './referents.ts';

/** In the annotated texts "she" often means somebody whose name was not recognised; in an article it hardly does. */
const NOBODY_IN_NEWS = 0.3;

/** Networks by their models, which are shared by all articles. */
const networks = new WeakMap<ReferenceModel, Network>();

/** The features of one answer as training sees them. */
export interface AnswerFeatures {
  readonly index: readonly number[];
  readonly value: readonly number[];
}

/** Weighs answers with a model; without one, all are as likely. */
export class Weigher {
  readonly #network: Network | undefined;
  readonly #shared = new FeatureList();
  readonly #own = new FeatureList();

  constructor(model: ReferenceModel | undefined) {
    this.#network = model === undefined ? undefined : networkOf(model);
  }

  /**
   * The probability of each answer; the first is that nobody named is meant. `isNamed`: a person is meant, and the article
   * has nobody without a name near.
   */
  weigh(anaphor: Anaphor, candidates: readonly Candidate[], isNamed: boolean): number[] {
    const network = this.#network;
    if (network === undefined) return new Array<number>(candidates.length + 1).fill(1 / (candidates.length + 1));
    const scores: number[] = [];
    this.#fill(anaphor, candidates, (list, at) => {
      if (at === 0) network.share(this.#shared);
      scores.push(network.score(list));
    });
    if (isNamed) scores[0] = scores[0]! + Math.log(NOBODY_IN_NEWS);
    return probabilitiesOf(scores);
  }

  /** The features of each answer, for training. */
  featuresOf(anaphor: Anaphor, candidates: readonly Candidate[]): AnswerFeatures[] {
    const lists: AnswerFeatures[] = [];
    this.#fill(anaphor, candidates, ({ index, value, size }) => {
      const shared = this.#shared;
      lists.push({
        index: [...shared.index.subarray(0, shared.size), ...index.subarray(0, size)],
        value: [...shared.value.subarray(0, shared.size), ...value.subarray(0, size)],
      });
    });
    return lists;
  }

  /** Fills the shared features, then those of each answer, and calls `read` for each. */
  #fill(anaphor: Anaphor, candidates: readonly Candidate[], read: (list: FeatureList, at: number) => void): void {
    const own = this.#own;
    this.#shared.clear();
    sharedFeatures(anaphor, this.#shared);
    let most = 0;
    for (const { referent } of candidates)
      if (referent !== undefined) most = Math.max(most, salienceOf(referent, anaphor.outer));
    own.clear();
    noneFeatures(candidates.length, most, own);
    read(own, 0);
    candidates.forEach((candidate, index) => {
      own.clear();
      candidateFeatures(anaphor, candidate, own);
      read(own, index + 1);
    });
  }
}

function networkOf(model: ReferenceModel): Network {
  let network = networks.get(model);
  if (network === undefined) {
    network = new Network(model, FEATURES);
    networks.set(model, network);
  }
  return network;
}
