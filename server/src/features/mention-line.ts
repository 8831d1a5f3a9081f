// The line that a mention stands on, as lists and trees show it: on one line, and no longer than they have room for.

import type { Span } from '../analysis/model.ts';
import type { IndexedArticle } from '../corpus/article.ts';
import { positionAt } from './convert.ts';

/** Code units before the mention, for a list as wide as the window. */
const BEFORE = 40;
const BEHIND = 60;

export interface MentionLine {
  readonly line: string;
  /** Where in it the mention stands. */
  readonly from: number;
  readonly to: number;
}

export function lineWith(article: IndexedArticle, text: string, mention: Span, room = BEFORE): MentionLine {
  const { line: number } = positionAt(article, mention.start);
  const start = article.lineStarts[number] ?? 0;
  const end = article.lineStarts[number + 1] ?? article.length;
  const [from, to] = [wordStart(text, start, mention.start - room, mention.start), Math.min(end, mention.end + BEHIND)];
  const before = `${from > start ? '…' : ''}${flat(text.slice(from, mention.start)).trimStart()}`;
  const name = flat(text.slice(mention.start, mention.end));
  const behind = flat(text.slice(mention.end, to)).trimEnd();
  const more = text.slice(to, end).trim() === '' ? '' : '…';
  return { line: `${before}${name}${behind}${more}`, from: before.length, to: before.length + name.length };
}

/** Where a word begins, at or after `wanted`; the line's own beginning where that is near. */
function wordStart(text: string, lineStart: number, wanted: number, mention: number): number {
  if (wanted <= lineStart) return lineStart;
  const space = text.slice(wanted, mention).search(/\s/);
  return space < 0 ? mention : wanted + space;
}

const flat = (text: string): string => text.replace(/\s+/g, ' ');
