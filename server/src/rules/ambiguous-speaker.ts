// "He said", where two people could be meant.

import type { DiagnosticRule } from './rule.ts';
import { quotedShort } from './speaker-name.ts';

export const ambiguousSpeaker: DiagnosticRule = {
  code: 'ambiguous-speaker',
  defaultSeverity: 'warning',
  summary: 'A pronoun or description as the source, with two or more people who could be meant.',
  check: (article, corpus) =>
    article.analysis.quotes.flatMap((quote, index) => {
      if (quote.source === null || quote.candidates.length < 2 || quote.kind === 'pull' || quote.kind === 'term')
        return [];
      const names = quote.candidates.map(
        (local) => corpus.entityOf(article, local)?.name ?? article.analysis.entities[local]?.name ?? '?',
      );
      return [
        {
          span: quote.source,
          message: `“${article.sourceTexts[index]}” could be ${names.slice(0, 3).join(' or ')}, who says ${quotedShort(article.quoteTexts[index] ?? '')}.`,
          related: quote.candidates.flatMap((local) => {
            const mention = lastNameBefore(article.analysis, local, quote.source?.start ?? 0);
            return mention === undefined
              ? []
              : [{ uri: article.uri, span: mention, message: article.analysis.entities[local]?.name ?? '' }];
          }),
        },
      ];
    }),
};

function lastNameBefore(
  analysis: {
    readonly mentions: readonly { start: number; end: number; form: string }[];
    readonly entities: readonly { mentions: readonly number[] }[];
  },
  local: number,
  offset: number,
): { start: number; end: number } | undefined {
  let found: { start: number; end: number } | undefined;
  for (const index of analysis.entities[local]?.mentions ?? []) {
    const mention = analysis.mentions[index];
    if (mention?.form === 'name' && (found === undefined || mention.start < offset)) found = mention;
  }
  return found;
}
