// How an article is called where others stand beside it: by its path, and by its outlet and date where they are known.

import type { IndexedArticle } from '../corpus/article.ts';
import { escapeMarkdown } from './markdown.ts';

/** "Harbour Post, 2025-02-23"; empty where neither is known. */
export function outletAndDate({ source }: IndexedArticle): string {
  return [source.outlet, source.date].filter(Boolean).join(', ');
}

/** Markdown: the path, and in brackets where and when it appeared. */
export function articleName(article: IndexedArticle): string {
  const origin = outletAndDate(article);
  return `*${escapeMarkdown(article.path)}*${origin === '' ? '' : ` (${escapeMarkdown(origin)})`}`;
}
