// “…,” said Smith, a lawyer. The verb stands first and its subject follows; only few verbs do this.

import { WordClass } from '../../language/lexicon.ts';
import { WordCase } from '../../tokens/tokens.ts';
import { contentEnd } from '../syntax/content-end.ts';
import { wordAt } from '../syntax/frames.ts';
import {
  findForward,
  isComma,
  isCompleteQuote,
  isDash,
  isFinalPunctuation,
  isPastForm,
  isQuote,
  isSubjectPronoun,
  isTimeWord,
  lower,
  REACH,
  startsNounPhrase,
} from '../syntax/grammar.ts';
import { nounPhraseTo } from '../syntax/noun-phrases.ts';
import type { CueReading, UnitRange } from '../syntax/reading.ts';
import { mainSubject } from '../syntax/subjects.ts';
import type { Clause } from './clause.ts';
import { contentBefore } from './content-before.ts';

const INVERTING = new Set(
  `say write ask add tweet explain reply note argue warn recall remark quip joke continue observe conclude declare respond
  shout yell exclaim retort insist acknowledge agree report state lament complain muse wonder counter comment chant cry think
  post claim predict read announce concede admit laugh sigh chuckle put`.split(/\s+/),
);

export function invertedCue(clause: Clause): CueReading | undefined {
  const { f, frame, unit, entry } = clause;
  if (!INVERTING.has(entry.lemma) || (entry.form !== 'past' && entry.form !== 'present')) return undefined;
  if (unit === frame.from) return leadingCue(clause);
  const before = unit - 1;
  const afterQuote = isQuote(f, before);
  const afterComma = isComma(f, before) && !afterQuote;
  if (!afterQuote && !afterComma && !isDash(f, before)) return undefined;
  const at = unit + 1;
  if (at >= frame.to || isTimeWord(f, at) || !startsNounPhrase(f, at)) return undefined;
  if (lower(f, at) === 'that' || lower(f, at) === 'it' || lower(f, at) === 'there') return undefined;
  if (afterQuote && !isCompleteQuote(f, before) && before > frame.from && isSubjectPronoun(f, at)) return undefined;
  const to = nounPhraseTo(f, at, frame.to, true);
  if (to <= at) return undefined;
  if (afterComma) {
    // ", said Smith, who" or ", said Smith." but not ", said the plan would fail".
    const next = to;
    const closes =
      next >= frame.to ||
      isComma(f, next) ||
      isFinalPunctuation(f, next) ||
      isDash(f, next) ||
      isTimeWord(f, next) ||
      ['in', 'on', 'at', 'who', 'during', '('].includes(lower(f, next));
    if (!closes) return undefined;
    // ", who lives there, said Monday": a subject stands to the left.
    if (mainSubject(f, frame, unit) === undefined) return undefined;
    // "Craig Minassian, a spokesman, said the decision": without a verb before it, what stands there is the subject.
    if (findForward(Math.max(frame.from, clause.floor, before - REACH), before, (u) => isVerbLike(f, u)) < 0)
      return undefined;
  }
  const content: UnitRange[] = [];
  const first = contentBefore(clause, before);
  if (first === undefined) return undefined;
  content.push(first);
  const second = contentBehindSource(clause, to);
  if (second !== undefined) content.push(second);
  return {
    rule: second === undefined ? 'inverted-cue' : 'interrupted-inverted',
    frame: clause.index,
    cue: { from: unit, to: unit + 1 },
    entry,
    source: { from: at, to },
    content,
    negated: false,
    opens: false,
  };
}

/** “…,” said Smith, a lawyer, “…”: the rest of the quotation behind the source and its apposition. */
function contentBehindSource({ f, frame }: Clause, to: number): UnitRange | undefined {
  for (let u = to; u < Math.min(frame.to, to + 40); u += 1) {
    if (isQuote(f, u) && isCompleteQuote(f, u) && (isComma(f, u - 1) || isDash(f, u - 1) || lower(f, u - 1) === ':'))
      return { from: u, to: contentEnd(f, frame, u) };
    if (lower(f, u) === ';') return undefined;
  }
  return undefined;
}

/** Said Comey, “…”: the verb opens the sentence, and the content follows the source. */
function leadingCue(clause: Clause): CueReading | undefined {
  const { f, frame, unit, entry } = clause;
  const at = unit + 1;
  if (!startsNounPhrase(f, at)) return undefined;
  const to = nounPhraseTo(f, at, frame.to, true);
  if (to <= at) return undefined;
  const content =
    lower(f, to) === ':' && isQuote(f, to + 1)
      ? { from: to + 1, to: contentEnd(f, frame, to + 1) }
      : contentBehindSource(clause, to);
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

function isVerbLike(f: Clause['f'], u: number): boolean {
  if (isQuote(f, u)) return true;
  const word = wordAt(f, u);
  if (word === undefined) return false;
  if ((word.classes & WordClass.Auxiliary) !== 0) return true;
  return isPastForm(f, u) || (word.case === WordCase.Lower && (word.classes & WordClass.Cue) !== 0);
}
