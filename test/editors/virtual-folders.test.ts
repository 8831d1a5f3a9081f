// Folders of a virtual file system of an extension, whose URIs may have only one slash.

import { afterEach, expect, it } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { relativePath } from '../../server/src/base/relative-path.ts';
import type { DecideParams } from '../../server/src/protocol.ts';
import { Pair, positionOf } from '../support/lsp-pair.ts';
import { MemoryHost } from '../support/memory-host.ts';

const FOLDER = 'memfs:/articles';
const ARTICLE = `${FOLDER}/a.txt`;
const quotation = '“Nobody told us that the railings would come later, and nobody asked.”';
const text = `Bridge Without Railings

The mayor, Elena Voss, opened the bridge on Saturday. The bridge is nine metres high and the river below it is cold.

${quotation}
`;

let pair: Pair | undefined;
afterEach(async () => {
  await pair?.stop();
  pair = undefined;
});

it.each([
  ['memfs:/articles', 'memfs:/articles/more/a%20b.txt', 'more/a b.txt'],
  ['memfs:/articles/more', 'memfs:/articles/a.txt', '../a.txt'],
  ['vscode-vfs://github/o/r', 'vscode-vfs://github/o/r/a.txt', 'a.txt'],
  ['memfs:/articles', 'file:///articles/a.txt', 'file:///articles/a.txt'],
])('from %s, %s is %s', (folder, uri, path) => {
  expect(relativePath(folder, uri)).toBe(path);
});

it('a decision is written to a file next to the article', async () => {
  pair = await Pair.start(new MemoryHost({ [ARTICLE]: text }), { folders: [FOLDER] });
  await pair.open(ARTICLE, text);
  const start = positionOf(text, quotation);
  const { edit, problem } = await pair.connection.sendRequest<{ edit?: WorkspaceEdit; problem?: unknown }>(
    'sourcemark/decide',
    {
      uri: ARTICLE,
      range: { start, end: start },
      decision: { kind: 'attribute', speaker: { name: 'Elena Voss' } },
    } satisfies DecideParams,
  );
  expect(problem).toBeUndefined();
  expect(JSON.stringify(edit)).toContain(`${ARTICLE}.annotations.yaml`);
});

it('an unsaved document has no annotation file', async () => {
  pair = await Pair.start(new MemoryHost({}), { folders: [FOLDER] });
  const untitled = 'untitled:Untitled-1';
  await pair.open(untitled, text);
  const start = positionOf(text, quotation);
  const answer = await pair.connection.sendRequest<{ problem?: { message: string } }>('sourcemark/decide', {
    uri: untitled,
    range: { start, end: start },
    decision: { kind: 'quoteKind', as: 'term' },
  } satisfies DecideParams);
  expect(JSON.stringify(answer.problem)).toContain('Save the article first');
});
