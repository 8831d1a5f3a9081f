// Where an annotation stands in an article that is open: its place was followed through every change, and need only be
// looked for again where the words there are no longer its own.

import search from 'approx-string-match';
import type { Span } from '../analysis/model.ts';
import { type Anchor, type Rejects, resolveAnchor } from './anchor.ts';
import type { ArticleText } from './article-text.ts';
import { foldQuote } from './fold.ts';
import type { Selector } from './model.ts';

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
