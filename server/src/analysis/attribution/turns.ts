// Numbers the turns of an article: quotes of one speech share a number. A quote continues the turn of the one before it if
// its speaker was inferred from it, or if the same speaker goes on within two paragraphs.

import type { Quote } from '../model.ts';

/** Rules that give a quote the speaker of an earlier one. */
const CONTINUING = new Set([
  'continued',
  'running',
  'carried-over',
  'same-paragraph',
  'same-sentence',
  'after-report',
  'participle-cue',
  'coordinated-cue',
]);

/** The quotes with their turns. `quotes` are in text order, `partOf` gives the paragraph of an offset. */
export function numberTurns(quotes: readonly Quote[], partOf: (offset: number) => number): Quote[] {
  let turn = -1;
  let last: Quote | undefined;
  return quotes.map((quote) => {
    if (quote.kind === 'term' || quote.kind === 'pull') return quote;
    if (last === undefined || !continuesTurn(last, quote, partOf)) turn += 1;
    last = quote;
    return { ...quote, turn };
  });
}

/** Whether two quotes in a row are of one turn. */
function continuesTurn(last: Quote, quote: Quote, partOf: (offset: number) => number): boolean {
  if (last.source === null || quote.source === null) return false;
  const isNear = partOf(quote.start) - partOf(last.end - 1) <= 2;
  if (last.source.start === quote.source.start) return isNear;
  if (last.source.entity >= 0) return isNear && last.source.entity === quote.source.entity;
  return isNear && CONTINUING.has(quote.basis) && last.source.class === quote.source.class && quote.source.entity < 0;
}
