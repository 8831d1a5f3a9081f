// Plain text as blocks of reading text: wrapped lines are joined, divided words made whole, quote signs, page numbers and
// running heads taken out.

import { partitionPoint } from '../../base/sorted.ts';
import type { Span } from '../../base/span.ts';
import { frontMatterEnd } from '../front-matter.ts';
import { copySeen, emphasisMarks, hasUnseen } from './characters.ts';
import { tagSpans } from './html.ts';
import { type Line, readLines } from './lines.ts';
import { originalMarks } from './marks.ts';
import { type Block, ReadingBuilder, type ReadingView } from './view.ts';
import { endsDivided, joinLines } from './wrapping.ts';

/** Whether a lower-cased word is one that the language knows. */
export type IsKnown = (lower: string) => boolean;

const BOM = 0xfeff;

/** Reads a file of plain text. Linear in its length. */
export function readPlain(text: string, isKnown: IsKnown): ReadingView {
  const start = text.charCodeAt(0) === BOM ? 1 : 0;
  const all = readLines(text, start);
  const headers = frontMatterLines(text, all) || mailHeaders(text, all);
  const lines = all.slice(headers);
  const joined = joinLines(text, lines, (line, inList) => startsItem(text, line, inList));
  const isWrapped = joined.length < lines.length;
  const blocks = isWrapped ? joinOverPages(text, joined, furniture(text, lines)) : joined;
  const unseen = hasUnseen(text);
  const marks = originalMarks(text);
  const isMarked = marks.length > 0 || /[*_]|<[a-z/!]/i.test(text);
  const isQuoted = lines.some(({ depth }) => depth > 0);
  if (!isWrapped && !unseen && !isMarked && !isQuoted) {
    const masked = all.slice(0, headers).map((line): Block => ({ ...blockOf([line]), kind: 'masked' }));
    return { text, blocks: [...masked, ...blocks.map(blockOf)] };
  }
  const into = new ReadingBuilder(text);
  const words = new KnownWords(text, isKnown);
  for (const block of blocks) {
    const from = into.length;
    writeLines(text, block, into, words, unseen, isMarked, marks);
    const { depth } = block[0]!;
    into.endBlock(from, 'prose', block.at(-1)!.end, depth > 0 ? depth : undefined);
  }
  return into.finish();
}

function blockOf(lines: readonly Line[]): Block {
  return { start: lines[0]!.start, end: lines.at(-1)!.end, kind: 'prose' };
}

/** "- ", "• ", "1. " or, after a first one, "2. ": begins a block of its own. A dash that opens speech does too. */
export function startsItem(text: string, line: Line, inList: boolean): boolean {
  const start = text.slice(line.start, line.start + 6);
  return /^[-*•‣◦▪–—»]\s/.test(start) || (inList ? /^\(?(?:\d{1,2}|[a-z])[.)]\s/ : /^\(?[1a][.)]\s/).test(start);
}

/** How many of the first lines are front matter, with its fences. */
function frontMatterLines(text: string, lines: readonly Line[]): number {
  const end = frontMatterEnd(text);
  return end <= 1 ? 0 : partitionPoint(lines.length, (i) => lines[i]!.start < end);
}

/** Field names of a mail's header (RFC 5322), as mail programs write them above the text. */
const MAIL_FIELD =
  /^(?:from|to|cc|bcc|date|sent|subject|reply-to|sender|message-id|received|mime-version|content-[a-z-]+|x-[a-z-]+|list-[a-z-]+|delivered-to|return-path|in-reply-to|references|importance):\s/i;

/** How many of the first lines are a mail's header: two fields or more, with what is folded under them. */
function mailHeaders(text: string, lines: readonly Line[]): number {
  let fields = 0;
  let at = 0;
  while (at < lines.length && (at === 0 || !lines[at]!.gap)) {
    const line = lines[at]!;
    if (MAIL_FIELD.test(text.slice(line.start, Math.min(line.end, line.start + 40)))) fields += 1;
    else if (at === 0 || line.indent === 0) break;
    at += 1;
  }
  return fields >= 2 ? at : 0;
}

/** Writes the lines of one block: a space for each line end, and divided words as one. */
export function writeLines(
  text: string,
  lines: readonly Line[],
  into: ReadingBuilder,
  words: KnownWords,
  unseen: boolean,
  isMarked: boolean,
  others: readonly Span[] = [],
): void {
  const copy = (from: number, to: number): void => {
    if (unseen) copySeen(text, from, to, into);
    else into.copy(from, to);
  };
  // Emphasis and tags may run over a line end.
  const marks = isMarked ? markup(text, lines[0]!.start, lines.at(-1)!.end, others) : [];
  let mark = 0;
  let hidden = 0;
  const write = (from: number, to: number): void => {
    let at = Math.max(from, hidden);
    for (; mark < marks.length && marks[mark]!.start < to; mark += 1) {
      if (marks[mark]!.start > at) copy(at, marks[mark]!.start);
      hidden = Math.max(hidden, marks[mark]!.end);
      at = Math.max(at, hidden);
    }
    if (at < to) copy(at, to);
  };
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (next === undefined) write(line.start, line.end);
    else if (!endsDivided(text, line)) {
      write(line.start, line.end);
      into.replace(' ', line.end, next.start);
    } else write(line.start, words.keepsHyphen(line, next) ? line.end : line.end - 1);
  });
}

/** What a reader of a block does not see: the marks of light emphasis, HTML tags, and `others`. In text order. */
function markup(text: string, from: number, to: number, others: readonly Span[]): Span[] {
  const marks = emphasisMarks(text, from, to).map((start): Span => ({ start, end: start + 1 }));
  const first = partitionPoint(others.length, (i) => others[i]!.start < from);
  const here: Span[] = tagSpans(text, from, to);
  for (let i = first; i < others.length && others[i]!.start < to; i += 1) here.push(others[i]!);
  return here.length === 0 ? marks : [...marks, ...here].sort((a, b) => a.start - b.start);
}

/** Decides by the words of the article and the language whether a hyphen at a line's end belongs to the word. */
export class KnownWords {
  readonly #text: string;
  readonly #isKnown: IsKnown;
  #article: Set<string> | undefined;

  constructor(text: string, isKnown: IsKnown) {
    this.#text = text;
    this.#isKnown = isKnown;
  }

  /** `line` ends in a hyphen, `next` follows the line end. */
  keepsHyphen(line: Span, next: Span): boolean {
    const text = this.#text;
    return this.keepsHyphenBetween(
      text.slice(Math.max(line.start, line.end - 80), line.end),
      text.slice(next.start, next.start + 40),
    );
  }

  /** The same for two strings: one ends in a hyphen, the other goes on with it. */
  keepsHyphenBetween(line: string, next: string): boolean {
    const end = line.length - 1;
    if (line.charCodeAt(end) === 0xad) return false;
    const first = line.slice(wordStart(line, 0, end), end);
    const second = /^[\p{L}\p{M}’']*/u.exec(next)![0];
    // "al-\nSharaa", "1990-\n1995": a capital or no letter follows a true hyphen.
    if (second === '' || second[0] !== second[0]!.toLowerCase()) return true;
    const [left, right] = [first.toLowerCase(), second.toLowerCase()];
    const part = left.slice(left.lastIndexOf('-') + 1);
    if (this.#isInArticle(left + right)) return false;
    if (this.#isInArticle(`${left}-${right}`)) return true;
    if (this.#isKnown(part + right)) return false;
    // Two words that are known, and no word when joined: "well-known".
    return part.length > 1 && this.#isKnown(part) && this.#isKnown(right) && right.length > 2;
  }

  #isInArticle(word: string): boolean {
    this.#article ??= new Set(
      Array.from(this.#text.matchAll(/[\p{L}\p{M}’'-]+/gu))
        // A word that is divided at a line's end is the question, not the answer.
        .filter(({ index, 0: found }) => !(found.endsWith('-') && isLineEnd(this.#text, index + found.length)))
        .map(([found]) => found.toLowerCase()),
    );
    return this.#article.has(word);
  }
}

/** Code units of the longest running head. */
const LONGEST_HEAD = 80;
const FEWEST_REPEATS = 3;

/** Lines that may be page numbers or running heads, by their shape: alone between empty lines, and recurring. */
function furniture(text: string, lines: readonly Line[]): Map<Line, string> {
  const alone = new Map<string, Line[]>();
  lines.forEach((line, i) => {
    const isAlone = line.gap && (lines[i + 1]?.gap ?? true);
    if (!isAlone || line.end - line.start > LONGEST_HEAD) return;
    const shape = text.slice(line.start, line.end).replace(/\d+/g, '#');
    const others = alone.get(shape);
    if (others === undefined) alone.set(shape, [line]);
    else others.push(line);
  });
  const found = new Map<Line, string>();
  for (const [shape, same] of alone) {
    if (same.length < FEWEST_REPEATS && shape.replace(/[^\w#]/g, '') !== '#') continue;
    for (const line of same) found.set(line, shape);
  }
  return found;
}

/**
 * Joins a paragraph that a page's end cuts in two, and leaves out the page furniture between its halves. A line whose
 * shape was furniture once is furniture everywhere.
 */
function joinOverPages(text: string, blocks: readonly Line[][], heads: ReadonlyMap<Line, string>): readonly Line[][] {
  if (heads.size === 0) return blocks;
  const shapeOf = (block: readonly Line[]): string | undefined =>
    block.length === 1 ? heads.get(block[0]!) : undefined;
  const shapes = new Set<string>();
  const resumes = new Set<readonly Line[]>();
  blocks.forEach((block, at) => {
    let next = at + 1;
    while (next < blocks.length && shapeOf(blocks[next]!) !== undefined) next += 1;
    if (next === at + 1 || next === blocks.length || shapeOf(block) !== undefined) return;
    if (!goesOnIn(text, block.at(-1)!, blocks[next]![0]!)) return;
    resumes.add(blocks[next]!);
    for (let i = at + 1; i < next; i += 1) shapes.add(shapeOf(blocks[i]!)!);
  });
  const joined: Line[][] = [];
  for (const block of blocks) {
    if (shapes.has(shapeOf(block) ?? '')) continue;
    if (resumes.has(block)) joined.at(-1)!.push(...block);
    else joined.push([...block]);
  }
  return joined;
}

/** The line ends inside a sentence, and the next begins in lower case or completes a divided word. */
function goesOnIn(text: string, line: Line, next: Line): boolean {
  if (endsDivided(text, line)) return true;
  const last = text[line.end - 1]!;
  const first = text[next.start]!;
  return !'.!?:…"”’»)'.includes(last) && first === first.toLowerCase() && first !== first.toUpperCase();
}

/** Where the word begins that ends at `end`, hyphens and apostrophes included. */
function wordStart(text: string, from: number, end: number): number {
  let start = end;
  while (start > from && /[\p{L}\p{M}’'-]/u.test(text[start - 1]!)) start -= 1;
  return start;
}

function isLineEnd(text: string, at: number): boolean {
  return text[at] === '\n' || text[at] === '\r';
}
