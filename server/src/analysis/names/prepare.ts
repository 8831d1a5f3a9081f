// What the model needs to know of an article before it reads a token: runs of capitals, stretches worth reading, evidence,
// known names, and which lines tell nothing by their capitals. Training and recognising share it.

import type { ReadDocument } from '../document.ts';
import { WordClass } from '../language/lexicon.ts';
import { PartCache } from '../memo.ts';
import type { Sentence } from '../tokens/sentences.ts';
import { TokenKind, type Tokens, type Vocabulary, WordCase } from '../tokens/tokens.ts';
import { Evidence, SHOWN_KINDS, shownBy } from './evidence.ts';
import { type SentenceContext, WordHashCache } from './features.ts';
import { findRuns, findStretches, markPhrases, type Run, type TokenRange } from './runs.ts';

// What the words of a part show by themselves, whatever stands in the other parts: runs of capitals, stretches worth reading,
// and the evidence they are for words elsewhere.

export interface SentenceWords {
  readonly runs: readonly Run[];
  readonly stretches: readonly TokenRange[];
  /** See `SentenceContext.capsOnly`. */
  readonly capsOnly: boolean;
}

export interface PartWords {
  /** The part's first token. */
  readonly from: number;
  readonly sentences: readonly SentenceWords[];
  /** `Shown` bits by token of the part. */
  readonly shown: Uint16Array;
}

const kept = new PartCache<PartWords>();

/** `sentences`: all of one part. */
export function wordsOf({ tokens, pieces }: ReadDocument, sentences: readonly Sentence[]): PartWords {
  const { part, from } = sentences[0]!;
  const words = kept.of(pieces?.[part], () => readWords(tokens, sentences));
  return words.from === from ? words : moved(words, from - words.from);
}

function readWords(tokens: Tokens, sentences: readonly Sentence[]): PartWords {
  const read = sentences.map((sentence): SentenceWords & { readonly sentence: Sentence } => {
    const runs = findRuns(tokens, sentence);
    return {
      sentence,
      runs,
      stretches: findStretches(tokens, sentence, runs),
      capsOnly: isCapsOnly(tokens, sentence),
    };
  });
  return { from: sentences[0]!.from, sentences: read, shown: shownBy(tokens, read) };
}

function moved({ from, sentences, shown }: PartWords, by: number): PartWords {
  const move = <Range extends TokenRange>(range: Range): Range => ({
    ...range,
    from: range.from + by,
    to: range.to + by,
  });
  return {
    from: from + by,
    sentences: sentences.map(({ runs, stretches, capsOnly }) => ({
      runs: runs.map(move),
      stretches: stretches.map(move),
      capsOnly,
    })),
    shown,
  };
}

/**
 * Three words or more that are all in capitals, or four or more of which only short ones have small letters. The first longer
 * word in small letters says no, and comes soon in prose.
 */
function isCapsOnly(tokens: Tokens, sentence: Sentence): boolean {
  let upper = 0;
  let capital = 0;
  let words = 0;
  for (let i = sentence.from; i < sentence.to; i += 1) {
    if (tokens.kind[i] !== TokenKind.Word) continue;
    const word = tokens.words[i]!;
    if (word.case === WordCase.None || word.lower.startsWith("'")) continue;
    words += 1;
    if (word.case === WordCase.Upper) upper += 1;
    if (word.case !== WordCase.Lower) capital += 1;
    else if (word.lower.length > 3) return false;
  }
  return (words >= 3 && upper >= 0.7 * words) || (words >= 4 && capital >= 0.6 * words && capital >= 4);
}

export interface SentenceInput {
  readonly context: SentenceContext;
  readonly runs: readonly Run[];
  readonly stretches: readonly TokenRange[];
}

/** The sentences of one part, which follow each other without a gap: tokens `[from, to)`. */
export interface PartInput extends TokenRange {
  /** Of the part in the article. */
  readonly index: number;
  readonly sentences: readonly SentenceInput[];
}

export interface NameInput {
  readonly parts: readonly PartInput[];
  readonly evidence: Evidence;
}

export function prepareNames(document: ReadDocument): NameInput {
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
  const read = own.map(({ sentences, words }): PartInput => {
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
export function surroundingsOf({ sentences }: PartInput): Uint16Array {
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
  reading: SentenceInput,
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
