// Call hierarchy, read as "who quotes whom". On a quotation: which articles repeat it (incoming), and whom it speaks of
// (outgoing). On a name: who speaks of that person or body (incoming), and of whom they speak (outgoing).

import {
  type CallHierarchyIncomingCall,
  type CallHierarchyIncomingCallsParams,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type CallHierarchyOutgoingCallsParams,
  type CallHierarchyPrepareParams,
  SymbolKind,
} from 'vscode-languageserver';
import type { Quote, Span } from '../analysis/model.ts';
import type { IndexedArticle } from '../corpus/article.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { CorpusEntity } from '../corpus/identity/model.ts';
import { excerpt } from '../rules/rule.ts';
import { bareWords, marksOf, speakerName } from '../rules/speaker-name.ts';
import type { FeatureContext } from './context.ts';
import { offsetAt, rangeOf } from './convert.ts';
import { entityAt, quoteAt } from './lookup.ts';

/** What an item stands for, carried by the client from one request to the next. */
type ItemData =
  | { readonly kind: 'quote'; readonly uri: string; readonly quote: number }
  | { readonly kind: 'entity'; readonly uri: string; readonly id: string };

export function prepareCallHierarchy(
  { corpus }: FeatureContext,
  { textDocument, position }: CallHierarchyPrepareParams,
): CallHierarchyItem[] | null {
  const article = corpus.article(textDocument.uri);
  if (article === undefined) return null;
  corpus.articles();
  const offset = offsetAt(article, position);
  const named = entityAt(corpus, article, offset);
  if (named !== undefined) return [entityItem(article, named.entity, named.mention)];
  const index = quoteAt(article, offset);
  return index < 0 ? null : [quoteItem(corpus, article, index)];
}

export function incomingCalls(
  { corpus }: FeatureContext,
  { item }: CallHierarchyIncomingCallsParams,
): CallHierarchyIncomingCall[] | null {
  const data = item.data as ItemData;
  const article = corpus.article(data.uri);
  if (article === undefined) return null;
  corpus.articles();
  if (data.kind === 'entity') return spokenOf(corpus, data.id);
  return corpus.echoesOf(article, data.quote).flatMap((echo) => {
    const other = corpus.article(echo.article);
    if (other === undefined) return [];
    const from = quoteItem(corpus, other, echo.quote);
    return [{ from, fromRanges: [from.selectionRange] }];
  });
}

export function outgoingCalls(
  { corpus }: FeatureContext,
  { item }: CallHierarchyOutgoingCallsParams,
): CallHierarchyOutgoingCall[] | null {
  const data = item.data as ItemData;
  const article = corpus.article(data.uri);
  if (article === undefined) return null;
  corpus.articles();
  const quotes =
    data.kind === 'quote' ? [{ article, quote: data.quote }] : quotesOf(corpus, corpus.entities.get(data.id));
  const calls = new Map<string, { to: CallHierarchyItem; fromRanges: CallHierarchyItem['range'][] }>();
  for (const place of quotes) {
    for (const local of aboutOf(place.article, place.quote)) {
      const entity = corpus.entityOf(place.article, local);
      const mention = mentionWithin(place.article, local, place.article.analysis.quotes[place.quote] as Quote);
      if (entity === undefined || mention === undefined || (data.kind === 'entity' && entity.id === data.id)) continue;
      const call = calls.get(entity.id) ?? { to: entityItem(place.article, entity, mention), fromRanges: [] };
      // Ranges are read in the caller's own document.
      if (place.article.uri === data.uri) call.fromRanges.push(rangeOf(place.article, mention));
      calls.set(entity.id, call);
    }
  }
  return [...calls.values()];
}

/** Who speaks of an entity: one item a speaker and article, with the quotations. */
function spokenOf(corpus: Corpus, id: string): CallHierarchyIncomingCall[] {
  const entity = corpus.entities.get(id);
  if (entity === undefined) return [];
  const calls: CallHierarchyIncomingCall[] = [];
  for (const { article, locals } of membersByArticle(corpus, entity)) {
    const bySpeaker = new Map<string, { speaker: CorpusEntity; source: Span; quotes: Quote[] }>();
    for (const claim of article.analysis.claims) {
      const quote = article.analysis.quotes[claim.quote];
      if (quote === undefined || quote.source === null || !claim.about.some((local) => locals.has(local))) continue;
      const speaker = corpus.entityOf(article, claim.speaker);
      if (speaker === undefined || speaker.id === id) continue;
      const known = bySpeaker.get(speaker.id);
      if (known === undefined) bySpeaker.set(speaker.id, { speaker, source: quote.source, quotes: [quote] });
      else known.quotes.push(quote);
    }
    for (const { speaker, source, quotes } of bySpeaker.values())
      calls.push({
        from: entityItem(article, speaker, source),
        fromRanges: quotes.map((quote) => rangeOf(article, quote)),
      });
  }
  return calls;
}

function quotesOf(corpus: Corpus, entity: CorpusEntity | undefined): { article: IndexedArticle; quote: number }[] {
  if (entity === undefined) return [];
  return membersByArticle(corpus, entity).flatMap(({ article, locals }) =>
    article.analysis.claims.flatMap(({ speaker, quote }) => (locals.has(speaker) ? [{ article, quote }] : [])),
  );
}

/** The articles that name an entity, in the order of mentions. */
function membersByArticle(
  corpus: Corpus,
  entity: CorpusEntity,
): { article: IndexedArticle; locals: ReadonlySet<number> }[] {
  const locals = new Map<string, Set<number>>();
  for (const { article, local } of entity.members) {
    const known = locals.get(article);
    if (known === undefined) locals.set(article, new Set([local]));
    else known.add(local);
  }
  return corpus.articles().flatMap((article) => {
    const own = locals.get(article.uri);
    return own === undefined ? [] : [{ article, locals: own }];
  });
}

function aboutOf(article: IndexedArticle, quote: number): readonly number[] {
  return article.analysis.claims.find((claim) => claim.quote === quote)?.about ?? [];
}

function mentionWithin(article: IndexedArticle, local: number, quote: Quote): Span | undefined {
  const { mentions } = article.analysis;
  return mentions.find(
    (mention) =>
      mention.entity === local && quote.content.some((part) => mention.start >= part.start && mention.end <= part.end),
  );
}

function entityItem(article: IndexedArticle, entity: CorpusEntity, at: Span): CallHierarchyItem {
  const range = rangeOf(article, at);
  const data: ItemData = { kind: 'entity', uri: article.uri, id: entity.id };
  return {
    name: entity.name,
    detail: article.path,
    kind: SymbolKind.Class,
    uri: article.uri,
    range,
    selectionRange: range,
    data,
  };
}

function quoteItem(corpus: Corpus, article: IndexedArticle, index: number): CallHierarchyItem {
  const range = rangeOf(article, marksOf(article, index));
  const words = bareWords(article.quoteTexts[index] ?? '');
  const data: ItemData = { kind: 'quote', uri: article.uri, quote: index };
  return {
    name: `“${excerpt(words, 60)}”`,
    detail: `${speakerName(article, index, corpus)} · ${article.path}`,
    kind: SymbolKind.String,
    uri: article.uri,
    range,
    selectionRange: range,
    data,
  };
}
