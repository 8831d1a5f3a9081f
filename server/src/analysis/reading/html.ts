// HTML that was left in a Markdown file: the words between its tags, as blocks. Scripts, styles and frames hold no words.

import { decodeHTML } from 'entities';
import type { Span } from '../../base/span.ts';
import type { ReadingBuilder } from './view.ts';

/** Elements whose contents nobody reads. */
const SILENT = new Set([
  'script',
  'style',
  'iframe',
  'svg',
  'noscript',
  'template',
  'object',
  'select',
  'button',
  'form',
]);
/** Elements that stand inside a line of text. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** Elements that are a block, or stand for one. */
const BLOCK = new Set(
  'article aside blockquote body br div figcaption figure footer h1 h2 h3 h4 h5 h6 head header hr html img li main nav ol p section table tbody td th thead tr ul'.split(
    ' ',
  ),
);
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi;

/** Writes the words of an HTML fragment between two file offsets. */
export function readHtml(text: string, from: number, to: number, into: ReadingBuilder): void {
  let start = into.length;
  let at = from;
  const words = (end: number): void => {
    writeWords(text, at, end, into.length > start, into);
    at = end;
  };
  while (at < to) {
    const open = text.indexOf('<', at);
    if (open < 0 || open >= to) break;
    const tag = readTag(text, open, to);
    if (tag === undefined) {
      words(open + 1);
      continue;
    }
    words(open);
    at = tag.end;
    if (SILENT.has(tag.name) && !tag.isClosing) at = closeOf(text, tag.name, tag.end, to);
    if (!INLINE.has(tag.name)) {
      into.endBlock(start, 'prose', at);
      start = into.length;
    }
  }
  words(to);
  into.endBlock(start, 'prose', to);
}

/** Code units of a tag in plain text; what is longer is hardly one. */
const LONGEST_TAG = 1_000;

/**
 * The tags in a stretch of plain text, where they are plainly tags: an element of HTML, a closing tag, a comment, or a name
 * with attributes. "<ann@paper.example>" and "a < b" are none.
 */
export function tagSpans(text: string, from: number, to: number): Span[] {
  const spans: Span[] = [];
  let close = -1;
  for (let open = text.indexOf('<', from); open >= 0 && open < to; ) {
    if (close < open) close = text.indexOf('>', open);
    if (close < 0) break;
    const most = Math.min(to, open + LONGEST_TAG);
    const tag = close < most ? readTag(text, open, most) : undefined;
    const isTag = tag !== undefined && text[tag.end - 1] === '>' && isPlainly(tag, text.slice(open, tag.end));
    if (isTag) spans.push({ start: open, end: tag.end });
    open = text.indexOf('<', isTag ? tag.end : open + 1);
  }
  return spans;
}

function isPlainly({ name, isClosing }: Tag, tag: string): boolean {
  if (isClosing || name === '!--' || INLINE.has(name) || SILENT.has(name) || BLOCK.has(name)) return true;
  return /^<[a-z][\w:-]*\s+[a-z][\w:-]{0,40}=/i.test(tag);
}

interface Tag {
  readonly name: string;
  readonly isClosing: boolean;
  readonly end: number;
}

/** A tag, comment or declaration that begins at `open`; attribute values may hold ">". */
function readTag(text: string, open: number, to: number): Tag | undefined {
  if (text.startsWith('<!--', open)) {
    const close = text.indexOf('-->', open + 4);
    return { name: '!--', isClosing: false, end: close < 0 || close > to ? to : close + 3 };
  }
  const name = /^<(\/?)([a-z!?][\w:-]*)/i.exec(text.slice(open, open + 40));
  if (name === null) return undefined;
  let quote = '';
  for (let i = open + name[0].length; i < to; i += 1) {
    const char = text[i]!;
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return { name: name[2]!.toLowerCase(), isClosing: name[1] === '/', end: i + 1 };
  }
  return { name: name[2]!.toLowerCase(), isClosing: name[1] === '/', end: to };
}

function closeOf(text: string, name: string, from: number, to: number): number {
  const rest = text.slice(from, to).toLowerCase();
  const close = rest.indexOf(`</${name}`);
  if (close < 0) return to;
  const end = rest.indexOf('>', close);
  return end < 0 ? to : from + end + 1;
}

/** Copies words with white space folded to one space and entities decoded. */
function writeWords(text: string, from: number, to: number, afterWords: boolean, into: ReadingBuilder): void {
  let isAfter = afterWords;
  for (const match of text.slice(from, to).matchAll(/\s+|&[^\s;&]{1,32};|[^\s&]+|&/g)) {
    const start = from + match.index;
    const end = start + match[0].length;
    if (match[0].trim() === '') {
      if (isAfter) into.replace(' ', start, end);
    } else if (ENTITY.test(match[0])) into.replace(decodeHTML(match[0]), start, end);
    else into.copy(start, end);
    ENTITY.lastIndex = 0;
    isAfter = match[0].trim() !== '';
  }
}
