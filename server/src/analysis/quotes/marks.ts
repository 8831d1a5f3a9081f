// Which tokens are quotation marks, of which style, and which way each one faces. Direction is read from the characters
// beside the mark, as a person reads it: an opening mark clings to what follows, a closing one to what precedes.
// Apostrophes, elisions ('90s, 'em) and primes (5'10") are no marks and are left out here.

import { isApostrophe } from '../../base/characters.ts';
import { TokenKind, type Tokens } from '../tokens/tokens.ts';

/** `double` and `single` rank the marks; «» count as double, ‹› as single. */
export const MarkRank = { Double: 2, Single: 1 } as const;

/** Which way a mark can face; both bits where neither its shape nor its neighbours say. */
export const Facing = { Open: 1, Close: 2 } as const;

export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly rank: number;
  /** What the shape says: “ opens, ” closes, " does either. */
  readonly shape: number;
  /** What the neighbouring characters say. */
  readonly context: number;
  /** Marks of one style pair without complaint: “ with ”, " with ", « with ». */
  readonly style: string;
}

const { Double, Single } = MarkRank;
const { Open, Close } = Facing;
const Either = Open | Close;

interface Shape {
  readonly rank: number;
  readonly shape: number;
  readonly style: string;
}

/** Single characters. The style names are the pairs as typographers set them. */
const shapes = new Map<number, Shape>([
  [0x22, { rank: Double, shape: Either, style: 'straight' }],
  [0xff02, { rank: Double, shape: Either, style: 'straight' }],
  [0x201c, { rank: Double, shape: Open, style: 'curly' }],
  [0x201d, { rank: Double, shape: Close, style: 'curly' }],
  [0x201e, { rank: Double, shape: Open, style: 'low' }],
  [0x201f, { rank: Double, shape: Open, style: 'curly' }],
  [0xab, { rank: Double, shape: Either, style: 'guillemet' }],
  [0xbb, { rank: Double, shape: Either, style: 'guillemet' }],
  [0x2039, { rank: Single, shape: Either, style: 'guillemet' }],
  [0x203a, { rank: Single, shape: Either, style: 'guillemet' }],
  [0x27, { rank: Single, shape: Either, style: 'straight' }],
  [0x2018, { rank: Single, shape: Open, style: 'curly' }],
  [0x2019, { rank: Single, shape: Close, style: 'curly' }],
  [0x201a, { rank: Single, shape: Open, style: 'low' }],
  [0x201b, { rank: Single, shape: Open, style: 'curly' }],
  [0x60, { rank: Single, shape: Open, style: 'straight' }],
]);

/** Two single characters that stand for one double mark: `` '' ‘‘ ’’. */
const pairs = new Map<number, Shape>([
  [0x27, { rank: Double, shape: Either, style: 'typewriter' }],
  [0x60, { rank: Double, shape: Open, style: 'typewriter' }],
  [0x2018, { rank: Double, shape: Open, style: 'curly' }],
  [0x2019, { rank: Double, shape: Close, style: 'curly' }],
]);

/** What follows an apostrophe that stands for missing letters at a word's start. */
const ELISIONS = new Set([
  'em',
  'til',
  'till',
  'tis',
  'twas',
  'cause',
  'bout',
  'n',
  'nuff',
  'round',
  'cuz',
  'er',
  'im',
]);

/** Appends the marks among tokens `[from, to)` to `out`. */
export function readMarks(tokens: Tokens, from: number, to: number, out: Mark[]): void {
  const { text } = tokens;
  for (let i = from; i < to; i += 1) {
    const kind = tokens.kind[i];
    if (kind !== TokenKind.Punctuation && kind !== TokenKind.Symbol) continue;
    let at = tokens.start[i] as number;
    const code = text.charCodeAt(at);
    const single = shapes.get(code);
    if (single === undefined) continue;
    const stop = tokens.end[i] as number;
    const paired = pairs.get(code);
    while (at < stop) {
      const two = paired !== undefined && stop - at >= 2;
      const width = two ? 2 : 1;
      const shape = two ? (paired as Shape) : single;
      pushMark(tokens, i, at, at + width, shape, out);
      at += width;
    }
  }
}

function pushMark(tokens: Tokens, i: number, start: number, end: number, shape: Shape, out: Mark[]): void {
  const { text } = tokens;
  if (shape.rank === Single && isApostrophe(text.charCodeAt(start)) && isElision(tokens, i)) return;
  if (shape.rank === Single && text.charCodeAt(start) === 0x2018 && isElision(tokens, i)) return;
  if (shape.style === 'straight' && isPrime(text, start)) return;
  out.push({
    start,
    end,
    rank: shape.rank,
    shape: shapeAt(text, start, end, shape),
    context: facing(text, start, end),
    style: shape.style,
  });
}

function shapeAt(text: string, start: number, end: number, shape: Shape): number {
  if (shape.style === 'guillemet') return guillemetShape(text, start, end);
  // ‚German‘: the mark that opens in English closes there.
  if (text.charCodeAt(start) === 0x2018 && facing(text, start, end) === Close) return Close;
  return shape.shape;
}

/** Guillemets open to the left in French («x») and to the right in German (»x«), so only spacing tells. */
function guillemetShape(text: string, start: number, end: number): number {
  const context = facing(text, start, end);
  if (context === Open || context === Close) return context;
  const code = text.charCodeAt(start);
  return code === 0xab || code === 0x2039 ? Open : Close;
}

const OPENERS = new Set('([{<“„‟«‹‘‚‛"\'`—–-/…*_|'.split(''));
const CLOSERS = new Set(')]}>.,;:!?”’»›"\'—–-/…*_|'.split(''));

/** What the characters on either side say of a mark at `[start, end)`. */
export function facing(text: string, start: number, end = start + 1): number {
  const before = start > 0 ? (text[start - 1] as string) : ' ';
  const after = end < text.length ? (text[end] as string) : ' ';
  const spaceBefore = isSpace(before);
  const spaceAfter = isSpace(after);
  if (spaceBefore !== spaceAfter) return spaceBefore ? Open : Close;
  if (spaceBefore) return Either;
  const wordBefore = !OPENERS.has(before) && !CLOSERS.has(before);
  const wordAfter = !OPENERS.has(after) && !CLOSERS.has(after);
  if (wordAfter && !wordBefore) return OPENERS.has(before) ? Open : Either;
  if (wordBefore && !wordAfter) return Close;
  if (!wordBefore && !wordAfter) {
    // `."—` closes, `("` and `—"'` open.
    if (',.!?'.includes(before)) return Close;
    if ('([{“‘«„'.includes(before)) return Open;
    if (',.;:!?)'.includes(after)) return Close;
  }
  return Either;
}

function isSpace(char: string): boolean {
  const code = char.charCodeAt(0);
  return code <= 32 || code === 0xa0 || code === 0x202f || (code >= 0x2000 && code <= 0x200b) || code === 0x3000;
}

function isElision(tokens: Tokens, i: number): boolean {
  if (i + 1 >= tokens.count || tokens.noSpaceBefore[i + 1] !== 1) return false;
  const next = tokens.words[i + 1];
  if (next === undefined) return false;
  const start = tokens.start[i] as number;
  if (start > 0 && !isSpace(tokens.text[start - 1] as string) && tokens.text[start - 1] !== '“') return false;
  return ELISIONS.has(next.lower) || /^\d0s$/.test(next.lower);
}

/** 5'10", 40°26'46": a straight mark right behind a digit, when nothing but a number or a space can follow. */
function isPrime(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (!(before >= 48 && before <= 57)) return false;
  if (text.charCodeAt(start) === 0x27) {
    const after = text.charCodeAt(start + 1);
    return (after >= 48 && after <= 57) || after === 34;
  }
  // Inches only behind feet: digits, and before them a prime.
  let at = start - 1;
  while (at > 0 && text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57 && start - at < 6) at -= 1;
  return isApostrophe(text.charCodeAt(at));
}
