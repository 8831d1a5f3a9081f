// Tracks an annotation's place in an open article through the user's edits. The place is searched for again only if its
// words no longer resemble the quote.

import search from 'approx-string-match';
import type { Span } from '../base/span.ts';
import { type Anchor, type Rejects, resolveAnchor } from './anchor.ts';
import { type ArticleText, foldQuote } from './article-text.ts';
import type { Selector } from './model.ts';

/** While the user types inside the quote, half of its letters must stay. */
const MIN_SIMILARITY = 0.5;

/** The anchor of a tracked annotation. `place` is its tracked span; `null` if an edit replaced all of it. */
export function followAnchor(selector: Selector, place: Span | null, article: ArticleText, rejects?: Rejects): Anchor {
  if (place !== null && isStillSimilar(selector.quote, article.text.slice(place.start, place.end)))
    return { state: 'held', span: place, how: 'tracked' };
  return resolveAnchor(selector, article, rejects);
}

function isStillSimilar(quote: string, current: string): boolean {
  const a = foldQuote(quote);
  const b = foldQuote(current);
  if (a === b) return true;
  if (b.length < a.length * MIN_SIMILARITY || a.length < b.length * MIN_SIMILARITY) return false;
  const [text, pattern] = a.length > b.length ? [a, b] : [b, a];
  const maxErrors = Math.floor(pattern.length * (1 - MIN_SIMILARITY));
  return search(text, pattern, maxErrors).length > 0;
}

/** A replacement of `[start, end)` in the old text by `length` code units. */
export interface Edit extends Span {
  readonly length: number;
}

/** The smallest single edit that turns `before` into `after`; `null` if they are equal. */
export function editBetween(before: string, after: string): Edit | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let tail = 0;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail += 1;
  return { start, end: before.length - tail, length: after.length - tail - start };
}

/** The span after an edit; `null` if the edit replaced all of it. */
export function shiftSpan(span: Span, edit: Edit): Span | null {
  const by = edit.length - (edit.end - edit.start);
  // Text typed at an edge does not belong to the span.
  if (edit.end <= span.start) return { start: span.start + by, end: span.end + by };
  if (edit.start >= span.end) return span;
  // All of it was replaced; `resolveAnchor` decides whether the new words are an edited version.
  if (edit.start <= span.start && edit.end >= span.end) return null;
  if (edit.start >= span.start && edit.end <= span.end) return { start: span.start, end: span.end + by };
  // The edit crosses one end: the span keeps its remaining part without the new words.
  if (edit.start < span.start) return { start: edit.start + edit.length, end: span.end + by };
  return { start: span.start, end: edit.start };
}
