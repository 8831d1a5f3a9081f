// `sourcemark add` from outside: articles are made once and whole, originals are copied or left, nothing is replaced.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { PAGES } from '../formats/sources/pages.ts';
import { layOut, makePdf } from '../formats/sources/pdfs.ts';
import { STORIES } from '../formats/sources/stories.ts';
import { type CliRun, runCli } from '../support/build-cli.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const root = fileURLToPath(new URL('../../', import.meta.url));
let base: string;

beforeAll(() => {
  base = mkdtempSync(path.join(tmpdir(), 'sourcemark-add-'));
  // All bundles: the command line starts the reader of sources, which loads the words of English.
  execFileSync(process.execPath, ['esbuild.mjs', '--outdir', base], { cwd: root });
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

const add = (folder: string, args: readonly string[], input?: string): Promise<CliRun> =>
  runCli(path.join(base, 'cli.js'), ['add', ...args], { cwd: folder, input });

function world(name: string): string {
  const folder = path.join(base, name);
  mkdirSync(path.join(folder, 'articles'), { recursive: true });
  writeFileSync(path.join(folder, 'weir.html'), PAGES[0]!(STORIES[0]!));
  writeFileSync(path.join(folder, 'ferry.pdf'), makePdf(layOut(STORIES[3]!, { divides: true, columns: 3, size: 9 })));
  return folder;
}

const WEIR = '2025-03-03-the-weir-at-lindow-opened-two-hours-late';

test('makes articles, once', async () => {
  const folder = world('once');
  const first = await add(folder, ['weir.html', 'ferry.pdf', '--to', 'articles']);
  expect(first.out).toBe(`articles/${WEIR}.txt\narticles/island-ferry-to-stop-for-a-winter-perhaps-two.txt\n`);
  expect(first.err).toBe(
    'island-ferry-to-stop-for-a-winter-perhaps-two.txt: the source states no outlet and no date\n',
  );
  expect(first.code).toBe(0);
  const text = readFileSync(path.join(folder, `articles/${WEIR}.txt`), 'utf8');
  expect(text).toContain('original: "../weir.html"\n---\n');
  expect(text).toContain('“We opened the gates too late,” said Elena Voss');
  const again = await add(folder, ['weir.html', '--to', 'articles']);
  expect(again.err).toBe(`${WEIR}.txt: already there\n`);
  expect(readdirSync(path.join(folder, 'articles'))).toHaveLength(2);
});

test('never replaces a file, and copies the original beside the article', async () => {
  const folder = world('copy');
  const mine = path.join(folder, `articles/${WEIR}.txt`);
  writeFileSync(mine, 'mine');
  writeFileSync(path.join(folder, `articles/${WEIR}-2.html`), 'mine too');
  await add(folder, ['weir.html', '--to', 'articles', '--copy']);
  expect(readdirSync(path.join(folder, 'articles')).sort()).toEqual(
    [`${WEIR}-2.html`, `${WEIR}-3.html`, `${WEIR}-3.txt`, `${WEIR}.txt`].sort(),
  );
  expect(readFileSync(mine, 'utf8')).toBe('mine');
  expect(readFileSync(path.join(folder, `articles/${WEIR}-3.html`))).toEqual(
    readFileSync(path.join(folder, 'weir.html')),
  );
});

test('says what it skips, and goes on', async () => {
  const folder = world('skip');
  writeFileSync(path.join(folder, 'broken.pdf'), '%PDF-1.7 broken');
  const { out, err, code } = await add(folder, [
    'broken.pdf',
    'missing.html',
    'articles',
    'weir.html',
    '--to',
    'articles',
  ]);
  expect(err).toContain('skipped: broken.pdf: the file is damaged or cut off');
  expect(err).toContain('skipped: missing.html: it cannot be read');
  expect(err).toContain('skipped: articles: it cannot be read');
  expect(out).toBe(`articles/${WEIR}.txt\n`);
  expect(code).toBe(1);
  expect((await add(folder, ['weir.html', '--to', 'nowhere'])).err).toBe('sourcemark: there is no folder nowhere\n');
});

test('reads standard input', async () => {
  const folder = world('input');
  await add(folder, ['-', '--to', 'articles'], PAGES[1]!(STORIES[1]!) as string);
  expect(readdirSync(path.join(folder, 'articles'))).toEqual([
    '2024-11-19-teachers-of-three-valleys-refuse-the-new-timetable.txt',
  ]);
});
