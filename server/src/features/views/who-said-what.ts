// Who said what, in which article: the table behind the view. The speakers and articles with the most quotations come in;
// how many were left out is said.

import type { Quote } from '../../analysis/model.ts';
import { rangeOf } from '../../base/positions.ts';
import type { IndexedArticle } from '../../corpus/article.ts';
import type { Cancellation } from '../../corpus/host.ts';
import { showingOf } from '../../corpus/repeats/repeats.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import type {
  Dispute,
  WhoSaidWhat,
  WhoSaidWhatCell,
  WhoSaidWhatFilter,
  WhoSaidWhatParams,
  WhoSaidWhatQuote,
} from '../../protocol.ts';
import { marksOf } from '../../rules/speaker-name.ts';
import type { Disputes } from '../diagnostics.ts';
import type { FeatureContext } from '../shared/context.ts';
import { outletAndDate } from '../shared/text.ts';
import { isCalled } from './entity-tree.ts';
import { shownWords } from './items.ts';
import { type RankedSpeaker, rankedSpeakers } from './rankings.ts';
import { digestOf, disputesIn, inSlices } from './snapshot.ts';

/** More of either side is no table that a person looks through. */
const MOST = 300;

export function whoSaidWhat(
  context: FeatureContext,
  { filter, quick }: WhoSaidWhatParams,
  cancellation: Cancellation,
): Promise<WhoSaidWhat> {
  return tableOf(context, filter, MOST, cancellation, quick === true && filter.disputed !== true);
}

export async function tableOf(
  context: FeatureContext,
  filter: WhoSaidWhatFilter,
  most: number,
  cancellation: Cancellation,
  quick = false,
): Promise<WhoSaidWhat> {
  const { corpus } = context;
  const rows = await wantedRows(context, filter, cancellation);
  const shownRows = rows.slice(0, most);
  const columns = columnsOf(corpus, shownRows);
  const shownColumns = mostQuoting(columns, most);
  const cells: WhoSaidWhatCell[] = [];
  const addCells = ([column, { article, said }]: readonly [number, Column]): void => {
    const disputes = quick ? NONE : disputesIn(context, article);
    for (const [row, quotes] of said)
      cells.push({
        speaker: row,
        article: column,
        quotes: quotes.map((index) => quoteOf(article, index, disputes.get(index) ?? [])),
      });
  };
  await inSlices(corpus, shownColumns.entries(), addCells, cancellation);
  return {
    speakers: shownRows.map(({ speaker: { key, name, class: named }, said }) => ({
      key,
      name,
      class: named,
      quotes: [...said.values()].reduce((sum, quotes) => sum + quotes.length, 0),
    })),
    articles: shownColumns.map(({ article }) => ({
      uri: article.uri,
      path: article.path,
      title: article.source.title,
      origin: outletAndDate(article),
    })),
    cells,
    allSpeakers: rows.length,
    allArticles: columns.length,
  };
}

const NONE: Disputes = new Map();

interface Row {
  readonly speaker: RankedSpeaker;
  /** What is wanted of what they said. */
  readonly said: ReadonlyMap<string, readonly number[]>;
}

/** The speakers that have anything to show, and of what they said the part that the filter lets through. */
async function wantedRows(
  context: FeatureContext,
  filter: WhoSaidWhatFilter,
  cancellation: Cancellation,
): Promise<Row[]> {
  const { corpus } = context;
  const speakers = (await rankedSpeakers(corpus)).filter(({ name }) => isCalled([name], filter.speaker?.trim() ?? ''));
  const wanted = await wantedQuotes(context, filter, cancellation);
  const rows: Row[] = [];
  const addRow = (speaker: RankedSpeaker): void => {
    const said = new Map<string, readonly number[]>();
    for (const [uri, quotes] of speaker.said) {
      const here = wanted.get(uri);
      const kept = here === undefined ? [] : quotes.filter(here);
      if (kept.length > 0) said.set(uri, kept);
    }
    if (said.size > 0) rows.push({ speaker, said });
  };
  await inSlices(corpus, speakers, addRow, cancellation);
  return rows;
}

/** Of each article that is wanted, which of its quotations are. Article by article, for each is unpacked once. */
async function wantedQuotes(
  context: FeatureContext,
  { article: words = '', stance, disputed }: WhoSaidWhatFilter,
  cancellation: Cancellation,
): Promise<ReadonlyMap<string, (quote: number) => boolean>> {
  const wanted = new Map<string, (quote: number) => boolean>();
  const look = (article: IndexedArticle): void => {
    const { called, stances } = digestOf(article);
    if (!isCalled(called, words.trim())) return;
    const disputes = disputed === true ? disputesIn(context, article) : undefined;
    wanted.set(
      article.uri,
      (quote) => (stance === undefined || stances[quote] === stance) && (disputes === undefined || disputes.has(quote)),
    );
  };
  await inSlices(context.corpus, context.corpus.articles(), look, cancellation);
  return wanted;
}

interface Column {
  readonly article: IndexedArticle;
  /** What each row says in it. */
  readonly said: ReadonlyMap<number, readonly number[]>;
}

/** In the order of the corpus. */
function columnsOf(corpus: CorpusSnapshot, rows: readonly Row[]): Column[] {
  const byArticle = new Map<string, Map<number, readonly number[]>>();
  for (const [row, { said }] of rows.entries()) {
    for (const [uri, quotes] of said) {
      const column = byArticle.get(uri) ?? new Map<number, readonly number[]>();
      byArticle.set(uri, column.set(row, quotes));
    }
  }
  return corpus.articles().flatMap((article) => {
    const said = byArticle.get(article.uri);
    return said === undefined ? [] : [{ article, said }];
  });
}

function mostQuoting(columns: readonly Column[], most: number): readonly Column[] {
  if (columns.length <= most) return columns;
  const size = ({ said }: Column): number => [...said.values()].reduce((sum, quotes) => sum + quotes.length, 0);
  const kept = new Set([...columns].sort((a, b) => size(b) - size(a)).slice(0, most));
  return columns.filter((column) => kept.has(column));
}

function quoteOf(article: IndexedArticle, index: number, disputes: readonly Dispute[]): WhoSaidWhatQuote {
  const quote = article.analysis.quotes[index] as Quote;
  return {
    text: shownWords(article, index),
    range: rangeOf(article, marksOf(article, index)),
    kind: quote.kind as WhoSaidWhatQuote['kind'],
    stance: quote.stance,
    implied: showingOf({ article, quote: index }) === 'implied',
    disputes,
  };
}
