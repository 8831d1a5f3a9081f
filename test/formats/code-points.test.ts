import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CodePoints } from '../../server/src/formats/export-data.ts';

it('counts code points like JavaScript’s string iterator, in both directions', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, at) => {
      const whole = [...text];
      const points = at % (whole.length + 1);
      const units = whole.slice(0, points).join('').length;
      const counter = new CodePoints(text);
      expect(counter.fromUnits(units)).toBe(points);
      expect(counter.toUnits(points)).toBe(units);
    }),
  );
});
