// What an article shows of a word that must be a place, whatever its ending looks like: it has a word for what is of it
// ("Veldovan" beside "Veldova"), the full name of a state ("the Republic of Veldova"), or a dateline ("VELDO — Talks …").

import type { Span } from '../../base/span.ts';
import { GivenName, WordClass } from '../language/lexicon.ts';
import { type Tokens, tokenAt, WordCase } from '../tokens/tokens.ts';
import { isListedBody } from './phrases.ts';
import type { TokenRange } from './runs.ts';

export class PlaceEvidence {
  readonly #tokens: Tokens;
  /** In small letters: words that end the full name of a state. */
  readonly #states = new Set<string>();
  /** In small letters: the capitalised words. Collected when first asked for, as few articles need them. */
  #capitals: ReadonlySet<string> | undefined;

  /** The place of the dateline. */
  readonly #dateline: TokenRange | undefined;

  /** `names`: those that the model found. */
  constructor(tokens: Tokens, names: readonly TokenRange[], dateline: Span | undefined) {
    this.#tokens = tokens;
    this.#dateline = dateline === undefined ? undefined : datelinePlace(tokens, dateline);
    for (const { from } of names) {
      const last = isState(tokens, from) ? from + 2 : isState(tokens, from - 2) ? from : -1;
      if (last >= 0 && last < tokens.count) this.#states.add(tokens.words[last]!.lower);
    }
  }

  /** Whether the word at token `at` is a place and no person. Given names stay persons: "Julia" beside "Julian". */
  shows(at: number): boolean {
    const { words, vocabulary } = this.#tokens;
    const { lower, classes, case: wordCase } = words[at]!;
    if (wordCase !== WordCase.Capital || (classes & GivenName) !== 0) return false;
    if (this.#states.has(lower)) return true;
    return vocabulary.language.names.adjectivesOfPlace(lower).some((word) => this.#hasCapitalised(word));
  }

  /** Whether a name has the words of the dateline's place. */
  isInDateline({ from, to }: TokenRange): boolean {
    const place = this.#dateline;
    if (place === undefined || to - from !== place.to - place.from) return false;
    const { words } = this.#tokens;
    for (let i = 0; i < to - from; i += 1) if (words[from + i]!.key !== words[place.from + i]!.key) return false;
    return true;
  }

  #hasCapitalised(lower: string): boolean {
    this.#capitals ??= capitalsOf(this.#tokens);
    return this.#capitals.has(lower);
  }
}

/** Tokens from a dateline's place to the dash behind its region, date and agency. */
const DATELINE_REACH = 14;

/** `undefined` for what only looks like a dateline: "WATCH — …", "NATO — …", "ADA: …". */
function datelinePlace(tokens: Tokens, { start, end }: Span): TokenRange | undefined {
  const { words } = tokens;
  const from = tokenAt(tokens, start);
  let to = from;
  while (to < tokens.count && tokens.start[to]! < end) to += 1;
  const isBracketed = words[from - 1]?.form === '[';
  const stop = Math.min(tokens.count, to + DATELINE_REACH);
  let dash = to;
  while (dash < stop && !/^[—–-]+$/.test(words[dash]!.form)) dash += 1;
  if (to === from || (dash === stop && !isBracketed)) return undefined;
  if (to - from > 1) return (words[from]!.classes & GivenName) === 0 ? { from, to } : undefined;
  const isWord = (words[from]!.classes & (WordClass.Common | WordClass.Function)) !== 0;
  return isWord || isListedBody(tokens, from) ? undefined : { from, to };
}

/** Without words that persons are called. */
function capitalsOf({ words, count }: Tokens): ReadonlySet<string> {
  const capitals = new Set<string>();
  for (let i = 0; i < count; i += 1) {
    const { lower, classes, case: wordCase } = words[i]!;
    if (wordCase === WordCase.Capital && (classes & (GivenName | WordClass.Surname)) === 0) capitals.add(lower);
  }
  return capitals;
}

/** Whether the full name of a state begins at token `at`: "Republic of". */
export function isState({ words, vocabulary }: Tokens, at: number): boolean {
  const { names, grammar } = vocabulary.language;
  const first = words[at];
  return (
    first !== undefined && names.stateNouns.has(first.lower) && grammar.genitiveMarkers.has(words[at + 1]?.lower ?? '')
  );
}
