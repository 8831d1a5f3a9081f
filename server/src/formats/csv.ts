// Tables of quotations and of names as CSV (RFC 4180), in UTF-8 with a byte-order mark, without which Excel assumes another
// encoding. Cells that a spreadsheet would run as a formula start with an apostrophe.

import Papa from 'papaparse';
import type { Quote } from '../analysis/model.ts';
import { positionAt } from '../base/positions.ts';
import { dateOf } from '../corpus/article.ts';
import { sentenceText } from '../features/shared/claims.ts';
import { speakerName } from '../rules/speaker-name.ts';
import type { AnalyzedArticle } from './analysis-json.ts';
import { type ExportData, type ExportPiece, oneFile } from './export-data.ts';

type Cell = string | number;

export const QUOTATION_COLUMNS = [
  'article',
  'outlet',
  'date',
  'line',
  'kind',
  'speaker',
  'speaker type',
  'source words',
  'source class',
  'cue',
  'stance',
  'words',
  'basis',
  'confidence',
  'channel',
  'sentence',
] as const;

export const NAME_COLUMNS = ['article', 'outlet', 'date', 'line', 'words', 'type', 'form', 'entity', 'id'] as const;

export function* quotationsCsv(data: ExportData): Generator<ExportPiece> {
  yield* oneFile('quotations.csv', table(QUOTATION_COLUMNS, data, quotationRows));
}

export function* namesCsv(data: ExportData): Generator<ExportPiece> {
  yield* oneFile('names.csv', table(NAME_COLUMNS, data, nameRows));
}

type RowsOf = (article: AnalyzedArticle, data: ExportData) => Cell[][];

function* table(columns: readonly string[], data: ExportData, rowsOf: RowsOf): Generator<string> {
  yield `\uFEFF${rowsText([[...columns]])}`;
  for (const article of data.articles) yield rowsText(rowsOf(article, data));
}

function quotationRows(analyzed: AnalyzedArticle, data: ExportData): Cell[][] {
  const { article, name, text } = analyzed;
  return article.analysis.quotes.map((quote: Quote, index): Cell[] => {
    const { source } = quote;
    return [
      name,
      article.source.outlet,
      dateOf(article),
      positionAt(article, quote.start).line + 1,
      quote.kind,
      source === null ? '' : speakerName(article, index, data.corpus),
      source === null || source.entity < 0 ? '' : (article.analysis.entities[source.entity]?.type ?? ''),
      article.sourceTexts[index] ?? '',
      source?.class ?? '',
      article.cueTexts[index] ?? '',
      quote.stance,
      flat(article.quoteTexts[index] ?? ''),
      quote.basis,
      quote.confidence,
      article.channelTexts[index] ?? '',
      sentenceText(text, { article, claim: { start: quote.start, end: quote.end, quote: index } }),
    ];
  });
}

function nameRows({ article, name, text }: AnalyzedArticle, data: ExportData): Cell[][] {
  return article.analysis.mentions.map((mention): Cell[] => {
    const entity = data.corpus.entityOf(article, mention.entity);
    return [
      name,
      article.source.outlet,
      dateOf(article),
      positionAt(article, mention.start).line + 1,
      flat(text.slice(mention.start, mention.end)),
      mention.type,
      mention.form,
      entity?.name ?? '',
      entity?.id ?? '',
    ];
  });
}

function rowsText(rows: readonly Cell[][]): string {
  if (rows.length === 0) return '';
  return `${Papa.unparse(rows as Cell[][], { newline: '\r\n', escapeFormulae: true })}\r\n`;
}

/** Puts text on one line. */
function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
