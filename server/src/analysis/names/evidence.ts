// Collects what the article shows of each word in its other places: it is written in small letters, a title precedes it, it
// is part of a company's name, "in" precedes it. A word that is clear in one place helps in places where it is not (Krishnan
// & Manning 2006; Ratinov & Roth 2009, "context aggregation").

import type { Language } from '../language/language.ts';
import { GivenName, WordClass } from '../language/lexicon.ts';
import type { Sentence } from '../tokens/sentences.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { isCapitalized, type TokenRange } from './runs.ts';

/** Bits of what one occurrence of a word shows. Their order is part of the trained model. */
export const EvidenceBit = {
  SmallLetters: 1 << 0,
  /** A capital that is not due to the start of a sentence. */
  Capital: 1 << 1,
  AfterTitle: 1 << 2,
  /** Last word of a run that contains a given name. */
  AfterGivenName: 1 << 3,
  /** In a run that ends with an organisation's head or suffix. */
  WithOrganizationHead: 1 << 4,
  AfterPlacePreposition: 1 << 5,
  /** In a run that a reporting word precedes or follows. */
  NextToCue: 1 << 6,
  AfterDefiniteArticle: 1 << 7,
  /** In a run that ends with a place's head. */
  WithPlaceHead: 1 << 8,
  /** A run of its own. */
  Alone: 1 << 9,
  InLongerRun: 1 << 10,
} as const;
export const EVIDENCE_BITS = 11;

/** A sentence with its runs of capitals. */
export interface SentenceRuns {
  readonly sentence: Sentence;
  readonly runs: readonly TokenRange[];
  /** See `SentenceContext.capsOnly`. */
  readonly capsOnly: boolean;
}

/** `EvidenceBit` bits by token of some adjacent sentences. A line in capitals gives no evidence. */
export function collectEvidence(tokens: Tokens, sentences: readonly SentenceRuns[]): Uint16Array {
  const from = sentences[0]?.sentence.from ?? 0;
  const bits = new Uint16Array((sentences.at(-1)?.sentence.to ?? 0) - from);
  const { language } = tokens.vocabulary;
  for (const { sentence, runs, capsOnly } of sentences) {
    if (capsOnly) continue;
    for (let i = sentence.from; i < sentence.to; i += 1)
      bits[i - from] = isCapitalized(tokens, i)
        ? i > sentence.from
          ? EvidenceBit.Capital
          : 0
        : EvidenceBit.SmallLetters;
    for (const run of runs) addRunEvidence(tokens, sentence, run, language, bits, from);
  }
  return bits;
}

/** Adds the evidence of the tokens of a run to `bits`, whose first entry is token `first`. */
function addRunEvidence(
  tokens: Tokens,
  sentence: Sentence,
  run: TokenRange,
  { names, grammar }: Language,
  bits: Uint16Array,
  first: number,
): void {
  const { words } = tokens;
  const before = run.from > sentence.from ? words[run.from - 1]! : undefined;
  const after = run.to < sentence.to ? words[run.to] : undefined;
  const last = words[run.to - 1]!.classes;
  let shared = run.to - run.from === 1 ? EvidenceBit.Alone : EvidenceBit.InLongerRun;
  if (before !== undefined) {
    if (names.placePrepositions.has(before.lower)) shared |= EvidenceBit.AfterPlacePreposition;
    if (grammar.definiteArticles.has(before.lower)) shared |= EvidenceBit.AfterDefiniteArticle;
    if ((before.classes & WordClass.Cue) !== 0) shared |= EvidenceBit.NextToCue;
  }
  if (after !== undefined && (after.classes & WordClass.Cue) !== 0) shared |= EvidenceBit.NextToCue;
  if ((last & (WordClass.OrganizationHead | WordClass.OrganizationSuffix)) !== 0)
    shared |= EvidenceBit.WithOrganizationHead;
  if ((last & WordClass.PlaceHead) !== 0) shared |= EvidenceBit.WithPlaceHead;
  let preceding = before?.classes ?? 0;
  let sawGivenName = false;
  for (let i = run.from; i < run.to; i += 1) {
    let own = shared;
    if ((preceding & WordClass.Title) !== 0) own |= EvidenceBit.AfterTitle;
    if (sawGivenName && i === run.to - 1) own |= EvidenceBit.AfterGivenName;
    bits[i - first]! |= own;
    const { classes } = words[i]!;
    if ((classes & WordClass.Title) !== 0 || tokens.noSpaceBefore[i + 1] !== 1)
      preceding = (preceding & WordClass.Title) | classes;
    if ((classes & GivenName) !== 0) sawGivenName = true;
  }
}

/** The evidence of all tokens of an article, by distinct word, case aside. */
export class DocumentEvidence {
  /** Number of distinct words. */
  readonly rows: number;
  /** By token: the bits of this occurrence. */
  readonly #bits: Uint16Array;
  /** By token: the row of its word. */
  readonly #row: Int32Array;
  /** By row: the bits that at least one occurrence has, and those that at least two have. */
  readonly #once: Uint16Array;
  readonly #twice: Uint16Array;

  /** `bits`: see `collectEvidence`, for all tokens. */
  constructor(tokens: Tokens, bits: Uint16Array) {
    this.#bits = bits;
    this.#row = new Int32Array(tokens.count);
    this.rows = numberWords(tokens, this.#row);
    this.#once = new Uint16Array(this.rows);
    this.#twice = new Uint16Array(this.rows);
    for (let i = 0; i < tokens.count; i += 1) {
      const row = this.#row[i]!;
      this.#twice[row]! |= this.#once[row]! & bits[i]!;
      this.#once[row]! |= bits[i]!;
    }
  }

  /** The bits of the word at token `i` by its other occurrences alone. */
  elsewhere(i: number): number {
    const row = this.#row[i]!;
    return this.#twice[row]! | (this.#once[row]! & ~this.#bits[i]!);
  }

  /** Number of the word at token `i` among the article's distinct words, below `rows`. */
  rowOf(i: number): number {
    return this.#row[i]!;
  }
}

/** By `Word.key`: the word's row in the article being read, plus one; else 0. Reused for all articles. */
let rowOfKey = new Int32Array(4096);

/** Writes the row of each token's word into `row`, numbered by first occurrence. Returns the number of rows. */
function numberWords({ words, count }: Tokens, row: Int32Array): number {
  let rows = 0;
  for (let i = 0; i < count; i += 1) {
    const { key } = words[i]!;
    if (key >= rowOfKey.length) {
      const larger = new Int32Array(2 * key);
      larger.set(rowOfKey);
      rowOfKey = larger;
    }
    if (rowOfKey[key] === 0) {
      rows += 1;
      rowOfKey[key] = rows;
    }
    row[i] = rowOfKey[key]! - 1;
  }
  for (let i = 0; i < count; i += 1) rowOfKey[words[i]!.key] = 0;
  return rows;
}
