// Finds the runs of capitalised words in a sentence, joined by hyphens, "of", "&" and particles ("Ministry of Foreign
// Affairs", "Ahmed al-Sharaa"), which are the outer bound of most names. From them it derives the stretches of a sentence
// that the model reads; all other tokens are outside any name.

import type { Language } from '../language/language.ts';
import { GivenName, WordClass } from '../language/lexicon.ts';
import type { Sentence } from '../tokens/sentences.ts';
import { TokenKind, type Tokens, type Word, WordCase } from '../tokens/tokens.ts';

/** Tokens `[from, to)`. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

export interface Run extends TokenRange {
  /** `WordClass` bits that at least one of its words has. */
  readonly classes: number;
}

/** Whether token `i` is a word with a capital. */
export function isCapitalized(tokens: Tokens, i: number): boolean {
  const word = tokens.words[i]!;
  return (
    word.case !== WordCase.Lower &&
    word.case !== WordCase.None &&
    tokens.kind[i] === TokenKind.Word &&
    !isCapitalPossessive(tokens, word)
  );
}

/** "SYRIA'S": the possessive marker in a line of capitals. One with a curly apostrophe counts as capitalised. */
function isCapitalPossessive(tokens: Tokens, { form, lower }: Word): boolean {
  return form.charCodeAt(0) === 39 && tokens.vocabulary.language.grammar.possessiveMarkers.has(lower);
}

/** The runs of a sentence in text order. */
export function findRuns(tokens: Tokens, sentence: Sentence): Run[] {
  const runs: Run[] = [];
  const { language } = tokens.vocabulary;
  let i = sentence.from;
  while (i < sentence.to) {
    if (!isCapitalized(tokens, i) && !beginsWithParticle(tokens, i, sentence.to)) {
      i += 1;
      continue;
    }
    let to = i + 1;
    for (;;) {
      if (to < sentence.to && isCapitalized(tokens, to)) to += 1;
      else {
        const joined = joinLength(tokens, to, sentence.to, language);
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

/** "al-Sharaa": whether token `i` is a particle that a hyphen joins with a capitalised word. */
function beginsWithParticle(tokens: Tokens, i: number, to: number): boolean {
  return (
    i + 2 < to &&
    (tokens.words[i]!.classes & WordClass.Particle) !== 0 &&
    tokens.words[i + 1]!.form === '-' &&
    tokens.noSpaceBefore[i + 1] === 1 &&
    tokens.noSpaceBefore[i + 2] === 1 &&
    isCapitalized(tokens, i + 2)
  );
}

/** How many tokens from `i` on join a run with the next capital; 0 if the run ends here. */
function joinLength(tokens: Tokens, i: number, to: number, { names, grammar }: Language): number {
  const isCapital = (at: number): boolean => at < to && isCapitalized(tokens, at);
  if (i >= to) return 0;
  const word = tokens.words[i]!;
  if (word.form === '-' || word.form === '‑') {
    if (tokens.noSpaceBefore[i] !== 1 || i + 1 >= to || tokens.noSpaceBefore[i + 1] !== 1) return 0;
    if (isCapital(i + 1)) return 1;
    // "Co-operative Association".
    if (names.prefixes.has(tokens.words[i - 1]!.lower) && isCapital(i + 2)) return 2;
    return isSyllable(tokens, i + 1) || isSurnameWithSyllables(tokens, i, to) ? 2 : 0;
  }
  if (word.form === '’' || word.form === "'") return isPossessiveApostrophe(tokens, i) && isCapital(i + 1) ? 1 : 0;
  if (word.form === '&') return isCapital(i + 1) ? 1 : 0;
  if (grammar.genitiveMarkers.has(word.lower)) {
    if (isCapital(i + 1)) return 1;
    const next = tokens.words[i + 1];
    return next !== undefined && grammar.definiteArticles.has(next.lower) && isCapital(i + 2) ? 2 : 0;
  }
  if ((word.classes & WordClass.Particle) === 0) return 0;
  if (isCapital(i + 1)) return 1;
  const next = tokens.words[i + 1];
  if (next === undefined || !isCapital(i + 2)) return 0;
  return next.form === '-' || (next.classes & WordClass.Particle) !== 0 ? 2 : 0;
}

/** "Public Servants’ Association": whether the apostrophe at token `i` ends a plural possessive. */
function isPossessiveApostrophe(tokens: Tokens, i: number): boolean {
  const { possessiveLetters } = tokens.vocabulary.language.tokens;
  return (
    tokens.noSpaceBefore[i] === 1 &&
    tokens.noSpaceBefore[i + 1] === 0 &&
    possessiveLetters.has(tokens.words[i - 1]!.lower.slice(-1))
  );
}

/** "Kim Mal-im", "Tsai Ing-wen": a small syllable after a hyphen is, unlike that of "Saudi-led", not a common word. */
function isSyllable(tokens: Tokens, i: number): boolean {
  const word = tokens.words[i]!;
  return (
    word.case === WordCase.Lower &&
    word.lower.length <= 6 &&
    (word.classes & (WordClass.Common | WordClass.Function)) === 0
  );
}

/** "Lee Jae-won", "Jae-in Moon": a common word is a syllable of a given name next to a surname of that origin. */
export function isSurnameWithSyllables(tokens: Tokens, hyphen: number, to: number): boolean {
  const { isNameSyllable, isSyllableSurname } = tokens.vocabulary.language.names;
  const last = hyphen + 1;
  if (tokens.words[last]!.case !== WordCase.Lower || !isNameSyllable(tokens.words[last]!.lower)) return false;
  if (!isNameSyllable(tokens.words[hyphen - 1]!.lower)) return false;
  const isSurname = (at: number): boolean =>
    at >= 0 && at < to && isCapitalized(tokens, at) && isSyllableSurname(tokens.words[at]!.lower);
  return (
    (isSurname(hyphen - 2) && tokens.noSpaceBefore[hyphen - 1] === 0) ||
    (isSurname(last + 1) && tokens.noSpaceBefore[last + 1] === 0)
  );
}

/** Words that can be a name in small letters ("iraq" in hasty text). */
const SMALL_NAME = WordClass.Country | WordClass.Group | WordClass.City;
/** Further ones, in a sentence without any capitals. */
const SMALL_NAME_IN_HASTE = SMALL_NAME | GivenName | WordClass.Surname | WordClass.Organization;
/** Words between two runs that can be one name: "Organisation for Security and Cooperation in Europe". */
const LINK = WordClass.Function | WordClass.Particle;
const LINKING_MARKS = new Set(["'", '’', '/', ',', '.', '-']);
/** The most tokens between two runs of one stretch. */
const LONGEST_LINK = 2;

/** The stretches that the model reads: runs, runs with a link between them, and known names in small letters. */
export function findStretches(tokens: Tokens, sentence: Sentence, runs: readonly TokenRange[]): TokenRange[] {
  const stretches: { from: number; to: number }[] = [];
  const { possessiveMarkers } = tokens.vocabulary.language.grammar;
  const add = (from: number, to: number): void => {
    const last = stretches.at(-1);
    if (last !== undefined && from - last.to <= LONGEST_LINK && isLink(tokens, last.to, from, possessiveMarkers))
      last.to = to;
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

function isLink(tokens: Tokens, from: number, to: number, possessiveMarkers: ReadonlySet<string>): boolean {
  for (let i = from; i < to; i += 1) {
    const word = tokens.words[i]!;
    if ((word.classes & LINK) !== 0 || LINKING_MARKS.has(word.form)) continue;
    if (word.case !== WordCase.Lower || !possessiveMarkers.has(word.lower)) return false;
  }
  return true;
}
