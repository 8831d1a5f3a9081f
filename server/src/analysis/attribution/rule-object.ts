// Smith called the plan “reckless”; Smith accused them of lying; Smith described it as a mess. The verb's object is the
// content.

import type { Clause } from './clause.ts';
import { objectEnd } from './content-end.ts';
import { isQuote, isWord, lower } from './grammar.ts';
import type { Reading } from './reading.ts';
import { participleSubject } from './rule-content-after.ts';

export function objectCue(clause: Clause): Reading | undefined {
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
