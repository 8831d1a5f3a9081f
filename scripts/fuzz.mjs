// npm run fuzz -- [--target analyze|yaml|decode|all] [--seconds 60] [--seed N]
// Searches for inputs that violate the invariants in test/fuzz/targets.ts, guided by V8's block coverage: an input that runs
// new code is kept and mutated further. A failing input is minimised and written to test/fuzz/corpus/, where the unit tests
// run it from then on. (V8's coverage works wherever Node runs, unlike fuzzers with a native addon.)

import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv } from 'node:process';
import { parseArgs } from 'node:util';
import { randomNumbers } from '../bench/generate.mjs';
import { bundleForNode } from './lib/bundle.mjs';
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
/** Inputs run between two reads of the coverage, each of which costs as much as dozens of inputs. */
const BATCH = 40;
/** Characters of an input. */
const MAX_LENGTH = 1500;
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
  if (target === undefined) throw new Error(`Unknown target: ${name}. Use one of ${TARGETS.join(', ')}.`);
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
      if (!broken.has(kind)) broken.set(kind, minimize(target, input, kind));
    }
  };
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  for (const input of kept) attempt(input);
  await newlyCovered(covered);
  const began = performance.now();
  while (performance.now() - began < milliseconds) {
    const batch = Array.from({ length: BATCH }, () => mutate(kept, random, MAX_LENGTH, name));
    for (const input of batch) attempt(input);
    if ((await newlyCovered(covered, false)) === 0) continue;
    // The batch ran new code; run its inputs one by one to find out which did.
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

/** Number of blocks that ran for the first time since the last call. `remember` adds them to `covered`. */
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

/** Start inputs: paragraphs of the sample articles and earlier findings. */
function seedsOf(name) {
  const found = readdirSync(join(corpus, name)).map((file) =>
    JSON.parse(readFileSync(join(corpus, name, file), 'utf8')),
  );
  if (name !== 'analyze') return found;
  const articles = join(root, 'test/articles');
  const paragraphs = readdirSync(articles).flatMap((file) => readFileSync(join(articles, file), 'utf8').split(/\n\n+/));
  return [...found, ...paragraphs.filter((paragraph) => paragraph !== '')];
}

/** Removes pieces of an input as long as it fails in the same way, for at most three seconds. */
function minimize(target, input, kind) {
  let smallest = input;
  const until = performance.now() + 3000;
  for (let size = smallest.length >> 1; size >= 1 && performance.now() < until; size >>= 1)
    for (let at = 0; at < smallest.length && performance.now() < until; ) {
      const cut = smallest.slice(0, at) + smallest.slice(at + size);
      if (breaks(target, cut, kind)) smallest = cut;
      else at += size;
    }
  return smallest;
}

function breaks(target, input, kind) {
  try {
    target(input);
    return false;
  } catch (problem) {
    return kindOf(problem) === kind;
  }
}

/** Identifies a failure by its error and place, without numbers, which differ from input to input. */
function kindOf(problem) {
  const place = /at (\S+) \(/.exec(problem.stack?.split('\n')[1] ?? '')?.[1] ?? '';
  return `${problem.name}: ${String(problem.message).split(/[:\n]/)[0].replace(/\d+/g, '0')} (${place})`;
}

function write(name, input) {
  const folder = join(corpus, name);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${createHash('sha256').update(input).digest('hex').slice(0, 12)}.json`);
  // JSON can represent any string, including lone surrogates.
  writeFileSync(file, `${JSON.stringify(input)}\n`);
  return file;
}

async function loadTargets() {
  const folder = mkdtempSync(join(tmpdir(), 'sourcemark-fuzz-'));
  const outfile = join(folder, 'targets.cjs');
  await bundleForNode(join(root, 'test/fuzz/targets.ts'), outfile);
  return { targets: createRequire(import.meta.url)(outfile).targets, bundle: outfile };
}
