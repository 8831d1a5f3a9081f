// Editors spell one file in several ways. The server knows one article for all of them, and answers each editor in its spelling.

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { NodeHost } from '../../server/src/platform/node/host.ts';
import { Pair } from '../support/lsp-pair.ts';
import { spellings } from '../support/uri-spellings.ts';

const ARTICLE = `Dam gates opened

The gates of the dam opened at night and the people of the town went back to bed because they had been told that it was safe.

“We will never open the gates of the dam again without a warning,” said Boris Petrov, the engineer.

Nobody was hurt that night, and the water fell in the morning.
`;

let folder: string;
let pair: Pair | undefined;

afterEach(async () => {
  await pair?.stop();
  pair = undefined;
  rmSync(folder, { recursive: true, force: true });
});

function folderOf(name: string, files: readonly string[]): string {
  folder = mkdtempSync(path.join(tmpdir(), 'sourcemark-uris-'));
  const root = path.join(folder, name);
  for (const file of files) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), ARTICLE);
  }
  return root;
}

const articles = async (): Promise<number> =>
  (await pair!.connection.sendRequest<{ total: number }>('sourcemark/overview', { view: 'articles', limit: 50 })).total;

const NAMES = [
  'plain',
  'Élections 2025',
  'R&D (draft)',
  "it's",
  '[x]',
  'a+b=c, 50%',
  '#1 ~ done!',
  'ЦИК 選挙',
  'a@b;c$',
];

describe.each(Object.entries(spellings))('URIs as %s writes them', (_, spell) => {
  test.each(NAMES)('in a folder “%s”: opening an article adds none, and answers have its spelling', async (name) => {
    const root = folderOf(name, ['a.txt', "Petrov's gates (2).txt", `${name}.txt`]);
    pair = await Pair.start(new NodeHost(), { folders: [spell(root)] });
    expect(await articles()).toBe(3);
    for (const file of ["Petrov's gates (2).txt", `${name}.txt`]) {
      const uri = spell(path.join(root, file));
      const text = ARTICLE.replace('without a warning', 'in the dark');
      await pair.open(uri, text);
      expect(await articles()).toBe(3);
      const position = { line: 4, character: text.split('\n')[4]!.indexOf('Petrov') + 2 };
      expect(await pair.hoverText(uri, position)).toContain('Boris Petrov');
      const found = (await pair.references(uri, position)).map((location) => location.uri);
      expect(found).toContain(uri);
      for (const other of found) expect(other.startsWith(`${spell(root)}/`)).toBe(true);
      await pair.change(uri, { text: ARTICLE.replace('never', 'soon') });
      expect(
        JSON.stringify(await pair.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } })),
      ).toContain('soon');
    }
    await pair.close(spell(path.join(root, "Petrov's gates (2).txt")));
    expect(await articles()).toBe(3);
  });
});

const NFC = 'Éléctions é';
const NFD = NFC.normalize('NFD');

test.each([
  ['decomposed on the disk, composed by the editor', NFD, NFC],
  ['composed on the disk, decomposed by the editor', NFC, NFD],
  ['decomposed in both', NFD, NFD],
])('accents %s: one article', async (_, onDisk, inEditor) => {
  const root = folderOf('plain', ['a.txt', `${onDisk}/b.txt`, `${onDisk}.txt`]);
  pair = await Pair.start(new NodeHost(), { folders: [spellings['VS Code']!(root)] });
  expect(await articles()).toBe(3);
  for (const file of [`${inEditor}/b.txt`, `${inEditor}.txt`]) {
    const uri = spellings['VS Code']!(path.join(root, file));
    await pair.open(uri, ARTICLE);
    expect(await articles()).toBe(3);
    await pair.close(uri);
  }
  expect(await articles()).toBe(3);
});

test('a folder with decomposed accents is found', async () => {
  const root = folderOf(NFD, ['a.txt', 'b.txt']);
  pair = await Pair.start(new NodeHost(), { folders: [spellings['VS Code']!(root)] });
  expect(await articles()).toBe(2);
});

describe('a link inside the folder', () => {
  test.each([
    ['to a file', 'link.txt', 'sub/a.txt', 'link.txt'],
    ['to a folder', 'linked', 'sub', 'linked/a.txt'],
    ['to a folder whose name needs escapes', 'it’s [x]', 'sub', 'it’s [x]/a.txt'],
  ])('%s: the article that is opened through it is the one of the folder', async (_, link, target, opened) => {
    const root = folderOf('plain', ['sub/a.txt', 'b.txt']);
    symlinkSync(path.join(root, target), path.join(root, link));
    pair = await Pair.start(new NodeHost(), { folders: [spellings['VS Code']!(root)] });
    expect(await articles()).toBe(2);
    const uri = spellings['VS Code']!(path.join(root, opened));
    await pair.open(uri, ARTICLE.replace('never', 'soon'));
    expect(await articles()).toBe(2);
    expect(
      JSON.stringify(await pair.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } })),
    ).toContain('soon');
    await pair.close(uri);
    expect(await articles()).toBe(2);
  });
});
