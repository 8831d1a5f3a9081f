// The command line as a person calls it: the built program, its output and its exit code.

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const samples = path.join(root, 'test/articles');
let folder: string;
let program: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'sourcemark-cli-'));
  program = path.join(folder, 'cli.js');
  await build({
    entryPoints: [path.join(root, 'server/src/platform/cli.ts')],
    bundle: true,
    platform: 'node',
    target: 'node20',
    outfile: program,
    loader: { '.bin': 'binary', '.tsv': 'text' },
    logLevel: 'error',
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { cwd: root, maxBuffer: 1 << 28 }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

describe('analyze', () => {
  it('keeps the contract of its JSON', async () => {
    const { code, out, err } = await run('analyze', '--format', 'json', samples);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const json = JSON.parse(out);
    expect(json.engine).toMatch(/^sourcemark \d+\.\d+\.\d+$/);
    expect(json.documents).toHaveLength(9);
    for (const document of json.documents) {
      for (const mention of document.mentions) {
        expect(Object.keys(mention).sort()).toEqual(['end', 'entity', 'form', 'start', 'text', 'type']);
        expect(mention.end).toBeGreaterThan(mention.start);
      }
      for (const quote of document.quotes) {
        expect(['direct', 'mixed', 'indirect', 'term', 'pull']).toContain(quote.kind);
        expect(quote.content.length).toBeGreaterThan(0);
        expect(quote.confidence).toBeGreaterThanOrEqual(0);
        expect(quote.confidence).toBeLessThanOrEqual(1);
        if (quote.speaker !== null) expect(['named', 'unnamed', 'collective']).toContain(quote.speaker.class);
      }
    }
    const ids = json.entities.map((entity: { id: string }) => entity.id);
    expect(new Set(ids).size).toBe(ids.length);
    const used = json.documents.flatMap((document: { mentions: { entity: string | null }[] }) =>
      document.mentions.map((mention) => mention.entity),
    );
    for (const id of new Set(used)) if (id !== null) expect(ids).toContain(id);
  });

  it('prints a line a document as jsonl', async () => {
    const { out } = await run('analyze', '--format', 'jsonl', samples);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.filter((line) => 'article' in line)).toHaveLength(9);
  });

  it('analyses a file that is named, whatever it holds', async () => {
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

describe('what is wrong is said in one line, with exit code 2', () => {
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

  it('says what it left out of a folder', async () => {
    const mixed = mkdtempSync(path.join(folder, 'mixed-'));
    writeFileSync(path.join(mixed, 'list.txt'), 'milk\neggs\n');
    writeFileSync(
      path.join(mixed, 'a.txt'),
      'Rain fell on the town for three days, and the river rose by two metres. Nobody was hurt, the mayor said. The schools will open again on Monday morning.\n',
    );
    const { code, err } = await run('check', mixed);
    expect(code).toBe(0);
    expect(err).toMatch(/^left out: .*list\.txt: not an article/);
  });
});
