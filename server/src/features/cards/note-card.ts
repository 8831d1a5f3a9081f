// Markdown cards of the annotations at a place, which may be anybody's: verdict, tags, note and settled findings.

import { touches } from '../../base/span.ts';
import type { IndexedArticle } from '../../corpus/article.ts';
import { escapeMarkdown } from '../shared/text.ts';

export function noteCards(article: IndexedArticle, offset: number): string[] {
  return article.annotations.flatMap(({ annotation, anchor }) => {
    if (anchor.state !== 'held' || !touches(anchor.span, offset)) return [];
    const { verdict, tags, note, ignore, reason, resolved } = annotation;
    const lines: string[] = [];
    if (verdict !== null) lines.push(`Verdict: **${escapeMarkdown(verdict.value)}**`);
    if (tags.length > 0) lines.push(tags.map(({ value }) => `\\#${escapeMarkdown(value)}`).join(' '));
    if (note !== null) {
      const words = note.value.split('\n').map(escapeMarkdown).join('  \n');
      lines.push(`${resolved ? '*Resolved.* ' : ''}${words}`);
    }
    if (ignore.length > 0) {
      const codes = ignore.map(({ value }) => escapeMarkdown(value)).join(', ');
      lines.push(`Settled: ${codes}${reason === null ? '' : ` (${escapeMarkdown(reason.value)})`}`);
    }
    return lines.length === 0 ? [] : [`**In the annotation file**\n\n${lines.join('\n\n')}`];
  });
}
