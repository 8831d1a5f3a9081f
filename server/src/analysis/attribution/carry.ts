// Quotations that no cue of their own sentence reaches. In order: a running quotation goes on; a sentence of nothing but
// quotation goes on from the attributed one before it in the paragraph; a colon before it opened it; the sentence before
// it introduces its speaker; a paragraph of its own goes to the speaker of the paragraph before. What stands inside a
// sentence without any cue is a term.

import type { ReadDocument } from '../document.ts';
import type { Draft } from './drafts.ts';
import { endOf, type Frame, type Frames, spanOf, startOf } from './frames.ts';
import { isPunctuation, isQuote } from './grammar.ts';
import type { Reading } from './reading.ts';
import { mainSubject } from './subjects.ts';

export function carryOver(document: ReadDocument, f: Frames, _readings: readonly Reading[], drafts: Draft[]): void {
  const draftOf = new Map<number, Draft>();
  for (const draft of drafts) for (const quote of draft.quotations) draftOf.set(quote, draft);
  const opening = new Map<number, Draft>();
  for (const draft of drafts) if (draft.content.length === 0) opening.set(draft.frame, draft);
  /** The last attributed quotation in the text so far. */
  let last: Draft | undefined;
  for (let index = 0; index < f.frames.length; index += 1) {
    const frame = f.frames[index] as Frame;
    if (document.parts[frame.part]?.kind === 'clutter') continue;
    const alone = isAlone(f, frame);
    for (let u = frame.from; u < frame.to; u += 1) {
      if (!isQuote(f, u)) continue;
      const quote = f.quote[u] as number;
      const known = draftOf.get(quote);
      if (known !== undefined) {
        if (known.source !== undefined && (known.kind === 'direct' || known.kind === 'mixed')) last = known;
        continue;
      }
      const draft = alone ? carry(document, f, index, u, last, opening) : inSentence(f, frame, u, index);
      if (draft === undefined) continue;
      draftOf.set(quote, draft);
      if (!drafts.includes(draft)) drafts.push(draft);
      if (draft.source !== undefined && draft.kind !== 'term') last = draft;
    }
  }
}

function carry(
  document: ReadDocument,
  f: Frames,
  index: number,
  u: number,
  last: Draft | undefined,
  opening: ReadonlyMap<number, Draft>,
): Draft | undefined {
  const frame = f.frames[index] as Frame;
  const before = f.frames[index - 1];
  const opened = opening.get(index - 1);
  const span = { start: startOf(f, u), end: endOf(f, u) };
  const quote = f.quote[u] as number;
  if (opened !== undefined) {
    opened.kind = 'direct';
    opened.content.push(span);
    opened.marks.push(span);
    opened.quotations.push(quote);
    opened.lastFrame = index;
    return opened;
  }
  const samePart = before?.part === frame.part;
  if (last !== undefined && last.lastFrame >= index - 1 && samePart) {
    if (last.kind === 'direct') {
      last.content.push(span);
      last.marks.push(span);
      last.quotations.push(quote);
      last.lastFrame = index;
      return last;
    }
    return carried('continued', last, span, quote, index, 0.9);
  }
  const running = f.quotations.spans[quote]?.continues ?? -1;
  if (running >= 0 && last !== undefined) return carried('running', last, span, quote, index, 0.95);
  if (samePart && before !== undefined) {
    const subject = mainSubject(f, before, before.to);
    if (subject !== undefined)
      return {
        ...blank('sentence-before', span, quote, index),
        source: spanOf(f, subject.from, subject.to),
        confidence: 0.7,
      };
  }
  if (last !== undefined && partsBetween(document, f, last, frame) <= 1)
    return carried('carried-over', last, span, quote, index, 0.8);
  if (!samePart && before !== undefined) {
    const subject = mainSubject(f, before, before.to);
    if (subject !== undefined)
      return {
        ...blank('paragraph-before', span, quote, index),
        source: spanOf(f, subject.from, subject.to),
        confidence: 0.5,
      };
  }
  return { ...blank('no-speaker', span, quote, index) };
}

function partsBetween(document: ReadDocument, f: Frames, last: Draft, frame: Frame): number {
  const from = f.frames[last.lastFrame]?.part ?? 0;
  let count = 0;
  for (let p = from + 1; p <= frame.part; p += 1) if (document.parts[p]?.kind === 'paragraph') count += 1;
  return count;
}

function carried(
  basis: string,
  last: Draft,
  span: { start: number; end: number },
  quote: number,
  frame: number,
  confidence: number,
): Draft {
  return {
    ...blank(basis, span, quote, frame),
    source: last.source,
    confidence,
    evidence: last.source === undefined ? [] : [last.source],
  };
}

function blank(basis: string, span: { start: number; end: number }, quote: number, frame: number): Draft {
  return {
    kind: 'direct',
    content: [span],
    marks: [span],
    quotations: [quote],
    source: undefined,
    cue: undefined,
    stance: 'asserts',
    basis,
    confidence: 0.3,
    evidence: [],
    frame,
    lastFrame: frame,
  };
}

/** Nothing but quotations and punctuation in the frame. */
export function isAlone(f: Frames, frame: Frame): boolean {
  for (let u = frame.from; u < frame.to; u += 1) if (!isQuote(f, u) && !isPunctuation(f, u)) return false;
  return true;
}

function inSentence(f: Frames, frame: Frame, u: number, index: number): Draft {
  const span = { start: startOf(f, u), end: endOf(f, u) };
  const quote = f.quote[u] as number;
  const words = f.tokens.text.slice(span.start, Math.min(span.end, span.start + 400)).split(/\s+/).length;
  const draft = blank('scare-quote', span, quote, index);
  if (words < 3) return { ...draft, kind: 'term', confidence: 0.7 };
  const subject = mainSubject(f, frame, u);
  if (subject === undefined) return { ...draft, kind: 'term', confidence: 0.5 };
  return { ...draft, basis: 'clause-subject', source: spanOf(f, subject.from, subject.to), confidence: 0.5 };
}
