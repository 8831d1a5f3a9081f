// Both ways to find the user's names give the same places in any text.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byPattern, byTree, nameFinder } from '../../server/src/corpus/user-data/name-finder.ts';

const pieces = [
  "O'Brien",
  'O’Brien',
  'OʼBrien',
  'Ann',
  'Anna',
  'de la',
  'É',
  'E\u0301',
  '@ann',
  'R&D',
  '7',
  '-',
  '.',
  ' ',
  '\n',
  '😀',
];
const words = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 });
const keyOf = (name: string): string => name.replace(/\s+/g, ' ').replace(/[‘’ʼ]/g, "'").trim();

test('a tree finds what a regular expression finds', () => {
  fc.assert(
    fc.property(
      fc.array(words, { minLength: 1, maxLength: 8 }),
      fc.array(fc.oneof(words, fc.tuple(fc.constantFrom(...pieces, 'x', ' and '))), { maxLength: 20 }),
      (parts, text) => {
        const names = [...new Set(parts.map((each) => keyOf(each.join(' '))))].filter((name) => name.length > 1);
        fc.pre(names.length > 0);
        const joined = text.map((each) => each.join('')).join(' ');
        expect(byTree(names)(joined)).toEqual(byPattern(names)(joined));
      },
    ),
    { numRuns: 1000 },
  );
});

test('many names in a long text take linear time', () => {
  const names = Array.from(
    { length: 4000 },
    (_, index) => `Ada Lovelace${String.fromCharCode(97 + (index % 26))} ${index}`,
  );
  const text = 'Ada Lovelace and Ada Lovelaces of Ada. '.repeat(5000);
  expect(nameFinder(names)(text)).toEqual([]);
  expect(nameFinder([...names, 'Ada Lovelace'])(text).length).toBe(5000);
});
