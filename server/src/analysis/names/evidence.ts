// What the article says of a word elsewhere: small letters (then a capital at a sentence's start means little), a title
// before it, a company's suffix in its run, "in" before it … A word that is clear in one place helps where it is not
// (Krishnan & Manning 2006; Ratinov & Roth 2009, "context aggregation"). It is gathered by word, case aside; asking for one
// occurrence leaves out what that occurrence itself shows.

import { GivenName, WordClass } from '../language/lexicon.ts';
import type { Sentence } from '../tokens/sentences.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { isCapitalized, type TokenRange } from './runs.ts';

/** Bits of what one occurrence shows. */
export const Shown = {
  Small: 1 << 0,
  /** Capital where the sentence's start does not ask for it. */
  Capital: 1 << 1,
  AfterTitle: 1 << 2,
  /** Last of a run that begins with a given name. */
  AfterGivenName: 1 << 3,
  BesideOrganizationHead: 1 << 4,
  AfterPreposition: 1 << 5,
  BesideCue: 1 << 6,
  AfterThe: 1 << 7,
  BesidePlaceHead: 1 << 8,
  Alone: 1 << 9,
  InLongerRun: 1 << 10,
} as const;
export const SHOWN_KINDS = 11;

const PLACE_PREPOSITIONS = new Set(['in', 'at', 'near', 'from', 'across', 'outside', 'throughout', 'into']);

/** The bits of each token of some sentences, which follow each other. A line all in capitals shows nothing of its words. */
export function shownBy(
  tokens: Tokens,
  sentences: readonly {
    readonly sentence: Sentence;
    readonly runs: readonly TokenRange[];
    readonly capsOnly: boolean;
  }[],
): Uint16Array {
  const from = sentences[0]?.sentence.from ?? 0;
  const shown = new Uint16Array((sentences.at(-1)?.sentence.to ?? 0) - from);
  for (const { sentence, runs, capsOnly } of sentences) {
    if (capsOnly) continue;
    for (let i = sentence.from; i < sentence.to; i += 1)
      shown[i - from] = isCapitalized(tokens, i) ? (i > sentence.from ? Shown.Capital : 0) : Shown.Small;
    for (const run of runs) noteRun(tokens, sentence, run, shown, from);
  }
  return shown;
}

function noteRun(tokens: Tokens, sentence: Sentence, run: TokenRange, shown: Uint16Array, from: number): void {
  const { words } = tokens;
  const before = run.from > sentence.from ? words[run.from - 1]! : undefined;
  const after = run.to < sentence.to ? words[run.to] : undefined;
  const last = words[run.to - 1]!.classes;
  let all = run.to - run.from === 1 ? Shown.Alone : Shown.InLongerRun;
  if (before !== undefined) {
    if (PLACE_PREPOSITIONS.has(before.lower)) all |= Shown.AfterPreposition;
    if (before.lower === 'the') all |= Shown.AfterThe;
    if ((before.classes & WordClass.Cue) !== 0) all |= Shown.BesideCue;
  }
  if (after !== undefined && (after.classes & WordClass.Cue) !== 0) all |= Shown.BesideCue;
  if ((last & (WordClass.OrganizationHead | WordClass.OrganizationSuffix)) !== 0) all |= Shown.BesideOrganizationHead;
  if ((last & WordClass.PlaceHead) !== 0) all |= Shown.BesidePlaceHead;
  let seen = before?.classes ?? 0;
  let given = false;
  for (let i = run.from; i < run.to; i += 1) {
    let bits = all;
    if ((seen & WordClass.Title) !== 0) bits |= Shown.AfterTitle;
    if (given && i === run.to - 1) bits |= Shown.AfterGivenName;
    shown[i - from]! |= bits;
    const { classes } = words[i]!;
    if ((classes & WordClass.Title) !== 0 || tokens.noSpaceBefore[i + 1] !== 1)
      seen = (seen & WordClass.Title) | classes;
    if ((classes & GivenName) !== 0) given = true;
  }
}

export class Evidence {
  /** How many distinct words the article has. */
  readonly rows: number;
  /** By token: what this occurrence shows. */
  readonly #shown: Uint16Array;
  readonly #row: Int32Array;
  /** By row: what any occurrence shows, and what two or more do. */
  readonly #once: Uint16Array;
  readonly #twice: Uint16Array;

  constructor(tokens: Tokens, shown: Uint16Array) {
    this.#shown = shown;
    this.#row = new Int32Array(tokens.count);
    this.rows = numberWords(tokens, this.#row);
    this.#once = new Uint16Array(this.rows);
    this.#twice = new Uint16Array(this.rows);
    for (let i = 0; i < tokens.count; i += 1) {
      const row = this.#row[i]!;
      this.#twice[row]! |= this.#once[row]! & shown[i]!;
      this.#once[row]! |= shown[i]!;
    }
  }

  /** `Shown` bits of the word at token `i`, from its other occurrences alone. */
  elsewhere(i: number): number {
    const row = this.#row[i]!;
    return this.#twice[row]! | (this.#once[row]! & ~this.#shown[i]!);
  }

  /** Number of the word at token `i` among the article's distinct words, below `rows`. */
  rowOf(i: number): number {
    return this.#row[i]!;
  }
}

/** By the key of a word: one more than its row in the article that is being read, else 0. */
let rowOfKey = new Int32Array(4096);

/** Numbers the distinct words of the article, case aside, in the order of the text; gives how many they are. */
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
