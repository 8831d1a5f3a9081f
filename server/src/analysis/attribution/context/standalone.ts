// Rules for a quotation that is a sentence of its own: its speaker is named before it, after it, or in the paragraph above.

import type { Span } from '../../../base/span.ts';
import { lastStartingAtOrBefore, startingAt } from '../../../base/span.ts';
import { Role } from '../../language/roles.ts';
import type { QuoteDraft } from '../drafts.ts';
import { lastInside, spanOf, startOf } from '../syntax/frames.ts';
import {
  isCapital,
  isComma,
  isDash,
  isFiniteCue,
  isOneOf,
  isPunctuation,
  isWord,
  lower,
  phraseFrom,
  plays,
} from '../syntax/grammar.ts';
import { nounPhraseTo } from '../syntax/noun-phrases.ts';
import type { UnitRange } from '../syntax/reading.ts';
import { mainSubject } from '../syntax/subjects.ts';
import { carriedOver, personBefore, reportAbove, reportBefore } from './carried.ts';
import {
  append,
  type ContextRule,
  draftFor,
  fromRange,
  fromSpan,
  type IntroducedSpeaker,
  inherit,
  speaks,
  termFor,
  type UnattributedQuote,
} from './unattributed.ts';

/** Units before the colon in which an announcement names the speaker. */
const LONGEST_ANNOUNCEMENT = 25;
/** Units between the colon and a possessor: "the mayor's first public answer:". */
const LONGEST_OWNED = 6;
/** Units of a sentence that is nothing but "Lovelace said.". */
const LONGEST_TAG = 8;

/** Rules for a headline or caption that is a quotation. */
export const titleRules: readonly ContextRule[] = [labelled, signed];
/** Rules for a subheading that is a quotation. */
export const headingRules: readonly ContextRule[] = [labelled, signed, headingTerm];

/** In order: the first that applies decides. */
export const standaloneRules: readonly ContextRule[] = [
  labelled,
  signed,
  openedByColon,
  announced,
  heading,
  continued,
  running,
  namedInHeading,
  sentenceBefore,
  tagAfter,
  carriedOver,
  reportBefore,
  personBefore,
  reportAbove,
];

/** “WALLACE: …”: a transcript has the speaker's name in capitals inside the marks. */
function labelled(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, quote } = quotation;
  const span = frames.quotations.spans[quote];
  if (span === undefined) return undefined;
  const label = /^\p{Lu}[\p{Lu} .'’-]{1,30}(?=:\s)/u.exec(
    frames.tokens.text.slice(span.innerStart, span.innerStart + 40),
  );
  if (label === null) return undefined;
  const source = { start: span.innerStart, end: span.innerStart + label[0].length };
  // No words follow the colon.
  if (source.end + 2 >= span.innerEnd) return undefined;
  const draft = draftFor('transcript', quotation);
  return {
    ...draft,
    source,
    cue: { start: source.end, end: source.end + 1 },
    cueLemma: ':',
    content: [{ start: source.end + 2, end: span.end }],
  };
}

/** He was blunt: ¶ “…” */
function openedByColon(quotation: UnattributedQuote): QuoteDraft | undefined {
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
      let start = unit;
      while (start > from && !isPunctuation(frames, start - 1)) start -= 1;
      return start < unit ? { from: start, to: unit } : undefined;
    }
    if (!isWord(frames, unit)) return undefined;
  }
  return undefined;
}

/** Sanders made this comment: ¶ “…”; this is from a statement by Sanders: ¶ “…” */
function announced(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames } = quotation;
  const before = frames.frames[quotation.before];
  if (before === undefined || lower(frames, before.to - 1) !== ':') return undefined;
  const owner = phraseOwner(quotation, before.from, before.to - 1) ?? wordsOwner(quotation, before.from, before.to - 1);
  if (owner !== undefined) return fromRange('colon', quotation, owner);
  const least = Math.max(before.from, before.to - LONGEST_ANNOUNCEMENT);
  for (let from = before.to - 2; from > least; from -= 1) {
    if (!plays(frames, from - 1, Role.AgentMarker | Role.OriginMarker)) continue;
    const range = { from, to: nounPhraseTo(frames, from, before.to - 1) };
    if (range.to > from && speaks(quotation, range)) return fromRange('colon', quotation, range);
  }
  const subject = mainSubject(frames, before, before.to - 1);
  if (subject !== undefined && speaks(quotation, subject)) return fromRange('colon', quotation, subject);
  // 17-year-old Ada Lovelace echoed: ¶ “…”
  const person = personBetween(startOf(frames, least), startOf(frames, before.to - 1), quotation);
  return person !== undefined && startOf(frames, before.to - 1) - person.end < 20
    ? fromSpan('colon', quotation, person)
    : undefined;
}

/** A line of its own in single marks is a heading, if the article quotes in double marks. */
function heading(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { document, frame, span, frames, last } = quotation;
  const part = document.parts[frame.part];
  if (part === undefined || span.start > part.start || span.end < part.end - 2 || span.end - span.start > 60)
    return undefined;
  const { text } = frames.tokens;
  const isSingle = (at: number): boolean => /['‘‚]/.test(text[at] ?? '') && !/['‘]/.test(text[at + 1] ?? '');
  const mark = last?.marks[0];
  if (!isSingle(span.start) || mark === undefined || isSingle(mark.start)) return undefined;
  return termFor(quotation, 'heading');
}

/** 2. “The pump problem” */
function headingTerm(quotation: UnattributedQuote): QuoteDraft | undefined {
  return /[.!?…]$/.test(lastInside(quotation.frames, quotation.quote)) ? undefined : termFor(quotation, 'heading');
}

/** Maria Danvers on her teachers ¶ “…” */
function namedInHeading(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { document, frame, coreference, frames, before, index } = quotation;
  const head = frame.part - 1;
  const part = document.parts[head];
  if (part === undefined || !HEADINGS.has(part.kind) || frames.frames[index - 1]?.part !== head) return undefined;
  if (before >= 0 && frames.frames[before]!.part > head) return undefined;
  const name = startingAt(coreference.mentions, part.start);
  if (name?.type !== 'person' || name.form !== 'name') return undefined;
  const rest = frames.tokens.text.slice(name.end, part.end).trimStart();
  const { topicPrepositions } = frames.tokens.vocabulary.language.sources.context;
  const isHead = rest === '' || /^[,:(–—-]/.test(rest) || topicPrepositions.has(rest.split(/\s/, 1)[0]!.toLowerCase());
  return isHead ? fromSpan('named-in-heading', quotation, { start: name.start, end: name.end }) : undefined;
}

const HEADINGS: ReadonlySet<string> = new Set(['subheading', 'caption']);

/** “…,” she said. “…” */
function continued(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { last, frames, before, frame } = quotation;
  if (last === undefined || last.lastFrame < before || frames.frames[before]?.part !== frame.part) return undefined;
  if (last.kind === 'direct') {
    append(last, quotation);
    return last;
  }
  return inherit('continued', last, quotation);
}

/** The preceding paragraph left its quotation open. */
function running(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { last, frames, quote } = quotation;
  return last !== undefined && (frames.quotations.spans[quote]?.continues ?? -1) >= 0
    ? inherit('running', last, quotation)
    : undefined;
}

/** “…” ¶ — Ada Lovelace: a line after the quotation signs it. */
export function signed(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, index, unit, frame } = quotation;
  let from = unit + 1;
  let to = frame.to;
  // In a Markdown block quotation each line, also an empty one between, begins with ">".
  for (let next = index + 1; next <= index + 3; next += 1) {
    while (from < to && lower(frames, from) === '>') from += 1;
    if (from < to) break;
    const following = frames.frames[next];
    if (following === undefined) return undefined;
    from = following.from;
    to = following.to;
  }
  if (!isDash(frames, from) && lower(frames, from) !== '-') return undefined;
  from += 1;
  let end = from;
  while (end < to && isCapital(frames, end)) end += 1;
  if (end === from || end - from > 5) return undefined;
  if (end < to && !isComma(frames, end) && !isPunctuation(frames, end)) return undefined;
  return { ...draftFor('signed', quotation), source: spanOf(frames, from, end) };
}

/** Mr. Hannity is unapologetic. “…”: the preceding sentence of the paragraph names the speaker. */
function sentenceBefore(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, frame } = quotation;
  if (frames.frames[quotation.before]?.part !== frame.part) return undefined;
  // Cached: every quotation of a paragraph may have the same preceding sentence.
  let speaker = quotation.introduced.get(quotation.before);
  if (speaker === undefined) {
    speaker = speakerIntroducedBefore(quotation) ?? 'none';
    quotation.introduced.set(quotation.before, speaker);
  }
  return speaker === 'none' ? undefined : fromRange(speaker.basis, quotation, speaker.range);
}

function speakerIntroducedBefore(quotation: UnattributedQuote): IntroducedSpeaker | undefined {
  const { frames } = quotation;
  const before = frames.frames[quotation.before]!;
  const reading = quotation.readingOf.get(quotation.before);
  if (reading?.source !== undefined && reading.rule !== 'relative-cue' && speaks(quotation, reading.source))
    return { basis: 'after-report', range: reading.source };
  const subject = mainSubject(frames, before, before.to);
  return subject !== undefined && speaks(quotation, subject) ? { basis: 'sentence-before', range: subject } : undefined;
}

/** “….” Lovelace said. The marks have a full stop where a comma belongs. */
function tagAfter(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, index, frame } = quotation;
  const next = frames.frames[index + 1];
  if (next === undefined || next.part !== frame.part || next.to - next.from > LONGEST_TAG) return undefined;
  let verb = next.to - 1;
  while (verb > next.from && isPunctuation(frames, verb)) verb -= 1;
  if (!isFiniteCue(frames, verb) || verb === next.from) return undefined;
  const range = { from: next.from, to: verb };
  if (!speaks(quotation, range)) return undefined;
  const cueLemma = frames.tokens.vocabulary.language.cue(lower(frames, verb))?.lemma ?? '';
  return { ...fromRange('cue-after', quotation, range), cue: spanOf(frames, verb, verb + 1), cueLemma };
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
