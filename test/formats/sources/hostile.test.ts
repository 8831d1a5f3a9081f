// Hostile, broken and odd sources end in an article or in a reason, soon, and never in an exception.

import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../../server/src/formats/sources/index.ts';
import type { ReadSourceResult } from '../../../server/src/protocol.ts';
import { DOCUMENTS, makeDocx } from './documents.ts';
import { MAILS } from './mails.ts';
import { PAGES } from './pages.ts';
import { makePdf, PDFS } from './pdfs.ts';
import { STORIES } from './stories.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (name: string, content: string | Uint8Array): Promise<ReadSourceResult> =>
  readSource({ name, bytes: typeof content === 'string' ? encode(content) : content }, async () => () => false);
const problemOf = async (name: string, content: string | Uint8Array): Promise<string> => {
  const result = await read(name, content);
  return result.ok ? 'none' : result.problem;
};
const SENTENCE = 'The town opened the gates of the weir two hours late, said Elena Voss, the mayor. ';

describe('reasons', () => {
  test.each([
    ['', '', 'no-text'],
    ['a.html', '<html><body><script>fill()</script><div id="app"></div></body></html>', 'no-text'],
    ['a.pdf', 'no PDF at all', 'damaged'],
    ['a.docx', 'no ZIP at all', 'damaged'],
    ['a.srt', 'no subtitles at all', 'damaged'],
    ['a.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'unknown-format'],
    ['a.zip', zipSync({ 'b.txt': strToU8('b') }), 'unknown-format'],
    ['a.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), 'unknown-format'],
    ['a.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'old-format'],
    ['a.docx', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'encrypted'],
    ['a.rtf', '{\\rtf1 words}', 'old-format'],
    ['a.pdf', makePdf([[]]), 'no-text'],
    ['a.docx', makeDocx({ body: '' }), 'no-text'],
    ['a.eml', 'Subject: nothing\r\n\r\n', 'no-text'],
  ])('%s: %#', async (name, content, problem) => {
    expect(await problemOf(name, content)).toBe(problem);
  });
});

test('no script of a page runs, and nothing of it is text', async () => {
  const result = await read(
    'a.html',
    `<script>globalThis.ran = true</script><img src=x onerror="globalThis.ran = true"><p>${SENTENCE.repeat(4)}</p>`,
  );
  expect(result.ok && result.text.join('')).not.toContain('ran');
  expect((globalThis as { ran?: boolean }).ran).toBeUndefined();
});

test('titles cannot write front matter of their own', async () => {
  const result = await read(
    'a.html',
    `<meta property="og:title" content='A: "x"&#10;---&#10;role: draft # y'><p>${SENTENCE.repeat(4)}</p>`,
  );
  expect(result.ok && result.text[0]).toBe('---\ntitle: "A: \\"x\\" --- role: draft # y"\noriginal: ');
});

describe('bombs', () => {
  const time = { timeout: 60_000 };

  test('a page nested 100,000 deep, and one with a table of 150,000 cells', time, async () => {
    const deep = `${'<div>'.repeat(100_000)}${SENTENCE.repeat(5)}${'</div>'.repeat(100_000)}`;
    expect(await problemOf('a.html', deep)).toBe('too-complex');
    const less = await read('a.html', `${'<div>'.repeat(900)}${SENTENCE.repeat(5)}`);
    expect(less.ok && less.text[1]).toContain('Elena Voss');
    const table = `<table>${`<tr>${'<td>1</td>'.repeat(300)}</tr>`.repeat(500)}</table><p>${SENTENCE.repeat(5)}</p>`;
    expect((await read('a.html', table)).ok).toBe(true);
    expect(await problemOf('a.html', '<b>'.repeat(300_000))).toBe('too-complex');
  });

  test('a Word document that unpacks to gigabytes is not unpacked', time, async () => {
    const bomb = makeDocx({ body: '<w:p/>', more: { 'word/footnotes.xml': new Uint8Array(90_000_000) } });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await problemOf('a.docx', bomb)).toBe('too-large');
  });

  test('entities that unfold, and XML nested 20,000 deep', time, async () => {
    const entities = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "${'ha'.repeat(100)}"><!ENTITY b "${'&a;'.repeat(100)}"><!ENTITY c "${'&b;'.repeat(100)}">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>`;
    const unfolded = await read('a.docx', makeDocx({ body: '', more: { 'word/document.xml': entities } }));
    expect(JSON.stringify(unfolded).length).toBeLessThan(10_000);
    const nested = makeDocx({
      body: `${'<w:sdt><w:sdtContent>'.repeat(20_000)}<w:p><w:r><w:t>x</w:t></w:r></w:p>${'</w:sdtContent></w:sdt>'.repeat(20_000)}`,
    });
    expect(await problemOf('a.docx', nested)).toMatch(/none|too-complex|damaged/);
  });

  test('a mail of 5,000 parts inside parts, and one with a header of 3 MB', time, async () => {
    const parts = Array.from(
      { length: 5000 },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
    ).join('');
    expect(await problemOf('a.eml', `Subject: x\r\n${parts}`)).toMatch(/too-complex|no-text/);
    expect(await problemOf('a.eml', `Subject: ${'x'.repeat(3_000_000)}\r\n\r\nx`)).toMatch(/too-complex|none/);
  });

  test('a PDF whose pages are themselves', time, async () => {
    const loop = encode(
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 99/Kids[2 0 R 2 0 R]>>endobj\ntrailer<</Root 1 0 R>>',
    );
    expect(await problemOf('a.pdf', loop)).not.toBe('none');
  });
});

describe('cut off and damaged', () => {
  const made: readonly (readonly [string, Uint8Array])[] = [
    ['a.html', encode(PAGES[0]!(STORIES[0]!) as string)],
    ['a.pdf', PDFS[4]!(STORIES[4]!)],
    ['a.docx', DOCUMENTS[0]!(STORIES[0]!)],
    ['a.eml', encode(MAILS[3]!(STORIES[3]!) as string)],
  ];
  test.each(made)('%s', { timeout: 60_000 }, async (name, bytes) => {
    let random = 7;
    const next = (most: number): number => {
      random = (random * 1_103_515_245 + 12_345) % 2_147_483_648;
      return random % most;
    };
    for (let round = 0; round < 25; round += 1) {
      const cut = bytes.slice(0, next(bytes.length));
      expect(typeof (await read(name, cut)).ok).toBe('boolean');
      const broken = bytes.slice();
      for (let at = 0; at < 8; at += 1) broken[next(broken.length)] = next(256);
      expect(typeof (await read(name, broken)).ok).toBe('boolean');
    }
  });
});
