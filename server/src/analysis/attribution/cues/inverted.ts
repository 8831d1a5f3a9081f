// A cue whose subject follows it: “…,” said Smith, a lawyer. Only few verbs allow it.

import { WordClass } from '../../language/lexicon.ts';
import { Role } from '../../language/roles.ts';
import { WordCase } from '../../tokens/tokens.ts';
import { contentEnd } from '../syntax/content-end.ts';
import { type Frames, wordAt } from '../syntax/frames.ts';
import {
  findForward,
  is,
  isComma,
  isCompleteQuote,
  isDash,
  isFinalPunctuation,
  isNamed,
  isOneOf,
  isPastForm,
  isQuote,
  isSubjectPronoun,
  isTimeWord,
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

export function invertedCue(clause: Clause): CueReading | undefined {
  const { frames, frame, unit, entry } = clause;
  const { invertingCues, invertedAuxiliaries } = frames.attributionWords;
  if (!invertingCues.has(entry.lemma)) return undefined;
  // French «…», a dit Smith: the group begins with its auxiliary.
  const from = isOneOf(frames, unit - 1, invertedAuxiliaries) ? unit - 1 : unit;
  if (from === unit && entry.form !== 'past' && entry.form !== 'present') return undefined;
  if (from <= frame.from) return leadingCue(clause);
  const before = from - 1;
  const afterQuote = isQuote(frames, before) && !isNamed(frames, before);
  const afterComma = isComma(frames, before) && !afterQuote;
  if (!afterQuote && !afterComma && !isDash(frames, before)) return undefined;
  const at = unit + 1;
  if (at >= frame.to || isTimeWord(frames, at) || !startsNounPhrase(frames, at)) return undefined;
  if (plays(frames, at, Role.Complementizer | Role.ImpersonalPronoun | Role.Existential)) return undefined;
  if (afterQuote && !isCompleteQuote(frames, before) && before > frame.from && isSubjectPronoun(frames, at))
    return undefined;
  const to = nounPhraseTo(frames, at, frame.to, true);
  if (to <= at) return undefined;
  if (afterComma && !isInversion(clause, before, to)) return undefined;
  const first = contentBefore(clause, before);
  if (first === undefined) return undefined;
  const second = contentAfterSource(clause, to);
  return {
    rule: second === undefined ? 'inverted-cue' : 'interrupted-inverted',
    frame: clause.index,
    cue: { from, to: unit + 1 },
    entry,
    source: { from: at, to },
    content: second === undefined ? [first] : [first, second],
    negated: false,
    opens: false,
  };
}

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
