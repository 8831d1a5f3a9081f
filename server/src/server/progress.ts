// A progress bar that only long work shows: the editor is asked for one after half a second.

import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { Cancellation } from '../corpus/host.ts';

/** Milliseconds before a bar is worth its flicker. */
const PATIENCE = 500;

export class LateProgress implements Cancellation {
  #reporter: WorkDoneProgressServerReporter | undefined;
  #ended = false;
  /** What was reported last. */
  #last: { readonly done: number; readonly total: number; readonly unit: string } | undefined;
  readonly #timer: ReturnType<typeof setTimeout> | undefined;

  /** Shows nothing where the editor has no bars (`supported`). */
  constructor(connection: Connection, supported: boolean, title: string) {
    if (!supported) return;
    this.#timer = setTimeout(async () => {
      try {
        const reporter = await connection.window.createWorkDoneProgress();
        if (this.#ended) return;
        reporter.begin(title, this.#share, this.#message, true);
        this.#reporter = reporter;
      } catch {
        // Without a bar the work goes on all the same.
      }
    }, PATIENCE);
  }

  /** Whether the person pressed Cancel. */
  get isCancellationRequested(): boolean {
    return (this.#reporter as { token?: Cancellation } | undefined)?.token?.isCancellationRequested === true;
  }

  report(done: number, total: number, unit: string): void {
    this.#last = { done, total, unit };
    this.#reporter?.report(this.#share, this.#message);
  }

  get #share(): number {
    if (this.#last === undefined) return 0;
    const { done, total } = this.#last;
    return total === 0 ? 100 : Math.round((100 * done) / total);
  }

  /** Made when it is shown: the engine takes a hundredth of a second to learn how English writes its first number. */
  get #message(): string {
    if (this.#last === undefined) return '';
    const { done, total, unit } = this.#last;
    return `${done.toLocaleString('en')} of ${total.toLocaleString('en')} ${unit}`;
  }

  end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
    this.#reporter?.done();
  }
}
