// All entities but dates, by how often they are named.

import type { Corpus } from '../../corpus/corpus.ts';
import type { CorpusEntity } from '../../corpus/identity/model.ts';
import { inSlices, perGeneration } from './snapshot.ts';

export interface RankedEntity {
  readonly entity: CorpusEntity;
  /** Times it is named, over all articles. */
  readonly mentions: number;
  readonly articles: number;
}

export const rankedEntities = perGeneration(async (corpus: Corpus): Promise<readonly RankedEntity[]> => {
  const ranked: RankedEntity[] = [];
  await inSlices(corpus, corpus.entities.entities(), (entity) => {
    if (entity.type === 'date') return;
    ranked.push({ entity, mentions: entity.mentions, articles: entity.articles });
  });
  return ranked.sort(
    (a, b) => b.mentions - a.mentions || b.articles - a.articles || (a.entity.name < b.entity.name ? -1 : 1),
  );
});
