// The files of the package, each with its reason, and the size of the bundles. The size of the .vsix is estimated by the sum
// of its compressed files, so that no .vsix needs to be built.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileFunction } from 'node:vm';
import { deflateRawSync } from 'node:zlib';
import { listFiles, PackageManager } from '@vscode/vsce';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_DRAFT, SAMPLES } from '../../client/src/sample-names.ts';
import manifest from '../../package.json';
import { extensionPage, gatherPackage } from '../../scripts/lib/prepare.mjs';
import { rules } from '../../server/src/rules/index.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Bytes. The marketplace allows more, but a download should be fast. 400 kB of these are the server for assistants, 900 kB the source reader. */
const MAX_SIZE = 8_000_000;

/** Every file of the package, by its reason. */
const REASONS: Readonly<Record<string, readonly string[]>> = {
  'VS Code reads it': ['package.json', 'package.nls.json'],
  'users read it before installing': ['README.md', 'CHANGELOG.md', 'LICENSE', 'NOTICE', 'media/icon.png'],
  'the licences of the libraries require it': ['dist/licences.txt'],
  'the strings of the client, for translations': ['l10n/bundle.l10n.json'],
  'the extension in Node': [
    'dist/client.js',
    'dist/language-client.js',
    'dist/server.js',
    'dist/analysis-worker.js',
    'dist/reading-worker.js',
  ],
  'the extension in a browser': ['dist/client-web.js', 'dist/server-web.js'],
  'the server for assistants': ['dist/mcp.js'],
  'what the servers share': ['dist/english.js', 'dist/any-ascii.js'],
  'Add Source…': ['dist/add-source.js', 'dist/source-reader.js'],
  'the table of who said what': ['dist/who-said-what.js', 'dist/who-said-what.css'],
  'the pages': ['dist/pages.css', 'dist/front-page.js', 'dist/dossier.js', 'dist/disagreements.js', 'dist/review.js'],
  'the side bar and the tab': ['media/sourcemark.svg', 'media/tab-dark.svg', 'media/tab-light.svg'],
  'the walkthrough': manifest.contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.svg)),
  'colours and schemas': [
    'syntaxes/article.tmLanguage.json',
    'syntaxes/language-configuration.json',
    'syntaxes/annotations.schema.json',
    'syntaxes/sourcemark.schema.json',
  ],
  'every finding links to its page': rules.map(({ code }) => `docs/rules/${code}.md`),
  'Open Sample Articles…': [...SAMPLES.map((name) => `test/articles/${name}`), `media/samples/${SAMPLE_DRAFT}`],
};

describe('the package', () => {
  it('contains only files with a reason', async () => {
    const gathered = gatherPackage();
    const packed = await listFiles({ cwd: gathered, packageManager: PackageManager.None });
    rmSync(gathered, { recursive: true });
    // Bundles are missing in a fresh clone; .vscodeignore shows that they are packed.
    const isThere = (file: string): boolean => packed.includes(file) || !file.startsWith('dist/');
    const expected = Object.values(REASONS).flat().filter(isThere);
    expect([...packed].sort()).toEqual(expected.sort());
    const ignore = readFileSync(path.join(root, '.vscodeignore'), 'utf8').split('\n');
    const built = Object.values(REASONS)
      .flat()
      .filter((file) => file.startsWith('dist/'));
    expect(ignore.filter((line) => line.startsWith('!dist/')).sort()).toEqual(built.map((file) => `!${file}`).sort());
  });

  it('has all sample articles', () => {
    expect(readdirSync(path.join(root, 'test/articles')).sort()).toEqual([...SAMPLES]);
  });
});

/** Names of the packages that our sources import, and of all that these depend on, by the lock file. */
function importedPackages(): Set<string> {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dependencies?: Record<string, string> }>;
  };
  const names = new Set<string>();
  const add = (name: string): void => {
    if (names.has(name)) return;
    names.add(name);
    // Of the libraries that it depends on, those for HTTP are not bundled.
    if (name === '@modelcontextprotocol/sdk') return;
    for (const inner of Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {})) add(inner);
  };
  for (const folder of ['server/src', 'client/src', 'client/webview']) {
    for (const file of readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts') || file.endsWith('.d.ts')) continue;
      const code = readFileSync(path.join(root, folder, file), 'utf8');
      // `import type` is not bundled.
      for (const [, name = ''] of code.matchAll(
        /^(?:import|export)(?! type\b)[^'"]*?['"]((?:@[\w.-]+\/)?[\w.-]+)(?:\/[^'"]*)?['"];$/gm,
      ))
        if (packages[`node_modules/${name}`] !== undefined) add(name);
    }
  }
  return names;
}

describe('the bundles for release', () => {
  let built: string;
  beforeAll(() => {
    built = mkdtempSync(path.join(tmpdir(), 'sourcemark-package-'));
    execFileSync(process.execPath, ['esbuild.mjs', '--production', '--outdir', built], { cwd: root });
  }, 120_000);
  afterAll(() => rmSync(built, { recursive: true, force: true }));

  const bytes = (file: string): Buffer =>
    file === 'README.md'
      ? Buffer.from(extensionPage())
      : readFileSync(file.startsWith('dist/') ? path.join(built, path.basename(file)) : path.join(root, file));

  it(`are packed into less than ${MAX_SIZE / 1e6} MB`, () => {
    const files = Object.values(REASONS).flat();
    const size = files.reduce((sum, file) => sum + deflateRawSync(bytes(file), { level: 6 }).length + 200, 0);
    expect(size).toBeLessThan(MAX_SIZE);
  });

  it('have no source maps', () => {
    const bundles = Object.values(REASONS)
      .flat()
      .filter((file) => file.startsWith('dist/'));
    const itsOwn = /\n\/[/*]# sourceMappingURL=\S+( \*\/)?\s*$/;
    expect(bundles.filter((file) => itsOwn.test(bytes(file).toString('latin1')))).toEqual([]);
  });

  it('list the licences of their libraries, all of them permissive', () => {
    const heads =
      bytes('dist/licences.txt')
        .toString()
        .match(/^\S+ \d\S* \(.+\)$/gm) ?? [];
    expect(heads.length).toBeGreaterThan(20);
    // Of the two licences of jszip, MIT is ours.
    const known =
      /\((MIT|MIT-0|\(MIT OR GPL-3\.0-or-later\)|\(MIT AND Zlib\)|ISC|Apache-2\.0|BSD-[23]-Clause|BlueOak-1\.0\.0|Unlicense)\)$/;
    expect(heads.filter((head) => !known.test(head))).toEqual([]);
    // Everything that our sources import, and what that depends on, has its text there.
    const parts = bytes('dist/licences.txt')
      .toString()
      .split(`\n\n${'-'.repeat(80)}\n\n`);
    const texts = new Map(parts.map((part) => [/^\S+/.exec(part)?.[0] ?? '', part.slice(part.indexOf('\n')).trim()]));
    expect(heads).toHaveLength(parts.length);
    for (const [name, text] of texts) expect(text, name).toMatch(/copyright|permission/i);
    // Types only.
    const withoutCode = [
      '@types/trusted-types',
      'ag-charts-types',
      // Mammoth's command line, and a part of its templates that is not used.
      'argparse',
      'duck',
      'html-escaper',
      // Streams of Node, of JSZip.
      ...['core-util-is', 'inherits', 'isarray', 'process-nextick-args', 'readable-stream', 'safe-buffer'],
      ...['string_decoder', 'util-deprecate'],
    ];
    expect([...importedPackages()].filter((name) => !texts.has(name)).sort()).toEqual(withoutCode.sort());
  });

  // Loading the client's library takes longer than the rest of the activation.
  it.each(['dist/client.js', 'dist/client-web.js'])('%s runs no library before a server is needed', (file) => {
    const asked: string[] = [];
    const run = compileFunction(bytes(file).toString(), ['module', 'require'], { filename: file });
    // The fake module has no classes to extend, so that loading a library would throw.
    run({ exports: {} }, (name: string) => {
      asked.push(name);
      return {};
    });
    expect(asked).toEqual(['vscode']);
  });

  // Detects an unwanted library in a bundle: each is larger than the remaining margin.
  it.each([
    // 15 kB of these are drafts and their worklist, 7 kB the pages.
    ['dist/client.js', 75_000],
    ['dist/language-client.js', 550_000],
    ['dist/client-web.js', 550_000],
    // 100 kB of these are the Markdown parser and the table of HTML entities, 60 kB dates and the weights of indirect
    // speech, 50 kB the check of drafts, 30 kB the speakers of quotations without a cue.
    ['dist/server.js', 1_501_000],
    ['dist/server-web.js', 1_501_000],
    ['dist/analysis-worker.js', 639_000],
    ['dist/reading-worker.js', 50_000],
  ])('%s stays below %i bytes', (file, limit) => {
    expect(bytes(file).length).toBeLessThan(limit);
  });
});
