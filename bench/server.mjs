// The server as an editor uses it, over a folder of made-up articles: cold index, warm start, hover, definition,
// references, a keystroke to fresh findings, and memory. Also by itself: node bench/server.mjs [articles] [dist]

import { dirname, join, resolve } from 'node:path';
import { argv } from 'node:process';
import { setTimeout as rest } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { WorkspaceDiagnosticRequest } from 'vscode-languageserver/node';
import { makeFolder, memoryOf, startSession } from './session.mjs';

const dist = join(dirname(fileURLToPath(import.meta.url)), '../dist');
/** Questions of each kind, and keystrokes. */
const QUESTIONS = 300;
const KEYSTROKES = 400;
/** Of these, the first ones of a session, which the engine runs before it has compiled what they do; told by themselves. */
const FIRST = 50;

/** Measures one folder size. Figures are in the units of targets.mjs. */
export async function benchServer({ articles = 10_000, built = dist } = {}) {
  const program = join(built, 'server.js');
  const corpus = makeFolder(articles);
  console.log(`\n# Server: ${articles} articles, ${(corpus.bytes / 1e6).toFixed(1)} MB\n`);
  const figures = {};
  try {
    const cold = await startSession(program, corpus);
    figures['cold first hover'] = cold.firstHover / 1000;
    figures['cold index'] = cold.indexed / 1000;
    figures['memory peak'] = cold.peak;
    await rest(4000);
    figures.memory = memoryOf(cold.pid);
    console.log(
      `indexed in ${(cold.indexed / 1000).toFixed(1)} s, ${(corpus.bytes / 1e3 / cold.indexed).toFixed(2)} MB/s`,
    );
    Object.assign(figures, await askAndType(cold));
    figures['memory end'] = memoryOf(cold.pid);
    await cold.end();
    const warm = await startSession(program, corpus);
    figures['warm first hover'] = warm.firstHover / 1000;
    figures['warm index'] = warm.indexed / 1000;
    await rest(1000);
    figures['memory warm'] = memoryOf(warm.pid);
    await warm.end();
  } finally {
    corpus.remove();
  }
  for (const memory of ['memory', 'memory peak', 'memory end', 'memory warm'])
    if (figures[memory] === 0) delete figures[memory];
  return figures;
}

async function askAndType({ client, uri, text }) {
  const figures = {};
  const lines = text.split('\n');
  const positions = lines
    .flatMap((line, number) =>
      [...line.matchAll(/\p{Lu}\p{L}+/gu)].map((match) => ({ line: number, character: match.index + 1 })),
    )
    .slice(0, QUESTIONS);
  const ask = async (method, position) => {
    const from = performance.now();
    const answer = await client.sendRequest(`textDocument/${method}`, {
      textDocument: { uri },
      position,
      context: { includeDeclaration: true },
    });
    return { milliseconds: performance.now() - from, places: answer?.length ?? 0 };
  };
  for (const method of ['hover', 'definition']) {
    const times = [];
    for (const position of positions) times.push((await ask(method, position)).milliseconds);
    figures[`${method} p95`] = quantile(times, 0.95);
  }
  let most = { places: -1 };
  for (const position of positions) {
    const { places } = await ask('references', position);
    if (places > most.places) most = { places, position };
  }
  const references = [];
  for (let i = 0; i < 40; i += 1) references.push((await ask('references', most.position)).milliseconds);
  figures['references p95'] = quantile(references, 0.95);
  figures['references places'] = most.places;

  let version = 2;
  const type = (line, character, typed) => {
    version += 1;
    const position = { line, character };
    return client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: position, end: position }, text: typed }],
    });
  };
  const keystrokes = [];
  for (let i = 0; i < KEYSTROKES; i += 1) {
    const line = 4 + (i % 20) * 2;
    const from = performance.now();
    await type(line, Math.min(10, lines[line]?.length ?? 0), 'e');
    await client.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    keystrokes.push(performance.now() - from);
  }
  figures['keystroke first'] = quantile(keystrokes.splice(0, FIRST), 0.95);
  figures['keystroke median'] = quantile(keystrokes, 0.5);
  figures['keystroke p95'] = quantile(keystrokes, 0.95);

  let from = performance.now();
  const previousResultIds = [];
  client.onProgress(WorkspaceDiagnosticRequest.partialResult, 'folder', ({ items }) => {
    figures['folder findings first'] ??= performance.now() - from;
    for (const { uri, resultId } of items) previousResultIds.push({ uri, value: resultId });
  });
  await client.sendRequest('workspace/diagnostic', { previousResultIds: [], partialResultToken: 'folder' });
  figures['folder findings'] = (performance.now() - from) / 1000;
  // A new finding, so that there is something to answer: a pull that finds nothing new is held open.
  await type(lines.length - 1, 0, 'A senior official, who asked not to be named, said that the bridge was safe.\n\n');
  from = performance.now();
  await client.sendRequest('workspace/diagnostic', { previousResultIds });
  figures['folder findings again'] = performance.now() - from;
  return figures;
}

function quantile(times, share) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

if (argv[1] !== undefined && import.meta.url === pathToFileURL(argv[1]).href)
  console.table(
    await benchServer({
      ...(argv[2] === undefined ? {} : { articles: Number(argv[2]) }),
      ...(argv[3] === undefined ? {} : { built: resolve(argv[3]) }),
    }),
  );
