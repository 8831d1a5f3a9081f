// The complement of a reporting verb: where the content begins to the right of the verb, past an addressee ("told
// reporters"), an occasion ("in a statement") or a time ("on Monday"). Boundaries follow PolNeAR's guidelines: "that"
// belongs to the content.

import { type CueEntry, WordClass } from '../../language/lexicon.ts';
import { Role } from '../../language/roles.ts';
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
  isFinalPunctuation,
  isOneOf,
  isPunctuation,
  isQuote,
  isSubjectPronoun,
  isTimeWord,
  isWord,
  lower,
  plays,
} from './grammar.ts';
import { Trait } from './traits.ts';

export interface Complement {
  /** How the content is introduced. */
  readonly by: 'that' | 'quote' | 'colon' | 'clause' | 'comma';
  /** First unit of the content. */
  readonly from: number;
  /** The frame ends in a colon, and the content follows in the next frame. */
  readonly opens: boolean;
}

/** Stances of verbs whose infinitive is the content: "pledged to", "declined to". */
const INFINITIVE_STANCES: ReadonlySet<string> = new Set(['promises', 'declines']);
/** How far the content may begin from the verb, in units. */
const LONGEST_ADJUNCTS = 45;
/** Adjuncts that are skipped before the content. */
const MOST_ADJUNCTS = 8;

/** The content after a verb group that ends at `at`; undefined when only adjuncts follow. */
export function complementAfter(frames: Frames, frame: Frame, at: number, entry: CueEntry): Complement | undefined {
  const end = frame.stop;
  const limit = Math.min(end, at + LONGEST_ADJUNCTS);
  let unit = at;
  let moved = false;
  if (entry.takes === 'addressee' || frames.attributionWords.addressableCues.has(entry.lemma)) {
    unit = skipAddressee(frames, at, limit);
    moved = unit > at;
    const infinitive = plays(frames, unit, Role.InfinitiveMarker);
    // "asked the crowd to welcome him", "told residents not to drink": the addressee is part of the request.
    if (moved && (infinitive || isNegatedInfinitive(frames, unit)) && !plays(frames, at, Role.ObjectPronoun))
      return { by: 'clause', from: at, opens: false };
    if (moved && infinitive) return { by: 'that', from: unit, opens: false };
  }
  for (let steps = 0; steps < MOST_ADJUNCTS && unit < limit; steps += 1) {
    unit = skipAside(frames, unit, limit);
    const found = contentAt(frames, unit, end, moved);
    if (found !== undefined) return found;
    // "pledged to oppose": the infinitive is the content of the pledge.
    if (unit === at && plays(frames, unit, Role.InfinitiveMarker) && INFINITIVE_STANCES.has(entry.stance))
      return { by: 'that', from: unit, opens: false };
    const next = skipAdjunct(frames, unit, at, limit);
    if (next < 0) return undefined;
    if (next === unit) return isPunctuation(frames, unit) ? undefined : { by: 'clause', from: unit, opens: false };
    unit = next;
    moved = true;
  }
  return undefined;
}

/** Units of the longest aside between commas. */
const LONGEST_ASIDE = 14;

/** "said in the complaint, filed on Monday, that": the conjunction after an aside between commas; otherwise `unit`. */
function skipAside(frames: Frames, unit: number, limit: number): number {
  if (!isComma(frames, unit)) return unit;
  for (let at = unit + 1; at < Math.min(limit - 1, unit + LONGEST_ASIDE); at += 1) {
    if (is(frames, at, Trait.Quote | Trait.Colon | Trait.Semicolon | Trait.Dash | Trait.Stop)) return unit;
    if (!isComma(frames, at)) continue;
    const isConjunction = plays(frames, at + 1, Role.Complementizer) && !isAuxiliary(frames, at + 2);
    return isConjunction ? at + 1 : unit;
  }
  return unit;
}

function isNegatedInfinitive(frames: Frames, unit: number): boolean {
  return plays(frames, unit, Role.Negator) && plays(frames, unit + 1, Role.InfinitiveMarker);
}

/** Content that begins at `unit`, where a quotation, colon, comma or conjunction shows it. */
function contentAt(frames: Frames, unit: number, end: number, moved: boolean): Complement | undefined {
  if (isQuote(frames, unit)) return { by: 'quote', from: unit, opens: false };
  if (lower(frames, unit) === ':') return { by: 'colon', from: unit + 1, opens: unit + 1 >= end };
  if (isComma(frames, unit)) return { by: isQuote(frames, unit + 1) ? 'quote' : 'comma', from: unit + 1, opens: false };
  // After an adjunct, a conjunction of time ("said on Monday when") opens another adjunct.
  return plays(frames, unit, Role.ClauseIntroducer) &&
    !(moved && isOneOf(frames, unit, frames.attributionWords.timeIntroducers))
    ? { by: 'that', from: unit, opens: false }
    : undefined;
}

/** The unit after the adjunct at `unit`; `unit` itself where none begins, -1 where the verb has no content after it. */
function skipAdjunct(frames: Frames, unit: number, at: number, limit: number): number {
  if (isTimeWord(frames, unit) && !startsClause(frames, unit)) {
    let next = unit + 1;
    // "said Feb. 12", "said April 3".
    while (next < limit && (lower(frames, next) === '.' || is(frames, next, Trait.Number))) next += 1;
    return next;
  }
  if (isOneOf(frames, unit, frames.attributionWords.timeModifiers) && isTimeWord(frames, unit + 1)) return unit + 2;
  if (isAdverb(frames, unit) && !isSubjectPronoun(frames, unit + 1) && !(unit === at && startsClause(frames, unit)))
    return unit + 1;
  if (has(frames, unit, WordClass.Preposition | WordClass.Subordinator) && !isSubjectPronoun(frames, unit))
    return endOfPrepositional(frames, unit, limit);
  return unit;
}

/** Two capitals open the content itself, though the first looks like an adjunct: "said March Madness would". */
function startsClause(frames: Frames, unit: number): boolean {
  return isCapital(frames, unit) && isCapital(frames, unit + 1) && !isTimeWord(frames, unit + 1);
}

/**
 * The end of an adjunct that begins with a preposition ("said in an interview with CNN on Sunday that"): the first
 * "that", colon, comma, quotation or subject pronoun; -1 where there is none.
 */
function endOfPrepositional(frames: Frames, from: number, limit: number): number {
  for (let unit = from + 1; unit < limit; unit += 1) {
    if (plays(frames, unit, Role.Complementizer) && !isAuxiliary(frames, unit + 1)) return unit;
    if (isQuote(frames, unit)) {
      if (isTitleOfAdjunct(frames, unit, limit)) continue;
      return unit;
    }
    if (is(frames, unit, Trait.Colon | Trait.Comma)) return unit;
    if (unit > from + 1 && isSubjectPronoun(frames, unit) && isWord(frames, unit + 1)) return unit;
    if (is(frames, unit, Trait.Semicolon | Trait.Dash)) return -1;
  }
  return -1;
}

/** A title inside the adjunct: on “Meet the Press” that. The content follows it. */
function isTitleOfAdjunct(frames: Frames, unit: number, limit: number): boolean {
  const next = unit + 1;
  if (next >= limit || !isShort(frames, unit)) return false;
  if (!isCompleteQuote(frames, unit) && !isFinalPunctuation(frames, next)) return true;
  return isQuote(frames, next);
}

/** A quotation of at most four words, as titles of shows are. */
export function isShort(frames: Frames, unit: number): boolean {
  const span = frames.quotations.spans[frames.quote[unit]!];
  if (span === undefined) return false;
  let spaces = 0;
  for (let at = span.innerStart; at < span.innerEnd && spaces < 4; at += 1)
    if (frames.tokens.text.charCodeAt(at) === 32) spaces += 1;
  return spaces < 4;
}

/** The unit after the addressee at `from`: "reporters", "him", "a rally in Ohio on Monday", "the Washington Post". */
function skipAddressee(frames: Frames, from: number, limit: number): number {
  if (plays(frames, from, Role.ObjectPronoun)) return from + 1;
  if (plays(frames, from, Role.ClauseIntroducer | Role.InfinitiveMarker) || isSubjectPronoun(frames, from)) return from;
  let unit = from;
  for (; unit < limit; unit += 1) {
    if (is(frames, unit, Trait.Quote | Trait.Comma | Trait.Colon | Trait.Dash | Trait.Stop)) return unit;
    if (unit === from) continue;
    if (plays(frames, unit, Role.PersonalRelative)) {
      const conjunction = afterRelative(frames, unit, limit);
      if (conjunction > unit) return conjunction;
    }
    if (plays(frames, unit, Role.ClauseIntroducer | Role.InfinitiveMarker) || isSubjectPronoun(frames, unit))
      return unit;
    if (isAuxiliary(frames, unit)) return backToSubject(frames, from, unit);
    if (startsObject(frames, unit)) return unit;
  }
  return unit;
}

/** "told the clerks who had come that": the conjunction after a relative clause about the addressee; -1 without one. */
function afterRelative(frames: Frames, relative: number, limit: number): number {
  for (let unit = relative + 2; unit < Math.min(limit, relative + LONGEST_ASIDE); unit += 1) {
    if (is(frames, unit, Trait.Quote | Trait.Punctuation)) return -1;
    if (!plays(frames, unit, Role.Complementizer)) continue;
    // "told a woman who suggested that he might resign that “…”": the second conjunction, if words in marks follow it.
    if (!isReportingBefore(frames, unit)) return unit;
    const second = findRole(frames, unit + 1, Math.min(limit, unit + LONGEST_ASIDE), Role.Complementizer);
    return second > 0 && isQuote(frames, second + 1) ? second : -1;
  }
  return -1;
}

/** The first unit of [`from`, `to`) with a role, before any mark; -1 without one. */
function findRole(frames: Frames, from: number, to: number, role: number): number {
  for (let unit = from; unit < to; unit += 1) {
    if (plays(frames, unit, role)) return unit;
    if (is(frames, unit, Trait.Quote | Trait.Punctuation)) return -1;
  }
  return -1;
}

/** "who said that": the conjunction belongs to the verb of the relative clause. */
function isReportingBefore(frames: Frames, unit: number): boolean {
  return is(frames, unit - 1, Trait.Cue) || isAuxiliary(frames, unit - 1);
}

/** The start of the content after an addressee, where no conjunction introduces it. */
function startsObject(frames: Frames, unit: number): boolean {
  const left = unit - 1;
  // "told reporters the plan", "told CNN a deal": a determiner that no preposition or verb governs.
  if (
    has(frames, unit, WordClass.Determiner) &&
    !has(frames, left, WordClass.Preposition | WordClass.Determiner | WordClass.Subordinator) &&
    !plays(frames, left, Role.Additive | Role.PossessiveMarker)
  )
    return true;
  // "told reporters Trump": a name after a plain plural noun.
  return (
    isCapital(frames, unit) &&
    !isTimeWord(frames, unit) &&
    wordAt(frames, left)?.case === WordCase.Lower &&
    plays(frames, left, Role.PluralEnding)
  );
}

/** "told CNN Trump was": the clause's subject is the word, or the capitals, to the left of its verb. */
function backToSubject(frames: Frames, from: number, verb: number): number {
  let unit = verb - 1;
  while (unit > from && isAdverb(frames, unit)) unit -= 1;
  while (unit > from + 1 && isCapital(frames, unit) && isCapital(frames, unit - 1) && verb - unit < 3) unit -= 1;
  return unit;
}
