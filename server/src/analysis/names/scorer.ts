// Scores of tokens by label: the sum of the weights of their features. What a word adds by itself is summed once for each
// of the places it can have around a token or its run, and then only looked up; so is what the numbers of a place say (see
// token-features.ts). What is left to be made for each token are the features of its neighbours.

import type { Language } from '../language/language.ts';
import type { Vocabulary, Word } from '../tokens/tokens.ts';
import {
  addAfterRunFeatures,
  addBeforeRunFeatures,
  addEdgeFeature,
  addLastInRunFeatures,
  addNeighbourFeatures,
  addPlaceFeatures,
  addPlaceInRunFeatures,
  addRunFeatures,
  addShownFeatures,
  addWordFeatures,
  FeatureList,
  fromStart,
  placeOf,
  REACH,
  type SentenceContext,
  shownOf,
  toEnd,
} from './features.ts';
import { LABEL_COUNT, type NameModel } from './model.ts';
import type { Run, TokenRange } from './runs.ts';
import { addLabelsAroundFeature, addPriorFeatures, labelsAround, NO_PRIOR, type Prior } from './votes.ts';

// Rows of scores that were summed once, behind each other in one column: looking one up costs less than looking up the weights
// that it is the sum of.

export class Rows {
  /** A score a label. The first row is all zeros. It is another array once rows were added. */
  values = new Int16Array(1024 * LABEL_COUNT);
  #filled = LABEL_COUNT;

  /** Adds rows that follow each other; gives where the first begins in `values`. */
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

/** Where rows begin, by a small number that says what they are the sum of. */
export class RowIndex {
  #places = new Int32Array(256);

  /** 0 for a number that has no row yet. */
  at(number: number): number {
    return number < this.#places.length ? this.#places[number]! : 0;
  }

  /** Gives back `place`. */
  set(number: number, place: number): number {
    if (number >= this.#places.length) {
      const larger = new Int32Array(2 * number);
      larger.set(this.#places);
      this.#places = larger;
    }
    this.#places[number] = place;
    return place;
  }
}

const L = LABEL_COUNT;
const PLACES = 2 * REACH + 1;

export class Scorer {
  readonly #model: NameModel;
  readonly #rows = new Rows();
  /** By word: a row for each place around a token. */
  readonly #words = new RowIndex();
  /** The same where the sentence has no word. */
  readonly #edges: number;
  /** By word (0 for none) and its distance: the words beside a run, and its last. */
  readonly #beforeRun = new RowIndex();
  readonly #afterRun = new RowIndex();
  readonly #lastInRun = new RowIndex();
  readonly #places = new RowIndex();
  readonly #shown = new RowIndex();
  readonly #priors = new RowIndex();
  readonly #labelsAround = new RowIndex();
  /** Used again for each token, and for each row. */
  readonly #features = new FeatureList();
  readonly #sums = new Int32Array(PLACES * L);
  /** Scores that all tokens of the run being read share. */
  readonly #byRun = new Int32Array(L);

  constructor(model: NameModel) {
    this.#model = model;
    for (let place = 0; place < PLACES; place += 1) {
      addEdgeFeature(place - REACH, this.#emptied());
      this.#addFeatures(this.#sums, place * L);
    }
    this.#edges = this.#rows.add(this.#sums);
  }

  /** Writes the scores of the tokens of `stretch` into `scores`, one row a token, the first at `begin`. */
  score(
    context: SentenceContext,
    stretch: TokenRange,
    runOf: (i: number) => Run | undefined,
    scores: Int32Array,
    begin: number,
  ): void {
    let a = this.#wordAt(context, stretch.from - 2);
    let b = this.#wordAt(context, stretch.from - 1);
    let c = this.#wordAt(context, stretch.from);
    let d = this.#wordAt(context, stretch.from + 1);
    const shared = this.#byRun.fill(0);
    let read: Run | undefined;
    let row = begin;
    for (let i = stretch.from; i < stretch.to; i += 1) {
      const e = this.#wordAt(context, i + 2);
      const run = runOf(i);
      if (run !== read) {
        read = run;
        shared.fill(0);
        if (run !== undefined) {
          addRunFeatures(context, run, this.#emptied());
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
      const place = this.#placeAt(placeOf(context, i, run));
      const shown = this.#shownAt(shownOf(context, i));
      const { values } = this.#rows;
      for (let label = 0; label < L; label += 1)
        scores[row + label] =
          values[a + label]! +
          values[b + L + label]! +
          values[c + 2 * L + label]! +
          values[d + 3 * L + label]! +
          values[e + 4 * L + label]! +
          values[before + label]! +
          values[after + label]! +
          values[last + label]! +
          values[place + label]! +
          values[shown + label]! +
          shared[label]!;
      addNeighbourFeatures(context, i, this.#emptied());
      if (run !== undefined && run.to - run.from > 1) addPlaceInRunFeatures(context, i, run, this.#features);
      this.#addFeatures(scores, row);
      a = b;
      b = c;
      c = d;
      d = e;
      row += L;
    }
  }

  /** Adds what the second reading knows of a word to the row of scores that begins at `row`. */
  addPriors(left: Prior, own: Prior, right: Prior, wordCase: number, scores: Int32Array, row: number): void {
    const prior = own === NO_PRIOR ? 0 : this.#priorAt(own, wordCase);
    const around = this.#labelsAroundAt(labelsAround(left, own, right));
    const { values } = this.#rows;
    for (let label = 0; label < L; label += 1) scores[row + label]! += values[prior + label]! + values[around + label]!;
  }

  #wordAt({ tokens, sentence, hashes }: SentenceContext, i: number): number {
    if (i < sentence.from || i >= sentence.to) return this.#edges;
    const word = tokens.words[i]!;
    const known = this.#words.at(word.id);
    if (known !== 0) return known;
    this.#sums.fill(0);
    for (let place = 0; place < PLACES; place += 1) {
      addWordFeatures(word, hashes.of(word), place - REACH, this.#emptied());
      this.#addFeatures(this.#sums, place * L);
    }
    return this.#words.set(word.id, this.#rows.add(this.#sums));
  }

  #beforeRunAt({ tokens, sentence, hashes }: SentenceContext, i: number, run: Run): number {
    const before = run.from > sentence.from ? tokens.words[run.from - 1] : undefined;
    const distance = fromStart(i, run);
    const number = besideRun(before, distance);
    const known = this.#beforeRun.at(number);
    if (known !== 0) return known;
    addBeforeRunFeatures(before && hashes.of(before), distance, this.#emptied());
    return this.#sum(this.#beforeRun, number);
  }

  #afterRunAt({ tokens, sentence, hashes }: SentenceContext, i: number, run: Run): number {
    const after = run.to < sentence.to ? tokens.words[run.to] : undefined;
    const distance = toEnd(i, run);
    const number = besideRun(after, distance);
    const known = this.#afterRun.at(number);
    if (known !== 0) return known;
    addAfterRunFeatures(after && hashes.of(after), distance, this.#emptied());
    return this.#sum(this.#afterRun, number);
  }

  #lastInRunAt({ tokens, hashes }: SentenceContext, i: number, run: Run): number {
    const last = tokens.words[run.to - 1]!;
    const distance = toEnd(i, run);
    const number = besideRun(last, distance);
    const known = this.#lastInRun.at(number);
    if (known !== 0) return known;
    addLastInRunFeatures(hashes.of(last), distance, this.#emptied());
    return this.#sum(this.#lastInRun, number);
  }

  #placeAt(place: number): number {
    const known = this.#places.at(place);
    if (known !== 0) return known;
    addPlaceFeatures(place, this.#emptied());
    return this.#sum(this.#places, place);
  }

  #shownAt(shown: number): number {
    const known = this.#shown.at(shown);
    if (known !== 0) return known;
    addShownFeatures(shown, this.#emptied());
    return this.#sum(this.#shown, shown);
  }

  #priorAt(prior: Prior, wordCase: number): number {
    const number = prior * 8 + wordCase;
    const known = this.#priors.at(number);
    if (known !== 0) return known;
    addPriorFeatures(prior, wordCase, this.#emptied());
    return this.#sum(this.#priors, number);
  }

  #labelsAroundAt(labels: number): number {
    const known = this.#labelsAround.at(labels);
    if (known !== 0) return known;
    addLabelsAroundFeature(labels, this.#emptied());
    return this.#sum(this.#labelsAround, labels);
  }

  /** The list for the next features. */
  #emptied(): FeatureList {
    this.#features.count = 0;
    return this.#features;
  }

  /** Keeps the sum of the features at hand as the row of `number`; gives where it begins. */
  #sum(index: RowIndex, number: number): number {
    const sums = this.#sums.subarray(0, L).fill(0);
    this.#addFeatures(sums, 0);
    return index.set(number, this.#rows.add(sums));
  }

  /** Adds the weights of the features at hand to the row of scores that begins at `row`. */
  #addFeatures(scores: Int32Array, row: number): void {
    const { values, count } = this.#features;
    for (let f = 0; f < count; f += 1) this.#model.addWeights(values[f]!, scores, row);
  }
}

/** A number for a word, or for none, at one of the three distances that a run knows. */
function besideRun(word: Word | undefined, distance: number): number {
  return (word === undefined ? 0 : word.id + 1) * 3 + distance;
}

const scorers = new WeakMap<Vocabulary, Scorer>();

/** The scorer of a vocabulary, which keeps what it summed for each word. */
export function scorerOf(vocabulary: Vocabulary, language: Language): Scorer | undefined {
  if (language.nameModel === undefined) return undefined;
  let scorer = scorers.get(vocabulary);
  if (scorer === undefined) {
    scorer = new Scorer(language.nameModel);
    scorers.set(vocabulary, scorer);
  }
  return scorer;
}
