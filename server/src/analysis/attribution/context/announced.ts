// Rules for a quotation that the words before it announce: His answer: “…”; Her message to voters? “…”; His advice was to
// “…”. The words that announce it end with a colon or a question mark, or with a form of "be".

import { lastStartingAtOrBefore, type Span, startingAt } from '../../../base/span.ts';
import { WordClass } from '../../language/lexicon.ts';
import { Role } from '../../language/roles.ts';
import type { QuoteDraft } from '../drafts.ts';
import { type Frame, type Frames, lastInside, spanOf, startOf } from '../syntax/frames.ts';
import {
  has,
  is,
  isAdverb,
  isAuxiliary,
  isCapital,
  isComma,
  isFiniteCue,
  isOneOf,
  isPastForm,
  isPunctuation,
  isQuote,
  isTimeWord,
  isWord,
  lower,
  phraseFrom,
  plays,
} from '../syntax/grammar.ts';
import { nounPhraseFrom, nounPhraseTo } from '../syntax/noun-phrases.ts';
import type { UnitRange } from '../syntax/reading.ts';
import { mainSubject, subjectBefore } from '../syntax/subjects.ts';
import { isTitle } from '../syntax/titles.ts';
import { Trait } from '../syntax/traits.ts';
import { speakerInParagraph } from './carried.ts';
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

/** Units before the colon in which an announcement names the speaker. */
const LONGEST_ANNOUNCEMENT = 25;
/** Units between the colon and a possessor: "the mayor's first public answer:". */
const LONGEST_OWNED = 6;
/** Units between a noun of speech with its possessor and the words. */
const LONGEST_CLAIM = 16;
/** Units before the colon in which the agent of a passive is looked for. */
const AGENT_REACH = 45;
/** Units between a form of be and the noun of speech that is its subject. */
const LONGEST_SUBJECT = 9;
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

/** From the desk of Ada Lovelace, a counter: “…”: the units of the speaker, if one of these phrases begins at `from`. */
export function phraseOwner({ frames }: UnattributedQuote, from: number, end: number): UnitRange | undefined {
  const { speakerPhrases } = frames.tokens.vocabulary.language.sources.context;
  const length = phraseFrom(frames, from, speakerPhrases);
  if (length === 0) return undefined;
  const start = from + length;
  let to = start;
  while (to < end && !isComma(frames, to) && lower(frames, to) !== '(') to += 1;
  return to > start ? { from: start, to } : undefined;
}

/** His words: “…”; the mayor's answer: “…”: the units of the possessor of a noun of speech before the colon at `colon`. */
export function wordsOwner({ frames }: UnattributedQuote, from: number, colon: number): UnitRange | undefined {
  const { spokenNouns } = frames.tokens.vocabulary.language.sources.context;
  if (!isOneOf(frames, colon - 1, spokenNouns)) return undefined;
  for (let unit = colon - 2; unit >= Math.max(from, colon - LONGEST_OWNED); unit -= 1) {
    if (plays(frames, unit, Role.PossessiveDeterminer)) return { from: unit, to: unit + 1 };
    if (plays(frames, unit, Role.PossessiveMarker) || lower(frames, unit) === "'") {
      const start = ownerFrom(frames, from, unit);
      return start < unit ? { from: start, to: unit } : undefined;
    }
    // "the board's members in response to a statement" has no owner.
    if (has(frames, unit, WordClass.Preposition)) return undefined;
    if (!isWord(frames, unit) && !is(frames, unit, Trait.Hyphen)) return undefined;
  }
  return undefined;
}

/** The first unit of a possessor that ends before `to`: its capitals, or back to a determiner. */
function ownerFrom(frames: Frames, from: number, to: number): number {
  let start = to;
  if (isCapital(frames, to - 1)) {
    while (start > from && isCapital(frames, start - 1)) start -= 1;
    return start;
  }
  while (start > from && !isPunctuation(frames, start - 1) && !isQuote(frames, start - 1)) {
    if (isAuxiliary(frames, start - 1)) break;
    start -= 1;
    if (has(frames, start, WordClass.Determiner)) break;
  }
  return start;
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

/** The mayor's tweet last night had it right: “…”: the possessor of the last noun of speech in `[from, end)`. */
function wordsOwnerWithin(quotation: UnattributedQuote, from: number, end: number): UnitRange | undefined {
  for (let to = end; to > Math.max(from, end - LONGEST_ANNOUNCEMENT); to -= 1) {
    const owner = wordsOwner(quotation, from, to);
    if (owner !== undefined) return owner;
  }
  return undefined;
}

/** His advice to the crews was to “…”; the party's slogan will be: “…” */
export function answered(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, frame, unit } = quotation;
  if (wordCount(quotation) < 3 || isTitle(frames, unit)) return undefined;
  let verb = unit - 1;
  if (lower(frames, verb) === ':') verb -= 1;
  if (plays(frames, verb, Role.InfinitiveMarker | Role.Complementizer)) verb -= 1;
  if (!plays(frames, verb, Role.FormOfBe)) return undefined;
  while (verb > frame.from && isAuxiliary(frames, verb - 1)) verb -= 1;
  for (let end = verb; end > Math.max(frame.from, verb - LONGEST_SUBJECT); end -= 1) {
    const isNounEnd = end === verb || has(frames, end, WordClass.Preposition);
    const owner = isNounEnd ? wordsOwner(quotation, frame.from, end) : undefined;
    if (owner !== undefined) return fromRange('colon', quotation, owner);
    if (isPunctuation(frames, end - 1) || isQuote(frames, end - 1)) return undefined;
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
  return (isOthers ? undefined : speakerInParagraph(quotation)) ?? draftFor('no-speaker', quotation);
}

/** The mayor's claim, made on Friday, that they plan to “…”; her rhetoric about a “…”: the possessor of a noun of speech. */
export function ownedWords(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, frame, unit } = quotation;
  if (wordCount(quotation) < FEWEST_WORDS_OF_SPEECH || isTitle(frames, unit)) return undefined;
  const least = Math.max(frame.from, unit - LONGEST_CLAIM);
  let from = unit;
  while (from > least && !isQuote(frames, from - 1) && !is(frames, from - 1, Trait.Semicolon | Trait.Dash)) from -= 1;
  const owner = wordsOwnerWithin(quotation, from, unit - 1);
  return owner === undefined ? undefined : fromRange('same-sentence', quotation, owner);
}

/** And she was like, “…” */
export function wasLike(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, frame, unit } = quotation;
  const { quotativePrepositions } = frames.tokens.vocabulary.language.sources.context;
  const like = isComma(frames, unit - 1) ? unit - 2 : unit - 1;
  if (!isOneOf(frames, like, quotativePrepositions) || !plays(frames, like - 1, Role.FormOfBe)) return undefined;
  const subject = subjectBefore(frames, frame, like - 1);
  return subject !== undefined && speaks(quotation, subject) ? fromRange('colon', quotation, subject) : undefined;
}

/** - Harbour manager Ada Lovelace “We were beaten. …”: a line that begins with a name and has nothing else before the marks. */
export function afterName(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, frame, unit, coreference } = quotation;
  if (!isCapital(frames, unit - 1) || wordCount(quotation) < FEWEST_WORDS_OF_SPEECH || isTitle(frames, unit))
    return undefined;
  const first = is(frames, frame.from, Trait.Dash | Trait.Hyphen) ? frame.from + 1 : frame.from;
  const from = nounPhraseFrom(frames, frame, unit - 1);
  if (from !== first || !/^[.!?…]$/.test(lastInside(frames, quotation.quote))) return undefined;
  const mention = coreference.mentions[lastStartingAtOrBefore(coreference.mentions, startOf(frames, unit - 1))];
  if (mention?.type !== 'person' || mention.form !== 'name' || mention.end < startOf(frames, unit - 1))
    return undefined;
  return fromRange('label', quotation, { from, to: unit });
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
