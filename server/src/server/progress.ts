// A progress bar for long work only: the editor is asked for one after half a second.

import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { Cancellation } from '../corpus/host.ts';
import { answerOf } from './client-answers.ts';

/** Milliseconds of work before the bar appears. */
const DELAY = 500;

export class LateProgress implements Cancellation {
  #reporter: WorkDoneProgressServerReporter | undefined;
  #ended = false;
  /** The last report. */
  #last: { readonly done: number; readonly total: number; readonly unit: string } | undefined;
  readonly #timer: ReturnType<typeof setTimeout> | undefined;

  /** Without `supported`, the editor has no progress bars and nothing is shown. */
  constructor(connection: Connection, supported: boolean, title: string) {
    if (!supported) return;
    this.#timer = setTimeout(async () => {
      const reporter = await answerOf(
        connection,
        'window/workDoneProgress/create',
        'The work continues without a progress bar.',
        () => connection.window.createWorkDoneProgress(),
      );
      if (this.#ended || reporter === undefined) return;
      reporter.begin(title, this.#share, this.#message, true);
      this.#reporter = reporter;
    }, DELAY);
  }

  /** Whether the user pressed Cancel. */
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

  /** Computed only when shown: the first `toLocaleString` takes about ten milliseconds. */
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
