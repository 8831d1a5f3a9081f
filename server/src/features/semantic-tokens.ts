// Colour for people, organisations, places and quotations, on top of the grammar.

import { type SemanticTokens, SemanticTokensBuilder, type SemanticTokensParams } from 'vscode-languageserver';
import type { EntityType } from '../analysis/model.ts';
import type { FeatureContext } from './context.ts';
import { positionAt } from './convert.ts';

/** Token types of our own; package.json gives each a super type, so that any theme colours them. */
export const tokenTypes = [
  'person',
  'organization',
  'place',
  'group',
  'event',
  'work',
  'date',
] as const satisfies readonly EntityType[];
export const tokenModifiers = ['quoted'] as const;

export function semanticTokens({ corpus }: FeatureContext, { textDocument }: SemanticTokensParams): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  const article = corpus.article(textDocument.uri);
  if (article === undefined) return builder.build();
  const { mentions, quotes } = article.analysis;
  const marked = quotes
    .flatMap((quote) => (quote.kind === 'term' ? [] : quote.marks))
    .sort((a, b) => a.start - b.start);
  let next = 0;
  let last = 0;
  for (const mention of mentions) {
    if (mention.form !== 'name' || mention.start < last) continue;
    last = mention.end;
    while (next < marked.length && (marked[next] as { end: number }).end <= mention.start) next += 1;
    const inside = marked[next];
    const quoted = inside !== undefined && inside.start <= mention.start && mention.end <= inside.end;
    const start = positionAt(article, mention.start);
    const end = positionAt(article, mention.end);
    // A name broken over two lines cannot be one token.
    if (start.line !== end.line) continue;
    builder.push(
      start.line,
      start.character,
      end.character - start.character,
      tokenTypes.indexOf(mention.type),
      quoted ? 1 : 0,
    );
  }
  return builder.build();
}
