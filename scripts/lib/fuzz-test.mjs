// Runs a test of random cases with more rounds than the unit tests have time for. A failure prints the seed and the case.
import { spawnSync } from 'node:child_process';
import { argv } from 'node:process';
import { parseArgs } from 'node:util';
import { root } from './run.mjs';

export function fuzzTest(file) {
  const { values } = parseArgs({
    args: argv.slice(2),
    options: { rounds: { type: 'string', default: '40000' }, seed: { type: 'string', default: '1' } },
  });
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', file, '--testTimeout=3600000'],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, SOURCEMARK_FUZZ_ROUNDS: values.rounds, SOURCEMARK_FUZZ_SEED: values.seed },
    },
  );
  process.exitCode = status ?? 1;
}
