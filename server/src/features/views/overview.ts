// The side bar's views: one request, dispatched by its view and node.

import type { OverviewParams, OverviewResult } from '../../protocol.ts';
import type { FeatureContext } from '../shared/context.ts';
import { articleTop, speakersInArticle } from './article-tree.ts';
import { articlesOfEntity, entitiesOfType, entityTop, mentionsInArticle } from './entity-tree.ts';
import { articlesOfSpeaker, quotesInArticle, speakersOfClass, speakerTop } from './speaker-tree.ts';

export async function overview(
  { corpus }: FeatureContext,
  { view, node, filter = '', limit }: OverviewParams,
): Promise<OverviewResult> {
  switch (node?.kind) {
    case undefined: {
      const wanted = filter.trim();
      if (view === 'entities') return entityTop(corpus, wanted, limit);
      return view === 'speakers' ? speakerTop(corpus, wanted, limit) : articleTop(corpus, wanted, limit);
    }
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
  }
}
