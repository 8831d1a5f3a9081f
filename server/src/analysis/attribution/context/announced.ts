// Rules for a quotation that the words before it announce: His answer: “…”; Her message to voters? “…”. The words that announce
// it end with a colon or a question mark.

import { lastStartingAtOrBefore, type Span, startingAt } from '../../../base/span.ts';
import { Role } from '../../language/roles.ts';
import type { QuoteDraft } from '../drafts.ts';
import { type Frame, spanOf, startOf } from '../syntax/frames.ts';
import {
  isAdverb,
  isAuxiliary,
  isCapital,
  isComma,
  isFiniteCue,
  isOneOf,
  isPastForm,
  isTimeWord,
  lower,
  plays,
} from '../syntax/grammar.ts';
import { nounPhraseFrom, nounPhraseTo } from '../syntax/noun-phrases.ts';
import type { UnitRange } from '../syntax/reading.ts';
import { mainSubject, subjectBefore } from '../syntax/subjects.ts';
import { speakerAbove, speakerInParagraph } from './carried.ts';
import {
  append,
  beginsVerb,
  draftFor,
  FEWEST_WORDS_OF_SPEECH,
  fromRange,
  fromSpan,
  inherit,
  isText,
  speaks,
  type UnattributedQuote,
  wordCount,
} from './unattributed.ts';
import { phraseOwner, wordsOwner, wordsOwnerWithin } from './words-owner.ts';

/** Units before the colon in which an announcement names the speaker. */
const LONGEST_ANNOUNCEMENT = 25;
/** Units before the colon in which the agent of a passive is looked for. */
const AGENT_REACH = 45;
/** Units of a question that stands for an announcement: "Her message to the voters?" */
const LONGEST_QUESTION = 10;

/** He was blunt: ¶ “…” */
export function openedByColon(quotation: UnattributedQuote): QuoteDraft | undefined {
  const opened = quotation.opening.get(quotation.before);
  if (opened === undefined) return undefined;
  opened.kind = 'direct';
  // "Dobrak tells it the way others tell of love:": the first of two verbs has the sentence's subject.
  const first = quotation.firstReadingOf.get(quotation.before)?.source;
  if (first !== undefined && opened.source !== undefined && !isPerson(opened.source, quotation)) {
    const span = spanOf(quotation.frames, first.from, first.to);
    if (isPerson(span, quotation)) opened.source = span;
  }
  append(opened, quotation);
  return opened;
}

/** Whether the span begins with a person's name or pronoun. */
function isPerson(span: Span, { coreference }: UnattributedQuote): boolean {
  const mention = startingAt(coreference.mentions, span.start);
  return mention?.type === 'person' && mention.form !== 'nominal';
}

/** Sanders made this comment: ¶ “…”; this is from a statement by Sanders: ¶ “…” */
export function announced(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames } = quotation;
  const before = frames.frames[quotation.before];
  if (before === undefined) return undefined;
  const end = before.to - 1;
  if (lower(frames, end) === '?') return asked(quotation, before);
  if (lower(frames, end) !== ':') return undefined;
  const owner = phraseOwner(quotation, before.from, end) ?? wordsOwner(quotation, before.from, end);
  if (owner !== undefined) return fromRange('colon', quotation, owner);
  const agent = agentBefore(quotation, before, end);
  if (agent !== undefined) return fromRange('colon', quotation, agent);
  const subject = mainSubject(frames, before, end);
  if (subject !== undefined && speaks(quotation, subject)) return fromRange('colon', quotation, subject);
  // 17-year-old Ada Lovelace echoed: ¶ “…”
  const least = Math.max(before.from, before.to - LONGEST_ANNOUNCEMENT);
  const person = personBetween(startOf(frames, least), startOf(frames, end), quotation);
  return person !== undefined && startOf(frames, end) - person.end < 20
    ? fromSpan('colon', quotation, person)
    : undefined;
}

/** Her message to the voters? “…”: a question without a verb, in the quotation's own paragraph. */
function asked(quotation: UnattributedQuote, before: Frame): QuoteDraft | undefined {
  const { frames, frame } = quotation;
  if (before.part !== frame.part || before.to - before.from > LONGEST_QUESTION) return undefined;
  for (let unit = before.from; unit < before.to; unit += 1)
    if (isAuxiliary(frames, unit) && !plays(frames, unit, Role.PossessiveMarker)) return undefined;
  const owner = wordsOwnerWithin(quotation, before.from, before.to - 1);
  return owner === undefined ? undefined : fromRange('colon', quotation, owner);
}

/** This is from a statement by Sanders: the noun phrase after the last "by" or "from" before `end` that can speak. */
function agentBefore(quotation: UnattributedQuote, { from: first }: Frame, end: number): UnitRange | undefined {
  const { frames } = quotation;
  const least = Math.max(first, end + 1 - AGENT_REACH);
  for (let from = end - 1; from > least; from -= 1) {
    if (!plays(frames, from - 1, Role.AgentMarker | Role.OriginMarker)) continue;
    const range = { from, to: nounPhraseTo(frames, from, end) };
    if (range.to > from && speaks(quotation, range)) return range;
  }
  return undefined;
}

/** … Republican pollster Daron Shaw: “…” */
export function afterColon(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, frame, unit } = quotation;
  if (lower(frames, unit - 1) !== ':' || unit - 1 <= frame.from) return undefined;
  let end = unit - 2;
  if (lower(frames, end) === ')')
    while (end > frame.from && unit - end < 12 && lower(frames, end + 1) !== '(') end -= 1;
  const reading = quotation.readingOf.get(quotation.index);
  if (reading?.source !== undefined) return fromRange('colon', quotation, reading.source);
  if (goesOn(quotation)) return inherit('continued', quotation.last!, quotation);
  const owner = phraseOwner(quotation, frame.from, unit - 1) ?? wordsOwner(quotation, frame.from, unit - 1);
  if (owner !== undefined) return fromRange('colon', quotation, owner);
  // "Skinner has one complaint about Smith and York:": the clause has a subject, and no noun phrase next to the colon speaks.
  const opener = mainSubject(frames, frame, unit - 1);
  if (opener !== undefined && opener.to < end && beginsVerb(frames, opener.to)) {
    if (speaks(quotation, opener) || isText(quotation, opener)) return fromRange('colon', quotation, opener);
  }
  const from = nounPhraseFrom(frames, frame, end);
  if (from <= end && isCapital(frames, end) && !isTimeWord(frames, end))
    return fromRange('colon', quotation, { from, to: end + 1 });
  if (opener !== undefined && speaks(quotation, opener)) return fromRange('colon', quotation, opener);
  const speaker =
    sayerBefore(quotation, unit - 2) ??
    concerned(quotation) ??
    wordsOwnerWithin(quotation, frame.from, unit - 1) ??
    agentBefore(quotation, frame, unit - 1);
  if (speaker !== undefined) return fromRange('colon', quotation, speaker);
  if (wordCount(quotation) < FEWEST_WORDS_OF_SPEECH) return undefined;
  // "Some of them are even sadder:": others speak than before.
  const isOthers =
    opener !== undefined && isOneOf(frames, opener.from, frames.tokens.vocabulary.language.sources.determiners.crowd);
  const implied = isOthers ? undefined : (speakerInParagraph(quotation) ?? speakerAbove(quotation));
  return implied ?? draftFor('no-speaker', quotation);
}

/** The second article states: “…”: the subject of the verb of speech at `last`, or of its particle. */
function sayerBefore(quotation: UnattributedQuote, last: number): UnitRange | undefined {
  const { frames, frame } = quotation;
  const { language } = frames.tokens.vocabulary;
  const { particles } = frames.attributionWords;
  const lemma = language.cue(lower(frames, last - 1))?.lemma ?? '';
  const verb = particles.get(lemma)?.has(lower(frames, last)) === true ? last - 1 : last;
  const entry = language.cue(lower(frames, verb));
  if (entry?.part !== 'verb' || (entry.form !== 'past' && entry.form !== 'present')) return undefined;
  const subject = subjectBefore(frames, frame, verb);
  if (subject === undefined || subject.kind === 'relative') return undefined;
  return speaks(quotation, subject) || isText(quotation, subject) ? subject : undefined;
}

/** For Lovelace, the matter was clear: “…” */
function concerned(quotation: UnattributedQuote): UnitRange | undefined {
  const { frames, frame, unit } = quotation;
  const { concernPrepositions } = frames.tokens.vocabulary.language.sources.context;
  if (!isOneOf(frames, frame.from, concernPrepositions)) return undefined;
  const from = frame.from + 1;
  const to = nounPhraseTo(frames, from, unit);
  return to > from && isCapital(frames, to - 1) && isComma(frames, to) && speaks(quotation, { from, to })
    ? { from, to }
    : undefined;
}

/** “…,” she said. And continued: “…” */
function goesOn({ frames, frame, unit, last }: UnattributedQuote): boolean {
  if (last === undefined || frames.frames[last.lastFrame]?.part !== frame.part || unit - frame.from > 5) return false;
  if (!plays(frames, frame.from, Role.Additive)) return false;
  for (let at = frame.from + 1; at < unit - 1; at += 1)
    if (!isAdverb(frames, at) && !isFiniteCue(frames, at) && !isPastForm(frames, at)) return false;
  return true;
}

/** The last person named between two offsets. */
function personBetween(start: number, end: number, { coreference }: UnattributedQuote): Span | undefined {
  const { mentions } = coreference;
  for (let i = lastStartingAtOrBefore(mentions, end - 1); i >= 0; i -= 1) {
    const mention = mentions[i];
    if (mention === undefined || mention.start < start) return undefined;
    if (mention.type === 'person' && mention.form === 'name') return { start: mention.start, end: mention.end };
  }
  return undefined;
}
