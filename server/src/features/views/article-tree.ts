// The tree of articles: articles in corpus order with origin and share of unnamed sources; below each its speakers, then their
// statements.

import type { IndexedArticle } from '../../corpus/article.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import type { OverviewItem, Role } from '../../protocol.ts';
import { count } from '../shared/text.ts';
import { digestOf, inSlices } from './digest.ts';
import { matchesFilter } from './entity-tree.ts';
import { articleItem, type Page, page, speakerItem } from './items.ts';
import { rankedSpeakers } from './rankings.ts';

export async function articleTop(corpus: CorpusSnapshot, filter: string, limit: number): Promise<Page> {
  let found = corpus.articles();
  if (filter !== '') {
    const matching: IndexedArticle[] = [];
    await inSlices(corpus, found, (article) => {
      if (matchesFilter(digestOf(article).searchTerms, filter)) matching.push(article);
    });
    found = matching;
  }
  return page(found, limit, (article) =>
    withRole(
      articleItem(`article ${article.uri}`, article, statementCounts(article), { kind: 'article', uri: article.uri }),
      corpus.roleOf(article.uri),
    ),
  );
}

/** A draft and notes say so and have icons of their own. */
function withRole(item: OverviewItem, role: Role): OverviewItem {
  if (role === 'source') return item;
  return { ...item, description: role, spoken: `${item.spoken}, ${role}`, sort: role };
}

function statementCounts(article: IndexedArticle): string[] {
  const { quotes, unnamed } = digestOf(article);
  if (quotes === 0) return ['no statements'];
  const share = unnamed === 0 ? [] : [`${Math.round((100 * unnamed) / quotes)} % unnamed`];
  return [count(quotes, 'statement'), ...share];
}

export async function speakersInArticle(corpus: CorpusSnapshot, uri: string, limit: number): Promise<Page> {
  const all = await rankedSpeakers(corpus);
  const here = all
    .flatMap((speaker) => {
      const quotes = speaker.said.get(uri);
      return quotes === undefined ? [] : [{ speaker, quotes }];
    })
    .sort((a, b) => b.quotes.length - a.quotes.length);
  return page(here, limit, ({ speaker, quotes }) => {
    const counted = count(quotes.length, 'statement');
    return {
      ...speakerItem(speaker),
      id: `article ${uri} speaker ${speaker.key}`,
      description: counted,
      tooltip: `${speaker.name}: ${counted} here, ${speaker.quotes} in all`,
      spoken: `${speaker.name}${speaker.class === 'unnamed' ? ', not named' : ''}, ${counted}`,
      node: { kind: 'speakerIn', key: speaker.key, uri },
    };
  });
}
