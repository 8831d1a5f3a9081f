// Ranked lists over the whole folder, cached until the corpus changes: entities by mentions, speakers by statements. Named
// speakers are entities. Unnamed ones are grouped by their words, which need not mean the same person.

import type { IndexedArticle } from '../../corpus/article.ts';
import { fold } from '../../corpus/entities/fold.ts';
import type { CorpusEntity } from '../../corpus/entities/model.ts';
import { isPronoun } from '../../corpus/repeats/speakers.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import type { SpeakerClass } from '../../protocol.ts';
import { perGeneration } from '../shared/per-generation.ts';
import { digestOf, forEachArticle, inSlices, type Voice } from './digest.ts';

export interface RankedEntity {
  readonly entity: CorpusEntity;
  /** Named mentions in all articles. */
  readonly mentions: number;
  readonly articles: number;
}

/** All entities except dates, by number of mentions. */
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

export interface RankedSpeaker extends Speaker {
  readonly quotes: number;
  /** Indices of the quotations by article URI, in corpus order. */
  readonly said: ReadonlyMap<string, readonly number[]>;
}

interface Speaker {
  /** Stable for a speaker as long as the name does not change. */
  readonly key: string;
  readonly name: string;
  readonly class: SpeakerClass;
  /** Type of a named speaker's entity; empty otherwise. */
  readonly type: string;
}

/** All speakers: named ones first, then unnamed ones, then statements without a speaker. */
export const rankedSpeakers = perGeneration(async (corpus: CorpusSnapshot): Promise<readonly RankedSpeaker[]> => {
  const speakers = new Map<string, Speaker & { quotes: number; readonly said: Map<string, number[]> }>();
  await forEachArticle(corpus, (article) => {
    for (const voice of digestOf(article).voices) {
      const identity = identify(corpus, article, voice);
      let speaker = speakers.get(identity.key);
      if (speaker === undefined) {
        speaker = { ...identity, quotes: 0, said: new Map() };
        speakers.set(identity.key, speaker);
      }
      speaker.quotes += voice.quotes.length;
      const said = speaker.said.get(article.uri);
      if (said === undefined) speaker.said.set(article.uri, [...voice.quotes]);
      else said.push(...voice.quotes);
    }
  });
  for (const { said } of speakers.values()) for (const quotes of said.values()) quotes.sort((a, b) => a - b);
  return [...speakers.values()].sort(
    (a, b) => compareClasses(a.class, b.class) || b.quotes - a.quotes || (a.name < b.name ? -1 : 1),
  );
});

/** Orders named speakers before unnamed ones, and those before statements without a speaker. */
export function compareClasses(a: SpeakerClass, b: SpeakerClass): number {
  return CLASSES.indexOf(a) - CLASSES.indexOf(b);
}

const CLASSES: readonly SpeakerClass[] = ['named', 'institution', 'group', 'document', 'unnamed', 'none'];

const NO_SPEAKER: Speaker = { key: 'nobody', name: 'No speaker found', class: 'none', type: '' };
const PRONOUN: Speaker = { key: 'pronoun', name: 'Only a pronoun', class: 'none', type: '' };

function identify(corpus: CorpusSnapshot, article: IndexedArticle, voice: Voice): Speaker {
  const { local, words, isImplied, source } = voice;
  const entity = corpus.entityOf(article, local);
  if (entity !== undefined)
    return { key: `entity ${entity.id}`, name: entity.name, class: classOf(entity.type, source), type: entity.type };
  if (!isImplied && isPronoun(words, corpus.language)) return PRONOUN;
  const name = article.entities[local]?.name ?? words;
  return name === '' ? NO_SPEAKER : { key: `words ${fold(name)}`, name, class: WORDS[source] ?? 'unnamed', type: '' };
}

function classOf(type: string, source: Voice['source']): SpeakerClass {
  if (type === 'person') return 'named';
  if (type === 'group') return 'group';
  return source === 'document' ? 'document' : 'institution';
}

/** The class of a speaker who is no entity. */
const WORDS: Partial<Record<Voice['source'], SpeakerClass>> = {
  institution: 'institution',
  document: 'document',
  collective: 'group',
};
