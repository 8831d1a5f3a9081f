// Verbs whose object is the content. Active: Smith called the plan “reckless”; Smith accused them of lying. Passive, with
// the speaker after "by": described by the Kremlin as “…”.

import { Role } from '../../language/roles.ts';
import { objectEnd } from '../syntax/content-end.ts';
import { isComma, isQuote, isSubjectPronoun, isWord, plays, startsNounPhrase } from '../syntax/grammar.ts';
import { nounPhraseTo } from '../syntax/noun-phrases.ts';
import type { CueReading } from '../syntax/reading.ts';
import type { Clause } from './clause.ts';
import { participleSubject } from './content-after.ts';

export function objectCue(clause: Clause): CueReading | undefined {
  const { frames, frame, unit, entry } = clause;
  if (entry.takes === 'clause') return undefined;
  const group = clause.verb;
  if (group === undefined) return undefined;
  const subject = entry.form === 'ing' ? participleSubject(clause, group.from) : clause.subject;
  if (subject === undefined) return undefined;
  const from = group.to;
  // "figures accused of war crimes", "talks described as tense": without its object the form is a passive participle,
  // but not in "a letter that both sides described as “a beginning”", where the object precedes "that".
  const bare = entry.form === 'past' && group.from === unit && from === unit + 1;
  const fronted =
    plays(frames, subject.outerFrom - 1, Role.Complementizer | Role.ImpersonalRelative) &&
    plays(frames, from, Role.PredicativeMarker) &&
    isQuote(frames, from + 1);
  if (bare && !fronted && plays(frames, from, Role.GenitiveMarker | Role.PredicativeMarker)) return undefined;
  if (from >= frame.stop || !(isWord(frames, from) || isQuote(frames, from))) return undefined;
  return {
    rule: 'object-cue',
    frame: clause.index,
    cue: { from: group.from, to: group.to },
    entry,
    source: { from: subject.from, to: subject.to },
    content: [{ from, to: objectEnd(frames, frame, from) }],
    negated: group.negated,
    opens: false,
  };
}

export function passiveCue(clause: Clause): CueReading | undefined {
  const { frames, frame, unit, entry } = clause;
  if (entry.takes !== 'object' || (entry.form !== 'past' && entry.form !== 'participle')) return undefined;
  const agent = unit + 2;
  if (!plays(frames, unit + 1, Role.AgentMarker)) return undefined;
  if (!startsNounPhrase(frames, agent) || isSubjectPronoun(frames, agent)) return undefined;
  const end = frame.stop;
  const to = nounPhraseTo(frames, agent, end);
  if (to >= end) return undefined;
  const marked = plays(frames, to, Role.PredicativeMarker);
  if (!marked && !isQuote(frames, to)) return undefined;
  const from = marked ? to + 1 : to;
  if (isComma(frames, from) || from >= end) return undefined;
  return {
    rule: 'passive-cue',
    frame: clause.index,
    cue: { from: unit, to: unit + 1 },
    entry,
    source: { from: agent, to },
    content: [{ from, to: objectEnd(frames, frame, from) }],
    negated: false,
    opens: false,
  };
}
