import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Grams } from '../../server/src/analysis/attribution/pull-quotes.ts';

it('numbers 4-grams like a map keyed by their joined words', () => {
  const word = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 2 ** 26 - 1 }));
  const group = fc.tuple(word, word, word, word);
  fc.assert(
    fc.property(fc.array(group), fc.array(group), (added, asked) => {
      const grams = new Grams();
      const plain = new Map<string, number>();
      for (const words of added) {
        const name = words.join(' ');
        if (!plain.has(name)) plain.set(name, plain.size);
        expect(grams.add(...words)).toBe(plain.get(name));
      }
      expect(grams.size).toBe(plain.size);
      for (const words of [...added, ...asked]) expect(grams.find(...words)).toBe(plain.get(words.join(' ')) ?? -1);
    }),
  );
});
