// Where an article comes from: its title, outlet, author, date and address. What a person wrote of it under `article:` wins,
// value by value, over what its text says of itself.

import type { ArticleMeta, Span } from '../analysis/model.ts';
import type { ArticleData, Located } from '../annotations/model.ts';
import { oneLine } from './one-line.ts';

/** Each on one line, as written; empty where nobody says. */
export interface ArticleSource {
  /** The headline. */
  readonly title: string;
  /** The publication or agency. */
  readonly outlet: string;
  /** The author's name, without "By"; only a text says it. */
  readonly author: string;
  /** "March 3", "2025-02-23": as written, so that it may lack its year. */
  readonly date: string;
  readonly url: string;
}

export function sourceOf(text: string, meta: ArticleMeta, data: ArticleData | undefined): ArticleSource {
  const found = (span: Span | undefined): string =>
    span === undefined ? '' : oneLine(text.slice(span.start, span.end));
  const given = (words: Located<string> | null | undefined): string => oneLine(words?.value ?? '');
  return {
    title: given(data?.title) || found(meta.headline),
    outlet: given(data?.publisher) || found(meta.outlet),
    author: found(meta.byline),
    date: given(data?.published) || found(meta.date),
    url: given(data?.url),
  };
}
