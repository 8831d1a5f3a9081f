// The server as an editor uses it, over a folder of made-up articles: cold index, hover, definition, references, a keystroke
// to fresh findings, and memory. Also by itself: node bench/server.mjs [articles]

import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createProtocolConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-languageserver/node';
import { generateArticles } from './generate.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

export async function benchServer({ articles: size = 1000 } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'sourcemark-bench-'));
  let bytes = 0;
  for (const { name, text } of generateArticles(size)) {
    writeFileSync(join(folder, name), text);
    bytes += Buffer.byteLength(text);
  }
  console.log(`\n# Server: ${size} articles, ${(bytes / 1e6).toFixed(1)} MB\n\n| what | ms |\n|---|---|`);
  const row = (what, value) => console.log(`| ${what} | ${value} |`);
  const server = fork(join(root, 'dist/server.js'), ['--node-ipc'], { silent: true });
  const client = createProtocolConnection(new IPCMessageReader(server), new IPCMessageWriter(server));
  try {
    client.onRequest('workspace/configuration', ({ items }) => items.map(() => null));
    client.onRequest('client/registerCapability', () => null);
    client.onRequest('window/workDoneProgress/create', () => null);
    client.onRequest('workspace/diagnostic/refresh', () => null);
    const indexed = new Promise((resolve) => {
      client.onNotification('sourcemark/indexStatus', ({ indexing }) => {
        if (!indexing) resolve();
      });
    });
    client.listen();
    const start = performance.now();
    const folderUri = pathToFileURL(folder).href;
    await client.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true, diagnostics: { refreshSupport: true } },
        textDocument: { diagnostic: {} },
        window: { workDoneProgress: true },
      },
      workspaceFolders: [{ uri: folderUri, name: 'bench' }],
    });
    row('initialize', (performance.now() - start).toFixed(0));
    await client.sendNotification('initialized', {});
    const uri = `${folderUri}/000000.txt`;
    let text = readFileSync(join(folder, '000000.txt'), 'utf8').repeat(4);
    await client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'article', version: 1, text },
    });
    const opened = performance.now();
    await client.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 3 } });
    row('first hover while indexing', (performance.now() - opened).toFixed(1));
    await indexed;
    const seconds = (performance.now() - start) / 1000;
    row('cold index', `${(seconds * 1000).toFixed(0)} (${(bytes / 1e6 / seconds).toFixed(2)} MB/s)`);
    row('memory after indexing, MB', memoryOf(server.pid));

    const lines = text.split('\n');
    const positions = lines
      .flatMap((line, number) =>
        [...line.matchAll(/\p{Lu}\p{L}+/gu)].map((match) => ({ line: number, character: match.index + 1 })),
      )
      .slice(0, 300);
    for (const method of ['hover', 'definition', 'references']) {
      const times = [];
      for (const position of positions) {
        const from = performance.now();
        await client.sendRequest(`textDocument/${method}`, {
          textDocument: { uri },
          position,
          context: { includeDeclaration: true },
        });
        times.push(performance.now() - from);
      }
      row(`${method}, median / p95 / most`, quantiles(times));
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
    row(`keystroke to findings in ${(text.length / 1000).toFixed(0)} kB, median / p95 / most`, quantiles(keystrokes));
    const from = performance.now();
    const report = await client.sendRequest('workspace/diagnostic', { previousResultIds: [] });
    row(`findings of the whole folder (${report.items.length} articles)`, (performance.now() - from).toFixed(0));
    row('memory at the end, MB', memoryOf(server.pid));
    text = '';
  } finally {
    client.dispose();
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

function quantiles(times) {
  const sorted = [...times].sort((a, b) => a - b);
  return [0.5, 0.95, 1]
    .map((share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1))
    .join(' / ');
}

/** Resident set in megabytes; where the system does not say, a dash. */
function memoryOf(pid) {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    return Math.round((pages * 4096) / 1e6);
  } catch {
    return '–';
  }
}

if (argv[1] !== undefined && import.meta.url === pathToFileURL(argv[1]).href)
  await benchServer({ articles: Number(argv[2] ?? 1000) });
