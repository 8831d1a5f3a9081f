// Scores of tokens by label: the sum of the weights of their features. What a word adds by itself is summed once for each
// of the five places it can have around a token, and then only looked up; a token costs five additions of rows and the
// features of its own place.

import type { Lexicon } from '../lexicon.ts';
import type { Vocabulary, Word } from '../tokens.ts';
import { FeatureList } from './feature-list.ts';
import { LABEL_COUNT } from './labels.ts';
import type { NameModel } from './model.ts';
import type { Run, TokenRange } from './runs.ts';
import { addPlaceFeatures, addRunFeatures, type SentenceContext } from './token-features.ts';
import { addEdgeFeature, addWordFeatures, REACH, type WordHashes } from './word-features.ts';

const PLACES = 2 * REACH + 1;

export class Scorer {
  readonly #model: NameModel;
  readonly #byWord: (Int16Array | undefined)[] = [];
  readonly #edges = new Int16Array(PLACES * LABEL_COUNT);
  readonly #features = new FeatureList();
  /** Scores that all tokens of the run being read share. */
  readonly #byRun = new Int32Array(LABEL_COUNT);

  constructor(model: NameModel) {
    this.#model = model;
    for (let place = 0; place < PLACES; place += 1) {
      const features = new FeatureList();
      addEdgeFeature(place - REACH, features);
      this.#add(features, this.#edges, place * LABEL_COUNT);
    }
  }

  /** Adds the scores of the tokens of `stretch` to `scores`, one row a token. */
  score(
    context: SentenceContext,
    stretch: TokenRange,
    runOf: (i: number) => Run | undefined,
    scores: Int32Array,
  ): void {
    const { sentence } = context;
    const at = (i: number): Int16Array =>
      i >= sentence.from && i < sentence.to ? this.#scoresAt(context, i) : this.#edges;
    let a = at(stretch.from - 2);
    let b = at(stretch.from - 1);
    let c = at(stretch.from);
    let d = at(stretch.from + 1);
    const shared = this.#byRun;
    let read: Run | undefined;
    shared.fill(0);
    for (let i = stretch.from; i < stretch.to; i += 1) {
      const e = at(i + 2);
      const row = (i - stretch.from) * LABEL_COUNT;
      const run = runOf(i);
      if (run !== read) {
        read = run;
        shared.fill(0);
        this.#features.count = 0;
        if (run !== undefined) addRunFeatures(context, run, this.#features);
        this.addFeatures(this.#features, shared, 0);
      }
      for (let label = 0; label < LABEL_COUNT; label += 1)
        scores[row + label] =
          a[label]! +
          b[label + LABEL_COUNT]! +
          c[label + 2 * LABEL_COUNT]! +
          d[label + 3 * LABEL_COUNT]! +
          e[label + 4 * LABEL_COUNT]! +
          shared[label]!;
      this.#features.count = 0;
      addPlaceFeatures(context, i, run, this.#features);
      this.addFeatures(this.#features, scores, row);
      a = b;
      b = c;
      c = d;
      d = e;
    }
  }

  /** Adds the weights of `features` to the row of scores that begins at `row`. */
  addFeatures(features: FeatureList, scores: Int32Array, row: number): void {
    const { values, count } = features;
    for (let f = 0; f < count; f += 1) this.#model.addWeights(values[f]!, scores, row);
  }

  #add(features: FeatureList, into: Int16Array, row: number): void {
    const sums = new Int32Array(LABEL_COUNT);
    this.addFeatures(features, sums, 0);
    for (let label = 0; label < LABEL_COUNT; label += 1) into[row + label] = sums[label]!;
  }

  #scoresAt({ tokens, hashes }: SentenceContext, i: number): Int16Array {
    const word = tokens.words[i]!;
    const known = this.#byWord[word.id];
    return known ?? this.#sumWord(word, hashes.of(word));
  }

  #sumWord(word: Word, hashes: WordHashes): Int16Array {
    const made = new Int16Array(PLACES * LABEL_COUNT);
    const features = this.#features;
    for (let place = 0; place < PLACES; place += 1) {
      features.count = 0;
      addWordFeatures(word, hashes, place - REACH, features);
      this.#add(features, made, place * LABEL_COUNT);
    }
    // Filled up in order: an array with wide gaps would be kept as a slow dictionary.
    while (this.#byWord.length <= word.id) this.#byWord.push(undefined);
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
