// Highlights in the open article: on a name, all its mentions; on a quotation, all of the same speaker's.

import { type DocumentHighlight, DocumentHighlightKind, type DocumentHighlightParams } from 'vscode-languageserver';
import type { Span } from '../analysis/model.ts';
import type { FeatureContext } from './context.ts';
import { offsetAt, rangeOf } from './convert.ts';
import { entityAt, quoteAt } from './lookup.ts';

export function documentHighlight(
  { corpus }: FeatureContext,
  { textDocument, position }: DocumentHighlightParams,
): DocumentHighlight[] {
  const article = corpus.article(textDocument.uri);
  if (article === undefined) return [];
  const { mentions, quotes } = article.analysis;
  const offset = offsetAt(article, position);
  const named = entityAt(corpus, article, offset);
  let spans: readonly Span[] = [];
  if (named !== undefined) {
    const locals = new Set(
      named.entity.members.filter((member) => member.article === article.uri).map((member) => member.local),
    );
    spans = mentions.filter((mention) => locals.has(mention.entity));
  } else {
    const quote = quotes[quoteAt(article, offset)];
    const speaker = quote?.source?.entity ?? -1;
    if (quote !== undefined)
      spans =
        speaker < 0
          ? [quote]
          : quotes.filter((other) => other.source?.entity === speaker).flatMap((other) => other.content);
  }
  return spans.map((span) => ({ range: rangeOf(article, span), kind: DocumentHighlightKind.Text }));
}
