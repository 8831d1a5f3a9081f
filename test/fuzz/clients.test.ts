// A session with a client that answers requests at random and sends damaged notifications among valid ones. Afterwards the server
// answers as it should. `SOURCEMARK_FUZZ_ROUNDS` and `SOURCEMARK_FUZZ_SEED` run more; see scripts/fuzz/clients.mjs.

import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createConnection,
  createProtocolConnection,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { startServer } from '../../server/src/server/server.ts';
import { fullCapabilities } from '../support/lsp-pair.ts';
import { MemoryHost } from '../support/memory-host.ts';

const ROUNDS = Number(process.env.SOURCEMARK_FUZZ_ROUNDS ?? 2000);
/** Notifications of one session. */
const PER_SESSION = 100;

const FOLDER = 'file:///articles';
const uri = `${FOLDER}/a.txt`;
const text = `Dam gates opened

The gates of the dam opened at night and the people of the town went back to bed because they had been told that it was safe.

“We will never open the gates of the dam again without a warning,” said Boris Petrov, the engineer.
`;

const valid: readonly (readonly [string, unknown])[] = [
  ['textDocument/didOpen', { textDocument: { uri, languageId: 'article', version: 1, text } }],
  ['textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: `${text} x` }] }],
  [
    'textDocument/didChange',
    {
      textDocument: { uri, version: 3 },
      contentChanges: [{ text: 'x', range: { start: { line: 2, character: 1 }, end: { line: 2, character: 3 } } }],
    },
  ],
  ['textDocument/didClose', { textDocument: { uri } }],
  ['textDocument/didSave', { textDocument: { uri } }],
  ['workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] }],
  ['workspace/didChangeConfiguration', { settings: {} }],
  ['workspace/didChangeWorkspaceFolders', { event: { added: [{ uri: 'file:///more', name: 'more' }], removed: [] } }],
  ['$/cancelRequest', { id: 1 }],
  ['window/workDoneProgress/cancel', { token: 'x' }],
];

const nonsense = fc.oneof(
  fc.constantFrom(
    null,
    undefined,
    true,
    -1,
    1e20,
    0.5,
    '',
    'x',
    [],
    {},
    [null],
    { uri: null },
    'file:///%zz',
    '\ud800',
  ),
  fc.jsonValue({ maxDepth: 2 }),
);
/** A valid notification in which one value, at any depth, is another. */
const damaged = fc
  .record({ which: fc.nat(valid.length - 1), at: fc.nat(30), value: nonsense, isWhole: fc.boolean() })
  .map(({ which, at, value, isWhole }): readonly [string, unknown] => {
    const [method, params] = valid[which]!;
    return [method, isWhole ? params : replaced(params, at, value)];
  });

function replaced(params: unknown, at: number, value: unknown): unknown {
  let left = at;
  const visit = (node: unknown): unknown => {
    left -= 1;
    if (left < 0) {
      left = Number.POSITIVE_INFINITY;
      return value;
    }
    if (Array.isArray(node)) return node.map(visit);
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([key, item]) => [key, visit(item)]));
  };
  return visit(params);
}

const REQUESTS = [
  'workspace/configuration',
  'client/registerCapability',
  'window/workDoneProgress/create',
  'workspace/diagnostic/refresh',
  'workspace/semanticTokens/refresh',
];

test('damaged notifications and odd answers neither end the server nor change its other answers', async () => {
  const answers = fc.array(fc.constantFrom('never', 'refuse', 'nonsense', 'answer'), { minLength: 5, maxLength: 5 });
  const session = fc.tuple(answers, fc.array(damaged, { minLength: PER_SESSION, maxLength: PER_SESSION }));
  await fc.assert(
    fc.asyncProperty(session, async ([kinds, messages]) => {
      const [up, down] = [new PassThrough(), new PassThrough()];
      const host = new MemoryHost({ [uri]: text, [`${FOLDER}/b.txt`]: text });
      startServer(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), host);
      const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
      for (const [index, method] of REQUESTS.entries())
        connection.onRequest(method, () => {
          if (kinds[index] === 'never') return new Promise(() => {});
          if (kinds[index] === 'refuse') throw new ResponseError(-32601, 'no');
          return kinds[index] === 'nonsense' ? 'nonsense' : method === 'workspace/configuration' ? [null, null] : null;
        });
      connection.listen();
      await connection.sendRequest('initialize', {
        processId: null,
        rootUri: FOLDER,
        capabilities: fullCapabilities,
        workspaceFolders: [{ uri: FOLDER, name: 'x' }],
      });
      await connection.sendNotification('initialized', {});
      for (const [method, params] of messages) connection.sendNotification(method, params as object);
      const own = `${FOLDER}/own.txt`;
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri: own, languageId: 'article', version: 1, text },
      });
      const symbols = await connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: own } });
      expect(JSON.stringify(symbols)).toContain('We will never open');
      await connection.sendRequest('shutdown');
      connection.dispose();
    }),
    {
      numRuns: Math.ceil(ROUNDS / PER_SESSION),
      ...(process.env.SOURCEMARK_FUZZ_SEED === undefined ? {} : { seed: Number(process.env.SOURCEMARK_FUZZ_SEED) }),
    },
  );
});
