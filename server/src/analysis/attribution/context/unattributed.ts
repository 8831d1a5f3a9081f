// A quotation without a cue as the context rules see it, and the drafts that the rules make of it.

import type { Span } from '../../../base/span.ts';
import type { Coreference } from '../../coreference/coreference.ts';
import type { ReadDocument } from '../../document.ts';
import type { QuoteDraft } from '../drafts.ts';
import { canBeRead, canSpeak } from '../speakers.ts';
import { type Frame, type Frames, spanOf } from '../syntax/frames.ts';
import { is, isAdverb, isAuxiliary, isFiniteCue, isPastForm } from '../syntax/grammar.ts';
import type { CueReading, UnitRange } from '../syntax/reading.ts';
import { isTitle } from '../syntax/titles.ts';
import { Trait } from '../syntax/traits.ts';

/** Words of speech; shorter quotations among words are as a rule terms. */
export const FEWEST_WORDS_OF_SPEECH = 5;

/** Words of a quotation that a tag apart from it belongs to; a shorter one may be a term. */
export const FEWEST_WORDS_OF_TAGGED = 4;

/** What the rules know of the article. */
export interface Context {
  readonly document: ReadDocument;
  readonly frames: Frames;
  readonly coreference: Coreference;
  /** Parts that repeat a quotation, with the index of that quotation. */
  readonly pullParts: ReadonlyMap<number, number>;
}

/** A speaker whom a sentence introduces for the quotation after it. */
export interface IntroducedSpeaker {
  readonly basis: string;
  readonly range: UnitRange;
}

/** A quotation whose own sentence names no speaker: the input of the context rules. */
export interface UnattributedQuote extends Context {
  /** Index of its frame. */
  readonly index: number;
  /** Index of the preceding frame of running text (no heading, caption or pull quote), or -1. */
  readonly before: number;
  readonly frame: Frame;
  /** The unit that it is. */
  readonly unit: number;
  /** Index in `Quotations.spans`. */
  readonly quote: number;
  readonly span: Span;
  /** The last attributed quotation in the text so far. */
  readonly last: QuoteDraft | undefined;
  /** The last reading with a source of each frame, and the first. */
  readonly readingOf: ReadonlyMap<number, CueReading>;
  readonly firstReadingOf: ReadonlyMap<number, CueReading>;
  /** Cache of the rule `sentenceBefore`: the speaker that a frame introduces, by index of the frame. */
  readonly introduced: Map<number, IntroducedSpeaker | 'none'>;
  /** Drafts with a cue but no content yet ("He was blunt:"), by frame. */
  readonly opening: ReadonlyMap<number, QuoteDraft>;
}

/** Gives the draft that the quotation belongs to, or undefined if the rule does not apply. */
export type ContextRule = (quotation: UnattributedQuote) => QuoteDraft | undefined;

/** Whether the units are a speaker. */
export function speaks({ frames, document, coreference }: UnattributedQuote, range: UnitRange): boolean {
  return canSpeak(spanOf(frames, range.from, range.to), document, coreference);
}

/** A cue that hardly ever does anything but report. */
const STRONG_CUE = 0.9;
/** Units of a name with its determiner. */
const LONGEST_NAME = 6;

/** Whether a source speaks or can be read, or is a name that a verb of speech makes a speaker: "The Forum said". */
export function reports(quotation: UnattributedQuote, source: UnitRange, { entry }: CueReading): boolean {
  if (speaks(quotation, source) || isText(quotation, source)) return true;
  return entry.strength >= STRONG_CUE && isNameAlone(quotation.frames, source);
}

/** "The Forum": capitals only, after a determiner. */
function isNameAlone(frames: Frames, { from, to }: UnitRange): boolean {
  for (let unit = to - 1; unit > from; unit -= 1) if (!is(frames, unit, Trait.Capital)) return false;
  return to - from > 1 && to - from <= LONGEST_NAME;
}

/** "The piece", "a sign", "Verse 32": words that can be read. */
export function isText({ frames, document }: UnattributedQuote, { from, to }: UnitRange): boolean {
  return canBeRead(spanOf(frames, from, to), document);
}

/** Whether a verb begins at a unit: an auxiliary or past form, after adverbs. */
export function beginsVerb(frames: Frames, from: number): boolean {
  let unit = from;
  while (isAdverb(frames, unit)) unit += 1;
  return isAuxiliary(frames, unit) || isPastForm(frames, unit) || isFiniteCue(frames, unit);
}

/** Words of the quotation; of a long one, those in the first 400 code units. */
export function wordCount({ frames, span }: UnattributedQuote): number {
  return frames.tokens.text.slice(span.start, Math.min(span.end, span.start + 400)).split(/\s+/).length;
}

/** A draft by a rule, without a speaker. */
export function draftFor(basis: string, { span, quote, index }: UnattributedQuote): QuoteDraft {
  return {
    kind: 'direct',
    content: [span],
    marks: [span],
    quotations: [quote],
    source: undefined,
    cue: undefined,
    cueLemma: '',
    stance: 'asserts',
    basis,
    reading: undefined,
    evidence: [],
    frame: index,
    lastFrame: index,
  };
}

/** A draft with the source in some units. */
export function fromRange(basis: string, quotation: UnattributedQuote, range: UnitRange): QuoteDraft {
  return fromSpan(basis, quotation, spanOf(quotation.frames, range.from, range.to));
}

/** A draft with a source elsewhere in the text, which is its evidence too. */
export function fromSpan(basis: string, quotation: UnattributedQuote, source: Span | undefined): QuoteDraft {
  const draft = draftFor(basis, quotation);
  draft.source = source;
  if (source !== undefined) draft.evidence.push(source);
  return draft;
}

/** A draft with the source of an earlier one. */
export function inherit(basis: string, last: QuoteDraft, quotation: UnattributedQuote): QuoteDraft {
  return fromSpan(basis, quotation, last.source);
}

/** Adds the quotation to a draft. */
export function append(draft: QuoteDraft, { span, quote, index }: UnattributedQuote): void {
  draft.content.push(span);
  draft.marks.push(span);
  draft.quotations.push(quote);
  draft.lastFrame = index;
}

/** A draft of marks that report no speech: a title, or else what `basis` says. */
export function termFor(quotation: UnattributedQuote, basis: string): QuoteDraft {
  const draft = draftFor(isTitle(quotation.frames, quotation.unit) ? 'title' : basis, quotation);
  draft.kind = 'term';
  return draft;
}
