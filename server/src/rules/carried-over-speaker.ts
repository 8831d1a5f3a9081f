// A quotation whose speaker is only implied by what stands before it. Names the likely one and points at why.

import type { DiagnosticRule } from './rule.ts';
import { quotedShort, speakerName } from './speaker-name.ts';

/** Attribution rules whose names begin so take the speaker from an earlier sentence or paragraph. */
const CARRIED = 'carried-over';

export const carriedOverSpeaker: DiagnosticRule = {
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
          message: `Likely ${name}, but only by what stands before: ${quotedShort(article.quoteTexts[index] ?? '')}.`,
          related: quote.evidence.map((span) => ({ uri: article.uri, span, message: `${name} speaks here` })),
        },
      ];
    }),
};
