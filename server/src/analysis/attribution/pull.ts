// Pull quotes: a line of its own that repeats, without marks or with them, a quotation of the same article.

import type { ReadDocument } from '../document.ts';
import type { Quote } from '../model.ts';

const LEAST = 25;

export function findPullQuotes(document: ReadDocument, quotes: readonly Quote[]): Quote[] {
  const { text } = document.tokens;
  const byContent = new Map<string, number>();
  quotes.forEach((quote, index) => {
    for (const mark of quote.marks) {
      const key = normalise(text.slice(mark.start, mark.end));
      if (key.length >= LEAST && !byContent.has(key)) byContent.set(key, index);
    }
  });
  const out = [...quotes];
  for (const part of document.parts) {
    if (part.kind === 'masked' || part.kind === 'clutter' || part.end - part.start > 1000) continue;
    const repeats = byContent.get(normalise(text.slice(part.start, part.end)));
    if (repeats === undefined) continue;
    const quote = quotes[repeats] as Quote;
    if (quote.start >= part.start && quote.start < part.end) continue;
    const span = { start: part.start, end: part.end };
    out.push({
      ...quote,
      ...span,
      kind: 'pull',
      content: [span],
      marks: [],
      source: null,
      cue: null,
      basis: 'pull-quote',
      confidence: 0.95,
      evidence: [{ start: quote.start, end: quote.end }],
      candidates: [],
      turn: -1,
      repeats,
    });
  }
  return out;
}

function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
