// A direct quotation that nobody is named for: neither in its sentence, nor in its paragraph, nor by what stands before.

import type { Quote } from '../analysis/model.ts';
import type { DiagnosticRule } from './rule.ts';
import { quotedShort } from './speaker-name.ts';

/** Shorter ones are as a rule terms or slogans; PolNeAR's people left such spans without attribution too. */
const FEWEST_WORDS = 5;

export const unattributedQuote: DiagnosticRule = {
  code: 'unattributed-quote',
  defaultSeverity: 'warning',
  summary: 'A direct quotation for which no speaker is found in its sentence, its paragraph or by carry-over.',
  check: (article) =>
    article.analysis.quotes.flatMap((quote, index) => {
      const words = article.quoteTexts[index] ?? '';
      if (!isUnattributed(quote, words)) return [];
      return [
        {
          span: quote,
          message: `No speaker found for ${quotedShort(words)}. Attribute it, or mark it as no speech.`,
        },
      ];
    }),
};

export function isUnattributed(quote: Quote, words: string): boolean {
  return quote.kind === 'direct' && quote.source === null && countWords(words) >= FEWEST_WORDS;
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
}
