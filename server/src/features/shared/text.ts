// The line that a mention stands on, as lists and trees show it: on one line, and no longer than they have room for.

import { positionAt } from '../../base/positions.ts';
import type { Span } from '../../base/span.ts';
import type { IndexedArticle } from '../../corpus/article.ts';

// Articles are other people's text: nothing of it may act as Markdown in a hover, or as a link.

/** On one line, every character that Markdown or VS Code's icons could take for markup escaped. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]#+!|<>~&$]/g, '\\$&')
    .replace(/:(?=\S)/g, '\\:')
    .replace(/\bwww\./gi, 'www\u200b.')
    .replace(/@/g, '\u200b@');
}

/** For titles and labels, which are plain text but for icons: editors show "$(name)" as one. */
export function plainTitle(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('$(', '$\u200b(');
}

/** "1 article", "3 articles". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}

// How an article is called where others stand beside it: by its path, and by its outlet and date where they are known.

/** "Harbour Post, 2025-02-23"; empty where neither is known. */
export function outletAndDate({ source }: IndexedArticle): string {
  return [source.outlet, source.date].filter(Boolean).join(', ');
}

/** Markdown: the path, and in brackets where and when it appeared. */
export function articleName(article: IndexedArticle): string {
  const origin = outletAndDate(article);
  return `*${escapeMarkdown(article.path)}*${origin === '' ? '' : ` (${escapeMarkdown(origin)})`}`;
}

// A stretch of a longer text round the words that were looked for, on one line.

/** Code units before and behind the words. */
const EXCERPT_BEFORE = 20;
const EXCERPT_AFTER = 60;

export function excerptAround(text: string, at: number, length: number): string {
  const from = at <= EXCERPT_BEFORE ? 0 : text.indexOf(' ', at - EXCERPT_BEFORE) + 1;
  const start = Math.min(from, at);
  const stop = at + length + EXCERPT_AFTER;
  const space = stop >= text.length ? text.length : text.lastIndexOf(' ', stop);
  const end = space < at + length ? Math.min(stop, text.length) : space;
  const words = text.slice(start, end).replace(/\s+/g, ' ').trim();
  return `${start > 0 ? '…' : ''}${words}${end < text.length ? '…' : ''}`;
}

/** Code units before the mention, for a list as wide as the window. */
const LINE_BEFORE = 40;
const LINE_AFTER = 60;

export interface MentionLine {
  readonly line: string;
  /** Where in it the mention stands. */
  readonly from: number;
  readonly to: number;
}

export function lineWith(article: IndexedArticle, text: string, mention: Span, room = LINE_BEFORE): MentionLine {
  const { line: number } = positionAt(article, mention.start);
  const start = article.lineStarts[number] ?? 0;
  const end = article.lineStarts[number + 1] ?? article.length;
  const [from, to] = [
    wordStart(text, start, mention.start - room, mention.start),
    Math.min(end, mention.end + LINE_AFTER),
  ];
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
