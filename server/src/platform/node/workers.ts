// Workers that analyse closed articles, so that the server's own loop stays free for the person.
//
// Texts go out a few at a time: every message wakes up a thread on either side, which costs a tenth of an article.

import { availableParallelism } from 'node:os';
import { type Pool, pool } from 'workerpool';
import type { Analyst } from '../../corpus/host.ts';

// Threads for one kind of work. They are made when they are first needed and let go when nothing is left to do: an idle one
// holds its memory for nothing.

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

/** More than this gain little: what comes out has to go into one index. */
const MOST_WORKERS = 8;

/** Milliseconds for one message. A text that takes longer takes its worker with it, and the others go on. */
const LONGEST = 60_000;

/** Texts of one message, and code units of them together: a long one goes alone. */
const [MOST_TEXTS, MOST_UNITS] = [4, 100_000] as const;

interface Waiting {
  readonly text: string;
  readonly markdown: boolean;
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (reason: unknown) => void;
}

export class WorkerAnalyst implements Analyst {
  readonly parallel: number;
  readonly #pool: WorkerPool;
  #waiting: Waiting[] = [];
  /** Code units of what waits. */
  #units = 0;

  /** `script`: path of the bundled worker. */
  constructor(script: string) {
    const workers = Math.min(MOST_WORKERS, availableParallelism());
    // While a worker is at one message, the next lies ready for it.
    this.parallel = 2 * workers * MOST_TEXTS;
    this.#pool = new WorkerPool(script, workers);
  }

  analyze(text: string, markdown: boolean): Promise<Uint8Array> {
    if (this.#waiting.length > 0 && this.#units + text.length > MOST_UNITS) this.#send();
    return new Promise((resolve, reject) => {
      this.#waiting.push({ text, markdown, resolve, reject });
      this.#units += text.length;
      if (this.#waiting.length === MOST_TEXTS) this.#send();
      // Whoever has more to ask does so before anything else has its turn.
      else if (this.#waiting.length === 1) setImmediate(() => this.#send());
    });
  }

  rest(): void {
    this.#pool.rest();
  }

  #send(): void {
    if (this.#waiting.length === 0) return;
    const batch = this.#waiting;
    this.#waiting = [];
    this.#units = 0;
    void this.#answer(batch);
  }

  async #answer(batch: readonly Waiting[]): Promise<void> {
    try {
      const answers = await this.#ask(batch);
      for (const [i, { resolve }] of batch.entries()) resolve(answers[i] as Uint8Array);
    } catch {
      // A worker that died with a text, or of the one before it, is replaced. The second failure is the text's own.
      for (const waiting of batch)
        this.#ask([waiting]).then(([bytes]) => waiting.resolve(bytes as Uint8Array), waiting.reject);
    }
  }

  async #ask(batch: readonly Waiting[]): Promise<Uint8Array[]> {
    const texts = batch.map(({ text, markdown }) => ({ text, markdown }));
    return await this.#pool.exec('analyze', [texts]).timeout(LONGEST);
  }
}
