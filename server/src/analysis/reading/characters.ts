// Characters that a reader does not see, undone: soft hyphens and zero-width marks go, letters that the file writes as
// base and accent are composed (NFC), and light emphasis (`*name*`, `_name_`) loses its marks.

import { isLetterOrDigit, isSpace } from '../../base/characters.ts';
import type { ReadingBuilder } from './view.ts';

const INVISIBLE = '\u00ad\u200b\u2060\ufeff';
const COMBINING = '\u0300-\u036f';
const UNSEEN = new RegExp(`[${INVISIBLE}${COMBINING}]`);
/** One unseen character, or a letter with its accents. */
const UNDONE = new RegExp(`[${INVISIBLE}]+|[^${INVISIBLE}${COMBINING}][${COMBINING}]+`, 'gu');

/** Whether any character of the text has to be undone. */
export function hasUnseen(text: string): boolean {
  return UNSEEN.test(text);
}

/** Copies the file text from `from` to `to` without what a reader does not see. */
export function copySeen(text: string, from: number, to: number, into: ReadingBuilder): void {
  let at = from;
  for (const match of text.slice(from, to).matchAll(UNDONE)) {
    const start = from + match.index;
    const end = start + match[0].length;
    into.copy(at, start);
    const composed = INVISIBLE.includes(match[0][0]!) ? '' : match[0].normalize('NFC');
    into.replace(composed, start, end);
    at = end;
  }
  into.copy(at, to);
}

/** Letters that light emphasis may span at most. */
const LONGEST_EMPHASIS = 160;

/** Places of the marks of light emphasis between `from` and `to`, in order: `*name*`, `_name_`, `**name**`. */
export function emphasisMarks(text: string, from: number, to: number): number[] {
  const marks: number[] = [];
  for (let i = from; i < to; i += 1) {
    const code = text.charCodeAt(i);
    if (code !== 0x2a && code !== 0x5f) continue;
    const close = closingMark(text, i, code, from, to);
    if (close < 0) {
      while (i + 1 < to && text.charCodeAt(i + 1) === code) i += 1;
      continue;
    }
    marks.push(i, close);
  }
  return marks.sort((a, b) => a - b);
}

/** The mark that closes the emphasis opened at `open`, or -1. */
function closingMark(text: string, open: number, mark: number, from: number, to: number): number {
  const before = open > from ? text.charCodeAt(open - 1) : 32;
  if (isLetterOrDigit(before)) return -1;
  const next = text.charCodeAt(open + 1);
  if (open + 1 >= to || isSpace(next) || next === mark) return -1;
  const end = Math.min(to, open + LONGEST_EMPHASIS);
  for (let i = open + 2; i < end; i += 1) {
    if (text.charCodeAt(i) !== mark) continue;
    const after = i + 1 < to ? text.charCodeAt(i + 1) : 32;
    return isSpace(text.charCodeAt(i - 1)) || isLetterOrDigit(after) || after === mark ? -1 : i;
  }
  return -1;
}
