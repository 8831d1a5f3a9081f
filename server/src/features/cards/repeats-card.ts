// A quotation in the other articles: the list behind the code lens, and what its hover shows of the other versions.

import type { Location, Position } from 'vscode-languageserver';
import { locationOf, offsetAt } from '../../base/positions.ts';
import type { IndexedArticle } from '../../corpus/article.ts';
import type { Repeat } from '../../corpus/repeats/quotation-index.ts';
import { showingOf } from '../../corpus/repeats/repeats.ts';
import { differenceOf, type Segment } from '../../corpus/repeats/word-diff.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import type { RepeatsParams } from '../../protocol.ts';
import { bareWords, marksOf, speakerName } from '../../rules/speaker-name.ts';
import type { FeatureContext } from '../shared/context.ts';
import { quoteAt } from '../shared/lookup.ts';
import { articleName, count, escapeMarkdown } from '../shared/text.ts';

/** Versions shown in one hover; the rest is counted. */
const MOST_SHOWN = 6;
/** Words left on either side of a difference; what is between is passed over. */
const AROUND = 5;

/** The quotation at the position, where it stands and where others have it. Empty where there is none. */
export function listRepeats({ corpus }: FeatureContext, { uri, position }: RepeatsParams): Location[] {
  const article = corpus.article(uri);
  if (article === undefined) return [];
  const index = quoteUnder(article, position);
  if (index < 0) return [];
  const own = locationOf(article, marksOf(article, index));
  return [own, ...corpus.repeatsOf(article, index).flatMap((echo) => locationOfEcho(corpus, echo))];
}

function quoteUnder(article: IndexedArticle, position: Position): number {
  const index = quoteAt(article, offsetAt(article, position));
  const quote = article.analysis.quotes[index];
  return quote?.kind === 'pull' ? quote.repeats : index;
}

function locationOfEcho(corpus: CorpusSnapshot, echo: Repeat): Location[] {
  const article = corpus.article(echo.article);
  return article === undefined ? [] : [locationOf(article, marksOf(article, echo.quote))];
}

/** The other articles that have the quotation; likeness of a few words alone does not count, so no speaker is asked for. */
export function articlesWith(corpus: CorpusSnapshot, article: IndexedArticle, index: number): ReadonlySet<string> {
  const candidates = corpus.repeatCandidatesOf(article.uri, index).filter(({ kind }) => kind !== 'alike');
  return new Set(candidates.map((echo) => echo.article));
}

/** Markdown: who has the quotation elsewhere, and in which words. Empty where nobody has. */
export function repeatsCard(corpus: CorpusSnapshot, article: IndexedArticle, index: number): string {
  const echoes = corpus.repeatsOf(article, index);
  if (echoes.length === 0) return '';
  const words = wordsOf(article, index);
  const lines = echoes.slice(0, MOST_SHOWN).flatMap((echo) => {
    const other = corpus.article(echo.article);
    return other === undefined ? [] : [versionLine(corpus, words, other, echo)];
  });
  if (echoes.length > MOST_SHOWN) lines.push(`- and ${echoes.length - MOST_SHOWN} more`);
  const articles = new Set(echoes.map((echo) => echo.article)).size;
  const legend = lines.some((line) => /~~|\*\*“?/.test(line.slice(line.indexOf(': '))))
    ? ' (**bold**: only there; ~~struck~~: only here)'
    : '';
  return [`**Also in ${count(articles, 'other article')}**${legend}`, '', ...lines].join('\n');
}

function versionLine(corpus: CorpusSnapshot, words: string, other: IndexedArticle, echo: Repeat): string {
  const who = speakerName(other, echo.quote, corpus);
  const showing = showingOf({ article: other, quote: echo.quote });
  const by = showing === 'none' ? 'no speaker' : `${escapeMarkdown(who)}${showing === 'implied' ? ' (implied)' : ''}`;
  const where = `- ${articleName(other)}, ${by}`;
  if (echo.kind === 'same') return `${where}, word for word`;
  return `${where}: “${differenceMarkdown(differenceOf(words, wordsOf(other, echo.quote)))}”`;
}

/** The other version, with what it adds in bold and what it lacks struck through. */
export function differenceMarkdown(segments: readonly Segment[]): string {
  return segments
    .map((segment, at) => {
      if (segment.equal) return escapeMarkdown(shortened(segment.there, at === 0, at === segments.length - 1));
      const [gone, added] = [segment.here, segment.there].map((text) =>
        escapeMarkdown(shortened(bareWords(text), false, false)),
      );
      return [gone === '' ? '' : `~~${gone}~~`, added === '' ? '' : `**${added}**`].filter(Boolean).join(' ');
    })
    .join(' ')
    .replace(/,$/, '');
}

/** A long run keeps the words beside the differences. */
function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  const words = text.split(/\s+/);
  if (words.length <= 2 * AROUND + 2) return text;
  if (isFirst && isLast) return text;
  const head = isFirst ? [] : words.slice(0, AROUND);
  const tail = isLast ? [] : words.slice(-AROUND);
  return [...head, '…', ...tail].join(' ');
}

function wordsOf(article: IndexedArticle, index: number): string {
  return article.quoted.find(({ quote }) => quote === index)?.words ?? '';
}
