// docs/FILE-FORMATS.md against what is written: each format has its heading, and each example stands in the export of the
// article and the annotations that the page itself begins with.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exportWriters } from '../../server/src/formats/index.ts';
import { exportFormats } from '../../server/src/protocol.ts';
import { dataOf, written } from './sample.ts';

const page = readFileSync(new URL('../../docs/FILE-FORMATS.md', import.meta.url), 'utf8');
const [head = '', ...sections] = page.split(/^## /m);
const fences = (markdown: string): { language: string; text: string }[] =>
  [...markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', text = '']) => ({ language, text }));

const [article, annotations] = fences(head);
const files = { 'weir.txt': article?.text ?? '', 'weir.txt.annotations.yaml': annotations?.text ?? '' };

it('has a heading for each format, in the order in which they are offered', () => {
  expect(sections.map((section) => section.split('\n')[0])).toEqual(exportFormats.map(({ id }) => id));
});

describe.each(exportFormats.map(({ id }) => id))('%s', (id) => {
  const examples = fences(sections.find((section) => section.startsWith(`${id}\n`)) ?? '');

  it('has examples that are really written', async () => {
    const data = await dataOf(files, '0.1.0');
    const whole = Object.values(written(exportWriters[id], data)).join('\n').replaceAll('\r\n', '\n');
    expect(examples.length).toBeGreaterThan(0);
    for (const { language, text } of examples) {
      if (language === 'json') expect(itemsOf(JSON.parse(whole))).toContainEqual(JSON.parse(text));
      else expect(whole).toContain(text.trim());
    }
  });
});

function itemsOf(json: { first?: { items: unknown[] }; runs?: [{ results: unknown[] }] }): unknown[] {
  return json.first?.items ?? json.runs?.[0].results ?? [];
}
