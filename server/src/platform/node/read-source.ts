// Reads a source in a worker of its own, which is ended after each: a hostile file can neither hang the program nor take its
// memory.

import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { type ReadSourceParams, type ReadSourceResult, SOURCE_MEMORY, SOURCE_TIMEOUT } from '../../protocol.ts';

/** Never rejects: a worker that dies or takes too long is an answer. `folder` is that of the bundles. */
export function readSourceInWorker(
  params: ReadSourceParams,
  { folder = __dirname, timeout = SOURCE_TIMEOUT }: { readonly folder?: string; readonly timeout?: number } = {},
): Promise<ReadSourceResult> {
  const worker = new Worker(path.join(folder, 'source-reader.js'), {
    resourceLimits: { maxOldGenerationSizeMb: SOURCE_MEMORY },
    // Libraries report broken files on the console.
    stdout: true,
    stderr: true,
  });
  return new Promise<ReadSourceResult>((resolve) => {
    const timer = setTimeout(() => resolve({ ok: false, problem: 'out-of-time' }), timeout);
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) =>
      resolve({ ok: false, problem: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-complex' : 'damaged' }),
    );
    worker.once('exit', () => {
      clearTimeout(timer);
      resolve({ ok: false, problem: 'damaged' });
    });
    worker.postMessage(params);
  }).finally(() => void worker.terminate());
}
