// The features that a token has of its run of capitals: what stands around the run, its first and its last word, and where
// in it the token stands.

import { GivenName, WordClass } from '../lexicon.ts';
import { Kind } from './feature-kinds.ts';
import type { FeatureSink } from './feature-list.ts';
import { combine } from './hash.ts';
import type { Run } from './runs.ts';
import type { SentenceContext } from './token-features.ts';
import type { WordHashes } from './word-features.ts';

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
  add(Kind.BeforeRunPair, combine(lowerAt(run.from - 2), before));
  add(Kind.AfterRunPair, combine(after, lowerAt(run.to + 1)));
  add(Kind.AroundRun, combine(before, after));
  if (run.to - run.from === 1) return;
  const first = hashes.of(words[run.from]!);
  const last = hashes.of(words[run.to - 1]!);
  add(Kind.RunFirst, first.lower);
  add(Kind.FineRun, first.coarse * 256 + last.coarse);
}

/** Of the word before the run, if the sentence has one, to a token so far `fromStart`. */
export function addBeforeRunFeatures(before: WordHashes | undefined, fromStart: number, out: FeatureSink): void {
  const lower = before?.lower ?? 1;
  if (before !== undefined && before.fine !== 0) out.push(combine(Kind.BeforeRunFine << 4, before.fine));
  out.push(combine(Kind.BeforeRun << 4, lower));
  out.push(combine(Kind.BeforeRun << 4, combine(lower, fromStart)));
}

/** Of the word behind it, to a token so far `toEnd`. */
export function addAfterRunFeatures(after: WordHashes | undefined, toEnd: number, out: FeatureSink): void {
  const lower = after?.lower ?? 1;
  if (after !== undefined && after.fine !== 0) out.push(combine(Kind.AfterRunFine << 4, after.fine));
  out.push(combine(Kind.AfterRun << 4, lower));
  out.push(combine(Kind.AfterRun << 4, combine(lower, toEnd)));
}

/** Of the last word of a run of several, to a token so far `toEnd`. */
export function addLastInRunFeatures(last: WordHashes, toEnd: number, out: FeatureSink): void {
  out.push(combine(Kind.RunLast << 4, combine(last.lower, toEnd)));
  out.push(combine(Kind.RunLastSuffix << 4, combine(last.ending, toEnd)));
  out.push(combine(Kind.RunLastFine << 4, last.fine * 4 + toEnd));
  out.push(combine(Kind.RunLastClasses << 4, combine(last.classes, toEnd)));
}

/** Of what a run of several holds, to the token at `i`. */
export function addPlaceInRunFeatures(context: SentenceContext, i: number, run: Run, out: FeatureSink): void {
  const place = placeInRun(i, run);
  const first = context.hashes.of(context.tokens.words[run.from]!);
  out.push(combine(Kind.RunFirstClasses << 4, combine(first.classes, place)));
  out.push(combine(Kind.RunHolds << 4, heldBy(run) * 16 + place));
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
