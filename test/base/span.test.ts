import fc from 'fast-check';
import { expect, it } from 'vitest';
import { containing, contains, overlapping, overlaps, type Span, startingAt } from '../../server/src/base/span.ts';

/** Sorted spans without overlap, some of them side by side. */
const apart = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 4 })), { maxLength: 12 }).map((steps) => {
  let at = 0;
  return steps.map(([gap, length]): Span => {
    const start = at + gap;
    at = start + length;
    return { start, end: at };
  });
});
const wanted = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 5 })).map(([start, length]) => ({
  start,
  end: start + length,
}));

it('finds by halves what a walk over all spans finds', () => {
  fc.assert(
    fc.property(apart, wanted, (spans, span) => {
      expect(overlapping(spans, span) !== undefined).toBe(spans.some((each) => overlaps(each, span)));
      expect(containing(spans, span)).toBe(spans.find((each) => contains(each, span)));
      expect(startingAt(spans, span.start)).toBe(spans.find(({ start }) => start === span.start));
    }),
  );
});
