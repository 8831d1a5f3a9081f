// Go to Next / Previous Mention and Go to Mention…: an entity's named mentions over all articles, in their order.

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
import type { FeatureContext } from './context.ts';
import { offsetAt, rangeOf } from './convert.ts';
import { entityAt, mentionsOf } from './lookup.ts';

/** `null` when the cursor is on no name. Wraps round from the last mention to the first. */
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
  // The place of the cursor among the mentions, whether it is on a name or on a pronoun between two names.
  const order = new Map(articles.map((item, index) => [item.uri, index]));
  const own = order.get(article.uri) ?? 0;
  const compare = (item: (typeof placed)[number]): number =>
    (order.get(item.article.uri) ?? 0) - own || item.mention.start - named.mention.start;
  let index: number;
  if (direction === 'next') {
    index = placed.findIndex((item) => compare(item) > 0);
    if (index < 0) index = 0;
  } else {
    index = placed.findLastIndex((item) => compare(item) < 0);
    if (index < 0) index = placed.length - 1;
  }
  const target = placed[index] as (typeof placed)[number];
  return {
    uri: target.article.uri,
    range: rangeOf(target.article, target.mention),
    entity: named.entity.name,
    index: index + 1,
    total: placed.length,
  };
}

/** All entities but dates, the one at the cursor first, then by number of mentions. */
export function listEntities({ corpus }: FeatureContext, { uri, position }: EntitiesParams): EntityItem[] {
  corpus.articles();
  const article = uri === undefined ? undefined : corpus.article(uri);
  const named =
    article === undefined || position === undefined
      ? undefined
      : entityAt(corpus, article, offsetAt(article, position));
  return corpus.entities
    .entities()
    .filter((entity) => entity.type !== 'date')
    .map((entity) => ({
      id: entity.id,
      name: entity.name,
      type: entity.type,
      mentions: entity.members.reduce(
        (sum, member) => sum + spellingsOf(corpus.article(member.article)?.entities[member.local]?.spellings),
        0,
      ),
      articles: new Set(entity.members.map((member) => member.article)).size,
      atCursor: entity.id === named?.entity.id,
    }))
    .sort((a, b) => Number(b.atCursor) - Number(a.atCursor) || b.mentions - a.mentions || (a.name < b.name ? -1 : 1));
}

function spellingsOf(spellings: readonly { readonly count: number }[] | undefined): number {
  return spellings?.reduce((sum, spelling) => sum + spelling.count, 0) ?? 0;
}

/** Each named mention with the line it stands on. Reads closed articles once each. */
export async function listMentions({ corpus }: FeatureContext, { entity: id }: MentionsParams): Promise<MentionItem[]> {
  const entity = corpus.entities.get(id);
  if (entity === undefined) return [];
  const placed = mentionsOf(corpus, entity, 'names');
  const texts = new Map<string, string>();
  for (const uri of new Set(placed.map((item) => item.article.uri))) texts.set(uri, (await corpus.text(uri)) ?? '');
  return placed.map(({ article, mention }) => {
    const range = rangeOf(article, mention);
    const start = article.lineStarts[range.start.line] ?? 0;
    const line = (texts.get(article.uri) ?? '').slice(
      start,
      article.lineStarts[range.start.line + 1] ?? article.length,
    );
    return {
      uri: article.uri,
      path: article.path,
      range,
      line: around(line, mention.start - start, mention.end - start),
    };
  });
}

/** The part of a line round a mention that fits a pick list. */
function around(line: string, start: number, end: number): string {
  const from = Math.max(0, start - 40);
  const to = Math.min(line.length, end + 60);
  return `${from > 0 ? '…' : ''}${line.slice(from, to).replace(/\s+/g, ' ').trim()}${to < line.trimEnd().length ? '…' : ''}`;
}

export function articleStatus({ corpus }: FeatureContext, { uri }: ArticleStatusParams): ArticleStatus | null {
  const article = corpus.article(uri);
  if (article === undefined) return null;
  const { mentions, quotes, entities, language } = article.analysis;
  const spoken = quotes.filter((quote) => quote.kind === 'direct' || quote.kind === 'mixed');
  return {
    names: mentions.filter((mention) => mention.form === 'name').length,
    entities: entities.length,
    quotes: spoken.length,
    withoutSpeaker: quotes.filter((quote, index) => isUnattributed(quote, article.quoteTexts[index] ?? '')).length,
    language,
  };
}
