// The features of a token in its place: pairs of neighbours, the line it stands in, and what the article shows of the word
// elsewhere; those of its run are in run-features.ts. Where features take few values together, one number says them all,
// and they are made of that number alone: whoever keeps their sum by it (scorer.ts) forgets nothing.

import { WordClass } from '../lexicon.ts';
import type { ArticlePart } from '../model.ts';
import type { Sentence } from '../sentences.ts';
import { type Tokens, WordCase } from '../tokens.ts';
import type { Evidence } from './evidence.ts';
import { Kind } from './feature-kinds.ts';
import type { FeatureSink } from './feature-list.ts';
import { combine } from './hash.ts';
import { addFeaturesOfRun, placeInRun } from './run-features.ts';
import type { Run } from './runs.ts';
import type { WordHashCache } from './word-features.ts';

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
  add(Kind.WordBefore, combine(leftLower, own.lower));
  add(Kind.WordAfter, combine(own.lower, rightLower));
  add(Kind.WordsAround, combine(combine(leftLower, rightLower), word.case));
  if (own.fine !== 0) {
    if (left !== undefined && left.fine !== 0) add(Kind.FineBefore, left.fine * 2048 + own.fine);
    if (right !== undefined && right.fine !== 0) add(Kind.FineAfter, own.fine * 2048 + right.fine);
  }
  add(Kind.CoarseAround, combine((left?.coarse ?? 255) * 512 + (right?.coarse ?? 255), own.shortShape));
  add(Kind.Shapes, combine(combine(leftShape, own.shortShape), rightShape));
  add(Kind.ClassesAround, combine(combine(left?.classes ?? 1, own.classes), combine(right?.classes ?? 1, word.case)));
  if (isInitial(context, i)) add(Kind.Initial, combine(word.case, own.classes));
  if (context.capsOnly) {
    add(Kind.Caps, own.fine + 4096);
    add(Kind.Caps, combine(own.classes, 3));
    add(Kind.CapsCoarse, combine(combine(left?.coarse ?? 255, own.coarse), right?.coarse ?? 255));
  }
  if (context.topic !== 0) {
    add(Kind.Topic, combine(own.classes, context.topic * 8 + word.case));
    add(Kind.TopicCoarse, own.coarse * 4 + context.topic);
    add(Kind.TopicShapes, combine(combine(leftShape, own.classes), rightShape));
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
  const glue = (tokens.glued[i]! << 1) | (i + 1 < sentence.to ? tokens.glued[i + 1]! : 0);
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
  add(Kind.Glue, (place >> 3) & 3);
  add(Kind.Part, ((place >> 5) & 7) * 8 + wordCase);
  if (phrase !== 0) add(Kind.Phrase, phrase * 8 + wordCase);
  if (inRun !== 0) add(Kind.RunPlace, inRun - 1);
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
  for (let bits = shown; bits !== 0; bits &= bits - 1) add(Kind.Shown, (31 - Math.clz32(bits & -bits)) * 8 + wordCase);
  add(Kind.ShownSet, shown * 8 + wordCase);
  if (initial !== 0) add(Kind.ShownInitial, (shown & 3) * 2 + initial - 1);
}
