// Workers that analyse closed articles, so that the server's own loop stays free for the person.

import { availableParallelism } from 'node:os';
import type { Analyst } from '../corpus/analyst.ts';
import { WorkerPool } from './worker-pool.ts';

/** More than this gain little: what comes out has to go into one index. */
const MOST_WORKERS = 8;

/** Milliseconds for one text. A text that takes longer takes its worker with it, and the others go on. */
const LONGEST = 60_000;

export class WorkerAnalyst implements Analyst {
  readonly parallel = Math.min(MOST_WORKERS, availableParallelism());
  readonly #pool: WorkerPool;

  /** `script`: path of the bundled worker. */
  constructor(script: string) {
    this.#pool = new WorkerPool(script, this.parallel);
  }

  async analyze(text: string, markdown: boolean): Promise<Uint8Array> {
    try {
      return await this.#ask(text, markdown);
    } catch {
      // A worker that died with the text, or of the one before it, is replaced. The second failure is the text's own.
      return await this.#ask(text, markdown);
    }
  }

  rest(): void {
    this.#pool.rest();
  }

  async #ask(text: string, markdown: boolean): Promise<Uint8Array> {
    return await this.#pool.exec('analyze', [text, markdown]).timeout(LONGEST);
  }
}
