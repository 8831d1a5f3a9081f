// The same quotation in other articles: the locations for the code lens, and a Markdown card with the word differences.

import type { Location, Position } from 'vscode-languageserver';
import { locationOf, offsetAt } from '../../base/positions.ts';
import { type IndexedArticle, quotationAt } from '../../corpus/article.ts';
import type { Repeat } from '../../corpus/repeats/quotation-index.ts';
import { speakerFormOf } from '../../corpus/repeats/speakers.ts';
import { differenceOf, type Segment } from '../../corpus/repeats/word-diff.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import type { RepeatsParams } from '../../protocol.ts';
import { marksOf, speakerName, withoutMarks } from '../../rules/speaker-name.ts';
import type { FeatureContext } from '../shared/context.ts';
import { quoteAt } from '../shared/lookup.ts';
import { articleName, count, escapeMarkdown } from '../shared/text.ts';

/** Versions shown in one hover; the others are counted. */
const MOST_SHOWN = 6;
/** Words shown on each side of a difference. */
const AROUND = 5;

/** Locations of the quotation at a position, its own first; empty if there is no quotation. */
export function listRepeats({ corpus }: FeatureContext, { uri, position }: RepeatsParams): Location[] {
  const article = corpus.article(uri);
  if (article === undefined) return [];
  const index = quoteUnder(article, position);
  if (index < 0) return [];
  const here = locationOf(article, marksOf(article, index));
  return [here, ...corpus.repeatsOf(article, index).flatMap((repeat) => locationOfRepeat(corpus, repeat))];
}

function quoteUnder(article: IndexedArticle, position: Position): number {
  const index = quoteAt(article, offsetAt(article, position));
  const quote = article.analysis.quotes[index];
  return quote?.kind === 'pull' ? quote.repeats : index;
}

function locationOfRepeat(corpus: CorpusSnapshot, repeat: Repeat): Location[] {
  const article = articleWith(corpus, repeat);
  return article === undefined ? [] : [locationOf(article, marksOf(article, repeat.quote))];
}

/** The article of a repeat; `undefined` while it is read again because its cached analysis is gone. */
export function articleWith(corpus: CorpusSnapshot, { article: uri, quote }: Repeat): IndexedArticle | undefined {
  const article = corpus.article(uri);
  return article?.analysis.quotes[quote] === undefined ? undefined : article;
}

/** URIs of the other articles that have the quotation. Repeats that also need the same speaker do not count. */
export function articlesWith(corpus: CorpusSnapshot, article: IndexedArticle, index: number): ReadonlySet<string> {
  const candidates = corpus.repeatCandidatesOf(article.uri, index).filter(({ kind }) => kind !== 'alike');
  return new Set(candidates.map((repeat) => repeat.article));
}

/** Markdown list of the other versions; empty if there are none. */
export function repeatsCard(corpus: CorpusSnapshot, article: IndexedArticle, index: number): string {
  const repeats = corpus.repeatsOf(article, index);
  if (repeats.length === 0) return '';
  const words = wordsOf(article, index);
  const lines = repeats.slice(0, MOST_SHOWN).flatMap((repeat) => {
    const other = articleWith(corpus, repeat);
    return other === undefined ? [] : [versionLine(corpus, words, other, repeat)];
  });
  if (repeats.length > MOST_SHOWN) lines.push(`- and ${repeats.length - MOST_SHOWN} more`);
  const articles = new Set(repeats.map((repeat) => repeat.article)).size;
  const legend = lines.some((line) => /~~|\*\*“?/.test(line.slice(line.indexOf(': '))))
    ? ' (**bold**: only there; ~~struck~~: only here)'
    : '';
  return [`**Also in ${count(articles, 'other article')}**${legend}`, '', ...lines].join('\n');
}

function versionLine(corpus: CorpusSnapshot, words: string, other: IndexedArticle, repeat: Repeat): string {
  const who = speakerName(other, repeat.quote, corpus);
  const form = speakerFormOf({ article: other, quote: repeat.quote }, corpus.language);
  const by = form === 'none' ? 'no speaker' : `${escapeMarkdown(who)}${form === 'implied' ? ' (implied)' : ''}`;
  const where = `- ${articleName(other)}, ${by}`;
  if (repeat.kind === 'same') return `${where}, word for word`;
  return `${where}: “${differenceMarkdown(differenceOf(words, wordsOf(other, repeat.quote), corpus.language))}”`;
}

/** The other version, with what it adds in bold and what it lacks struck through. */
function differenceMarkdown(segments: readonly Segment[]): string {
  return segments
    .map((segment, at) => {
      if (segment.equal) return escapeMarkdown(shortened(segment.there, at === 0, at === segments.length - 1));
      const [gone, added] = [segment.here, segment.there].map((text) =>
        escapeMarkdown(shortened(withoutMarks(text), false, false)),
      );
      return [gone === '' ? '' : `~~${gone}~~`, added === '' ? '' : `**${added}**`].filter(Boolean).join(' ');
    })
    .join(' ')
    .replace(/,$/, '');
}

/** Shortens a long run of equal words to those next to a difference. */
function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  const words = text.split(/\s+/);
  if (words.length <= 2 * AROUND + 2) return text;
  if (isFirst && isLast) return text;
  const head = isFirst ? [] : words.slice(0, AROUND);
  const tail = isLast ? [] : words.slice(-AROUND);
  return [...head, '…', ...tail].join(' ');
}

function wordsOf(article: IndexedArticle, index: number): string {
  return quotationAt(article, index)?.words ?? '';
}
