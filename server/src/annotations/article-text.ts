// Prepares an article's text for finding annotations. Folding maps all quotation marks to one, all dashes to one and runs
// of spaces to one space, so that typography does not matter in comparisons, and the `> ` signs of mail to nothing; every folded offset maps back to the original.

import { hashText } from '../base/hash.ts';
import type { Span } from '../base/span.ts';

/** An article's text with its folded form and hash, each computed at most once. */
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

  /** Places of the folded `words` in the folded text, overlapping ones included; at most `MAX_OCCURRENCES`. */
  occurrences(words: string): Span[] {
    const found: Span[] = [];
    if (words === '') return found;
    const { text } = this.folded;
    for (let at = text.indexOf(words); at >= 0 && found.length < MAX_OCCURRENCES; at = text.indexOf(words, at + 1))
      found.push({ start: at, end: at + words.length });
    return found;
  }
}

/** More frequent words do not identify a place. */
const MAX_OCCURRENCES = 500;

/** A folded text. `starts` and `ends` are offsets in the original, in UTF-16 code units. */
export interface FoldedText {
  readonly text: string;
  /** Start of each folded character; one extra entry at the end holds the original's length. */
  readonly starts: Uint32Array;
  /** End of each folded character. */
  readonly ends: Uint32Array;
}

const MARKS = '"“”„‟«»‹›‘’‚‛\'`´′″＂＇';
const DASHES = '‐‑‒–—―−-';
/** Soft hyphens, joiners, direction marks and byte-order marks. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/;
const SPACE = /\s/;

/** Cache of `foldOf`, by code unit. */
const folds = new Map<string, string>();

/** Folds one code unit: white space to a space, an invisible character to the empty string. */
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

/** Folds `text`; see the head of this file. */
export function foldText(text: string): FoldedText {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let last = '';
  let isLineStart = true;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charAt(i);
    // The signs of quoted mail are no words: "> who said so" is the same text as "who said so".
    const fold: string = unit === '>' && isLineStart ? ' ' : foldOf(unit);
    isLineStart = unit === '\n' || unit === '\r' || (isLineStart && fold === ' ');
    if (fold === '') continue;
    // Collapse runs of spaces, and pairs of single marks ('' or ``), which old systems write for a double mark.
    if ((fold === ' ' && last === ' ') || (fold === "'" && last === "'" && isSingle(text, i))) {
      ends[ends.length - 1] = i + 1;
      continue;
    }
    // Collapse "--", which is typed for a dash.
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

/** Maps a span of the folded text back to the original. */
export function unfoldSpan({ starts, ends }: FoldedText, { start, end }: Span): Span {
  const from = starts[start] ?? 0;
  return { start: from, end: end > start ? (ends[end - 1] ?? from) : from };
}

/** Folds a quote and trims it. */
export function foldQuote(quote: string): string {
  return foldText(quote).text.trim();
}
