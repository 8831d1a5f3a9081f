// Atomic writes leave the old file or the new one, both when a step fails and when the process is killed.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { atomicWrite } from '../../server/src/platform/node/atomic-write.ts';
import { createFile } from '../../server/src/platform/node/create-file.ts';
import type { WriteSteps } from '../../server/src/platform/node/temporary-file.ts';

/** The random part of temporary names, where a test sets it. */
const { chosen } = vi.hoisted(() => ({ chosen: { bytes: undefined as Buffer | undefined } }));
vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof import('node:crypto')>();
  return { ...crypto, randomBytes: (size: number) => chosen.bytes ?? crypto.randomBytes(size) };
});

let folder: string;
let file: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sourcemark-atomic-'));
  file = path.join(folder, 'a.yaml');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const disk: WriteSteps = {
  open: openSync,
  write: writeFileSync,
  sync: fsyncSync,
  close: closeSync,
  rename: renameSync,
};

describe('a step that fails', () => {
  it.each(['open', 'write', 'sync', 'close', 'rename'] as const)('%s leaves the old file and no other file', (step) => {
    writeFileSync(file, 'old');
    const failing: WriteSteps = {
      ...disk,
      // The disk is full after the first character.
      write: (handle, text) => disk.write(handle, step === 'write' ? text.slice(0, 1) : text),
      [step === 'write' ? 'sync' : step]: (handle: number) => {
        if (step === 'close') disk.close(handle);
        throw new Error('no space left');
      },
    };
    expect(() => atomicWrite(file, 'new', failing)).toThrow('no space left');
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });
});

describe('a temporary file of another program', () => {
  it.each([
    ['atomicWrite', 'old', (target: string) => atomicWrite(target, 'new')],
    ['createFile', undefined, (target: string) => createFile(target, 'new')],
    ['createFile, of bytes', undefined, (target: string) => createFile(target, Buffer.from('new'))],
  ])('(%s) stays, and nothing is written', (name, old, write) => {
    const target = path.join(folder, `${name}.yaml`);
    if (old !== undefined) writeFileSync(target, old);
    const theirs = `${target}.${process.pid}-00000000.tmp`;
    writeFileSync(theirs, 'theirs');
    const before = readdirSync(folder);
    chosen.bytes = Buffer.alloc(4);
    expect(() => write(target)).toThrow('EEXIST');
    chosen.bytes = undefined;
    expect(readFileSync(theirs, 'utf8')).toBe('theirs');
    expect(readdirSync(folder)).toEqual(before);
    rmSync(theirs);
  });

  it.each([
    ['a file', (target: string) => writeFileSync(target, 'old')],
    ['a folder', (target: string) => mkdirSync(target)],
    ['a link to nowhere', (target: string) => symlinkSync('nowhere', target)],
  ])('createFile does not replace %s, and leaves no file of its own', (kind, make) => {
    const target = path.join(folder, kind);
    make(target);
    const before = readdirSync(folder);
    expect(() => createFile(target, 'new')).toThrow('EEXIST');
    expect(readdirSync(folder)).toEqual(before);
  });
});

it('creates parent folders, keeps permissions, and writes to the target of a link', () => {
  const deep = path.join(folder, 'b', 'c.txt');
  atomicWrite(deep, 'one');
  expect(readFileSync(deep, 'utf8')).toBe('one');
  if (process.platform === 'win32') return;
  writeFileSync(file, 'old', { mode: 0o600 });
  const link = path.join(folder, 'link.yaml');
  symlinkSync(file, link);
  atomicWrite(link, 'new');
  expect(readFileSync(file, 'utf8')).toBe('new');
  expect(readFileSync(link, 'utf8')).toBe('new');
  expect(statSync(file).mode & 0o777).toBe(statSync(link).mode & 0o777);
});

it('leaves complete files when the process is killed', async () => {
  const script = path.join(folder, 'writer.js');
  const from = fileURLToPath(new URL('../../server/src/platform/node/atomic-write.ts', import.meta.url));
  await build({
    stdin: {
      contents: `import { atomicWrite } from ${JSON.stringify(from)};
        process.stdout.write('ready');
        for (let n = 0; ; n += 1) atomicWrite(process.argv[2], String(n % 10).repeat(4_000_000) + '.');`,
      resolveDir: folder,
    },
    bundle: true,
    platform: 'node',
    outfile: script,
  });
  const target = path.join(folder, 'killed.txt');
  writeFileSync(target, 'old.');
  for (let round = 0; round < 12; round += 1) {
    const child = spawn(process.execPath, [script, target], { stdio: ['ignore', 'pipe', 'ignore'] });
    await once(child.stdout, 'data');
    await setTimeout(3 + round * 7);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const text = readFileSync(target, 'utf8');
    expect(text === 'old.' || (text.length === 4_000_001 && text === `${text.charAt(0).repeat(4_000_000)}.`)).toBe(
      true,
    );
  }
}, 60_000);
