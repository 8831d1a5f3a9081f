// Markdown takes time in proportion to its size, also where the parser's own rules take its square; what people write
// is read as CommonMark says.

import { describe, expect, it } from 'vitest';
import { costlySyntax } from '../../../server/src/analysis/reading/markdown-cost.ts';
import { parseMarkdown } from '../../../server/src/analysis/reading/markdown-tree.ts';

/** Linear is 4, quadratic 16. */
const MOST_GROWTH = 9;
const LEAST_MILLISECONDS = 30;

const COSTLY: Readonly<Record<string, (size: number) => string>> = {
  'a run of spaces': (size) => `a${' '.repeat(size)}b`,
  'a run of spaces in a heading': (size) => `# a${' '.repeat(size)}b`,
  'brackets that close nothing': (size) => '*a ]'.repeat(size / 4),
  'emphasis that nothing closes': (size) => `${'*a '.repeat(size / 6)}${'a_ '.repeat(size / 6)}`,
  'marks of emphasis, mixed': (size) => '*_'.repeat(size / 2),
  'marks of deletion': (size) => `${'~~a '.repeat(size / 8)}${'a~~ '.repeat(size / 8)}`,
  'open tags': (size) => '<ab:'.repeat(size / 4),
  'open comments': (size) => 'a<!--'.repeat(size / 5),
  'an address with parentheses': (size) => `http://a.b/${')'.repeat(size)}`,
  'an address with entities': (size) => `http://a.b/${'&a;'.repeat(size / 3)}`,
  'lists in one another': (size) => `${'- '.repeat(size / 2)}a`,
  'numbered lists in one another': (size) => `${'1. '.repeat(size / 3)}a`,
  'quotations in one another': (size) => `${'>'.repeat(size)}a`,
  'links in one another': (size) => '['.repeat(size / 2) + ']'.repeat(size / 2),
};

describe.each(Object.entries(COSTLY))('%s', (_, textOf) => {
  it('four times as much takes about four times as long', () => {
    let growth = Number.POSITIVE_INFINITY;
    for (let attempt = 0; attempt < 4 && growth > MOST_GROWTH; attempt += 1) {
      const [short, long] = [50_000, 200_000].map((size) => milliseconds(`A headline\n\n${textOf(size)}\n`));
      growth = Math.min(growth, long! / Math.max(LEAST_MILLISECONDS, short!));
    }
    expect(growth).toBeLessThanOrEqual(MOST_GROWTH);
  });
});

function milliseconds(text: string): number {
  const before = process.cpuUsage();
  parseMarkdown(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('nothing is left out of', () => {
  it.each([
    ['a long article', '“We *will* go,” said **Anna Berg** of [the council](https://a.b/c_d).\n\n'.repeat(2000)],
    ['a table of a thousand rows', `|a|b|\n|-|-|\n${'| *x* | <b>y</b> |\n'.repeat(1000)}`],
    ['an embedded picture', `![a](data:image/png;base64,${'iVBORw0KGgo+/'.repeat(5000)})\n`],
    ['a rule of dashes', `${'- '.repeat(60)}\n\n${'-'.repeat(500)}\n\n${'*'.repeat(500)}\n`],
    ['a list within lists', Array.from({ length: 20 }, (_, index) => `${'  '.repeat(index)}- a\n`).join('')],
    ['a long paragraph with tags', `${'some words <b>bold</b> and more of them. '.repeat(1000)}\n`],
  ])('%s', (_, text) => {
    expect(costlySyntax(text)).toEqual([]);
  });
});

it.each([
  ['a  \nb', [1, 4]],
  ['a     \nb', [1, 7]],
  ['a\\\nb', [1, 3]],
  ['a \nb', undefined],
  ['a  b', undefined],
  ['  a', undefined],
] as const)('the line break of %j', (text, expected) => {
  let found: readonly [number, number] | undefined;
  parseMarkdown(text).iterate({
    enter({ name, from, to }) {
      if (name === 'HardBreak') found = [from, to];
    },
  });
  expect(found).toEqual(expected);
});
