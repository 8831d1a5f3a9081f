// An article's text made ready for finding annotations in it: folded and hashed once, whatever their number.

import { hashText } from '../base/hash.ts';
import type { Span } from '../base/span.ts';

// A text as anchors compare it: marks of every style are one mark, dashes one dash, a stretch of spaces one space. Only for
// comparing: every place in it leads back to the text as it is, which is never changed.

export interface FoldedText {
  readonly text: string;
  /** For each character of the folded text, where it begins in the original. One more at the end: the original's length. */
  readonly starts: Uint32Array;
  /** For each character of the folded text, where it ends in the original. */
  readonly ends: Uint32Array;
}

const MARKS = '"“”„‟«»‹›‘’‚‛\'`´′″＂＇';
const DASHES = '‐‑‒–—―−-';
/** Soft hyphens, joiners and byte-order marks: seen by nobody. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/;
const SPACE = /\s/;

/** What a code unit folds to; a space for spaces, the empty string for what is invisible. */
const folds = new Map<string, string>();

function foldOf(unit: string): string {
  let fold = folds.get(unit);
  if (fold === undefined) {
    if (INVISIBLE.test(unit)) fold = '';
    else if (SPACE.test(unit)) fold = ' ';
    else if (MARKS.includes(unit)) fold = "'";
    else if (DASHES.includes(unit)) fold = '-';
    else if (unit === '…') fold = '...';
    else fold = unit;
    folds.set(unit, fold);
  }
  return fold;
}

export function foldText(text: string): FoldedText {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let last = '';
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charAt(i);
    const fold = foldOf(unit);
    if (fold === '') continue;
    // A run of spaces is one; so are two single marks in a row, which old systems write for a double one.
    if ((fold === ' ' && last === ' ') || (fold === "'" && last === "'" && isSingle(text, i))) {
      ends[ends.length - 1] = i + 1;
      continue;
    }
    // Two hyphens stand for a dash.
    if (fold === '-' && last === '-') {
      ends[ends.length - 1] = i + 1;
      continue;
    }
    for (const character of fold) {
      pieces.push(character);
      starts.push(i);
      ends.push(i + 1);
    }
    last = fold;
  }
  starts.push(text.length);
  return { text: pieces.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

function isSingle(text: string, i: number): boolean {
  const unit = text.charAt(i);
  return (unit === "'" || unit === '`') && text.charAt(i - 1) === unit;
}

/** The original's span behind a span of the folded text. */
export function unfoldSpan({ starts, ends }: FoldedText, { start, end }: Span): Span {
  const from = starts[start] ?? 0;
  return { start: from, end: end > start ? (ends[end - 1] ?? from) : from };
}

/** A quotation of the text, folded, without the space round it. */
export function foldQuote(quote: string): string {
  return foldText(quote).text.trim();
}

export class ArticleText {
  readonly text: string;
  #folded: FoldedText | undefined;
  #hash: string | undefined;

  constructor(text: string) {
    this.text = text;
  }

  get folded(): FoldedText {
    this.#folded ??= foldText(this.text);
    return this.#folded;
  }

  get hash(): string {
    this.#hash ??= hashText(this.text);
    return this.#hash;
  }

  /** Where folded words stand, in folded offsets, overlapping ones too. */
  occurrences(words: string): Span[] {
    const found: Span[] = [];
    if (words === '') return found;
    const { text } = this.folded;
    for (let at = text.indexOf(words); at >= 0 && found.length < MOST; at = text.indexOf(words, at + 1))
      found.push({ start: at, end: at + words.length });
    return found;
  }
}

/** A word that stands more often than this is no place. */
const MOST = 500;
