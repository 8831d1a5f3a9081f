// Patience with disks. A network folder can take minutes to answer, or for ever, and Node has only four threads that wait for
// disks: as soon as all of them wait for that folder, nothing at all is read any more. So few questions are asked at once,
// none is waited for longer than a limit, and a folder that did not answer is not asked again until it has.

/** One of Node's four threads stays free, for the cache and for other folders. */
const AT_ONCE = 3;

export class Patience {
  readonly #limit: number;
  #asking = 0;
  readonly #waiting: (() => void)[] = [];
  /** Questions, by folder, that were given up and have not been answered yet. */
  readonly #unanswered = new Map<string, number>();

  /** `limit`: milliseconds for one question. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Asks, and rejects when no answer comes in time, or when the folder still owes one. */
  async ask<Answer>(folder: string, question: () => Promise<Answer>): Promise<Answer> {
    while (this.#asking >= AT_ONCE) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    if (this.#unanswered.has(folder)) {
      this.#waiting.shift()?.();
      throw new Error(`${folder} does not answer`);
    }
    this.#asking += 1;
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      const answer = question();
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
      this.#asking -= 1;
      this.#waiting.shift()?.();
    }
  }

  #giveUp(folder: string, answer: Promise<unknown>): void {
    this.#unanswered.set(folder, (this.#unanswered.get(folder) ?? 0) + 1);
    const come = (): void => {
      const left = (this.#unanswered.get(folder) ?? 1) - 1;
      if (left > 0) this.#unanswered.set(folder, left);
      else this.#unanswered.delete(folder);
    };
    answer.then(come, come);
  }
}
