// The server as an editor uses it, over a folder of made-up articles: cold index, warm start, hover, definition,
// references, a keystroke to fresh findings, and memory. Also by itself: node bench/server.mjs [articles]

import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createProtocolConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-languageserver/node';
import { generateArticles } from './generate.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Measures one folder size. Times are milliseconds, memory is megabytes; the rows are what the baseline is kept of. */
export async function benchServer({ articles: size = 1000, program = join(root, 'dist/server.js') } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'sourcemark-bench-'));
  const cache = mkdtempSync(join(tmpdir(), 'sourcemark-bench-cache-'));
  const rows = {};
  const row = (what, value) => {
    rows[what] = value;
    console.log(`| ${what} | ${typeof value === 'number' ? Number(value.toPrecision(4)) : value} |`);
  };
  try {
    let bytes = 0;
    for (const { name, text } of generateArticles(size)) {
      writeFileSync(join(folder, name), text);
      bytes += Buffer.byteLength(text);
    }
    console.log(`\n# Server: ${size} articles, ${(bytes / 1e6).toFixed(1)} MB\n\n| what | ms or MB |\n|---|---|`);
    const cold = await session(program, folder, cache);
    row('first hover while indexing, cold', cold.firstHover);
    row('cold index', cold.indexed);
    row('cold index, MB/s', bytes / 1e3 / cold.indexed);
    row('memory while indexing, at most', cold.peak);
    await rest(4000);
    row('memory after indexing', memoryOf(cold.pid));
    await measure(cold, row);
    await cold.end();
    const warm = await session(program, folder, cache);
    row('first hover, warm', warm.firstHover);
    row('warm index', warm.indexed);
    await rest(1000);
    row('memory after a warm start', memoryOf(warm.pid));
    await warm.end();
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(cache, { recursive: true, force: true });
  }
  return rows;
}

/** Starts a server on the folder, opens an article of 20 kB, and waits until all is indexed. */
async function session(program, folder, cache) {
  const server = fork(program, ['--node-ipc'], { silent: true });
  const client = createProtocolConnection(new IPCMessageReader(server), new IPCMessageWriter(server));
  client.onRequest('workspace/configuration', ({ items }) => items.map(() => null));
  for (const method of ['client/registerCapability', 'window/workDoneProgress/create', 'workspace/diagnostic/refresh'])
    client.onRequest(method, () => null);
  client.onRequest('workspace/semanticTokens/refresh', () => null);
  const indexed = new Promise((resolve) => {
    client.onNotification('sourcemark/indexStatus', ({ indexing }) => {
      if (!indexing) resolve();
    });
  });
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, memoryOf(server.pid));
  }, 200);
  client.listen();
  const start = performance.now();
  const folderUri = pathToFileURL(folder).href;
  await client.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    initializationOptions: { cacheFolder: pathToFileURL(cache).href },
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true, diagnostics: { refreshSupport: true } },
      textDocument: { diagnostic: {} },
      window: { workDoneProgress: true },
    },
    workspaceFolders: [{ uri: folderUri, name: 'bench' }],
  });
  await client.sendNotification('initialized', {});
  const uri = `${folderUri}/000000.txt`;
  const text = readFileSync(join(folder, '000000.txt'), 'utf8').repeat(4);
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'article', version: 1, text },
  });
  await client.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 3 } });
  const firstHover = performance.now() - start;
  await indexed;
  const indexedAfter = performance.now() - start;
  clearInterval(watch);
  const end = async () => {
    await client.sendRequest('shutdown');
    await client.sendNotification('exit');
    client.dispose();
    server.kill();
  };
  return { client, uri, text, pid: server.pid, firstHover, indexed: indexedAfter, peak, end };
}

async function measure({ client, uri, text, pid }, row) {
  const lines = text.split('\n');
  const positions = lines
    .flatMap((line, number) =>
      [...line.matchAll(/\p{Lu}\p{L}+/gu)].map((match) => ({ line: number, character: match.index + 1 })),
    )
    .slice(0, 300);
  for (const method of ['hover', 'definition', 'references']) {
    const times = [];
    let most = 0;
    for (const position of positions) {
      const from = performance.now();
      const answer = await client.sendRequest(`textDocument/${method}`, {
        textDocument: { uri },
        position,
        context: { includeDeclaration: true },
      });
      times.push(performance.now() - from);
      if (Array.isArray(answer)) most = Math.max(most, answer.length);
    }
    row(`${method}, p95`, quantile(times, 0.95));
    if (method === 'references') {
      row('references, slowest', quantile(times, 1));
      row('references, most places', most);
    }
  }
  const keystrokes = [];
  for (let i = 0; i < 100; i += 1) {
    const line = 4 + (i % 20) * 2;
    const character = Math.min(10, lines[line]?.length ?? 0);
    const from = performance.now();
    await client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 + i },
      contentChanges: [{ range: { start: { line, character }, end: { line, character } }, text: 'e' }],
    });
    await client.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    keystrokes.push(performance.now() - from);
  }
  row(`keystroke to findings in ${(text.length / 1000).toFixed(0)} kB, median`, quantile(keystrokes, 0.5));
  row(`keystroke to findings in ${(text.length / 1000).toFixed(0)} kB, p95`, quantile(keystrokes, 0.95));
  let from = performance.now();
  const report = await client.sendRequest('workspace/diagnostic', { previousResultIds: [] });
  row('findings of the whole folder', performance.now() - from);
  const ids = report.items.map(({ uri: article, resultId }) => ({ uri: article, value: resultId }));
  await client.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 1000 },
    contentChanges: [{ range: { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } }, text: '“' }],
  });
  from = performance.now();
  await client.sendRequest('workspace/diagnostic', { previousResultIds: ids });
  row('findings of the whole folder after a keystroke', performance.now() - from);
  row('memory at the end', memoryOf(pid));
}

const rest = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function quantile(times, share) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** Resident set in megabytes, threads included; where the system does not say, 0. */
function memoryOf(pid) {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    return Math.round((pages * 4096) / 1e6);
  } catch {
    return 0;
  }
}

if (argv[1] !== undefined && import.meta.url === pathToFileURL(argv[1]).href)
  await benchServer({
    articles: Number(argv[2] ?? 1000),
    ...(argv[3] === undefined ? {} : { program: join(process.cwd(), argv[3], 'server.js') }),
  });
