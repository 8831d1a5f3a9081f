// `sourcemark import` next to other programs: nothing is lost, nothing is left behind, and what cannot be written is said.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { buildCli, type CliRun, runCli } from '../support/build-cli.ts';

vi.setConfig({ testTimeout: 120_000 });

const PLACES = ['The gates opened', 'at night', 'the people', 'went back to bed', 'had been told', 'it was safe'];
const ARTICLE =
  'Dam gates opened\n\nThe gates opened at night and the people of the town went back to bed. They had been told that it was safe.\n';
let base: string;
let program: string;

beforeAll(async () => {
  base = mkdtempSync(path.join(tmpdir(), 'sourcemark-import-'));
  program = path.join(base, 'cli.js');
  await buildCli(program);
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

function world(name: string): string {
  const folder = path.join(base, name);
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'a.txt'), ARTICLE);
  PLACES.forEach((exact, index) => {
    const target = { source: 'a.txt', selector: { type: 'TextQuoteSelector', exact } };
    const note = { type: 'Annotation', bodyValue: `note ${index}`, target };
    writeFileSync(path.join(folder, `${index}.jsonld`), JSON.stringify([note]));
  });
  return folder;
}

const yamlOf = (folder: string): string => path.join(folder, 'a.txt.annotations.yaml');
const others = (folder: string): string[] => readdirSync(folder).filter((name) => /\.(tmp|lock)$/.test(name));

const run = (folder: string, file = '0.jsonld'): Promise<CliRun> => runCli(program, ['import', file], { cwd: folder });

it('loses nothing when several run at once', async () => {
  const folder = world('together');
  const results = await Promise.all(PLACES.map((_, index) => run(folder, `${index}.jsonld`)));
  expect(results.map(({ err }) => err).join('')).toBe('');
  const notes = parse(readFileSync(yamlOf(folder), 'utf8')).annotations.map(({ note }: { note: string }) => note);
  expect(notes.sort()).toEqual(PLACES.map((_, index) => `note ${index}`));
  expect(others(folder)).toEqual([]);
});

describe('leftovers of a program that was killed', () => {
  it.each(['2.tmp', '99999999.tmp', '99999999-0123abcd.tmp'])('%s does not stop an import', async (ending) => {
    const folder = world(`left-${ending}`);
    writeFileSync(`${yamlOf(folder)}.${ending}`, '');
    expect((await run(folder)).out).toMatch(/^1 added/);
    // The process 2 may be a running one, whose file is not ours.
    if (!ending.startsWith('2.')) expect(others(folder)).toEqual([]);
  });

  it('a lock is taken over', async () => {
    const folder = world('lock');
    const killed = spawn(process.execPath, ['-e', ''], { stdio: 'ignore' });
    await once(killed, 'exit');
    const { hostname } = await import('node:os');
    writeFileSync(`${yamlOf(folder)}.lock`, `${killed.pid} ${hostname()}`);
    expect((await run(folder)).out).toMatch(/^1 added/);
    expect(others(folder)).toEqual([]);
  });

  it('after kills at any moment, the next import finds a whole file and leaves no other', async () => {
    const folder = world('killed');
    for (let round = 0; round < 5; round += 1) {
      const child = spawn(process.execPath, [program, 'import', `${round}.jsonld`], { cwd: folder, stdio: 'ignore' });
      await setTimeout(60 + round * 60);
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      if (existsSync(yamlOf(folder))) parse(readFileSync(yamlOf(folder), 'utf8'));
    }
    expect((await run(folder, '5.jsonld')).code).toBe(0);
    expect(others(folder)).toEqual([]);
  });
});

describe('a file that must not be written', () => {
  it('is not, if it is read-only', async () => {
    const folder = world('read-only');
    const before = 'version: 1\nannotations: []\n';
    writeFileSync(yamlOf(folder), before, { mode: 0o444 });
    const { code, out, err } = await run(folder);
    expect({ code, out }).toEqual({ code: 1, out: '0 added, 0 completed, 0 already there\n' });
    expect(err).toBe('skipped: a.txt.annotations.yaml was not changed: the file is read-only\n');
    expect(readFileSync(yamlOf(folder), 'utf8')).toBe(before);
    expect(others(folder)).toEqual([]);
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'gets a line if its folder is read-only',
    async () => {
      const folder = world('folder');
      chmodSync(folder, 0o555);
      const { code, err } = await run(folder);
      chmodSync(folder, 0o755);
      expect({ code, err }).toEqual({
        code: 1,
        err: 'skipped: a.txt.annotations.yaml was not changed: the permissions of its folder do not allow it\n',
      });
    },
  );
});
