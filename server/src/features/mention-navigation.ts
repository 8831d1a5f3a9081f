// Go to Next / Previous Mention and Go to Mention…: an entity's named mentions in all articles, in corpus order. Also the
// counts of the status item.

import { isSpoken } from '../analysis/model.ts';
import { offsetAt, rangeOf } from '../base/positions.ts';
import type {
  ArticleStatus,
  ArticleStatusParams,
  EntitiesParams,
  EntityItem,
  MentionItem,
  MentionsParams,
  SiblingMentionParams,
  SiblingMentionResult,
} from '../protocol.ts';
import { isUnattributed } from '../rules/unattributed-quote.ts';
import type { FeatureContext } from './shared/context.ts';
import { entityAt, mentionsOf } from './shared/lookup.ts';
import { lineWith, plainTitle } from './shared/text.ts';
import { rankedEntities } from './views/rankings.ts';

/** `null` if the cursor is on no mention. Wraps around at the last mention. */
export function siblingMention(
  { corpus }: FeatureContext,
  { uri, position, direction }: SiblingMentionParams,
): SiblingMentionResult | null {
  const article = corpus.article(uri);
  if (article === undefined) return null;
  const articles = corpus.articles();
  const offset = offsetAt(article, position);
  const named = entityAt(corpus, article, offset);
  if (named === undefined) return null;
  const placed = mentionsOf(corpus, named.entity, 'names');
  if (placed.length === 0) return null;
  // The cursor may be on a pronoun between two names, so compare positions instead of looking the mention up.
  const order = new Map(articles.map((item, index) => [item.uri, index]));
  const current = order.get(article.uri) ?? 0;
  const compare = (item: (typeof placed)[number]): number =>
    (order.get(item.article.uri) ?? 0) - current || item.mention.start - named.mention.start;
  let index: number;
  if (direction === 'next') {
    index = placed.findIndex((item) => compare(item) > 0);
    if (index < 0) index = 0;
  } else {
    index = placed.findLastIndex((item) => compare(item) < 0);
    if (index < 0) index = placed.length - 1;
  }
  const target = placed[index]!;
  return {
    uri: target.article.uri,
    range: rangeOf(target.article, target.mention),
    entity: plainTitle(named.entity.name),
    index: index + 1,
    total: placed.length,
  };
}

/** All entities except dates, the one at the cursor first, then by number of mentions. */
export async function listEntities(
  { corpus }: FeatureContext,
  { uri, position }: EntitiesParams,
): Promise<EntityItem[]> {
  const ranked = await rankedEntities(corpus);
  const article = uri === undefined ? undefined : corpus.article(uri);
  const named =
    article === undefined || position === undefined
      ? undefined
      : entityAt(corpus, article, offsetAt(article, position));
  return ranked
    .map(({ entity: { id, name, type }, mentions, articles }) => ({
      id,
      name: plainTitle(name),
      type,
      mentions,
      articles,
      atCursor: id === named?.entity.id,
    }))
    .sort((a, b) => Number(b.atCursor) - Number(a.atCursor));
}

/** Each named mention with its line. Reads each closed article once. */
export async function listMentions({ corpus }: FeatureContext, { entity: id }: MentionsParams): Promise<MentionItem[]> {
  const entity = corpus.entity(id);
  if (entity === undefined) return [];
  const placed = mentionsOf(corpus, entity, 'names');
  const texts = new Map<string, string>();
  for (const uri of new Set(placed.map((item) => item.article.uri))) texts.set(uri, (await corpus.text(uri)) ?? '');
  return placed.map(({ article, mention }) => ({
    uri: article.uri,
    path: plainTitle(article.path),
    range: rangeOf(article, mention),
    line: lineWith(article, texts.get(article.uri) ?? '', mention).line,
  }));
}

export function articleStatus({ corpus }: FeatureContext, { uri }: ArticleStatusParams): ArticleStatus | null {
  const article = corpus.article(uri);
  if (article === undefined) return null;
  const { mentions, quotes, entities, language } = article.analysis;
  const spoken = quotes.filter(isSpoken);
  return {
    names: mentions.filter((mention) => mention.form === 'name').length,
    entities: entities.length,
    quotes: spoken.length,
    withoutSpeaker: quotes.filter((quote, index) => isUnattributed(quote, article.quoteTexts[index] ?? '')).length,
    language,
    role: corpus.roleOf(uri),
  };
}
