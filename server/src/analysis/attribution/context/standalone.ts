// Rules for a quotation that is a sentence of its own: who stands before it, behind it or above it.

import type { Span } from '../../../base/span.ts';
import { lastStartingAtOrBefore } from '../../../base/span.ts';
import type { QuoteDraft } from '../drafts.ts';
import { canSpeak } from '../sources.ts';
import { type Frame, spanOf, startOf } from '../syntax/frames.ts';
import { isCapital, isComma, isDash, isFiniteCue, isPunctuation, lower } from '../syntax/grammar.ts';
import { nounPhraseTo } from '../syntax/noun-phrases.ts';
import { mainSubject } from '../syntax/subjects.ts';
import {
  append,
  type ContextRule,
  draftFor,
  fromRange,
  fromSpan,
  type Introduced,
  inherit,
  speaks,
  term,
  type UnattributedQuote,
} from './unattributed.ts';

/** For a quotation that is a sentence of its own. */
export const aloneRules: readonly ContextRule[] = [
  labelled,
  signed,
  openedByColon,
  announced,
  heading,
  continued,
  running,
  sentenceBefore,
  saidBehind,
  carriedOver,
  reportBefore,
  personBefore,
];

/** "WALLACE: …": a transcript sets the speaker's name in capitals inside the marks. */
function labelled(loose: UnattributedQuote): QuoteDraft | undefined {
  const { f, quote } = loose;
  const span = f.quotations.spans[quote];
  if (span === undefined) return undefined;
  const label = /^\p{Lu}[\p{Lu} .'’-]{1,30}(?=:\s)/u.exec(f.tokens.text.slice(span.innerStart, span.innerStart + 40));
  if (label === null) return undefined;
  const source = { start: span.innerStart, end: span.innerStart + label[0].length };
  // Nobody says anything: the colon ends the quotation.
  if (source.end + 2 >= span.innerEnd) return undefined;
  const draft = draftFor('transcript', loose);
  return {
    ...draft,
    source,
    cue: { start: source.end, end: source.end + 1 },
    cueLemma: ':',
    content: [{ start: source.end + 2, end: span.end }],
  };
}

/** He was blunt: ¶ “…” */
function openedByColon(loose: UnattributedQuote): QuoteDraft | undefined {
  const opened = loose.opening.get(loose.before);
  if (opened === undefined) return undefined;
  opened.kind = 'direct';
  // "Dobrak tells it the way others tell of love:": of two verbs the first has the sentence's subject.
  const first = loose.firstReadingOf.get(loose.before)?.source;
  if (first !== undefined && opened.source !== undefined && !isPerson(opened.source, loose)) {
    const span = spanOf(loose.f, first.from, first.to);
    if (isPerson(span, loose)) opened.source = span;
  }
  append(opened, loose);
  return opened;
}

/** Begins with a person's name, or is a pronoun for one. */
function isPerson(span: Span, { coreference }: UnattributedQuote): boolean {
  const mention = coreference.mentions[lastStartingAtOrBefore(coreference.mentions, span.start)];
  return mention?.start === span.start && mention.type === 'person' && mention.form !== 'nominal';
}

/** Sanders made this comment: ¶ “…”; this is from a statement by Sanders: ¶ “…” */
function announced(loose: UnattributedQuote): QuoteDraft | undefined {
  const { f } = loose;
  const before = f.frames[loose.before];
  if (before === undefined || lower(f, before.to - 1) !== ':') return undefined;
  const least = Math.max(before.from, before.to - LONGEST_ANNOUNCEMENT);
  for (let u = before.to - 2; u > least; u -= 1) {
    if (lower(f, u - 1) !== 'by' && lower(f, u - 1) !== 'from') continue;
    const range = { from: u, to: nounPhraseTo(f, u, before.to - 1) };
    if (range.to > u && speaks(loose, range)) return fromRange('colon', loose, range);
  }
  const subject = mainSubject(f, before, before.to - 1);
  if (subject !== undefined && speaks(loose, subject)) return fromRange('colon', loose, subject);
  // 17-year-old Ada Lovelace echoed: ¶ “…”
  const person = personBetween(startOf(f, least), startOf(f, before.to - 1), loose);
  return person !== undefined && startOf(f, before.to - 1) - person.end < 20
    ? fromSpan('colon', loose, person)
    : undefined;
}

const LONGEST_ANNOUNCEMENT = 25;

/** A line of its own in single marks, where the article quotes in double ones, is a heading. */
function heading(loose: UnattributedQuote): QuoteDraft | undefined {
  const { document, frame, span, f, last } = loose;
  const part = document.parts[frame.part];
  if (part === undefined || span.start > part.start || span.end < part.end - 2 || span.end - span.start > 60)
    return undefined;
  const { text } = f.tokens;
  const single = (at: number): boolean => /['‘‚]/.test(text[at] ?? '') && !/['‘]/.test(text[at + 1] ?? '');
  const mark = last?.marks[0];
  if (!single(span.start) || mark === undefined || single(mark.start)) return undefined;
  return term(loose, 'heading');
}

/** “…,” she said. “…” */
function continued(loose: UnattributedQuote): QuoteDraft | undefined {
  const { last, f, before, frame } = loose;
  if (last === undefined || last.lastFrame < before || f.frames[before]?.part !== frame.part) return undefined;
  if (last.kind === 'direct') {
    append(last, loose);
    return last;
  }
  return inherit('continued', last, loose);
}

/** The paragraph before left its quotation open. */
function running(loose: UnattributedQuote): QuoteDraft | undefined {
  const { last, f, quote } = loose;
  return last !== undefined && (f.quotations.spans[quote]?.continues ?? -1) >= 0
    ? inherit('running', last, loose)
    : undefined;
}

/** “…” ¶ — Ada Lovelace */
export function signed(loose: UnattributedQuote): QuoteDraft | undefined {
  const { f, index, unit, frame } = loose;
  let from = unit + 1;
  let to = frame.to;
  // In a block of Markdown each line, and the empty one between, has its mark.
  for (let next = index + 1; next <= index + 3; next += 1) {
    while (from < to && lower(f, from) === '>') from += 1;
    if (from < to) break;
    const following = f.frames[next];
    if (following === undefined) return undefined;
    from = following.from;
    to = following.to;
  }
  if (!isDash(f, from) && lower(f, from) !== '-') return undefined;
  from += 1;
  let end = from;
  while (end < to && isCapital(f, end)) end += 1;
  if (end === from || end - from > 5) return undefined;
  if (end < to && !isComma(f, end) && !isPunctuation(f, end)) return undefined;
  return { ...draftFor('signed', loose), source: spanOf(f, from, end) };
}

/** Mr. Hannity is unapologetic. “…”: the sentence before in the paragraph names the speaker. */
function sentenceBefore(loose: UnattributedQuote): QuoteDraft | undefined {
  const { f, frame } = loose;
  if (f.frames[loose.before]?.part !== frame.part) return undefined;
  // Every quotation of a paragraph may ask for the same sentence.
  let speaker = loose.introduced.get(loose.before);
  if (speaker === undefined) {
    speaker = introducedBy(loose) ?? 'nobody';
    loose.introduced.set(loose.before, speaker);
  }
  return speaker === 'nobody' ? undefined : fromRange(speaker.basis, loose, speaker.range);
}

function introducedBy(loose: UnattributedQuote): Introduced | undefined {
  const { f } = loose;
  const before = f.frames[loose.before] as Frame;
  const reading = loose.readingOf.get(loose.before);
  if (reading?.source !== undefined && reading.rule !== 'relative-cue' && speaks(loose, reading.source))
    return { basis: 'after-report', range: reading.source };
  const subject = mainSubject(f, before, before.to);
  return subject !== undefined && speaks(loose, subject) ? { basis: 'sentence-before', range: subject } : undefined;
}

/** A paragraph of its own behind one with a quotation. */
function carriedOver(loose: UnattributedQuote): QuoteDraft | undefined {
  const { last, document, f, frame, pullParts, coreference } = loose;
  if (last?.source === undefined || !canSpeak(last.source, document, coreference)) return undefined;
  const from = f.frames[last.lastFrame]?.part ?? 0;
  let paragraphs = 0;
  for (let p = from + 1; p <= frame.part && paragraphs < 2; p += 1)
    if (document.parts[p]?.kind === 'paragraph' && !pullParts.has(p)) paragraphs += 1;
  return paragraphs <= 1 && !isAskedOf(loose, last.source) ? inherit('carried-over', last, loose) : undefined;
}

/** "And now?" and then a paragraph about whoever spoke before it: the question was put to him, not by him. */
function isAskedOf({ f, index, frame, span, coreference }: UnattributedQuote, speaker: Span): boolean {
  const next = f.frames[index + 1];
  const { text } = f.tokens;
  if (next === undefined || next.part === frame.part || span.end - span.start > 60) return false;
  if (!text.slice(span.start, span.end).includes('?')) return false;
  const { mentions } = coreference;
  const who = mentions[lastStartingAtOrBefore(mentions, speaker.end - 1)];
  const first = mentions[lastStartingAtOrBefore(mentions, startOf(f, next.from) + 12)];
  return (
    who !== undefined && first !== undefined && first.start >= startOf(f, next.from) && first.entity === who.entity
  );
}

/** A paragraph of its own behind one that reports somebody's words. */
function reportBefore(loose: UnattributedQuote): QuoteDraft | undefined {
  const { f, frame } = loose;
  const before = f.frames[loose.before];
  if (before === undefined || before.part === frame.part) return undefined;
  const reading = loose.readingOf.get(loose.before);
  return reading?.source === undefined ||
    reading.rule === 'relative-cue' ||
    !speaks(loose, reading.source) ||
    isAskedOf(loose, spanOf(f, reading.source.from, reading.source.to))
    ? undefined
    : fromRange('carried-over-report', loose, reading.source);
}

/** “….” Lovelace said. A full stop inside the marks where a comma should be. */
function saidBehind(loose: UnattributedQuote): QuoteDraft | undefined {
  const { f, index, frame } = loose;
  const next = f.frames[index + 1];
  if (next === undefined || next.part !== frame.part || next.to - next.from > LONGEST_TAG) return undefined;
  let verb = next.to - 1;
  while (verb > next.from && isPunctuation(f, verb)) verb -= 1;
  if (!isFiniteCue(f, verb) || verb === next.from) return undefined;
  const range = { from: next.from, to: verb };
  if (!speaks(loose, range)) return undefined;
  const cueLemma = f.tokens.vocabulary.language.cue(lower(f, verb))?.lemma ?? '';
  return { ...fromRange('cue-after', loose, range), cue: spanOf(f, verb, verb + 1), cueLemma };
}

const LONGEST_TAG = 8;

/** A paragraph of its own behind one whose last sentence is about somebody by name: introduced there, or come back to. */
function personBefore(loose: UnattributedQuote): QuoteDraft | undefined {
  const { f, frame, coreference } = loose;
  const before = f.frames[loose.before];
  if (before === undefined || before.part === frame.part) return undefined;
  const subject = mainSubject(f, before, before.to);
  if (subject === undefined) return undefined;
  const start = startOf(f, subject.from);
  const { mentions } = coreference;
  const mention = mentions[lastStartingAtOrBefore(mentions, start)];
  if (mention?.start !== start || mention.type !== 'person' || mention.entity < 0) return undefined;
  const source = { start: mention.start, end: mention.end };
  if (isAskedOf(loose, source)) return undefined;
  return fromSpan('carried-over-person', loose, source);
}

/** The last person named in a stretch of text. */
function personBetween(start: number, end: number, { coreference }: UnattributedQuote): Span | undefined {
  const { mentions } = coreference;
  for (let i = lastStartingAtOrBefore(mentions, end - 1); i >= 0; i -= 1) {
    const mention = mentions[i];
    if (mention === undefined || mention.start < start) return undefined;
    if (mention.type === 'person' && mention.form === 'name') return { start: mention.start, end: mention.end };
  }
  return undefined;
}
