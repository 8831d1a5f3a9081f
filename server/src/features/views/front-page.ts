// The front page of a folder: articles by date, people by weight, quotations without a name, and drafts with what is open in
// them. What the articles disagree on takes longer and is a request of its own.

import { rangeOf } from '../../base/positions.ts';
import type { IndexedArticle } from '../../corpus/article.ts';
import type { Cancellation } from '../../corpus/host.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import type { UnitStatus } from '../../corpus/verification/check-draft.ts';
import type {
  FrontPage,
  FrontPageArticle,
  FrontPageParams,
  FrontPagePerson,
  UnnamedQuotation,
} from '../../protocol.ts';
import { marksOf } from '../../rules/speaker-name.ts';
import { isUnattributed } from '../../rules/unattributed-quote.ts';
import type { FeatureContext } from '../shared/context.ts';
import { plainTitle } from '../shared/text.ts';
import { digestOf, forEachArticle } from './digest.ts';
import { shownWords } from './items.ts';
import { rankedEntities, rankedSpeakers } from './rankings.ts';
import { articleRef, inTime } from './statements.ts';

/** Listed at most of each; all are counted. */
const MOST_ARTICLES = 300;
const MOST_PEOPLE = 12;
const MOST_UNNAMED = 50;

export async function frontPage(
  { corpus }: FeatureContext,
  _params: FrontPageParams,
  cancellation: Cancellation,
): Promise<FrontPage> {
  const articles: FrontPageArticle[] = [];
  const unnamed: UnnamedQuotation[] = [];
  let unnamedTotal = 0;
  await forEachArticle(
    corpus,
    (article) => {
      articles.push({ article: articleRef(article), statements: digestOf(article).quotes, length: article.length });
      for (const index of withoutName(article)) {
        unnamedTotal += 1;
        if (unnamed.length < MOST_UNNAMED) unnamed.push(unnamedQuotation(article, index));
      }
    },
    cancellation,
  );
  const people = (await rankedEntities(corpus)).filter(({ entity }) => entity.type === 'person');
  const sorted = inTime(articles, ({ article }) => article);
  return {
    articles: sorted.slice(0, MOST_ARTICLES),
    articlesTotal: articles.length,
    known: articles.map(({ article, length }) => ({ uri: article.uri, length })),
    people: await peopleOf(
      corpus,
      people.slice(0, MOST_PEOPLE).map(({ entity: { id } }) => id),
    ),
    peopleTotal: people.length,
    unnamed,
    unnamedTotal,
    drafts: corpus
      .drafts()
      .filter(({ uri }) => corpus.roleOf(uri) === 'draft')
      .map((draft) => ({
        article: articleRef(draft),
        open: openUnits(corpus, draft),
      })),
  };
}

async function peopleOf(corpus: CorpusSnapshot, ids: readonly string[]): Promise<FrontPagePerson[]> {
  const speakers = new Map((await rankedSpeakers(corpus)).map((speaker) => [speaker.key, speaker]));
  return ids.flatMap((id) => {
    const entity = corpus.entity(id);
    if (entity === undefined) return [];
    const { name, mentions, articles, summaries } = entity;
    const description = summaries.flatMap(({ descriptions }) => descriptions)[0] ?? '';
    const statements = speakers.get(`entity ${id}`)?.quotes ?? 0;
    return [{ id, name: plainTitle(name), description: plainTitle(description), mentions, articles, statements }];
  });
}

/** Quotations in marks for which no speaker was found. */
function withoutName({ analysis, quoteTexts }: IndexedArticle): number[] {
  return analysis.quotes.flatMap((quote, index) => (isUnattributed(quote, quoteTexts[index] ?? '') ? [index] : []));
}

function unnamedQuotation(article: IndexedArticle, index: number): UnnamedQuotation {
  return {
    words: plainTitle(shownWords(article, index)),
    article: articleRef(article),
    place: { uri: article.uri, range: rangeOf(article, marksOf(article, index)) },
  };
}

/** Parts of a draft that are not found in the sources as they are written; `null` before its check is made. */
function openUnits(corpus: CorpusSnapshot, draft: IndexedArticle): number | null {
  const check = corpus.draftCheckOf(draft);
  return check === undefined ? null : check.units.filter(({ status }) => !SETTLED.has(status)).length;
}

const SETTLED: ReadonlySet<UnitStatus> = new Set(['ok', 'verbatim', 'typographic', 'cut']);
