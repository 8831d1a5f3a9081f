// Which annotation a place is about: what a person wrote of these very words, or of words among them.

import type { Span } from '../analysis/model.ts';
import { contains } from '../analysis/span.ts';
import type { Annotation } from '../annotations/model.ts';
import type { IndexedArticle } from '../corpus/article.ts';

export interface PlacedAnnotation {
  readonly annotation: Annotation;
  readonly span: Span;
}

/** Share of all words of two stretches that both have, above which they are taken for one. */
const MOSTLY = 0.8;

/** The one that stands on the same words, or nearly. */
export function annotationAt(article: IndexedArticle, span: Span): PlacedAnnotation | undefined {
  let best: PlacedAnnotation | undefined;
  let most = MOSTLY;
  for (const placed of placedIn(article)) {
    const likeness = likenessOf(placed.span, span);
    if (likeness <= most) continue;
    most = likeness;
    best = placed;
  }
  return best;
}

/** The one about some words of `stretch` that `at` (a selection, or a cursor) stands on or in; the shortest of several. */
export function annotationWithin(article: IndexedArticle, stretch: Span, at: Span): PlacedAnnotation | undefined {
  const same = annotationAt(article, at);
  if (same !== undefined) return same;
  const within = placedIn(article).filter(({ span }) => contains(stretch, span) && contains(span, at));
  return within.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
}

function placedIn({ annotations }: IndexedArticle): PlacedAnnotation[] {
  return annotations.flatMap(({ annotation, anchor }) =>
    anchor.state === 'held' ? [{ annotation, span: anchor.span }] : [],
  );
}

function likenessOf(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  const union = Math.max(a.end, b.end) - Math.min(a.start, b.start);
  return union === 0 ? 0 : shared / union;
}
