// Following a place through an edit of the text: what stands before the edit stays, what stands behind it shifts, what
// holds it grows or shrinks, and what it swallows is lost.

import type { Span } from '../analysis/model.ts';

/** `[start, end)` of the old text became `length` characters. */
export interface Edit extends Span {
  readonly length: number;
}

/** The smallest single edit that makes one text of another; `null` when they are equal. */
export function editBetween(before: string, after: string): Edit | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let same = 0;
  while (
    same < most - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same += 1;
  return { start, end: before.length - same, length: after.length - same - start };
}

/** Where a place is after an edit; `null` when nothing of it can be said to be left. */
export function shiftSpan(span: Span, edit: Edit): Span | null {
  const by = edit.length - (edit.end - edit.start);
  // Words typed at a place's edge are not part of it.
  if (edit.end <= span.start) return { start: span.start + by, end: span.end + by };
  if (edit.start >= span.end) return span;
  // All of it replaced: whether the new words are the old ones, changed, is for the anchor to say.
  if (edit.start <= span.start && edit.end >= span.end) return null;
  if (edit.start >= span.start && edit.end <= span.end) return { start: span.start, end: span.end + by };
  // The edit crosses one end: what it leaves of the place is the place, and the new words are not.
  if (edit.start < span.start) return { start: edit.start + edit.length, end: span.end + by };
  return { start: span.start, end: edit.start };
}
