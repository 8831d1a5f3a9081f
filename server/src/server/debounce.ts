// Runs work when a stream of calls pauses, and after a longest wait even if it does not: files that keep changing, or a user
// who keeps typing, must not hold back the news for ever.

export class Debounce {
  readonly #work: () => void;
  readonly #quiet: number;
  readonly #longest: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Runs from the first call that waits. */
  #limit: ReturnType<typeof setTimeout> | undefined;

  /** Runs `work` `quiet` milliseconds after the last call, and at most `longest` milliseconds after the first. */
  constructor(work: () => void, quiet: number, longest: number) {
    this.#work = work;
    this.#quiet = quiet;
    this.#longest = longest;
  }

  call(quiet = this.#quiet): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#run(), quiet);
    this.#limit ??= setTimeout(() => this.#run(), Math.max(quiet, this.#longest));
  }

  #run(): void {
    this.cancel();
    this.#work();
  }

  /** Forgets the calls so far. */
  cancel(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#limit);
    this.#limit = undefined;
  }
}
