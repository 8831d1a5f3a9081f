// Prepares an article for the name model: runs of capitals, stretches to read, evidence, known names, topic, and the lines
// whose capitals say nothing. Training and recognition share it.

import type { ReadDocument } from '../document.ts';
import { WordClass } from '../language/lexicon.ts';
import { PartCache } from '../memo.ts';
import { type Sentence, sentencesByPart } from '../tokens/sentences.ts';
import { TokenKind, type Tokens, type Vocabulary, WordCase } from '../tokens/tokens.ts';
import { collectEvidence, DocumentEvidence, EVIDENCE_BITS, type SentenceRuns } from './evidence.ts';
import { markPhrases } from './phrases.ts';
import { findRuns, findStretches, type Run, type TokenRange } from './runs.ts';
import type { SentenceContext } from './token-features.ts';
import { WordHashCache } from './word-features.ts';

/** A sentence as the model reads it. */
export interface SentenceInput {
  readonly context: SentenceContext;
  readonly runs: readonly Run[];
  readonly stretches: readonly TokenRange[];
}

/** The adjacent sentences of one part: tokens `[from, to)`. */
export interface PartInput extends TokenRange {
  /** Index of the part. */
  readonly index: number;
  readonly sentences: readonly SentenceInput[];
}

export interface NameInput {
  /** The parts that have sentences. Without part keys, all sentences are in one part. */
  readonly parts: readonly PartInput[];
  readonly evidence: DocumentEvidence;
}

export function prepareNames(document: ReadDocument): NameInput {
  const { tokens, parts } = document;
  const scanned = scannedGroups(document).map((sentences) => ({ sentences, scan: scanPart(document, sentences) }));
  const bits = new Uint16Array(tokens.count);
  for (const { scan } of scanned) bits.set(scan.evidence, scan.from);
  const evidence = new DocumentEvidence(tokens, bits);
  const phrases = markPhrases(tokens);
  const topic = topicOf(tokens);
  const hashes = hashesByVocabulary(tokens.vocabulary);
  const inputs = scanned.map(({ sentences, scan }): PartInput => {
    return {
      index: sentences[0]!.part,
      from: scan.from,
      to: scan.from + scan.evidence.length,
      sentences: scan.sentences.map(({ runs, stretches, capsOnly }, s) => {
        const sentence = sentences[s]!;
        const part = parts[sentence.part]!;
        return { runs, stretches, context: { tokens, sentence, part, capsOnly, hashes, evidence, phrases, topic } };
      }),
    };
  });
  return { evidence, parts: inputs };
}

/** Without part keys, the article is one part, because each part takes a few arrays. */
function scannedGroups({ sentences, partKeys }: ReadDocument): readonly (readonly Sentence[])[] {
  if (partKeys !== undefined) return sentencesByPart(sentences);
  return sentences.length === 0 ? [] : [sentences];
}

/** The results that depend on the words of one part alone. */
interface PartScan {
  /** The part's first token. */
  readonly from: number;
  readonly sentences: readonly SentenceScan[];
  /** `EvidenceBit` bits by token of the part. */
  readonly evidence: Uint16Array;
}

interface SentenceScan {
  readonly runs: readonly Run[];
  readonly stretches: readonly TokenRange[];
  /** See `SentenceContext.capsOnly`. */
  readonly capsOnly: boolean;
}

const scans = new PartCache<PartScan>();

/** `sentences`: all of one part. */
function scanPart({ tokens, partKeys }: ReadDocument, sentences: readonly Sentence[]): PartScan {
  const { part, from } = sentences[0]!;
  const scan = scans.of(partKeys?.[part], () => scanSentences(tokens, sentences));
  return scan.from === from ? scan : moveBy(scan, from - scan.from);
}

function scanSentences(tokens: Tokens, sentences: readonly Sentence[]): PartScan {
  const scanned = sentences.map((sentence): SentenceScan & SentenceRuns => {
    const runs = findRuns(tokens, sentence);
    const stretches = findStretches(tokens, sentence, runs);
    return { sentence, runs, stretches, capsOnly: isCapsOnly(tokens, sentence) };
  });
  return { from: sentences[0]!.from, sentences: scanned, evidence: collectEvidence(tokens, scanned) };
}

/** The scan of a part that now begins `by` tokens later. */
function moveBy({ from, sentences, evidence }: PartScan, by: number): PartScan {
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
    evidence,
  };
}

/**
 * Whether a sentence has three words or more, nearly all in capitals, or four or more of which only short ones are in small
 * letters. The first longer word in small letters rules it out, and comes soon in prose.
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

/** 1 for an article about sport, in which a town is a team, 2 for one full of it (tables of results); otherwise 0. */
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

/** The tokens of a part that the model reads. */
export function countReadTokens({ sentences }: PartInput): number {
  let count = 0;
  for (const { stretches } of sentences) for (const { from, to } of stretches) count += to - from;
  return count;
}

/**
 * All inputs from outside their sentence that the features of a part's tokens have, as one number for each token that is
 * read: the evidence for its word, its position in a known name, and the topic.
 */
export function surroundingsOf(part: PartInput): Uint16Array {
  const column = new Uint16Array(countReadTokens(part));
  let at = 0;
  for (const { context, stretches } of part.sentences)
    for (const { from, to } of stretches)
      for (let i = from; i < to; i += 1) {
        const { topic, phrases, evidence } = context;
        column[at] = (topic << (EVIDENCE_BITS + 2)) | (phrases[i]! << EVIDENCE_BITS) | evidence.elsewhere(i);
        at += 1;
      }
  return column;
}

/**
 * Calls `visit` for each stretch of a sentence in text order. Its `runOf` gives the run that contains a token, and must be
 * called for tokens in text order.
 */
export function visitStretches(
  { runs, stretches }: SentenceInput,
  visit: (stretch: TokenRange, runOf: (i: number) => Run | undefined) => void,
): void {
  let r = 0;
  const runOf = (i: number): Run | undefined => {
    while (r < runs.length && runs[r]!.to <= i) r += 1;
    const run = runs[r];
    return run !== undefined && run.from <= i ? run : undefined;
  };
  for (const stretch of stretches) visit(stretch, runOf);
}
