// The table of who said what as text for the clipboard: Markdown grouped by speaker, or CSV with one quotation per line.

import Papa from 'papaparse';
import type { Cancellation } from '../../corpus/host.ts';
import type {
  WhoSaidWhat,
  WhoSaidWhatArticle,
  WhoSaidWhatQuote,
  WhoSaidWhatSpeaker,
  WhoSaidWhatText,
  WhoSaidWhatTextParams,
} from '../../protocol.ts';
import type { FeatureContext } from '../shared/context.ts';
import { escapeMarkdown } from '../shared/text.ts';
import { tableOf } from './who-said-what.ts';

export async function whoSaidWhatText(
  context: FeatureContext,
  { filter, format }: WhoSaidWhatTextParams,
  cancellation: Cancellation,
): Promise<WhoSaidWhatText> {
  // Unlike the view, the text is complete.
  const quotes = quotesOf(await tableOf(context, filter, Number.POSITIVE_INFINITY, cancellation));
  return { text: format === 'csv' ? csv(quotes) : markdown(quotes), quotes: quotes.length };
}

interface PlacedQuote {
  readonly speaker: WhoSaidWhatSpeaker;
  readonly article: WhoSaidWhatArticle;
  readonly quote: WhoSaidWhatQuote;
}

/** By speaker, then by article, then in text order. */
function quotesOf({ speakers, articles, cells }: WhoSaidWhat): PlacedQuote[] {
  return [...cells]
    .sort((a, b) => a.speaker - b.speaker || a.article - b.article)
    .flatMap((cell) =>
      cell.quotes.map((quote) => ({
        speaker: speakers[cell.speaker]!,
        article: articles[cell.article]!,
        quote,
      })),
    );
}

function markdown(quotes: readonly PlacedQuote[]): string {
  const lines: string[] = [];
  let last = '';
  for (const { speaker, article, quote } of quotes) {
    if (speaker.key !== last) lines.push(...(last === '' ? [] : ['']), `## ${escapeMarkdown(speaker.name)}`, '');
    last = speaker.key;
    const notes = notesOf(quote).map((note) => ` (${escapeMarkdown(note)})`);
    const where = [article.origin, `${article.path}:${quote.range.start.line + 1}`].filter(Boolean).join(', ');
    lines.push(`- ${escapeMarkdown(quote.text)} — *${escapeMarkdown(where)}*${notes.join('')}`);
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function notesOf({ stance, implied, sure, disputes }: WhoSaidWhatQuote): string[] {
  return [
    ...(sure ? [] : ['perhaps no statement']),
    ...(stance === 'asserts' ? [] : [stance]),
    ...(implied ? ['speaker implied'] : []),
    ...disputes.map(({ message }) => message),
  ];
}

const HEADINGS = ['speaker', 'named', 'stance', 'kind', 'quotation', 'title', 'origin', 'article', 'line', 'notes'];

function csv(quotes: readonly PlacedQuote[]): string {
  const rows = quotes.map(({ speaker, article, quote }) => [
    speaker.name,
    speaker.class,
    quote.stance,
    quote.kind,
    quote.text,
    article.title,
    article.origin,
    article.path,
    String(quote.range.start.line + 1),
    [...(quote.implied ? ['speaker implied'] : []), ...quote.disputes.map(({ message }) => message)].join('; '),
  ]);
  // Articles are other people's text, and a spreadsheet would run a cell that looks like a formula.
  return `${Papa.unparse([HEADINGS, ...rows], { newline: '\r\n', escapeFormulae: true })}\r\n`;
}
