// What lies under the cursor: the mention, the quotation.

import type { Mention } from '../analysis/model.ts';
import { lastStartingAtOrBefore, touches } from '../analysis/span.ts';
import type { IndexedArticle } from '../corpus/article.ts';
import { mentionsWithin } from '../corpus/closed-article.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { CorpusEntity } from '../corpus/identity/model.ts';
import type { PackedMention } from '../corpus/packed.ts';

/** The mention at an offset; a cursor right behind its last letter is still on it. */
export function mentionAt(article: IndexedArticle, offset: number): Mention | undefined {
  const { mentions } = article.analysis;
  for (let i = lastStartingAtOrBefore(mentions, offset); i >= 0; i -= 1) {
    const mention = mentions[i] as Mention;
    if (touches(mention, offset)) return mention;
    // Mentions hardly nest; a few steps back reach any that holds the offset.
    if (mention.end < offset - LONGEST_MENTION) return undefined;
  }
  return undefined;
}

/** Code units; how far back a name can begin that reaches here. */
export const LONGEST_MENTION = 300;

/** Index of the innermost quotation at an offset, -1 when there is none. Marked ones come before indirect ones. */
export function quoteAt(article: IndexedArticle, offset: number): number {
  let found = -1;
  let size = Number.POSITIVE_INFINITY;
  article.analysis.quotes.forEach((quote, index) => {
    if (!quote.content.some((part) => touches(part, offset)) && !quote.marks.some((part) => touches(part, offset)))
      return;
    const own = quote.end - quote.start + (quote.marks.length === 0 ? 1e9 : 0);
    if (own < size) {
      size = own;
      found = index;
    }
  });
  return found;
}

export interface EntityUnderCursor {
  readonly mention: Mention;
  readonly entity: CorpusEntity;
}

export function entityAt(corpus: Corpus, article: IndexedArticle, offset: number): EntityUnderCursor | undefined {
  const mention = mentionAt(article, offset);
  if (mention === undefined) return undefined;
  const entity = corpus.entityOf(article, mention.entity);
  return entity === undefined ? undefined : { mention, entity };
}

export interface PlacedMention {
  readonly article: IndexedArticle;
  readonly mention: PackedMention;
}

/** Mentions of an entity over all articles, in the order of articles and text. */
export function mentionsOf(corpus: Corpus, entity: CorpusEntity, forms: 'names' | 'all'): PlacedMention[] {
  const locals = localsByArticle(entity);
  return corpus.inOrder(locals.keys()).flatMap((article) => mentionsIn(article, locals.get(article.uri) ?? [], forms));
}

/** Mentions of an entity in one article, in the order of the text. */
export function mentionsHere(article: IndexedArticle, entity: CorpusEntity, forms: 'names' | 'all'): PlacedMention[] {
  const own = entity.members.flatMap((member) => (member.article === article.uri ? [member.local] : []));
  return mentionsIn(article, own, forms);
}

function mentionsIn(article: IndexedArticle, locals: readonly number[], forms: 'names' | 'all'): PlacedMention[] {
  return mentionsWithin(article, new Set(locals)).flatMap((mention) =>
    forms === 'all' || mention.form === 'name' ? [{ article, mention }] : [],
  );
}

/** The local entities behind one of the corpus, by article. */
export function localsByArticle(entity: CorpusEntity): Map<string, number[]> {
  const locals = new Map<string, number[]>();
  for (const { article, local } of entity.members) {
    const known = locals.get(article);
    if (known === undefined) locals.set(article, [local]);
    else known.push(local);
  }
  return locals;
}
