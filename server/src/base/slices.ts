// Long work, done a few milliseconds at a time, so that a hover never waits for it and Cancel is heard. Between two items of
// work: where the slice is over, pause, and then see whether anybody still wants the rest.

/** Milliseconds of work between two pauses; with what was begun within them, nobody waits for more than eight. */
const SLICE = 4;

/** What slices need of the program they run in. */
interface Clock {
  /** Milliseconds since some fixed moment. */
  now(): number;
  /** Lets other work of the event loop run. */
  pause(): Promise<void>;
}

export class Slices {
  readonly #host: Clock;
  readonly #length: number;
  #start: number;

  /** `length` in milliseconds. */
  constructor(host: Clock, length = SLICE) {
    this.#host = host;
    this.#length = length;
    this.#start = host.now();
  }

  get isOver(): boolean {
    const passed = this.#host.now() - this.#start;
    // A clock that was set back says nothing.
    return passed < 0 || passed > this.#length;
  }

  /** Lets others have their turn. */
  async pause(): Promise<void> {
    await this.#host.pause();
    this.#start = this.#host.now();
  }
}
