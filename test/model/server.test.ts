// After any sequence of events, an idle server answers like a server that was just started on the same files.
// SOURCEMARK_MODEL_STEPS=100000 makes a long run. A failure prints its seed, path and replay path, which
// SOURCEMARK_MODEL_SEED, _PATH and _REPLAY accept.

import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FOLDERS, steps } from './steps.ts';
import { textOf } from './texts.ts';
import { World } from './world.ts';

const STEPS = Number(process.env.SOURCEMARK_MODEL_STEPS ?? 2000);
/** Maximum steps of one story; the average is half of it. */
const LONGEST = 40;
const seed = process.env.SOURCEMARK_MODEL_SEED;
const path = process.env.SOURCEMARK_MODEL_PATH;
const replayPath = process.env.SOURCEMARK_MODEL_REPLAY;

const files = {
  'file:///one/a.txt': textOf([0, 1, 2, 4]),
  'file:///one/more/c.txt': textOf([3, 6, 8]),
  'file:///one/drafts/g.txt': textOf([2, 6, 7]),
  'file:///two/a.txt': textOf([5, 6, 7]),
};

// Timers are fake, so that waiting takes no time.
beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

test(
  'answers like a new server after any sequence of events',
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
