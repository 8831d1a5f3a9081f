// The shared entity file of the setting `sourcemark.entitiesFile`, over the protocol with real streams.

import { afterEach, expect, it } from 'vitest';
import { type DecideResult, decideRequest } from '../../server/src/protocol.ts';
import { Pair, positionOf } from '../support/lsp-pair.ts';
import { MemoryHost } from '../support/memory-host.ts';

const FOLDER = 'file:///articles';
const A = `${FOLDER}/a.txt`;
const A_YAML = `${A}.annotations.yaml`;
const SHARED = 'file:///home/me/people.yaml';
const text = `Bridge Opens After Eleven Years

The mayor, Elena Voss, opened the bridge on Friday with a pair of garden shears. Thousands of people walked across the river before noon.

“Nobody told us that the railings would come later, and nobody asked.”
`;
const people = `version: 1
entities:
  mayor:
    name: Elena Voss
    type: person
    note: from the shared file
`;
const notes = `version: 1
annotations:
  - quote: “Nobody told us that the railings would come later, and nobody asked.”
    speaker: mayor
`;

let pair: Pair | undefined;
afterEach(async () => {
  await pair?.stop();
  pair = undefined;
});

async function start(host: MemoryHost, entitiesFile = '/home/me/people.yaml'): Promise<Pair> {
  pair = await Pair.start(host, { folders: [FOLDER], settings: { entitiesFile } });
  await pair.open(A, text);
  return pair;
}

it('applies in every folder: hover, definition, speakers', async () => {
  const server = await start(new MemoryHost({ [A]: text, [A_YAML]: notes, [SHARED]: people }));
  const name = positionOf(text, 'Elena Voss');
  expect(await server.hoverText(A, name)).toContain('from the shared file');
  const entry = { uri: SHARED, range: { start: positionOf(people, 'mayor') } };
  expect(await server.at('textDocument/definition', A, name)).toMatchObject(entry);
  expect(await server.at('textDocument/definition', A_YAML, positionOf(notes, 'mayor'))).toMatchObject(entry);
  expect(await server.hoverText(A_YAML, positionOf(notes, 'mayor'))).toContain('Shared by all folders');
  expect(await server.diagnostics(A_YAML)).toEqual([]);
  expect((await server.diagnostics(A)).map(({ code }) => code)).not.toContain('unattributed-quote');
});

it('has its own findings, and keeps its ids', async () => {
  const host = new MemoryHost({ [A]: text, [A_YAML]: notes, [SHARED]: people });
  const server = await start(host);
  const rename = server.at('textDocument/rename', A_YAML, positionOf(notes, 'mayor'), { newName: 'voss' });
  await expect(rename).rejects.toThrow('shared by all folders');
  await server.open(SHARED, people.replace('type: person', 'type: persona'), 'yaml');
  expect(await server.diagnostics(SHARED)).toMatchObject([{ code: 'annotation-file', range: { start: { line: 4 } } }]);
});

it('is the file that changes of its entities are written to', async () => {
  const server = await start(new MemoryHost({ [A]: text, [SHARED]: people }));
  const { edit } = await server.connection.sendRequest<DecideResult>(decideRequest, {
    uri: A,
    range: { start: positionOf(text, 'Elena'), end: positionOf(text, 'Elena') },
    decision: { kind: 'alias', entity: { id: 'mayor' }, alias: 'the Shears' },
  });
  expect(edit).toMatchObject({ documentChanges: [{ textDocument: { uri: SHARED } }] });
});

it('comes and goes with the setting', async () => {
  const server = await start(new MemoryHost({ [A]: text, [SHARED]: people }), '');
  const name = positionOf(text, 'Elena Voss');
  const set = async (entitiesFile: string): Promise<void> => {
    server.settings = { entitiesFile };
    await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await new Promise((resolve) => setTimeout(resolve, 50));
  };
  expect(await server.hoverText(A, name)).not.toContain('In sourcemark.yaml');
  await set('/home/me/people.yaml');
  expect(await server.hoverText(A, name)).toContain('from the shared file');
  await set('people.yaml');
  expect(await server.hoverText(A, name)).not.toContain('In sourcemark.yaml');
});
