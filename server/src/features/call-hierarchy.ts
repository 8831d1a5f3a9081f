// Call hierarchy as "who quotes whom". On a quotation: the articles that repeat it (incoming) and the entities it mentions
// (outgoing). On a name: the speakers who talk about that entity (incoming), and the entities it talks about (outgoing).

import {
  type CallHierarchyIncomingCall,
  type CallHierarchyIncomingCallsParams,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type CallHierarchyOutgoingCallsParams,
  type CallHierarchyPrepareParams,
  SymbolKind,
} from 'vscode-languageserver';
import type { Quote } from '../analysis/model.ts';
import { offsetAt, rangeOf } from '../base/positions.ts';
import { partitionPoint } from '../base/sorted.ts';
import type { Span } from '../base/span.ts';
import { contains } from '../base/span.ts';
import type { IndexedArticle } from '../corpus/article.ts';
import type { CorpusEntity } from '../corpus/entities/model.ts';
import type { CorpusSnapshot } from '../corpus/snapshot.ts';
import { excerpt } from '../rules/rule.ts';
import { marksOf, speakerName, withoutMarks } from '../rules/speaker-name.ts';
import type { FeatureContext } from './shared/context.ts';
import { entityAt, localsByArticle, quoteAt } from './shared/lookup.ts';
import { plainTitle } from './shared/text.ts';

/** The meaning of an item. The client returns it with the next request. */
type ItemData =
  | { readonly kind: 'quote'; readonly uri: string; readonly quote: number }
  | { readonly kind: 'entity'; readonly uri: string; readonly id: string };

export function prepareCallHierarchy(
  { corpus }: FeatureContext,
  { textDocument, position }: CallHierarchyPrepareParams,
): CallHierarchyItem[] | null {
  const article = corpus.article(textDocument.uri);
  if (article === undefined) return null;
  const offset = offsetAt(article, position);
  const named = entityAt(corpus, article, offset);
  if (named !== undefined) return [entityItem(article, named.entity, named.mention)];
  const index = quoteAt(article, offset);
  const quote = article.analysis.quotes[index];
  if (quote === undefined) return null;
  // A pull quote leads to the quotation that it repeats.
  return [quoteItem(corpus, article, quote.repeats >= 0 ? quote.repeats : index)];
}

export function incomingCalls(
  { corpus }: FeatureContext,
  { item }: CallHierarchyIncomingCallsParams,
): CallHierarchyIncomingCall[] | null {
  const place = placeOf(corpus, item);
  if (place === undefined) return null;
  const { article, data } = place;
  if (data.kind === 'entity') return spokenOf(corpus, data.id);
  return corpus.repeatsOf(article, data.quote).flatMap((repeat) => {
    const other = corpus.article(repeat.article);
    if (other === undefined) return [];
    const from = quoteItem(corpus, other, repeat.quote);
    return [{ from, fromRanges: [from.selectionRange] }];
  });
}

export function outgoingCalls(
  { corpus }: FeatureContext,
  { item }: CallHierarchyOutgoingCallsParams,
): CallHierarchyOutgoingCall[] | null {
  const place = placeOf(corpus, item);
  if (place === undefined) return null;
  const { article, data } = place;
  const quotes = data.kind === 'quote' ? [{ article, quote: data.quote }] : quotesOf(corpus, corpus.entity(data.id));
  const calls = new Map<string, { to: CallHierarchyItem; fromRanges: CallHierarchyItem['range'][] }>();
  for (const said of quotes) {
    for (const local of aboutOf(said.article, said.quote)) {
      const entity = corpus.entityOf(said.article, local);
      const mention = mentionWithin(said.article, local, said.article.analysis.quotes[said.quote]);
      if (entity === undefined || mention === undefined || (data.kind === 'entity' && entity.id === data.id)) continue;
      const call = calls.get(entity.id) ?? { to: entityItem(said.article, entity, mention), fromRanges: [] };
      // The client reads these ranges in the caller's document.
      if (said.article.uri === data.uri) call.fromRanges.push(rangeOf(said.article, mention));
      calls.set(entity.id, call);
    }
  }
  return [...calls.values()];
}

/** The article and meaning of an item from an earlier answer; `undefined` if it no longer exists. */
function placeOf(
  corpus: CorpusSnapshot,
  { data }: CallHierarchyItem,
): { article: IndexedArticle; data: ItemData } | undefined {
  if (!isItemData(data)) return undefined;
  const article = corpus.article(data.uri);
  if (article === undefined || (data.kind === 'quote' && article.analysis.quotes[data.quote] === undefined))
    return undefined;
  return { article, data };
}

function isItemData(data: unknown): data is ItemData {
  if (typeof data !== 'object' || data === null) return false;
  const { kind, uri, quote, id } = data as Record<string, unknown>;
  return (
    typeof uri === 'string' &&
    (kind === 'quote' ? typeof quote === 'number' : kind === 'entity' && typeof id === 'string')
  );
}

/** Who talks about an entity: one item for each speaker and article, with the quotations. */
function spokenOf(corpus: CorpusSnapshot, id: string): CallHierarchyIncomingCall[] {
  const entity = corpus.entity(id);
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

function quotesOf(
  corpus: CorpusSnapshot,
  entity: CorpusEntity | undefined,
): { article: IndexedArticle; quote: number }[] {
  if (entity === undefined) return [];
  return membersByArticle(corpus, entity).flatMap(({ article, locals }) =>
    article.analysis.claims.flatMap(({ speaker, quote }) => (locals.has(speaker) ? [{ article, quote }] : [])),
  );
}

/** The articles that name an entity, in corpus order. */
function membersByArticle(
  corpus: CorpusSnapshot,
  entity: CorpusEntity,
): { article: IndexedArticle; locals: ReadonlySet<number> }[] {
  const locals = localsByArticle(entity);
  return corpus.inOrder(locals.keys()).map((article) => ({ article, locals: new Set(locals.get(article.uri)) }));
}

function aboutOf(article: IndexedArticle, quote: number): readonly number[] {
  const { claims } = article.analysis;
  const claim = claims[partitionPoint(claims.length, (index) => claims[index]!.quote < quote)];
  return claim?.quote === quote ? claim.about : [];
}

function mentionWithin(article: IndexedArticle, local: number, quote: Quote | undefined): Span | undefined {
  const { entities, mentions } = article.analysis;
  for (const index of entities[local]?.mentions ?? []) {
    const mention = mentions[index];
    if (mention !== undefined && quote?.content.some((part) => contains(part, mention)) === true) return mention;
  }
  return undefined;
}

function entityItem(article: IndexedArticle, entity: CorpusEntity, at: Span): CallHierarchyItem {
  const range = rangeOf(article, at);
  const data: ItemData = { kind: 'entity', uri: article.uri, id: entity.id };
  return {
    name: plainTitle(entity.name),
    detail: plainTitle(article.path),
    kind: SymbolKind.Class,
    uri: article.uri,
    range,
    selectionRange: range,
    data,
  };
}

function quoteItem(corpus: CorpusSnapshot, article: IndexedArticle, index: number): CallHierarchyItem {
  const range = rangeOf(article, marksOf(article, index));
  const words = withoutMarks(article.quoteTexts[index] ?? '');
  const data: ItemData = { kind: 'quote', uri: article.uri, quote: index };
  return {
    name: plainTitle(`“${excerpt(words, 60)}”`),
    detail: plainTitle(`${speakerName(article, index, corpus)} · ${article.path}`),
    kind: SymbolKind.String,
    uri: article.uri,
    range,
    selectionRange: range,
    data,
  };
}
