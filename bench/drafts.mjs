// A draft of 20 kB over a folder of made-up articles, typed in as an editor does: keystrokes in quotations, names and plain
// sentences, each until its analysis and then its check against the sources are there. Also by itself:
// node bench/drafts.mjs [articles] [dist]

import { fork } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { argv } from 'node:process';
import { setTimeout as rest } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { connect, ENVIRONMENT, FLAGS, makeFolder, memoryOf } from './session.mjs';

const dist = join(dirname(fileURLToPath(import.meta.url)), '../dist');
const KEYSTROKES = 400;
/** Of these, the first ones of a session, which the engine runs before it has compiled what they do. */
const FIRST = 50;
const SIZE = 20_000;

/** Measures one folder size. Figures are in the units of targets.mjs. */
export async function benchDrafts({ articles = 10_000, built = dist } = {}) {
  const corpus = makeFolder(articles);
  const figures = {};
  console.log(`\n# Draft: ${articles} articles\n`);
  try {
    const text = makeDraft(corpus.folder);
    const file = join(corpus.folder, 'drafts', 'story.md');
    mkdirSync(dirname(file));
    writeFileSync(file, text);
    const server = fork(join(built, 'server.js'), ['--node-ipc'], {
      silent: true,
      env: { ...process.env, ...ENVIRONMENT },
      execArgv: FLAGS,
    });
    const { client, indexed } = await connect(server, corpus);
    await indexed;
    const uri = pathToFileURL(file).href;
    const opened = performance.now();
    await client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text },
    });
    const pull = () => client.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    const codesOf = ({ items = [] }) => items.filter(({ code }) => code === 'misquote').length;
    while (codesOf(await pull()) === 0 && performance.now() - opened < 120_000) await rest(20);
    figures['draft first'] = (performance.now() - opened) / 1000;
    await rest(1000);
    figures['draft memory'] = memoryOf(server.pid);
    Object.assign(figures, await type(client, uri, text, pull));
    client.dispose();
    server.kill();
  } finally {
    corpus.remove();
  }
  return figures;
}

async function type(client, uri, text, pull) {
  const lines = text.split('\n');
  const places = lines.flatMap((line, number) =>
    line === '' ? [] : [...line.matchAll(/\p{L}{4,}/gu)].map(({ index }) => ({ line: number, character: index + 2 })),
  );
  const outline = () => client.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
  const times = { analysis: [], check: [], whole: [] };
  for (let i = 0; i < KEYSTROKES; i += 1) {
    const position = places[(i * 7919) % places.length];
    // Each letter is taken back by the next change, so that the places stay true.
    const isBack = i % 2 === 1;
    const before = places[((i - 1) * 7919) % places.length];
    const range = isBack
      ? { start: before, end: { line: before.line, character: before.character + 1 } }
      : { start: position, end: position };
    const from = performance.now();
    await client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: i + 2 },
      contentChanges: [{ range, text: isBack ? '' : 'e' }],
    });
    // The outline needs the analysis of the draft, and nothing of its check.
    await outline();
    const analysed = performance.now();
    await pull();
    const checked = performance.now();
    times.analysis.push(analysed - from);
    times.check.push(checked - analysed);
    times.whole.push(checked - from);
    await rest(i % 20 === 19 ? 400 : 5);
  }
  const at = (part, share) => {
    const sorted = times[part].slice(FIRST).sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  };
  return {
    'draft keystroke p95': at('whole', 0.95),
    'draft keystroke median': at('whole', 0.5),
    'draft analysis p95': at('analysis', 0.95),
    'draft check p95': at('check', 0.95),
    'draft check median': at('check', 0.5),
  };
}

/** Quotations and sentences of the folder, every fifth with another word. */
function makeDraft(folder) {
  const parts = ['# What was said'];
  let length = 0;
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  for (let i = 0; length < SIZE; i += 1) {
    const article = readFileSync(join(folder, names[(i * 37) % names.length]), 'utf8').split('\n\n');
    const quoting = article.find((paragraph) => /[“"]/.test(paragraph) && paragraph.length < 600);
    const figures = article.find((paragraph) => /\d/.test(paragraph) && paragraph.length < 400);
    for (const [at, part] of [quoting, figures].entries()) {
      if (part === undefined) continue;
      const words = part.replace(/\s+/g, ' ');
      parts.push((i + at) % 5 === 0 ? words.replace(/\b(?:the|a)\b/, 'some') : words);
      length += words.length + 2;
    }
  }
  return `${parts.join('\n\n').slice(0, SIZE)}\n`;
}

if (argv[1] !== undefined && import.meta.url === pathToFileURL(argv[1]).href)
  console.table(
    await benchDrafts({
      ...(argv[2] === undefined ? {} : { articles: Number(argv[2]) }),
      ...(argv[3] === undefined ? {} : { built: resolve(argv[3]) }),
    }),
  );
