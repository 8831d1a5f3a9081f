// Known names of several words (countries, towns) in the text, by the lexicon's list.

import type { FoundName } from '../document.ts';
import { GivenName, type Phrase, WordClass } from '../language/lexicon.ts';
import type { Sentence } from '../tokens/sentences.ts';
import { TokenKind, type Tokens, WordCase } from '../tokens/tokens.ts';

// Small particles that belong to a name: "al-Sharaa" by its hyphen; "van Dyk" and "al Sharaa" where the article has the
// full name with the particle in it.

/** Surnames with the particle that stands before them inside a person's full name, as "particle surname" in small letters. */
export function particlesIn(tokens: Tokens, names: readonly FoundName[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { from, to, type } of names)
    for (let i = from + 1; type === 'person' && i < to - 1; i += 1)
      if (isParticle(tokens, i)) found.add(pairAt(tokens, i));
  return found;
}

/** The name with the particle before it; `taken` marks the tokens of other names. */
export function withParticle(
  tokens: Tokens,
  name: FoundName,
  taken: Uint8Array,
  known: ReadonlySet<string>,
): FoundName {
  const { from } = name;
  const before = from - 1;
  let begin = from;
  if (tokens.noSpaceBefore[from] === 1) begin = particleBefore(tokens, from, 0, taken);
  else if (name.type === 'person' && before >= 0 && taken[before] === 0 && known.has(pairAt(tokens, before)))
    begin = tokens.words[before]!.case === WordCase.Lower ? before : from;
  return begin === from ? name : { ...name, from: begin, start: tokens.start[begin]! };
}

/** The particle that a hyphen glues to the token at `i`, else `i`. */
export function particleBefore(tokens: Tokens, i: number, from: number, taken: Uint8Array): number {
  const particle = i - 2;
  return particle >= from &&
    tokens.noSpaceBefore[i] === 1 &&
    tokens.noSpaceBefore[i - 1] === 1 &&
    taken[particle] === 0 &&
    tokens.words[i - 1]!.form === '-' &&
    isParticle(tokens, particle)
    ? particle
    : i;
}

const isParticle = (tokens: Tokens, i: number): boolean => (tokens.words[i]!.classes & WordClass.Particle) !== 0;

const pairAt = (tokens: Tokens, i: number): string => `${tokens.words[i]!.lower} ${tokens.words[i + 1]!.lower}`;

// Runs of capitalised words in a sentence, joined by hyphens, "of", "&" and particles ("Ministry of Foreign Affairs",
// "Ahmed al-Sharaa"): the outer bound of most names. And the stretches of a sentence that the model reads at all: runs, and
// what links them; everything else is outside any name.

/** Tokens `[from, to)`. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

export interface Run extends TokenRange {
  /** `WordClass` bits that any of its words has. */
  readonly classes: number;
}

export function isCapitalized(tokens: Tokens, i: number): boolean {
  const word = tokens.words[i]!;
  return (
    word.case !== WordCase.Lower &&
    word.case !== WordCase.None &&
    tokens.kind[i] === TokenKind.Word &&
    word.form !== "'S"
  );
}

export function findRuns(tokens: Tokens, sentence: Sentence): Run[] {
  const runs: Run[] = [];
  let i = sentence.from;
  while (i < sentence.to) {
    const begins = isCapitalized(tokens, i) || joinsFromBefore(tokens, i, sentence.to);
    if (!begins) {
      i += 1;
      continue;
    }
    let to = i + 1;
    for (;;) {
      if (to < sentence.to && isCapitalized(tokens, to)) to += 1;
      else {
        const joined = joinLength(tokens, to, sentence.to);
        if (joined === 0) break;
        to += joined;
      }
    }
    let classes = 0;
    for (let k = i; k < to; k += 1) classes |= tokens.words[k]!.classes;
    runs.push({ from: i, to, classes });
    i = to;
  }
  return runs;
}

/** "al-Sharaa": a small particle, glued by a hyphen to the capital that it belongs to. */
function joinsFromBefore(tokens: Tokens, i: number, to: number): boolean {
  return (
    i + 2 < to &&
    (tokens.words[i]!.classes & WordClass.Particle) !== 0 &&
    tokens.words[i + 1]!.form === '-' &&
    tokens.noSpaceBefore[i + 1] === 1 &&
    tokens.noSpaceBefore[i + 2] === 1 &&
    isCapitalized(tokens, i + 2)
  );
}

/** How many tokens at `i` lead over to the next capital; 0 when the run ends here. */
function joinLength(tokens: Tokens, i: number, to: number): number {
  const capital = (at: number): boolean => at < to && isCapitalized(tokens, at);
  if (i >= to) return 0;
  const word = tokens.words[i]!;
  if (word.form === '-' || word.form === '‑') {
    if (tokens.noSpaceBefore[i] !== 1 || i + 1 >= to || tokens.noSpaceBefore[i + 1] !== 1) return 0;
    if (capital(i + 1)) return 1;
    // "Co-operative Association".
    if (PREFIXES.has(tokens.words[i - 1]!.lower) && capital(i + 2)) return 2;
    return isSyllable(tokens, i + 1) ? 2 : 0;
  }
  // "Public Servants’ Association".
  if (word.form === '’' || word.form === "'")
    return tokens.noSpaceBefore[i] === 1 &&
      tokens.noSpaceBefore[i + 1] === 0 &&
      tokens.words[i - 1]!.lower.endsWith('s') &&
      capital(i + 1)
      ? 1
      : 0;
  if (word.form === '&' || word.lower === 'of')
    return capital(i + 1) ? 1 : word.lower === 'of' && tokens.words[i + 1]?.lower === 'the' && capital(i + 2) ? 2 : 0;
  if ((word.classes & WordClass.Particle) === 0) return 0;
  if (capital(i + 1)) return 1;
  const next = tokens.words[i + 1];
  if (next === undefined || !capital(i + 2)) return 0;
  return next.form === '-' || (next.classes & WordClass.Particle) !== 0 ? 2 : 0;
}

const PREFIXES = new Set([
  'co',
  'socio',
  'anti',
  'inter',
  'multi',
  'non',
  'bio',
  'agro',
  'eco',
  'geo',
  'post',
  'pre',
  'sub',
  'trans',
]);

/** "Kim Mal-im", "Tsai Ing-wen": a small syllable behind a hyphen, unlike "Saudi-led", is no English word. */
function isSyllable(tokens: Tokens, i: number): boolean {
  const word = tokens.words[i]!;
  return (
    word.case === WordCase.Lower &&
    word.lower.length <= 6 &&
    (word.classes & (WordClass.Common | WordClass.Function)) === 0
  );
}

/** Words that can be a name although they are written small ("iraq" in hasty text). */
const SMALL_NAME = WordClass.Country | WordClass.Group | WordClass.City;
/** More of them, in a sentence that has no capitals at all. */
const SMALL_NAME_IN_HASTE = SMALL_NAME | GivenName | WordClass.Surname | WordClass.Organization;
/** What may stand between two runs that are one name after all: "Organisation for Security and Cooperation in Europe". */
const LINK = WordClass.Function | WordClass.Particle;
const LINKING_MARKS = new Set(["'s", '’s', "'", '’', '/', ',', '.', '-']);
const LONGEST_LINK = 2;

export function findStretches(tokens: Tokens, sentence: Sentence, runs: readonly TokenRange[]): TokenRange[] {
  const stretches: { from: number; to: number }[] = [];
  const add = (from: number, to: number): void => {
    const last = stretches.at(-1);
    if (last !== undefined && from - last.to <= LONGEST_LINK && isLink(tokens, last.to, from)) last.to = to;
    else stretches.push({ from, to });
  };
  const small = runs.length === 0 && sentence.to - sentence.from > 2 ? SMALL_NAME_IN_HASTE : SMALL_NAME;
  let r = 0;
  for (let i = sentence.from; i < sentence.to; i += 1) {
    const run = runs[r];
    if (run !== undefined && run.from === i) {
      add(run.from, run.to);
      i = run.to - 1;
      r += 1;
      continue;
    }
    const { classes } = tokens.words[i]!;
    if ((classes & small) !== 0 && (classes & (WordClass.Common | WordClass.Function)) === 0) add(i, i + 1);
  }
  return stretches;
}

function isLink(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const word = tokens.words[i]!;
    if ((word.classes & LINK) === 0 && !LINKING_MARKS.has(word.form)) return false;
  }
  return true;
}

/** For each token 0, or 1 at the beginning, 2 inside and 3 at the end of a known name. */
export function markPhrases(tokens: Tokens): Uint8Array {
  const marks = new Uint8Array(tokens.count);
  for (let i = 0; i < tokens.count; i += 1) {
    if (!isCapitalized(tokens, i)) continue;
    const phrase = phraseAt(tokens, i);
    if (phrase === undefined) continue;
    const last = i + phrase.words.length - 1;
    marks.fill(2, i, last);
    marks[i] = 1;
    marks[last] = 3;
    i = last;
  }
  return marks;
}

/** The longest known name that begins at token `i`; of those that the lexicon is certain of, if only they will do. */
export function phraseAt(tokens: Tokens, i: number, isCertain = false): Phrase | undefined {
  const { phrases } = tokens.words[i]!;
  if (phrases === undefined) return undefined;
  const next = tokens.words[i + 1];
  const longer = next === undefined ? undefined : longestAt(tokens, i, phrases.get(next.lower), isCertain);
  return longer ?? longestAt(tokens, i, phrases.get(''), isCertain);
}

/** Of `phrases` whose first two words are known to stand there. */
function longestAt(
  tokens: Tokens,
  i: number,
  phrases: readonly Phrase[] | undefined,
  isCertain: boolean,
): Phrase | undefined {
  if (phrases === undefined) return undefined;
  for (const phrase of phrases)
    if ((phrase.certain === true || !isCertain) && standsAt(tokens, i, phrase.words)) return phrase;
  return undefined;
}

/** Whether the words after the second follow. */
function standsAt(tokens: Tokens, i: number, words: readonly string[]): boolean {
  if (i + words.length > tokens.count) return false;
  for (let k = 2; k < words.length; k += 1) if (tokens.words[i + k]!.lower !== words[k]) return false;
  return true;
}
