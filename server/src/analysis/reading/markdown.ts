// Markdown as blocks of reading text: marks, link targets, comments, code, tags and template code are left out, entities
// and line ends become what a reader sees. The grammar is CommonMark's with GitHub's tables (@lezer/markdown); front
// matter, wiki links, `%%` comments and template code are read here.

import type { SyntaxNode } from '@lezer/common';
import { decodeHTML } from 'entities';
import { partitionPoint } from '../../base/sorted.ts';
import { frontMatterEnd } from '../front-matter.ts';
import { copySeen, hasUnseen } from './characters.ts';
import { readHtml } from './html.ts';
import { parseMarkdown } from './markdown-tree.ts';
import { type IsKnown, KnownWords } from './plain.ts';
import { type BlockKind, ReadingBuilder, type ReadingView } from './view.ts';

const BOM = 0xfeff;
/** Nodes inside nodes that are still read. */
const DEEPEST = 100;

/** Nodes of the syntax tree that hold no words of the text. */
const MARKS = new Set([
  'EmphasisMark',
  'StrikethroughMark',
  'HeaderMark',
  'QuoteMark',
  'ListMark',
  'TaskMarker',
  'TableDelimiter',
  'InlineCode',
  'Image',
  'Comment',
  'ProcessingInstruction',
  'HTMLTag',
  'Autolink',
]);
/** Blocks whose words are no prose. */
const MASKED = new Set(['FencedCode', 'CodeBlock', 'CommentBlock', 'ProcessingInstructionBlock', 'LinkReference']);
/** Comments and template code that Markdown itself does not know. */
const TEMPLATES: readonly (readonly [open: string, close: string])[] = [
  ['%%', '%%'],
  ['{%', '%}'],
  ['{{', '}}'],
];
/** Attributes of a block: `{: .caption}`. */
const ATTRIBUTES = /\{:[^}\n]{0,200}\}/g;
const WIKI_LINK = /(!?)\[\[([^[\]\n|]{0,300})(?:\|([^[\]\n]{0,300}))?\]\]/g;
const FOOTNOTE = /\[\^[^\]\s]{1,100}\]:?/g;

/** Reads a Markdown file. Linear in its length. */
export function readMarkdown(text: string, isKnown: IsKnown): ReadingView {
  // The parser knows line feeds only.
  if (!text.includes('\r')) return new MarkdownReader(text, isKnown).read();
  const pairs: number[] = [];
  const unixText = text.replace(/\r\n?/g, (end, at: number) => {
    // Offsets in the new text after which the file is one code unit longer.
    if (end.length === 2) pairs.push(at - pairs.length);
    return '\n';
  });
  const offsetOf = (offset: number): number => offset + partitionPoint(pairs.length, (i) => pairs[i]! < offset);
  return new MarkdownReader(unixText, isKnown, offsetOf).read();
}

/** A stretch of the file to leave out, or to write as other words. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

class MarkdownReader {
  readonly #text: string;
  readonly #unseen: boolean;
  readonly #words: KnownWords;
  readonly #into: ReadingBuilder;
  /** Found by patterns over the whole file, in order. */
  readonly #changes: Change[] = [];
  /** The first of them that may reach into the next leaf. */
  #next = 0;
  readonly #references = new Set<string>();

  constructor(text: string, isKnown: IsKnown, offsetOf?: (offset: number) => number) {
    this.#text = text;
    this.#unseen = hasUnseen(text);
    this.#words = new KnownWords(text, isKnown);
    this.#into = new ReadingBuilder(text, offsetOf);
  }

  read(): ReadingView {
    const text = this.#text;
    const start = frontMatterEnd(text);
    if (start > 1) this.#into.mask(text.charCodeAt(0) === BOM ? 1 : 0, trimmedEnd(text, start));
    this.#findTemplates(start);
    const body = withoutTypewriterMarks(text.slice(start));
    const top = parseMarkdown(body).topNode;
    for (let node = top.firstChild; node !== null; node = node.nextSibling)
      if (node.name === 'LinkReference') this.#references.add(labelOf(body.slice(node.from, node.to)));
    this.#blocks(top, start, 'prose', undefined);
    return this.#into.finish();
  }

  #findTemplates(start: number): void {
    const text = this.#text;
    const add = (from: number, to: number, words = ''): void => {
      if (from >= start && to > from) this.#changes.push({ from, to, words });
    };
    for (const [open, close] of TEMPLATES)
      for (let at = text.indexOf(open, start); at >= 0; ) {
        const end = text.indexOf(close, at + open.length);
        if (end < 0) break;
        add(at, end + close.length);
        at = text.indexOf(open, end + close.length);
      }
    for (const match of text.matchAll(ATTRIBUTES)) add(match.index, match.index + match[0].length);
    for (const match of text.matchAll(WIKI_LINK)) {
      const end = match.index + match[0].length;
      const [, embed, , shown] = match;
      if (embed === '!') add(match.index, end);
      else {
        add(match.index, shown === undefined ? match.index + 2 : end - 2 - shown.length);
        add(end - 2, end);
      }
    }
    for (const match of text.matchAll(FOOTNOTE)) add(match.index, match.index + match[0].length);
    this.#changes.sort((a, b) => a.from - b.from);
  }

  #blocks(parent: SyntaxNode, offset: number, kind: BlockKind, level: number | undefined, depth = 0): void {
    // Blocks nested deeper are no writing.
    if (depth > DEEPEST) {
      this.#into.mask(parent.from + offset, parent.to + offset);
      return;
    }
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      const { name } = node;
      if (name === 'Blockquote') this.#blocks(node, offset, 'quotation', (level ?? 0) + 1, depth + 1);
      else if (name === 'BulletList' || name === 'OrderedList')
        this.#blocks(node, offset, 'item', (level ?? 0) + 1, depth + 1);
      else if (name === 'ListItem') this.#blocks(node, offset, kind, level, depth + 1);
      else if (name === 'Table') this.#table(node, offset);
      else if (name === 'HTMLBlock') readHtml(this.#text, node.from + offset, node.to + offset, this.#into);
      else if (MASKED.has(name)) this.#into.mask(node.from + offset, node.to + offset);
      else if (name === 'HorizontalRule' || MARKS.has(name)) continue;
      else if (name.startsWith('ATXHeading') || name.startsWith('SetextHeading'))
        this.#leaf(node, offset, 'heading', Number(name.at(-1)));
      else this.#leaf(node, offset, kind, level);
    }
  }

  #table(table: SyntaxNode, offset: number): void {
    for (let row = table.firstChild; row !== null; row = row.nextSibling)
      for (let cell = row.firstChild; cell !== null; cell = cell.nextSibling)
        if (cell.name === 'TableCell') this.#leaf(cell, offset, 'item', undefined);
  }

  /** A block of inline text. */
  #leaf(node: SyntaxNode, offset: number, kind: BlockKind, level: number | undefined): void {
    const changes: Change[] = [];
    this.#inline(node, offset, changes);
    const [from, to] = [node.from + offset, node.to + offset];
    for (const change of this.#changesBetween(from, to)) changes.push(change);
    changes.sort((a, b) => a.from - b.from || b.to - a.to);
    const start = this.#into.length;
    let at = from;
    let leadEnd = -1;
    const strong = leadingEmphasis(node);
    for (const change of changes) {
      if (change.to <= at) continue;
      if (change.from > at) this.#copy(at, change.from);
      if (strong >= 0 && leadEnd < 0 && change.from >= strong + offset) leadEnd = this.#into.length;
      this.#into.replace(change.words, Math.max(at, change.from), change.to);
      at = change.to;
    }
    this.#copy(at, to);
    this.#into.endBlock(start, kind, to, level, leadEnd > start ? leadEnd : undefined);
  }

  /** Leaves come in order, so that each search goes on where the last one ended. */
  *#changesBetween(from: number, to: number): Iterable<Change> {
    const changes = this.#changes;
    while (this.#next < changes.length && changes[this.#next]!.to <= from) this.#next += 1;
    for (let i = this.#next; i < changes.length && changes[i]!.from < to; i += 1) {
      const change = changes[i]!;
      yield { from: Math.max(from, change.from), to: Math.min(to, change.to), words: change.words };
    }
  }

  #inline(node: SyntaxNode, offset: number, changes: Change[], depth = 0): void {
    if (depth > DEEPEST) return;
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      const [from, to] = [child.from + offset, child.to + offset];
      if (child.name === 'QuoteMark') changes.push(this.#lineEndBefore(from, to));
      else if (MARKS.has(child.name)) changes.push({ from, to, words: '' });
      else if (child.name === 'Entity') changes.push({ from, to, words: decodeHTML(this.#text.slice(from, to)) });
      else if (child.name === 'Escape') changes.push({ from, to: from + 1, words: '' });
      else if (child.name === 'HardBreak') changes.push({ from, to, words: ' ' });
      else if (child.name === 'Link') this.#link(child, offset, changes, depth + 1);
      else this.#inline(child, offset, changes, depth + 1);
    }
  }

  /** The line end before a quote sign inside a paragraph, the sign included. */
  #lineEndBefore(mark: number, to: number): Change {
    const text = this.#text;
    let from = mark;
    while (from > 0 && (isInlineSpace(text.charCodeAt(from - 1)) || text.charCodeAt(from - 1) === 10)) from -= 1;
    let next = to;
    while (isInlineSpace(text.charCodeAt(next)) || text.charCodeAt(next) === 0x3e) next += 1;
    if (!isDivided(text, from)) return { from, to: next, words: ' ' };
    const keeps = this.#words.keepsHyphen({ start: lineStart(text, from), end: from }, { start: next, end: next + 40 });
    return { from: keeps ? from : from - 1, to: next, words: '' };
  }

  /** Keeps the words of a link. Brackets without a target are an editor's: "[the] plan". */
  #link(link: SyntaxNode, offset: number, changes: Change[], depth: number): void {
    const hasTarget =
      link.getChild('URL') !== null ||
      link.getChild('LinkLabel') !== null ||
      this.#references.has(this.#label(link, offset));
    const open = link.firstChild;
    const close = hasTarget ? closingBracket(link) : null;
    if (open === null || close === null) {
      this.#inline(link, offset, changes, depth + 1);
      return;
    }
    changes.push({ from: open.from + offset, to: open.to + offset, words: '' });
    for (let child = open.nextSibling; child !== null && child.from < close.from; child = child.nextSibling) {
      const [from, to] = [child.from + offset, child.to + offset];
      if (MARKS.has(child.name)) changes.push({ from, to, words: '' });
      else if (child.name === 'Entity') changes.push({ from, to, words: decodeHTML(this.#text.slice(from, to)) });
      else this.#inline(child, offset, changes, depth + 1);
    }
    changes.push({ from: close.from + offset, to: link.to + offset, words: '' });
  }

  #label(link: SyntaxNode, offset: number): string {
    return labelOf(this.#text.slice(link.from + offset, link.to + offset));
  }

  /** Copies a stretch of a block; a line end is a space, and a word that it divides is whole. */
  #copy(from: number, to: number): void {
    const text = this.#text;
    let at = from;
    for (let i = from; i < to; i += 1) {
      const code = text.charCodeAt(i);
      if (code !== 10 && code !== 13) continue;
      let end = i;
      while (end > at && isInlineSpace(text.charCodeAt(end - 1))) end -= 1;
      let next = i + 1;
      while (next < to && (isInlineSpace(text.charCodeAt(next)) || text.charCodeAt(next) === 10)) next += 1;
      const divided = end > at && next < to && isDivided(text, end);
      const keepsHyphen = divided && this.#words.keepsHyphen({ start: at, end }, { start: next, end: to });
      this.#seen(at, divided && !keepsHyphen ? end - 1 : end);
      if (!divided) this.#into.replace(' ', end, next);
      at = next;
      i = next - 1;
    }
    this.#seen(at, to);
  }

  #seen(from: number, to: number): void {
    if (this.#unseen) copySeen(this.#text, from, to, this.#into);
    else this.#into.copy(from, to);
  }
}

/** File offset after the emphasis that a block begins with, or -1. */
function leadingEmphasis(block: SyntaxNode): number {
  let first = block.firstChild;
  while (first !== null && (first.name === 'HeaderMark' || first.name === 'QuoteMark')) first = first.nextSibling;
  const isEmphasis = first !== null && (first.name === 'StrongEmphasis' || first.name === 'Emphasis');
  return isEmphasis && first!.from <= block.from + 4 ? first!.lastChild!.from : -1;
}

/** ``One gate,'' she said. ``Six'': wire services write marks in this way, which the parser would take for code. */
function withoutTypewriterMarks(text: string): string {
  return text.includes("''") ? text.replace(/(?<!`)``(?=[\p{L}\p{N}*_[])/gu, '““') : text;
}

function closingBracket(link: SyntaxNode): SyntaxNode | null {
  let found: SyntaxNode | null = null;
  for (let child = link.firstChild; child !== null; child = child.nextSibling) {
    if (child.name === 'URL' || child.name === 'LinkLabel') break;
    if (child.name === 'LinkMark' && child.to - child.from === 1 && child.from > link.from) {
      found = child;
      break;
    }
  }
  return found;
}

function labelOf(text: string): string {
  const end = text.indexOf(']');
  return text
    .slice(1, end < 0 ? text.length : end)
    .trim()
    .toLowerCase();
}

/** Whether a letter and a hyphen precede the line end at `end`. */
function isDivided(text: string, end: number): boolean {
  return /\p{L}[-\u2010]$/u.test(text.slice(Math.max(0, end - 3), end));
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** `end` without the line ends before it. */
function trimmedEnd(text: string, end: number): number {
  let at = end;
  while (at > 0 && (text.charCodeAt(at - 1) === 10 || isInlineSpace(text.charCodeAt(at - 1)))) at -= 1;
  return at;
}

function isInlineSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 13;
}
