// Verbs whose object is the content. Active: Smith called the plan “reckless”; Smith accused them of lying. Passive, with
// the speaker after "by": described by the Kremlin as “…”.

import { Role } from '../../language/roles.ts';
import { contentEnd, objectEnd } from '../syntax/content-end.ts';
import type { Frames } from '../syntax/frames.ts';
import { is, isComma, isOneOf, isQuote, isSubjectPronoun, isWord, plays, startsNounPhrase } from '../syntax/grammar.ts';
import { nounPhraseTo } from '../syntax/noun-phrases.ts';
import type { CueReading, UnitRange } from '../syntax/reading.ts';
import { Trait } from '../syntax/traits.ts';
import { verbGroup } from '../syntax/verbs.ts';
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
  const { frames, unit, entry } = clause;
  if (entry.form !== 'past' && entry.form !== 'participle') return undefined;
  if (plays(frames, unit + 1, Role.AgentMarker)) {
    const to = agentTo(clause, unit + 2);
    if (to < 0) return undefined;
    return entry.takes === 'object' ? describedBy(clause, to) : reportedBy(clause, to);
  }
  return entry.takes === 'object' ? describedAs(clause) : undefined;
}

/** The end of the agent that begins at `from`, with words after it; -1 where there is none. */
function agentTo({ frames, frame }: Clause, from: number): number {
  if (!isAgent(frames, from)) return -1;
  const to = nounPhraseTo(frames, from, frame.stop);
  return to < frame.stop ? to : -1;
}

/** Whether an agent begins at a unit; "by nobody" has none. */
function isAgent(frames: Frames, from: number): boolean {
  const { negative } = frames.tokens.vocabulary.language.sources.determiners;
  return startsNounPhrase(frames, from) && !isSubjectPronoun(frames, from) && !isOneOf(frames, from, negative);
}

/** "described by the Kremlin as “…”" */
function describedBy(clause: Clause, to: number): CueReading | undefined {
  const { frames, frame, unit } = clause;
  const marked = plays(frames, to, Role.PredicativeMarker);
  if (!marked && !isQuote(frames, to)) return undefined;
  const from = marked ? to + 1 : to;
  // "quoted by AFP as saying": quoted-as.ts reads it.
  if (isOneOf(frames, unit, frames.attributionWords.quotingParticiples) && plays(frames, from, Role.PresentParticiple))
    return undefined;
  if (isComma(frames, from) || from >= frame.stop) return undefined;
  return passiveReading(clause, { from: unit + 2, to }, { from, to: objectEnd(frames, frame, from) });
}

/** "was warned by the port that …", "was told by her doctor to rest": a passive of what somebody reports. */
function reportedBy(clause: Clause, to: number): CueReading | undefined {
  const { frames, frame, unit, entry } = clause;
  if (verbGroup(frames, frame, unit, entry)?.passive !== true) return undefined;
  const isRequest = entry.takes === 'addressee' && plays(frames, to, Role.InfinitiveMarker);
  const isColon = is(frames, to, Trait.Colon) && isQuote(frames, to + 1);
  if (!isRequest && !isColon && !plays(frames, to, Role.Complementizer) && !isQuote(frames, to)) return undefined;
  const from = isColon ? to + 1 : to;
  return passiveReading(clause, { from: unit + 2, to }, { from, to: contentEnd(frames, frame, from) });
}

/** "was called “a liar” by the mayor", "described as “reckless” by the mayor". */
function describedAs(clause: Clause): CueReading | undefined {
  const { frames, unit } = clause;
  const at = unit + (plays(frames, unit + 1, Role.PredicativeMarker) ? 2 : 1);
  const quote = isQuote(frames, at) ? at : plays(frames, at, Role.IndefiniteArticle) ? at + 1 : -1;
  if (quote < 0 || !isQuote(frames, quote) || !plays(frames, quote + 1, Role.AgentMarker)) return undefined;
  const from = quote + 2;
  if (!isAgent(frames, from)) return undefined;
  const to = nounPhraseTo(frames, from, clause.frame.stop);
  return to > from ? passiveReading(clause, { from, to }, { from: at, to: quote + 1 }) : undefined;
}

function passiveReading({ index, unit, entry }: Clause, source: UnitRange, content: UnitRange): CueReading {
  return {
    rule: 'passive-cue',
    frame: index,
    cue: { from: unit, to: unit + 1 },
    entry,
    source,
    content: [content],
    negated: false,
    opens: false,
  };
}
