// npm run fuzz -- [--target analyze|yaml|decode|all] [--seconds 60] [--seed N]
// Looks for inputs that break what must hold (test/fuzz/targets.ts), guided by V8's own block coverage: an input that runs
// code no other ran is kept and changed further. What breaks is made smaller and written to test/fuzz/corpus/, where the
// unit tests run it ever after. (V8's coverage rather than a fuzzer with a native addon: it runs wherever Node runs.)

import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv } from 'node:process';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { randomNumbers } from '../bench/generate.mjs';
import { mutate } from './lib/mutate.mjs';
import { root } from './lib/run.mjs';

const { values: options } = parseArgs({
  args: argv.slice(2),
  options: {
    target: { type: 'string', default: 'all' },
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
  },
});
const TARGETS = ['analyze', 'yaml', 'decode'];
/** Inputs run between two looks at the coverage, which cost as much as dozens of runs. */
const BATCH = 40;
/** Characters of an input. */
const LONGEST = 1500;
const corpus = join(root, 'test/fuzz/corpus');

const { targets, bundle } = await loadTargets();
const session = new Session();
session.connect();
await session.post('Profiler.enable');
const names = options.target === 'all' ? TARGETS : [options.target];
let findings = 0;
for (const name of names) findings += await fuzz(name, (1000 * Number(options.seconds)) / names.length);
rmSync(join(bundle, '..'), { recursive: true, force: true });
process.exitCode = findings > 0 ? 1 : 0;

async function fuzz(name, milliseconds) {
  const target = targets[name];
  if (target === undefined) throw new Error(`No such target: ${name}. There are ${TARGETS.join(', ')}.`);
  const seed = Number(options.seed);
  const random = randomNumbers(seed);
  const covered = new Set();
  const kept = seedsOf(name);
  const broken = new Map();
  let runs = 0;
  const attempt = (input) => {
    runs += 1;
    try {
      target(input);
    } catch (problem) {
      const kind = kindOf(problem);
      if (!broken.has(kind)) broken.set(kind, smaller(target, input, kind));
    }
  };
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  for (const input of kept) attempt(input);
  await newlyCovered(covered);
  const began = performance.now();
  while (performance.now() - began < milliseconds) {
    const batch = Array.from({ length: BATCH }, () => mutate(kept, random, LONGEST, name));
    for (const input of batch) attempt(input);
    if ((await newlyCovered(covered, false)) === 0) continue;
    // Something new: which of them was it?
    for (const input of batch) {
      attempt(input);
      if ((await newlyCovered(covered)) > 0) kept.push(input);
    }
  }
  await session.post('Profiler.stopPreciseCoverage');
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(
    `${name}: seed ${seed}, ${seconds} s, ${runs} inputs, ${covered.size} blocks, ${kept.length} kept, ${broken.size} findings`,
  );
  for (const [kind, input] of broken) console.log(`  ${kind}\n  ${write(name, input)}`);
  return broken.size;
}

/** How many blocks have run since the last look that had not before; with `remember` they count as known from now on. */
async function newlyCovered(covered, remember = true) {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  let added = 0;
  for (const script of result) {
    if (!script.url.endsWith(bundle)) continue;
    for (const { ranges } of script.functions)
      for (const { startOffset, endOffset, count } of ranges) {
        if (count === 0) continue;
        const block = startOffset * 2 ** 24 + endOffset;
        if (covered.has(block)) continue;
        added += 1;
        if (remember) covered.add(block);
      }
  }
  return added;
}

/** Our own articles and what was found before. */
function seedsOf(name) {
  const found = readdirSync(join(corpus, name)).map((file) =>
    JSON.parse(readFileSync(join(corpus, name, file), 'utf8')),
  );
  if (name !== 'analyze') return found;
  const articles = join(root, 'test/articles');
  const paragraphs = readdirSync(articles).flatMap((file) => readFileSync(join(articles, file), 'utf8').split(/\n\n+/));
  return [...found, ...paragraphs.filter((paragraph) => paragraph !== '')];
}

/** Cuts pieces out for as long as the same thing stays broken. */
function smaller(target, input, kind) {
  let least = input;
  const until = performance.now() + 3000;
  for (let size = least.length >> 1; size >= 1 && performance.now() < until; size >>= 1)
    for (let at = 0; at < least.length && performance.now() < until; ) {
      const cut = least.slice(0, at) + least.slice(at + size);
      if (breaks(target, cut, kind)) least = cut;
      else at += size;
    }
  return least;
}

function breaks(target, input, kind) {
  try {
    target(input);
    return false;
  } catch (problem) {
    return kindOf(problem) === kind;
  }
}

/** What broke, without the numbers that differ from input to input. */
function kindOf(problem) {
  const place = /at (\S+) \(/.exec(problem.stack?.split('\n')[1] ?? '')?.[1] ?? '';
  return `${problem.name}: ${String(problem.message).split(/[:\n]/)[0].replace(/\d+/g, '0')} (${place})`;
}

function write(name, input) {
  const folder = join(corpus, name);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${createHash('sha256').update(input).digest('hex').slice(0, 12)}.json`);
  // JSON, because it can hold any string, lone surrogates included.
  writeFileSync(file, `${JSON.stringify(input)}\n`);
  return file;
}

async function loadTargets() {
  const folder = mkdtempSync(join(tmpdir(), 'sourcemark-fuzz-'));
  const outfile = join(folder, 'targets.cjs');
  await build({
    entryPoints: [join(root, 'test/fuzz/targets.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    loader: { '.bin': 'binary', '.tsv': 'text' },
    logLevel: 'warning',
  });
  return { targets: createRequire(import.meta.url)(outfile).targets, bundle: outfile };
}
