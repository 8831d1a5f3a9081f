// The words by which the annotations of an article are found again.

import { resolveAnchor } from '../../annotations/anchor.ts';
import type { ArticleText } from '../../annotations/article-text.ts';
import { annotationFileOf } from '../../annotations/file-names.ts';
import type { Selector } from '../../annotations/model.ts';
import { selectorOf } from '../../annotations/select.ts';
import { writeSelectors } from '../../annotations/write-annotations.ts';
import { hull, overlaps, type Span } from '../../base/span.ts';
import type { IndexedArticle } from '../../corpus/article.ts';
import type { FileTexts } from './file-texts.ts';

/**
 * Rewrites the context of annotations that would no longer be found by it. The words of an annotation are never rewritten, and
 * the others are not touched, so a file changes only where needed.
 */
export async function reanchor(files: FileTexts, article: IndexedArticle, text: ArticleText): Promise<void> {
  const changed = article.annotations.flatMap(({ annotation, anchor }): { index: number; selector: Selector }[] => {
    if (anchor.state !== 'held' || anchor.span.end <= anchor.span.start) return [];
    const { selector } = annotation;
    const found = resolveAnchor(selector, text);
    const holds =
      found.state === 'held' && found.span.start === anchor.span.start && found.span.end === anchor.span.end;
    if (holds && found.how !== 'moved' && selector.at !== null) return [];
    const now = selectorOf(text, anchor.span, sentenceOf(article, anchor.span));
    return [{ index: annotation.index, selector: { ...now, quote: selector.quote } }];
  });
  if (changed.length > 0)
    await files.change(annotationFileOf(article.uri), (yaml) => writeSelectors(yaml ?? '', changed));
}

/** The sentence of a quotation, from where it starts to where it ends; the span itself if it is no quotation. */
export function sentenceOf({ analysis }: IndexedArticle, span: Span): Span {
  if (!analysis.quotes.some(({ content }) => content.some((part) => overlaps(part, span)))) return span;
  return hull([span, ...analysis.sentences.filter((sentence) => overlaps(sentence, span))]);
}
