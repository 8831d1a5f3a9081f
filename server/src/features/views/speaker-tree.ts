// The tree of speakers: people, institutions, groups, documents, people not named, and nobody; below each speaker the articles, then the statements.

import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import type { OverviewItem, OverviewNode, SpeakerClass } from '../../protocol.ts';
import { count } from '../shared/text.ts';
import { filterByName } from './entity-tree.ts';
import { articleItem, groupItem, type Page, page, quoteItem, speakerItem } from './items.ts';
import { type RankedSpeaker, rankedSpeakers } from './rankings.ts';

const CLASSES: Readonly<Record<SpeakerClass, string>> = {
  named: 'People',
  institution: 'Institutions',
  group: 'Groups',
  document: 'Documents',
  unnamed: 'People Not Named',
  none: 'No Speaker Found',
};

export async function speakerTop(corpus: CorpusSnapshot, filter: string, limit: number): Promise<Page> {
  const all = await rankedSpeakers(corpus);
  if (filter !== '')
    return page(
      filterByName(
        all.filter(({ class: named }) => named !== 'none'),
        ({ name }) => [name],
        filter,
      ),
      limit,
      speakerItem,
    );
  const groups = (Object.keys(CLASSES) as SpeakerClass[]).flatMap((named): OverviewItem[] => {
    const members = all.filter((speaker) => speaker.class === named);
    if (members.length === 0) return [];
    return [groupItem(`class ${named}`, CLASSES[named], members.length, { kind: 'class', class: named })];
  });
  return { items: groups, total: groups.length };
}

export async function speakersOfClass(corpus: CorpusSnapshot, named: SpeakerClass, limit: number): Promise<Page> {
  const all = await rankedSpeakers(corpus);
  return page(
    all.filter((speaker) => speaker.class === named),
    limit,
    speakerItem,
  );
}

export async function articlesOfSpeaker(corpus: CorpusSnapshot, key: string, limit: number): Promise<Page> {
  const speaker = await find(corpus, key);
  // An article may have been removed since the list was made.
  const there = [...(speaker?.said ?? [])].flatMap(([uri, quotes]) => {
    const article = corpus.article(uri);
    return article === undefined ? [] : [{ article, quotes }];
  });
  return page(there, limit, ({ article, quotes }) =>
    articleItem(`speaker ${key} in ${article.uri}`, article, [count(quotes.length, 'statement')], {
      kind: 'speakerIn',
      key,
      uri: article.uri,
    }),
  );
}

export async function quotesInArticle(
  corpus: CorpusSnapshot,
  { key, uri }: OverviewNode & { kind: 'speakerIn' },
  limit: number,
): Promise<Page> {
  const [speaker, article] = [await find(corpus, key), corpus.article(uri)];
  if (speaker === undefined || article === undefined) return { items: [], total: 0 };
  return page(speaker.said.get(uri) ?? [], limit, (index) => quoteItem(article, index, speaker.name));
}

async function find(corpus: CorpusSnapshot, key: string): Promise<RankedSpeaker | undefined> {
  return (await rankedSpeakers(corpus)).find((speaker) => speaker.key === key);
}
