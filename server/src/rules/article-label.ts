// How messages name an article: its path, outlet and day of publication, and which of two was published first.

import type { IndexedArticle } from '../corpus/article.ts';

/** "herald.txt (Herald, 2025-03-03)"; the path alone if the article states neither. */
export function articleLabel({ path, source }: Pick<IndexedArticle, 'path' | 'source'>): string {
  const origin = [source.outlet, source.published || source.date].filter(Boolean).join(', ');
  return origin === '' ? path : `${path} (${origin})`;
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
