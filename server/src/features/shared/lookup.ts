// Finds what is at an offset of an article (a mention, a quotation, an annotation), and all mentions of an entity.

import type { Mention } from '../../analysis/model.ts';
import type { Annotation } from '../../annotations/model.ts';
import { partitionPoint } from '../../base/sorted.ts';
import type { Span } from '../../base/span.ts';
import { contains, lastStartingAtOrBefore, touches } from '../../base/span.ts';
import type { IndexedArticle } from '../../corpus/article.ts';
import { mentionsWithin } from '../../corpus/closed-articles.ts';
import type { CorpusEntity, Member } from '../../corpus/entities/model.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import type { PackedMention } from '../../corpus/storage/packed-article.ts';

/** An annotation whose words were found in the article. */
export interface PlacedAnnotation {
  readonly annotation: Annotation;
  readonly span: Span;
}

/** Two spans that overlap by more than this share of their union count as the same. */
const MOSTLY = 0.8;

/** The annotation of these words, or of nearly the same words. */
export function annotationAt(article: IndexedArticle, span: Span): PlacedAnnotation | undefined {
  let best: PlacedAnnotation | undefined;
  let most = MOSTLY;
  for (const placed of placedIn(article)) {
    const ratio = overlapRatio(placed.span, span);
    if (ratio <= most) continue;
    most = ratio;
    best = placed;
  }
  return best;
}

/** The annotation within `outer` that covers `at` (a selection or a cursor); the shortest if there are several. */
export function annotationWithin(article: IndexedArticle, outer: Span, at: Span): PlacedAnnotation | undefined {
  const same = annotationAt(article, at);
  if (same !== undefined) return same;
  const within = placedIn(article).filter(({ span }) => contains(outer, span) && contains(span, at));
  return within.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
}

function placedIn({ annotations }: IndexedArticle): PlacedAnnotation[] {
  return annotations.flatMap(({ annotation, anchor }) =>
    anchor.state === 'held' ? [{ annotation, span: anchor.span }] : [],
  );
}

function overlapRatio(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  const union = Math.max(a.end, b.end) - Math.min(a.start, b.start);
  return union === 0 ? 0 : shared / union;
}

/** The mention at an offset. A cursor directly after its last letter is still on it. */
export function mentionAt(article: IndexedArticle, offset: number): Mention | undefined {
  const { mentions } = article.analysis;
  for (let i = lastStartingAtOrBefore(mentions, offset); i >= 0; i -= 1) {
    const mention = mentions[i]!;
    if (touches(mention, offset)) return mention;
    // Mentions hardly nest, so a few steps back reach every mention that contains the offset.
    if (mention.end < offset - LONGEST_MENTION) return undefined;
  }
  return undefined;
}

/** Length of the longest mention that is looked for, in UTF-16 code units. */
export const LONGEST_MENTION = 300;

/** Index of the innermost quotation at an offset, -1 if there is none. Quotations with marks win over those without. */
export function quoteAt(article: IndexedArticle, offset: number): number {
  let found = -1;
  let size = Number.POSITIVE_INFINITY;
  article.analysis.quotes.forEach((quote, index) => {
    if (!quote.content.some((part) => touches(part, offset)) && !quote.marks.some((part) => touches(part, offset)))
      return;
    const length = quote.end - quote.start + (quote.marks.length === 0 ? 1e9 : 0);
    if (length < size) {
      size = length;
      found = index;
    }
  });
  return found;
}

export interface EntityUnderCursor {
  readonly mention: Mention;
  readonly entity: CorpusEntity;
}

/** The mention at an offset with its corpus entity. */
export function entityAt(
  corpus: CorpusSnapshot,
  article: IndexedArticle,
  offset: number,
): EntityUnderCursor | undefined {
  const mention = mentionAt(article, offset);
  if (mention === undefined) return undefined;
  const entity = corpus.entityOf(article, mention.entity);
  return entity === undefined ? undefined : { mention, entity };
}

/** A mention with its article. */
export interface PlacedMention {
  readonly article: IndexedArticle;
  readonly mention: PackedMention;
}

/** Mentions of an entity in all articles, in the order of articles and text. */
export function mentionsOf(corpus: CorpusSnapshot, entity: CorpusEntity, forms: 'names' | 'all'): PlacedMention[] {
  const placed: PlacedMention[] = [];
  for (const [article, mentions] of mentionsByArticle(corpus, entity))
    for (const mention of mentions) if (isOf(mention, forms)) placed.push({ article, mention });
  return placed;
}

/** The same grouped by article, always with pronouns and descriptions. */
export function* mentionsByArticle(
  corpus: CorpusSnapshot,
  { members }: CorpusEntity,
): Iterable<readonly [IndexedArticle, readonly PackedMention[]]> {
  // Members are sorted by article.
  const firsts = new Map<string, number>();
  for (const [at, { article }] of members.entries()) if (members[at - 1]?.article !== article) firsts.set(article, at);
  for (const article of corpus.inOrder(firsts.keys()))
    yield [article, mentionsWithin(article, isMemberFrom(members, firsts.get(article.uri) ?? members.length))];
}

/** Mentions of an entity in one article, in the order of the text. */
export function mentionsHere(
  article: IndexedArticle,
  { members }: CorpusEntity,
  forms: 'names' | 'all',
): PlacedMention[] {
  const from = firstIn(members, article.uri);
  if (members[from]?.article !== article.uri) return [];
  const mentions = mentionsWithin(article, isMemberFrom(members, from));
  return mentions.flatMap((mention) => (isOf(mention, forms) ? [{ article, mention }] : []));
}

/** Tests whether a local entity is among the members of one article, which start at `from`. Most articles have one member. */
function isMemberFrom(members: readonly Member[], from: number): (local: number) => boolean {
  const first = members[from];
  let end = from + 1;
  while (first !== undefined && members[end]?.article === first.article) end += 1;
  if (end === from + 1) return (local) => local === first?.local;
  const locals = new Set(members.slice(from, end).map(({ local }) => local));
  return (local) => locals.has(local);
}

const isOf = ({ form }: PackedMention, forms: 'names' | 'all'): boolean => forms === 'all' || form === 'name';

function firstIn(members: readonly Member[], uri: string): number {
  return partitionPoint(members.length, (at) => members[at]!.article < uri);
}

/** The local entities of a corpus entity, by article URI. */
export function localsByArticle(entity: CorpusEntity): Map<string, number[]> {
  const locals = new Map<string, number[]>();
  for (const { article, local } of entity.members) {
    const known = locals.get(article);
    if (known === undefined) locals.set(article, [local]);
    else known.push(local);
  }
  return locals;
}
