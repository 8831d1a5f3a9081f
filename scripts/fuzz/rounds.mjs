// node scripts/fuzz/rounds.mjs [--target anchors|fixes|rename|all] [--rounds 40000] [--seed 1]
// Plays random rounds on the annotation files (see test/fuzz/rounds/) and counts what went wrong. A round is repeated by its seed.

import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleForNode } from '../lib/bundle.mjs';
import { root } from '../lib/run.mjs';

const { values: options } = parseArgs({
  options: {
    target: { type: 'string', default: 'all' },
    rounds: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'sourcemark-rounds-'));
const outfile = join(folder, 'rounds.cjs');
await bundleForNode(join(root, 'test/fuzz/rounds/index.ts'), outfile);
const { play, targets } = createRequire(import.meta.url)(outfile);
rmSync(folder, { recursive: true, force: true });
const names = options.target === 'all' ? Object.keys(targets) : [options.target];
for (const name of names) {
  const started = performance.now();
  const { counts, problems } = await play(name, Number(options.seed), Number(options.rounds));
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`${name}: from seed ${options.seed}, ${seconds} s, ${JSON.stringify(counts)}`);
  for (const problem of problems.slice(0, 10)) console.log(problem);
  if (problems.length > 0) process.exitCode = 1;
}
