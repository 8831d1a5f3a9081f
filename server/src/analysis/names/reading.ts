// What the model needs to know of an article before it reads a token: runs of capitals, stretches worth reading, evidence,
// known names, and which lines tell nothing by their capitals. Training and recognising share it.

import type { ReadDocument } from '../document.ts';
import { WordClass } from '../lexicon.ts';
import type { Sentence } from '../sentences.ts';
import { type Tokens, type Vocabulary, WordCase } from '../tokens.ts';
import { Evidence, SHOWN_KINDS } from './evidence.ts';
import { wordsOf } from './part-words.ts';
import { markPhrases } from './phrases.ts';
import type { Run, TokenRange } from './runs.ts';
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
  readonly parts: readonly PartReading[];
  readonly evidence: Evidence;
}

export function readForNames(document: ReadDocument): Reading {
  const { tokens, parts } = document;
  const own = sentencesByPart(document).map((sentences) => ({
    sentences,
    words: wordsOf(document, sentences),
  }));
  const shown = new Uint16Array(tokens.count);
  for (const { words } of own) shown.set(words.shown, words.from);
  const evidence = new Evidence(tokens, shown);
  const phrases = markPhrases(tokens);
  const topic = topicOf(tokens);
  const hashes = hashesByVocabulary(tokens.vocabulary);
  const read = own.map(({ sentences, words }): PartReading => {
    return {
      index: sentences[0]!.part,
      from: words.from,
      to: words.from + words.shown.length,
      sentences: words.sentences.map(({ runs, stretches, capsOnly }, s) => ({
        runs,
        stretches,
        context: {
          tokens,
          sentence: sentences[s]!,
          part: parts[sentences[s]!.part]!,
          capsOnly,
          hashes,
          evidence,
          phrases,
          topic,
        },
      })),
    };
  });
  return { evidence, parts: read };
}

/** Where nobody remembers parts, the article goes as one: each part costs a few arrays. */
function sentencesByPart({ sentences, pieces }: ReadDocument): (readonly Sentence[])[] {
  if (pieces === undefined) return sentences.length === 0 ? [] : [sentences];
  const parts: Sentence[][] = [];
  for (const sentence of sentences) {
    const last = parts.at(-1);
    if (last?.[0]?.part === sentence.part) last.push(sentence);
    else parts.push([sentence]);
  }
  return parts;
}

/**
 * All that the features of a part's tokens take from outside their sentence, as a number for each token in a stretch: what
 * the article shows of its word elsewhere, its place in a known name, and what the article is about.
 */
export function surroundingsOf({ sentences }: PartReading): Uint16Array {
  let count = 0;
  for (const { stretches } of sentences) for (const { from, to } of stretches) count += to - from;
  const column = new Uint16Array(count);
  let at = 0;
  for (const { context, stretches } of sentences)
    for (const { from, to } of stretches)
      for (let i = from; i < to; i += 1) {
        const { topic, phrases, evidence } = context;
        column[at] = (topic << (SHOWN_KINDS + 2)) | (phrases[i]! << SHOWN_KINDS) | evidence.elsewhere(i);
        at += 1;
      }
  return column;
}

/** 1 for an article about sport, where a town is a team, 2 for one full of it (tables of results); otherwise 0. */
function topicOf(tokens: Tokens): number {
  let sport = 0;
  for (const word of tokens.words)
    if ((word.classes & WordClass.Sport) !== 0 && word.case !== WordCase.None) sport += 1;
  if (sport < 4) return 0;
  let words = 0;
  for (const word of tokens.words) if (word.case !== WordCase.None) words += 1;
  return sport > 0.08 * words ? 2 : sport > 0.03 * words ? 1 : 0;
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
