// Text for lists, trees and Markdown cards: escaping, counts, article names, excerpts.

import { withoutActing } from '../../base/control-characters.ts';
import { positionAt } from '../../base/positions.ts';
import type { Span } from '../../base/span.ts';
import { type IndexedArticle, outletAndDate, shownTitle } from '../../corpus/article.ts';

/**
 * Puts text on one line and escapes every character that Markdown or VS Code's icon syntax could read as markup. Articles are
 * other people's text: nothing in them may act as Markdown or as a link in a hover.
 */
export function escapeMarkdown(text: string): string {
  return withoutActing(text)
    .replace(/[\\`*_{}[\]#+!|<>~&$]/g, '\\$&')
    .replace(/:(?=\S)/g, '\\:')
    .replace(/www\./gi, (www) => `${www.slice(0, -1)}\u200b.`)
    .replace(/@/g, '\u200b@');
}

/**
 * For files and the clipboard, where a person reads the Markdown: escapes only what would become emphasis, code, a link or HTML,
 * and a mark that would start a heading, a list or a quotation.
 */
export function readableMarkdown(text: string): string {
  return withoutActing(text)
    .replace(/[\\`*[\]<]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    .replace(/^(?=[#>+-]|\d{1,9}[.)])/, '\\');
}

/**
 * For titles, labels and messages: plain text, except that editors render "$(name)" as an icon, and in messages "[x](y)" as a
 * link.
 */
export function plainTitle(text: string): string {
  return withoutActing(text).replaceAll('$(', '$\u200b(').replaceAll('](', ']\u200b(');
}

/** The same for a text of several lines. */
export function plainLines(text: string): string {
  return text.split('\n').map(plainTitle).join('\n');
}

/** "1 article", "3 articles". */
export function count(size: number, one: string, many = `${one}s`): string {
  return `${size.toLocaleString('en')} ${size === 1 ? one : many}`;
}

/** Markdown: the headline, followed by outlet and date in brackets if they are known. */
export function articleName(article: IndexedArticle): string {
  const origin = outletAndDate(article);
  return `*${escapeMarkdown(shownTitle(article))}*${origin === '' ? '' : ` (${escapeMarkdown(origin)})`}`;
}

/** UTF-16 code units before and after the words that were searched. */
const EXCERPT_BEFORE = 20;
const EXCERPT_AFTER = 60;

/** The words at `at` with some text around them, on one line. */
export function excerptAround(text: string, at: number, length: number): string {
  const from = at <= EXCERPT_BEFORE ? 0 : text.indexOf(' ', at - EXCERPT_BEFORE) + 1;
  const start = Math.min(from, at);
  const stop = at + length + EXCERPT_AFTER;
  const space = stop >= text.length ? text.length : text.lastIndexOf(' ', stop);
  const end = space < at + length ? Math.min(stop, text.length) : space;
  const words = text.slice(start, end).replace(/\s+/g, ' ').trim();
  return `${start > 0 ? '…' : ''}${words}${end < text.length ? '…' : ''}`;
}

/** UTF-16 code units before the mention, for a list as wide as the window. */
const LINE_BEFORE = 40;
const LINE_AFTER = 60;

interface MentionLine {
  readonly line: string;
  /** Offsets of the mention in the line. */
  readonly from: number;
  readonly to: number;
}

/** The line that contains a mention, shortened on both sides. `room` is the number of code units before the mention. */
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
  const rest = flat(text.slice(mention.end, to)).trimEnd();
  const more = text.slice(to, end).trim() === '' ? '' : '…';
  return { line: `${before}${name}${rest}${more}`, from: before.length, to: before.length + name.length };
}

/** Start of the first word at or after `wanted`; the start of the line if `wanted` is before it. */
function wordStart(text: string, lineStart: number, wanted: number, mention: number): number {
  if (wanted <= lineStart) return lineStart;
  const space = text.slice(wanted, mention).search(/\s/);
  return space < 0 ? mention : wanted + space;
}

const flat = plainTitle;
