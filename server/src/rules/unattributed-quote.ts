// Reports a direct quotation without a speaker: none in its sentence, its paragraph or the preceding text.

import type { Quote } from '../analysis/model.ts';
import type { DiagnosticRule } from './rule.ts';
import { quotedShort } from './speaker-name.ts';

/** Shorter quotations are mostly terms or slogans; the annotators of PolNeAR left such spans without attribution too. */
const MIN_WORDS = 5;

export const unattributedQuote: DiagnosticRule = {
  code: 'unattributed-quote',
  defaultSeverity: 'warning',
  summary: 'A direct quotation for which no speaker is found.',
  check: (article) =>
    article.analysis.quotes.flatMap((quote, index) => {
      const words = article.quoteTexts[index] ?? '';
      if (!isUnattributed(quote, words)) return [];
      return [
        {
          span: quote,
          // Short, because the Problems panel shows one line.
          message: `No speaker found for ${quotedShort(words)}. Attribute it, or mark it as a term.`,
        },
      ];
    }),
};

/** Whether the rule reports a quote, given its words. */
export function isUnattributed(quote: Quote, words: string): boolean {
  return quote.kind === 'direct' && quote.source === null && countWords(words) >= MIN_WORDS;
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
}
