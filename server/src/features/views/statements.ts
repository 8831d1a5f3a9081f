// Statements as a reader needs them: the whole sentence, who says it and with which verb, quoted or reported, and where. Used by
// the dossier and by the texts that are copied.

import { rangeOf } from '../../base/positions.ts';
import { partitionPoint } from '../../base/sorted.ts';
import { hull, type Span } from '../../base/span.ts';
import { dateOf, type IndexedArticle, shownTitle } from '../../corpus/article.ts';
import { isSpeakerImplied } from '../../corpus/repeats/speakers.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import { SET_BY_YOU } from '../../corpus/user-data/overlay-analysis.ts';
import type { ArticleRef, ArticleStatements, Statement } from '../../protocol.ts';
import { excerpt } from '../../rules/rule.ts';
import { marksOf, speakerName } from '../../rules/speaker-name.ts';
import { plainTitle } from '../shared/text.ts';
import { shownWords } from './items.ts';

/** UTF-16 code units of one statement; a speech without a full stop is cut. */
const LONGEST = 2000;

/** Quotations by article, with a list of indices for each. */
export type QuotesByArticle = Iterable<readonly [uri: string, quotes: readonly number[]]>;

/** The statements by article, the earliest article first; articles without a date come last. Reads the articles' texts. */
export async function statementsByArticle(corpus: CorpusSnapshot, said: QuotesByArticle): Promise<ArticleStatements[]> {
  const found: ArticleStatements[] = [];
  for (const [uri, quotes] of said) {
    const text = await corpus.textAsAnalyzed(uri);
    const article = corpus.article(uri);
    if (article === undefined || text === undefined) continue;
    const statements = joinSentences(quotes.flatMap((index) => statementOf(corpus, article, text, index) ?? []));
    if (statements.length > 0) found.push({ article: articleRef(article), statements });
  }
  return inTime(found, ({ article }) => article);
}

/** One statement for several parts of one sentence by one speaker: "noted … urging". Quoted, if a part of it is. */
function joinSentences(statements: readonly Statement[]): Statement[] {
  const joined = new Map<string, Statement>();
  for (const statement of statements) {
    const key = `${statement.speaker}\n${statement.sentence}`;
    const first = joined.get(key);
    if (first === undefined) joined.set(key, statement);
    else
      joined.set(key, {
        ...first,
        kind: first.kind === 'indirect' ? statement.kind : first.kind,
        verb: [...new Set([first.verb, statement.verb])].filter((verb) => verb !== '').join(', '),
        stance: first.stance === 'asserts' ? statement.stance : first.stance,
      });
  }
  return [...joined.values()];
}

/** `undefined` if the article has no such quotation any more. */
function statementOf(
  corpus: CorpusSnapshot,
  article: IndexedArticle,
  text: string,
  index: number,
): Statement | undefined {
  const quote = article.analysis.quotes[index];
  if (quote === undefined || quote.kind === 'term' || quote.kind === 'pull') return undefined;
  const marks = marksOf(article, index);
  const parts = [marks, ...quote.content, ...(quote.cue === null ? [] : [quote.cue])];
  return {
    sentence: excerpt(sentencesAround(article, text, hull(parts)), LONGEST),
    words: plainTitle(shownWords(article, index)),
    kind: quote.kind,
    verb: plainTitle(article.cueTexts[index] ?? ''),
    stance: quote.stance,
    speaker: quote.source === null ? '' : plainTitle(speakerName(article, index, corpus)),
    certainty: quote.basis === SET_BY_YOU ? 'decided' : isSpeakerImplied(quote) ? 'implied' : 'stated',
    place: { uri: article.uri, range: rangeOf(article, marks) },
  };
}

/** The sentences that a span touches, whole and on one line. */
export function sentencesAround(article: IndexedArticle, text: string, span: Span): string {
  const { start, end } = sentenceSpan(article, span);
  return onOneLine(text.slice(start, end));
}

/** From the start of the first sentence that a span touches to the end of the last. */
export function sentenceSpan({ analysis: { sentences } }: IndexedArticle, span: Span): Span {
  const from = partitionPoint(sentences.length, (at) => sentences[at]!.end <= span.start);
  const to = partitionPoint(sentences.length, (at) => sentences[at]!.start < span.end);
  return hull([span, ...sentences.slice(from, to)]);
}

/** Joins lines, without the marks of a quoted mail or a Markdown block quotation at their starts. */
export function onOneLine(text: string): string {
  const lines = text.split('\n').map((line, at) => (at === 0 ? line : line.replace(/^[>\s]+/, '')));
  return plainTitle(lines.join(' ').replace(/\s+/g, ' ').trim());
}

export function articleRef(article: IndexedArticle): ArticleRef {
  const { uri, path, source } = article;
  return {
    uri,
    path: plainTitle(path),
    title: plainTitle(shownTitle(article)),
    outlet: plainTitle(source.outlet),
    date: plainTitle(dateOf(article)),
    published: source.published,
  };
}

/** Sorts by day of publication; what has no day keeps its order and comes last. */
export function inTime<Item>(items: readonly Item[], articleOf: (item: Item) => ArticleRef): Item[] {
  const day = (item: Item): string => articleOf(item).published || '9999';
  return [...items].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}
