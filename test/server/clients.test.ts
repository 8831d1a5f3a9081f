// Clients that answer nothing, refuse what they announced, or send what the protocol does not allow: the server goes on, and
// its log says what is missing.

import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import {
  createConnection,
  createProtocolConnection,
  FileChangeType,
  type ProtocolConnection,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { startServer } from '../../server/src/server/server.ts';
import { fullCapabilities } from '../support/lsp-pair.ts';
import { MemoryHost } from '../support/memory-host.ts';

const FOLDER = 'file:///articles';
const ARTICLE = `Dam gates opened

The gates of the dam opened at night and the people of the town went back to bed because they had been told that it was safe.

“We will never open the gates of the dam again without a warning,” said Boris Petrov, the engineer.

Nobody was hurt that night, and the water fell in the morning.
`;

type Answer = 'never' | 'refuse' | 'nonsense' | 'answer';

interface Client {
  readonly connection: ProtocolConnection;
  readonly host: MemoryHost;
  readonly log: string[];
  readonly events: string[];
  articles(): Promise<number>;
  until(isDone: () => boolean | Promise<boolean>): Promise<void>;
}

const REQUESTS = [
  'workspace/configuration',
  'client/registerCapability',
  'window/workDoneProgress/create',
  'workspace/diagnostic/refresh',
  'workspace/semanticTokens/refresh',
];

/** A client that treats the requests of the server in one way. */
async function start(answer: Answer, names = ['a.txt', 'b.txt']): Promise<Client> {
  const host = new MemoryHost(Object.fromEntries(names.map((name) => [`${FOLDER}/${name}`, ARTICLE])));
  const [up, down] = [new PassThrough(), new PassThrough()];
  startServer(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), host);
  const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const log: string[] = [];
  const events: string[] = [];
  for (const method of REQUESTS)
    connection.onRequest(method, () => {
      if (answer === 'never') return new Promise(() => {});
      if (answer === 'refuse') throw new ResponseError(-32601, 'not supported here');
      if (answer === 'nonsense') return 'nonsense';
      return method === 'workspace/configuration' ? [null, null, null] : null;
    });
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    log.push(message);
  });
  connection.onNotification('sourcemark/changed', () => {
    events.push('changed');
  });
  connection.onNotification('sourcemark/indexStatus', ({ indexing }: { indexing: boolean }) => {
    if (!indexing) events.push('indexed');
  });
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: fullCapabilities,
    workspaceFolders: [{ uri: FOLDER, name: 'articles' }],
  });
  await connection.sendNotification('initialized', {});
  const until = async (isDone: () => boolean | Promise<boolean>): Promise<void> => {
    for (let i = 0; i < 600; i += 1) {
      if (await isDone()) return;
      await sleep(25);
    }
    throw new Error(`not done; log: ${log.join('\n')}`);
  };
  const client: Client = {
    connection,
    host,
    log,
    events,
    until,
    articles: async () =>
      (await connection.sendRequest<{ total: number }>('sourcemark/overview', { view: 'articles', limit: 5 })).total,
  };
  await until(() => events.includes('indexed'));
  return client;
}

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe.each<Answer>(['never', 'refuse', 'nonsense', 'answer'])('a client whose way to answer is “%s”', (answer) => {
  test('has its folder indexed, and hovers answered', async () => {
    const { connection, articles, log } = await start(answer);
    expect(await articles()).toBe(2);
    const hover = await connection.sendRequest('textDocument/hover', {
      textDocument: { uri: `${FOLDER}/a.txt` },
      position: { line: 2, character: 60 },
    });
    expect(hover).not.toBeUndefined();
    if (answer === 'never') expect(log.join('\n')).toMatch(/has not answered .* workspace\/configuration/);
    if (answer === 'refuse') expect(log.join('\n')).toMatch(/refuses .* workspace\/configuration/);
    connection.dispose();
  });
});

test('settings that come late apply', async () => {
  const { connection, articles, until } = await start('never');
  expect(await articles()).toBe(2);
  connection.onRequest('workspace/configuration', () => [null, { exclude: ['b.txt'] }, { exclude: ['b.txt'] }]);
  await connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  await until(async () => (await articles()) === 1);
  connection.dispose();
});

const MALFORMED: readonly (readonly [string, unknown])[] = [
  ['textDocument/didOpen', null],
  ['textDocument/didOpen', { textDocument: { uri: `${FOLDER}/a.txt`, languageId: 'article', version: 1 } }],
  ['textDocument/didOpen', { textDocument: { uri: 7, languageId: 'article', version: 1, text: 'x' } }],
  ['textDocument/didOpen', { textDocument: { uri: `${FOLDER}/a.txt`, languageId: 'article', version: 'x', text: {} } }],
  ['textDocument/didChange', {}],
  ['textDocument/didChange', { textDocument: { uri: `${FOLDER}/a.txt`, version: 2 }, contentChanges: null }],
  ['textDocument/didChange', { textDocument: { uri: `${FOLDER}/a.txt`, version: 2 }, contentChanges: [{ text: 5 }] }],
  [
    'textDocument/didChange',
    { textDocument: { uri: `${FOLDER}/a.txt`, version: 2 }, contentChanges: [{ text: 'x', range: { start: 1 } }] },
  ],
  ['textDocument/didClose', { textDocument: null }],
  ['textDocument/didSave', 'x'],
  ['workspace/didChangeWatchedFiles', null],
  ['workspace/didChangeWatchedFiles', { changes: [{ uri: null, type: 1 }] }],
  ['workspace/didChangeWatchedFiles', { changes: 'x' }],
  ['workspace/didChangeConfiguration', null],
  ['workspace/didChangeWorkspaceFolders', {}],
  ['workspace/didChangeWorkspaceFolders', { event: { added: null, removed: [null] } }],
  ['workspace/didChangeWorkspaceFolders', { event: { added: [{ uri: 5 }], removed: 'x' } }],
  ['initialized', null],
  ['$/setTrace', null],
  ['$/cancelRequest', null],
  ['window/workDoneProgress/cancel', null],
  ['sourcemark/trusted', [[]]],
  ['no/such/notification', { a: 1 }],
];

test.each(MALFORMED)('%s with %j does not end the server', async (method, params) => {
  const { connection, articles } = await start('answer');
  connection.sendNotification(method, params as object);
  const text = ARTICLE.replace('never', 'soon');
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri: `${FOLDER}/b.txt`, languageId: 'article', version: 1, text },
  });
  expect(await articles()).toBe(2);
  const symbols = await connection.sendRequest<unknown[]>('textDocument/documentSymbol', {
    textDocument: { uri: `${FOLDER}/b.txt` },
  });
  expect(JSON.stringify(symbols)).toContain('soon');
  connection.dispose();
});

test('a version that does not rise hides no change', async () => {
  const { connection } = await start('answer');
  const uri = `${FOLDER}/a.txt`;
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'article', version: 0, text: ARTICLE },
  });
  const symbols = () => connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
  expect(JSON.stringify(await symbols())).toContain('never');
  await connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 0 },
    contentChanges: [{ text: ARTICLE.replace('never', 'soon') }],
  });
  expect(JSON.stringify(await symbols())).toContain('soon');
  connection.dispose();
});

test('a second initialize is refused, and changes nothing', async () => {
  const { connection, articles } = await start('answer');
  const again = { processId: null, rootUri: 'file:///other', capabilities: {}, workspaceFolders: null };
  await expect(connection.sendRequest('initialize', again)).rejects.toThrow('already initialized');
  expect(await articles()).toBe(2);
  connection.dispose();
});

describe('a delete event', () => {
  const deleted = (client: Client, uri: string): Promise<void> =>
    client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri, type: FileChangeType.Deleted }],
    });

  test.each(['a.txt', 'b.txt'])('for %s, which is still there, removes nothing', async (name) => {
    const client = await start('answer');
    client.events.length = 0;
    await deleted(client, `${FOLDER}/${name}`);
    await client.until(() => client.events.includes('indexed'));
    expect(await client.articles()).toBe(2);
    client.connection.dispose();
  });

  test('for a folder that is still there removes only what is gone', async () => {
    const client = await start('answer', ['sub/a.txt', 'sub/b.txt', 'c.txt']);
    client.host.files.delete(`${FOLDER}/sub/a.txt`);
    await deleted(client, `${FOLDER}/sub`);
    await client.until(async () => (await client.articles()) === 2);
    client.connection.dispose();
  });

  test('for a folder that is gone removes all of it', async () => {
    const client = await start('answer', ['sub/a.txt', 'sub/b.txt', 'c.txt']);
    for (const name of ['a.txt', 'b.txt']) client.host.files.delete(`${FOLDER}/sub/${name}`);
    await deleted(client, `${FOLDER}/sub`);
    await client.until(async () => (await client.articles()) === 1);
    client.connection.dispose();
  });
});

test('a stream of changed files does not hold back the news', async () => {
  const client = await start('answer');
  await client.until(() => client.events.includes('changed'));
  client.events.length = 0;
  const stop = Date.now() + 6000;
  for (let i = 0; Date.now() < stop && !client.events.includes('changed'); i += 1) {
    const uri = `${FOLDER}/a.txt`;
    client.host.files.set(uri, ARTICLE.replace('gates', `gates ${i}`));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri, type: FileChangeType.Changed }],
    });
    await sleep(50);
  }
  expect(client.events).toContain('changed');
  client.connection.dispose();
});
