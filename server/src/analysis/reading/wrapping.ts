// Which lines were one paragraph before some program wrapped them. Wrapping at width W breaks a line where the next word
// would not have fitted, so each break says W lies between the line's own width and that width plus the next word. The
// width that most breaks agree on is the file's; a break that it does not explain ends a paragraph.

import { isApostrophe, isCapital, isLetter, isLetterOrDigit, isSpace } from '../../base/characters.ts';
import type { Line } from './lines.ts';

/** Columns. Below, lines are verse, lists or labels; above, each line is a paragraph. */
const NARROWEST = 26;
const WIDEST = 132;
/** A ragged line may be this much shorter than the width, if its words plainly go on in the next line. */
const RAGGED = 0.6;

/** Widths (columns) that explain the most breaks, both ends included. */
interface Width {
  readonly from: number;
  readonly to: number;
}

/** What the words of two neighbouring lines say of the break between them. */
interface Break {
  /** Columns of the line before the break. */
  readonly columns: number;
  /** Columns that the line and the first word after the break would have filled together. */
  readonly filled: number;
  /** The line before does not end a sentence. */
  readonly open: boolean;
  /** The last word before begins with a lower-case letter. */
  readonly endsSmall: boolean;
  /** The line after begins with no capital, so that it goes on with the sentence. */
  readonly goesOn: boolean;
}

/** Whether a line begins a list item; `inList`: the block before it is one. */
type StartsItem = (line: Line, inList: boolean) => boolean;

/** The lines that belong together, as `[from, to)` ranges of `lines`, in order and without gaps between them. */
export function joinLines(text: string, lines: readonly Line[], startsItem: StartsItem): Line[][] {
  const widths = new Map<number, Width | undefined>();
  const breaks = lines.map((line, i) => breakAfter(text, line, lines[i + 1]));
  const ofDepth = (depth: number): Width | undefined => {
    if (!widths.has(depth)) widths.set(depth, widthOf(breaks.filter((_, i) => lines[i]!.depth === depth)));
    return widths.get(depth);
  };
  const blocks: Line[][] = [];
  for (let from = 0, to = 1; from < lines.length; from = to, to = from + 1) {
    // A run without empty lines.
    while (to < lines.length && !lines[to]!.gap) to += 1;
    const width = to - from > 1 ? widthOfRun(breaks.slice(from, to - 1), ofDepth(lines[from]!.depth)) : undefined;
    const margin = width === undefined ? 0 : usualIndent(lines, from, to);
    let block = [lines[from]!];
    for (let i = from + 1; i < to; i += 1) {
      const [line, next] = [lines[i - 1]!, lines[i]!];
      const isItem = width !== undefined && startsItem(block[0]!, true);
      if (width !== undefined && joins(text, line, next, breaks[i - 1], width, margin, startsItem, isItem))
        block.push(next);
      else {
        blocks.push(block);
        block = [next];
      }
    }
    blocks.push(block);
  }
  return blocks;
}

function breakAfter(text: string, line: Line, next: Line | undefined): Break | undefined {
  if (next === undefined || next.gap) return undefined;
  const columns = line.indent + columnsOf(text, line.start, line.end);
  if (columns > WIDEST) return undefined;
  const first = firstWordEnd(text, next);
  const isDivided = endsDivided(text, line);
  return {
    columns,
    filled: columns + columnsOf(text, next.start, first) + (isDivided ? 0 : 1),
    open: !endsSentence(text, line),
    endsSmall: isLowerCase(text, lastWordStart(text, line)),
    goesOn: !endsSentence(text, line) && !isUpperCase(text, next.start) && isWordStart(text, next.start),
  };
}

/** The width that most breaks agree on, where they are enough and look like a program's: most fall inside a sentence. */
function widthOf(breaks: readonly (Break | undefined)[]): Width | undefined {
  const votes = new Int32Array(WIDEST + 2);
  let count = 0;
  for (const each of breaks) {
    if (each === undefined || each.columns < NARROWEST) continue;
    count += 1;
    votes[each.columns]! += 1;
    votes[Math.min(WIDEST + 1, each.filled)]! -= 1;
  }
  if (count === 0) return undefined;
  let best = 0;
  let from = 0;
  let to = 0;
  let sum = 0;
  for (let width = 0; width <= WIDEST; width += 1) {
    sum += votes[width]!;
    if (sum > best) [best, from, to] = [sum, width, width];
    else if (sum === best && to === width - 1) to = width;
  }
  const agreeing = breaks.filter(
    (each) => each !== undefined && each.columns >= NARROWEST && each.columns <= to && each.filled > from,
  );
  const open = agreeing.filter((each) => each!.open).length;
  const goesOn = agreeing.filter((each) => each!.goesOn).length;
  if (open === 0) return undefined;
  const votesFor = agreeing.length;
  // Paragraphs of one line each agree by chance, but they end with their sentences.
  const isUnanimous = votesFor === count && count >= 2;
  const isUsual = votesFor >= 3 && votesFor >= 0.4 * count && open * 2 >= votesFor && goesOn * 10 >= 3 * votesFor;
  // Few breaks count if each cuts a sentence.
  const isClear = votesFor >= 0.6 * count && open === votesFor && goesOn === votesFor && (votesFor >= 2 || count === 1);
  const isCut = goesOn > 0 || agreeing.some((each) => each!.open && each!.endsSmall);
  return isUsual || isClear || (isUnanimous && isCut && open * 3 >= votesFor) ? { from, to } : undefined;
}

/** The file's width if it explains this run, else the run's own: a box or a letter may be set narrower. */
function widthOfRun(breaks: readonly (Break | undefined)[], width: Width | undefined): Width | undefined {
  const explained = breaks.filter((each) => each !== undefined && width !== undefined && explains(width, each)).length;
  if (width !== undefined && explained * 2 >= breaks.length) return width;
  return breaks.length >= 2 ? (widthOf(breaks) ?? width) : width;
}

function explains(width: Width, { columns, filled }: Break): boolean {
  return columns <= width.to && filled > width.from;
}

function joins(
  text: string,
  line: Line,
  next: Line,
  between: Break | undefined,
  width: Width,
  margin: number,
  startsItem: StartsItem,
  inItem: boolean,
): boolean {
  // A line too long to have been wrapped.
  if (between === undefined) return false;
  const isExplained = explains(width, between);
  const plainlyGoesOn = between.open && between.goesOn;
  // A dash or number at a line's start is a list mark only where no sentence is cut there.
  if (startsItem(next, inItem) && (inItem || !isExplained || !between.open)) return false;
  // A deeper first line begins a paragraph; below a list mark it is the item's second line, in a deeper block its next.
  if (next.indent >= margin + 2 && !inItem && !(line.indent === next.indent && isExplained && plainlyGoesOn))
    return false;
  if (isExplained) return !isHeading(text, line, next);
  if (between.columns > width.to) return false;
  // A ragged line: a word is divided at its end, or its sentence goes on and it is no heading.
  if (endsDivided(text, line) && isLowerCase(text, next.start)) return true;
  return between.open && (between.goesOn || !line.gap) && between.columns >= RAGGED * width.from;
}

/** The indent that most lines have; where several are as frequent, the smallest. */
function usualIndent(lines: readonly Line[], from: number, to: number): number {
  const counts = new Map<number, number>();
  for (let i = from; i < to; i += 1) counts.set(lines[i]!.indent, (counts.get(lines[i]!.indent) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || a - b)[0]![0];
}

/** A line of three words or more that all have capitals, after an empty line: no sentence goes on in the prose below it. */
function isHeading(text: string, line: Line, next: Line): boolean {
  return line.gap && isUpperCase(text, next.start) && isTitleCase(text, line, 3) && !isTitleCase(text, next, 1);
}

/** Whether all words of `line` have capitals, and nothing but letters, digits and spaces is there. */
function isTitleCase(text: string, line: Line, fewest: number): boolean {
  let words = 0;
  let isStart = true;
  for (let i = line.start; i < line.end; i += 1) {
    const code = text.charCodeAt(i);
    if (isSpace(code)) isStart = true;
    else if (!isLetterOrDigit(code) && !isApostrophe(code)) return false;
    else if (isStart) {
      if (isLowerCase(text, i)) return false;
      words += 1;
      isStart = false;
    }
  }
  return words >= fewest;
}

/** Whether a word is divided at the line's end: a letter and a hyphen. */
export function endsDivided(text: string, line: Line): boolean {
  const last = text.charCodeAt(line.end - 1);
  if (last !== 0x2d && last !== 0x2010 && last !== 0xad) return false;
  return isLowerCase(text, line.end - 2) || isUpperCase(text, line.end - 2);
}

/** A full stop, a question or exclamation mark or a colon, closing marks after it included. */
function endsSentence(text: string, line: Line): boolean {
  let end = line.end - 1;
  while (end > line.start && '"”’»\')]*_'.includes(text[end]!)) end -= 1;
  // An initial: "Mary J." goes on.
  if (text[end] === '.' && isUpperCase(text, end - 1) && text.charCodeAt(end - 2) === 32) return false;
  return '.!?:…'.includes(text[end]!) || end < line.end - 1;
}

function firstWordEnd(text: string, line: Line): number {
  let end = line.start;
  while (end < line.end && text.charCodeAt(end) !== 32) end += 1;
  return end;
}

function lastWordStart(text: string, line: Line): number {
  let start = line.end;
  while (start > line.start && text.charCodeAt(start - 1) !== 32) start -= 1;
  return start;
}

/** Code units that take a column of their own: no combining marks, no soft hyphens. */
function columnsOf(text: string, from: number, to: number): number {
  let columns = to - from;
  for (let i = from; i < to; i += 1) {
    const code = text.charCodeAt(i);
    if ((code >= 0x300 && code <= 0x36f) || code === 0xad || code === 0x200b) columns -= 1;
  }
  return columns;
}

function isUpperCase(text: string, at: number): boolean {
  return isCapital(text.charCodeAt(at));
}

function isLowerCase(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code >= 97 && code <= 122 : isLetter(code) && !isCapital(code);
}

/** A letter, a digit or a sign of money. */
function isWordStart(text: string, at: number): boolean {
  return isLetterOrDigit(text.charCodeAt(at)) || '$€£'.includes(text[at]!);
}
