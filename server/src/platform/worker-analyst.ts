// The pool of workers that analyses closed articles, so that the server's own loop stays free for the person. It is made
// when it is first needed and let go when nothing is left to do: an idle worker holds the lexicon for nothing.

import { availableParallelism } from 'node:os';
import { type Pool, pool } from 'workerpool';
import type { Analyst } from '../corpus/analyst.ts';

/** More than this gain little: what comes out has to go into one index. */
const MOST_WORKERS = 8;

/** Milliseconds for one text. A text that takes longer takes its worker with it, and the others go on. */
const LONGEST = 60_000;

/** Milliseconds without work before the workers are let go. */
const IDLE = 2_000;

export class WorkerAnalyst implements Analyst {
  readonly parallel = Math.min(MOST_WORKERS, availableParallelism());
  readonly #script: string;
  #pool: Pool | undefined;
  #leaving: NodeJS.Timeout | undefined;

  /** `script`: path of the bundled worker. */
  constructor(script: string) {
    this.#script = script;
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
    clearTimeout(this.#leaving);
    this.#leaving = setTimeout(() => {
      const { busyWorkers = 0, pendingTasks = 0 } = this.#pool?.stats() ?? {};
      if (busyWorkers + pendingTasks > 0) return;
      void this.#pool?.terminate();
      this.#pool = undefined;
    }, IDLE);
    this.#leaving.unref();
  }

  async #ask(text: string, markdown: boolean): Promise<Uint8Array> {
    clearTimeout(this.#leaving);
    this.#pool ??= pool(this.#script, { workerType: 'thread', maxWorkers: this.parallel });
    return await this.#pool.exec('analyze', [text, markdown]).timeout(LONGEST);
  }
}
