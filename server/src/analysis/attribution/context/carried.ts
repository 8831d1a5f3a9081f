// Rules for a quotation whose speaker the paragraph above it has, or the sentences before it in its own paragraph.

import { lastStartingAtOrBefore, type Span, startingAt } from '../../../base/span.ts';
import type { Coreference } from '../../coreference/coreference.ts';
import type { ReadDocument } from '../../document.ts';
import { Role } from '../../language/roles.ts';
import { tokenAt } from '../../tokens/tokens.ts';
import type { QuoteDraft } from '../drafts.ts';
import { canBeRead, canSpeak } from '../speakers.ts';
import { spanOf, startOf } from '../syntax/frames.ts';
import { is, plays } from '../syntax/grammar.ts';
import type { UnitRange } from '../syntax/reading.ts';
import { mainSubject } from '../syntax/subjects.ts';
import { isTitle } from '../syntax/titles.ts';
import { Trait } from '../syntax/traits.ts';
import { fromRange, fromSpan, inherit, reports, speaks, type UnattributedQuote, wordCount } from './unattributed.ts';

/** A paragraph of its own after one with a quotation: the same speaker goes on. */
export function carriedOver(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { last, document, frames, frame, pullParts, coreference } = quotation;
  if (last?.source === undefined) return undefined;
  const isVoice = canSpeak(last.source, document, coreference) || canBeRead(last.source, document);
  if (!isVoice && !isTextPronoun(last.source, document)) return undefined;
  const from = frames.frames[last.lastFrame]?.part ?? 0;
  let paragraphs = 0;
  if (frame.part - from > LONGEST_GAP) return undefined;
  for (let part = from + 1; part <= frame.part && paragraphs < 2; part += 1)
    if (document.parts[part]?.kind === 'paragraph' && !pullParts.has(part) && !isLine(document, part)) paragraphs += 1;
  return paragraphs <= 1 && !isAskedOf(quotation, last.source) ? inherit('carried-over', last, quotation) : undefined;
}

/** “…,” it says: a text or a body that the pronoun stands for. */
function isTextPronoun({ start }: Span, { tokens }: ReadDocument): boolean {
  return tokens.vocabulary.language.grammar.impersonalPronouns.has(tokens.words[tokenAt(tokens, start)]?.lower ?? '');
}

/** Whether a paragraph is a line without a sentence: the title of another article, or a caption. */
function isLine({ parts, tokens }: ReadDocument, index: number): boolean {
  const { start, end } = parts[index]!;
  return end - start < LONGEST_LINE && /[\p{L}\p{N})]$/u.test(tokens.text.slice(end - 1, end));
}

/** In code units. */
const LONGEST_LINE = 150;
/** Parts from a quotation to the paragraph in which its speaker goes on, with lines and captions between them. */
const LONGEST_GAP = 8;
/** Mentions of a sentence that are compared with the speaker. */
const MOST_MENTIONS = 30;
/** Words of speech that goes on in a sentence about a thing; fewer are mostly terms. */
const FEWEST_WORDS_CARRIED = 7;

/**
 * Words in marks in the first sentence of a paragraph, whose subject says nothing: what the speaker of the sentence above
 * goes on about. “The cameras watch you,” Lovelace said. ¶ The system can “find a face in any crowd”.
 */
export function carriedIntoSentence(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { last, document, coreference, frames, frame, before, index } = quotation;
  if (isTitle(frames, quotation.unit) || wordCount(quotation) < FEWEST_WORDS_CARRIED) return undefined;
  // A mark directly after a letter or a number belongs to another quotation, or to a list.
  if (frames.tokens.noSpaceBefore[frames.token[quotation.unit]!] === 1) return undefined;
  const above = frames.frames[before];
  if (above === undefined || before !== index - 1 || above.part === frame.part) return undefined;
  // "The council “closed the road”": a subject that can speak or act has words of its own.
  const subject = mainSubject(frames, frame, quotation.unit);
  if (subject !== undefined && speaks(quotation, subject)) return undefined;
  const draft =
    last?.source !== undefined && last.lastFrame === before
      ? canSpeak(last.source, document, coreference)
        ? inherit('carried-over', last, quotation)
        : undefined
      : reportBefore(quotation);
  return draft?.source === undefined || namesAnother(quotation, draft.source) ? undefined : draft;
}

/** That led to a thought: “…”: a colon in the first sentence of a paragraph, after a paragraph that ends with its speaker. */
export function speakerAbove(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { last, document, coreference, frames, frame, before, index } = quotation;
  if (last?.source === undefined || last.lastFrame !== before || before !== index - 1) return undefined;
  if (frames.frames[before]?.part === frame.part || !canSpeak(last.source, document, coreference)) return undefined;
  return namesAnother(quotation, last.source) ? undefined : inherit('carried-over', last, quotation);
}

/** Whether the quotation's sentence names a person or body other than the speaker, outside the marks. */
function namesAnother({ frames, frame, span, coreference }: UnattributedQuote, speaker: Span): boolean {
  const { mentions } = coreference;
  const who = startingAt(mentions, speaker.start)?.entity;
  const start = startOf(frames, frame.from);
  const end = startOf(frames, frame.to - 1);
  let at = Math.max(0, lastStartingAtOrBefore(mentions, start));
  for (let seen = 0; seen < MOST_MENTIONS && at < mentions.length && mentions[at]!.start < end; at += 1, seen += 1) {
    const mention = mentions[at]!;
    if (mention.start < start || (mention.start >= span.start && mention.start < span.end)) continue;
    const isActor = mention.type === 'person' || mention.type === 'organization';
    if (isActor && mention.form === 'name' && mention.entity !== who) return true;
  }
  return false;
}

/** “And now?”, followed by a paragraph about the previous speaker: the question was put to them, not by them. */
function isAskedOf({ frames, index, frame, span, coreference }: UnattributedQuote, speaker: Span): boolean {
  const next = frames.frames[index + 1];
  const { text } = frames.tokens;
  if (next === undefined || next.part === frame.part || span.end - span.start > 60) return false;
  if (!text.slice(span.start, span.end).includes('?')) return false;
  const { mentions } = coreference;
  const who = mentions[lastStartingAtOrBefore(mentions, speaker.end - 1)];
  const first = mentions[lastStartingAtOrBefore(mentions, startOf(frames, next.from) + 12)];
  return (
    who !== undefined && first !== undefined && first.start >= startOf(frames, next.from) && first.entity === who.entity
  );
}

/** A paragraph of its own after one whose last sentence reports speech. */
export function reportBefore(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, frame } = quotation;
  const before = frames.frames[quotation.before];
  if (before === undefined || before.part === frame.part || frame.part - before.part > LONGEST_GAP) return undefined;
  const reading = quotation.readingOf.get(quotation.before);
  return reading?.source === undefined ||
    reading.rule === 'relative-cue' ||
    !speaks(quotation, reading.source) ||
    isAskedOf(quotation, spanOf(frames, reading.source.from, reading.source.to)) ||
    isCryAfterBody(quotation, reading.source)
    ? undefined
    : fromRange('carried-over-report', quotation, reading.source);
}

/** “Our streets!” after a report of the police: a body of people does not cry out. */
function isCryAfterBody({ frames, span, coreference }: UnattributedQuote, source: UnitRange): boolean {
  if (!frames.tokens.text.slice(span.start, span.end).includes('!')) return false;
  const { start, end } = spanOf(frames, source.from, source.to);
  const mention = coreference.mentions[lastStartingAtOrBefore(coreference.mentions, end - 1)];
  return mention !== undefined && mention.start >= start && mention.type !== 'person';
}

/** A paragraph of its own after one whose last sentence has a named person as its subject. */
export function personBefore(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, frame, coreference } = quotation;
  const before = frames.frames[quotation.before];
  if (before === undefined || before.part === frame.part || frame.part - before.part > LONGEST_GAP) return undefined;
  const subject = mainSubject(frames, before, before.to);
  if (subject === undefined) return undefined;
  const mention = startingAt(coreference.mentions, startOf(frames, subject.from));
  if (mention?.type !== 'person' || mention.entity < 0) return undefined;
  const source = { start: mention.start, end: mention.end };
  if (isAskedOf(quotation, source)) return undefined;
  return fromSpan('carried-over-person', quotation, source);
}

/**
 * Who speaks, or is reported, in the sentences of the same paragraph before the quotation. A speaker of another sentence is
 * only implied, and none at all if the quotation's sentence names somebody else.
 */
export function speakerInParagraph(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, index, last } = quotation;
  if (last?.source !== undefined && last.lastFrame === index) return inherit('same-paragraph', last, quotation);
  // A mark directly after a letter or a full stop: sentences of several texts were joined.
  if (frames.tokens.noSpaceBefore[frames.token[quotation.unit]!] === 1) return undefined;
  const draft = implied(quotation);
  return draft?.source === undefined || namesAnother(quotation, draft.source) ? undefined : draft;
}

/** The speaker of the last quotation of the paragraph, or of the last sentence that reports somebody. */
function implied(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, frame, index, last } = quotation;
  if (last?.source !== undefined && frames.frames[last.lastFrame]?.part === frame.part)
    return inherit('carried-over', last, quotation);
  for (let before = index - 1; before >= index - REACH; before -= 1) {
    if (frames.frames[before]?.part !== frame.part) return undefined;
    const reading = quotation.readingOf.get(before);
    if (reading?.source === undefined || reading.rule === 'relative-cue') continue;
    if (!isDefinite(quotation, reading.source)) return undefined;
    if (reports(quotation, reading.source, reading)) return fromRange('carried-over-report', quotation, reading.source);
  }
  return undefined;
}

/** "Analysts", "reports from the valley" are hardly ever spoken of in the next sentence; names and "the clerk" are. */
function isDefinite({ frames, coreference }: UnattributedQuote, { from }: UnitRange): boolean {
  if (startingAt(coreference.mentions, startOf(frames, from)) !== undefined) return true;
  return is(frames, from, Trait.Capital) || plays(frames, from, Role.DefiniteArticle | Role.PossessiveDeterminer);
}

/** A paragraph of its own after one that reports the speech of one person and goes on without a cue. */
export function reportAbove(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, frame, coreference } = quotation;
  const last = frames.frames[quotation.before];
  if (last === undefined || last.part === frame.part) return undefined;
  for (let index = quotation.before - 1; index >= quotation.before - REACH; index -= 1) {
    const above = frames.frames[index];
    if (above === undefined || above.part !== last.part) return undefined;
    const reading = quotation.readingOf.get(index);
    if (reading?.source === undefined || reading.rule === 'relative-cue') continue;
    const { source } = reading;
    const span = spanOf(frames, source.from, source.to);
    if (!isNamedPerson(span, coreference) || !speaks(quotation, source) || isAskedOf(quotation, span)) return undefined;
    const end = startOf(frames, last.to - 1);
    if (hasOtherPerson(span, Math.max(span.end, startOf(frames, reading.cue.to)), end, coreference)) return undefined;
    return fromRange('carried-over-report', quotation, source);
  }
  return undefined;
}

/** Sentences between a report and the end of its paragraph, or the quotation that it introduces. */
const REACH = 3;

/** Whether the words end with a person's name. */
function isNamedPerson({ start, end }: Span, { mentions }: Coreference): boolean {
  const mention = mentions[lastStartingAtOrBefore(mentions, end - 1)];
  return mention !== undefined && mention.start >= start && mention.type === 'person' && mention.form === 'name';
}

/** Whether a person is mentioned between two offsets who may not be the speaker. */
function hasOtherPerson(speaker: Span, start: number, end: number, { mentions }: Coreference): boolean {
  const who = mentions[lastStartingAtOrBefore(mentions, speaker.end - 1)]!;
  for (let i = lastStartingAtOrBefore(mentions, end); i >= 0 && mentions[i]!.start >= start; i -= 1) {
    const { type, entity } = mentions[i]!;
    if (type === 'person' && entity !== who.entity) return true;
  }
  return false;
}
