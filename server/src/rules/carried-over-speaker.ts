// A quotation whose speaker is only implied by what stands before it. Names the likely one and points at why.

import { excerpt, type Rule } from './rule.ts';
import { bareWords, speakerName } from './speaker-name.ts';

/** Attribution rules whose names begin so take the speaker from an earlier sentence or paragraph. */
const CARRIED = 'carried-over';

export const carriedOverSpeaker: Rule = {
  code: 'carried-over-speaker',
  defaultSeverity: 'information',
  summary: 'The speaker of a quotation is only implied by what stands before it.',
  check: (article, corpus) =>
    article.analysis.quotes.flatMap((quote, index) => {
      if (quote.kind !== 'direct' || quote.source === null || !quote.basis.startsWith(CARRIED)) return [];
      const name = speakerName(article, index, corpus);
      return [
        {
          span: quote,
          message: `“${excerpt(bareWords(article.quoteTexts[index] ?? ''), 40)}” names no speaker itself; by what stands before, it is likely ${name}.`,
          related: quote.evidence.map((span) => ({ uri: article.uri, span, message: `${name} speaks here` })),
        },
      ];
    }),
};
