// The features of a token in its place: pairs of neighbours, the line it is in, and the evidence for its word elsewhere in
// the article. Features that take few values together are derived from one small number (a place code, an evidence code), so
// that `scorer.ts` can cache the sum of their weights by that number.

import { WordClass } from '../language/lexicon.ts';
import type { ArticlePart } from '../model.ts';
import type { Sentence } from '../tokens/sentences.ts';
import { type Tokens, WordCase } from '../tokens/tokens.ts';
import type { DocumentEvidence } from './evidence.ts';
import { FeatureKind, type FeatureSink } from './features.ts';
import { combine } from './model.ts';
import { addFeaturesOfRun, placeInRun } from './run-features.ts';
import type { Run } from './runs.ts';
import type { WordHashCache } from './word-features.ts';

/** Part of the trained model. */
const PART_NUMBERS: Record<ArticlePart['kind'], number> = {
  headline: 1,
  byline: 2,
  subheading: 3,
  paragraph: 4,
  // Turns and labels are not in the training texts; their words are those of prose.
  turn: 4,
  label: 4,
  caption: 5,
  clutter: 6,
  masked: 7,
};

/** A sentence with all that the features of its tokens are made from. */
export interface SentenceContext {
  readonly tokens: Tokens;
  readonly sentence: Sentence;
  readonly part: ArticlePart;
  /** Nearly all words have a capital, so that case says nothing (headlines). */
  readonly capsOnly: boolean;
  readonly hashes: WordHashCache;
  readonly evidence: DocumentEvidence;
  /** By token of the article: see `markPhrases`. */
  readonly phrases: Uint8Array;
  /** The article's topic, as far as it matters for names: 1 and 2 for sport, 0 for all others. */
  readonly topic: number;
}

/** Appends the features of token `i`; `run` is the run that contains it. */
export function addTokenFeatures(context: SentenceContext, i: number, run: Run | undefined, out: FeatureSink): void {
  addNeighbourFeatures(context, i, out);
  addPlaceFeatures(placeCode(context, i, run), out);
  addEvidenceFeatures(evidenceCode(context, i), out);
  if (run !== undefined) addFeaturesOfRun(context, i, run, out);
}

/** Appends the conjunctions of a token with its neighbours. */
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

/** Whether token `i` begins its sentence, an opening mark aside. */
function isInitial({ tokens, sentence, hashes }: SentenceContext, i: number): boolean {
  if (i === sentence.from) return true;
  if (i > sentence.from + 1) return false;
  const before = tokens.words[sentence.from]!;
  return before.case === WordCase.None && hashes.of(before).classes === 0;
}

/**
 * The place of token `i` as a number below 2 ** 15: its case, the white space on either side, the kind of line, its position in
 * a known name and in its run.
 */
export function placeCode(context: SentenceContext, i: number, run: Run | undefined): number {
  const { tokens, sentence, part, phrases } = context;
  const spacing = (tokens.noSpaceBefore[i]! << 1) | (i + 1 < sentence.to ? tokens.noSpaceBefore[i + 1]! : 0);
  const inRun = run === undefined ? 0 : 1 + placeInRun(i, run);
  return (inRun << 10) | (phrases[i]! << 8) | (PART_NUMBERS[part.kind] << 5) | (spacing << 3) | tokens.words[i]!.case;
}

/** Appends the features of a place; `code`: see `placeCode`. */
export function addPlaceFeatures(code: number, out: FeatureSink): void {
  const add = (kind: number, value: number): void => {
    out.push(combine(kind << 4, value));
  };
  const wordCase = code & 7;
  const phrase = (code >> 8) & 3;
  const inRun = code >> 10;
  add(FeatureKind.Spacing, (code >> 3) & 3);
  add(FeatureKind.Part, ((code >> 5) & 7) * 8 + wordCase);
  if (phrase !== 0) add(FeatureKind.Phrase, phrase * 8 + wordCase);
  if (inRun !== 0) add(FeatureKind.RunPlace, inRun - 1);
}

/**
 * The evidence for the word at token `i` as a number below 2 ** (EVIDENCE_BITS + 5): the bits of its other occurrences, its
 * case here, and whether it begins its sentence (1, or 2 for a common word).
 */
export function evidenceCode(context: SentenceContext, i: number): number {
  const word = context.tokens.words[i]!;
  const initial = isInitial(context, i) ? ((word.classes & WordClass.Common) !== 0 ? 2 : 1) : 0;
  return (context.evidence.elsewhere(i) << 5) | (initial << 3) | word.case;
}

/** Appends the features of the evidence; `code`: see `evidenceCode`. */
export function addEvidenceFeatures(code: number, out: FeatureSink): void {
  const add = (kind: number, value: number): void => {
    out.push(combine(kind << 4, value));
  };
  const wordCase = code & 7;
  const initial = (code >> 3) & 3;
  const evidence = code >> 5;
  for (let bits = evidence; bits !== 0; bits &= bits - 1)
    add(FeatureKind.Evidence, (31 - Math.clz32(bits & -bits)) * 8 + wordCase);
  add(FeatureKind.EvidenceSet, evidence * 8 + wordCase);
  if (initial !== 0) add(FeatureKind.EvidenceInitial, (evidence & 3) * 2 + initial - 1);
}
