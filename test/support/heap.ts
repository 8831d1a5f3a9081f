// What is alive: for tests that say what must not be held, or not be kept for ever.

import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc') as () => void;

/** Collects what nobody holds; weak references, too, only let go between two turns of the loop. */
export async function collect(): Promise<void> {
  await setImmediate();
  gc();
}

/** Bytes of the heap that somebody holds. */
export async function alive(): Promise<number> {
  await collect();
  return process.memoryUsage().heapUsed;
}
