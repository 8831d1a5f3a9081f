// Limits how long and how often slow disks are asked. A network folder can take minutes to answer, or never answer, and
// Node has only four threads for file access: if all of them wait for that folder, no other file can be read.

/** Leaves one of Node's four threads free, for the cache and for other folders. */
const MAX_CONCURRENT = 3;

/** Runs file operations with a time limit and a limit on concurrency. */
export class DiskTimeout {
  readonly #limit: number;
  #running = 0;
  readonly #waiting: (() => void)[] = [];
  /** Number of operations by folder that timed out and have not finished yet. */
  readonly #unanswered = new Map<string, number>();

  /** `limit`: milliseconds for one operation. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /**
   * Runs `operation`. Rejects if it fails or exceeds the limit, and at once if an earlier operation on the same folder has
   * timed out and is still unanswered.
   */
  async ask<Answer>(folder: string, operation: () => Promise<Answer>): Promise<Answer> {
    while (this.#running >= MAX_CONCURRENT) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    if (this.#unanswered.has(folder)) {
      this.#waiting.shift()?.();
      throw new Error(`${folder} does not answer`);
    }
    this.#running += 1;
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      const answer = operation();
      return await Promise.race([
        answer,
        new Promise<never>((_, reject) => {
          timer = setTimeout(() => {
            this.#giveUp(folder, answer);
            reject(new Error(`${folder} has not answered for ${this.#limit} ms`));
          }, this.#limit);
        }),
      ]);
    } finally {
      clearTimeout(timer);
      this.#running -= 1;
      this.#waiting.shift()?.();
    }
  }

  #giveUp(folder: string, answer: Promise<unknown>): void {
    this.#unanswered.set(folder, (this.#unanswered.get(folder) ?? 0) + 1);
    const settled = (): void => {
      const left = (this.#unanswered.get(folder) ?? 1) - 1;
      if (left > 0) this.#unanswered.set(folder, left);
      else this.#unanswered.delete(folder);
    };
    answer.then(settled, settled);
  }
}
