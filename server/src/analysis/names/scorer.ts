// Scores of tokens by label: the sum of the weights of their features. What a word adds by itself is summed once for each
// of the five places it can have around a token, and then only looked up; a token costs five additions of rows and the
// features of its own place.

import type { Lexicon } from '../lexicon.ts';
import type { Vocabulary, Word } from '../tokens.ts';
import type { NameModel } from './model.ts';
import type { TokenRange } from './runs.ts';
import { addTokenFeatures, type SentenceContext } from './token-features.ts';
import { addEdgeFeature, addWordFeatures, REACH, type WordHashes } from './word-features.ts';

const PLACES = 2 * REACH + 1;

export class Scorer {
  readonly #model: NameModel;
  readonly #byWord: (Int16Array | undefined)[] = [];
  readonly #edges: Int16Array;
  readonly #features: number[] = [];

  constructor(model: NameModel) {
    this.#model = model;
    this.#edges = new Int16Array(PLACES * model.labels);
    for (let place = 0; place < PLACES; place += 1) {
      const features: number[] = [];
      addEdgeFeature(place - REACH, features);
      this.#addRows(features, this.#edges, place * model.labels);
    }
  }

  /** Adds the scores of the tokens of `stretch` to `scores`, one row a token. */
  score(
    context: SentenceContext,
    stretch: TokenRange,
    runOf: (i: number) => TokenRange | undefined,
    scores: Int32Array,
  ): void {
    const { tokens, sentence } = context;
    const { labels } = this.#model;
    const features = this.#features;
    for (let i = stretch.from; i < stretch.to; i += 1) {
      const row = (i - stretch.from) * labels;
      for (let distance = -REACH; distance <= REACH; distance += 1) {
        const at = i + distance;
        const known =
          at >= sentence.from && at < sentence.to
            ? this.#scoresOf(tokens.words[at]!, context.hashes.of(tokens.words[at]!))
            : this.#edges;
        const from = (distance + REACH) * labels;
        for (let label = 0; label < labels; label += 1) scores[row + label]! += known[from + label]!;
      }
      features.length = 0;
      addTokenFeatures(context, i, runOf(i), features);
      this.addFeatures(features, scores, row);
    }
  }

  /** Adds the weights of `features` to the row of scores that begins at `row`. */
  addFeatures(features: readonly number[], scores: Int32Array, row: number): void {
    this.#addRows(features, scores, row);
  }

  #addRows(features: readonly number[], scores: Int32Array | Int16Array, row: number): void {
    const { weights, labels } = this.#model;
    for (const feature of features) {
      const found = this.#model.find(feature);
      if (found < 0) continue;
      const from = found * labels;
      for (let label = 0; label < labels; label += 1) scores[row + label]! += weights[from + label]!;
    }
  }

  #scoresOf(word: Word, hashes: WordHashes): Int16Array {
    const known = this.#byWord[word.id];
    if (known !== undefined) return known;
    const { labels } = this.#model;
    const made = new Int16Array(PLACES * labels);
    const features = this.#features;
    for (let place = 0; place < PLACES; place += 1) {
      features.length = 0;
      addWordFeatures(word, hashes, place - REACH, features);
      this.#addRows(features, made, place * labels);
    }
    this.#byWord[word.id] = made;
    return made;
  }
}

const scorers = new WeakMap<Vocabulary, Scorer>();

/** The scorer of a vocabulary, which keeps what it summed for each word. */
export function scorerOf(vocabulary: Vocabulary, lexicon: Lexicon): Scorer | undefined {
  if (lexicon.names === undefined) return undefined;
  let scorer = scorers.get(vocabulary);
  if (scorer === undefined) {
    scorer = new Scorer(lexicon.names);
    scorers.set(vocabulary, scorer);
  }
  return scorer;
}
