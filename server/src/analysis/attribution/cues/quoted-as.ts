// What somebody is quoted as saying: “…,” Smith was quoted as saying; Smith was quoted by AFP as saying that …; AFP quoted Smith
// as saying …. Whoever is quoted speaks: the subject of the passive, the object of the active. The other only passes it on.

import { WordClass } from '../../language/lexicon.ts';
import { Role } from '../../language/roles.ts';
import { type Complement, complementAfter } from '../syntax/complement.ts';
import { contentEnd } from '../syntax/content-end.ts';
import {
  findTrait,
  has,
  is,
  isAdverb,
  isAuxiliary,
  isComma,
  isOneOf,
  isQuote,
  isWord,
  plays,
  startsNounPhrase,
} from '../syntax/grammar.ts';
import type { CueReading, UnitRange } from '../syntax/reading.ts';
import { subjectBefore } from '../syntax/subjects.ts';
import { isTitle } from '../syntax/titles.ts';
import { Trait } from '../syntax/traits.ts';
import type { Clause } from './clause.ts';
import { contentBefore } from './content-before.ts';

/** Units between the passive and "as saying": "by the state news agency". */
const LONGEST_AGENT = 14;

/** Reads the cue "saying" of "was quoted as saying". */
export function quotedAsCue(clause: Clause): CueReading | undefined {
  const { frames, frame, unit, entry } = clause;
  if (entry.form !== 'ing' || !plays(frames, unit - 1, Role.PredicativeMarker)) return undefined;
  const verb = passiveBefore(clause);
  if (verb === undefined) return quotingCue(clause);
  const subject = subjectBefore(frames, frame, verb.from);
  if (subject === undefined || subject.kind === 'relative') return undefined;
  const complement = complementAfter(frames, frame, unit + 1, entry);
  const content = contentAfter(clause, complement) ?? contentBeforeSubject(clause, subject.outerFrom - 1);
  if (content === undefined) return undefined;
  return {
    rule: content.from < verb.from ? 'cue-after' : 'cue-before',
    frame: clause.index,
    cue: { from: verb.from, to: unit + 1 },
    entry,
    source: { from: subject.from, to: subject.to },
    content: [content],
    negated: false,
    opens: false,
  };
}

/** Units between "quoted" and "as saying": a person, and a description between commas. */
const LONGEST_QUOTED = 20;

/** "The Herald quoted the agency, which runs the port, as saying": the noun phrase after the verb speaks. */
function quotingCue(clause: Clause): CueReading | undefined {
  const { frames, frame, unit, entry } = clause;
  const { quotingForms } = frames.attributionWords;
  const as = unit - 1;
  let verb = as - 2;
  const least = Math.max(frame.from, as - LONGEST_QUOTED);
  while (verb >= least && !isOneOf(frames, verb, quotingForms)) {
    if (is(frames, verb, Trait.Quote | Trait.Colon | Trait.Semicolon | Trait.FiniteCue)) return undefined;
    verb -= 1;
  }
  if (verb < least) return undefined;
  const from = verb + 1;
  let to = as;
  const comma = findTrait(frames, from, as, Trait.Comma);
  if (comma >= 0) {
    // The description of the person quoted ends with a comma of its own.
    if (!isComma(frames, as - 1)) return undefined;
    to = comma;
  }
  if (!startsNounPhrase(frames, from) && !plays(frames, from, Role.ObjectPronoun)) return undefined;
  const content = contentAfter(clause, complementAfter(frames, frame, unit + 1, entry));
  if (content === undefined) return undefined;
  return {
    rule: 'cue-before',
    frame: clause.index,
    cue: { from: as, to: unit + 1 },
    entry,
    source: { from, to },
    content: [content],
    negated: false,
    opens: false,
  };
}

/** The passive that governs "as saying": "was quoted", "has been cited" before "by AFP". */
function passiveBefore({ frames, frame, unit }: Clause): UnitRange | undefined {
  const { quotingParticiples } = frames.attributionWords;
  const last = unit - 2;
  let at = last;
  while (
    at > Math.max(frame.from, last - LONGEST_AGENT) &&
    isWord(frames, at) &&
    !isOneOf(frames, at, quotingParticiples)
  )
    at -= 1;
  if (!isOneOf(frames, at, quotingParticiples)) return undefined;
  if (at < last && !has(frames, at + 1, WordClass.Preposition)) return undefined;
  let from = at;
  while (from > frame.from && (isAuxiliary(frames, from - 1) || isAdverb(frames, from - 1))) from -= 1;
  return from < at ? { from, to: at + 1 } : undefined;
}

/** Content to the right of "saying", unless only a comma follows. */
function contentAfter({ frames, frame }: Clause, complement: Complement | undefined): UnitRange | undefined {
  if (complement === undefined || complement.by === 'comma' || complement.opens) return undefined;
  return complement.from < frame.stop
    ? { from: complement.from, to: contentEnd(frames, frame, complement.from) }
    : undefined;
}

/** Content to the left of the subject, which a quotation or comma at unit `gap` ends. */
function contentBeforeSubject(clause: Clause, gap: number): UnitRange | undefined {
  const { frames } = clause;
  const isEnd = (isQuote(frames, gap) && !isTitle(frames, gap)) || isComma(frames, gap);
  return isEnd ? contentBefore(clause, gap) : undefined;
}
