// Splits long work into time slices of a few milliseconds, so that requests are answered and cancellations are seen while it
// runs. Between two items of work the caller checks `isOver`, and if so awaits `pause` and checks for cancellation.

/** Milliseconds of work between two pauses. With the item that is begun in them, a request waits for at most eight. */
const SLICE = 4;

interface Clock {
  /** Milliseconds since some fixed moment. */
  now(): number;
  /** Lets other work of the event loop run. */
  pause(): Promise<void>;
}

export class Slices {
  readonly #clock: Clock;
  readonly #length: number;
  #start: number;

  /** `length` in milliseconds. */
  constructor(clock: Clock, length = SLICE) {
    this.#clock = clock;
    this.#length = length;
    this.#start = clock.now();
  }

  /** Whether the present slice has used up its time. */
  get isOver(): boolean {
    const passed = this.#clock.now() - this.#start;
    // A clock that was set back gives no duration.
    return passed < 0 || passed > this.#length;
  }

  /** Lets other work run and starts the next slice. */
  async pause(): Promise<void> {
    await this.#clock.pause();
    this.#start = this.#clock.now();
  }
}
