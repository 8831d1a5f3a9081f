// Everybody who speaks in any article, by how often they do: named ones as entities; unnamed ones by the words that stand
// for them, which need not be one person; and, as one, nobody at all.

import type { IndexedArticle } from '../../corpus/article.ts';
import { fold } from '../../corpus/entities/fold.ts';
import type { CorpusEntity } from '../../corpus/entities/model.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import type { SpeakerClass } from '../../protocol.ts';
import { digestOf, inSlices, perGeneration, type Voice } from './snapshot.ts';

// All entities but dates, by how often they are named.

export interface RankedEntity {
  readonly entity: CorpusEntity;
  /** Times it is named, over all articles. */
  readonly mentions: number;
  readonly articles: number;
}

export const rankedEntities = perGeneration(async (corpus: CorpusSnapshot): Promise<readonly RankedEntity[]> => {
  const ranked: RankedEntity[] = [];
  await inSlices(corpus, corpus.entities(), (entity) => {
    if (entity.type === 'date') return;
    ranked.push({ entity, mentions: entity.mentions, articles: entity.articles });
  });
  return ranked.sort(
    (a, b) => b.mentions - a.mentions || b.articles - a.articles || (a.entity.name < b.entity.name ? -1 : 1),
  );
});

export interface RankedSpeaker extends Who {
  readonly quotes: number;
  /** Indices of the quotations by article URI; the articles in the order of the corpus. */
  readonly said: ReadonlyMap<string, readonly number[]>;
}

interface Who {
  /** The same for the same speaker as long as they keep their name. */
  readonly key: string;
  readonly name: string;
  readonly class: SpeakerClass;
  /** Type of a named one's entity. */
  readonly type: string;
}

export const rankedSpeakers = perGeneration(async (corpus: CorpusSnapshot): Promise<readonly RankedSpeaker[]> => {
  const speakers = new Map<string, Who & { quotes: number; readonly said: Map<string, number[]> }>();
  await inSlices(corpus, corpus.articles(), (article) => {
    for (const voice of digestOf(article).voices) {
      const who = identify(corpus, article, voice);
      let speaker = speakers.get(who.key);
      if (speaker === undefined) {
        speaker = { ...who, quotes: 0, said: new Map() };
        speakers.set(who.key, speaker);
      }
      speaker.quotes += voice.quotes.length;
      const said = speaker.said.get(article.uri);
      if (said === undefined) speaker.said.set(article.uri, [...voice.quotes]);
      else said.push(...voice.quotes);
    }
  });
  for (const { said } of speakers.values()) for (const quotes of said.values()) quotes.sort((a, b) => a - b);
  return [...speakers.values()].sort(
    (a, b) => CLASSES.indexOf(a.class) - CLASSES.indexOf(b.class) || b.quotes - a.quotes || (a.name < b.name ? -1 : 1),
  );
});

const CLASSES: readonly SpeakerClass[] = ['named', 'unnamed', 'none'];

const NOBODY: Who = { key: 'nobody', name: 'No speaker found', class: 'none', type: '' };
const PRONOUN: Who = { key: 'pronoun', name: 'Only a pronoun', class: 'none', type: '' };

function identify(corpus: CorpusSnapshot, article: IndexedArticle, { local, words, isPronoun }: Voice): Who {
  const entity = corpus.entityOf(article, local);
  if (entity !== undefined) return { key: `entity ${entity.id}`, name: entity.name, class: 'named', type: entity.type };
  if (isPronoun) return PRONOUN;
  const name = article.entities[local]?.name ?? words;
  return name === '' ? NOBODY : { key: `words ${fold(name)}`, name, class: 'unnamed', type: '' };
}
