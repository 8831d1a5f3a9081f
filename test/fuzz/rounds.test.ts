// Random rounds on annotation files: none may go wrong. `SOURCEMARK_ROUNDS=2000` for CI; more in scripts/fuzz/rounds.mjs.

import { expect, test } from 'vitest';
import { play } from './rounds/index.ts';

const rounds = Number(process.env.SOURCEMARK_ROUNDS ?? 150);

test('an annotation stays with its words and speaker, or is reported; edits elsewhere do not lose it', async () => {
  const { counts, problems } = await play('anchors', 1, rounds);
  expect(problems).toEqual([]);
  expect(counts.heldElsewhere! / counts.elsewhere!).toBeGreaterThan(0.97);
}, 600_000);

test('a quick fix that was offered before the files changed lands on its own words, or is refused', async () => {
  expect((await play('fixes', 1, rounds)).problems).toEqual([]);
}, 600_000);

test('an id is renamed in every style of YAML, or not at all', async () => {
  const { counts, problems } = await play('rename', 1, 10 * rounds);
  expect(problems).toEqual([]);
  expect(counts.renamed! / counts.rounds!).toBeGreaterThan(0.95);
}, 600_000);
