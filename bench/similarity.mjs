// Compares the made-up articles with real news: counts names, quotations and findings per 1,000 words, a folder a column.
// node bench/similarity.mjs [--articles 300] [--cli dist/cli.js] [FOLDER of real articles …]

import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { generateArticles } from './generate.mjs';
import { markdownTable } from './table.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    articles: { type: 'string', default: '300' },
    cli: { type: 'string', default: 'dist/cli.js' },
  },
});
const scratch = mkdtempSync(join(tmpdir(), 'sourcemark-similarity-'));
const generated = join(scratch, 'made up');
mkdirSync(generated);
for (const { name, text } of generateArticles(Number(values.articles))) writeFileSync(join(generated, name), text);

const columns = [generated, ...positionals].map((folder) => [label(folder), count(folder)]);
rmSync(scratch, { recursive: true, force: true });
const rows = [...new Set(columns.flatMap(([, counted]) => Object.keys(counted)))].sort(byKind);
console.log(
  markdownTable(
    ['by 1,000 words', ...columns.map(([name]) => name)],
    rows.map((row) => [row, ...columns.map(([, counted]) => String(Number((counted[row] ?? 0).toFixed(2))))]),
  ),
);

function count(folder) {
  const files = readdirSync(folder).map((name) => join(folder, name));
  const words = files.reduce((sum, file) => sum + readFileSync(file, 'utf8').split(/\s+/).length, 0);
  const out = join(scratch, 'analysis.jsonl');
  const descriptor = openSync(out, 'w');
  const run = spawnSync(process.execPath, [resolve(values.cli), 'analyze', '--all', '--format', 'jsonl', folder], {
    stdio: ['ignore', descriptor, 'inherit'],
  });
  closeSync(descriptor);
  if (run.status !== 0) throw new Error(`analyze failed on ${folder}`);
  const tally = {};
  const add = (what, by = 1) => {
    tally[what] = (tally[what] ?? 0) + by;
  };
  const quoteWords = [];
  for (const line of readFileSync(out, 'utf8').split('\n')) {
    const { mentions = [], quotes = [], diagnostics = [] } = line === '' ? {} : JSON.parse(line);
    for (const { type, form } of mentions) add(form === 'name' ? `names: ${type}` : 'names: pronouns and descriptions');
    for (const { kind, content } of quotes) {
      add(`quotations: ${kind}`);
      // A word has about six characters with its space.
      if (kind === 'direct') quoteWords.push(content.reduce((sum, { start, end }) => sum + (end - start) / 6, 0));
    }
    for (const { code } of diagnostics) add(`findings: ${code}`);
  }
  for (const what of Object.keys(tally)) tally[what] *= 1000 / words;
  tally['words in an article'] = words / files.length;
  quoteWords.sort((a, b) => a - b);
  tally['words in a direct quotation, median'] = quoteWords[quoteWords.length >> 1] ?? 0;
  return tally;
}

function label(folder) {
  const path = resolve(folder);
  return basename(path) === 'articles' ? basename(dirname(path)) : basename(path);
}

function byKind(a, b) {
  const order = ['words', 'names', 'quotations', 'findings'];
  const rank = (row) => order.indexOf(row.split(/[: ]/)[0]);
  return rank(a) - rank(b) || a.localeCompare(b);
}
