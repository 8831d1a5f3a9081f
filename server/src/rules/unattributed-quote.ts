// Reports a direct quotation without a speaker: none in its sentence, its paragraph or the preceding text.

import type { ArticlePart, Quote } from '../analysis/model.ts';
import { lastStartingAtOrBefore } from '../base/span.ts';
import type { DiagnosticRule } from './rule.ts';
import { quotedShort } from './speaker-name.ts';

/** Shorter quotations are mostly terms or slogans; the annotators of PolNeAR left such spans without attribution too. */
const MIN_WORDS = 5;

export const unattributedQuote: DiagnosticRule = {
  code: 'unattributed-quote',
  defaultSeverity: 'warning',
  summary: 'A direct quotation for which no speaker is found.',
  roles: ['source', 'draft'],
  check: (article) =>
    article.analysis.quotes.flatMap((quote, index) => {
      const words = article.quoteTexts[index] ?? '';
      if (isHeading(article.analysis.parts, quote)) return [];
      if (isSilentTerm(quote, words))
        return [
          {
            span: quote,
            severity: 'information',
            message:
              `Nobody is named for ${quotedShort(words)}. If these are somebody’s words, attribute them; if not, mark ` +
              'them as a term.',
          },
        ];
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

/** Whether the quote is in a headline, a heading or a caption. The article's text has it again, or is about it. */
function isHeading(parts: readonly ArticlePart[], quote: Quote): boolean {
  const kind = parts[lastStartingAtOrBefore(parts, quote.start)]?.kind;
  return kind === 'headline' || kind === 'subheading' || kind === 'caption';
}

/** Whether the quote is read as a term for want of a speaker, though it is as long as speech. */
function isSilentTerm(quote: Quote, words: string): boolean {
  // A space after the first mark: the marks are paired wrongly.
  return (
    quote.kind === 'term' && quote.basis === 'scare-quote' && !/^.\s/.test(words) && countWords(words) >= MIN_WORDS
  );
}

/** Whether the rule reports a quote, given its words. */
export function isUnattributed(quote: Quote, words: string): boolean {
  return quote.kind === 'direct' && quote.source === null && countWords(words) >= MIN_WORDS;
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
}
