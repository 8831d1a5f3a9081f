// Arithmetic on half-open spans, and the search for the span at an offset.

import { partitionPoint } from './sorted.ts';

/** A half-open range of a text, `[start, end)`, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether an offset is in a span or at its end: a cursor directly after a name is still on it. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The smallest span that contains all of `spans`; of an empty list, an infinite one with its ends swapped. */
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

/** The span that overlaps `span`, in a sorted list whose spans do not overlap; `undefined` if there is none. */
export function overlapping<Found extends Span>(spans: readonly Found[], span: Span): Found | undefined {
  const last = spans[lastStartingAtOrBefore(spans, span.end - 1)];
  return last !== undefined && overlaps(last, span) ? last : undefined;
}

/** The span that contains `inner`, in such a list. */
export function containing<Found extends Span>(spans: readonly Found[], inner: Span): Found | undefined {
  const last = spans[lastStartingAtOrBefore(spans, inner.start)];
  return last !== undefined && contains(last, inner) ? last : undefined;
}

/** The last span that starts at `offset`, in a list sorted by start; `undefined` if there is none. */
export function startingAt<Found extends Span>(spans: readonly Found[], offset: number): Found | undefined {
  const last = spans[lastStartingAtOrBefore(spans, offset)];
  return last?.start === offset ? last : undefined;
}

/** Index of the last span that starts at or before `offset`, in a list sorted by start; -1 if there is none. */
export function lastStartingAtOrBefore(spans: readonly Span[], offset: number): number {
  return partitionPoint(spans.length, (index) => spans[index]!.start <= offset) - 1;
}
