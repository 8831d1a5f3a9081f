// The tree of entities: types, then entities by number of mentions, their articles, and the mentions in each.

import { rangeOf } from '../../base/positions.ts';
import type { IndexedArticle } from '../../corpus/article.ts';
import { mentionsWithin } from '../../corpus/closed-articles.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import type { OverviewItem, OverviewNode } from '../../protocol.ts';
import { mentionsOf, type PlacedMention } from '../shared/lookup.ts';
import { count } from '../shared/text.ts';
import { articleItem, entityItem, groupItem, mentionItem, type Page, page } from './items.ts';
import { type RankedEntity, rankedEntities } from './rankings.ts';

const TYPES: Readonly<Record<string, string>> = {
  person: 'People',
  organization: 'Organisations',
  place: 'Places',
  group: 'Groups',
  event: 'Events',
  work: 'Works',
};

export async function entityTop(corpus: CorpusSnapshot, filter: string, limit: number): Promise<Page> {
  const all = await rankedEntities(corpus);
  if (filter !== '') {
    const found = filterByName(all, ({ entity }) => entity.aliases.concat(entity.name), filter);
    return page(found, limit, (ranked) => item(corpus, ranked));
  }
  const groups = Object.entries(TYPES).flatMap(([type, label]): OverviewItem[] => {
    const size = all.filter(({ entity }) => entity.type === type).length;
    return size === 0 ? [] : [groupItem(`type ${type}`, label, size, { kind: 'type', type })];
  });
  return { items: groups, total: groups.length };
}

export async function entitiesOfType(corpus: CorpusSnapshot, type: string, limit: number): Promise<Page> {
  const all = await rankedEntities(corpus);
  return page(
    all.filter(({ entity }) => entity.type === type),
    limit,
    (ranked) => item(corpus, ranked),
  );
}

export function articlesOfEntity(corpus: CorpusSnapshot, id: string, limit: number): Page {
  const mentions = new Map<IndexedArticle, number>();
  for (const { article } of placesOf(corpus, id)) mentions.set(article, (mentions.get(article) ?? 0) + 1);
  return page([...mentions], limit, ([article, times]) =>
    articleItem(`entity ${id} in ${article.uri}`, article, [count(times, 'mention')], {
      kind: 'entityIn',
      id,
      uri: article.uri,
    }),
  );
}

export async function mentionsInArticle(
  corpus: CorpusSnapshot,
  { id, uri }: OverviewNode & { kind: 'entityIn' },
  limit: number,
): Promise<Page> {
  const text = (await corpus.text(uri)) ?? '';
  const placed = placesOf(corpus, id).filter(({ article }) => article.uri === uri);
  return page(placed, limit, ({ article, mention }) => mentionItem(id, article, text, mention));
}

function placesOf(corpus: CorpusSnapshot, id: string): readonly PlacedMention[] {
  const entity = corpus.entity(id);
  return entity === undefined ? [] : mentionsOf(corpus, entity, 'names');
}

/** The item's place is the first mention, where commands on the entity start. */
function item(corpus: CorpusSnapshot, ranked: RankedEntity): OverviewItem {
  const [first] = ranked.entity.members;
  const article = first === undefined ? undefined : corpus.article(first.article);
  const mention =
    article === undefined || first === undefined
      ? undefined
      : mentionsWithin(article, (local) => local === first.local).find(({ form }) => form === 'name');
  return entityItem(
    ranked,
    article === undefined || mention === undefined ? undefined : { uri: article.uri, range: rangeOf(article, mention) },
  );
}

/** The items with a name that contains the filter; those with a word that starts with it come first ("Sharif", then "Bashar"). */
export function filterByName<Item>(
  all: readonly Item[],
  namesOf: (item: Item) => readonly string[],
  filter: string,
): Item[] {
  const wanted = filter.toLowerCase();
  const hasWordStart = (name: string): boolean => {
    const lower = name.toLowerCase();
    for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1))
      if (at === 0 || !/[\p{L}\p{N}]/u.test(lower.charAt(at - 1))) return true;
    return false;
  };
  const found = all.filter((one) => matchesFilter(namesOf(one), filter));
  const first = new Set(found.filter((one) => namesOf(one).some(hasWordStart)));
  return [...first, ...found.filter((one) => !first.has(one))];
}

/** Whether one of the names contains the filter, in any case. */
export function matchesFilter(names: readonly string[], filter: string): boolean {
  const wanted = filter.toLowerCase();
  return names.some((name) => name.toLowerCase().includes(wanted));
}
