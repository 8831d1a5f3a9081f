// The features that a token has of its run of capitals: the words on either side of the run, its first and last word, and
// the token's position in it.

import { GivenName, WordClass } from '../language/lexicon.ts';
import { FeatureKind, type FeatureSink } from './features.ts';
import { combine } from './model.ts';
import type { Run } from './runs.ts';
import type { SentenceContext } from './token-features.ts';
import type { WordHashes } from './word-features.ts';

/** Appends all features that token `i` has of its run. */
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

/** Tokens from the start of the run to token `i`, at most 2. */
export function fromStart(i: number, run: Run): number {
  return Math.min(i - run.from, 2);
}

/** Tokens from token `i` to the last of the run, at most 2. */
export function toEnd(i: number, run: Run): number {
  return Math.min(run.to - 1 - i, 2);
}

/** Both distances, at most 3 each, as a number below 16. */
export function placeInRun(i: number, run: Run): number {
  return Math.min(i - run.from, 3) * 4 + Math.min(run.to - 1 - i, 3);
}

/** Appends the features that all tokens of a run share. Those of a single neighbouring word are added separately. */
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
  add(FeatureKind.RunTypes, first.nameType * 256 + last.nameType);
}

/** Appends the features of the word that precedes the run (undefined at the sentence's start); see `fromStart`. */
export function addBeforeRunFeatures(before: WordHashes | undefined, fromStart: number, out: FeatureSink): void {
  const lower = before?.lower ?? 1;
  if (before !== undefined && before.fine !== 0) out.push(combine(FeatureKind.BeforeRunFine << 4, before.fine));
  out.push(combine(FeatureKind.BeforeRun << 4, lower));
  out.push(combine(FeatureKind.BeforeRun << 4, combine(lower, fromStart)));
}

/** Appends the features of the word that follows the run (undefined at the sentence's end); see `toEnd`. */
export function addAfterRunFeatures(after: WordHashes | undefined, toEnd: number, out: FeatureSink): void {
  const lower = after?.lower ?? 1;
  if (after !== undefined && after.fine !== 0) out.push(combine(FeatureKind.AfterRunFine << 4, after.fine));
  out.push(combine(FeatureKind.AfterRun << 4, lower));
  out.push(combine(FeatureKind.AfterRun << 4, combine(lower, toEnd)));
}

/** Appends the features of the last word of a run of several words; see `toEnd`. */
export function addLastInRunFeatures(last: WordHashes, toEnd: number, out: FeatureSink): void {
  out.push(combine(FeatureKind.RunLast << 4, combine(last.lower, toEnd)));
  out.push(combine(FeatureKind.RunLastSuffix << 4, combine(last.ending, toEnd)));
  if (last.nameType !== 0) out.push(combine(FeatureKind.RunLastType << 4, last.nameType * 4 + toEnd));
  out.push(combine(FeatureKind.RunLastFine << 4, last.fine * 4 + toEnd));
  out.push(combine(FeatureKind.RunLastClasses << 4, combine(last.classes, toEnd)));
}

/** Appends the features of the word classes of a run of several words, by the position of token `i`. */
export function addPlaceInRunFeatures(context: SentenceContext, i: number, run: Run, out: FeatureSink): void {
  const place = placeInRun(i, run);
  const first = context.hashes.of(context.tokens.words[run.from]!);
  out.push(combine(FeatureKind.RunFirstClasses << 4, combine(first.classes, place)));
  out.push(combine(FeatureKind.RunClasses << 4, classesIn(run) * 16 + place));
}

/** The word classes of the run that are relevant for types, one bit each. Part of the trained model. */
function classesIn({ classes }: Run): number {
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
