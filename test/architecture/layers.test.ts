import { expect, test } from 'vitest';
import { type Import, importsOf, sourceFiles } from './imports.ts';

/** The rooms of server/src in order. Each may import itself and those before it, at any depth. */
const ROOMS = [
  'base',
  'analysis',
  'language',
  'annotations',
  'corpus',
  'rules',
  'features',
  'formats',
  'server',
  'platform',
];
/** What stands beside the rooms. Anybody may import it; it imports nothing, but `protocol.ts` its own parts in `protocol/`. */
const SHARED = ['prose.ts', 'protocol', 'protocol.ts', 'settings.ts'];
/** Rooms that cannot do I/O: no Node, no VS Code, no connection. */
const PURE = ['base', 'analysis', 'language', 'annotations', 'corpus', 'rules', 'features', 'formats'];
/** The only part of the client that loads the language client at run time; it is itself loaded when a server is needed. */
const LANGUAGE_CLIENT = 'client/src/language-client/';

const server = sourceFiles('server/src').flatMap((file) => importsOf(file));
const client = [...sourceFiles('client/src'), ...sourceFiles('client/webview')].flatMap((file) => importsOf(file));

test('the search for imports finds every form of them', () => {
  const text = [
    "import a from './a.ts';",
    "import {\n  b,\n} from '../b.ts';",
    "import type { C } from './c.ts';",
    "export { d } from './d.ts';",
    "import './e.ts';",
    "  .action(async () => (await import('./f.ts')).run());",
    "import { g } from 'yaml';",
  ].join('\n');
  expect(importsOf('x/y/z.ts', text).map(({ target, typeOnly }) => (typeOnly ? `type ${target}` : target))).toEqual([
    'x/y/a.ts',
    'x/b.ts',
    'type x/y/c.ts',
    'x/y/d.ts',
    'x/y/e.ts',
    'x/y/f.ts',
    'yaml',
  ]);
});

test('server/src has the listed rooms and no others', () => {
  const found = new Set(sourceFiles('server/src').map((file) => file.split('/')[2]));
  expect([...found].sort()).toEqual([...ROOMS, ...SHARED].sort());
});

test('imports run one way: each room imports only those before it', () => {
  expect(server.filter(goesUp).map(asText)).toEqual([]);
});

test('the files beside the rooms import nothing', () => {
  const above = server.filter(({ file }) => SHARED.includes(file.split('/')[2] ?? ''));
  expect(above.filter(({ target }) => !target.startsWith('server/src/protocol/')).map(asText)).toEqual([]);
});

test('everything before the server is pure: no Node, no VS Code', () => {
  const forbidden = server.filter(
    ({ file, target, typeOnly }) =>
      PURE.includes(file.split('/')[2] ?? '') &&
      (target.startsWith('node:') || target === 'vscode' || (target.startsWith('vscode-languageserver/') && !typeOnly)),
  );
  expect(forbidden.map(asText)).toEqual([]);
});

test('the client imports nothing of the server but the files that import nothing', () => {
  const forbidden = client.filter(
    ({ target }) =>
      target.startsWith('server/') && ![...SHARED, 'base/hash.ts'].includes(target.replace('server/src/', '')),
  );
  expect(forbidden.map(asText)).toEqual([]);
});

test('vscode-languageclient is loaded by language-client/ alone, and language-client/ only on demand', () => {
  const mains = ['client/src/node.ts', 'client/src/browser.ts'];
  const forbidden = client.filter(
    ({ file, target, typeOnly }) =>
      !file.startsWith(LANGUAGE_CLIENT) &&
      ((target.startsWith('vscode-languageclient') && !typeOnly) ||
        (target.startsWith(LANGUAGE_CLIENT) && !mains.includes(file))),
  );
  expect(forbidden.map(asText)).toEqual([]);
});

function goesUp({ file, target }: Import): boolean {
  if (!target.startsWith('server/src/')) return target.startsWith('client/');
  const [from, to] = [file, target].map((name) => ROOMS.indexOf(name.split('/')[2] ?? ''));
  return (to as number) > (from as number);
}

function asText({ file, target }: Import): string {
  return `${file} imports ${target}`;
}
