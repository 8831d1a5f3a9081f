// Following a place through an edit of the text: what stands before the edit stays, what stands behind it shifts, what
// holds it grows or shrinks, and what it swallows is lost.

import search from 'approx-string-match';
import type { Span } from '../base/span.ts';
import { type Anchor, type Rejects, resolveAnchor } from './anchor.ts';
import { type ArticleText, foldQuote } from './article-text.ts';
import type { Selector } from './model.ts';

// Where an annotation stands in an article that is open: its place was followed through every change, and need only be
// looked for again where the words there are no longer its own.

/** While a person types inside the words they may change much; half of them must stay. */
const STILL_ALIKE = 0.5;

/** An anchor that was followed through the editor's changes to `place`; `null` when they swallowed it. */
export function followAnchor(selector: Selector, place: Span | null, article: ArticleText, rejects?: Rejects): Anchor {
  if (place !== null && isStillAlike(selector.quote, article.text.slice(place.start, place.end)))
    return { state: 'held', span: place, how: 'tracked' };
  return resolveAnchor(selector, article, rejects);
}

/** Whether words are still those of the quotation, give or take some letters. */
function isStillAlike(quote: string, now: string): boolean {
  const a = foldQuote(quote);
  const b = foldQuote(now);
  if (a === b) return true;
  if (b.length < a.length * STILL_ALIKE || a.length < b.length * STILL_ALIKE) return false;
  const [text, pattern] = a.length > b.length ? [a, b] : [b, a];
  const most = Math.floor(pattern.length * (1 - STILL_ALIKE));
  return search(text, pattern, most).length > 0;
}

/** `[start, end)` of the old text became `length` characters. */
export interface Edit extends Span {
  readonly length: number;
}

/** The smallest single edit that makes one text of another; `null` when they are equal. */
export function editBetween(before: string, after: string): Edit | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let same = 0;
  while (
    same < most - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same += 1;
  return { start, end: before.length - same, length: after.length - same - start };
}

/** Where a place is after an edit; `null` when nothing of it can be said to be left. */
export function shiftSpan(span: Span, edit: Edit): Span | null {
  const by = edit.length - (edit.end - edit.start);
  // Words typed at a place's edge are not part of it.
  if (edit.end <= span.start) return { start: span.start + by, end: span.end + by };
  if (edit.start >= span.end) return span;
  // All of it replaced: whether the new words are the old ones, changed, is for the anchor to say.
  if (edit.start <= span.start && edit.end >= span.end) return null;
  if (edit.start >= span.start && edit.end <= span.end) return { start: span.start, end: span.end + by };
  // The edit crosses one end: what it leaves of the place is the place, and the new words are not.
  if (edit.start < span.start) return { start: edit.start + edit.length, end: span.end + by };
  return { start: span.start, end: edit.start };
}
