// Bounds of the paragraph around a place, by layout alone: blank lines separate paragraphs, or line breaks in a text that has
// no blank lines.

import type { Span } from '../base/span.ts';

const BLANK_LINE = /\n[ \t\r]*\n/;

/** The paragraph around a span, cut off `reach` code units before and after it. */
export function paragraphAround(text: string, { start, end }: Span, reach: number): Span {
  const from = Math.max(0, start - reach);
  const to = Math.min(text.length, end + reach);
  const isBreak = BLANK_LINE.test(text) ? isBlankLineAt : isLineBreakAt;
  let [first, last] = [start, end];
  while (first > from && !isBreak(text, first - 1)) first -= 1;
  while (last < to && !isBreak(text, last)) last += 1;
  return { start: first, end: last };
}

/** Whether the line break at `at` is next to a blank line. */
function isBlankLineAt(text: string, at: number): boolean {
  return text[at] === '\n' && (isBlank(text, at, 1) || isBlank(text, at, -1));
}

function isLineBreakAt(text: string, at: number): boolean {
  return text[at] === '\n';
}

/** Whether only spaces lie between the line break at `at` and the next one in a direction, or the end of the text. */
function isBlank(text: string, at: number, step: 1 | -1): boolean {
  for (let i = at + step; Math.abs(i - at) < MOST_SPACES; i += step) {
    const unit = text[i];
    if (unit === undefined || unit === '\n') return true;
    if (unit !== ' ' && unit !== '\t' && unit !== '\r') return false;
  }
  return false;
}

/** A longer run of spaces is no blank line. */
const MOST_SPACES = 40;
