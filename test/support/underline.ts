// Renders an analysis as text: each line of the article, and under it, underlined, what was found there.

import type { IndexedArticle } from '../../server/src/corpus/article.ts';
import type { Corpus } from '../../server/src/corpus/corpus.ts';
import { speakerName } from '../../server/src/rules/speaker-name.ts';

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

export function underline(text: string, article: IndexedArticle, corpus: Corpus): string {
  const { mentions, quotes, parts, markProblems } = article.analysis;
  const marks: Mark[] = [];
  for (const part of parts) if (part.kind !== 'paragraph') marks.push({ ...part, label: part.kind });
  for (const mention of mentions) {
    const entity = corpus.snapshot().entityOf(article, mention.entity)?.id ?? '?';
    marks.push({
      ...mention,
      label: `${mention.type}${mention.form === 'name' ? '' : ` (${mention.form})`} ${entity}`,
    });
  }
  quotes.forEach((quote, index) => {
    const who =
      quote.source === null ? 'nobody' : `${speakerName(article, index, corpus.snapshot())} (${quote.source.class})`;
    for (const part of quote.content)
      marks.push({ ...part, label: `${quote.kind}: ${who}, ${quote.stance}, by ${quote.basis}` });
  });
  for (const problem of markProblems) marks.push({ ...problem, label: problem.kind });
  marks.sort((a, b) => a.start - b.start || b.end - a.end || (a.label < b.label ? -1 : 1));
  const lines: string[] = [];
  for (const [line, start] of Array.from(article.lineStarts).entries()) {
    const content = text.slice(start, article.lineStarts[line + 1] ?? text.length).replace(/[\r\n]+$/, '');
    lines.push(content);
    for (const mark of marks) {
      if (mark.start < start || mark.start > start + content.length) continue;
      const width = Math.max(1, Math.min(mark.end, start + content.length) - mark.start);
      lines.push(`${' '.repeat(mark.start - start)}${'^'.repeat(width)} ${mark.label}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
