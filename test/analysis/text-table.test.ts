import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextTable } from '../../server/src/base/text-table.ts';

test('a text table answers as a map does, and makes each value once', () => {
  const form = fc.oneof(
    fc.nat(9000).map((number) => number.toString(36)),
    fc.string({ maxLength: 5 }),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(form, { maxLength: 200 }), fc.nat(5000), (forms, others) => {
      const made: string[] = [];
      const table = new TextTable((text) => made.push(text));
      const known = new Map<string, number>();
      const ask = (text: string, before: string): void => {
        const value = table.of(`${before}${text} `, before.length, before.length + text.length);
        if (!known.has(text)) known.set(text, known.size + 1);
        // `expect` would take most of the time.
        if (value !== known.get(text) || table.size !== known.size) expect.fail(text);
      };
      for (const text of forms) ask(text, '');
      // Enough for the table to grow between two look-ups.
      for (let i = 0; i < others; i += 1) ask(`other${i}`, 'x');
      for (const text of forms) ask(text, 'y ');
      expect(made).toEqual([...known.keys()]);
    }),
    { numRuns: 30 },
  );
});
