// Files in many forms, and the blocks that a reader sees: `fixtures.txt`, a file after each `//- name`, a block after each
// `//= kind`.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readView } from '../../../server/src/analysis/reading/reading.ts';
import { english } from '../../../server/src/language/en/index.ts';

const fixtures = readFileSync(new URL('fixtures.txt', import.meta.url), 'utf8')
  .split(/^\/\/- /m)
  .slice(1)
  .map((fixture) => {
    const [head, ...blocks] = fixture.trimEnd().split(/^\/\/= /m);
    const name = head!.slice(0, head!.indexOf('\n'));
    return { name, text: head!.slice(name.length + 1), blocks: blocks.map((block) => block.trimEnd()) };
  });

test.each(fixtures)('$name', ({ name, text, blocks }) => {
  const view = readView(text, english, name.endsWith('.md'));
  const read = view.blocks
    .filter(({ kind }) => kind !== 'masked')
    .map(({ kind, start, end }) => `${kind}\n${view.text.slice(start, end).replace(/ {2,}/g, ' ')}`);
  expect(read).toEqual(blocks);
});

test.each(fixtures)('$name, with other line ends and a byte-order mark', ({ name, text }) => {
  const read = (form: string): string[] => {
    const view = readView(form, english, name.endsWith('.md'));
    return view.blocks.map(({ kind, start, end }) => `${kind} ${view.text.slice(start, end)}`);
  };
  const expected = read(text);
  expect(read(text.replaceAll('\n', '\r\n'))).toEqual(expected);
  expect(read(text.replaceAll('\n', '\r'))).toEqual(expected);
  expect(read(`\ufeff${text}`)).toEqual(expected);
});
