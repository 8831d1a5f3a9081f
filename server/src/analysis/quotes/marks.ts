// Finds the quotation marks among the tokens, with their style and the way each one faces. The direction comes from the
// neighbouring characters: an opening mark touches the word that follows, a closing one the word that precedes.
// Apostrophes of elided words ('90s, 'em) and primes (5'10") are left out.

import { isApostrophe } from '../../base/characters.ts';
import { TokenKind, type Tokens } from '../tokens/tokens.ts';

/** Double and single marks; «» count as double, ‹› as single. */
export const MarkRank = { Double: 2, Single: 1 } as const;

/** Which way a mark can face, as bits; both are set where its shape or its neighbours do not decide. */
export const Facing = { Open: 1, Close: 2 } as const;

export interface Mark {
  readonly start: number;
  readonly end: number;
  /** A value of `MarkRank`. */
  readonly rank: number;
  /** `Facing` bits by its shape: “ opens, ” closes, " does either. */
  readonly shape: number;
  /** `Facing` bits by the neighbouring characters. */
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

/** Marks of one character, by code unit. */
const singleShapes = new Map<number, Shape>([
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

/** Double marks written as two single ones: `` '' ‘‘ ’’. */
const pairShapes = new Map<number, Shape>([
  [0x27, { rank: Double, shape: Either, style: 'typewriter' }],
  [0x60, { rank: Double, shape: Open, style: 'typewriter' }],
  [0x2018, { rank: Double, shape: Open, style: 'curly' }],
  [0x2019, { rank: Double, shape: Close, style: 'curly' }],
]);

/** How an article uses « and »: « opens », » opens «, or » alone stands before the entries of a list. */
export type GuillemetStyle = 'french' | 'german' | 'bullets';

/** The style of the whole article: the first guillemet that is no bullet opens. */
export function guillemetStyle(text: string): GuillemetStyle {
  const french = firstOf(text, '«', '‹');
  const german = firstOf(text, '»', '›');
  if (french >= 0) return german >= 0 && german < french && !isBullet(text, german) ? 'german' : 'french';
  return firstOf(text, '»', '›', german + 1) < 0 || isBullet(text, german) ? 'bullets' : 'german';
}

function firstOf(text: string, double: string, single: string, from = 0): number {
  const at = text.indexOf(double, from);
  return at >= 0 ? at : text.indexOf(single, from);
}

/** A guillemet with space on both sides, at the start of a line or between the steps of a menu ("News » World"). */
function isBullet(text: string, at: number): boolean {
  return (at === 0 || isSpace(text[at - 1]!)) && isSpace(text[at + 1] ?? ' ');
}

/** Appends the marks among the tokens `[from, to)` to `out`. */
export function readMarks(tokens: Tokens, from: number, to: number, out: Mark[], guillemets: GuillemetStyle): void {
  const { text } = tokens;
  for (let i = from; i < to; i += 1) {
    const kind = tokens.kind[i];
    if (kind !== TokenKind.Punctuation && kind !== TokenKind.Symbol) continue;
    let at = tokens.start[i]!;
    const code = text.charCodeAt(at);
    const single = singleShapes.get(code);
    if (single === undefined) continue;
    const stop = tokens.end[i]!;
    const pair = pairShapes.get(code);
    while (at < stop) {
      const isPair = pair !== undefined && stop - at >= 2;
      const width = isPair ? 2 : 1;
      pushMark(tokens, i, at, at + width, isPair ? pair : single, out, guillemets);
      at += width;
    }
  }
}

function pushMark(
  tokens: Tokens,
  i: number,
  start: number,
  end: number,
  shape: Shape,
  out: Mark[],
  guillemets: GuillemetStyle,
): void {
  const { text } = tokens;
  const code = text.charCodeAt(start);
  if (shape.style === 'guillemet') {
    if (guillemets === 'bullets' || (code === 0xbb && guillemets === 'german' && isBullet(text, start))) return;
    const opens = (code === 0xab || code === 0x2039) === (guillemets === 'french');
    // Space inside the marks is usual in French, so that the neighbours do not decide.
    out.push({
      start,
      end,
      rank: shape.rank,
      shape: opens ? Open : Close,
      context: opens ? Open : Close,
      style: shape.style,
    });
    return;
  }
  if (shape.rank === Single && (isApostrophe(code) || code === 0x2018) && isElision(tokens, i)) return;
  if (shape.style === 'straight' && isPrime(text, start)) return;
  const context = facing(text, start, end);
  out.push({ start, end, rank: shape.rank, shape: shapeAt(code, shape, context), context, style: shape.style });
}

function shapeAt(code: number, shape: Shape, context: number): number {
  // ‚German‘ closes with the mark that opens in English.
  return code === 0x2018 && context === Close ? Close : shape.shape;
}

const OPENERS = new Set('([{<“„‟«‹‘‚‛"\'`—–-/…*_|'.split(''));
const CLOSERS = new Set(')]}>.,;:!?”’»›"\'—–-/…*_|'.split(''));

/** The `Facing` bits of a mark at `[start, end)`, by the characters on either side. */
function facing(text: string, start: number, end: number): number {
  const before = start > 0 ? text[start - 1]! : ' ';
  const after = end < text.length ? text[end]! : ' ';
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

/** Whether token `i` is the apostrophe of a word that has lost its first letters: "'em", "'90s". */
function isElision(tokens: Tokens, i: number): boolean {
  if (i + 1 >= tokens.count || tokens.noSpaceBefore[i + 1] !== 1) return false;
  const next = tokens.words[i + 1];
  if (next === undefined) return false;
  const start = tokens.start[i]!;
  if (start > 0 && !isSpace(tokens.text[start - 1]!) && tokens.text[start - 1] !== '“') return false;
  return tokens.vocabulary.language.quotes.isElided(next.lower);
}

/** 5'10", 40°26'46": whether a straight mark right after a digit stands for feet, minutes, inches or seconds. */
function isPrime(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (!(before >= 48 && before <= 57)) return false;
  if (text.charCodeAt(start) === 0x27) {
    const after = text.charCodeAt(start + 1);
    return (after >= 48 && after <= 57) || after === 34;
  }
  // Inches only after feet: digits, preceded by a prime.
  let at = start - 1;
  while (at > 0 && text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57 && start - at < 6) at -= 1;
  return isApostrophe(text.charCodeAt(at));
}
