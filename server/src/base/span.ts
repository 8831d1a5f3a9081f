// Arithmetic on half-open spans, and the binary search that every feature uses to find what lies under the cursor.

import { partitionPoint } from './sorted.ts';

/** A half-open stretch of text, `[start, end)`, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Touching counts: a cursor right behind a name is still on it. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function hull(spans: readonly Span[]): Span {
  let start = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  for (const span of spans) {
    if (span.start < start) start = span.start;
    if (span.end > end) end = span.end;
  }
  return { start, end };
}

export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Index of the last item whose start is at or before `offset`, in a list sorted by start; -1 when there is none. */
export function lastStartingAtOrBefore(spans: readonly Span[], offset: number): number {
  return partitionPoint(spans.length, (at) => (spans[at] as Span).start <= offset) - 1;
}
