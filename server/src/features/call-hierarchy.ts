// Call hierarchy as "who quotes whom". On a quotation or a claim: the articles that repeat it (incoming) and the entities it
// mentions (outgoing). On a name: the speakers who talk about that entity (incoming), and the entities it talks about (outgoing).

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
import type { Span } from '../base/span.ts';
import { contains } from '../base/span.ts';
import type { IndexedArticle } from '../corpus/article.ts';
import type { CorpusEntity } from '../corpus/entities/model.ts';
import type { CorpusSnapshot } from '../corpus/snapshot.ts';
import { excerpt } from '../rules/rule.ts';
import { marksOf, speakerName, withoutMarks } from '../rules/speaker-name.ts';
import { articleWith } from './cards/repeats-card.ts';
import { claimAt, placesElsewhere, sayerOf } from './shared/claims.ts';
import type { FeatureContext } from './shared/context.ts';
import { entityAt, localsByArticle, quoteAt } from './shared/lookup.ts';
import { plainTitle } from './shared/text.ts';

/** The meaning of an item. The client returns it with the next request. */
type ItemData =
  | { readonly kind: 'quote'; readonly uri: string; readonly quote: number }
  | { readonly kind: 'claim'; readonly uri: string; readonly claim: number }
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
  if (quote === undefined) {
    const claim = claimAt(article, offset);
    return claim < 0 ? null : [claimItem(corpus, article, claim)];
  }
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
  const repeats = data.kind === 'claim' ? [] : corpus.repeatsOf(article, data.quote);
  const items = repeats.flatMap((repeat) => {
    const other = articleWith(corpus, repeat);
    return other === undefined ? [] : [quoteItem(corpus, other, repeat.quote)];
  });
  const claim = data.kind === 'claim' ? data.claim : claimOf(article, data.quote);
  for (const place of claim < 0 ? [] : placesElsewhere(corpus, article, claim)) {
    const index = place.article.analysis.claims.indexOf(place.claim);
    const item = claimItem(corpus, place.article, index);
    const isKnown = items.some(({ uri, range }) => uri === item.uri && range.start.line === item.range.start.line);
    if (!isKnown) items.push(item);
  }
  return items.map((from) => ({ from, fromRanges: [from.selectionRange] }));
}

export function outgoingCalls(
  { corpus }: FeatureContext,
  { item }: CallHierarchyOutgoingCallsParams,
): CallHierarchyOutgoingCall[] | null {
  const place = placeOf(corpus, item);
  if (place === undefined) return null;
  const { article, data } = place;
  if (data.kind === 'claim') return namedIn(corpus, article, data.claim);
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

/** The entities that a claim of the article itself names. */
function namedIn(corpus: CorpusSnapshot, article: IndexedArticle, index: number): CallHierarchyOutgoingCall[] {
  const claim = article.analysis.claims[index]!;
  return claim.about.flatMap((local) => {
    const entity = corpus.entityOf(article, local);
    const mention = mentionIn(article, local, [claim]);
    if (entity === undefined || mention === undefined) return [];
    return [{ to: entityItem(article, entity, mention), fromRanges: [rangeOf(article, mention)] }];
  });
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
  if (data.kind === 'claim' && article.analysis.claims[data.claim] === undefined) return undefined;
  return { article, data };
}

function isItemData(data: unknown): data is ItemData {
  if (typeof data !== 'object' || data === null) return false;
  const { kind, uri, quote, claim, id } = data as Record<string, unknown>;
  if (typeof uri !== 'string') return false;
  if (kind === 'quote') return typeof quote === 'number';
  return kind === 'claim' ? typeof claim === 'number' : kind === 'entity' && typeof id === 'string';
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
  return article.analysis.claims[claimOf(article, quote)]?.about ?? [];
}

/** Index of the claim that a quotation is; -1 if it is none. */
function claimOf({ analysis: { claims } }: IndexedArticle, quote: number): number {
  return claims.findIndex((claim) => claim.quote === quote);
}

const mentionWithin = (article: IndexedArticle, local: number, quote: Quote | undefined): Span | undefined =>
  mentionIn(article, local, quote?.content ?? []);

function mentionIn(article: IndexedArticle, local: number, spans: readonly Span[]): Span | undefined {
  const { entities, mentions } = article.analysis;
  for (const index of entities[local]?.mentions ?? []) {
    const mention = mentions[index];
    if (mention !== undefined && spans.some((span) => contains(span, mention))) return mention;
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

function claimItem(corpus: CorpusSnapshot, article: IndexedArticle, index: number): CallHierarchyItem {
  const claim = article.analysis.claims[index]!;
  if (claim.quote >= 0) return quoteItem(corpus, article, claim.quote);
  const range = rangeOf(article, claim);
  const data: ItemData = { kind: 'claim', uri: article.uri, claim: index };
  const names = claim.about.flatMap((local) => corpus.entityOf(article, local)?.name ?? []);
  return {
    // The words of a closed article are not at hand.
    name: plainTitle(excerpt(names.join(', ') || article.source.title || article.path, 60)),
    detail: plainTitle(`${sayerOf(corpus, { article, claim })} · ${article.path}`),
    kind: SymbolKind.String,
    uri: article.uri,
    range,
    selectionRange: range,
    data,
  };
}
