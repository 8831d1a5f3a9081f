// The host in a browser: requests that the editor never answers time out, and the other files are read.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Connection } from 'vscode-languageserver';
import { Corpus } from '../../server/src/corpus/corpus.ts';
import { indexFiles } from '../../server/src/corpus/indexer.ts';
import { english } from '../../server/src/language/en/index.ts';
import { BrowserHost } from '../../server/src/platform/browser/host.ts';
import { type FolderEntry, findFilesRequest, readFileRequest, readFolderRequest } from '../../server/src/protocol.ts';

const FOLDER = 'memfs:/articles';
const never = new Promise<never>(() => {});
const going = { isCancellationRequested: false };
const article =
  'The mayor, Elena Voss, opened the bridge on Friday. “We have waited eleven years for this,” Voss said.\n\n' +
  'Thousands of people walked across the river before noon, and nobody fell into the cold water.\n';

type Answers = Partial<Record<string, (params: { readonly uri: string }) => unknown>>;

function hostThat(answers: Answers): { host: BrowserHost; warnings: string[]; asked: string[] } {
  const warnings: string[] = [];
  const asked: string[] = [];
  const sendRequest = async (method: string, params: { readonly uri: string }): Promise<unknown> => {
    asked.push(method);
    return answers[method]?.(params) ?? null;
  };
  const console = { warn: (message: string) => void warnings.push(message) };
  const host = new BrowserHost({ sendRequest: sendRequest as Connection['sendRequest'], console });
  return { host, warnings, asked };
}

const entry = (name: string, isFolder = false, below = FOLDER): FolderEntry => ({
  name,
  uri: `${below}/${name}`,
  isFolder,
});
const folders: Record<string, FolderEntry[]> = {
  [FOLDER]: [entry('a.txt'), entry('b.md'), entry('c.png'), entry('.git', true), entry('more', true)],
  [`${FOLDER}/.git`]: [entry('config.txt', false, `${FOLDER}/.git`)],
  [`${FOLDER}/more`]: [entry('d.txt', false, `${FOLDER}/more`)],
};
const include = ['**/*.{txt,md}'];
const exclude = ['**/.git/**'];

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function later<T>(promise: Promise<T>): Promise<T> {
  await vi.runAllTimersAsync();
  return promise;
}

describe('files in a browser', () => {
  it('are found by the editor if it can search', async () => {
    const { host, asked } = hostThat({ [findFilesRequest]: () => [{ uri: `${FOLDER}/a.txt`, size: -1 }] });
    expect(await host.findFiles(FOLDER, include, exclude, going)).toEqual([{ uri: `${FOLDER}/a.txt`, size: -1 }]);
    expect(asked).toEqual([findFilesRequest]);
  });

  it.each([
    ['never answers', () => never],
    ['finds nothing', () => []],
  ])('are found folder by folder if a search %s', async (_, search) => {
    const { host } = hostThat({ [findFilesRequest]: search, [readFolderRequest]: ({ uri }) => folders[uri] });
    const found = await later(host.findFiles(FOLDER, include, exclude, going));
    expect(found.map(({ uri }) => uri)).toEqual([`${FOLDER}/a.txt`, `${FOLDER}/b.md`, `${FOLDER}/more/d.txt`]);
  });

  it('are not searched again after a search without an answer, with one warning', async () => {
    const { host, warnings, asked } = hostThat({
      [findFilesRequest]: () => never,
      [readFolderRequest]: ({ uri }) => folders[uri],
    });
    await later(host.findFiles(FOLDER, include, exclude, going));
    await later(host.findFiles(FOLDER, include, exclude, going));
    expect(asked.filter((method) => method === findFilesRequest)).toHaveLength(1);
    expect(warnings).toEqual([`${FOLDER}: no answer to a search in 5 s; reading its folders one by one`]);
  });

  it('time out without an answer, sooner after a timeout, and later again after an answer', async () => {
    let hanging = true;
    const { host, warnings } = hostThat({ [readFileRequest]: () => (hanging ? never : 'text') });
    expect(await later(host.readFile(`${FOLDER}/a.txt`))).toBeUndefined();
    expect(await later(host.readFile(`${FOLDER}/b.txt`))).toBeUndefined();
    hanging = false;
    expect(await host.readFile(`${FOLDER}/c.txt`)).toBe('text');
    hanging = true;
    expect(await later(host.readFile(`${FOLDER}/d.txt`))).toBeUndefined();
    expect(warnings.map((warning) => warning.replace(/^.*\/(?=\w\.txt)/, ''))).toEqual([
      'a.txt was not read: no answer in 15 s',
      'b.txt was not read: no answer in 1 s',
      'd.txt was not read: no answer in 15 s',
    ]);
  });

  it('that hang do not keep the others out of the corpus', async () => {
    const { host } = hostThat({
      [findFilesRequest]: () => ['a', 'b', 'c'].map((name) => ({ uri: `${FOLDER}/${name}.txt`, size: -1 })),
      [readFileRequest]: ({ uri }) => (uri.endsWith('b.txt') ? never : article),
    });
    const corpus = new Corpus(host, english);
    corpus.setFolders([FOLDER]);
    const options = { include, exclude, maxFileSize: 1_000_000, all: false };
    const files = await host.findFiles(FOLDER, include, exclude, going);
    const report = await later(indexFiles(corpus, files, options, () => {}, going));
    expect(corpus.articles().map(({ path }) => path)).toEqual(['a.txt', 'c.txt']);
    expect(report.unreadable).toEqual([`${FOLDER}/b.txt`]);
  });

  const base64 = (text: string, encoding: BufferEncoding): object => ({
    base64: Buffer.from(text, encoding).toString('base64'),
  });
  const yaml = 'version: 1 # Müller\n';

  it.each([
    ['Latin-1', base64(yaml, 'latin1'), 'encoding'],
    ['UTF-16 with a mark', base64(`\ufeff${yaml}`, 'utf16le'), 'encoding'],
    ['UTF-16 without a mark that is UTF-8 too', Buffer.from(yaml.replace('ü', 'u'), 'utf16le').toString(), 'encoding'],
    ['a file that may not be read', { unreadable: 'forbidden' }, 'forbidden'],
    ['a file out of the workspace', { unreadable: 'outside' }, 'outside'],
    ['a large file', 'x'.repeat(2000), 'tooLarge'],
  ])('that are YAML and cannot be read exactly (%s) are not taken for missing', async (_, answer, unreadable) => {
    const { host } = hostThat({ [readFileRequest]: () => answer });
    expect(await host.readUserFile(`${FOLDER}/a.txt.annotations.yaml`, 1000)).toEqual({ unreadable });
  });

  it('that are YAML and never come are not taken for missing, and missing ones are', async () => {
    const { host } = hostThat({ [readFileRequest]: () => never });
    expect(await later(host.readUserFile(`${FOLDER}/sourcemark.yaml`))).toEqual({ unreadable: 'noAnswer' });
    expect(await hostThat({}).host.readUserFile(`${FOLDER}/sourcemark.yaml`)).toBeUndefined();
    const { host: other } = hostThat({ [readFileRequest]: () => yaml });
    expect(await other.readUserFile(`${FOLDER}/sourcemark.yaml`)).toEqual({ text: yaml, isExact: true });
  });

  it('that are articles in another encoding are read', async () => {
    const { host } = hostThat({ [readFileRequest]: () => base64('Müller said \x93no\x94.', 'latin1') });
    expect(await host.readText(`${FOLDER}/a.txt`)).toEqual({
      text: 'Müller said “no”.',
      guessed: 'Windows-1252',
      isExact: false,
    });
  });
});
