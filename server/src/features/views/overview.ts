// The side bar's views: one request, dispatched by its view and node.

import type { OverviewItem, OverviewParams, OverviewResult, OverviewView } from '../../protocol.ts';
import type { FeatureContext } from '../shared/context.ts';
import { plainLines, plainTitle } from '../shared/text.ts';
import { articleTop, speakersInArticle } from './article-tree.ts';
import { claimsOfKind, claimTop, placesOfClaim } from './claim-tree.ts';
import { articlesOfEntity, entitiesOfType, entityTop, mentionsInArticle } from './entity-tree.ts';
import { articlesOfSpeaker, quotesInArticle, speakersOfClass, speakerTop } from './speaker-tree.ts';
import { claimsOfDay, timelineTop } from './timeline-tree.ts';

export async function overview(context: FeatureContext, params: OverviewParams): Promise<OverviewResult> {
  const { items, total } = await itemsOf(context, params);
  return { items: items.map(plainItem), total };
}

/** Names, words and paths are other people's text: nothing in them becomes an icon. */
function plainItem(item: OverviewItem): OverviewItem {
  const { label, description, tooltip, spoken, entity } = item;
  return {
    ...item,
    label: plainTitle(label),
    description: plainTitle(description),
    tooltip: plainLines(tooltip),
    spoken: plainTitle(spoken),
    ...(entity === undefined ? {} : { entity: { ...entity, name: plainTitle(entity.name) } }),
  };
}

async function itemsOf(
  context: FeatureContext,
  { view, node, filter = '', limit }: OverviewParams,
): Promise<OverviewResult> {
  const { corpus } = context;
  switch (node?.kind) {
    case undefined:
      return TOPS[view](context, filter.trim(), limit);
    case 'type':
      return entitiesOfType(corpus, node.type, limit);
    case 'entity':
      return articlesOfEntity(corpus, node.id, limit);
    case 'entityIn':
      return mentionsInArticle(corpus, node, limit);
    case 'class':
      return speakersOfClass(corpus, node.class, limit);
    case 'speaker':
      return articlesOfSpeaker(corpus, node.key, limit);
    case 'speakerIn':
      return quotesInArticle(corpus, node, limit);
    case 'article':
      return speakersInArticle(corpus, node.uri, limit);
    case 'claims':
      return claimsOfKind(context, node.claims, limit);
    case 'claim':
      return placesOfClaim(context, node.id, limit);
    case 'day':
      return claimsOfDay(context, node.day, limit);
  }
}

/** The top level of each tree. */
const TOPS: Readonly<
  Record<OverviewView, (context: FeatureContext, filter: string, limit: number) => Promise<OverviewResult>>
> = {
  entities: ({ corpus }, filter, limit) => entityTop(corpus, filter, limit),
  speakers: ({ corpus }, filter, limit) => speakerTop(corpus, filter, limit),
  articles: ({ corpus }, filter, limit) => articleTop(corpus, filter, limit),
  claims: claimTop,
  timeline: timelineTop,
};
