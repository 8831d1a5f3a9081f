// The package: what is in it and why, and what package.json promises of it. The size of the packed file is bounded here by
// the sum of its compressed files, so that no build of a .vsix is needed to see it grow.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileFunction } from 'node:vm';
import { deflateRawSync } from 'node:zlib';
import { listFiles, PackageManager } from '@vscode/vsce';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLES } from '../../client/src/sample-names.ts';
import manifest from '../../package.json';
import { gatherPackage } from '../../scripts/lib/prepare.mjs';
import { rules } from '../../server/src/rules/index.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Bytes; the gallery takes more, patience does not. */
const LARGEST = 5_000_000;

/** Every file of the package, with what it is there for. */
const REASONS: Readonly<Record<string, readonly string[]>> = {
  'VS Code reads it': ['package.json', 'package.nls.json'],
  'a person reads it before installing': ['README.md', 'CHANGELOG.md', 'LICENSE', 'NOTICE', 'media/icon.png'],
  'the licences of the libraries ask for it': ['dist/licences.txt'],
  'the strings of the client, for translations beside it': ['l10n/bundle.l10n.json'],
  'the extension in Node': [
    'dist/client.js',
    'dist/language-client.js',
    'dist/server.js',
    'dist/analysis-worker.js',
    'dist/reading-worker.js',
  ],
  'the extension in a browser': ['dist/client-web.js', 'dist/server-web.js'],
  'what the servers share': ['dist/english.js', 'dist/any-ascii.js'],
  'the table of who said what': ['dist/who-said-what.js', 'dist/who-said-what.css'],
  'the side bar and the tab': ['media/sourcemark.svg', 'media/tab-dark.svg', 'media/tab-light.svg'],
  'the walkthrough': manifest.contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.svg)),
  'colours and schemas': [
    'syntaxes/article.tmLanguage.json',
    'syntaxes/language-configuration.json',
    'syntaxes/annotations.schema.json',
    'syntaxes/sourcemark.schema.json',
  ],
  'every finding links to its page': rules.map(({ code }) => `docs/rules/${code}.md`),
  'Open Sample Articles…': SAMPLES.map((name) => `test/articles/${name}`),
};

describe('the package', () => {
  it('holds what has a reason, and nothing else', async () => {
    const gathered = gatherPackage();
    const packed = await listFiles({ cwd: gathered, packageManager: PackageManager.None });
    rmSync(gathered, { recursive: true });
    // What is built is not there in a fresh clone; that it is packed is said by .vscodeignore.
    const isThere = (file: string): boolean => packed.includes(file) || !file.startsWith('dist/');
    const expected = Object.values(REASONS).flat().filter(isThere);
    expect([...packed].sort()).toEqual(expected.sort());
    const ignore = readFileSync(path.join(root, '.vscodeignore'), 'utf8').split('\n');
    const built = Object.values(REASONS)
      .flat()
      .filter((file) => file.startsWith('dist/'));
    expect(ignore.filter((line) => line.startsWith('!dist/')).sort()).toEqual(built.map((file) => `!${file}`).sort());
  });

  it('has all of the samples, by name', () => {
    expect(readdirSync(path.join(root, 'test/articles')).sort()).toEqual([...SAMPLES]);
  });
});

describe('the bundles for release', () => {
  let built: string;
  beforeAll(() => {
    built = mkdtempSync(path.join(tmpdir(), 'sourcemark-package-'));
    execFileSync(process.execPath, ['esbuild.mjs', '--production', '--outdir', built], { cwd: root });
  }, 120_000);
  afterAll(() => rmSync(built, { recursive: true, force: true }));

  const bytes = (file: string): Buffer =>
    readFileSync(file.startsWith('dist/') ? path.join(built, path.basename(file)) : path.join(root, file));

  it(`are packed into less than ${LARGEST / 1e6} MB`, () => {
    const files = Object.values(REASONS).flat();
    const size = files.reduce((sum, file) => sum + deflateRawSync(bytes(file), { level: 6 }).length + 200, 0);
    expect(size).toBeLessThan(LARGEST);
  });

  it('name no source map', () => {
    const bundles = Object.values(REASONS)
      .flat()
      .filter((file) => file.startsWith('dist/'));
    const itsOwn = /\n\/[/*]# sourceMappingURL=\S+( \*\/)?\s*$/;
    expect(bundles.filter((file) => itsOwn.test(bytes(file).toString('latin1')))).toEqual([]);
  });

  it('say under which licences their libraries are, none of which asks for the source', () => {
    const heads =
      bytes('dist/licences.txt')
        .toString()
        .match(/^\S+ \d\S* \(.+\)$/gm) ?? [];
    expect(heads.length).toBeGreaterThan(20);
    const known = /\((MIT|ISC|Apache-2\.0|BSD-[23]-Clause|BlueOak-1\.0\.0|Unlicense)\)$/;
    expect(heads.filter((head) => !known.test(head))).toEqual([]);
  });

  // The library of the client takes longer than all else that VS Code waits for when it wakes the extension up.
  it.each(['dist/client.js', 'dist/client-web.js'])('%s runs no library before a server is needed', (file) => {
    const asked: string[] = [];
    const run = compileFunction(bytes(file).toString(), ['module', 'require'], { filename: file });
    // What VS Code has of classes to extend is not there, so that a library would throw.
    run({ exports: {} }, (name: string) => {
      asked.push(name);
      return {};
    });
    expect(asked).toEqual(['vscode']);
  });

  // A library that only tests need, or the table's, would be seen here: each is larger than what is left to grow.
  it.each([
    ['dist/client.js', 60_000],
    ['dist/language-client.js', 550_000],
    ['dist/client-web.js', 550_000],
    ['dist/server.js', 1_000_000],
    ['dist/server-web.js', 1_000_000],
    ['dist/analysis-worker.js', 350_000],
    ['dist/reading-worker.js', 50_000],
  ])('%s stays below %i bytes', (file, limit) => {
    expect(bytes(file).length).toBeLessThan(limit);
  });
});
