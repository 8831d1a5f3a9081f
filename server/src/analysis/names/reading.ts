// What the model needs to know of an article before it reads a token: runs of capitals, stretches worth reading, evidence,
// known names, and which lines tell nothing by their capitals. Training and recognising share it.

import type { ReadDocument } from '../document.ts';
import { WordClass } from '../lexicon.ts';
import type { Sentence } from '../sentences.ts';
import { TokenKind, type Tokens, type Vocabulary, WordCase } from '../tokens.ts';
import { Evidence, SHOWN_KINDS } from './evidence.ts';
import { markPhrases } from './phrases.ts';
import { findRuns, findStretches, type Run, type TokenRange } from './runs.ts';
import type { SentenceContext } from './token-features.ts';
import { WordHashCache } from './word-features.ts';

export interface SentenceReading {
  readonly context: SentenceContext;
  readonly runs: readonly Run[];
  readonly stretches: readonly TokenRange[];
}

/** The sentences of one part, which follow each other without a gap: tokens `[from, to)`. */
export interface PartReading extends TokenRange {
  /** Of the part in the article. */
  readonly index: number;
  readonly sentences: readonly SentenceReading[];
}

export interface Reading {
  readonly sentences: readonly SentenceReading[];
  readonly parts: readonly PartReading[];
  readonly evidence: Evidence;
}

export function readForNames(document: ReadDocument): Reading {
  const { tokens, sentences, parts } = document;
  const runs = sentences.map((sentence) => findRuns(tokens, sentence));
  const capsOnly = Uint8Array.from(sentences, (sentence) => (isCapsOnly(tokens, sentence) ? 1 : 0));
  const evidence = new Evidence(tokens, sentences, runs, capsOnly);
  const phrases = markPhrases(tokens);
  const topic = topicOf(tokens);
  const hashes = hashesByVocabulary(tokens.vocabulary);
  const read = sentences.map(
    (sentence, s): SentenceReading => ({
      runs: runs[s]!,
      stretches: findStretches(tokens, sentence, runs[s]!),
      context: {
        tokens,
        sentence,
        part: parts[sentence.part]!,
        capsOnly: capsOnly[s] === 1,
        hashes,
        evidence,
        phrases,
        topic,
      },
    }),
  );
  return { evidence, sentences: read, parts: byPart(read) };
}

function byPart(sentences: readonly SentenceReading[]): PartReading[] {
  const parts: PartReading[] = [];
  for (let s = 0; s < sentences.length; ) {
    const first = sentences[s]!.context.sentence;
    let end = s + 1;
    while (sentences[end]?.context.sentence.part === first.part) end += 1;
    const { to } = sentences[end - 1]!.context.sentence;
    parts.push({ index: first.part, from: first.from, to, sentences: sentences.slice(s, end) });
    s = end;
  }
  return parts;
}

/**
 * All that the features of a part's tokens take from outside their sentence, as a number for each token in a stretch: what
 * the article shows of its word elsewhere, its place in a known name, and what the article is about.
 */
export function surroundingsOf({ sentences }: PartReading): Uint16Array {
  const column: number[] = [];
  for (const { context, stretches } of sentences)
    for (const { from, to } of stretches)
      for (let i = from; i < to; i += 1)
        column.push(
          (context.topic << (SHOWN_KINDS + 2)) | (context.phrases[i]! << SHOWN_KINDS) | context.evidence.elsewhere(i),
        );
  return Uint16Array.from(column);
}

/** 1 for an article about sport, where a town is a team, 2 for one full of it (tables of results); otherwise 0. */
function topicOf(tokens: Tokens): number {
  let words = 0;
  let sport = 0;
  for (const word of tokens.words) {
    if (word.case === WordCase.None) continue;
    words += 1;
    if ((word.classes & WordClass.Sport) !== 0) sport += 1;
  }
  return sport < 4 ? 0 : sport > 0.08 * words ? 2 : sport > 0.03 * words ? 1 : 0;
}

const caches = new WeakMap<Vocabulary, WordHashCache>();

function hashesByVocabulary(vocabulary: Vocabulary): WordHashCache {
  let cache = caches.get(vocabulary);
  if (cache === undefined) {
    cache = new WordHashCache(vocabulary);
    caches.set(vocabulary, cache);
  }
  return cache;
}

/** Three words or more that are all in capitals, or four or more of which only short ones have small letters. */
function isCapsOnly(tokens: Tokens, sentence: Sentence): boolean {
  let upper = 0;
  let capital = 0;
  let small = 0;
  let words = 0;
  for (let i = sentence.from; i < sentence.to; i += 1) {
    if (tokens.kind[i] !== TokenKind.Word) continue;
    const word = tokens.words[i]!;
    if (word.case === WordCase.None || word.lower.startsWith("'")) continue;
    words += 1;
    if (word.case === WordCase.Upper) upper += 1;
    if (word.case !== WordCase.Lower) capital += 1;
    else if (word.lower.length > 3) small += 1;
  }
  return (
    (words >= 3 && upper >= 0.7 * words && small === 0) ||
    (words >= 4 && small === 0 && capital >= 0.6 * words && capital >= 4)
  );
}

/** Calls `visit` for each token of the stretches with the run that it stands in, in text order. */
export function forStretches(
  reading: SentenceReading,
  visit: (stretch: TokenRange, runOf: (i: number) => Run | undefined) => void,
): void {
  let r = 0;
  const { runs } = reading;
  const runOf = (i: number): Run | undefined => {
    while (r < runs.length && runs[r]!.to <= i) r += 1;
    const run = runs[r];
    return run !== undefined && run.from <= i ? run : undefined;
  };
  for (const stretch of reading.stretches) visit(stretch, runOf);
}
