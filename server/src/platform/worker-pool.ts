// Threads for one kind of work. They are made when they are first needed and let go when nothing is left to do: an idle one
// holds its memory for nothing.

import { type Pool, pool } from 'workerpool';

/** Milliseconds without work before the threads are let go. */
const IDLE = 2_000;

export class WorkerPool {
  readonly #script: string;
  readonly #most: number;
  #pool: Pool | undefined;
  #leaving: NodeJS.Timeout | undefined;

  /** `script`: path of the bundled worker; `most`: threads at once. */
  constructor(script: string, most: number) {
    this.#script = script;
    this.#most = most;
  }

  /** Rejects when the worker throws or dies. */
  exec(method: string, args: unknown[]): ReturnType<Pool['exec']> {
    clearTimeout(this.#leaving);
    this.#pool ??= pool(this.#script, { workerType: 'thread', maxWorkers: this.#most });
    return this.#pool.exec(method, args);
  }

  /** Nothing more is coming for now. */
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
}
