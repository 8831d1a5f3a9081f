// The features of a token in its place: pairs of neighbours, the run of capitals it stands in and what stands around that
// run, the line it stands in, and what the article shows of the word elsewhere.

import { GivenName, WordClass } from '../lexicon.ts';
import type { ArticlePart } from '../model.ts';
import type { Sentence } from '../sentences.ts';
import type { Tokens, Word } from '../tokens.ts';
import { type Evidence, SHOWN_KINDS } from './evidence.ts';
import type { FeatureSink } from './feature-list.ts';
import { combine } from './hash.ts';
import type { Run } from './runs.ts';
import type { WordHashCache, WordHashes } from './word-features.ts';

/** Kinds of features; numbers go on from those of word-features.ts and are part of the trained model. */
const Kind = {
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
  addPlaceFeatures(context, i, run, out);
  if (run !== undefined) addRunFeatures(context, run, out);
}

/** Those of them that only this token of its run has. */
export function addPlaceFeatures(context: SentenceContext, i: number, run: Run | undefined, out: FeatureSink): void {
  const { tokens, sentence, hashes, evidence } = context;
  const at = (index: number): Word | undefined =>
    index >= sentence.from && index < sentence.to ? tokens.words[index] : undefined;
  const add = (kind: number, value: number): void => {
    out.push(combine(kind << 4, value));
  };
  const word = tokens.words[i]!;
  const before = at(i - 1);
  const after = at(i + 1);
  const own = hashes.of(word);
  const left = before === undefined ? undefined : hashes.of(before);
  const right = after === undefined ? undefined : hashes.of(after);

  const leftLower = left?.lower ?? 1;
  const rightLower = right?.lower ?? 1;
  add(Kind.WordBefore, combine(leftLower, own.lower));
  add(Kind.WordAfter, combine(own.lower, rightLower));
  add(Kind.WordsAround, combine(combine(leftLower, rightLower), word.case));
  if (own.fine !== 0) {
    if (left !== undefined && left.fine !== 0) add(Kind.FineBefore, left.fine * 2048 + own.fine);
    if (right !== undefined && right.fine !== 0) add(Kind.FineAfter, own.fine * 2048 + right.fine);
  }
  add(Kind.CoarseAround, combine((left?.coarse ?? 255) * 512 + (right?.coarse ?? 255), own.shortShape));
  add(Kind.Shapes, combine(combine(left?.shortShape ?? 1, own.shortShape), right?.shortShape ?? 1));
  add(Kind.ClassesAround, combine(combine(left?.classes ?? 1, own.classes), combine(right?.classes ?? 1, word.case)));
  add(Kind.Glue, (tokens.glued[i]! << 1) | (i + 1 < sentence.to ? tokens.glued[i + 1]! : 0));
  add(Kind.Part, PART_NUMBERS[context.part.kind] * 8 + word.case);
  const initial =
    i === sentence.from ||
    (i === sentence.from + 1 && before !== undefined && left?.classes === 0 && before.case === 4);
  if (initial) add(Kind.Initial, combine(word.case, own.classes));
  if (context.capsOnly) {
    add(Kind.Caps, own.fine + 4096);
    add(Kind.Caps, combine(own.classes, 3));
    add(Kind.CapsCoarse, combine(combine(left?.coarse ?? 255, own.coarse), right?.coarse ?? 255));
  }
  if (context.phrases[i] !== 0) add(Kind.Phrase, context.phrases[i]! * 8 + word.case);

  if (context.topic !== 0) {
    add(Kind.Topic, combine(own.classes, context.topic * 8 + word.case));
    add(Kind.TopicCoarse, own.coarse * 4 + context.topic);
    add(Kind.TopicShapes, combine(combine(left?.shortShape ?? 1, own.classes), right?.shortShape ?? 1));
  }
  const shown = evidence.elsewhere(i);
  for (let bits = shown; bits !== 0; bits &= bits - 1) add(Kind.Shown, (31 - Math.clz32(bits & -bits)) * 8 + word.case);
  add(Kind.ShownSet, shown * 8 + word.case);
  if (initial) add(Kind.ShownInitial, (shown & 3) * 2 + ((own.classes & WordClass.Common) !== 0 ? 1 : 0));

  if (run !== undefined) addPlaceInRun(context, i, run, add);
}

/** Those that all tokens of a run share: what stands around it, its first and its last word. */
export function addRunFeatures({ tokens, sentence, hashes }: SentenceContext, run: Run, out: FeatureSink): void {
  const { words } = tokens;
  const add = (kind: number, value: number): void => {
    out.push(combine(kind << 4, value));
  };
  const at = (index: number): WordHashes | undefined =>
    index >= sentence.from && index < sentence.to ? hashes.of(words[index]!) : undefined;
  const left = at(run.from - 1);
  const right = at(run.to);
  const before = left?.lower ?? 1;
  const after = right?.lower ?? 1;
  if (left !== undefined && left.fine !== 0) add(Kind.BeforeRunFine, left.fine);
  if (right !== undefined && right.fine !== 0) add(Kind.AfterRunFine, right.fine);
  add(Kind.BeforeRunPair, combine(at(run.from - 2)?.lower ?? 1, before));
  add(Kind.AfterRunPair, combine(after, at(run.to + 1)?.lower ?? 1));
  add(Kind.BeforeRun, before);
  add(Kind.AfterRun, after);
  add(Kind.AroundRun, combine(before, after));
  if (run.to - run.from === 1) return;
  const first = hashes.of(words[run.from]!);
  const last = hashes.of(words[run.to - 1]!);
  add(Kind.RunFirst, first.lower);
  add(Kind.FineRun, first.coarse * 256 + last.coarse);
}

function addPlaceInRun(
  { tokens, sentence, hashes }: SentenceContext,
  i: number,
  run: Run,
  add: (kind: number, value: number) => void,
): void {
  const { words } = tokens;
  const place = Math.min(i - run.from, 3) * 4 + Math.min(run.to - 1 - i, 3);
  const end = Math.min(run.to - 1 - i, 2);
  add(Kind.RunPlace, place);
  const before = run.from > sentence.from ? hashes.of(words[run.from - 1]!).lower : 1;
  const after = run.to < sentence.to ? hashes.of(words[run.to]!).lower : 1;
  add(Kind.BeforeRun, combine(before, Math.min(i - run.from, 2)));
  add(Kind.AfterRun, combine(after, end));
  if (run.to - run.from === 1) return;
  const first = hashes.of(words[run.from]!);
  const last = hashes.of(words[run.to - 1]!);
  add(Kind.RunLast, combine(last.lower, end));
  add(Kind.RunLastSuffix, combine(last.ending, end));
  add(Kind.RunLastFine, last.fine * 4 + end);
  add(Kind.RunLastClasses, combine(last.classes, end));
  add(Kind.RunFirstClasses, combine(first.classes, place));
  add(Kind.RunHolds, heldBy(run) * 16 + place);
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

/** What a first reading of the article made of a word in its other places: a vote by type and by label. */
export interface Prior {
  /** The type most places have (0 outside, 1 + type), 7 when the word stands nowhere else. */
  readonly type: number;
  readonly label: number;
  /** 0 to 3: how clear the vote is. */
  readonly clarity: number;
}

export const NO_PRIOR: Prior = { type: 7, label: 31, clarity: 0 };

export function addPriorFeatures(prior: Prior, left: Prior, right: Prior, wordCase: number, out: FeatureSink): void {
  const add = (kind: number, value: number): void => {
    out.push(combine(kind << 4, value));
  };
  if (prior.type !== 7) {
    add(Kind.PriorType, (prior.type * 8 + wordCase) * 4 + prior.clarity);
    add(Kind.PriorLabel, prior.label * 8 + wordCase);
  }
  add(Kind.PriorNeighbours, (left.label * 32 + prior.label) * 32 + right.label);
}

export const SHOWN_BITS = SHOWN_KINDS;
