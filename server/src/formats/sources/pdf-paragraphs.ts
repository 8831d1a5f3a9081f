// Joins the lines of a PDF's pages to paragraphs: page numbers and running heads go, divided words become whole, and a
// paragraph that a page's end cuts in two is one.

import { KnownWords } from '../../analysis/reading/plain.ts';
import type { PdfLine } from './pdf-lines.ts';
import type { IsKnown, SourceBlock } from './source.ts';

/** Lines at the top and the bottom of a page that may be running heads. */
const EDGE = 2;
/** Pages on which a line's shape recurs if it is a running head. */
const FEWEST_PAGES = 2;

/** A number alone, or with at most one word before it and one before the number of all pages; "#" stands for digits. */
const PAGE_NUMBER = /^(?:\p{L}{1,6}\.?)?#(?:(?:\p{L}{2,3}|\/)#)?$/u;

const isPageNumber = (shape: string): boolean => PAGE_NUMBER.test(shape.replace(/[-–—|\s]/g, ''));

/** `pages` are the lines of each page, in order. */
export function paragraphsOf(pages: readonly (readonly PdfLine[])[], isKnown: IsKnown): SourceBlock[] {
  const body = bodySize(pages.flat());
  const heads = runningHeads(pages);
  const words = new KnownWords(
    pages
      .flat()
      .map(({ text }) => text)
      .join('\n'),
    isKnown,
  );
  const blocks: { kind: SourceBlock['kind']; lines: PdfLine[]; text: string }[] = [];
  const seen = new Set<string>();
  pages.forEach((page, index) => {
    let isFirst = true;
    let before: PdfLine | undefined;
    const right = edgeOf(page, body);
    page.forEach((line, at) => {
      const shape = shapeOf(line.text);
      if (isAtEdge(page, at) && heads.has(shape)) {
        // A running head names outlet or date, and is kept once; a page number says nothing.
        if (!seen.has(shape) && !isPageNumber(shape) && /\p{L}{3}/u.test(shape))
          blocks.push({ kind: 'paragraph', lines: [], text: line.text });
        seen.add(shape);
        return;
      }
      const mark = isFirst ? `[page ${index + 1}] ` : '';
      isFirst = false;
      const last = blocks.at(-1);
      const previous = before ?? last?.lines.at(-1);
      const kind = line.size > 1.15 * body ? 'heading' : 'paragraph';
      const isOnNext = before === undefined;
      before = line;
      if (
        last !== undefined &&
        previous !== undefined &&
        last.kind === kind &&
        continues(last, previous, line, isOnNext, right)
      ) {
        const { text, hyphen } = joint(last.text, line.text, words);
        last.text =
          hyphen && mark !== ''
            ? withMark(text, last.text.length - 1, mark)
            : `${text}${text.endsWith(' ') ? mark : ''}${hyphen ? '' : line.text}`;
        last.lines.push(line);
      } else blocks.push({ kind, lines: [line], text: `${mark}${line.text}` });
    });
  });
  return blocks.map(({ kind, text }) => ({ kind, text }));
}

/** The end of a paragraph and the next line: with a space, or as one word where the line's end divides it. */
function joint(text: string, next: string, words: KnownWords): { readonly text: string; readonly hyphen: boolean } {
  if (!/\p{L}[-\u2010\u00ad]$/u.test(text)) return { text: `${text} `, hyphen: false };
  const keeps = words.keepsHyphenBetween(text.slice(-80), next);
  return { text: `${keeps ? text : text.slice(0, -1)}${next}`, hyphen: true };
}

/** Puts a page's mark after the word that the page's end divides. */
function withMark(text: string, at: number, mark: string): string {
  const space = text.indexOf(' ', at);
  return space < 0 ? text : `${text.slice(0, space + 1)}${mark}${text.slice(space + 1)}`;
}

/** Whether a line goes on with the paragraph of the line before it. `right` is where the page's full lines end. */
function continues(
  block: { readonly kind: SourceBlock['kind']; readonly lines: readonly PdfLine[] },
  before: PdfLine,
  line: PdfLine,
  isNextPage: boolean,
  right: number,
): boolean {
  if (Math.abs(line.size - before.size) > 0.15 * before.size) return false;
  const isOpen = !/[.!?:…]["”’»)\]]*$/.test(before.text);
  // The next page or column: only a sentence tells.
  if (isNextPage || line.y > before.y + before.size) return isOpen && !/^[-•*–]|^\p{Lu}{4}/u.test(line.text);
  if (block.kind === 'heading') return before.y - line.y < 1.8 * before.size;
  if (/^(?:[•▪◦‣*]|\d{1,2}[.)])\s/.test(line.text)) return false;
  const gap = before.y - line.y;
  const usual = block.lines.length > 1 ? block.lines.at(-2)!.y - before.y : 1.35 * before.size;
  if (gap > Math.max(1.25 * usual, usual + 0.3 * before.size) && gap > 1.3 * before.size) return false;
  const indent = line.left - before.left;
  const isFull = before.right > right - 0.25 * Math.max(1, right - before.left);
  if (indent > 0.8 * line.size && indent < 6 * line.size)
    return block.lines.length === 1 && isOpen && isFull && !/^\p{Lu}/u.test(line.text);
  return isOpen || isFull;
}

/** Where most full lines of a page end. */
function edgeOf(page: readonly PdfLine[], body: number): number {
  const ends = page
    .filter(({ size }) => size <= 1.15 * body)
    .map(({ right }) => right)
    .sort((a, b) => a - b);
  return ends[Math.floor(0.8 * (ends.length - 1))] ?? 0;
}

/** The height of most letters. */
function bodySize(lines: readonly PdfLine[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const step = Math.round(size * 2) / 2;
    letters.set(step, (letters.get(step) ?? 0) + text.length);
  }
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 10;
}

const shapeOf = (text: string): string => text.replace(/\d+/g, '#').trim();

const isAtEdge = (page: readonly PdfLine[], at: number): boolean => at < EDGE || at >= page.length - EDGE;

/** Shapes of lines that recur at the edges of pages, and of page numbers. */
function runningHeads(pages: readonly (readonly PdfLine[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const edges = page.flatMap(({ text }, at) => (isAtEdge(page, at) ? [shapeOf(text)] : []));
    for (const shape of new Set(edges)) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  const least = Math.max(FEWEST_PAGES, Math.ceil(pages.length / 4));
  return new Set([...counts].flatMap(([shape, count]) => (count >= least || isPageNumber(shape) ? [shape] : [])));
}
