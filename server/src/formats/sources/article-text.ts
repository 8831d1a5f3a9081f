// An article as the text of a file: front matter with what the source states, then headline and paragraphs. The reading view
// knows this form (`analysis/front-matter.ts`, `analysis/reading/marks.ts`).

import { MOST_TEXT, type SourceArticle, type SourceBlock, SourceError } from './source.ts';
import { oneLine } from './text.ts';

/** The text before and after the path of the original, which only the caller knows. Throws `SourceError`. */
export function articleText(article: SourceArticle): readonly [before: string, after: string] {
  const { title, outlet, author, published, url, marks } = article;
  const fields = Object.entries({ title, outlet, author, published, url, marks }).flatMap(([key, value]) =>
    value === undefined || oneLine(value) === '' ? [] : [`${key}: ${scalar(oneLine(value))}`],
  );
  const body = bodyOf(article);
  if (body.length > MOST_TEXT) throw new SourceError('too-large');
  return [`${['---', ...fields].join('\n')}\noriginal: `, `\n---\n\n${body}\n`];
}

/** A value of YAML on one line; in quotes where it could be read as something else. */
export function scalar(value: string): string {
  const isPlain = /^[\p{L}\d][^\n]*$/u.test(value) && !/: |:$| #|^(?:true|false|null|yes|no|on|off)$/i.test(value);
  return isPlain && (isIsoDay(value) || !/^[\d.+-]+$/.test(value)) ? value : JSON.stringify(value);
}

const isIsoDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value);

function bodyOf({ title, blocks }: SourceArticle): string {
  const first = blocks.slice(0, 3).some(({ text }) => folded(text) === folded(title ?? ''));
  const headline: SourceBlock[] = title === undefined || first ? [] : [{ kind: 'heading', text: oneLine(title) }];
  return [...headline, ...blocks]
    .map(({ kind, text }, at, all) => {
      const written = kind === 'item' ? `- ${text}` : text;
      const isList = (kind === 'item' || kind === 'row') && all[at + 1]?.kind === kind;
      return `${written}${at === all.length - 1 ? '' : isList ? '\n' : '\n\n'}`;
    })
    .join('');
}

/** For comparing a headline with a block that repeats it. */
const folded = (text: string): string =>
  text
    .replace(/^\[[^\]]{1,12}\] /, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
