// Reads one source in a worker that is ended afterwards, or after a time limit: libraries for web pages, PDF, Word and mail are
// loaded in it and nowhere else, and a hostile file costs a worker.

import { type ReadSourceParams, type ReadSourceResult, SOURCE_TIMEOUT } from '../../../server/src/protocol.ts';

/** A worker of Node or of a browser. */
export interface SourceReader {
  postMessage(params: ReadSourceParams): void;
  /** What the worker answers. */
  onMessage(listener: (message: unknown) => void): void;
  /** What it died of; `isMemory` if it needed more than it may. */
  onError(listener: (detail: string, isMemory: boolean) => void): void;
  end(): void;
}

/** Starts dist/source-reader.js. */
export type StartReader = () => Promise<SourceReader>;

/** Never rejects for what the source is. */
export async function readSource(start: StartReader, params: ReadSourceParams): Promise<ReadSourceResult> {
  const reader = await start();
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<ReadSourceResult>((resolve) => {
      timer = setTimeout(() => resolve({ ok: false, problem: 'out-of-time' }), SOURCE_TIMEOUT);
      // A library of the worker sends messages of its own.
      reader.onMessage((message) => {
        if (isResult(message)) resolve(message);
      });
      reader.onError((detail, isMemory) =>
        resolve({ ok: false, problem: isMemory ? 'too-complex' : 'damaged', detail }),
      );
      reader.postMessage(params);
    });
  } finally {
    clearTimeout(timer);
    reader.end();
  }
}

function isResult(message: unknown): message is ReadSourceResult {
  return typeof (message as { ok?: unknown } | null)?.ok === 'boolean';
}
