// Worker threads for one kind of work. They are created on first use and terminated when idle, because an idle thread keeps
// its memory.

import { type Pool, pool } from 'workerpool';

/** Milliseconds without work after which the threads are terminated. */
const IDLE_TIME = 2_000;

export class WorkerPool {
  readonly #script: string;
  readonly #maxThreads: number;
  #pool: Pool | undefined;
  #idleTimer: NodeJS.Timeout | undefined;

  /** `script`: path of the bundled worker. */
  constructor(script: string, maxThreads: number) {
    this.#script = script;
    this.#maxThreads = maxThreads;
  }

  /** Calls a method of the worker. Rejects if the worker throws or dies. */
  exec(method: string, args: unknown[]): ReturnType<Pool['exec']> {
    clearTimeout(this.#idleTimer);
    this.#pool ??= pool(this.#script, { workerType: 'thread', maxWorkers: this.#maxThreads });
    return this.#pool.exec(method, args);
  }

  /** Says that no work follows for now: the threads end if none comes within `IDLE_TIME`. */
  rest(): void {
    clearTimeout(this.#idleTimer);
    this.#idleTimer = setTimeout(() => {
      const { busyWorkers = 0, pendingTasks = 0 } = this.#pool?.stats() ?? {};
      if (busyWorkers + pendingTasks > 0) return;
      void this.#pool?.terminate();
      this.#pool = undefined;
    }, IDLE_TIME);
    this.#idleTimer.unref();
  }
}
