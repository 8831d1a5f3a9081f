// A server of its own on a folder, spoken to as an editor speaks: started, an article opened, indexed, asked, ended.

import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-languageserver/node';
import { generateArticles } from './generate.mjs';

/** As the extension starts it, see client/src/language-client/environment.ts. */
export const ENVIRONMENT = { MALLOC_ARENA_MAX: '1' };
export const FLAGS = ['--max-semi-space-size=32'];

/** Articles of 5 kB that the opened one, of 20 kB, is put together from. */
const JOINED = 4;
const OPENED = 'opened.txt';

/** Writes a folder of made-up articles, one of them of 20 kB, and a folder for the cache. `bytes` is what they hold. */
export function makeFolder(articles) {
  const folder = mkdtempSync(join(tmpdir(), 'sourcemark-bench-'));
  const cache = mkdtempSync(join(tmpdir(), 'sourcemark-bench-cache-'));
  let bytes = 0;
  let opened = '';
  let left = articles - 1;
  for (const { name, text } of generateArticles(articles - 1 + JOINED)) {
    bytes += Buffer.byteLength(text);
    if (left > 0) writeFileSync(join(folder, name), text);
    else opened += `${text}\n`;
    left -= 1;
  }
  writeFileSync(join(folder, OPENED), opened);
  const remove = () => {
    rmSync(folder, { recursive: true, force: true });
    rmSync(cache, { recursive: true, force: true });
  };
  return { folder, cache, bytes, remove };
}

/**
 * Starts `program` on the folder, opens the article of 20 kB, hovers in it, and waits until all is indexed.
 * Gives milliseconds from the start to the first hover and to the end of the indexing, and the most memory in megabytes.
 */
export async function startSession(program, { folder, cache }) {
  const start = performance.now();
  const server = fork(program, ['--node-ipc'], {
    silent: true,
    env: { ...process.env, ...ENVIRONMENT },
    execArgv: FLAGS,
  });
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, memoryOf(server.pid));
  }, 200);
  const { client, indexed } = await connect(server, { folder, cache });
  const uri = `${pathToFileURL(folder).href}/${OPENED}`;
  const text = readFileSync(join(folder, OPENED), 'utf8');
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'article', version: 1, text },
  });
  await client.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 3 } });
  const firstHover = performance.now() - start;
  await indexed;
  const indexedAfter = performance.now() - start;
  clearInterval(watch);
  const end = async () => {
    const ended = new Promise((resolve) => {
      server.once('exit', resolve);
    });
    await client.sendRequest('shutdown');
    await client.sendNotification('exit');
    client.dispose();
    server.kill();
    await ended;
  };
  return { client, uri, text, pid: server.pid, firstHover, indexed: indexedAfter, peak, end };
}

/**
 * Speaks to a server process as an editor does, and opens a folder in it. `indexed` resolves when all of it has been read for
 * the first time.
 */
export async function connect(server, { folder, cache }) {
  const client = createProtocolConnection(new IPCMessageReader(server), new IPCMessageWriter(server));
  client.onRequest('workspace/configuration', ({ items }) => items.map(() => null));
  for (const method of [
    'client/registerCapability',
    'window/workDoneProgress/create',
    'workspace/diagnostic/refresh',
    'workspace/semanticTokens/refresh',
  ])
    client.onRequest(method, () => null);
  const indexed = new Promise((resolve) => {
    client.onNotification('sourcemark/indexStatus', ({ indexing }) => {
      if (!indexing) resolve();
    });
  });
  client.listen();
  await client.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    initializationOptions: { cacheFolder: pathToFileURL(cache).href },
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true, diagnostics: { refreshSupport: true } },
      textDocument: { diagnostic: {} },
      window: { workDoneProgress: true },
    },
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'articles' }],
  });
  await client.sendNotification('initialized', {});
  return { client, indexed };
}

/** Resident set in megabytes, threads included; where the system does not say, 0. */
export function memoryOf(pid) {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    return Math.round((pages * 4096) / 1e6);
  } catch {
    return 0;
  }
}
