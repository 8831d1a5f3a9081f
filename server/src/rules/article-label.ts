// How messages name an article: its headline, outlet and day of publication, and which of two was published first.

import { type IndexedArticle, outletAndDate, shownTitle } from '../corpus/article.ts';
import { excerpt } from './rule.ts';

/** UTF-16 code units of a headline in a message. */
const HEADLINE = 50;

/** "“Ferry Sinks” (Herald, 2025-03-03)"; the path where there is no headline. */
export function articleLabel(article: Pick<IndexedArticle, 'path' | 'source'>): string {
  const { path } = article;
  const origin = outletAndDate(article);
  const title = shownTitle(article);
  const shown = title === path ? path : `“${excerpt(title, HEADLINE)}”`;
  return origin === '' ? shown : `${shown} (${origin})`;
}

/** "2025-03-03: " for a related place; empty if the day is not known. */
export function dayLabel(article: Pick<IndexedArticle, 'source'> | undefined): string {
  const day = article?.source.published ?? '';
  return day === '' ? '' : `${day}: `;
}

/** A sentence, with a space after it, on which of two articles was published first. */
export function orderOf(here: Pick<IndexedArticle, 'source'>, other: Pick<IndexedArticle, 'source'>): string {
  const [day, otherDay] = [here.source.published, other.source.published];
  if (day === '' && otherDay === '') return 'Neither article has a date, so their order is not known. ';
  if (day === '' || otherDay === '') return 'One of the two has no date, so their order is not known. ';
  if (day === otherDay) return 'Both were published on the same day. ';
  return day < otherDay
    ? `This article is of ${day}, the other came later. `
    : `The other came first, this is of ${day}. `;
}
