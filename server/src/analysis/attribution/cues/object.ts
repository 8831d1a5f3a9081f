// Described by the Kremlin as “…”; called “…” by his rivals. A passive names its speaker behind "by".

import { objectEnd } from '../syntax/content-end.ts';
import { isComma, isQuote, isSubjectPronoun, isWord, lower, startsNounPhrase } from '../syntax/grammar.ts';
import { nounPhraseTo } from '../syntax/noun-phrases.ts';
import type { CueReading } from '../syntax/reading.ts';
import type { Clause } from './clause.ts';
import { participleSubject } from './content-after.ts';

// Smith called the plan “reckless”; Smith accused them of lying; Smith described it as a mess. The verb's object is the
// content.

export function objectCue(clause: Clause): CueReading | undefined {
  const { f, frame, unit, entry } = clause;
  if (entry.takes === 'clause') return undefined;
  const group = clause.verb;
  if (group === undefined) return undefined;
  const subject = entry.form === 'ing' ? participleSubject(clause, group.from) : clause.subject;
  if (subject === undefined) return undefined;
  const from = group.to;
  // "figures accused of war crimes", "talks described as tense": without its object the form is a passive participle,
  // but not in "a letter that both sides described as “a beginning”", where the object stands before "that".
  const before = lower(f, subject.outerFrom - 1);
  const fronted = (before === 'that' || before === 'which') && lower(f, from) === 'as' && isQuote(f, from + 1);
  if (
    !fronted &&
    entry.form === 'past' &&
    group.from === unit &&
    from === unit + 1 &&
    (lower(f, from) === 'of' || lower(f, from) === 'as')
  )
    return undefined;
  const end = frame.stop;
  if (from >= end || !(isWord(f, from) || isQuote(f, from))) return undefined;
  return {
    rule: 'object-cue',
    frame: clause.index,
    cue: { from: group.from, to: group.to },
    entry,
    source: { from: subject.from, to: subject.to },
    content: [{ from, to: objectEnd(f, frame, from) }],
    negated: group.negated,
    opens: false,
  };
}

export function passiveCue(clause: Clause): CueReading | undefined {
  const { f, frame, unit, entry } = clause;
  if (entry.takes !== 'object' || (entry.form !== 'past' && entry.form !== 'participle')) return undefined;
  if (lower(f, unit + 1) !== 'by' || !startsNounPhrase(f, unit + 2) || isSubjectPronoun(f, unit + 2)) return undefined;
  const end = frame.stop;
  const to = nounPhraseTo(f, unit + 2, end);
  if (to >= end || !(lower(f, to) === 'as' || isQuote(f, to) || isComma(f, to))) return undefined;
  const from = lower(f, to) === 'as' ? to + 1 : to;
  if (isComma(f, from) || from >= end) return undefined;
  return {
    rule: 'passive-cue',
    frame: clause.index,
    cue: { from: unit, to: unit + 1 },
    entry,
    source: { from: unit + 2, to },
    content: [{ from, to: objectEnd(f, frame, from) }],
    negated: false,
    opens: false,
  };
}
