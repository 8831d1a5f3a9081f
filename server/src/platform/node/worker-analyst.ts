// Analyses closed articles in worker threads, so that the server's own thread stays free for requests. Texts are sent in
// batches: each message wakes a thread on both sides, which costs a tenth of the analysis of an article.

import { availableParallelism } from 'node:os';
import type { Analyst } from '../../corpus/host.ts';
import { WorkerPool } from './worker-pool.ts';

/** More workers gain little, because one index takes all results. */
const MAX_WORKERS = 8;

/** Milliseconds for one message. A text that takes longer ends its worker; the other workers continue. */
const TIMEOUT = 60_000;

/** Limits of one message: number of texts, and their code units together. A longer text is sent alone. */
const [MAX_TEXTS, MAX_UNITS] = [4, 100_000] as const;

interface PendingText {
  readonly text: string;
  readonly markdown: boolean;
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (reason: unknown) => void;
}

export class WorkerAnalyst implements Analyst {
  readonly parallel: number;
  readonly #pool: WorkerPool;
  #pending: PendingText[] = [];
  /** Code units of the pending texts. */
  #units = 0;

  /** `script`: path of the bundled worker. */
  constructor(script: string) {
    const workers = Math.min(MAX_WORKERS, availableParallelism());
    // Twice the number of workers, so that the next message is ready when a worker finishes one.
    this.parallel = 2 * workers * MAX_TEXTS;
    this.#pool = new WorkerPool(script, workers);
  }

  analyze(text: string, markdown: boolean): Promise<Uint8Array> {
    if (this.#pending.length > 0 && this.#units + text.length > MAX_UNITS) this.#send();
    return new Promise((resolve, reject) => {
      this.#pending.push({ text, markdown, resolve, reject });
      this.#units += text.length;
      if (this.#pending.length === MAX_TEXTS) this.#send();
      // Requests made in the same tick go into one message.
      else if (this.#pending.length === 1) setImmediate(() => this.#send());
    });
  }

  rest(): void {
    this.#pool.rest();
  }

  #send(): void {
    if (this.#pending.length === 0) return;
    const batch = this.#pending;
    this.#pending = [];
    this.#units = 0;
    void this.#settle(batch);
  }

  async #settle(batch: readonly PendingText[]): Promise<void> {
    try {
      const answers = await this.#ask(batch);
      for (const [i, { resolve }] of batch.entries()) resolve(answers[i]!);
    } catch {
      // The worker may have died from another text, so each text is retried alone. A second failure is the text's own.
      for (const pending of batch) this.#ask([pending]).then(([bytes]) => pending.resolve(bytes!), pending.reject);
    }
  }

  async #ask(batch: readonly PendingText[]): Promise<Uint8Array[]> {
    const texts = batch.map(({ text, markdown }) => ({ text, markdown }));
    return await this.#pool.exec('analyze', [texts]).timeout(TIMEOUT);
  }
}
