// A quotation without a cue as the carrying rules see it, and what they make of it.

import type { Span } from '../../../base/span.ts';
import type { Coreference } from '../../coreference/coreference.ts';
import type { ReadDocument } from '../../document.ts';
import type { QuoteDraft } from '../drafts.ts';
import { canSpeak } from '../sources.ts';
import { type Frame, type Frames, spanOf } from '../syntax/frames.ts';
import { isPunctuation, isQuote } from '../syntax/grammar.ts';
import type { CueReading, UnitRange } from '../syntax/reading.ts';
import { isTitle } from '../syntax/titles.ts';

/** What the rules know of the article. */
export interface Context {
  readonly document: ReadDocument;
  readonly f: Frames;
  readonly coreference: Coreference;
  /** Parts that repeat a quotation. */
  readonly pullParts: ReadonlyMap<number, number>;
}

/** The speaker whom a sentence brings in for what follows it. */
export interface Introduced {
  readonly basis: string;
  readonly range: UnitRange;
}

/** What the rules see of one quotation without a cue. */
export interface UnattributedQuote extends Context {
  readonly index: number;
  /** The frame before it in the running text, -1 at the beginning: headings, captions and pull quotes are skipped. */
  readonly before: number;
  readonly frame: Frame;
  readonly unit: number;
  readonly quote: number;
  readonly span: Span;
  /** The last attributed quotation in the text so far. */
  readonly last: QuoteDraft | undefined;
  /** The last reading of each frame. */
  readonly readingOf: ReadonlyMap<number, CueReading>;
  readonly firstReadingOf: ReadonlyMap<number, CueReading>;
  /** Whom a frame introduces, by frame, as far as it was asked for. */
  readonly introduced: Map<number, Introduced | 'nobody'>;
  /** Cues whose content is still to come, by frame. */
  readonly opening: ReadonlyMap<number, QuoteDraft>;
}

export type ContextRule = (loose: UnattributedQuote) => QuoteDraft | undefined;

export function speaks({ f, document, coreference }: UnattributedQuote, range: UnitRange): boolean {
  return canSpeak(spanOf(f, range.from, range.to), document, coreference);
}

export function wordsIn({ f, span }: UnattributedQuote): number {
  return f.tokens.text.slice(span.start, Math.min(span.end, span.start + 400)).split(/\s+/).length;
}

export function fromRange(basis: string, loose: UnattributedQuote, range: UnitRange): QuoteDraft {
  return fromSpan(basis, loose, spanOf(loose.f, range.from, range.to));
}

export function fromSpan(basis: string, loose: UnattributedQuote, source: Span | undefined): QuoteDraft {
  const draft = draftFor(basis, loose);
  draft.source = source;
  if (source !== undefined) draft.evidence.push(source);
  return draft;
}

export function append(draft: QuoteDraft, { span, quote, index }: UnattributedQuote): void {
  draft.content.push(span);
  draft.marks.push(span);
  draft.quotations.push(quote);
  draft.lastFrame = index;
}

export function inherit(basis: string, last: QuoteDraft, loose: UnattributedQuote): QuoteDraft {
  return fromSpan(basis, loose, last.source);
}

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

export function term(loose: UnattributedQuote, basis: string): QuoteDraft {
  const draft = draftFor(isTitle(loose.f, loose.unit) ? 'title' : basis, loose);
  draft.kind = 'term';
  return draft;
}

/** Nothing but quotations and punctuation in the frame. */
export function isAlone(f: Frames, frame: Frame): boolean {
  for (let u = frame.from; u < frame.to; u += 1) if (!isQuote(f, u) && !isPunctuation(f, u)) return false;
  return true;
}
