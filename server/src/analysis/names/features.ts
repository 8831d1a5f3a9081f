// The features that a token has of its run of capitals: what stands around the run, its first and its last word, and where
// in it the token stands.

import type { Language } from '../language/language.ts';
import { GivenName, WordClass } from '../language/lexicon.ts';
import type { ArticlePart } from '../model.ts';
import type { Sentence } from '../tokens/sentences.ts';
import { type Tokens, type Vocabulary, type Word, WordCase } from '../tokens/tokens.ts';
import type { Evidence } from './evidence.ts';
import { combine, hashWord } from './model.ts';
import type { Run } from './runs.ts';

// What the features of a token in its place are about: the number of a kind is hashed with each of its values.

/** Kinds of features; numbers go on from those of word-features.ts and are part of the trained model. */
export const FeatureKind = {
  WordBefore: 32,
  WordAfter: 33,
  WordsAround: 34,
  FineBefore: 35,
  FineAfter: 36,
  CoarseAround: 37,
  Shapes: 38,
  Initial: 39,
  Glue: 40,
  RunPlace: 41,
  BeforeRun: 42,
  AfterRun: 43,
  RunLast: 44,
  RunLastFine: 45,
  RunLastClasses: 46,
  RunFirst: 47,
  RunFirstClasses: 48,
  RunHolds: 49,
  Caps: 50,
  Part: 51,
  Shown: 52,
  ShownSet: 53,
  Phrase: 54,
  PriorType: 55,
  PriorLabel: 56,
  PriorNeighbours: 57,
  AroundRun: 58,
  ShownInitial: 59,
  CapsCoarse: 60,
  ClassesAround: 61,
  FineRun: 62,
  Topic: 63,
  TopicCoarse: 64,
  TopicShapes: 65,
  BeforeRunFine: 66,
  AfterRunFine: 67,
  BeforeRunPair: 68,
  AfterRunPair: 69,
  RunLastSuffix: 70,
} as const;

// Where features are gathered: a plain array in training; in the recogniser a list that keeps its memory from token to
// token, because emptying an array gives its memory back.

export interface FeatureSink {
  push(feature: number): unknown;
}

export class FeatureList implements FeatureSink {
  values = new Uint32Array(256);
  count = 0;

  push(feature: number): void {
    if (this.count === this.values.length) {
      const larger = new Uint32Array(2 * this.count);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.count] = feature;
    this.count += 1;
  }
}

// The features of a word by itself, seen from a token at some distance: its form, shape, affixes, word classes and
// clusters. They depend on the word and the distance alone, so they are made once a word, not once a token.

/** Kinds of features. The numbers are part of the trained model: add at the end. */
const WordFeatureKind = {
  Form: 1,
  Lower: 2,
  Shape: 3,
  ShortShape: 4,
  Prefix: 5,
  Suffix: 6,
  Fine: 7,
  Coarse: 8,
  Class: 9,
  Classes: 10,
  CasedClasses: 11,
  CasedFine: 12,
  CasedCoarse: 13,
  Edge: 14,
  Cluster: 15,
} as const;

/** What the features of a token need to know of a word, hashed once. */
export interface WordHashes {
  readonly form: number;
  readonly lower: number;
  /** Of the last three letters. */
  readonly ending: number;
  readonly shape: number;
  readonly shortShape: number;
  /** The first and the second clustering, which conjunctions use; 0 when unknown. */
  readonly fine: number;
  readonly coarse: number;
  readonly clusters: readonly number[];
  /** Word classes that say something about names, as one number. */
  readonly classes: number;
}

/** All classes but those that only quotations need. */
const TELLING_CLASSES = (0x1fffff & ~WordClass.Cue) | WordClass.Language;

export function hashesOf(word: Word, language: Language): WordHashes {
  const clusters = language.clusters(word.lower.endsWith('.') ? word.lower.slice(0, -1) : word.lower);
  const shape = shapeOf(word.form);
  return {
    form: hashWord(word.form),
    // Digits are all alike, or every score and year would be a word of its own.
    lower: hashWord(word.lower.replace(/\d/g, '0')),
    ending: hashWord(word.lower.slice(-3)),
    shape: hashWord(shape),
    shortShape: hashWord(shape.replace(/(.)\1+/gu, '$1')),
    fine: clusters[0] ?? 0,
    coarse: clusters[1] ?? 0,
    clusters,
    classes: word.classes & TELLING_CLASSES,
  };
}

/** "McDonald" → "XxXxxxxx", at most four alike in a row. */
export function shapeOf(form: string): string {
  let shape = '';
  for (const char of form.length > 40 ? form.slice(0, 40) : form) {
    const lower = char.toLowerCase();
    const piece = char >= '0' && char <= '9' ? '0' : lower !== char.toUpperCase() ? (char === lower ? 'x' : 'X') : char;
    if (!shape.endsWith(piece.repeat(4))) shape += piece;
  }
  return shape;
}

/** How far a token looks to either side. */
export const REACH = 2;

/** Appends the features of `word` standing `distance` tokens from the token in question. */
export function addWordFeatures(word: Word, hashes: WordHashes, distance: number, out: FeatureSink): void {
  const add = (kind: number, value: number): void => {
    out.push(combine((kind << 4) | (distance + REACH), value));
  };
  add(WordFeatureKind.Lower, hashes.lower);
  add(WordFeatureKind.ShortShape, hashes.shortShape);
  if (hashes.fine !== 0) add(WordFeatureKind.Fine, hashes.fine);
  if (hashes.coarse !== 0) add(WordFeatureKind.Coarse, hashes.coarse);
  for (let k = 2; k < hashes.clusters.length; k += 1)
    add(WordFeatureKind.Cluster, Math.imul(hashes.clusters[k]!, 8) + k);
  for (let bits = hashes.classes; bits !== 0; bits &= bits - 1)
    add(WordFeatureKind.Class, 31 - Math.clz32(bits & -bits));
  if (Math.abs(distance) > 1) return;
  const { lower } = word;
  add(WordFeatureKind.CasedClasses, Math.imul(hashes.classes, 8) + word.case);
  for (let length = 1; length <= 4 && length < lower.length; length += 1) {
    if (distance !== 0 && length !== 3) continue;
    add(WordFeatureKind.Suffix, hashWord(lower.slice(-length)));
    if (length > 1) add(WordFeatureKind.Prefix, hashWord(lower.slice(0, length)));
  }
  if (distance !== 0) return;
  add(WordFeatureKind.Form, hashes.form);
  add(WordFeatureKind.Shape, hashes.shape);
  if (hashes.fine !== 0) add(WordFeatureKind.CasedFine, hashes.fine * 8 + word.case);
  if (hashes.coarse !== 0) add(WordFeatureKind.CasedCoarse, hashes.coarse * 8 + word.case);
}

/** The feature of there being no word at this distance, in or behind the sentence. */
export function addEdgeFeature(distance: number, out: FeatureSink): void {
  out.push(combine((WordFeatureKind.Edge << 4) | (distance + REACH), 1));
}

/** Hashes of all words of a vocabulary, made as they are met. */
export class WordHashCache {
  readonly #vocabulary: Vocabulary;
  readonly #known: (WordHashes | undefined)[] = [];

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  of(word: Word): WordHashes {
    const known = this.#known[word.id];
    if (known !== undefined) return known;
    const made = hashesOf(word, this.#vocabulary.language);
    while (this.#known.length <= word.id) this.#known.push(undefined);
    this.#known[word.id] = made;
    return made;
  }
}

export function isCapitalWord(word: Word): boolean {
  return word.case !== WordCase.Lower && word.case !== WordCase.None;
}

// The features of a token in its place: pairs of neighbours, the line it stands in, and what the article shows of the word
// elsewhere; those of its run are in run-features.ts. Where features take few values together, one number says them all,
// and they are made of that number alone: whoever keeps their sum by it (scorer.ts) forgets nothing.

const PART_NUMBERS: Record<ArticlePart['kind'], number> = {
  headline: 1,
  byline: 2,
  subheading: 3,
  paragraph: 4,
  caption: 5,
  clutter: 6,
  masked: 7,
};

/** The stretch of text that features are made for. */
export interface SentenceContext {
  readonly tokens: Tokens;
  readonly sentence: Sentence;
  readonly part: ArticlePart;
  /** The whole sentence is in capitals, or every word of it has one, so that case says nothing. */
  readonly capsOnly: boolean;
  readonly hashes: WordHashCache;
  readonly evidence: Evidence;
  /** For each token of the article, 0 or which part of a known name of several words it is. */
  readonly phrases: Uint8Array;
  /** What the article is about, as far as it matters for names: 0 for anything, 1 and 2 for sport. */
  readonly topic: number;
}

/** Appends the features of token `i`, which stands in `run` (if it stands in one). */
export function addTokenFeatures(context: SentenceContext, i: number, run: Run | undefined, out: FeatureSink): void {
  addNeighbourFeatures(context, i, out);
  addPlaceFeatures(placeOf(context, i, run), out);
  addShownFeatures(shownOf(context, i), out);
  if (run !== undefined) addFeaturesOfRun(context, i, run, out);
}

/** What the token is beside its neighbours. */
export function addNeighbourFeatures(context: SentenceContext, i: number, out: FeatureSink): void {
  const { tokens, sentence, hashes } = context;
  const add = (kind: number, value: number): void => {
    out.push(combine(kind << 4, value));
  };
  const word = tokens.words[i]!;
  const own = hashes.of(word);
  const left = i > sentence.from ? hashes.of(tokens.words[i - 1]!) : undefined;
  const right = i + 1 < sentence.to ? hashes.of(tokens.words[i + 1]!) : undefined;

  const leftLower = left?.lower ?? 1;
  const rightLower = right?.lower ?? 1;
  const leftShape = left?.shortShape ?? 1;
  const rightShape = right?.shortShape ?? 1;
  add(FeatureKind.WordBefore, combine(leftLower, own.lower));
  add(FeatureKind.WordAfter, combine(own.lower, rightLower));
  add(FeatureKind.WordsAround, combine(combine(leftLower, rightLower), word.case));
  if (own.fine !== 0) {
    if (left !== undefined && left.fine !== 0) add(FeatureKind.FineBefore, left.fine * 2048 + own.fine);
    if (right !== undefined && right.fine !== 0) add(FeatureKind.FineAfter, own.fine * 2048 + right.fine);
  }
  add(FeatureKind.CoarseAround, combine((left?.coarse ?? 255) * 512 + (right?.coarse ?? 255), own.shortShape));
  add(FeatureKind.Shapes, combine(combine(leftShape, own.shortShape), rightShape));
  add(
    FeatureKind.ClassesAround,
    combine(combine(left?.classes ?? 1, own.classes), combine(right?.classes ?? 1, word.case)),
  );
  if (isInitial(context, i)) add(FeatureKind.Initial, combine(word.case, own.classes));
  if (context.capsOnly) {
    add(FeatureKind.Caps, own.fine + 4096);
    add(FeatureKind.Caps, combine(own.classes, 3));
    add(FeatureKind.CapsCoarse, combine(combine(left?.coarse ?? 255, own.coarse), right?.coarse ?? 255));
  }
  if (context.topic !== 0) {
    add(FeatureKind.Topic, combine(own.classes, context.topic * 8 + word.case));
    add(FeatureKind.TopicCoarse, own.coarse * 4 + context.topic);
    add(FeatureKind.TopicShapes, combine(combine(leftShape, own.classes), rightShape));
  }
}

/** Whether token `i` begins its sentence, be it behind a mark. */
function isInitial({ tokens, sentence, hashes }: SentenceContext, i: number): boolean {
  if (i === sentence.from) return true;
  if (i > sentence.from + 1) return false;
  const before = tokens.words[sentence.from]!;
  return before.case === WordCase.None && hashes.of(before).classes === 0;
}

/**
 * Where token `i` stands, as a number below 2 ** 15: how it is written, whether it is glued to its neighbours, the kind of
 * line, its part of a known name, and its place in its run.
 */
export function placeOf(context: SentenceContext, i: number, run: Run | undefined): number {
  const { tokens, sentence, part, phrases } = context;
  const glue = (tokens.noSpaceBefore[i]! << 1) | (i + 1 < sentence.to ? tokens.noSpaceBefore[i + 1]! : 0);
  const inRun = run === undefined ? 0 : 1 + placeInRun(i, run);
  return (inRun << 10) | (phrases[i]! << 8) | (PART_NUMBERS[part.kind] << 5) | (glue << 3) | tokens.words[i]!.case;
}

/** Those of a place: see `placeOf`. */
export function addPlaceFeatures(place: number, out: FeatureSink): void {
  const add = (kind: number, value: number): void => {
    out.push(combine(kind << 4, value));
  };
  const wordCase = place & 7;
  const phrase = (place >> 8) & 3;
  const inRun = place >> 10;
  add(FeatureKind.Glue, (place >> 3) & 3);
  add(FeatureKind.Part, ((place >> 5) & 7) * 8 + wordCase);
  if (phrase !== 0) add(FeatureKind.Phrase, phrase * 8 + wordCase);
  if (inRun !== 0) add(FeatureKind.RunPlace, inRun - 1);
}

/**
 * What the article shows of the word at token `i` elsewhere, as a number below 2 ** (SHOWN_KINDS + 5): the `Shown` bits, how
 * the word is written here, and whether it begins its sentence (1), as a common word may (2).
 */
export function shownOf(context: SentenceContext, i: number): number {
  const word = context.tokens.words[i]!;
  const initial = isInitial(context, i) ? ((word.classes & WordClass.Common) !== 0 ? 2 : 1) : 0;
  return (context.evidence.elsewhere(i) << 5) | (initial << 3) | word.case;
}

/** Those of what is shown: see `shownOf`. */
export function addShownFeatures(number: number, out: FeatureSink): void {
  const add = (kind: number, value: number): void => {
    out.push(combine(kind << 4, value));
  };
  const wordCase = number & 7;
  const initial = (number >> 3) & 3;
  const shown = number >> 5;
  for (let bits = shown; bits !== 0; bits &= bits - 1)
    add(FeatureKind.Shown, (31 - Math.clz32(bits & -bits)) * 8 + wordCase);
  add(FeatureKind.ShownSet, shown * 8 + wordCase);
  if (initial !== 0) add(FeatureKind.ShownInitial, (shown & 3) * 2 + initial - 1);
}

/** All of them. */
export function addFeaturesOfRun(context: SentenceContext, i: number, run: Run, out: FeatureSink): void {
  const { tokens, sentence, hashes } = context;
  addRunFeatures(context, run, out);
  const before = run.from > sentence.from ? hashes.of(tokens.words[run.from - 1]!) : undefined;
  const after = run.to < sentence.to ? hashes.of(tokens.words[run.to]!) : undefined;
  addBeforeRunFeatures(before, fromStart(i, run), out);
  addAfterRunFeatures(after, toEnd(i, run), out);
  if (run.to - run.from === 1) return;
  addLastInRunFeatures(hashes.of(tokens.words[run.to - 1]!), toEnd(i, run), out);
  addPlaceInRunFeatures(context, i, run, out);
}

/** How far token `i` is from the first of its run: 2 for anything beyond. */
export function fromStart(i: number, run: Run): number {
  return Math.min(i - run.from, 2);
}

/** How far it is from the last. */
export function toEnd(i: number, run: Run): number {
  return Math.min(run.to - 1 - i, 2);
}

/** Both, up to 3: a number below 16. */
export function placeInRun(i: number, run: Run): number {
  return Math.min(i - run.from, 3) * 4 + Math.min(run.to - 1 - i, 3);
}

/** Those that all tokens of a run share, but for what the words beside it add by themselves. */
export function addRunFeatures({ tokens, sentence, hashes }: SentenceContext, run: Run, out: FeatureSink): void {
  const { words } = tokens;
  const add = (kind: number, value: number): void => {
    out.push(combine(kind << 4, value));
  };
  const lowerAt = (index: number): number =>
    index >= sentence.from && index < sentence.to ? hashes.of(words[index]!).lower : 1;
  const before = lowerAt(run.from - 1);
  const after = lowerAt(run.to);
  add(FeatureKind.BeforeRunPair, combine(lowerAt(run.from - 2), before));
  add(FeatureKind.AfterRunPair, combine(after, lowerAt(run.to + 1)));
  add(FeatureKind.AroundRun, combine(before, after));
  if (run.to - run.from === 1) return;
  const first = hashes.of(words[run.from]!);
  const last = hashes.of(words[run.to - 1]!);
  add(FeatureKind.RunFirst, first.lower);
  add(FeatureKind.FineRun, first.coarse * 256 + last.coarse);
}

/** Of the word before the run, if the sentence has one, to a token so far `fromStart`. */
export function addBeforeRunFeatures(before: WordHashes | undefined, fromStart: number, out: FeatureSink): void {
  const lower = before?.lower ?? 1;
  if (before !== undefined && before.fine !== 0) out.push(combine(FeatureKind.BeforeRunFine << 4, before.fine));
  out.push(combine(FeatureKind.BeforeRun << 4, lower));
  out.push(combine(FeatureKind.BeforeRun << 4, combine(lower, fromStart)));
}

/** Of the word behind it, to a token so far `toEnd`. */
export function addAfterRunFeatures(after: WordHashes | undefined, toEnd: number, out: FeatureSink): void {
  const lower = after?.lower ?? 1;
  if (after !== undefined && after.fine !== 0) out.push(combine(FeatureKind.AfterRunFine << 4, after.fine));
  out.push(combine(FeatureKind.AfterRun << 4, lower));
  out.push(combine(FeatureKind.AfterRun << 4, combine(lower, toEnd)));
}

/** Of the last word of a run of several, to a token so far `toEnd`. */
export function addLastInRunFeatures(last: WordHashes, toEnd: number, out: FeatureSink): void {
  out.push(combine(FeatureKind.RunLast << 4, combine(last.lower, toEnd)));
  out.push(combine(FeatureKind.RunLastSuffix << 4, combine(last.ending, toEnd)));
  out.push(combine(FeatureKind.RunLastFine << 4, last.fine * 4 + toEnd));
  out.push(combine(FeatureKind.RunLastClasses << 4, combine(last.classes, toEnd)));
}

/** Of what a run of several holds, to the token at `i`. */
export function addPlaceInRunFeatures(context: SentenceContext, i: number, run: Run, out: FeatureSink): void {
  const place = placeInRun(i, run);
  const first = context.hashes.of(context.tokens.words[run.from]!);
  out.push(combine(FeatureKind.RunFirstClasses << 4, combine(first.classes, place)));
  out.push(combine(FeatureKind.RunHolds << 4, heldBy(run) * 16 + place));
}

/** Which of the telling classes any word of the run has, a bit each. */
function heldBy({ classes }: Run): number {
  return (
    ((classes & WordClass.OrganizationHead) !== 0 ? 1 : 0) |
    ((classes & WordClass.OrganizationSuffix) !== 0 ? 2 : 0) |
    ((classes & GivenName) !== 0 ? 4 : 0) |
    ((classes & WordClass.PlaceHead) !== 0 ? 8 : 0) |
    ((classes & WordClass.Title) !== 0 ? 16 : 0) |
    ((classes & WordClass.Surname) !== 0 ? 32 : 0) |
    ((classes & WordClass.EventHead) !== 0 ? 64 : 0)
  );
}
