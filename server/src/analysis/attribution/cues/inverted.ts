// A cue whose subject follows it: “…,” said Smith, a lawyer. Only few verbs allow it.

import { WordClass } from '../../language/lexicon.ts';
import { RELATIVE, Role } from '../../language/roles.ts';
import { WordCase } from '../../tokens/tokens.ts';
import { contentEnd } from '../syntax/content-end.ts';
import { type Frames, wordAt } from '../syntax/frames.ts';
import {
  findForward,
  findTrait,
  has,
  is,
  isCapital,
  isComma,
  isCompleteQuote,
  isDash,
  isFinalPunctuation,
  isFiniteCue,
  isNamed,
  isOneOf,
  isPastForm,
  isQuote,
  isSubjectPronoun,
  isTimeWord,
  isWord,
  lower,
  plays,
  REACH,
  startsNounPhrase,
} from '../syntax/grammar.ts';
import { nounPhraseTo } from '../syntax/noun-phrases.ts';
import type { CueReading, UnitRange } from '../syntax/reading.ts';
import { mainSubject } from '../syntax/subjects.ts';
import { Trait } from '../syntax/traits.ts';
import type { Clause } from './clause.ts';
import { contentBefore } from './content-before.ts';

/** How far the rest of an interrupted quotation may begin after its source, in units. */
const LONGEST_APPOSITION = 40;
/** Units of a subject that are searched for a verb after it. */
const LONGEST_SUBJECT = 12;

export function invertedCue(clause: Clause): CueReading | undefined {
  const { frames, frame, unit, entry } = clause;
  const { invertingCues, invertedAuxiliaries } = frames.attributionWords;
  if (!invertingCues.has(entry.lemma)) return undefined;
  const pronoun = hyphenatedPronoun(frames, unit);
  // French «…», a dit Smith: the group begins with its auxiliary.
  const from = pronoun?.verb ?? (isOneOf(frames, unit - 1, invertedAuxiliaries) ? unit - 1 : unit);
  if (from === unit && entry.form !== 'past' && entry.form !== 'present') return undefined;
  if (entry.form === 'present' && precedesVerb(clause)) return undefined;
  if (from <= frame.from) return pronoun === undefined ? leadingCue(clause) : undefined;
  const before = from - 1;
  const afterQuote = isQuote(frames, before) && !isNamed(frames, before);
  const afterComma = isComma(frames, before) && !afterQuote;
  if (!afterQuote && !afterComma && !isDash(frames, before)) return undefined;
  // "Lord Orme — a senior judge — said": the dash ends an aside.
  if (isDash(frames, before) && clause.subject !== undefined && isAside(clause, before)) return undefined;
  const source = pronoun?.source ?? subjectAfter(clause, before);
  if (source === undefined || plays(frames, source.from, Role.ImpersonalPronoun)) return undefined;
  const end = Math.max(unit + 1, source.to);
  if (afterComma && !isInversion(clause, before, end)) return undefined;
  const first = contentBefore(clause, before);
  if (first === undefined) return undefined;
  const second = contentAfterSource(clause, end);
  return {
    rule: second === undefined ? 'inverted-cue' : 'interrupted-inverted',
    frame: clause.index,
    // «…», a-t-il dit: the subject is inside the verb group, and the participle alone is the cue.
    cue: { from: pronoun === undefined ? from : unit, to: unit + 1 },
    entry,
    source,
    content: second === undefined ? [first] : [first, second],
    negated: false,
    opens: false,
  };
}

/**
 * “…,” state radio reported; “…,” claims adjusters said: a reporting verb follows in the same clause, so that what looks
 * like one before it is a noun.
 */
function precedesVerb({ frames, frame, unit }: Clause): boolean {
  for (let at = unit + 1; at < Math.min(frame.to, unit + LONGEST_SUBJECT); at += 1) {
    if (!isWord(frames, at) && !is(frames, at, Trait.Hyphen)) return false;
    if (plays(frames, at, RELATIVE | Role.Complementizer) || has(frames, at, WordClass.Subordinator)) return false;
    if (at > unit + 1 && endsAsVerb(frames, at)) return true;
  }
  return false;
}

/** A reporting verb, or the past form of a word that can be one, after which the clause ends or its time follows. */
function endsAsVerb(frames: Frames, at: number): boolean {
  if (isFiniteCue(frames, at)) return true;
  if (!isPastForm(frames, at) || !has(frames, at, WordClass.Cue)) return false;
  return !isWord(frames, at + 1) || isTimeWord(frames, at + 1) || has(frames, at + 1, WordClass.Preposition);
}

/** The noun phrase or pronoun to the right of the verb, if it can be its subject; `before` is the unit before the verb. */
function subjectAfter({ frames, frame, unit, entry }: Clause, before: number): UnitRange | undefined {
  // “…,” points out Smith.
  const hasParticle = frames.attributionWords.particles.get(entry.lemma)?.has(lower(frames, unit + 1)) === true;
  const at = hasParticle ? unit + 2 : unit + 1;
  if (at >= frame.to || !startsName(frames, at)) return undefined;
  if (plays(frames, at, Role.Complementizer | Role.Existential)) return undefined;
  const isLoose = isQuote(frames, before) && !isCompleteQuote(frames, before) && before > frame.from;
  if (isLoose && isSubjectPronoun(frames, at)) return undefined;
  const to = nounPhraseTo(frames, at, frame.to, true);
  return to > at ? { from: at, to } : undefined;
}

/** Whether a noun phrase begins at a unit, or a name whose first word can be a time as well: "Jan Lind". */
function startsName(frames: Frames, unit: number): boolean {
  if (!isTimeWord(frames, unit)) return startsNounPhrase(frames, unit);
  return isCapital(frames, unit) && isCapital(frames, unit + 1) && !isTimeWord(frames, unit + 1);
}

/**
 * French «…», dit-il; «…», a-t-il dit: a subject that hyphens join to the verb at `unit`, or to the auxiliary that precedes
 * it. `verb` is the unit of the verb or auxiliary.
 */
function hyphenatedPronoun(
  frames: Frames,
  unit: number,
): { readonly verb: number; readonly source: UnitRange } | undefined {
  const { invertedPronouns, invertedAuxiliaries, inversionLinks } = frames.attributionWords;
  if (invertedPronouns.size === 0) return undefined;
  const isHyphen = (at: number): boolean => is(frames, at, Trait.Hyphen);
  const isLink = (at: number): boolean => isOneOf(frames, at, inversionLinks) && isHyphen(at - 1) && isHyphen(at + 1);
  const after = isLink(unit + 2) ? unit + 4 : unit + 2;
  if (isHyphen(unit + 1) && isOneOf(frames, after, invertedPronouns))
    return { verb: unit, source: { from: after, to: after + 1 } };
  if (!isOneOf(frames, unit - 1, invertedPronouns) || !isHyphen(unit - 2)) return undefined;
  const verb = isLink(unit - 3) ? unit - 5 : unit - 3;
  return isOneOf(frames, verb, invertedAuxiliaries) ? { verb, source: { from: unit - 1, to: unit } } : undefined;
}

/** Whether another dash opens what the dash at `to` closes. */
function isAside({ frames, frame }: Clause, to: number): boolean {
  const from = findTrait(frames, Math.max(frame.from, to - LONGEST_ASIDE), to, Trait.Dash);
  return from > frame.from;
}

/** Units between two dashes. */
const LONGEST_ASIDE = 30;

/** Whether the verb after the comma at `before` is inverted, its subject ending at `to`. */
function isInversion({ frames, frame, unit, floor }: Clause, before: number, to: number): boolean {
  // ", said Smith, who" or ", said Smith." but not ", said the plan would fail".
  const closes =
    to >= frame.to ||
    isComma(frames, to) ||
    isFinalPunctuation(frames, to) ||
    isDash(frames, to) ||
    isTimeWord(frames, to) ||
    lower(frames, to) === '(' ||
    isOneOf(frames, to, frames.attributionWords.inversionFollowers);
  if (!closes) return false;
  // — We sail at dawn, whispered Arne: a line of speech.
  if (isDash(frames, frame.from)) return true;
  // ", who lives there, said Monday": a subject precedes the verb.
  if (!isQuote(frames, before - 1) && mainSubject(frames, frame, unit) === undefined) return false;
  // "Craig Minassian, a spokesman, said the decision": words without a verb are the subject, not the content.
  return findForward(Math.max(frame.from, floor, before - REACH), before, (left) => isVerbLike(frames, left)) >= 0;
}

/** “…,” said Smith, a lawyer, “…”: the rest of the quotation after the source and its apposition. */
function contentAfterSource({ frames, frame }: Clause, to: number): UnitRange | undefined {
  for (let unit = to; unit < Math.min(frame.to, to + LONGEST_APPOSITION); unit += 1) {
    if (isCompleteQuote(frames, unit) && is(frames, unit - 1, Trait.Comma | Trait.Dash | Trait.Colon))
      return { from: unit, to: contentEnd(frames, frame, unit) };
    if (is(frames, unit, Trait.Semicolon)) return undefined;
  }
  return undefined;
}

/** Said Comey, “…”: the verb opens the sentence, and the content follows the source. */
function leadingCue(clause: Clause): CueReading | undefined {
  const { frames, frame, unit, entry } = clause;
  const at = unit + 1;
  if (!startsNounPhrase(frames, at)) return undefined;
  const to = nounPhraseTo(frames, at, frame.to, true);
  if (to <= at) return undefined;
  const content =
    is(frames, to, Trait.Colon) && isQuote(frames, to + 1)
      ? { from: to + 1, to: contentEnd(frames, frame, to + 1) }
      : contentAfterSource(clause, to);
  if (content === undefined) return undefined;
  return {
    rule: 'leading-cue',
    frame: clause.index,
    cue: { from: unit, to: unit + 1 },
    entry,
    source: { from: at, to },
    content: [content],
    negated: false,
    opens: false,
  };
}

function isVerbLike(frames: Frames, unit: number): boolean {
  if (isQuote(frames, unit)) return true;
  const word = wordAt(frames, unit);
  if (word === undefined) return false;
  if ((word.classes & WordClass.Auxiliary) !== 0) return true;
  return isPastForm(frames, unit) || (word.case === WordCase.Lower && (word.classes & WordClass.Cue) !== 0);
}
