// The words of a quotation as a list shows them: on one line, a direct one in one style of marks.

import type { IndexedArticle } from '../../corpus/article.ts';
import { bareWords } from '../../rules/speaker-name.ts';

export function shownWords(article: IndexedArticle, index: number): string {
  const words = (article.quoteTexts[index] ?? '').replace(/\s+/g, ' ').trim();
  // Of a mixed quotation only a part stands in marks, and it has them already.
  return article.analysis.quotes[index]?.kind === 'direct' ? `“${bareWords(words)}”` : words.replace(/[,;]$/, '');
}
