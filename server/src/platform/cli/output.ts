// Output of the command line: text on standard output, and the progress of a long run on standard error.

import { once } from 'node:events';
import yoctoSpinner, { type Spinner } from 'yocto-spinner';
import { visibleLine, visibleText } from '../../base/control-characters.ts';

/**
 * Writes to standard output. Waits for a slow reader, so that memory use does not grow. On a terminal, characters that would
 * act on it are shown instead; a file or another program gets the text as it is.
 */
export async function writeOut(text: string): Promise<void> {
  const shown = process.stdout.isTTY ? visibleText(text) : text;
  if (!process.stdout.write(shown)) await once(process.stdout, 'drain');
}

/** Writes lines that hold our own colours around text that is already made visible. */
export async function writeStyled(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** Writes one line to standard error, where file names and words of articles do not act. */
export function writeError(line: string): void {
  process.stderr.write(`${visibleLine(line)}\n`);
}

/** JSON in which no character acts on a terminal; the same data as without the escapes. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** JSON lines on standard output, written in larger pieces. */
export class JsonLines {
  #collected = '';

  async add(line: object): Promise<void> {
    this.#collected += `${jsonText(line)}\n`;
    if (this.#collected.length >= MOST_COLLECTED) await this.flush();
  }

  async flush(): Promise<void> {
    const text = this.#collected;
    this.#collected = '';
    if (text !== '') await writeOut(text);
  }
}

/** UTF-16 code units of output that are collected before they are written. */
const MOST_COLLECTED = 2 ** 18;

/** Milliseconds after which progress is shown. */
const DELAY = 500;

/** Shows “title: done of total” on a terminal once a run takes longer than `DELAY`; nothing on other streams. */
export class Progress {
  readonly #title: string;
  readonly #stream: typeof process.stderr;
  readonly #start = performance.now();
  #spinner: Spinner | undefined;

  constructor(title: string, stream = process.stderr) {
    this.#title = title;
    this.#stream = stream;
  }

  readonly show = (done: number, total: number): void => {
    if (!this.#stream.isTTY || performance.now() - this.#start < DELAY) return;
    this.#spinner ??= this.#spin();
    this.#spinner.text = `${this.#title}: ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`;
  };

  readonly end = (): void => {
    this.#spinner?.stop();
    this.#spinner = undefined;
    process.off('exit', this.end);
  };

  #spin(): Spinner {
    // Removes the line and shows the cursor again, however the program ends. `main.ts` handles interrupts.
    process.once('exit', this.end);
    return yoctoSpinner({ stream: this.#stream, handleSignals: false }).start();
  }
}
