// A YAML file that is there and cannot be read is not a missing one: it has a finding, no decision is written over it, and
// its bytes stay what they are.

import {
  promises as fs,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { Disk, type FileSystem } from '../../server/src/platform/node/disk/disk.ts';
import { NodeHost } from '../../server/src/platform/node/host.ts';
import { type DecideResult, type Decision, decideRequest } from '../../server/src/protocol.ts';
import { Pair } from '../support/lsp-pair.ts';

const article =
  'Dam gates opened\n\nThe gates opened at night and the people of the town went back to bed because they had been told that it was safe.\n\n“Nobody asked us,” said Anna Berg, the mayor of the town. She spoke to reporters on Monday with Boris Petrov.\n';
const yaml = `version: 1
annotations:
  - quote: “Nobody asked us,”
    note: Call Müller back, café naïve.
`;
const entities = 'version: 1\nentities:\n  berg: { name: Anna Berg, note: Müller }\n';

let work: string;
let folder: string;
beforeEach(() => {
  work = realpathSync(mkdtempSync(path.join(tmpdir(), 'sourcemark-unreadable-')));
  folder = path.join(work, 'articles');
  mkdirSync(folder);
  writeFileSync(at('a.txt'), article);
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

const at = (...names: string[]): string => path.join(folder, ...names);
const uriOf = (name: string): string => URI.file(at(name)).toString();

const WAYS: Readonly<Record<string, { says: RegExp; make(file: string, text: string): void; settings?: object }>> = {
  'a link out of the folder': {
    says: /a link that leads out of the folder/,
    make(file, text) {
      writeFileSync(path.join(work, 'private'), text);
      symlinkSync(path.join(work, 'private'), file);
    },
  },
  'a link to nowhere': {
    says: /a link that leads out of the folder, or nowhere/,
    make: (file) => symlinkSync(path.join(work, 'not-yet'), file),
  },
  'a link to itself': { says: /or nowhere/, make: (file) => symlinkSync(path.basename(file), file) },
  'too large': {
    says: /larger than the limit \(sourcemark\.maxFileSize\)/,
    make: (file, text) => writeFileSync(file, `${text}# ${'x'.repeat(2000)}\n`),
    settings: { maxFileSize: 2000 },
  },
  'Latin-1': { says: /not UTF-8/, make: (file, text) => writeFileSync(file, Buffer.from(text, 'latin1')) },
  'UTF-16 with a byte-order mark': {
    says: /not UTF-8/,
    make: (file, text) => writeFileSync(file, Buffer.from(`\ufeff${text}`, 'utf16le')),
  },
  'UTF-8 with one broken byte': {
    says: /not UTF-8/,
    make: (file, text) => writeFileSync(file, Buffer.concat([Buffer.from(text), Buffer.from([0x23, 0xe9, 0x0a])])),
  },
  'a folder': { says: /not a regular file/, make: (file) => mkdirSync(file) },
};

/** Everything below the work folder that has bytes, with them. */
function snapshot(): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of ['private', 'not-yet', 'articles/a.txt.annotations.yaml', 'articles/sourcemark.yaml']) {
    try {
      found[name] = readFileSync(path.join(work, name)).toString('base64');
    } catch {
      found[name] = 'none';
    }
  }
  return found;
}

const quote = { start: { line: 4, character: 3 }, end: { line: 4, character: 3 } };
const name = { start: { line: 4, character: 27 }, end: { line: 4, character: 27 } };
const decide = (pair: Pair, decision: Decision, range = quote): Promise<DecideResult> =>
  pair.connection.sendRequest(decideRequest, { uri: uriOf('a.txt'), range, decision });

const findings = async (pair: Pair, file: string): Promise<string[]> => {
  const report = await pair.connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
    textDocument: { uri: uriOf(file) },
  });
  return report.items.map(({ message }) => String(message));
};

describe.skipIf(process.platform === 'win32').each(Object.entries(WAYS))('%s', (kind, { says, make, settings }) => {
  const start = (): Promise<Pair> =>
    Pair.start(new NodeHost(), { folders: [URI.file(folder).toString()], settings: settings ?? {} });

  it('as an annotation file has a finding and is not written', async () => {
    make(at('a.txt.annotations.yaml'), yaml);
    const before = snapshot();
    const pair = await start();
    await pair.open(uriOf('a.txt'), article);
    const decisions: Decision[] = [
      { kind: 'annotate', note: 'new' },
      { kind: 'attribute', speaker: { name: 'Boris Petrov' } },
      { kind: 'ignore', codes: ['unattributed-quote'], reason: 'checked' },
    ];
    for (const decision of decisions) {
      const { edit, problem } = await decide(pair, decision);
      expect(edit).toBeUndefined();
      expect(problem).toMatch(/^a\.txt\.annotations\.yaml was not changed: /);
      expect(problem).toMatch(says);
    }
    expect((await decide(pair, { kind: 'reanchor' })).edit).toBeUndefined();
    expect((await decide(pair, { kind: 'remove' })).edit).toBeUndefined();
    // A folder of that name is no file, so that it has no findings.
    if (kind !== 'a folder') {
      const [message = '', ...more] = await findings(pair, 'a.txt.annotations.yaml');
      expect(more).toEqual([]);
      expect(message).toMatch(says);
      expect(message).toMatch(/nothing is written to it/);
    }
    await pair.stop();
    expect(snapshot()).toEqual(before);
  });

  it('as the file of entities has a finding and is not written', async () => {
    make(at('sourcemark.yaml'), entities);
    const before = snapshot();
    const pair = await start();
    await pair.open(uriOf('a.txt'), article);
    const first = { name: 'Anna Berg' };
    for (const decision of [
      { kind: 'rename', entity: first, name: 'Anna B.' },
      { kind: 'alias', entity: first, alias: 'A. Berg' },
      { kind: 'apart', first, second: { name: 'Boris Petrov' } },
    ] satisfies Decision[]) {
      const { edit, problem } = await decide(pair, decision, name);
      expect(edit).toBeUndefined();
      expect(problem).toMatch(/^sourcemark\.yaml was not changed: /);
      expect(problem).toMatch(says);
    }
    if (kind !== 'a folder') expect((await findings(pair, 'sourcemark.yaml')).join()).toMatch(says);
    await pair.stop();
    expect(snapshot()).toEqual(before);
  });

  it('is read as soon as it can be', async () => {
    make(at('a.txt.annotations.yaml'), yaml);
    const pair = await start();
    await pair.open(uriOf('a.txt'), article);
    rmSync(at('a.txt.annotations.yaml'), { recursive: true });
    writeFileSync(at('a.txt.annotations.yaml'), yaml);
    await pair.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf('a.txt.annotations.yaml'), type: 2 }],
    });
    await expect.poll(() => findings(pair, 'a.txt.annotations.yaml')).toEqual([]);
    expect((await decide(pair, { kind: 'annotate', note: 'new' })).edit).toBeDefined();
    await pair.stop();
  });
});

describe('a file that the system does not give', () => {
  const failing = (code: string): FileSystem =>
    Object.assign(Object.create(fs) as FileSystem, {
      async open(file: string, flags: number) {
        if (file.endsWith('.yaml')) throw Object.assign(new Error(code), { code });
        return fs.open(file, flags);
      },
    });

  it.each([
    ['EACCES', /permissions/],
    ['EPERM', /permissions/],
    ['EIO', /does not answer/],
    ['EMFILE', /does not answer/],
  ])('with %s has a finding and is not written', async (code, says) => {
    writeFileSync(at('a.txt.annotations.yaml'), yaml);
    const host = new NodeHost(undefined, new Disk(failing(code)));
    const pair = await Pair.start(host, { folders: [URI.file(folder).toString()] });
    await pair.open(uriOf('a.txt'), article);
    const { edit, problem } = await decide(pair, { kind: 'annotate', note: 'new' });
    expect(edit).toBeUndefined();
    expect(problem).toMatch(says);
    expect((await findings(pair, 'a.txt.annotations.yaml')).join()).toMatch(says);
    await pair.stop();
  });
});

describe('a file that is open in the editor', () => {
  const start = (): Promise<Pair> => Pair.start(new NodeHost(), { folders: [URI.file(folder).toString()] });
  const file = 'a.txt.annotations.yaml';

  it('with bytes that the editor could not decode is not written', async () => {
    const bytes = Buffer.from(yaml, 'latin1');
    writeFileSync(at(file), bytes);
    const pair = await start();
    await pair.open(uriOf('a.txt'), article);
    await pair.open(uriOf(file), bytes.toString('utf8'), 'yaml');
    const { edit, problem } = await decide(pair, { kind: 'annotate', note: 'new' });
    expect(edit).toBeUndefined();
    expect(problem).toMatch(/not UTF-8/);
    expect((await findings(pair, file)).join()).toMatch(/not UTF-8/);
    await pair.stop();
  });

  it('and was opened with the right encoding is written by the editor', async () => {
    writeFileSync(at(file), Buffer.from(yaml.replaceAll(/[“”]/g, '"'), 'latin1'));
    const pair = await start();
    await pair.open(uriOf('a.txt'), article);
    await pair.open(uriOf(file), yaml, 'yaml');
    expect((await decide(pair, { kind: 'annotate', note: 'new' })).edit).toBeDefined();
    await pair.stop();
  });

  it.skipIf(process.platform === 'win32')('through a link that leads out is not written', async () => {
    writeFileSync(path.join(work, 'private'), yaml);
    symlinkSync(path.join(work, 'private'), at(file));
    const pair = await start();
    await pair.open(uriOf('a.txt'), article);
    await pair.open(uriOf(file), yaml, 'yaml');
    const { edit, problem } = await decide(pair, { kind: 'annotate', note: 'new' });
    expect(edit).toBeUndefined();
    expect(problem).toMatch(/leads out of the folder/);
    await pair.stop();
  });
});
