// Small tests of a frame's units, shared by all rules: is this a comma, an auxiliary, the start of a noun phrase? There is
// no parser: closed word classes, capitals and endings are enough for cue-driven attribution of news (O'Keefe et al. 2012).
// Every test is false for a unit outside the frames.

import type { SourcePhrase } from '../../language/attribution.ts';
import { WordClass } from '../../language/lexicon.ts';
import { Role } from '../../language/roles.ts';
import { type Frames, lastInside, wordAt } from './frames.ts';
import { namingFrom } from './naming.ts';
import { isTitle } from './titles.ts';
import { Trait } from './traits.ts';

/** How far a rule searches from a cue, in units. News sentences have 25 words on average; few have more than 80. */
export const REACH = 80;

/** The lower-cased word of a unit; empty for a quotation and outside the frames. */
export function lower(frames: Frames, unit: number): string {
  return wordAt(frames, unit)?.lower ?? '';
}

/** Whether a unit's word is in one of the word classes `classes` (`WordClass` bits). */
export function has(frames: Frames, unit: number, classes: number): boolean {
  return ((wordAt(frames, unit)?.classes ?? 0) & classes) !== 0;
}

/** Whether a unit has one of `traits` (`Trait` bits). */
export function is(frames: Frames, unit: number, traits: number): boolean {
  return unit >= 0 && unit < frames.count && (frames.traits[unit]! & traits) !== 0;
}

/** Whether a unit has one of the grammatical `roles` (`Role` bits); a quotation has none. */
export function plays(frames: Frames, unit: number, roles: number): boolean {
  return unit >= 0 && unit < frames.count && (frames.roles[unit]! & roles) !== 0;
}

/** Whether a unit's lower-cased word is in a set of the language. */
export function isOneOf(frames: Frames, unit: number, words: ReadonlySet<string>): boolean {
  return words.has(lower(frames, unit));
}

/** The phrase, such as "according to", that begins at a unit and introduces a source. */
export function sourcePhraseAt(frames: Frames, unit: number): SourcePhrase | undefined {
  if (!is(frames, unit, Trait.SourcePhrase)) return undefined;
  for (const phrase of frames.attributionWords.sourcePhrases) {
    const { words, isTrailing } = phrase;
    if (isTrailing === true && !trails(frames, unit, unit + words.length)) continue;
    let i = 0;
    while (i < words.length && lower(frames, unit + i) === words[i]) i += 1;
    if (i === words.length) return phrase;
  }
  return undefined;
}

/** After a comma or quotation, and before a name or a definite noun phrase. */
function trails(frames: Frames, unit: number, after: number): boolean {
  if (!isComma(frames, unit - 1) && !isQuote(frames, unit - 1)) return false;
  if (plays(frames, after, Role.DefiniteArticle | Role.PossessiveDeterminer)) return true;
  return isCapital(frames, after) && !isTimeWord(frames, after);
}

/** Words of the first of the phrases that begins at `unit`, or 0. */
export function phraseFrom(frames: Frames, unit: number, phrases: readonly (readonly string[])[]): number {
  for (const phrase of phrases) if (isPhrase(frames, unit, phrase)) return phrase.length;
  return 0;
}

/** Words of the first of the phrases that ends with `unit`, or 0. */
export function phraseUpTo(frames: Frames, unit: number, phrases: readonly (readonly string[])[]): number {
  for (const phrase of phrases) if (isPhrase(frames, unit + 1 - phrase.length, phrase)) return phrase.length;
  return 0;
}

function isPhrase(frames: Frames, from: number, phrase: readonly string[]): boolean {
  for (let i = 0; i < phrase.length; i += 1) if (lower(frames, from + i) !== phrase[i]) return false;
  return phrase.length > 0;
}

export function isQuote(frames: Frames, unit: number): boolean {
  return is(frames, unit, Trait.Quote);
}

/** A quotation that closes with its own punctuation and so ends a clause; other quotations are words of the clause. */
export function isCompleteQuote(frames: Frames, unit: number): boolean {
  return isQuote(frames, unit) && completeness(frames, unit) === 2;
}

/** A quotation that is a name the sentence gives: "the man police call “the Ghost”". */
export function isNamed(frames: Frames, unit: number): boolean {
  return isQuote(frames, unit) && completeness(frames, unit) === 3;
}

/** See `Frames.complete`. */
function completeness(frames: Frames, unit: number): number {
  if (frames.complete[unit] === 0) {
    const last = lastInside(frames, frames.quote[unit]!);
    frames.complete[unit] =
      namingFrom(frames, unit) >= 0 ? 3 : last !== '' && ',.?!…-–—:;'.includes(last) && !isTitle(frames, unit) ? 2 : 1;
  }
  return frames.complete[unit]!;
}

export function isWord(frames: Frames, unit: number): boolean {
  return is(frames, unit, Trait.Word);
}

export function isPunctuation(frames: Frames, unit: number): boolean {
  return is(frames, unit, Trait.Punctuation);
}

export function isComma(frames: Frames, unit: number): boolean {
  return is(frames, unit, Trait.Comma);
}

export function isDash(frames: Frames, unit: number): boolean {
  return is(frames, unit, Trait.Dash);
}

/** The last mark of a sentence, or one of several. */
export function isFinalPunctuation(frames: Frames, unit: number): boolean {
  return is(frames, unit, Trait.Stop);
}

export function isCapital(frames: Frames, unit: number): boolean {
  return is(frames, unit, Trait.Capital);
}

export function isSubjectPronoun(frames: Frames, unit: number): boolean {
  return is(frames, unit, Trait.SubjectPronoun);
}

export function isAuxiliary(frames: Frames, unit: number): boolean {
  return is(frames, unit, Trait.Auxiliary);
}

/** A word that may come between subject and verb: "also", "later", "repeatedly". */
export function isAdverb(frames: Frames, unit: number): boolean {
  return is(frames, unit, Trait.Adverb);
}

/** A word that may follow a reporting verb without a preposition: "Monday", "yesterday". */
export function isTimeWord(frames: Frames, unit: number): boolean {
  return is(frames, unit, Trait.TimeWord);
}

/** A lower-case word that is a finite past form: "shook", "agreed". */
export function isPastForm(frames: Frames, unit: number): boolean {
  return is(frames, unit, Trait.PastForm);
}

/** A verb of speech that is hardly ever a noun, in a finite form. */
export function isFiniteCue(frames: Frames, unit: number): boolean {
  return is(frames, unit, Trait.FiniteCue);
}

/** Joins two clauses or verbs: "and", "but", "then". */
export function isCoordinator(frames: Frames, unit: number): boolean {
  return plays(frames, unit, Role.Coordinator);
}

export function isYear(frames: Frames, unit: number): boolean {
  return is(frames, unit, Trait.Number) && /^(19|20)\d\d$/.test(lower(frames, unit));
}

/** Can begin a noun phrase: a determiner, a capital, a number, a plain noun or adjective; not a function word. */
export function startsNounPhrase(frames: Frames, unit: number): boolean {
  if (!is(frames, unit, Trait.Word | Trait.Number)) return false;
  if (has(frames, unit, WordClass.Determiner)) return true;
  if (isCapital(frames, unit)) return !isTimeWord(frames, unit);
  return (
    !has(frames, unit, WordClass.Function | WordClass.Auxiliary | WordClass.Subordinator | WordClass.Preposition) &&
    !isAdverb(frames, unit)
  );
}

/** The first unit of `[from, to)` with one of `traits`, or -1. */
export function findTrait(frames: Frames, from: number, to: number, traits: number): number {
  const end = Math.min(to, frames.count);
  for (let unit = Math.max(0, from); unit < end; unit += 1) if ((frames.traits[unit]! & traits) !== 0) return unit;
  return -1;
}

/** The first unit of `[from, to)` for which `test` holds, or -1. */
export function findForward(from: number, to: number, test: (unit: number) => boolean): number {
  for (let unit = from; unit < to; unit += 1) if (test(unit)) return unit;
  return -1;
}
