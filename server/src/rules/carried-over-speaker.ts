// Reports a quotation whose speaker is only implied by the preceding text, with the likely speaker and where it is named.

import { isPronoun } from '../corpus/repeats/speakers.ts';
import type { DiagnosticRule } from './rule.ts';
import { quotedShort, speakerName } from './speaker-name.ts';

/** Prefix of the attribution rules that take the speaker from an earlier sentence or paragraph. */
const CARRIED_OVER = 'carried-over';

export const carriedOverSpeaker: DiagnosticRule = {
  code: 'carried-over-speaker',
  defaultSeverity: 'information',
  summary: 'A quotation that names no speaker; the preceding text suggests one.',
  check: (article, corpus) =>
    article.analysis.quotes.flatMap((quote, index) => {
      if (quote.kind !== 'direct' || quote.source === null || !quote.basis.startsWith(CARRIED_OVER)) return [];
      const named = speakerName(article, index, corpus);
      const isOpen = isPronoun(named, corpus.language);
      const name = isOpen ? `the person called “${named}” there` : named;
      return [
        {
          span: quote,
          message:
            `No speaker is named for ${quotedShort(article.quoteTexts[index] ?? '')}. ` +
            `By the preceding text it is probably ${name}: check that passage.`,
          related: quote.evidence.map((span) => ({
            uri: article.uri,
            span,
            message: isOpen ? 'Who speaks here?' : `${name} speaks here`,
          })),
        },
      ];
    }),
};
