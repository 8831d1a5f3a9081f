// Reports a pronoun or description as a quotation's source where two or more people could be meant: "he said".

import type { DocumentAnalysis } from '../analysis/model.ts';
import type { Span } from '../base/span.ts';
import type { DiagnosticRule } from './rule.ts';
import { quotedShort } from './speaker-name.ts';

const MAX_NAMES = 3;

export const ambiguousSpeaker: DiagnosticRule = {
  code: 'ambiguous-speaker',
  defaultSeverity: 'warning',
  summary: '“He” or “the minister” as the speaker, where two or more people could be meant.',
  check: (article, corpus) =>
    article.analysis.quotes.flatMap((quote, index) => {
      const { source, candidates } = quote;
      if (source === null || candidates.length < 2 || quote.kind === 'pull' || quote.kind === 'term') return [];
      const names = candidates.map(
        (local) => corpus.entityOf(article, local)?.name ?? article.analysis.entities[local]?.name ?? '?',
      );
      return [
        {
          span: source,
          message:
            `“${article.sourceTexts[index]}”, the speaker of ${quotedShort(article.quoteTexts[index] ?? '')}, ` +
            `could be ${names.slice(0, MAX_NAMES).join(' or ')}. Attribute the quote if you know who it is.`,
          related: candidates.flatMap((local) => {
            const mention = lastNameBefore(article.analysis, local, source.start);
            return mention === undefined
              ? []
              : [{ uri: article.uri, span: mention, message: article.analysis.entities[local]?.name ?? '' }];
          }),
        },
      ];
    }),
};

/** The last place before `offset` that names a local entity; its first name if there is none before. */
function lastNameBefore(analysis: DocumentAnalysis, local: number, offset: number): Span | undefined {
  let found: Span | undefined;
  for (const index of analysis.entities[local]?.mentions ?? []) {
    const mention = analysis.mentions[index];
    if (mention?.form === 'name' && (found === undefined || mention.start < offset)) found = mention;
  }
  return found;
}
