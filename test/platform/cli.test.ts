// The command line from outside: the built program, its output and its exit codes.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildCli, type CliRun, runCli } from '../support/build-cli.ts';

// Each test starts the program at least once, which is slow on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const root = fileURLToPath(new URL('../../', import.meta.url));
const samples = path.join(root, 'test/articles');
let folder: string;
let program: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'sourcemark-cli-'));
  program = path.join(folder, 'cli.js');
  await buildCli(program);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]): Promise<CliRun> => runIn(root, ...args);
const runIn = (cwd: string, ...args: string[]): Promise<CliRun> => runCli(program, args, { cwd });

describe('analyze', () => {
  it('prints JSON in the documented format', async () => {
    const { code, out, err } = await run('analyze', '--format', 'json', samples);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const json = JSON.parse(out);
    expect(json.engine).toMatch(/^sourcemark \d+\.\d+\.\d+$/);
    expect(json.documents).toHaveLength(9);
    for (const document of json.documents) {
      expect(document.published === null || /^\d{4}(-\d\d){0,2}$/.test(document.published)).toBe(true);
      for (const mention of document.mentions) {
        // Dates alone have a value, and unresolved pronouns and descriptions a guess.
        const keys = Object.keys(mention).filter(
          (key) => (key !== 'value' || mention.type !== 'date') && (key !== 'guess' || mention.entity !== null),
        );
        expect(keys.sort()).toEqual(['confidence', 'end', 'entity', 'form', 'start', 'text', 'type']);
        expect(mention.confidence).toBeGreaterThanOrEqual(0);
        expect(mention.confidence).toBeLessThanOrEqual(1);
        expect(mention.end).toBeGreaterThan(mention.start);
      }
      for (const quote of document.quotes) {
        expect(['direct', 'mixed', 'indirect', 'turn', 'term', 'pull']).toContain(quote.kind);
        expect(quote.content.length).toBeGreaterThan(0);
        expect(quote.confidence).toBeGreaterThanOrEqual(0);
        expect(quote.confidence).toBeLessThanOrEqual(1);
        const classes = ['named', 'unnamed', 'collective', 'institution', 'document'];
        if (quote.speaker !== null) expect(classes).toContain(quote.speaker.class);
      }
    }
    const ids = json.entities.map((entity: { id: string }) => entity.id);
    expect(new Set(ids).size).toBe(ids.length);
    const used = json.documents.flatMap((document: { mentions: { entity: string | null }[] }) =>
      document.mentions.map((mention) => mention.entity),
    );
    for (const id of new Set(used)) if (id !== null) expect(ids).toContain(id);
    const described = json.entities.flatMap((entity: { descriptions: { article: string; text: string }[] }) =>
      entity.descriptions.map(({ article, text }) => ({ article, text })),
    );
    expect(described.length).toBeGreaterThan(0);
    const paths = new Set(json.documents.map(({ article }: { article: string }) => article));
    for (const { article, text } of described) {
      expect(paths).toContain(article);
      expect(text).not.toBe('');
    }
  });

  it('prints one line for each document as jsonl', async () => {
    const { out } = await run('analyze', '--format', 'jsonl', samples);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.filter((line) => 'article' in line)).toHaveLength(9);
  });

  it('analyses a named file even if it is not prose', async () => {
    const file = path.join(folder, 'requirements.txt');
    writeFileSync(file, 'numpy==1.26\n');
    const { code, out } = await run('analyze', file);
    expect(code).toBe(0);
    expect(JSON.parse(out).documents).toHaveLength(1);
  });
});

describe('check', () => {
  it('prints findings with their places and exits with 0 below --fail-on', async () => {
    const { code, out } = await run('check', samples);
    expect(code).toBe(0);
    expect(out).toMatch(/01-harbour-post\.txt:\d+:\d+ warning .*\[unattributed-quote\]/);
    expect(out).toMatch(/9 articles: /);
  });

  it('exits with 1 when a finding reaches --fail-on', async () => {
    expect((await run('check', '--fail-on', 'warning', samples)).code).toBe(1);
  });

  it('prints json', async () => {
    const { out } = await run('check', '--format', 'json', samples);
    const codes = JSON.parse(out).documents.flatMap((document: { diagnostics: { code: string }[] }) =>
      document.diagnostics.map((item) => item.code),
    );
    expect(codes).toContain('unattributed-quote');
  });
});

describe('an error is one line with exit code 2', () => {
  it.each([
    ['a missing path', ['check', 'no/such/file.txt'], /^sourcemark: there is no file or folder no\/such\/file\.txt\n$/],
    ['an unknown option', ['check', '--nonsense'], /unknown option '--nonsense'/],
    ['an unknown format', ['analyze', '--format', 'xml', '.'], /Allowed choices are json, jsonl/],
  ])('%s', async (_, args, message) => {
    const { code, err } = await run(...args);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  it('a folder without articles', async () => {
    const empty = mkdtempSync(path.join(folder, 'empty-'));
    const { code, err } = await run('check', empty);
    expect(code).toBe(2);
    expect(err).toMatch(/^sourcemark: no articles in .*\n$/);
  });

  it('lists the skipped files of a folder', async () => {
    const mixed = mkdtempSync(path.join(folder, 'mixed-'));
    writeFileSync(path.join(mixed, 'list.txt'), 'milk\neggs\n');
    writeFileSync(
      path.join(mixed, 'a.txt'),
      'Rain fell on the town for three days, and the river rose by two metres. Nobody was hurt, the mayor said. The schools will open again on Monday morning.\n',
    );
    const { code, err } = await run('check', mixed);
    expect(code).toBe(0);
    expect(err).toMatch(/^skipped .*list\.txt: not an article/);
  });
});

const ARTICLE =
  'Rain fell on Lindow for three days. “We opened the gates too late,” said Ada Brook, the mayor. The schools will open again on Monday morning, and the river is falling now.\n';

/** Creates a folder with files. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const made = mkdtempSync(path.join(folder, 'made-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(made, name)), { recursive: true });
    writeFileSync(path.join(made, name), text);
  }
  return made;
}

describe('user files', () => {
  const files = {
    'deep/a.txt': ARTICLE,
    'deep/a.txt.annotations.yaml':
      'version: 1\nannotations:\n  - quote: “We opened the gates too late,”\n    speaker: nobody-known\n  - quote: gone\n',
    'sourcemark.yaml': 'version: 1\nentities:\n  ada: { nam: Ada }\n',
  };

  it('are checked with their folder', async () => {
    const { code, out } = await runIn(folderWith(files), 'check');
    expect(out).toMatch(
      /deep\/a\.txt\.annotations\.yaml:4:14 error Unknown entity “nobody-known”.*\[annotation-file\]/,
    );
    expect(out).toMatch(/annotations\.yaml:5:12 warning .*\[stale-annotation\]/);
    expect(out).toMatch(/sourcemark\.yaml:3:\d+ .*\[annotation-file\]/);
    expect(code).toBe(1);
  });

  it('are checked with a named article: in its folder, and upward to the current folder', async () => {
    const made = folderWith(files);
    const here = await runIn(made, 'check', 'deep/a.txt');
    expect(here.out).toMatch(/deep\/a\.txt\.annotations\.yaml:4:14 error/);
    expect(here.out).toMatch(/^sourcemark\.yaml:3:/m);
    const below = await runIn(path.join(made, 'deep'), 'check', 'a.txt');
    expect(below.out).toMatch(/a\.txt\.annotations\.yaml:4:14 error/);
    expect(below.out).not.toMatch(/sourcemark\.yaml:/);
  });

  it('set the severity of findings', async () => {
    const quiet = 'version: 1\nsettings: { severity: { annotation-file: off, stale-annotation: error } }\n';
    const { out } = await runIn(folderWith({ ...files, 'sourcemark.yaml': quiet }), 'check');
    expect(out).not.toMatch(/annotation-file/);
    expect(out).toMatch(/error .*\[stale-annotation\]/);
  });

  it('are in the json', async () => {
    const { out } = await runIn(folderWith(files), 'check', '--format', 'json');
    const found = JSON.parse(out).files.map(({ file, diagnostics }: { file: string; diagnostics: object[] }) => [
      file,
      diagnostics.length > 0,
    ]);
    expect(Object.fromEntries(found)).toEqual({ 'deep/a.txt.annotations.yaml': true, 'sourcemark.yaml': true });
  });

  it('apply from anywhere with --entities', async () => {
    const made = folderWith({ 'a.txt': ARTICLE });
    const shared = path.join(folderWith({ 'mine.yaml': 'entities:\n  the-mayor: { name: Ada Brook }\n' }), 'mine.yaml');
    const { out } = await runIn(made, 'analyze', '--entities', shared, 'a.txt');
    expect(JSON.parse(out).entities.map(({ id }: { id: string }) => id)).toContain('the-mayor');
    expect((await runIn(made, 'check', '--entities', 'none.yaml')).err).toBe('sourcemark: cannot read none.yaml\n');
  });
});

describe('export', () => {
  it('writes to standard output, a file, or a file in a folder, and nowhere else', async () => {
    const made = folderWith({ 'a.txt': ARTICLE, 'out/x': '' });
    const { out } = await runIn(made, 'export', '--to', 'csv', 'a.txt');
    expect(out).toContain('“We opened the gates too late,”');
    expect((await runIn(made, 'export', '--to', 'csv', '--output', 'q.csv')).code).toBe(0);
    expect(readFileSync(path.join(made, 'q.csv'), 'utf8')).toBe(out);
    await runIn(made, 'export', '--to', 'markdown', '--output', 'out');
    expect(readFileSync(path.join(made, 'out/who-said-what.md'), 'utf8')).toContain('(../a.txt#L1)');
    expect(readdirSync(made).sort()).toEqual(['a.txt', 'out', 'q.csv']);
  });

  it('writes a folder of files', async () => {
    const made = folderWith({ 'deep/a.txt': ARTICLE });
    const { code, err } = await runIn(made, 'export', '--to', 'brat', '--output', 'standoff');
    expect({ code, err }).toEqual({ code: 0, err: 'wrote 4 files to standoff\n' });
    expect(existsSync(path.join(made, 'standoff/deep/a.ann'))).toBe(true);
    expect(await runIn(made, 'export', '--to', 'brat')).toMatchObject({ code: 2, err: /name a folder/ });
  });

  it('never overwrites an article', async () => {
    const made = folderWith({ 'a.txt': ARTICLE });
    const { code, err } = await runIn(made, 'export', '--to', 'conll', '--output', 'a.txt');
    expect({ code, err }).toMatchObject({
      code: 2,
      err: 'sourcemark: a.txt is one of the exported files; choose another --output\n',
    });
    expect(readFileSync(path.join(made, 'a.txt'), 'utf8')).toBe(ARTICLE);
    expect((await runIn(made, 'export', '--to', 'brat', '--output', '.')).code).toBe(2);
    expect(readFileSync(path.join(made, 'a.txt'), 'utf8')).toBe(ARTICLE);
    expect(readdirSync(made)).toEqual(['a.txt']);
  });

  it('writes the same SARIF as check', async () => {
    const made = folderWith({ 'a.txt': ARTICLE });
    const { out } = await runIn(made, 'export', '--to', 'sarif');
    expect(JSON.parse(out).version).toBe('2.1.0');
    expect((await runIn(made, 'check', '--format', 'sarif')).out).toBe(out);
  });
});

describe('import', () => {
  const yaml = 'version: 1\nannotations:\n  - quote: “We opened the gates too late,”\n    note: when?\n';

  it('restores an export, without duplicates', async () => {
    const made = folderWith({ 'deep/a.txt': ARTICLE, 'deep/a.txt.annotations.yaml': yaml, 'out/x': '' });
    await runIn(made, 'export', '--to', 'web-annotation', '--output', 'out/n.jsonld');
    rmSync(path.join(made, 'deep/a.txt.annotations.yaml'));
    const first = await runIn(made, 'import', 'out/n.jsonld');
    expect(first.out).toMatch(/^1 added, 0 completed, 0 already there; \d+ made by programs were skipped\n$/);
    expect(readFileSync(path.join(made, 'deep/a.txt.annotations.yaml'), 'utf8')).toMatch(/note: "when\?"/);
    expect((await runIn(made, 'import', 'out/n.jsonld')).out).toMatch(/^0 added, 0 completed, 1 already there/);
  });

  it('annotates only articles inside the folder', async () => {
    const made = folderWith({ 'in/b.txt': ARTICLE, 'a.txt': ARTICLE });
    const target = { source: '../a.txt', selector: { type: 'TextQuoteSelector', exact: 'Ada Brook' } };
    writeFileSync(path.join(made, 'in/n.jsonld'), JSON.stringify([{ type: 'Annotation', bodyValue: 'x', target }]));
    const { code, err } = await runIn(made, 'import', 'in/n.jsonld', 'in');
    expect({ code, err }).toEqual({ code: 1, err: 'skipped: there is no article ../a.txt in in\n' });
    expect(readdirSync(made).sort()).toEqual(['a.txt', 'in']);
  });

  it('reports a bad file in one line', async () => {
    const made = folderWith({ 'n.jsonld': '{' });
    expect((await runIn(made, 'import', 'n.jsonld')).err).toBe('sourcemark: n.jsonld is not JSON\n');
    expect((await runIn(made, 'import', 'none.jsonld')).err).toBe('sourcemark: cannot read none.jsonld\n');
  });
});

describe('help', () => {
  it('of every command has an example', async () => {
    for (const command of ['check', 'analyze', 'export', 'import', 'serve']) {
      const { code, out } = await run(command, '--help');
      expect({ command, code }).toEqual({ command, code: 0 });
      expect(out).toMatch(new RegExp(`Examples?:\\n  sourcemark ${command} `));
    }
  });

  it('and the version', async () => {
    expect(await run('--version')).toMatchObject({ code: 0, out: /^\d+\.\d+\.\d+\n$/ });
  });
});

/** Sends a message to the parent process when the program opens its first article, so when it is at work. */
const REPORT_FIRST_READ = `
  const { promises } = require('node:fs');
  const { open } = promises;
  promises.open = (file, ...rest) => {
    if (String(file).endsWith('.txt')) {
      promises.open = open;
      process.send('reading');
    }
    return open(file, ...rest);
  };
`;

// Windows has no signals to send.
it.skipIf(process.platform === 'win32')('Ctrl+C exits with 130 and leaves no files', async () => {
  const made = folderWith(Object.fromEntries(Array.from({ length: 400 }, (_, n) => [`${n}.txt`, ARTICLE.repeat(20)])));
  const preload = path.join(folder, 'report-first-read.cjs');
  writeFileSync(preload, REPORT_FIRST_READ);
  const args = ['--require', preload, program, 'export', '--to', 'csv', '--output', 'q.csv'];
  const child = spawn(process.execPath, args, { cwd: made, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let errors = '';
  child.stderr?.on('data', (data) => {
    errors += String(data);
  });
  const exit = once(child, 'exit');
  await Promise.race([once(child, 'message'), exit]);
  child.kill('SIGINT');
  const [code] = await exit;
  expect({ code, errors }).toEqual({ code: 130, errors: '' });
  expect(readdirSync(made)).toHaveLength(400);
});
