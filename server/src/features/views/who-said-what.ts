// Who said what, in which article: the table behind the view. The speakers and articles with the most quotations come in;
// how many were left out is said.

import type { Quote } from '../../analysis/model.ts';
import { contains } from '../../analysis/span.ts';
import type { IndexedArticle } from '../../corpus/article.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { showingOf } from '../../corpus/echoes/speakers.ts';
import type {
  Dispute,
  WhoSaidWhat,
  WhoSaidWhatCell,
  WhoSaidWhatFilter,
  WhoSaidWhatParams,
  WhoSaidWhatQuote,
} from '../../protocol.ts';
import type { Diagnosis } from '../../rules/check.ts';
import { marksOf } from '../../rules/speaker-name.ts';
import { outletAndDate } from '../article-name.ts';
import type { FeatureContext } from '../context.ts';
import { rangeOf } from '../convert.ts';
import { diagnose } from '../diagnostics.ts';
import { digestOf } from './digest.ts';
import { isCalled } from './entity-tree.ts';
import { type RankedSpeaker, rankedSpeakers } from './ranked-speakers.ts';
import { shownWords } from './shown-words.ts';
import { inSlices } from './snapshot.ts';

/** More of either side is no table that a person looks through. */
const MOST = 300;

export function whoSaidWhat(context: FeatureContext, { filter }: WhoSaidWhatParams): Promise<WhoSaidWhat> {
  return tableOf(context, filter, MOST);
}

export async function tableOf(context: FeatureContext, filter: WhoSaidWhatFilter, most: number): Promise<WhoSaidWhat> {
  const { corpus } = context;
  const rows = await wantedRows(context, filter);
  const shownRows = rows.slice(0, most);
  const columns = columnsOf(corpus, shownRows);
  const shownColumns = mostQuoting(columns, most);
  const cells: WhoSaidWhatCell[] = [];
  await inSlices(corpus, shownColumns.entries(), ([column, { article, said }]) => {
    const findings = disputing(context, article);
    for (const [row, quotes] of said)
      cells.push({
        speaker: row,
        article: column,
        quotes: quotes.map((index) => quoteOf(article, index, findings)),
      });
  });
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

interface Row {
  readonly speaker: RankedSpeaker;
  /** What is wanted of what they said. */
  readonly said: ReadonlyMap<string, readonly number[]>;
}

/** The speakers that have anything to show, and of what they said the part that the filter lets through. */
async function wantedRows(context: FeatureContext, filter: WhoSaidWhatFilter): Promise<Row[]> {
  const { corpus } = context;
  const speakers = (await rankedSpeakers(corpus)).filter(({ name }) => isCalled([name], filter.speaker?.trim() ?? ''));
  const wantedArticle = filter.article?.trim() ?? '';
  const isWanted = (article: IndexedArticle, quote: number): boolean =>
    (filter.stance === undefined || article.analysis.quotes[quote]?.stance === filter.stance) &&
    (filter.disputed !== true || disputesOf(article.analysis.quotes[quote], disputing(context, article)).length > 0);
  const isAnyWanted = filter.stance === undefined && filter.disputed !== true;
  const rows: Row[] = [];
  await inSlices(corpus, speakers, (speaker) => {
    const said = new Map<string, readonly number[]>();
    for (const [uri, quotes] of speaker.said) {
      const article = corpus.article(uri);
      if (article === undefined || !isCalled(digestOf(article).called, wantedArticle)) continue;
      const wanted = isAnyWanted ? quotes : quotes.filter((quote) => isWanted(article, quote));
      if (wanted.length > 0) said.set(uri, wanted);
    }
    if (said.size > 0) rows.push({ speaker, said });
  });
  return rows;
}

interface Column {
  readonly article: IndexedArticle;
  /** What each row says in it. */
  readonly said: ReadonlyMap<number, readonly number[]>;
}

/** In the order of the corpus. */
function columnsOf(corpus: Corpus, rows: readonly Row[]): Column[] {
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

const KINDS: Readonly<Record<string, Dispute['kind']>> = {
  'conflicting-attribution': 'conflict',
  'quote-variant': 'variant',
  'denied-elsewhere': 'denial',
};

/** Findings about other articles, unless a person has settled or silenced them. */
function disputing(context: FeatureContext, article: IndexedArticle): readonly Diagnosis[] {
  const { generation } = context.corpus;
  const before = findings.get(article);
  if (before?.generation === generation) return before.found;
  const found = diagnose(context, article).filter(({ code }) => code in KINDS);
  findings.set(article, { generation, found });
  return found;
}

const findings = new WeakMap<IndexedArticle, { readonly generation: number; readonly found: readonly Diagnosis[] }>();

function disputesOf(quote: Quote | undefined, found: readonly Diagnosis[]): Dispute[] {
  if (quote === undefined) return [];
  return found
    .filter(({ span }) => contains(quote, span))
    .map(({ code, message }) => ({ kind: KINDS[code] as Dispute['kind'], message }));
}

function quoteOf(article: IndexedArticle, index: number, found: readonly Diagnosis[]): WhoSaidWhatQuote {
  const quote = article.analysis.quotes[index] as Quote;
  return {
    text: shownWords(article, index),
    range: rangeOf(article, marksOf(article, index)),
    kind: quote.kind as WhoSaidWhatQuote['kind'],
    stance: quote.stance,
    implied: showingOf({ article, quote: index }) === 'implied',
    disputes: disputesOf(quote, found),
  };
}
