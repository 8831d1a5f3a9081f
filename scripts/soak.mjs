// node scripts/soak.mjs [--minutes 15] [--articles 500] [--seed 1] [--server dist]
// The soak test: random edits, saves, renames and requests in a folder of generated articles, with a real server. Who Said What
// and the side bar are open, notes are written through decisions, and tabs are closed often. It fails if memory grows: after garbage collection, the mean of the last third of the run may exceed that of the second third by 10 %
// or 20 MB, whichever is more.

import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { generateArticles, randomNumbers } from '../bench/generate.mjs';
import { connect } from '../bench/session.mjs';
import { root, script } from './lib/run.mjs';

const { values: options } = parseArgs({
  args: argv.slice(2),
  options: {
    minutes: { type: 'string', default: '15' },
    articles: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    server: { type: 'string', default: join(root, 'dist') },
  },
});
const random = randomNumbers(Number(options.seed));
const pick = (list) => list[Math.floor(random() * list.length)];
/** Documents open at once. */
const OPEN = 8;
/** Memory measurements in a run. */
const SAMPLES = 30;

/** Kinds of steps, repeated by their weight. */
const KINDS = Object.entries({
  ...{ type: 40, remove: 12, save: 4, open: 2, close: 4, rename: 1, annotate: 1, note: 0.3, decide: 1 },
  ...{ hover: 12, definition: 4, references: 4, diagnostic: 15, documentSymbol: 3, codeLens: 3, completion: 2 },
  ...{ folder: 0.3, symbols: 1, whoSaidWhat: 5, overview: 2 },
}).flatMap(([kind, weight]) => Array(Math.round(10 * weight)).fill(kind));

const folder = mkdtempSync(join(tmpdir(), 'sourcemark-soak-'));
const cache = mkdtempSync(join(tmpdir(), 'sourcemark-soak-cache-'));
const folderUri = pathToFileURL(folder).href;
const uriOf = (name) => `${folderUri}/${encodeURIComponent(name)}`;
/** Text and version of each open document, by file name. */
const open = new Map();
const counts = {};
/** The original texts. A closed document is overwritten with one of them, so that the folder keeps its size. */
const originals = [];
/** Maximum number of annotation files. */
const ANNOTATED = 30;
let client;
let pending = [];

await script(async () => {
  for (const { name, text } of generateArticles(Number(options.articles))) {
    originals.push(text);
    writeFileSync(join(folder, name), text);
  }
  const server = fork(join(resolve(options.server), 'server.js'), ['--node-ipc'], {
    silent: true,
    execArgv: ['--expose-gc', '--require', collectOnSignal()],
  });
  try {
    return await soak(server);
  } finally {
    client?.dispose();
    server.kill();
    rmSync(folder, { recursive: true, force: true });
    rmSync(cache, { recursive: true, force: true });
  }
});

/** Writes a module for the server's process that, on SIGUSR2, collects garbage and prints the memory use. */
function collectOnSignal() {
  const file = join(cache, 'collect.cjs');
  writeFileSync(
    file,
    `process.on('SIGUSR2', () => {
  globalThis.gc();
  const { heapUsed, external, rss } = process.memoryUsage();
  process.stderr.write(\`memory \${heapUsed} \${external} \${rss}\\n\`);
});
`,
  );
  return file;
}

async function soak(server) {
  let ended;
  server.on('exit', (code, signal) => {
    ended = `the server ended unexpectedly (${signal ?? code})`;
  });
  const nextReport = memoryReader(server.stderr);
  const session = await connect(server, { folder, cache });
  client = session.client;
  await session.indexed;
  const started = performance.now();
  const end = started + 60_000 * Number(options.minutes);
  const samples = [];
  let steps = 0;
  while (performance.now() < end && ended === undefined) {
    await step();
    steps += 1;
    if (pending.length >= 20) {
      await Promise.all(pending);
      pending = [];
    }
    if (performance.now() - started > (samples.length * (end - started)) / SAMPLES) {
      const report = nextReport();
      server.kill('SIGUSR2');
      samples.push(await report);
      const { heap, external, rss } = samples.at(-1);
      const minutes = ((performance.now() - started) / 60_000).toFixed(1);
      console.log(`${minutes} min, ${steps} steps: heap ${heap} MB, buffers ${external} MB, resident ${rss} MB`);
    }
  }
  const third = Math.floor(samples.length / 3);
  const middle = mean(samples.slice(third, 2 * third));
  const last = mean(samples.slice(2 * third));
  const isFlat = ended === undefined && last <= Math.max(1.1 * middle, middle + 20);
  console.log(`steps: ${JSON.stringify(counts)}`);
  console.log(`after collection, second third ${middle.toFixed(0)} MB, last third ${last.toFixed(0)} MB`);
  console.log(ended ?? `soak: ${steps} steps in ${options.minutes} min, memory is ${isFlat ? 'flat' : 'NOT FLAT'}`);
  return isFlat ? 0 : 1;
}

/** Mean megabytes of live objects and buffers. */
function mean(samples) {
  return samples.reduce((sum, { heap, external }) => sum + heap + external, 0) / samples.length;
}

/** One random step of a user: mostly typing and requests, sometimes file operations. */
async function step() {
  const kind = pick(KINDS);
  counts[kind] = (counts[kind] ?? 0) + 1;
  const name = pick([...open.keys()]);
  if (kind === 'open' || name === undefined) return openOne();
  const document = open.get(name);
  const textDocument = { uri: uriOf(name) };
  const position = placeIn(document.text);
  if (kind === 'type') return change(name, position, pick(['e', 't ', '“', '”', '.', '\n\n', ' said Elena Voss']));
  if (kind === 'remove') return change(name, position, '', 1 + Math.floor(random() * 3));
  if (kind === 'save') return save(name);
  if (kind === 'close') return close(name);
  if (kind === 'rename') return rename(name);
  if (kind === 'annotate') return annotate(name);
  if (kind === 'note') return save('sourcemark.yaml', entities());
  if (kind === 'decide') return decide(name, textDocument.uri, position);
  if (kind === 'whoSaidWhat') return ask('sourcemark/whoSaidWhat', { filter: {} });
  if (kind === 'overview')
    return ask('sourcemark/overview', { view: pick(['entities', 'speakers', 'articles']), limit: 50 });
  if (kind === 'folder') return ask('workspace/diagnostic', { previousResultIds: [] });
  if (kind === 'symbols') return ask('workspace/symbol', { query: pick(['vor', 'had', 'geneva', '']) });
  return ask(`textDocument/${kind}`, { textDocument, position, context: { includeDeclaration: true } });
}

function ask(method, params) {
  // An error is a valid answer; only a missing answer would stop the run.
  pending.push(client.sendRequest(method, params).catch(() => {}));
}

async function openOne() {
  if (open.size >= OPEN) await close(pick([...open.keys()]));
  const name = pick(readdirSync(folder).filter((file) => file.endsWith('.txt') && !open.has(file)));
  const text = readFileSync(join(folder, name), 'utf8');
  open.set(name, { text, version: 1 });
  const textDocument = { uri: uriOf(name), languageId: 'article', version: 1, text };
  await client.sendNotification('textDocument/didOpen', { textDocument });
}

async function change(name, { line, character }, words, lines = 0) {
  const document = open.get(name);
  const all = document.text.split('\n');
  // Limits the size of documents.
  if ((words === '' && all.length < 8) || document.text.length > 12_000) return close(name);
  const rest = all[line + lines] === undefined ? '' : all[line + lines].slice(lines === 0 ? character : 0);
  all.splice(line, lines + 1, ...(all[line].slice(0, character) + words + rest).split('\n'));
  const last = Math.min(line + lines, document.text.split('\n').length - 1);
  const end = lines === 0 ? { line, character } : { line: last, character: last < line + lines ? 1e6 : 0 };
  document.text = all.join('\n');
  document.version += 1;
  await client.sendNotification('textDocument/didChange', {
    textDocument: { uri: uriOf(name), version: document.version },
    contentChanges: [{ range: { start: { line, character }, end }, text: words }],
  });
}

/** Writes a document, or `text`, to the disk and notifies the server. */
async function save(name, text = open.get(name)?.text) {
  writeFileSync(join(folder, name), text);
  await notifyFileEvent(name, 2);
}

async function close(name) {
  open.delete(name);
  await client.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf(name) } });
  await save(name, pick(originals));
}

async function rename(name) {
  await close(name);
  const next = `${Math.floor(random() * 1e9)}.txt`;
  renameSync(join(folder, name), join(folder, next));
  await notifyFileEvent(name, 3);
  await notifyFileEvent(next, 1);
}

/** Writes an annotation file; the number of files is limited. */
async function annotate(name) {
  const others = readdirSync(folder).filter((file) => file.endsWith('.annotations.yaml'));
  if (others.length >= ANNOTATED) {
    const other = pick(others);
    rmSync(join(folder, other));
    await notifyFileEvent(other, 3);
  }
  const lines = open.get(name).text.split('\n');
  const line = pick(lines.filter((words) => words.length > 40)) ?? 'nothing';
  const quote = JSON.stringify(line.slice(0, 60));
  await save(`${name}.annotations.yaml`, `version: 1\nannotations:\n  - quote: ${quote}\n    note: ${random()}\n`);
}

/** Writes a note at a position, as a command of the editor does; the annotation files stay limited. */
async function decide(name, uri, position) {
  const files = readdirSync(folder).filter((file) => file.endsWith('.annotations.yaml'));
  if (files.length >= ANNOTATED && !files.includes(`${name}.annotations.yaml`)) return;
  const range = { start: position, end: position };
  const decision = { kind: 'annotate', note: `Noted ${random()}.` };
  const { edit } = await client.sendRequest('sourcemark/decide', { uri, range, decision }).catch(() => ({}));
  for (const change of edit?.documentChanges ?? []) {
    if (change.kind !== undefined) continue;
    const file = fileURLToPath(change.textDocument.uri);
    const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const document = TextDocument.create(change.textDocument.uri, 'yaml', 1, before);
    writeFileSync(file, TextDocument.applyEdits(document, change.edits));
    await client.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: change.textDocument.uri, type: before === '' ? 1 : 2 }],
    });
  }
}

function entities() {
  return `version: 1\nentities:\n  a: { name: Elena Voss, type: person, aliases: [${pick(['Haddad', 'Vornad', 'Kesser'])}] }\n`;
}

function notifyFileEvent(name, type) {
  return client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(name), type }] });
}

function placeIn(text) {
  const lines = text.split('\n');
  const line = Math.floor(random() * lines.length);
  return { line, character: Math.floor(random() * ((lines[line] ?? '').length + 1)) };
}

/** Returns a function that waits for the next memory report on a stream. */
function memoryReader(stream) {
  let waiting;
  let words = '';
  stream.setEncoding('utf8').on('data', (chunk) => {
    words += chunk;
    const found = /memory (\d+) (\d+) (\d+)\n/.exec(words);
    if (found === null) return;
    words = '';
    const [heap, external, rss] = found.slice(1).map((bytes) => Math.round(Number(bytes) / 1e6));
    waiting?.({ heap, external, rss });
  });
  return () =>
    new Promise((resolve) => {
      waiting = resolve;
    });
}
