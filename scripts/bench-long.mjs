// npm run bench:long -- [--fuzz 30] [--model 100000] [--soak 15] [--articles 100000]
// Runs the checks that are too slow for every day: minutes of fuzzing, steps of the model test, minutes of the soak test,
// articles in one folder. Prints a summary at the end; an amount of 0 skips a part.

import { argv } from 'node:process';
import { parseArgs } from 'node:util';
import { root, run, runBin, script } from './lib/run.mjs';

const { values: options } = parseArgs({
  args: argv.slice(2),
  options: {
    fuzz: { type: 'string', default: '30' },
    model: { type: 'string', default: '100000' },
    soak: { type: 'string', default: '15' },
    articles: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 1e6) },
  },
});

/** A separate build, so that the one in use does not change. */
const DIST = 'out/bench-long';

/** Name, unit and function of each part; the function returns an exit code. */
const parts = [
  [
    'fuzz',
    'min of fuzzing',
    (minutes) => node('scripts/fuzz.mjs', '--seconds', String(60 * minutes), '--seed', options.seed),
  ],
  ['model', 'steps of the model', (steps) => model(steps)],
  [
    'soak',
    'min of random editing',
    (minutes) => node('scripts/soak.mjs', '--minutes', String(minutes), '--seed', options.seed, '--server', DIST),
  ],
  ['articles', 'articles in one folder', (count) => node('bench/server.mjs', String(count), DIST)],
];

await script(async () => {
  // The soak test and the folder test run the bundled server.
  if ((await node('esbuild.mjs', '--outdir', DIST)) !== 0) return 1;
  const summary = [];
  for (const [name, unit, start] of parts) {
    const amount = Number(options[name]);
    if (amount === 0) continue;
    console.log(`\n── ${amount.toLocaleString('en')} ${unit}`);
    const from = performance.now();
    const code = await start(amount);
    const minutes = ((performance.now() - from) / 60_000).toFixed(1);
    summary.push(`${code === 0 ? '✓' : '✗'} ${amount.toLocaleString('en')} ${unit}: ${minutes} min`);
  }
  console.log(`\n── seed ${options.seed}\n${summary.join('\n')}`);
  return summary.some((line) => line.startsWith('✗')) ? 1 : 0;
});

function node(file, ...args) {
  return run(process.execPath, [file, ...args], { cwd: root });
}

function model(steps) {
  const env = { ...process.env, SOURCEMARK_MODEL_STEPS: String(steps) };
  return runBin('vitest/vitest.mjs', ['run', 'test/model/server.test.ts'], { env });
}
