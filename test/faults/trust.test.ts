// A workspace is not trusted: nothing in it makes the server read other folders, and a YAML file is only data.

import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { URI } from 'vscode-uri';
import { NodeHost } from '../../server/src/platform/node/host.ts';
import { Pair } from '../support/lsp-pair.ts';

const prose =
  'The mayor, Elena Voss, opened the bridge on Friday with a pair of garden shears. “We have waited eleven years for this,” Voss said. Thousands of people walked across the river before noon.\n';

let work: string;
let folder: string;
beforeEach(() => {
  work = realpathSync(mkdtempSync(path.join(tmpdir(), 'sourcemark-trust-')));
  folder = path.join(work, 'open');
  mkdirSync(folder);
  writeFileSync(path.join(work, 'secret.txt'), prose.replaceAll('Voss', 'Quist'));
  writeFileSync(path.join(folder, 'a.txt'), prose);
});
afterEach(() => rmSync(work, { recursive: true }));

const names = async (pair: Pair): Promise<string[]> =>
  (await pair.connection.sendRequest<{ name: string }[]>('workspace/symbol', { query: '' })).map(({ name }) => name);

it('globs that lead out of the folder find nothing there', async () => {
  const include = ['../**', '../*.txt', '**/../../secret.txt', `${work}/**`, '/**/*.txt', '{..,.}/**', '**/*.txt'];
  const pair = await Pair.start(new NodeHost(), { folders: [URI.file(folder).toString()], settings: { include } });
  await pair.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: URI.file(path.join(work, 'secret.txt')).toString(), type: 1 }],
  });
  await expect.poll(() => names(pair)).toEqual(['Elena Voss']);
  await pair.stop();
});

it('a folder’s sourcemark.yaml sets severities and nothing else', async () => {
  writeFileSync(
    path.join(folder, 'sourcemark.yaml'),
    `version: 1
settings: { include: ["../**"], maxFileSize: 1, enable: false, entitiesFile: ${work}/secret.yaml, severity: { unclosed-quote: error } }
entities: { voss: { name: Elena Voss, include: ../../secret.txt } }
`,
  );
  writeFileSync(path.join(work, 'secret.yaml'), 'version: 1\nentities: { q: { name: Thousands } }\n');
  const pair = await Pair.start(new NodeHost(), { folders: [URI.file(folder).toString()] });
  expect(await names(pair)).toEqual(['Elena Voss']);
  await pair.stop();
});

it('keys with a special meaning in JavaScript are only keys', async () => {
  writeFileSync(
    path.join(folder, 'sourcemark.yaml'),
    `version: 1
__proto__: { polluted: yes }
constructor: { prototype: { polluted: yes } }
settings: { severity: { __proto__: { polluted: yes }, constructor: error } }
entities:
  __proto__: { name: Elena Voss, polluted: yes }
  constructor: { name: Petra Lindholm, links: { __proto__: { polluted: yes } } }
  toString: { name: Goran Dobrak, aliases: [__proto__, hasOwnProperty] }
`,
  );
  const annotations =
    'version: 1\n__proto__: { polluted: yes }\nannotations:\n  - { quote: Elena Voss, __proto__: { polluted: yes }, entity: __proto__ }\n';
  writeFileSync(path.join(folder, 'a.txt.annotations.yaml'), annotations);
  const pair = await Pair.start(new NodeHost(), { folders: [URI.file(folder).toString()] });
  const uri = URI.file(path.join(folder, 'a.txt')).toString();
  await pair.open(uri, prose);
  expect(await pair.hoverText(uri, { line: 0, character: 13 })).toContain('Elena Voss');
  await pair.diagnostics(uri);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
  await pair.stop();
});

describe('a folder that is not trusted', () => {
  const start = (trusted: boolean): Promise<Pair> =>
    Pair.start(new NodeHost(), { folders: [URI.file(folder).toString()], trusted });
  const findings = async (pair: Pair, name: string): Promise<string[]> => {
    const uri = URI.file(path.join(folder, name)).toString();
    const { items } = await pair.connection.sendRequest<{ items: { message: string }[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    return items.map(({ message }) => message);
  };

  it.each([
    [
      'sourcemark.yaml',
      'version: 1\nsettings: { severity: { unattributed-quote: "off", annotation-file: "off" } }\n',
      /^This file turns off or lowers findings: unattributed-quote \(off\), annotation-file \(off\)\./,
    ],
    [
      'sourcemark.yaml',
      'version: 1\nsettings: { severity: { conflicting-attribution: hint } }\n',
      /^This file turns off or lowers findings: conflicting-attribution \(hint\)\./,
    ],
    [
      'a.txt.annotations.yaml',
      'version: 1\nannotations:\n  - { quote: Elena Voss, ignore: all, reason: no }\n',
      /^This file hides findings of its article at one place\./,
    ],
    [
      'a.txt.annotations.yaml',
      'version: 1\nannotations:\n  - { quote: We have waited, kind: none }\n  - { quote: Voss said, ignore: unclosed-quote }\n',
      /^This file hides findings of its article at 2 places\./,
    ],
  ])('says what its %s hides, until it is trusted', async (name, yaml, says) => {
    writeFileSync(path.join(folder, name), yaml);
    const pair = await start(false);
    const [first] = await findings(pair, name);
    expect(first).toMatch(says);
    expect(first).toMatch(/You have not trusted this folder/);
    await pair.connection.sendNotification('sourcemark/trusted');
    await expect.poll(async () => (await findings(pair, name)).join()).not.toMatch(/trusted/);
    await pair.stop();
    const trusted = await start(true);
    expect((await findings(trusted, name)).join()).not.toMatch(/trusted/);
    await trusted.stop();
  });

  it('says nothing of files that hide nothing', async () => {
    writeFileSync(
      path.join(folder, 'sourcemark.yaml'),
      'version: 1\nsettings: { severity: { unclosed-quote: error } }\nentities: { voss: { name: Elena Voss } }\n',
    );
    writeFileSync(
      path.join(folder, 'a.txt.annotations.yaml'),
      'version: 1\nannotations:\n  - { quote: Elena Voss, note: x }\n',
    );
    const pair = await start(false);
    expect(await findings(pair, 'sourcemark.yaml')).toEqual([]);
    expect(await findings(pair, 'a.txt.annotations.yaml')).toEqual([]);
    await pair.stop();
  });
});
