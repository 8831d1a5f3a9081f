// A cue with its content to the right, the everyday order: Smith said that …; Smith told reporters “…”; Smith, a lawyer,
// said in a statement: “…”.

import { WordClass } from '../../language/lexicon.ts';
import { Role } from '../../language/roles.ts';
import { verbOf } from '../syntax/clause-verb.ts';
import type { Complement } from '../syntax/complement.ts';
import { contentEnd } from '../syntax/content-end.ts';
import { type Frame, type Frames, lastInside } from '../syntax/frames.ts';
import {
  has,
  is,
  isAdverb,
  isAuxiliary,
  isCapital,
  isComma,
  isCompleteQuote,
  isOneOf,
  isPastForm,
  isQuote,
  isSubjectPronoun,
  plays,
  REACH,
} from '../syntax/grammar.ts';
import { nounPhraseTo } from '../syntax/noun-phrases.ts';
import type { CueReading, Subject } from '../syntax/reading.ts';
import { mainSubject } from '../syntax/subjects.ts';
import { isTitle } from '../syntax/titles.ts';
import { Trait } from '../syntax/traits.ts';
import type { Clause } from './clause.ts';

/** Weaker verbs need "that", a colon or a quotation to count. */
const STRONG_ENOUGH = 0.7;
/** Verbs up to this strength say something in some way, "laughed", or find it out: they take no question of time. */
const WEAKEST_TELLING = 0.45;
/** Weaker ones than this are other verbs. */
const FAINT = 0.25;
/** Still weaker ones are hardly ever followed by speech at a distance. */
const WEAK = 0.4;

export function cueBeforeContent(clause: Clause): CueReading | undefined {
  const { frames, frame, entry } = clause;
  if (entry.takes === 'object') return undefined;
  const group = clause.verb;
  if (group === undefined) return undefined;
  const subject =
    entry.form === 'ing'
      ? participleSubject(clause, group.from)
      : group.infinitive && group.governor === ''
        ? mainSubject(frames, frame, group.from)
        : clause.subject;
  if (subject === undefined) return undefined;
  const { complement } = clause;
  if (complement === undefined) return undefined;
  // "a voice that said “…”" has no speaker; "a letter that says he is well" reports.
  if (subject.kind === 'relative' && subject.to < group.from && complement.by === 'quote') return undefined;
  let { from } = complement;
  const end = frame.stop;
  // "laughed when he said so": only verbs of asking and telling report a time.
  if (
    complement.by === 'that' &&
    from === group.to &&
    entry.strength <= WEAKEST_TELLING &&
    entry.stance !== 'asks' &&
    isOneOf(frames, from, frames.attributionWords.timeIntroducers)
  )
    return undefined;
  // "A video showing the arrest was released": the participle describes the noun next to it.
  if (
    entry.form === 'ing' &&
    complement.by === 'clause' &&
    entry.strength < STRONG_ENOUGH &&
    subject.from === frame.from &&
    subject.to === group.from &&
    !quotesSoon(frames, from, end)
  )
    return undefined;
  // "sings in a clip of “X”": the marks are the object of a preposition.
  if (
    complement.by === 'quote' &&
    entry.strength < WEAK &&
    (entry.form === 'ing' || governsQuote(frames, from, group.to))
  )
    return undefined;
  // Smith said, if elected, she would: only a comma next to the verb introduces the content.
  if (complement.by === 'comma' && group.to + 1 !== from) return undefined;
  // "He smiled and asked": the second verb has content of its own.
  if (complement.by === 'clause' && from === group.to && plays(frames, from, Role.Coordinator)) return undefined;
  if (complement.by === 'clause' && entry.strength < STRONG_ENOUGH && !quotesSoon(frames, from, end)) {
    // "Paris claims she was sent to the ship", "the results show the party kept its seats"
    const isClause = from === group.to && verbOf(frames, { from, to: end }) === 'finite';
    if (!isClause || entry.strength < FAINT) return undefined;
  }
  if (from >= end && !complement.opens) return undefined;
  while (isComma(frames, from)) from += 1;
  return {
    rule: entry.form === 'ing' && subject.kind !== 'pronoun' ? 'participle-cue' : ruleOf(subject, complement),
    frame: clause.index,
    cue: { from: group.from, to: group.to },
    entry,
    source: { from: subject.from, to: subject.to },
    content: complement.opens ? [] : [{ from, to: endOfContent(clause, subject, from) }],
    negated: group.negated,
    opens: complement.opens,
  };
}

/**
 * Where the content ends. "Before the clerk concluded that Lund had drowned, his death was shadowed": in a clause that opens the
 * sentence it ends at the comma before the main clause.
 */
function endOfContent({ frames, frame }: Clause, subject: Subject, from: number): number {
  const { outerFrom } = subject;
  const to = contentEnd(frames, frame, from);
  if (subject.kind === 'relative') return endOfRelative(frames, subject, from, to);
  const { adverbialClauseOpeners } = frames.attributionWords;
  if (outerFrom !== frame.from + 1 || !isOneOf(frames, frame.from, adverbialClauseOpeners)) return to;
  for (let unit = from + 1; unit < to - 1; unit += 1) {
    if (isQuote(frames, unit)) return to;
    const next = unit + 1;
    if (isComma(frames, unit) && (isSubjectPronoun(frames, next) || has(frames, next, WordClass.Determiner)))
      return unit;
  }
  return to;
}

/**
 * "Ada Lind, who said the bridge was safe, got the prize": the content ends at the comma that closes the relative clause, where the
 * finite verb of the main clause follows it.
 */
function endOfRelative(frames: Frames, { outerFrom }: Subject, from: number, to: number): number {
  // "told a woman who suggested that he might resign that “…”": the second conjunction belongs to the other verb.
  for (let unit = from + 1; unit < to - 1; unit += 1)
    if (plays(frames, unit, Role.Complementizer) && isQuote(frames, unit + 1)) return unit;
  if (!isComma(frames, outerFrom - 1)) return to;
  let hasVerb = false;
  for (let unit = from; unit < to - 1; unit += 1) {
    if (isQuote(frames, unit)) return to;
    if (isComma(frames, unit) && hasVerb) {
      const next = isAdverb(frames, unit + 1) ? unit + 2 : unit + 1;
      return isAuxiliary(frames, next) || isPastForm(frames, next) ? unit : to;
    }
    if (is(frames, unit, Trait.Auxiliary | Trait.PastForm | Trait.FiniteCue)) hasVerb = true;
  }
  return to;
}

/** Whether a preposition after the verb, which ends at `least`, governs the quotation at `quote`. */
function governsQuote(frames: Frames, quote: number, least: number): boolean {
  return quote > least && has(frames, quote - 1, WordClass.Preposition);
}

/** "pledged a “revolution”": a quotation soon after makes up for a weak verb. */
function quotesSoon(frames: Frames, from: number, end: number): boolean {
  for (let unit = from; unit < Math.min(end, from + 5); unit += 1) {
    if (isComma(frames, unit)) return false;
    if (isQuote(frames, unit)) return !isTitle(frames, unit);
  }
  return false;
}

/** ", adding that …": the subject of a participle is that of the preceding report, or the sentence's. */
export function participleSubject(clause: Clause, verb: number): Subject | undefined {
  const { frames, frame, previous, subject: direct } = clause;
  if (direct?.kind === 'pronoun' && verb === direct.to) return direct;
  // "with Putin expressing": the noun phrase next to it, introduced by "with".
  if (direct !== undefined && plays(frames, direct.outerFrom - 1, Role.ComitativeMarker)) return direct;
  if (previous?.source !== undefined && previous.cue.to <= verb && !has(frames, verb - 1, WordClass.Preposition))
    return { ...previous.source, kind: 'participle', outerFrom: previous.source.from };
  const main = mainSubject(frames, frame, verb) ?? subjectAfter(frames, frame, verb);
  return main === undefined ? undefined : { ...main, kind: 'participle' };
}

/** "After saying …, she left": a participle that opens the sentence has its subject after the comma. */
function subjectAfter(frames: Frames, frame: Frame, verb: number): Subject | undefined {
  if (verb - frame.from > 2) return undefined;
  for (let unit = verb + 1; unit < Math.min(frame.to, verb + REACH); unit += 1) {
    const ends =
      isComma(frames, unit) || (isCompleteQuote(frames, unit) && lastInside(frames, frames.quote[unit]!) === ',');
    if (!ends) continue;
    const from = unit + 1;
    if (!isSubjectPronoun(frames, from) && !isCapital(frames, from)) continue;
    const to = isSubjectPronoun(frames, from) ? from + 1 : nounPhraseTo(frames, from, frame.to);
    if (to > from) return { from, to, kind: 'participle', outerFrom: from };
  }
  return undefined;
}

/** The name of the rule, shown to the user. */
function ruleOf(subject: Subject, { by }: Complement): string {
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
      return by === 'colon' ? 'cue-before-colon' : 'cue-before';
  }
}
