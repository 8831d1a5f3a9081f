// The command line in folders of other people: it follows no link out of the folders it was given, neither to read nor to
// write; nothing in an article or a file name acts on a terminal; bytes that it cannot read exactly it does not write.

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { exportFormats } from '../../server/src/protocol.ts';
import { buildCli, type CliRun, runCli } from '../support/build-cli.ts';

// Each test starts the program at least once, which is slow on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const article =
  'Dam gates opened\n\nThe gates opened at night and the people of the town went back to bed because they had been told that it was safe.\n\n“Nobody asked us,” said Anna Berg, the mayor of the town.\n';
const SECRET = 'API_KEY=sk-live-123456\nDB_PASSWORD: hunter2: x\n';
const notes = (source: string): string =>
  JSON.stringify({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'x',
    type: 'AnnotationPage',
    items: [
      {
        id: '#1',
        type: 'Annotation',
        motivation: 'commenting',
        creator: { type: 'Person' },
        body: [{ type: 'TextualBody', purpose: 'commenting', value: 'note from a colleague' }],
        target: {
          type: 'SpecificResource',
          source,
          selector: [{ type: 'TextQuoteSelector', exact: 'The gates opened at night', prefix: '', suffix: ' and' }],
        },
      },
    ],
  });

let program: string;
let built: string;
beforeAll(async () => {
  built = mkdtempSync(path.join(tmpdir(), 'sourcemark-cli-hostile-'));
  program = path.join(built, 'cli.js');
  await buildCli(program);
});
afterAll(() => rmSync(built, { recursive: true, force: true }));

let work: string;
beforeEach(() => {
  work = realpathSync(mkdtempSync(path.join(tmpdir(), 'sourcemark-hostile-')));
  put('w/a.txt', article);
  put('secret/prod.env', SECRET);
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

const at = (name: string): string => path.join(work, name);
function put(name: string, content: string | Buffer): void {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), content);
}
function link(name: string, target: string): void {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  symlinkSync(target, at(name));
}

const runIn = (folder: string, ...args: string[]): Promise<CliRun> => runCli(program, args, { cwd: at(folder) });
const said = ({ out, err }: CliRun): string => out + err;

describe.skipIf(process.platform === 'win32')('reading through links that lead out', () => {
  it.each([
    ['the file of entities', 'w/sourcemark.yaml', '../secret/prod.env'],
    ['an annotation file', 'w/a.txt.annotations.yaml', '../secret/prod.env'],
    ['an absolute link', 'w/a.txt.annotations.yaml', ''],
    ['an article', 'w/b.txt', '../secret/prod.env'],
    ['a folder', 'w/more', '../secret'],
    ['a link to a link', 'w/sourcemark.yaml', 'hop'],
  ])('(%s) prints nothing of what is there', async (_, name, target) => {
    link(name, target === '' ? at('secret/prod.env') : target);
    if (target === 'hop') link('w/hop', '../secret/prod.env');
    // What a link gives must not decide whether there is anything to print.
    put('secret/b.txt', article.replace('Anna Berg', 'Ida Secret'));
    const ways: [folder: string, ...args: string[]][] = [
      ['.', 'check', 'w'],
      ['w', 'check'],
      ['w', 'check', 'a.txt'],
      ['secret', 'check', '../w', '--all'],
      ['.', 'analyze', 'w', '--all'],
      ['w', 'check', '--format', 'sarif'],
      ['w', 'export', '--to', 'csv', '--all'],
    ];
    for (const [folder, ...args] of ways)
      expect(said(await runIn(folder, ...args)), args.join(' ')).not.toMatch(/sk-live|hunter2|Ida Secret/);
  });

  it('is an error for a file that is named, and a finding or a line for one that is found', async () => {
    link('w/leak.txt', '../secret/prod.env');
    link('w/sourcemark.yaml', '../secret/prod.env');
    expect(await runIn('w', 'check', 'leak.txt')).toEqual({
      code: 2,
      out: '',
      err: 'sourcemark: cannot read leak.txt (a link that leads out of its folder is not followed)\n',
    });
    const { code, out, err } = await runIn('w', 'check');
    expect(code).toBe(1);
    expect(out).toMatch(/^sourcemark\.yaml:1:1 error .*a link that leads out of the folder/m);
    expect(err).toBe('skipped leak.txt: cannot be read, or is a link that leads out of the folder\n');
  });

  it('leaves links inside the folder, and a folder that is a link, as they were', async () => {
    put('w/.store/1f3a', article);
    link('w/b.txt', '.store/1f3a');
    link('elsewhere', 'w');
    const { out } = await runIn('.', 'analyze', 'elsewhere');
    expect(JSON.parse(out).documents.map(({ article: name }: { article: string }) => name)).toEqual([
      path.join('elsewhere', 'a.txt'),
      path.join('elsewhere', 'b.txt'),
    ]);
  });
});

describe.skipIf(process.platform === 'win32')('writing through links that lead out', () => {
  const untouched = (): void => {
    expect(readFileSync(at('secret/prod.env'), 'utf8')).toBe(SECRET);
    expect(readdirSync(at('secret'))).toEqual(['prod.env']);
  };

  it.each([
    ['a file', ['standoff/annotation.conf', '../secret/prod.env']],
    ['a link to nowhere', ['standoff/annotation.conf', '../secret/new.conf']],
    ['a folder', ['standoff/sub', '../secret']],
    ['a folder that is not there yet', ['standoff/sub', '../secret/not-yet']],
  ])('by export to a folder (%s) is refused, and nothing is written', async (_, [name = '', target = '']) => {
    put('w/sub/b.txt', article);
    link(name, target);
    const before = readdirSync(at('standoff'));
    const { code, err } = await runIn('w', 'export', '--to', 'brat', '--output', '../standoff');
    expect(code).toBe(2);
    expect(err).toMatch(/is a link that leads out of .*standoff; nothing was written/);
    expect(readdirSync(at('standoff'))).toEqual(before);
    untouched();
  });

  it.each(exportFormats.flatMap(({ id, extension, file }) => (extension === null ? [] : [[id, file] as const])))(
    'by export to a file (%s) is refused',
    async (id, file) => {
      link(`out/${file}`, '../secret/prod.env');
      for (const output of ['../out', `../out/${file}`]) {
        const { code, err } = await runIn('w', 'export', '--to', id, '--output', output);
        expect(code).toBe(2);
        expect(err).toContain('is a link that leads out of');
      }
      untouched();
    },
  );

  it('to a link inside the folder, or to a folder that is a link, works', async () => {
    put('out/real.csv', '');
    link('out/quotations.csv', 'real.csv');
    link('link', 'out');
    expect((await runIn('w', 'export', '--to', 'csv', '--output', '../link')).code).toBe(0);
    expect(readFileSync(at('out/real.csv'), 'utf8')).toContain('Anna Berg');
    expect((await runIn('w', 'export', '--to', 'brat', '--output', '../new/deep')).code).toBe(0);
    expect(existsSync(at('new/deep/a.ann'))).toBe(true);
  });

  it.each([
    ['to a file', '../outside/private.yaml', 'version: 1\nannotations: []\n'],
    ['to nowhere', '../outside/not-yet.yaml', undefined],
    ['to a folder', '../outside', undefined],
  ])('by import (a link %s) is refused with a line', async (_, target, before) => {
    mkdirSync(at('outside'));
    if (before !== undefined) put('outside/private.yaml', before);
    link('w/a.txt.annotations.yaml', target);
    put('notes.jsonld', notes('w/a.txt'));
    const { code, out, err } = await runIn('.', 'import', 'notes.jsonld', 'w');
    expect(code).toBe(1);
    expect(out).toMatch(/^0 added/);
    expect(err).toMatch(/^skipped: w\/a\.txt\.annotations\.yaml was not changed: it is /);
    expect(readdirSync(at('outside'))).toEqual(before === undefined ? [] : ['private.yaml']);
    if (before !== undefined) expect(readFileSync(at('outside/private.yaml'), 'utf8')).toBe(before);
  });
});

describe.skipIf(process.platform === 'win32')('import through a link inside the folder', () => {
  it.each([
    ['settings of another program', 'config/app.yaml'],
    ['no annotation file by its name', 'private.yaml'],
    ['a hidden file', '.github/workflow.yml'],
  ])('to %s is refused with a line', async (_, name) => {
    put(`w/${name}`, 'version: 1\nannotations: []\n');
    link('w/a.txt.annotations.yaml', name);
    put('notes.jsonld', notes('w/a.txt'));
    const { code, err } = await runIn('.', 'import', 'notes.jsonld');
    expect({ code, err }).toEqual({
      code: 1,
      err: `skipped: w/a.txt.annotations.yaml was not changed: it is a link to w/${name}, which is no annotation file\n`,
    });
    expect(readFileSync(at(`w/${name}`), 'utf8')).toBe('version: 1\nannotations: []\n');
  });

  it('to the annotation file of another folder works', async () => {
    put('w/shared/a.txt.annotations.yaml', 'version: 1\nannotations: []\n');
    link('w/a.txt.annotations.yaml', 'shared/a.txt.annotations.yaml');
    put('notes.jsonld', notes('w/a.txt'));
    expect((await runIn('.', 'import', 'notes.jsonld')).out).toBe('1 added, 0 completed, 0 already there\n');
    expect(readFileSync(at('w/shared/a.txt.annotations.yaml'), 'utf8')).toContain('note from a colleague');
  });
});

describe('import into a file whose bytes are not UTF-8', () => {
  const yaml = 'version: 1\nannotations:\n  - quote: "Nobody asked us"\n    note: café naïve, source is Müller\n';
  it.each([
    ['Latin-1', Buffer.from(yaml, 'latin1')],
    ['UTF-16', Buffer.from(`\ufeff${yaml}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(yaml, 'utf16le')],
    ['UTF-8 with a broken byte', Buffer.concat([Buffer.from(yaml), Buffer.from([0x23, 0xff, 0x0a])])],
  ])('(%s) changes none of them', async (_, bytes) => {
    put('w/a.txt.annotations.yaml', bytes);
    put('notes.jsonld', notes('w/a.txt'));
    const { code, err } = await runIn('.', 'import', 'notes.jsonld', 'w');
    expect(code).toBe(1);
    expect(err).toMatch(/was not changed: /);
    expect(readFileSync(at('w/a.txt.annotations.yaml')).equals(bytes)).toBe(true);
  });

  it('keeps a byte-order mark of UTF-8 and all that it does not change', async () => {
    put('w/a.txt.annotations.yaml', `\ufeff${yaml}`);
    put('notes.jsonld', notes('w/a.txt'));
    expect((await runIn('.', 'import', 'notes.jsonld', 'w')).code).toBe(0);
    const after = readFileSync(at('w/a.txt.annotations.yaml'), 'utf8');
    expect(after.startsWith(`\ufeff${yaml}`)).toBe(true);
    expect(after).toContain('note from a colleague');
  });
});

describe('text that would act on a terminal', () => {
  const ACTS = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
  const acting = (text: string): string[] => text.split('\n').filter((line) => ACTS.test(line));
  const ways = [
    ['escape sequences', '\x1b[2K\x1b[1A\x1b[31m'],
    ['a title and a link', '\x1b]0;owned\x07\x1b]8;;http://evil.example/\x07click\x1b]8;;\x07'],
    ['one-byte sequences', '\x9b2K\x9b31m\x9d0;owned\x9c'],
    ['a return and backspaces', 'x\r\b\b\x7f'],
    ['turned directions', '\u202eevil\u202c \u2066x\u2069'],
  ] as const;

  it.each(ways)('(%s) is shown by check and escaped in JSON', async (_, evil) => {
    put(
      'w/a.txt',
      `${article}\n“We went ${evil} back to bed because they told us so.” Nobody asked.\n\nReports ${evil} suggest that the ${evil} gates were old.\n`,
    );
    put(
      'w/a.txt.annotations.yaml',
      `version: 1\nannotations:\n  - quote: ${JSON.stringify(`gone ${evil}`)}\n    speaker: ${JSON.stringify(`x${evil}`)}\n    note: x\n`,
    );
    const check = await runIn('.', 'check', 'w');
    expect(check.out).toContain('w/a.txt:');
    expect(acting(check.out + check.err)).toEqual([]);
    for (const command of [['check', '--format', 'json'], ['analyze'], ['analyze', '--format', 'jsonl']]) {
      const { out } = await runIn('.', ...command, 'w');
      expect(acting(out), command.join(' ')).toEqual([]);
      expect(() =>
        out
          .trim()
          .split('\n')
          .map((line) => command[2] === 'jsonl' && JSON.parse(line)),
      ).not.toThrow();
    }
    const analysis = JSON.parse((await runIn('.', 'analyze', 'w')).out);
    expect(JSON.stringify(analysis)).toContain('Anna Berg');
  });

  it.skipIf(process.platform === 'win32').each(ways)('(%s) in file names and messages is shown', async (_, evil) => {
    const name = `${evil.replaceAll('/', '-')}\n::error::b`;
    put(`w/${name}.txt`, `${article}\nReports suggest that the gates were old.\n`);
    put(`w/no${name}.txt`, 'No prose.');
    put('notes.jsonld', notes(`absent${name}.txt`));
    for (const args of [
      ['check', 'w'],
      ['check', `absent${name}`],
      ['export', 'w', '--to', 'csv', '--output', `w/${name}.txt`],
      ['export', 'w', '--to', 'csv', '--output', `out${name}.csv`],
      ['import', 'notes.jsonld', 'w'],
      ['check', 'w', '--entities', `absent${name}`],
      ['check', 'w', '--encoding', name],
    ]) {
      const { out, err } = await runIn('.', ...args);
      expect(acting(out + err), args.join(' ')).toEqual([]);
      expect(out + err).not.toMatch(/^::error/m);
    }
  });
});

describe('articles in other encodings', () => {
  const quotes = async (...args: string[]): Promise<{ texts: string[]; err: string }> => {
    const { out, err } = await runIn('w', 'analyze', ...args);
    const [document] = JSON.parse(out).documents;
    return { texts: document.mentions.map(({ text }: { text: string }) => text), err };
  };
  const text = article.replace('Anna Berg', 'Anna Müller');
  const windows1252 = Buffer.from(text.replaceAll('“', '\x93').replaceAll('”', '\x94'), 'latin1');

  it('are read as Windows-1252, which is said', async () => {
    put('w/a.txt', windows1252);
    const { texts, err } = await quotes('a.txt');
    expect(texts).toContain('Anna Müller');
    expect(err).toBe('a.txt: not UTF-8; read as Windows-1252 (to read it otherwise, use --encoding)\n');
    expect((await quotes()).texts).toContain('Anna Müller');
  });

  it.each([
    ['UTF-16 with a mark', Buffer.from(`\ufeff${text}`, 'utf16le'), ''],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le'), 'UTF-16 without a byte-order mark'],
    ['UTF-16, big end first', Buffer.from(text, 'utf16le').swap16(), 'UTF-16 without a byte-order mark'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), ''],
  ])('(%s) are read', async (_, bytes, guess) => {
    put('w/a.txt', bytes);
    const { texts, err } = await quotes('a.txt');
    expect(texts).toContain('Anna Müller');
    expect(err).toBe(guess === '' ? '' : `a.txt: not UTF-8; read as ${guess} (to read it otherwise, use --encoding)\n`);
  });

  it('are read as --encoding says, by any usual name, and YAML stays UTF-8', async () => {
    put('w/a.txt', windows1252);
    put('w/sourcemark.yaml', 'version: 1\nentities:\n  m: { name: Anna Müller }\n');
    for (const name of ['windows-1252', 'windows1252', 'cp1252'])
      expect(await quotes('--encoding', name)).toMatchObject({
        texts: expect.arrayContaining(['Anna Müller']),
        err: '',
      });
    const { code, err } = await runIn('w', 'check', '--encoding', 'klingon');
    expect({ code, err }).toEqual({
      code: 2,
      err: 'sourcemark: unknown encoding klingon: use a name such as utf-8, windows-1252, utf-16le or iso-8859-1\n',
    });
  });
});

describe('what YAML files hide', () => {
  it.each([
    [
      'an annotation',
      'a.txt.annotations.yaml',
      'version: 1\nannotations:\n  - { quote: Nobody asked us, ignore: all, reason: no }\n',
      'findings are hidden by 1 annotation in 1 file\n',
    ],
    [
      'a quotation that is said to be none',
      'a.txt.annotations.yaml',
      'version: 1\nannotations:\n  - { quote: Nobody asked us, kind: none }\n',
      'findings are hidden by 1 annotation in 1 file\n',
    ],
    [
      'settings',
      'sourcemark.yaml',
      'version: 1\nsettings: { severity: { unattributed-quote: "off", unclosed-quote: error } }\n',
      'findings are hidden by w/sourcemark.yaml (unattributed-quote (off))\n',
    ],
    ['nothing', 'sourcemark.yaml', 'version: 1\nsettings: { severity: { unclosed-quote: error } }\n', ''],
  ])('(%s) is said in one line', async (_, name, yaml, line) => {
    put(`w/${name}`, yaml);
    for (const format of ['text', 'json', 'sarif'])
      expect((await runIn('.', 'check', 'w', '--format', format)).err).toBe(line);
  });
});
