import { startingAt } from '../../../base/span.ts';
import type { QuoteDraft } from '../drafts.ts';
import { lastInside, spanOf } from '../syntax/frames.ts';
import { isCapital, isComma, isDash, isFiniteCue, isPunctuation, lower } from '../syntax/grammar.ts';
import { mainSubject } from '../syntax/subjects.ts';
import { announced, openedByColon } from './announced.ts';
import { carriedOver, personBefore, reportAbove, reportBefore } from './carried.ts';
import { echoedAfter, ownedAfter } from './predicates.ts';
import {
  append,
  type ContextRule,
  draftFor,
  fromRange,
  fromSpan,
  type IntroducedSpeaker,
  inherit,
  reports,
  speaks,
  termFor,
  type UnattributedQuote,
} from './unattributed.ts';

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
  echoedAfter,
  ownedAfter,
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
  if (reading?.source !== undefined && reading.rule !== 'relative-cue' && reports(quotation, reading.source, reading))
    return { basis: 'after-report', range: reading.source };
  const subject = mainSubject(frames, before, before.to);
  return subject !== undefined && speaks(quotation, subject) ? { basis: 'sentence-before', range: subject } : undefined;
}

/** “….” Lovelace said. The marks have a full stop where a comma belongs. */
export function tagAfter(quotation: UnattributedQuote): QuoteDraft | undefined {
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
