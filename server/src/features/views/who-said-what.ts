// The table of who said what: speakers by articles. A large table is limited to the speakers and articles with the most
// quotations; the result also has the full counts.

import { isSureReport } from '../../analysis/attribution/indirect/certainty.ts';
import { rangeOf } from '../../base/positions.ts';
import { type IndexedArticle, outletAndDate, shownTitle } from '../../corpus/article.ts';
import type { Cancellation } from '../../corpus/host.ts';
import { isSpeakerImplied } from '../../corpus/repeats/speakers.ts';
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
import { sentenceText } from '../shared/claims.ts';
import type { FeatureContext } from '../shared/context.ts';
import { digestOf, disputesIn, forEachArticle, inSlices } from './digest.ts';
import { matchesFilter } from './entity-tree.ts';
import { shownWords } from './items.ts';
import { compareClasses, type RankedSpeaker, rankedSpeakers } from './rankings.ts';

/** Rows and columns of the view at most. */
const MOST = 300;

export function whoSaidWhat(
  context: FeatureContext,
  { filter, quick }: WhoSaidWhatParams,
  cancellation: Cancellation,
): Promise<WhoSaidWhat> {
  return tableOf(context, filter, MOST, cancellation, quick === true && filter.disputed !== true);
}

/** `most` limits rows and columns; `quick` leaves out disputes, which take longest to find. */
export async function tableOf(
  context: FeatureContext,
  filter: WhoSaidWhatFilter,
  most: number,
  cancellation: Cancellation,
  quick = false,
): Promise<WhoSaidWhat> {
  const { corpus } = context;
  const rows = await matchingRows(context, filter, cancellation);
  const shownRows = rows.slice(0, most);
  const columns = columnsOf(corpus, shownRows);
  const shownColumns = mostQuoting(columns, most);
  const cells: WhoSaidWhatCell[] = [];
  const texts = new Map<string, string>();
  const addCells = ([column, { article, said }]: readonly [number, Column]): void => {
    const disputes = quick ? NO_DISPUTES : disputesIn(context, article);
    const text = texts.get(article.uri) ?? '';
    for (const [row, quotes] of said)
      cells.push({
        speaker: row,
        article: column,
        quotes: quotes.map((index) => quoteOf(article, text, index, disputes.get(index) ?? [])),
      });
  };
  const all = [...shownColumns.entries()];
  for (let at = 0; at < all.length; at += READ_AHEAD) {
    const batch = all.slice(at, at + READ_AHEAD);
    texts.clear();
    await Promise.all(
      batch.map(
        async ([
          ,
          {
            article: { uri },
          },
        ]) => texts.set(uri, (await corpus.text(uri)) ?? ''),
      ),
    );
    await inSlices(corpus, batch, addCells, cancellation);
  }
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
      title: shownTitle(article),
      origin: outletAndDate(article),
    })),
    cells,
    allSpeakers: rows.length,
    allArticles: columns.length,
  };
}

const NO_DISPUTES: Disputes = new Map();
/** Articles whose texts are read at once. */
const READ_AHEAD = 16;

interface Row {
  readonly speaker: RankedSpeaker;
  /** Indices of the matching quotations, by article URI. */
  readonly said: ReadonlyMap<string, readonly number[]>;
}

/** The speakers with matching quotations: named ones first, those with most first. */
async function matchingRows(
  context: FeatureContext,
  filter: WhoSaidWhatFilter,
  cancellation: Cancellation,
): Promise<Row[]> {
  const { corpus } = context;
  const speakers = (await rankedSpeakers(corpus)).filter(({ name }) =>
    matchesFilter([name], filter.speaker?.trim() ?? ''),
  );
  const matching = await matchingQuotes(context, filter, cancellation);
  const rows: Row[] = [];
  const addRow = (speaker: RankedSpeaker): void => {
    const said = new Map<string, readonly number[]>();
    for (const [uri, quotes] of speaker.said) {
      const isMatch = matching.get(uri);
      const kept = isMatch === undefined ? [] : quotes.filter(isMatch);
      if (kept.length > 0) said.set(uri, kept);
    }
    if (said.size > 0) rows.push({ speaker, said });
  };
  await inSlices(corpus, speakers, addRow, cancellation);
  const shown = ({ said }: Row): number => [...said.values()].reduce((sum, quotes) => sum + quotes.length, 0);
  return rows
    .map((row) => ({ row, count: shown(row) }))
    .sort((a, b) => compareClasses(a.row.speaker.class, b.row.speaker.class) || b.count - a.count)
    .map(({ row }) => row);
}

/** For each matching article, a test for its quotations. Goes article by article, so that each is unpacked once. */
async function matchingQuotes(
  context: FeatureContext,
  { article: words = '', stance, disputed, unsure }: WhoSaidWhatFilter,
  cancellation: Cancellation,
): Promise<ReadonlyMap<string, (quote: number) => boolean>> {
  const matching = new Map<string, (quote: number) => boolean>();
  const visit = (article: IndexedArticle): void => {
    const { searchTerms, stances, sure } = digestOf(article);
    if (!matchesFilter(searchTerms, words.trim())) return;
    const disputes = disputed === true ? disputesIn(context, article) : undefined;
    matching.set(
      article.uri,
      (quote) =>
        (unsure === true || sure[quote] === true) &&
        (stance === undefined || stances[quote] === stance) &&
        (disputes === undefined || disputes.has(quote)),
    );
  };
  await forEachArticle(context.corpus, visit, cancellation);
  return matching;
}

interface Column {
  readonly article: IndexedArticle;
  /** Indices of the quotations in it, by row. */
  readonly said: ReadonlyMap<number, readonly number[]>;
}

/** In corpus order. */
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

function quoteOf(article: IndexedArticle, text: string, index: number, disputes: readonly Dispute[]): WhoSaidWhatQuote {
  const quote = article.analysis.quotes[index]!;
  const { start, end, kind } = quote;
  // What is reported is shown as a whole sentence with its verb; marks stand for themselves.
  const isReported = kind === 'indirect' || kind === 'mixed';
  const sentence = isReported ? sentenceText(text, { article, claim: { start, end, quote: index } }) : '';
  return {
    text: sentence || shownWords(article, index),
    range: rangeOf(article, marksOf(article, index)),
    kind: quote.kind as WhoSaidWhatQuote['kind'],
    stance: quote.stance,
    implied: isSpeakerImplied(quote),
    sure: isSureReport(quote),
    disputes,
  };
}
