// Highlights in the open article. On a name: its names in the first colour, its pronouns and descriptions in the second. On a
// quotation: all quotations of the same speaker, and in the second colour the words that name the speaker.

import { type DocumentHighlight, DocumentHighlightKind, type DocumentHighlightParams } from 'vscode-languageserver';
import type { Quote } from '../analysis/model.ts';
import { offsetAt, rangeOf } from '../base/positions.ts';
import type { Span } from '../base/span.ts';
import { touches } from '../base/span.ts';
import type { IndexedArticle } from '../corpus/article.ts';
import type { CorpusSnapshot } from '../corpus/snapshot.ts';
import type { FeatureContext } from './shared/context.ts';
import { entityAt, quoteAt } from './shared/lookup.ts';

export function documentHighlight(
  { corpus }: FeatureContext,
  { textDocument, position }: DocumentHighlightParams,
): DocumentHighlight[] | null {
  const article = corpus.article(textDocument.uri);
  if (article === undefined) return null;
  const { mentions, quotes } = article.analysis;
  const offset = offsetAt(article, position);
  const named = entityAt(corpus, article, offset);
  if (named !== undefined) {
    const locals = localsOf(corpus, article, named.mention.entity);
    const same = mentions.filter((mention) => locals.has(mention.entity));
    return highlights(
      article,
      same.filter(({ form }) => form === 'name'),
      same.filter(({ form }) => form !== 'name'),
    );
  }
  const index = quoteAt(article, offset);
  // The words for an unnamed source ("a senior official") are not a mention, but they lead to the quotation.
  const quote = quotes[index] ?? quotes.find(({ source }) => source !== null && touches(source, offset));
  if (quote === undefined) return [];
  const same = sameSpeaker(corpus, article, quote);
  return highlights(
    article,
    same.flatMap(({ content }) => content),
    same.flatMap(({ source }) => (source === null || source.start === source.end ? [] : [source])),
  );
}

function sameSpeaker(corpus: CorpusSnapshot, article: IndexedArticle, quote: Quote): readonly Quote[] {
  const { source } = quote;
  if (source === null) return [quote];
  const { quotes } = article.analysis;
  if (source.entity < 0) return quotes.filter((other) => other === quote || other.source?.start === source.start);
  const locals = localsOf(corpus, article, source.entity);
  return quotes.filter((other) => other.source !== null && locals.has(other.source.entity));
}

/** The article's local entities that belong to the same corpus entity as a given one. */
function localsOf(corpus: CorpusSnapshot, article: IndexedArticle, local: number): ReadonlySet<number> {
  const entity = corpus.entityOf(article, local);
  const locals = new Set([local]);
  if (entity === undefined) return locals;
  for (const other of article.entities.keys()) if (corpus.entityOf(article, other) === entity) locals.add(other);
  return locals;
}

/** Leaves out duplicates: several quotations can share one source. */
function highlights(article: IndexedArticle, text: readonly Span[], read: readonly Span[]): DocumentHighlight[] {
  const seen = new Set<string>();
  const of = (spans: readonly Span[], kind: DocumentHighlightKind): DocumentHighlight[] =>
    spans.flatMap((span) => {
      const key = `${span.start} ${span.end}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ range: rangeOf(article, span), kind }];
    });
  return [...of(text, DocumentHighlightKind.Text), ...of(read, DocumentHighlightKind.Read)];
}
