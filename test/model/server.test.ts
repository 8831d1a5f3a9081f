// The whole server against a new one: whatever has happened, in whatever order, once it rests it answers as a server that
// starts on what there is now. SOURCEMARK_MODEL_STEPS=100000 for a long run. A failure prints its seed, path and replay path;
// SOURCEMARK_MODEL_SEED, _PATH and _REPLAY take them.

import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FOLDERS, steps } from './steps.ts';
import { textOf } from './texts.ts';
import { World } from './world.ts';

const STEPS = Number(process.env.SOURCEMARK_MODEL_STEPS ?? 2000);
/** Steps of one story at most; on average there are half as many. */
const LONGEST = 40;
const seed = process.env.SOURCEMARK_MODEL_SEED;
const path = process.env.SOURCEMARK_MODEL_PATH;
const replayPath = process.env.SOURCEMARK_MODEL_REPLAY;

const files = {
  'file:///one/a.txt': textOf([0, 1, 2, 4]),
  'file:///one/drafts/c.txt': textOf([3, 6, 8]),
  'file:///two/a.txt': textOf([5, 6, 7]),
};

// Only the waiting is pretended: a second of quiet takes no second.
beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

test(
  'answers as a new server does, whatever has happened',
  async () => {
    let done = 0;
    let runs = 0;
    const story = fc.commands(steps, {
      maxCommands: LONGEST,
      size: 'max',
      ...(replayPath === undefined ? {} : { replayPath }),
    });
    await fc.assert(
      fc.asyncProperty(story, async (commands) => {
        const world = new World(files, FOLDERS.slice(0, 2));
        await world.start();
        try {
          runs += 1;
          await fc.asyncModelRun(() => ({ model: world, real: world }), commands);
          await world.compare();
          done += [...commands].length;
        } finally {
          await world.stop();
        }
      }),
      {
        numRuns: Math.max(1, Math.round(STEPS / (LONGEST / 2))),
        ...(seed === undefined ? {} : { seed: Number(seed) }),
        ...(path === undefined ? {} : { path }),
      },
    );
    console.log(`model: ${done} steps in ${runs} stories`);
    expect(done).toBeGreaterThan(0);
  },
  Math.max(120_000, STEPS * 100),
);
