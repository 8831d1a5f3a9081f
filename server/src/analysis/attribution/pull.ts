// Pull quotes: a line of its own that repeats a quotation of the same article, with marks or without. Such a line is no
// speech of its own, and a run of quotations goes on across it.

import type { Quotations, QuotedSpan, ReadDocument } from '../document.ts';
import type { ArticlePart, Quote } from '../model.ts';
import type { Sentence } from '../sentences.ts';
import { findRepeated, type Line } from './pull-index.ts';

/** A line longer than this is a paragraph, whatever it repeats. */
const LONGEST_LINE = 600;

/** Parts that repeat words of a quotation standing elsewhere, with the index of that quotation in `Quotations.spans`. */
export function findPullParts(document: ReadDocument, quotations: Quotations): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  if (quotations.spans.length === 0) return found;
  const alone = new Set<number>();
  for (const span of quotations.spans) {
    const part = document.parts[span.part] as ArticlePart;
    if (part.end - part.start - (span.end - span.start) <= 2) alone.add(span.part);
  }
  const lines = linesOf(document);
  const originals = findRepeated(document, quotations, lines);
  lines.forEach(({ part: at }, index) => {
    const original = originals[index] as number;
    if (original < 0) return;
    const part = document.parts[at] as ArticlePart;
    // Of two lines that are nothing but the quotation, the first is the original.
    const home = (quotations.spans[original] as QuotedSpan).part;
    const repeated = quotations.spans[original] as QuotedSpan;
    const whole = part.end - part.start >= repeated.innerEnd - repeated.innerStart;
    if (alone.has(at) && alone.has(home) && home > at && whole) return;
    if (found.has(home)) return;
    found.set(at, original);
  });
  return found;
}

/** The parts that are short enough, by their sentences. */
function linesOf({ parts, sentences }: ReadDocument): Line[] {
  const lines: Line[] = [];
  for (let first = 0; first < sentences.length; ) {
    const { part, from } = sentences[first] as Sentence;
    let next = first + 1;
    while (sentences[next]?.part === part) next += 1;
    const { start, end, kind } = parts[part] as ArticlePart;
    const { to } = sentences[next - 1] as Sentence;
    if (kind !== 'masked' && kind !== 'clutter' && end - start <= LONGEST_LINE) lines.push({ from, to, part });
    first = next;
  }
  return lines;
}

/** Adds the pull quotes to the article's quotes and points them at the quotation they repeat. */
export function withPullQuotes(
  document: ReadDocument,
  quotations: Quotations,
  pullParts: ReadonlyMap<number, number>,
  quotes: readonly Quote[],
): Quote[] {
  const all = [...quotes];
  /** By where a mark begins, the first quote that has it. */
  const byMark = new Map<number, number>();
  if (pullParts.size > 0)
    quotes.forEach(({ marks }, index) => {
      for (const { start } of marks) if (!byMark.has(start)) byMark.set(start, index);
    });
  for (const [index, original] of pullParts) {
    const part = document.parts[index] as ArticlePart;
    const span = quotations.spans[original] as QuotedSpan;
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
      repeats: byMark.get(span.start) ?? -1,
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
