// Tracks an annotation's place in an open article through the user's edits. The place is searched for again only if its
// words no longer resemble the quote.

import search from 'approx-string-match';
import type { Span } from '../base/span.ts';
import { type Anchor, hasOtherSpeaker, type PlaceChecks, resolveAnchor } from './anchor.ts';
import { type ArticleText, foldQuote } from './article-text.ts';
import type { Selector } from './model.ts';
import { areSameWords } from './same-words.ts';

/** A place with this share of the quote's letters is still that of the quote, in other words. */
const MIN_SIMILARITY = 0.5;

/**
 * The anchor of a tracked annotation. `place` is its tracked span; `null` if an edit replaced all of it. The result has the
 * place to track further: also that of words that are being changed, so that the annotation is back when they are.
 */
export function followAnchor(
  selector: Selector,
  place: Span | null,
  article: ArticleText,
  checks?: PlaceChecks,
): { readonly anchor: Anchor; readonly place: Span | null } {
  const there = place === null ? '' : foldQuote(article.text.slice(place.start, place.end));
  const words = foldQuote(selector.quote);
  if (place !== null && isStillSimilar(words, there)) {
    const reason = !areSameWords(words, there, checks?.language)
      ? 'changed'
      : hasOtherSpeaker(selector, article, place, checks)
        ? 'speaker'
        : undefined;
    if (reason === undefined) return { anchor: { state: 'held', span: place, how: 'tracked' }, place };
    // A change on the disk reaches the editor as one edit, which can leave the place at another passage.
    const found = article.occurrences(words).length === 0 ? undefined : resolveAnchor(selector, article, checks);
    if (found?.state === 'held') return { anchor: found, place: found.span };
    return { anchor: { state: 'orphaned', reason, candidates: [{ ...place, score: 1 }] }, place };
  }
  const anchor = resolveAnchor(selector, article, checks);
  return { anchor, place: anchor.state === 'held' ? anchor.span : null };
}

/** Both are folded. */
function isStillSimilar(a: string, b: string): boolean {
  if (a === b) return a !== '';
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
