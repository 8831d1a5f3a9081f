// How a quotation's speaker is called in messages: the entity's name where there is one, else the words of the article.

import type { Quote } from '../analysis/model.ts';
import type { Span } from '../base/span.ts';
import type { IndexedArticle } from '../corpus/article.ts';
import { type CorpusView, excerpt } from './rule.ts';

/** `quote` is an index into the article's quotes. */
export function speakerName(article: IndexedArticle, quote: number, corpus: CorpusView): string {
  const source = article.analysis.quotes[quote]?.source;
  if (source === undefined || source === null) return 'nobody';
  return (
    corpus.entityOf(article, source.entity)?.name ??
    article.analysis.entities[source.entity]?.name ??
    (article.sourceTexts[quote] as string)
  );
}

/** The words of a quotation without the marks around them. */
export function bareWords(text: string): string {
  return text.replace(/^[\s"“”‘’'«»„‚`]+|[\s"“”‘’'«»„‚`,]+$/g, '');
}

/** The beginning of a quotation in marks, for messages: its own full stop would stand beside that of the sentence. */
export function quotedShort(text: string, most = 45): string {
  return `“${excerpt(bareWords(text).replace(/[.,;:]+$/, ''), most)}”`;
}

/** From the first to the last mark of a quotation, marks included: what two versions are compared by. */
export function marksOf(article: IndexedArticle, quote: number): Span {
  const { marks, start, end } = article.analysis.quotes[quote] as Quote;
  return { start: marks[0]?.start ?? start, end: marks.at(-1)?.end ?? end };
}
