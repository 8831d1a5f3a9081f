// Scores each token by label: the sum of the weights of its features. The sums that depend on one word and its distance, or
// on one small number (see `token-features.ts`), are computed once and cached as rows of scores; only the features of
// neighbouring words are looked up for each token.

import type { Language } from '../language/language.ts';
import type { Vocabulary, Word } from '../tokens/tokens.ts';
import { FeatureList } from './features.ts';
import { LABEL_COUNT, type NameModel } from './model.ts';
import {
  addAfterRunFeatures,
  addBeforeRunFeatures,
  addLastInRunFeatures,
  addPlaceInRunFeatures,
  addRunFeatures,
  fromStart,
  toEnd,
} from './run-features.ts';
import type { Run, TokenRange } from './runs.ts';
import {
  addEvidenceFeatures,
  addNeighbourFeatures,
  addPlaceFeatures,
  evidenceCode,
  placeCode,
  type SentenceContext,
} from './token-features.ts';
import { addLabelsAroundFeature, addPriorFeatures, labelsAround, NO_PRIOR, type Prior } from './votes.ts';
import { addEdgeFeature, addWordFeatures, REACH } from './word-features.ts';

/** Cached rows of scores in one column: looking one up is cheaper than looking up the weights that it sums. */
export class Rows {
  /** `LABEL_COUNT` scores a row; the first row is all zeros. `add` may replace the array. */
  values = new Int16Array(1024 * LABEL_COUNT);
  #filled = LABEL_COUNT;

  /** Adds one row or several adjacent ones and returns the index of the first in `values`. */
  add(scores: Int32Array): number {
    const begin = this.#filled;
    this.#filled += scores.length;
    if (this.#filled > this.values.length) {
      const larger = new Int16Array(2 * this.#filled);
      larger.set(this.values);
      this.values = larger;
    }
    this.values.set(scores, begin);
    return begin;
  }
}

/** The index in `Rows` of each cached row, by a small number that identifies the row. */
export class RowIndex {
  #begins = new Int32Array(256);

  /** 0 for a number without a row. */
  at(number: number): number {
    return number < this.#begins.length ? this.#begins[number]! : 0;
  }

  /** Returns `begin`. */
  set(number: number, begin: number): number {
    if (number >= this.#begins.length) {
      const larger = new Int32Array(2 * number);
      larger.set(this.#begins);
      this.#begins = larger;
    }
    this.#begins[number] = begin;
    return begin;
  }
}

/** Distances at which a word gives features to a token. */
const DISTANCES = 2 * REACH + 1;

/** Scores tokens with one model and caches rows for the words of one vocabulary. */
export class Scorer {
  readonly #model: NameModel;
  readonly #rows = new Rows();
  /** By `Word.id`: adjacent rows, one for each distance from `-REACH` to `REACH`. */
  readonly #words = new RowIndex();
  /** The same for positions outside the sentence. */
  readonly #edges: number;
  /** By `nextToRun`: the word that precedes a run, the word that follows it, and its last word. */
  readonly #beforeRun = new RowIndex();
  readonly #afterRun = new RowIndex();
  readonly #lastInRun = new RowIndex();
  /** By `placeCode` and `evidenceCode`. */
  readonly #places = new RowIndex();
  readonly #evidence = new RowIndex();
  readonly #priors = new RowIndex();
  readonly #labelsAround = new RowIndex();
  /** Reused for each token and each row. */
  readonly #features = new FeatureList();
  readonly #sums = new Int32Array(DISTANCES * LABEL_COUNT);
  /** The scores that all tokens of the current run share. */
  readonly #runScores = new Int32Array(LABEL_COUNT);

  constructor(model: NameModel) {
    this.#model = model;
    for (let k = 0; k < DISTANCES; k += 1) {
      addEdgeFeature(k - REACH, this.#emptyList());
      this.#addFeatures(this.#sums, k * LABEL_COUNT);
    }
    this.#edges = this.#rows.add(this.#sums);
  }

  /** Writes the scores of the tokens of `stretch` into `scores`, one row a token, from index `begin` on. */
  score(
    context: SentenceContext,
    stretch: TokenRange,
    runOf: (i: number) => Run | undefined,
    scores: Int32Array,
    begin: number,
  ): void {
    let left2 = this.#wordAt(context, stretch.from - 2);
    let left1 = this.#wordAt(context, stretch.from - 1);
    let own = this.#wordAt(context, stretch.from);
    let right1 = this.#wordAt(context, stretch.from + 1);
    const shared = this.#runScores.fill(0);
    let current: Run | undefined;
    let row = begin;
    for (let i = stretch.from; i < stretch.to; i += 1) {
      const right2 = this.#wordAt(context, i + 2);
      const run = runOf(i);
      if (run !== current) {
        current = run;
        shared.fill(0);
        if (run !== undefined) {
          addRunFeatures(context, run, this.#emptyList());
          this.#addFeatures(shared, 0);
        }
      }
      let before = 0;
      let after = 0;
      let last = 0;
      if (run !== undefined) {
        before = this.#beforeRunAt(context, i, run);
        after = this.#afterRunAt(context, i, run);
        if (run.to - run.from > 1) last = this.#lastInRunAt(context, i, run);
      }
      const place = this.#placeAt(placeCode(context, i, run));
      const evidence = this.#evidenceAt(evidenceCode(context, i));
      const { values } = this.#rows;
      for (let label = 0; label < LABEL_COUNT; label += 1)
        scores[row + label] =
          values[left2 + label]! +
          values[left1 + LABEL_COUNT + label]! +
          values[own + 2 * LABEL_COUNT + label]! +
          values[right1 + 3 * LABEL_COUNT + label]! +
          values[right2 + 4 * LABEL_COUNT + label]! +
          values[before + label]! +
          values[after + label]! +
          values[last + label]! +
          values[place + label]! +
          values[evidence + label]! +
          shared[label]!;
      addNeighbourFeatures(context, i, this.#emptyList());
      if (run !== undefined && run.to - run.from > 1) addPlaceInRunFeatures(context, i, run, this.#features);
      this.#addFeatures(scores, row);
      left2 = left1;
      left1 = own;
      own = right1;
      right1 = right2;
      row += LABEL_COUNT;
    }
  }

  /** Adds the scores of the second reading: those of the priors of a token and its two neighbours. */
  addPriors(left: Prior, own: Prior, right: Prior, wordCase: number, scores: Int32Array, row: number): void {
    const prior = own === NO_PRIOR ? 0 : this.#priorAt(own, wordCase);
    const around = this.#labelsAroundAt(labelsAround(left, own, right));
    const { values } = this.#rows;
    for (let label = 0; label < LABEL_COUNT; label += 1)
      scores[row + label]! += values[prior + label]! + values[around + label]!;
  }

  #wordAt({ tokens, sentence, hashes }: SentenceContext, i: number): number {
    if (i < sentence.from || i >= sentence.to) return this.#edges;
    const word = tokens.words[i]!;
    const known = this.#words.at(word.id);
    if (known !== 0) return known;
    this.#sums.fill(0);
    for (let k = 0; k < DISTANCES; k += 1) {
      addWordFeatures(word, hashes.of(word), k - REACH, this.#emptyList());
      this.#addFeatures(this.#sums, k * LABEL_COUNT);
    }
    return this.#words.set(word.id, this.#rows.add(this.#sums));
  }

  #beforeRunAt({ tokens, sentence, hashes }: SentenceContext, i: number, run: Run): number {
    const before = run.from > sentence.from ? tokens.words[run.from - 1] : undefined;
    const distance = fromStart(i, run);
    const number = nextToRun(before, distance);
    const known = this.#beforeRun.at(number);
    if (known !== 0) return known;
    addBeforeRunFeatures(before && hashes.of(before), distance, this.#emptyList());
    return this.#addRow(this.#beforeRun, number);
  }

  #afterRunAt({ tokens, sentence, hashes }: SentenceContext, i: number, run: Run): number {
    const after = run.to < sentence.to ? tokens.words[run.to] : undefined;
    const distance = toEnd(i, run);
    const number = nextToRun(after, distance);
    const known = this.#afterRun.at(number);
    if (known !== 0) return known;
    addAfterRunFeatures(after && hashes.of(after), distance, this.#emptyList());
    return this.#addRow(this.#afterRun, number);
  }

  #lastInRunAt({ tokens, hashes }: SentenceContext, i: number, run: Run): number {
    const last = tokens.words[run.to - 1]!;
    const distance = toEnd(i, run);
    const number = nextToRun(last, distance);
    const known = this.#lastInRun.at(number);
    if (known !== 0) return known;
    addLastInRunFeatures(hashes.of(last), distance, this.#emptyList());
    return this.#addRow(this.#lastInRun, number);
  }

  #placeAt(code: number): number {
    const known = this.#places.at(code);
    if (known !== 0) return known;
    addPlaceFeatures(code, this.#emptyList());
    return this.#addRow(this.#places, code);
  }

  #evidenceAt(code: number): number {
    const known = this.#evidence.at(code);
    if (known !== 0) return known;
    addEvidenceFeatures(code, this.#emptyList());
    return this.#addRow(this.#evidence, code);
  }

  #priorAt(prior: Prior, wordCase: number): number {
    const number = prior * 8 + wordCase;
    const known = this.#priors.at(number);
    if (known !== 0) return known;
    addPriorFeatures(prior, wordCase, this.#emptyList());
    return this.#addRow(this.#priors, number);
  }

  #labelsAroundAt(labels: number): number {
    const known = this.#labelsAround.at(labels);
    if (known !== 0) return known;
    addLabelsAroundFeature(labels, this.#emptyList());
    return this.#addRow(this.#labelsAround, labels);
  }

  /** The emptied list of features. */
  #emptyList(): FeatureList {
    this.#features.count = 0;
    return this.#features;
  }

  /** Caches the sum of the collected features as the row of `number` and returns its index. */
  #addRow(index: RowIndex, number: number): number {
    const sums = this.#sums.subarray(0, LABEL_COUNT).fill(0);
    this.#addFeatures(sums, 0);
    return index.set(number, this.#rows.add(sums));
  }

  /** Adds the weights of the collected features to the scores from index `row` on. */
  #addFeatures(scores: Int32Array, row: number): void {
    const { values, count } = this.#features;
    for (let f = 0; f < count; f += 1) this.#model.addWeights(values[f]!, scores, row);
  }
}

/** A number for a word (or none) and one of the three distances of `fromStart` and `toEnd`. */
function nextToRun(word: Word | undefined, distance: number): number {
  return (word === undefined ? 0 : word.id + 1) * 3 + distance;
}

const scorers = new WeakMap<Vocabulary, Scorer>();

/** The scorer of a vocabulary; undefined if the language has no model. */
export function scorerOf(vocabulary: Vocabulary, language: Language): Scorer | undefined {
  if (language.nameModel === undefined) return undefined;
  let scorer = scorers.get(vocabulary);
  if (scorer === undefined) {
    scorer = new Scorer(language.nameModel);
    scorers.set(vocabulary, scorer);
  }
  return scorer;
}
