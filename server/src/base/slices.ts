// Long work, done a few milliseconds at a time, so that a hover never waits for it and Cancel is heard. Between two items of
// work: where the slice is over, pause, and then see whether anybody still wants the rest.

import type { Host } from '../corpus/host.ts';

/** Milliseconds of work between two pauses; with what was begun within them, nobody waits for more than eight. */
const SLICE = 4;

export class Slices {
  readonly #host: Pick<Host, 'now' | 'pause'>;
  readonly #length: number;
  #start: number;

  /** `length` in milliseconds. */
  constructor(host: Pick<Host, 'now' | 'pause'>, length = SLICE) {
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
