// Turns: quotations of one speech share a number. A quotation goes on the turn before it when it was carried from it, or
// when the same speaker goes on in the same or the next paragraph.

import type { Quote } from '../model.ts';

const CARRIED = new Set([
  'continued',
  'running',
  'carried-over',
  'same-paragraph',
  'same-sentence',
  'after-report',
  'participle-cue',
  'coordinated-cue',
]);

/** Numbers the turns of quotes in text order; `partOf` gives the paragraph of an offset. */
export function numberTurns(quotes: readonly Quote[], partOf: (offset: number) => number): Quote[] {
  let turn = -1;
  let last: Quote | undefined;
  return quotes.map((quote) => {
    if (quote.kind === 'term' || quote.kind === 'pull') return quote;
    if (last === undefined || !goesOn(last, quote, partOf)) turn += 1;
    last = quote;
    return { ...quote, turn };
  });
}

function goesOn(last: Quote, quote: Quote, partOf: (offset: number) => number): boolean {
  if (last.source === null || quote.source === null) return false;
  const near = partOf(quote.start) - partOf(last.end - 1) <= 2;
  if (last.source.start === quote.source.start) return near;
  if (last.source.entity >= 0) return near && last.source.entity === quote.source.entity;
  return near && CARRIED.has(quote.basis) && last.source.class === quote.source.class && quote.source.entity < 0;
}
