// The publication date of an article whose text and annotations give none: the day in its file's name or folder. Kept apart
// from the analysis, which depends on the text alone and is cached by it.

import { dayInPath } from '../analysis/dates/address.ts';
import { resolveDates } from '../analysis/dates/resolve.ts';
import type { ArticleContent } from './article.ts';

type DatedContent = Pick<ArticleContent, 'analysis' | 'source'>;

/**
 * The content with its publication date and the values of its dates counted from it. `path` is that of the file, `months`
 * are the language's names of months.
 */
export function withPublication<Content extends DatedContent>(
  content: Content,
  path: string,
  months: ReadonlyMap<string, number>,
): Content {
  const published = content.source.published || dayInPath(path, months);
  if (published === undefined) return withValues(content, undefined);
  const source = published === content.source.published ? content.source : { ...content.source, published };
  return withValues(source === content.source ? content : { ...content, source }, published);
}

/** The values of dates follow the day that holds in the end, which the user may have corrected. */
function withValues<Content extends DatedContent>(content: Content, published: string | undefined): Content {
  const mentions = resolveDates(content.analysis.mentions, published);
  return mentions === content.analysis.mentions ? content : { ...content, analysis: { ...content.analysis, mentions } };
}
