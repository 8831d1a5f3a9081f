// Speed of the whole analysis beside compromise and harper.js, in one run on the same text, and what starting costs.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCompromise, loadHarper, loadSourcemark } from './engines.mjs';

const samples = join(dirname(fileURLToPath(import.meta.url)), '..', 'test', 'articles');
/** Seconds of processor time that each engine reads for at least. */
const LEAST_SECONDS = 3;

export async function benchSpeed({ packs }) {
  console.log('\n# Speed: megabytes of text a second of processor time\n');
  const texts = readTexts(packs);
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  console.log(`${texts.length} articles, ${(bytes / 1e6).toFixed(2)} MB\n`);
  const { analyze, milliseconds, firstMilliseconds, megabytes } = await loadSourcemark();
  const compromise = loadCompromise();
  const harper = await loadHarper();
  const rows = [['sourcemark, whole analysis', await measure(analyze, texts)]];
  if (compromise !== undefined) rows.push(['compromise 14, names', await measure(compromise, texts)]);
  else console.log('compromise is not installed here and was skipped.');
  if (harper !== undefined) rows.push(['harper.js, lint', await measure(harper, texts)]);
  const ours = rows[0][1];
  console.log('| engine | MB/s | sourcemark is faster by |\n|---|---|---|');
  for (const [name, speed] of rows) console.log(`| ${name} | ${speed.toFixed(3)} | ${(ours / speed).toFixed(1)} × |`);
  console.log(
    `\nLoading: ${milliseconds.toFixed(0)} ms; with lexicon, model and a first sentence ${firstMilliseconds.toFixed(0)} ms, ${megabytes.toFixed(0)} MB of memory.`,
  );
}

/** By processor time, which other programs of the machine disturb less than they do the clock. */
async function measure(engine, texts) {
  // The first round warms up; slow engines read less of it.
  const began = processorSeconds();
  for (const text of texts) {
    await engine(text);
    if (processorSeconds() - began > LEAST_SECONDS / 2) break;
  }
  let bytes = 0;
  const started = processorSeconds();
  for (;;)
    for (const text of texts) {
      await engine(text);
      bytes += Buffer.byteLength(text);
      const seconds = processorSeconds() - started;
      if (seconds > LEAST_SECONDS) return bytes / 1e6 / seconds;
    }
}

function processorSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function readTexts(packs) {
  const pack = packs === undefined ? undefined : join(packs, 'names-indigenous', 'articles');
  const folder = pack !== undefined && existsSync(pack) ? pack : samples;
  return readdirSync(folder)
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}
