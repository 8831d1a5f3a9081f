// Garbage collection and heap size, for tests of what must not be kept alive.

import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc') as () => void;

/** Runs the garbage collector. Weak references are cleared only between two turns of the event loop. */
export async function collect(): Promise<void> {
  await setImmediate();
  gc();
}

/** Bytes of the heap that are still referenced. */
export async function alive(): Promise<number> {
  await collect();
  return process.memoryUsage().heapUsed;
}
