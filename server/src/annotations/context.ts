// How well the words round a place fit the words that an annotation remembers. Each side counts from the place outward up
// to the first difference: what touches the words tells one place from another, what lies farther off tells less.

import type { Span } from '../analysis/model.ts';

/** 0 to 1 for each side; 1 also where the article begins or ends with the place, as the annotation remembers it. */
export interface ContextFit {
  readonly before: number;
  readonly after: number;
}

/** Shared characters below which a side says nothing: "said" and a mark stand everywhere. */
export const FEWEST = 12;

/** All of it folded; `place` in the folded `text`. `before` and `after` are the remembered words. */
export function fitContext(text: string, place: Span, before: string, after: string): ContextFit {
  return { before: fitBefore(text, place.start, before), after: fitAfter(text, place.end, after) };
}

function fitBefore(text: string, start: number, before: string): number {
  const words = before.trimEnd();
  let at = start;
  while (at > 0 && text[at - 1] === ' ') at -= 1;
  if (words === '') return 0;
  let same = 0;
  while (same < words.length && same < at && words[words.length - 1 - same] === text[at - 1 - same]) same += 1;
  return same / words.length;
}

function fitAfter(text: string, end: number, after: string): number {
  const words = after.trimStart();
  let at = end;
  while (at < text.length && text[at] === ' ') at += 1;
  if (words === '') return 0;
  let same = 0;
  while (same < words.length && at + same < text.length && words[same] === text[at + same]) same += 1;
  return same / words.length;
}
