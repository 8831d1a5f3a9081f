// Random paths in the spellings of all editors: one URI inside, and each editor's own outside. `SOURCEMARK_FUZZ_ROUNDS` and
// `SOURCEMARK_FUZZ_SEED` run more of them; see scripts/fuzz/uris.mjs.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalUri, UriSpelling } from '../../server/src/server/uri-spelling.ts';
import { spellings } from '../support/uri-spellings.ts';

const parameters = {
  numRuns: Number(process.env.SOURCEMARK_FUZZ_ROUNDS ?? 2000),
  ...(process.env.SOURCEMARK_FUZZ_SEED === undefined ? {} : { seed: Number(process.env.SOURCEMARK_FUZZ_SEED) }),
};

const character = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...`aZ09 .-_~!$&'()*+,;=:@[]{}^%#?|"<>éßœ選ЦИ😀`) },
  { weight: 1, arbitrary: fc.constantFrom('e\u0301', 'o\u0308', '\u1112\u1161\u11ab') },
);
const segment = fc
  .array(character, { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(''))
  .filter((name) => name !== '.' && name !== '..');
const file = fc.array(segment, { minLength: 1, maxLength: 4 }).map((parts) => `/${parts.join('/')}`);
const editor = fc.constantFrom(...Object.values(spellings));

test('all spellings of a file have one URI inside, which stays the same', () => {
  fc.assert(
    fc.property(file, (name) => {
      const inside = new Set(Object.values(spellings).map((spell) => normalUri(spell(name))));
      expect(inside.size).toBe(1);
      for (const uri of inside) {
        expect(normalUri(uri)).toBe(uri);
        for (const spell of Object.values(spellings)) expect(normalUri(spell(name.normalize('NFD')))).toBe(uri);
      }
    }),
    parameters,
  );
});

test('each URI goes out as the editor spelled it, and files below a folder begin like the folder', () => {
  fc.assert(
    fc.property(file, segment, editor, fc.boolean(), (folder, name, spell, isOpened) => {
      const spelling = new UriSpelling({}, () => true);
      const root = spell(folder);
      expect(spelling.outside(spelling.inside(root))).toBe(root);
      const uri = spell(`${folder}/${name}`);
      if (isOpened) {
        spelling.opened(uri);
        expect(spelling.outside(spelling.inside(uri))).toBe(uri);
      } else expect(spelling.outside(normalUri(uri)).startsWith(`${root}/`)).toBe(true);
      const message = { textDocument: { uri }, items: [{ uri, text: uri }], contentChanges: [{ text: uri }] };
      const inside = spelling.allInside(message);
      expect(inside.contentChanges[0]?.text).toBe(uri);
      expect(inside.textDocument.uri).toBe(normalUri(uri));
      expect(spelling.allOutside(inside).textDocument.uri).toBe(uri);
    }),
    parameters,
  );
});

describe.each([
  ['file:///C:/a.txt', 'file:///c%3A/a.txt'],
  ['file:///c:/R&D/a.txt', 'file:///c%3A/R%26D/a.txt'],
  ['file://localhost/a.txt', 'file:///a.txt'],
  ['file:/a.txt', 'file:///a.txt'],
  ['FILE:///a%2fb.txt', 'file:///a/b.txt'],
  ['file:///a//b/./c.txt', 'file:///a/b/c.txt'],
  ['file://server/share/a%20b.txt', 'file://server/share/a%20b.txt'],
])('%s', (uri, inside) => {
  test(`is ${inside} inside`, () => {
    expect(normalUri(uri)).toBe(inside);
  });
});

test.each(['untitled:Untitled-1', 'vscode-vfs://github/a/b c.txt', '', 'file', 'http://[', 'x:%zz'])(
  'other schemes and nonsense are left alone: %s',
  (uri) => {
    expect(normalUri(uri)).toBe(uri);
  },
);
