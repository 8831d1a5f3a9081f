// docs/FILE-FORMATS.md and the exports agree: each format has a heading, and each example occurs in the export of the article
// and annotations at the start of the page.

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

it('has a heading for each format, in the same order as the menu', async () => {
  const data = await dataOf(files, '0.1.0');
  const missing = exportFormats.filter(({ id }) => !sections.some((section) => section.startsWith(`${id}\n`)));
  const pasted = missing.map(({ id, title }) => {
    const text = Object.values(written(exportWriters[id], data)).join('\n').replaceAll('\r\n', '\n');
    return `## ${id}\n\n${title}: …\n\n\`\`\`text\n${text.trim()}\n\`\`\`\n`;
  });
  expect(missing, `paste into docs/FILE-FORMATS.md and complete:\n\n${pasted.join('\n')}`).toEqual([]);
  expect(sections.map((section) => section.split('\n')[0])).toEqual(exportFormats.map(({ id }) => id));
});

describe.each(exportFormats.map(({ id }) => id))('%s', (id) => {
  const examples = fences(sections.find((section) => section.startsWith(`${id}\n`)) ?? '');

  it('has examples that the exports contain', async () => {
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
