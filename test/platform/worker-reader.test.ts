// Reading files in a worker: the texts are those of the normal way, and files that the worker cannot read are read that way.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { URI } from 'vscode-uri';
import { Disk } from '../../server/src/platform/node/disk/disk.ts';
import { WorkerReader } from '../../server/src/platform/node/disk/read-in-worker.ts';
import { readFilesSync } from '../../server/src/platform/node/disk/read-sync.ts';
import { NodeHost } from '../../server/src/platform/node/host.ts';

const source = (name: string): string =>
  fileURLToPath(new URL(`../../server/src/platform/node/${name}`, import.meta.url));
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

let root: string;
let outside: string;
const at = (...names: string[]): string => path.join(root, ...names);
beforeAll(async () => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), 'sourcemark-reading-')));
  outside = realpathSync(mkdtempSync(path.join(tmpdir(), 'sourcemark-elsewhere-')));
  mkdirSync(at('sub'));
  writeFileSync(at('plain.txt'), 'Voss said “no”.');
  writeFileSync(at('empty.txt'), '');
  writeFileSync(at('latin.txt'), Buffer.from('caf\xe9', 'latin1'));
  writeFileSync(at('marked.txt'), Buffer.from('\ufeffCaf\u00e9', 'utf16le'));
  writeFileSync(at('large.txt'), 'x'.repeat(1001));
  writeFileSync(at('sub', 'deep.txt'), 'Deep.');
  writeFileSync(path.join(outside, 'secret.txt'), 'Secret.');
  symlinkSync(at('plain.txt'), at('link.txt'));
  symlinkSync(path.join(outside, 'secret.txt'), at('out.txt'));
  symlinkSync(outside, at('away'));
  execFileSync('mkfifo', [at('pipe.txt')]);
  await build({
    entryPoints: [source('reading-worker.ts')],
    outfile: path.join(outside, 'reading-worker.cjs'),
    bundle: true,
    platform: 'node',
  });
});
afterAll(() => {
  for (const folder of [root, outside]) rmSync(folder, { recursive: true, force: true });
});

/** A host that reads with the worker `script`. */
function hostWith(script = path.join(outside, 'reading-worker.cjs')): NodeHost {
  return new NodeHost({ analysis: 'none', reading: script });
}

const NAMES = [
  'plain.txt',
  'empty.txt',
  'large.txt',
  'link.txt',
  'out.txt',
  'away/secret.txt',
  'pipe.txt',
  'absent.txt',
];

describe.skipIf(process.platform === 'win32')('the worker reader', () => {
  it('reads regular files and nothing else, with their digests', () => {
    const names = [...NAMES, 'sub'];
    const found = readFilesSync(
      names.map((name) => at(name)),
      1000,
      {},
    );
    expect(found.map((file) => file?.text ?? null)).toEqual([
      'Voss said “no”.',
      '',
      null,
      null,
      null,
      // Folders that are links are ruled out by the caller.
      'Secret.',
      null,
      null,
      null,
    ]);
    for (const file of found) if (file !== null) expect(file.digest).toBe(sha256(file.text));
  });

  it('decodes files as the editor does', () => {
    const [latin, marked] = readFilesSync([at('latin.txt'), at('marked.txt')], 1000, { encoding: 'iso88591' });
    expect([latin?.text, marked?.text]).toEqual(['café', 'Café']);
  });

  it('gives the same texts as reading one by one', async () => {
    const host = hostWith();
    await host.findFiles(URI.file(root).toString(), ['**/*'], [], { isCancellationRequested: false });
    const uris = [...NAMES, 'sub/deep.txt'].map((name) => URI.file(at(name)).toString());
    const files = await host.readFiles(uris, 1000);
    expect(files.map((file) => file?.text)).toEqual(await Promise.all(uris.map((uri) => host.readFile(uri, 1000))));
    expect(files.map((file) => file?.text)).toEqual([
      'Voss said “no”.',
      '',
      undefined,
      'Voss said “no”.',
      undefined,
      undefined,
      undefined,
      undefined,
      'Deep.',
    ]);
    // Only files read by the worker have a digest.
    expect(files.flatMap((file, i) => (file?.digest === undefined ? [] : [i]))).toEqual([0, 1, 8]);
  });

  it('falls back to normal reads if the worker dies or is missing', async () => {
    const dying = path.join(outside, 'dying.cjs');
    const workerpool = JSON.stringify(createRequire(import.meta.url).resolve('workerpool'));
    writeFileSync(dying, `require(${workerpool}).worker({ read: () => process.exit(1) });`);
    for (const script of [dying, path.join(outside, 'absent.cjs')]) {
      const host = hostWith(script);
      await host.findFiles(URI.file(root).toString(), ['**/*'], [], { isCancellationRequested: false });
      const files = await host.readFiles([URI.file(at('plain.txt')).toString()], 1000);
      expect(files).toEqual([{ text: 'Voss said “no”.', isExact: true }]);
    }
  });

  it('reads nothing in folders that were not searched', async () => {
    const reader = new WorkerReader(new Disk(), path.join(outside, 'reading-worker.cjs'));
    expect(await reader.read([at('plain.txt')], 1000, {})).toEqual(new Map());
  });
});
