// Pull quotes: a line of its own that repeats a quotation of the same article, with marks or without. Such a line is no
// speech of its own, and a run of quotations goes on across it.

import type { Quotations, QuotedSpan, ReadDocument } from '../document.ts';
import type { ArticlePart, Quote } from '../model.ts';

/** Letters and digits a repeated quotation must have; shorter ones repeat by chance. */
const LEAST = 25;
/** A line longer than this is a paragraph, whatever it repeats. */
const LONGEST_LINE = 1000;

/** Parts that repeat a quotation standing elsewhere, with the index of that quotation in `Quotations.spans`. */
export function findPullParts(document: ReadDocument, quotations: Quotations): ReadonlyMap<number, number> {
  const { text } = document.tokens;
  const { spans } = quotations;
  const alone = (span: QuotedSpan): boolean => {
    const part = document.parts[span.part] as ArticlePart;
    return part.end - part.start - (span.end - span.start) <= 2;
  };
  const byContent = new Map<string, number>();
  spans.forEach((span, index) => {
    if (span.depth > 0 || span.end - span.start > LONGEST_LINE) return;
    const key = normalise(text.slice(span.innerStart, span.innerEnd));
    const known = byContent.get(key);
    // Of two equal quotations the one inside a sentence is the original.
    if (key.length >= LEAST && (known === undefined || (alone(spans[known] as QuotedSpan) && !alone(span))))
      byContent.set(key, index);
  });
  const found = new Map<number, number>();
  if (byContent.size === 0) return found;
  document.parts.forEach((part, index) => {
    if (part.kind === 'masked' || part.kind === 'clutter' || part.end - part.start > LONGEST_LINE) return;
    const original = byContent.get(normalise(text.slice(part.start, part.end)));
    if (original !== undefined && (spans[original] as QuotedSpan).part !== index) found.set(index, original);
  });
  return found;
}

/** Adds the pull quotes to the article's quotes and points them at the quotation they repeat. */
export function withPullQuotes(
  document: ReadDocument,
  quotations: Quotations,
  pullParts: ReadonlyMap<number, number>,
  quotes: readonly Quote[],
): Quote[] {
  const all = [...quotes];
  for (const [index, original] of pullParts) {
    const part = document.parts[index] as ArticlePart;
    const span = quotations.spans[original] as QuotedSpan;
    const repeated = quotes.findIndex((quote) => quote.marks.some((mark) => mark.start === span.start));
    all.push({
      start: part.start,
      end: part.end,
      kind: 'pull',
      content: [{ start: part.start, end: part.end }],
      marks: [],
      source: null,
      cue: null,
      stance: 'asserts',
      basis: 'pull-quote',
      confidence: 0.95,
      evidence: [{ start: span.start, end: span.end }],
      candidates: [],
      turn: -1,
      repeats: repeated,
    });
  }
  if (all.length === quotes.length) return all;
  // Sorting moves quotes, so the indices of what is repeated move with them.
  const order = all.map((_, index) => index).sort((a, b) => (all[a] as Quote).start - (all[b] as Quote).start || a - b);
  const place = new Int32Array(all.length);
  order.forEach((from, to) => {
    place[from] = to;
  });
  return order.map((from) => {
    const quote = all[from] as Quote;
    return quote.repeats < 0 ? quote : { ...quote, repeats: place[quote.repeats] as number };
  });
}

function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
