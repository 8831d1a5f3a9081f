// The subject of a reporting verb: the noun phrase that names the speaker. Read outward from the verb: leftward for
// "X said", "X, a Y, said" and "X, who leads Y, said". Returns unit ranges; they are resolved to people later.

import { WordClass } from '../../language/lexicon.ts';
import { PARTICIPLE, RELATIVE, Role } from '../../language/roles.ts';
import { WordCase } from '../../tokens/tokens.ts';
import { type Frame, type Frames, wordAt } from './frames.ts';
import {
  has,
  is,
  isAdverb,
  isAuxiliary,
  isCapital,
  isComma,
  isCompleteQuote,
  isCoordinator,
  isDash,
  isFiniteCue,
  isNamed,
  isOneOf,
  isPastForm,
  isPunctuation,
  isQuote,
  isSubjectPronoun,
  isTimeWord,
  isWord,
  isYear,
  lower,
  plays,
  REACH,
  startsNounPhrase,
} from './grammar.ts';
import { namingFrom } from './naming.ts';
import { nounPhraseFrom, nounPhraseTo } from './noun-phrases.ts';
import type { Subject } from './reading.ts';
import { Trait } from './traits.ts';

/** Introductory phrases that are skipped at the head of a clause. */
const MOST_INTRODUCTIONS = 6;
/** Units of a relative clause or participle between a subject and its verb. */
const LONGEST_MODIFIER = 25;
/** Asides in brackets that are skipped between a subject and its verb. */
const MOST_BRACKETS = 4;

/**
 * The subject of the clause that reaches up to `before`: its first noun phrase after all introductory phrases ("On
 * Monday, …", "Asked whether …, she").
 */
export function mainSubject(frames: Frames, frame: Frame, before: number): Subject | undefined {
  const { openingAdverbs } = frames.attributionWords;
  let unit = clauseStart(frames, frame, before);
  for (let steps = 0; steps < MOST_INTRODUCTIONS && unit < before; steps += 1) {
    while (
      unit < before &&
      (isPunctuation(frames, unit) ||
        isCoordinator(frames, unit) ||
        isAdverb(frames, unit) ||
        isOneOf(frames, unit, openingAdverbs))
    )
      unit += 1;
    if (unit >= before) return undefined;
    if (isSubjectPronoun(frames, unit)) return { from: unit, to: unit + 1, kind: 'pronoun', outerFrom: unit };
    if (!opensIntroduction(frames, frame, unit, before)) {
      const to = withoutFinite(frames, unit, nounPhraseTo(frames, unit, before));
      return to > unit ? { from: unit, to, kind: 'subject', outerFrom: unit } : undefined;
    }
    const comma = nextComma(frames, unit, before);
    if (comma >= 0) unit = comma + 1;
    else {
      // "As Trump left he said": without a comma, go on from the first pronoun or name.
      unit += 1;
      while (unit < before && !isSubjectPronoun(frames, unit) && !isCapital(frames, unit)) unit += 1;
    }
  }
  return undefined;
}

/** "The piece used one of her words": a past form between a noun and what begins a noun phrase ends the subject. */
function withoutFinite(frames: Frames, from: number, to: number): number {
  const { bodies } = frames.tokens.vocabulary.language.sources.nouns;
  for (let unit = from + 2; unit < to - 1; unit += 1) {
    if (!isPastForm(frames, unit) || isCapital(frames, unit - 1)) continue;
    // "The union raised alarm": after a body the form is its verb, unless an agent follows.
    if (isOneOf(frames, unit - 1, bodies) && !plays(frames, unit + 1, Role.AgentMarker | Role.PossessiveMarker))
      return unit;
    if (has(frames, unit - 1, WordClass.Determiner | WordClass.Preposition | WordClass.Function)) continue;
    if (has(frames, unit + 1, WordClass.Determiner | WordClass.Preposition | WordClass.Number)) return unit;
  }
  return to;
}

/** Whether a phrase that introduces the clause begins at `unit`: "In Paris", "Speaking", "Last week". */
function opensIntroduction(frames: Frames, frame: Frame, unit: number, before: number): boolean {
  return (
    has(frames, unit, WordClass.Preposition | WordClass.Subordinator) ||
    (plays(frames, unit, PARTICIPLE) && !isPlaceOrName(frames, frame, unit)) ||
    (unit === frame.from &&
      isOneOf(frames, unit, frames.attributionWords.askedParticiples) &&
      nextComma(frames, unit, before) >= 0) ||
    isTimeWord(frames, unit) ||
    isYear(frames, unit) ||
    isTimePhrase(frames, unit)
  );
}

/** Whether a word with the ending of a participle is a name: a capital inside the sentence, or a known town ("Beijing"). */
function isPlaceOrName(frames: Frames, frame: Frame, unit: number): boolean {
  return isCapital(frames, unit) && (unit > frame.from || has(frames, unit, WordClass.City | WordClass.Country));
}

/** "Last week", "Eight years ago", "Minutes later", "Weeks after". */
function isTimePhrase(frames: Frames, unit: number): boolean {
  const { relativeTimeAdverbs, timeUnits, pastTimeModifiers } = frames.attributionWords;
  if (isOneOf(frames, unit, timeUnits) && has(frames, unit + 1, WordClass.Preposition | WordClass.Subordinator))
    return !plays(frames, unit + 1, Role.GenitiveMarker);
  for (let at = unit; at < unit + 4; at += 1) {
    if (isComma(frames, at) || isPunctuation(frames, at)) return false;
    if (isOneOf(frames, at, relativeTimeAdverbs)) return true;
    if (at <= unit + 1 && isTimeWord(frames, at)) return true;
    if (at === unit + 1 && isOneOf(frames, at, timeUnits))
      return has(frames, unit, WordClass.Determiner) || isOneOf(frames, unit, pastTimeModifiers);
  }
  return false;
}

function nextComma(frames: Frames, from: number, to: number): number {
  for (let unit = from; unit < to; unit += 1) if (isComma(frames, unit) || isCompleteQuote(frames, unit)) return unit;
  return -1;
}

/** Where the clause that reaches up to `before` begins: after a full quotation, a semicolon or at the frame's start. */
function clauseStart(frames: Frames, frame: Frame, before: number): number {
  const least = Math.max(frame.from, before - REACH);
  for (let unit = before - 1; unit >= least; unit -= 1)
    if ((isCompleteQuote(frames, unit) && unit < before - 1) || is(frames, unit, Trait.Semicolon)) return unit + 1;
  return least;
}

/** The subject to the left of the verb group that begins at `verb`; `brackets` counts the asides skipped so far. */
export function subjectBefore(frames: Frames, frame: Frame, verb: number, brackets = 0): Subject | undefined {
  let last = verb - 1;
  while (last >= frame.from && isAdverb(frames, last)) last -= 1;
  last = skipTimeBack(frames, frame, skipParenthetical(frames, last));
  if (last < frame.from || verb - last > 10) return undefined;
  if (isSubjectPronoun(frames, last)) return { from: last, to: last + 1, kind: 'pronoun', outerFrom: last };
  if (plays(frames, last, RELATIVE)) return { from: last, to: last + 1, kind: 'relative', outerFrom: last };
  // "a sign that read", "a voice that said": no speaker, and mostly no speech; "a letter that said" is one.
  if (plays(frames, last, Role.Complementizer)) {
    const left = last - 1;
    const from = isWord(frames, left) && !isComma(frames, left) ? nounPhraseFrom(frames, frame, left) : last;
    return from < last && isOneOf(frames, left, frames.attributionWords.writtenSources)
      ? { from, to: last, kind: 'relative', outerFrom: from }
      : undefined;
  }
  if (isCoordinator(frames, last)) {
    const main = coordinatedSubject(frames, frame, last) ?? mainSubject(frames, frame, last);
    return main === undefined ? undefined : { ...main, kind: 'coordinated' };
  }
  if (isComma(frames, last) || isDash(frames, last)) return subjectAcrossComma(frames, frame, last);
  if (lower(frames, last) === ')') {
    let open = last - 1;
    while (open > frame.from && last - open < 30 && lower(frames, open) !== '(') open -= 1;
    return lower(frames, open) === '(' && brackets < MOST_BRACKETS
      ? subjectBefore(frames, frame, open, brackets + 1)
      : undefined;
  }
  if (isNamed(frames, last)) return namedSubject(frames, frame, last, verb);
  if (isCompleteQuote(frames, last)) return undefined;
  if (isPunctuation(frames, last) && !isAbbreviation(frames, last)) return undefined;
  // "made this comment": what looks like a verb is a noun.
  if (isOneOf(frames, last, frames.attributionWords.nounOpeners)) return undefined;
  const from = nounPhraseFrom(frames, frame, last);
  if (from > last) return undefined;
  return (
    postmodifiedSubject(frames, frame, from, verb, last + 1) ?? { from, to: last + 1, kind: 'subject', outerFrom: from }
  );
}

/** "Thomas Arden Jr. said": the full stop of an abbreviation, for the sentence goes on in small letters. */
function isAbbreviation(frames: Frames, unit: number): boolean {
  return (
    lower(frames, unit) === '.' && isCapital(frames, unit - 1) && wordAt(frames, unit + 1)?.case === WordCase.Lower
  );
}

/** "The man police call “the Ghost” said": the noun phrase before the words that give the name. */
function namedSubject(frames: Frames, frame: Frame, quote: number, verb: number): Subject | undefined {
  const naming = namingFrom(frames, quote);
  const last = naming - 1;
  if (last < frame.from) return undefined;
  if (isComma(frames, last)) return subjectEndingAt(frames, frame, last, verb);
  if (plays(frames, last, RELATIVE | Role.Complementizer)) return subjectBefore(frames, frame, last);
  const from = isWord(frames, last) ? nounPhraseFrom(frames, frame, last) : last + 1;
  if (from > last) return undefined;
  return (
    postmodifiedSubject(frames, frame, from, verb, naming) ?? { from, to: naming, kind: 'apposition', outerFrom: from }
  );
}

/**
 * "The family of a student who was stabbed in Marlow said", "A letter released on behalf of the family said": where a
 * preposition or another verb governs the noun phrase `[near, end)` next to the verb, the subject is the noun phrase before
 * the relative clause or participle. What a source knows ("people briefed on the talks") is part of it.
 */
function postmodifiedSubject(
  frames: Frames,
  frame: Frame,
  near: number,
  verb: number,
  end: number,
): Subject | undefined {
  const { knowledge } = frames.tokens.vocabulary.language.sources.nouns;
  const governor = near - 1;
  if (governor <= frame.from || !isWord(frames, governor) || isCapital(frames, governor)) return undefined;
  if (isCoordinator(frames, governor) || plays(frames, governor, Role.PredicativeMarker)) return undefined;
  const byPreposition = has(frames, governor, WordClass.Preposition);
  // "who live in the town": the noun phrase as read begins with the verb.
  const byRelative =
    plays(frames, governor, RELATIVE) && has(frames, near + 1, WordClass.Preposition | WordClass.Determiner);
  if (!byRelative && has(frames, governor, WordClass.Subordinator)) return undefined;
  const least = Math.max(frame.from, near - LONGEST_MODIFIER);
  for (let unit = governor; unit > least; unit -= 1) {
    if (is(frames, unit, Trait.Comma | Trait.Colon | Trait.Semicolon | Trait.Dash)) return undefined;
    if (isCompleteQuote(frames, unit) || isCoordinator(frames, unit)) return undefined;
    if (plays(frames, unit, RELATIVE)) {
      if (unit === governor && !byRelative) return undefined;
      const from = nounPhraseFrom(frames, frame, unit - 1);
      const governed = has(frames, from - 1, WordClass.Preposition) || isFiniteCue(frames, from - 1);
      return from < unit && !governed ? { from, to: unit, kind: 'apposition', outerFrom: from } : undefined;
    }
    if (byPreposition && plays(frames, unit, Role.PastParticiple) && wordAt(frames, unit)?.case === WordCase.Lower) {
      const from = nounPhraseFrom(frames, frame, unit - 1);
      const opens = from === frame.from || !isWord(frames, from - 1) || isCoordinator(frames, from - 1);
      const determined = has(frames, from, WordClass.Determiner) && !isSubjectPronoun(frames, from);
      const isInformed = isOneOf(frames, unit, knowledge);
      if (from < unit && opens && (determined || isInformed))
        return { from, to: isInformed ? end : unit, kind: 'apposition', outerFrom: from };
    }
    if (isSubjectPronoun(frames, unit) && unit < verb - 1 && !plays(frames, unit - 1, RELATIVE)) return undefined;
  }
  return undefined;
}

/** Leftward over "for her part", "in turn", with the comma that precedes it. */
function skipParenthetical(frames: Frames, last: number): number {
  for (const phrase of frames.attributionWords.parentheticals) {
    const from = last - phrase.length + 1;
    if (!phrase.every((word, i) => word === '' || lower(frames, from + i) === word)) continue;
    return isComma(frames, from - 1) ? from - 2 : from - 1;
  }
  return last;
}

/** Leftward over "on Monday", "in 2010", "last week", "this month" between subject and verb. */
function skipTimeBack(frames: Frames, frame: Frame, last: number): number {
  const { timeOpeners, timePrepositions } = frames.attributionWords;
  let unit = last;
  while (unit > frame.from && (isTimeWord(frames, unit) || isYear(frames, unit)) && last - unit < 4) unit -= 1;
  if (unit === last) return last;
  if (isOneOf(frames, unit, timeOpeners) && unit > frame.from) unit -= 1;
  if (isOneOf(frames, unit, timePrepositions) && unit > frame.from) unit -= 1;
  if (isComma(frames, unit)) return unit;
  // "The Times on Sunday said" but not "Sunday said": the rest must be able to be a subject.
  return isWord(frames, unit) && !has(frames, unit, WordClass.Preposition | WordClass.Subordinator) ? unit : last;
}

/**
 * "He laughed and said": the verb shares the subject of the verb to the left of the conjunction, which is the nearest
 * pronoun or noun phrase at the head of a stretch between commas.
 */
function coordinatedSubject(frames: Frames, frame: Frame, conjunction: number): Subject | undefined {
  const least = Math.max(frame.from, conjunction - 30);
  for (let unit = conjunction - 1; unit >= least; unit -= 1) {
    const next = unit + 1;
    if (
      plays(frames, unit, Role.PersonalRelative) ||
      (isSubjectPronoun(frames, unit) &&
        !plays(frames, unit, Role.ImpersonalPronoun | Role.Existential) &&
        (next === conjunction || !isPunctuation(frames, next)))
    )
      return { from: unit, to: next, kind: 'coordinated', outerFrom: unit };
    if (isCompleteQuote(frames, unit) || is(frames, unit, Trait.Semicolon)) return undefined;
    if (!is(frames, unit, Trait.Comma | Trait.Dash | Trait.Colon)) continue;
    if (!startsNounPhrase(frames, next) || plays(frames, next, PARTICIPLE)) continue;
    const to = nounPhraseTo(frames, next, conjunction);
    // A finite verb after it makes it a subject; without one it is an apposition or a list.
    if (to < conjunction && to > next && isCapital(frames, next) && looksFinite(frames, to))
      return { from: next, to, kind: 'coordinated', outerFrom: next };
  }
  return undefined;
}

/** An auxiliary, a reporting verb or a plain past form, or an adverb that leads to one. */
function looksFinite(frames: Frames, unit: number): boolean {
  if (isAuxiliary(frames, unit) || isFiniteCue(frames, unit)) return true;
  if (wordAt(frames, unit)?.case !== WordCase.Lower) return false;
  return isPastForm(frames, unit) || isAdverb(frames, unit);
}

/**
 * "Ivan Bocharov, program director at the council, said": the comma ends an apposition, a relative clause or an aside.
 * The subject is the leftmost noun phrase that can be one and that a comma separates from the aside.
 */
function subjectAcrossComma(frames: Frames, frame: Frame, comma: number): Subject | undefined {
  const least = Math.max(frame.from, comma - REACH);
  let found: Subject | undefined;
  for (let unit = comma - 1; unit > least; unit -= 1) {
    if (isCompleteQuote(frames, unit) || is(frames, unit, Trait.Semicolon | Trait.Colon)) break;
    if (!isComma(frames, unit) && !(isDash(frames, comma) && isDash(frames, unit))) continue;
    found = subjectEndingAt(frames, frame, unit, comma) ?? found;
  }
  return found ?? subjectBeforeStrayComma(frames, frame, comma);
}

/** "The security firm Secunia, has said that": a sentence that is nothing but a noun phrase up to the comma. */
function subjectBeforeStrayComma(frames: Frames, frame: Frame, comma: number): Subject | undefined {
  if (!isComma(frames, comma) || !isWord(frames, comma - 1) || isTimeWord(frames, comma - 1)) return undefined;
  const from = nounPhraseFrom(frames, frame, comma - 1);
  const first = isCapital(frames, from) || has(frames, from, WordClass.Determiner);
  if (from !== frame.from || from >= comma || !first || has(frames, from, WordClass.Preposition)) return undefined;
  if (isAdverb(frames, from) || isOneOf(frames, from, frames.attributionWords.openingAdverbs)) return undefined;
  // "Last week, said" and "Still, said" are no subjects; two words or more are.
  return comma - from > 1 && !isTimePhrase(frames, from)
    ? { from, to: comma, kind: 'apposition', outerFrom: from }
    : undefined;
}

/** The noun phrase that ends at the comma `open`, if it can be the subject of the verb after the aside. */
function subjectEndingAt(frames: Frames, frame: Frame, open: number, close: number): Subject | undefined {
  if (isSubjectPronoun(frames, open + 1) || open + 1 >= close) return undefined;
  let last = open - 1;
  while (last > frame.from && isAdverb(frames, last)) last -= 1;
  if (isSubjectPronoun(frames, last)) return { from: last, to: last + 1, kind: 'pronoun', outerFrom: last };
  if (isTimeWord(frames, last) || isAdverb(frames, last)) return undefined;
  if (isPunctuation(frames, last) && lower(frames, last) !== ')' && lower(frames, last) !== '.') return undefined;
  const from = nounPhraseFrom(frames, frame, last);
  if (from > last || has(frames, from, WordClass.TimeWord)) return undefined;
  // "Addressing reporters, the mayor, Ada Lind, said": the clause before the first comma has no subject.
  if (from === frame.from && from < last && plays(frames, from, Role.PresentParticiple)) {
    if (!isPlaceOrName(frames, frame, from) && !isCapital(frames, from + 1)) return undefined;
  }
  const before = from - 1;
  if (before >= frame.from) {
    // "In a statement, …", "Of Carson, …": the object of a preposition is no subject.
    const governed =
      (has(frames, before, WordClass.Preposition) &&
        !(plays(frames, before, Role.PredicativeMarker) && (isCapital(frames, from) || isCapital(frames, open + 1)))) ||
      isOneOf(frames, before, frames.attributionWords.temporalConjunctions);
    if (governed) return describedByClause(frames, frame, before);
    if (isAuxiliary(frames, before) || isFiniteCue(frames, before)) return undefined;
  }
  return { from, to: last + 1, kind: 'apposition', outerFrom: from };
}

/** "A woman who had been digging since dawn, told": the noun phrase to the left of "who", without a comma between. */
function describedByClause(frames: Frames, frame: Frame, at: number): Subject | undefined {
  for (let unit = at; unit > Math.max(frame.from, at - 20); unit -= 1) {
    if (isQuote(frames, unit) || isPunctuation(frames, unit)) return undefined;
    if (!plays(frames, unit, Role.PersonalRelative)) continue;
    const from = nounPhraseFrom(frames, frame, unit - 1);
    return from < unit && !has(frames, from - 1, WordClass.Preposition)
      ? { from, to: unit, kind: 'apposition', outerFrom: from }
      : undefined;
  }
  return undefined;
}
