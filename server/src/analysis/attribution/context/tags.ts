// Rules for a tag that is apart from its quotation: … “…” for car sales, the agency said; “…” the bureau added; “….” So
// said the mayor; “…,” is the response of the ministry. The cue rules read only a tag next to a quotation and its comma.

import { WordClass } from '../../language/lexicon.ts';
import { RELATIVE, Role } from '../../language/roles.ts';
import type { QuoteDraft } from '../drafts.ts';
import { type Frames, spanOf } from '../syntax/frames.ts';
import {
  findForward,
  has,
  is,
  isAdverb,
  isAuxiliary,
  isComma,
  isOneOf,
  isQuote,
  isTimeWord,
  isWord,
  lower,
  phraseFrom,
  plays,
  startsNounPhrase,
} from '../syntax/grammar.ts';
import { nounPhraseTo } from '../syntax/noun-phrases.ts';
import type { Subject, UnitRange } from '../syntax/reading.ts';
import { subjectBefore } from '../syntax/subjects.ts';
import { isTitle } from '../syntax/titles.ts';
import { Trait } from '../syntax/traits.ts';
import { fromRange, isText, speaks, type UnattributedQuote, wordCount } from './unattributed.ts';

/** Words of a quotation that a tag farther on belongs to; a shorter one may be a term. */
const FEWEST_WORDS = 4;
/** Units from the end of a sentence in which a closing tag has its verb. */
const LONGEST_CLOSING = 16;
/** Units between a verb of speech and the words: "described the plan of the council as". */
const LONGEST_OBJECT = 10;
/** Units of "is the dry assessment of", before the name. */
const LONGEST_PREDICATE = 10;
/** Units between "is how … described" and its agent. */
const LONGEST_ECHO = 14;

/** A tag of speech and its subject. */
interface Tag {
  readonly source: UnitRange;
  readonly verb: number;
}

/** … “…” for car sales, the agency said. */
export function closingTag(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, frame, unit } = quotation;
  if (wordCount(quotation) < FEWEST_WORDS || isTitle(frames, unit)) return undefined;
  const least = Math.max(unit, frame.stop - LONGEST_CLOSING);
  for (let verb = frame.stop - 1; verb > least; verb -= 1) {
    if (isQuote(frames, verb)) return undefined;
    if (!isTagVerb(frames, verb)) continue;
    const tag = tagOf(quotation, verb);
    if (tag === undefined) continue;
    const draft = fromRange('same-sentence', quotation, tag.source);
    draft.cue = spanOf(frames, tag.verb, tag.verb + 1);
    return draft;
  }
  return undefined;
}

/** A critic whom one of them described as “…”: the subject of the last verb of speech before the words. */
export function nearestCue(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, frame, unit } = quotation;
  if (wordCount(quotation) < FEWEST_WORDS || isTitle(frames, unit)) return undefined;
  const { subjectChanges } = frames.tokens.vocabulary.language.sources.context;
  const least = Math.max(frame.from, unit - LONGEST_OBJECT);
  for (let verb = unit - 1; verb > least; verb -= 1) {
    if (isQuote(frames, verb) || is(frames, verb, Trait.Comma | Trait.Colon | Trait.Semicolon)) return undefined;
    const entry = is(frames, verb, Trait.Cue) ? frames.tokens.vocabulary.language.cue(lower(frames, verb)) : undefined;
    if (entry?.part !== 'verb' || entry.form !== 'past' || isAuxiliary(frames, verb - 1)) continue;
    const subject = subjectBefore(frames, frame, verb);
    if (subject === undefined || subject.kind === 'relative') return undefined;
    // "a critic whom one of them described": the subject is after "whom".
    const change = findForward(subject.from, subject.to - 1, (at) => isOneOf(frames, at, subjectChanges));
    const source = change < 0 ? subject : { from: change + 1, to: subject.to };
    return speaks(quotation, source) ? fromRange('same-sentence', quotation, source) : undefined;
  }
  return undefined;
}

/** This, Ada Lovelace explained to me, is “…”: a tag between commas before the quotation. */
export function asideTag(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, frame, unit } = quotation;
  if (wordCount(quotation) < FEWEST_WORDS || isTitle(frames, unit)) return undefined;
  const least = Math.max(frame.from + 1, unit - LONGEST_CLOSING);
  for (let verb = unit - 2; verb > least; verb -= 1) {
    if (isQuote(frames, verb)) return undefined;
    if (!isTagVerb(frames, verb) || !isAside(frames, verb + 1, unit)) continue;
    const subject = subjectBefore(frames, frame, verb);
    if (subject === undefined || !isComma(frames, subject.outerFrom - 1) || !speaks(quotation, subject)) continue;
    const draft = fromRange('same-sentence', quotation, subject);
    draft.cue = spanOf(frames, verb, verb + 1);
    return draft;
  }
  return undefined;
}

/** Whether a comma follows a verb, directly or after an addressee: ", she explained to me,". */
function isAside(frames: Frames, unit: number, limit: number): boolean {
  if (isComma(frames, unit)) return true;
  if (!has(frames, unit, WordClass.Preposition)) return false;
  const to = nounPhraseTo(frames, unit + 1, limit);
  return isComma(frames, to);
}

/** A verb that may close a sentence of speech, in a finite form. */
function isTagVerb(frames: Frames, unit: number): boolean {
  if (!is(frames, unit, Trait.Cue) || is(frames, unit, Trait.Capital)) return false;
  const entry = frames.tokens.vocabulary.language.cue(lower(frames, unit));
  return (
    entry?.part === 'verb' &&
    (entry.form === 'past' || entry.form === 'present') &&
    (is(frames, unit, Trait.FiniteCue) || frames.attributionWords.invertingCues.has(entry.lemma))
  );
}

/** The tag around a verb after the quotation: a comma or a mark, a subject and the verb, or the verb and its subject. */
function tagOf(quotation: UnattributedQuote, verb: number): Tag | undefined {
  const { frames, frame, unit } = quotation;
  const { passiveAuxiliaries } = frames.tokens.vocabulary.language.sources.context;
  let group = verb;
  while (isAuxiliary(frames, group - 1) || isAdverb(frames, group - 1)) {
    // "…, he was told": another person speaks.
    if (isOneOf(frames, group - 1, passiveAuxiliaries)) return undefined;
    group -= 1;
  }
  const lemma = frames.tokens.vocabulary.language.cue(lower(frames, verb))?.lemma ?? '';
  // ", a clerk, told the paper": what follows "told" is no subject.
  if (frames.attributionWords.invertingCues.has(lemma) && isBoundary(frames, group - 1) && group - 1 >= unit) {
    const source = subjectAfter(quotation, verb);
    if (source !== undefined) return { source, verb };
  }
  if (!closes(frames, verb + 1, frame.stop)) return undefined;
  const subject = nounPhraseBeside(frames, unit, group) ?? subjectBefore(frames, frame, group);
  if (subject === undefined || subject.kind === 'relative' || subject.kind === 'coordinated') return undefined;
  if (subject.outerFrom <= unit || !isBoundary(frames, subject.outerFrom - 1)) return undefined;
  return speaks(quotation, subject) || isText(quotation, subject) ? { source: subject, verb } : undefined;
}

/** “…” the bureau added, “…” the Harbour Force (HF) said: a noun phrase between the quotation and the verb, without a comma. */
function nounPhraseBeside(frames: Frames, quote: number, verb: number): Subject | undefined {
  const from = quote + 1;
  if (from >= verb || !(has(frames, from, WordClass.Determiner) || is(frames, from, Trait.Capital))) return undefined;
  const to = nounPhraseTo(frames, from, verb, true);
  const isWhole = to === verb || (lower(frames, to) === '(' && lower(frames, verb - 1) === ')');
  return isWhole ? { from, to, kind: 'subject', outerFrom: from } : undefined;
}

/** ", said one woman who took part": the noun phrase that follows an inverted verb and ends the clause. */
function subjectAfter(quotation: UnattributedQuote, verb: number): UnitRange | undefined {
  const { frames, frame } = quotation;
  const from = verb + 1;
  if (from >= frame.stop || !startsNounPhrase(frames, from)) return undefined;
  const to = nounPhraseTo(frames, from, frame.stop, true);
  if (to <= from || !speaks(quotation, { from, to })) return undefined;
  return closes(frames, to, frame.stop) || plays(frames, to, RELATIVE) || isComma(frames, to)
    ? { from, to }
    : undefined;
}

/** What separates a tag from the words before it. */
function isBoundary(frames: Frames, unit: number): boolean {
  return is(frames, unit, Trait.Comma | Trait.Dash | Trait.Quote);
}

/** Whether nothing follows that a verb could report: the sentence's end, a time, or a phrase with a preposition. */
function closes(frames: Frames, unit: number, stop: number): boolean {
  return unit >= stop || isTimeWord(frames, unit) || has(frames, unit, WordClass.Preposition);
}

/** “…,” is the ministry's response; “…” was the assessment of Ada Lovelace; “…” is how Ada Lovelace put it. */
export function namedInPredicate(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, frame, unit } = quotation;
  if (wordCount(quotation) < FEWEST_WORDS) return undefined;
  let from = unit + 1;
  if (isComma(frames, from)) from += 1;
  if (!plays(frames, from, Role.FormOfBe)) return undefined;
  from += 1;
  const source = plays(frames, from, Role.ClauseIntroducer)
    ? echoOf(quotation, from + 1, frame.stop)
    : ownerInPredicate(quotation, from, frame.stop);
  return source === undefined ? undefined : fromRange('same-sentence', quotation, source);
}

/** "the ministry's response", "the assessment of Ada Lovelace": whose words they are, after a form of "be". */
function ownerInPredicate(quotation: UnattributedQuote, from: number, stop: number): UnitRange | undefined {
  const { frames } = quotation;
  const { spokenNouns } = frames.tokens.vocabulary.language.sources.context;
  for (let noun = from; noun < Math.min(stop, from + LONGEST_PREDICATE) && isWord(frames, noun); noun += 1) {
    if (!isOneOf(frames, noun, spokenNouns)) continue;
    for (let owner = noun - 1; owner >= from; owner -= 1) {
      if (plays(frames, owner, Role.PossessiveDeterminer)) return { from: owner, to: owner + 1 };
      if (plays(frames, owner, Role.PossessiveMarker) && owner > from) return { from, to: owner };
    }
    if (!plays(frames, noun + 1, Role.GenitiveMarker | Role.OriginMarker)) return undefined;
    const to = nounPhraseTo(frames, noun + 2, stop);
    return to > noun + 2 ? { from: noun + 2, to } : undefined;
  }
  return undefined;
}

/** "how Ada Lovelace put it", "how it was described to me by Ada Lovelace": the agent, or else the subject. */
function echoOf(quotation: UnattributedQuote, from: number, stop: number): UnitRange | undefined {
  const { frames } = quotation;
  for (let agent = from; agent < Math.min(stop, from + LONGEST_ECHO); agent += 1) {
    if (!plays(frames, agent, Role.AgentMarker)) continue;
    const range = { from: agent + 1, to: nounPhraseTo(frames, agent + 1, stop) };
    if (range.to > range.from && speaks(quotation, range)) return range;
  }
  const to = plays(frames, from, Role.ImpersonalPronoun) ? from : nounPhraseTo(frames, from, stop);
  return to > from && speaks(quotation, { from, to }) ? { from, to } : undefined;
}

/** “….” So said Ada Lovelace; “….” That is how Ada Lovelace puts it: the next sentence names the speaker. */
export function echoedAfter(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, index, frame } = quotation;
  const next = frames.frames[index + 1];
  if (next === undefined || next.part !== frame.part) return undefined;
  const { echoes } = frames.tokens.vocabulary.language.sources.context;
  const length = phraseFrom(frames, next.from, echoes);
  if (length === 0) return undefined;
  const from = next.from + length;
  const source = isTagVerb(frames, from)
    ? { from: from + 1, to: nounPhraseTo(frames, from + 1, next.stop) }
    : echoOf(quotation, from, next.stop);
  if (source === undefined || source.to <= source.from || !speaks(quotation, source)) return undefined;
  return fromRange('cue-after', quotation, source);
}
