// How messages name a quotation's speaker and quote its words. A `quote` is an index into the article's quotes.

import type { Span } from '../base/span.ts';
import type { IndexedArticle } from '../corpus/article.ts';
import { type CorpusView, excerpt } from './rule.ts';

/** The name of the speaker's entity, or the words of the article if it has none. */
export function speakerName(article: IndexedArticle, quote: number, corpus: CorpusView): string {
  const source = article.analysis.quotes[quote]?.source;
  if (source === undefined || source === null) return 'nobody';
  return (
    corpus.entityOf(article, source.entity)?.name ??
    article.analysis.entities[source.entity]?.name ??
    article.sourceTexts[quote]!
  );
}

/** The words of a quotation without the marks around them. */
export function withoutMarks(text: string): string {
  let start = 0;
  while (start < text.length && MARK_OR_SPACE.test(text.charAt(start))) start += 1;
  const rest = text.slice(start);
  return trimEnd(rest, (character) => character === ',' || MARK_OR_SPACE.test(character));
}

/** One character: a pattern for the end of a string searches again from each of its places. */
const MARK_OR_SPACE = /[\s"“”‘’'«»„‚`]/;

function trimEnd(text: string, isTrimmed: (character: string) => boolean): string {
  let end = text.length;
  while (end > 0 && isTrimmed(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** The first words of a quotation, in marks and without a final full stop. `limit` in UTF-16 code units. */
export function quotedShort(text: string, limit = 45): string {
  const words = trimEnd(withoutMarks(text), (character) => '.,;:'.includes(character));
  return `“${excerpt(words, limit)}”`;
}

/** The span from a quotation's first to its last mark, marks included. */
export function marksOf(article: IndexedArticle, quote: number): Span {
  const { marks, start, end } = article.analysis.quotes[quote]!;
  return { start: marks[0]?.start ?? start, end: marks.at(-1)?.end ?? end };
}
