// How far a long run is, on stderr, once it has taken half a second; nothing where stderr is no terminal.

import { once } from 'node:events';
import yoctoSpinner, { type Spinner } from 'yocto-spinner';

// Standard output for long texts.

/** Waits when the reader is slower than we are, so that memory stays flat. */
export async function writeOut(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** Milliseconds. */
const PATIENCE = 500;

export class Progress {
  readonly #what: string;
  readonly #stream: typeof process.stderr;
  readonly #start = performance.now();
  #spinner: Spinner | undefined;

  constructor(what: string, stream = process.stderr) {
    this.#what = what;
    this.#stream = stream;
  }

  readonly show = (done: number, total: number): void => {
    if (!this.#stream.isTTY || performance.now() - this.#start < PATIENCE) return;
    // Interrupts are the program's own to answer (cli.ts).
    this.#spinner ??= this.#spin();
    this.#spinner.text = `${this.#what}: ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`;
  };

  readonly end = (): void => {
    this.#spinner?.stop();
    this.#spinner = undefined;
    process.off('exit', this.end);
  };

  #spin(): Spinner {
    // However the program ends, the line goes and the cursor comes back.
    process.once('exit', this.end);
    return yoctoSpinner({ stream: this.#stream, handleSignals: false }).start();
  }
}
