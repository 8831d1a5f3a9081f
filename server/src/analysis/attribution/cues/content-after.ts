// Smith said that …; Smith told reporters “…”; Smith, a lawyer, said in a statement: “…”. The everyday order.

import { WordClass } from '../../language/lexicon.ts';
import { looksLikeClause } from '../syntax/complement.ts';
import { contentEnd } from '../syntax/content-end.ts';
import { type Frame, type Frames, lastInside } from '../syntax/frames.ts';
import {
  has,
  isCapital,
  isComma,
  isCompleteQuote,
  isQuote,
  isSubjectPronoun,
  lower,
  REACH,
} from '../syntax/grammar.ts';
import { nounPhraseTo } from '../syntax/noun-phrases.ts';
import type { CueReading, Subject } from '../syntax/reading.ts';
import { mainSubject } from '../syntax/subjects.ts';
import { isTitle } from '../syntax/titles.ts';
import type { Clause } from './clause.ts';

/** "pledged a “revolution”": marks close behind make up for a weak verb. */
function quotesSoon(f: Frames, from: number, end: number): boolean {
  for (let u = from; u < Math.min(end, from + 5); u += 1) {
    if (isComma(f, u)) return false;
    if (isQuote(f, u)) return !isTitle(f, u);
  }
  return false;
}

/** Weaker verbs need "that", a colon or a quotation to count. */
const STRONG_ENOUGH = 0.7;

export function cueBeforeContent(clause: Clause): CueReading | undefined {
  const { f, frame, entry } = clause;
  if (entry.takes === 'object') return undefined;
  const group = clause.verb;
  if (group === undefined) return undefined;
  const subject =
    entry.form === 'ing'
      ? participleSubject(clause, group.from)
      : group.infinitive && group.governor === ''
        ? mainSubject(f, frame, group.from)
        : clause.subject;
  if (subject === undefined) return undefined;
  const { complement } = clause;
  if (complement === undefined) return undefined;
  // "a voice that said “…”" speaks for nobody; "a letter that says he is well" reports.
  if (subject.kind === 'relative' && subject.to < group.from && complement.by === 'quote') return undefined;
  let { from } = complement;
  const end = frame.stop;
  if (complement.by === 'comma') {
    // Smith said, if elected, she would: a comma right behind the verb still brings the content.
    if (!looksLikeClause(f, from, end) && !isQuote(f, from) && group.to + 1 !== from) return undefined;
    if (group.to + 1 !== from) return undefined;
  }
  if (complement.by === 'clause' && entry.strength < STRONG_ENOUGH && !quotesSoon(f, complement.from, end))
    return undefined;
  if (from >= end && !complement.opens) return undefined;
  while (isComma(f, from)) from += 1;
  return {
    rule: entry.form === 'ing' && subject.kind !== 'pronoun' ? 'participle-cue' : ruleOf(subject, complement.by),
    frame: clause.index,
    cue: { from: group.from, to: group.to },
    entry,
    source: { from: subject.from, to: subject.to },
    content: complement.opens ? [] : [{ from, to: contentEnd(f, frame, from) }],
    negated: group.negated,
    opens: complement.opens,
  };
}

/** ", adding that …": the participle goes on from the report before it, or its subject is the sentence's. */
export function participleSubject(clause: Clause, verb: number): Subject | undefined {
  const { f, frame, previous, subject: direct } = clause;
  if (direct?.kind === 'pronoun' && verb - direct.to === 0) return direct;
  // "with Putin expressing": the noun phrase right before, brought by "with".
  if (direct !== undefined && lower(f, direct.outerFrom - 1) === 'with') return direct;
  if (previous?.source !== undefined && previous.cue.to <= verb && !has(f, verb - 1, WordClass.Preposition))
    return { ...previous.source, kind: 'participle', outerFrom: previous.source.from };
  const main = mainSubject(f, frame, verb) ?? subjectBehind(f, frame, verb);
  return main === undefined ? undefined : { ...main, kind: 'participle' };
}

/** "After saying …, she left": a participle that opens the sentence has its subject behind the comma. */
function subjectBehind(f: Frames, frame: Frame, verb: number): Subject | undefined {
  if (verb - frame.from > 2) return undefined;
  for (let u = verb + 1; u < Math.min(frame.to, verb + REACH); u += 1) {
    const ends = isComma(f, u) || (isCompleteQuote(f, u) && lastInside(f, f.quote[u] as number) === ',');
    if (!ends) continue;
    const from = u + 1;
    if (!isSubjectPronoun(f, from) && !isCapital(f, from)) continue;
    const to = isSubjectPronoun(f, from) ? from + 1 : nounPhraseTo(f, from, frame.to);
    if (to > from) return { from, to, kind: 'participle', outerFrom: from };
  }
  return undefined;
}

function ruleOf(subject: Subject, by: string): string {
  const suffix = by === 'colon' ? '-colon' : '';
  switch (subject.kind) {
    case 'participle':
      return 'participle-cue';
    case 'coordinated':
      return 'coordinated-cue';
    case 'apposition':
      return 'apposition-cue';
    case 'relative':
      return 'relative-cue';
    default:
      return `cue-before${suffix}`;
  }
}
