// Notifies the client that names, quotations or findings may have changed, so that its views ask again.

import type { Connection } from 'vscode-languageserver';
import type { Corpus } from '../corpus/corpus.ts';
import { type ChangedParams, changedNotification } from '../protocol.ts';

/** Milliseconds without a change before the notification, so that views do not flicker while the user types. */
const QUIET = 700;

export class ChangesService {
  readonly #connection: Connection;
  readonly #corpus: Corpus;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sentGeneration = -1;

  constructor(connection: Connection, corpus: Corpus) {
    this.#connection = connection;
    this.#corpus = corpus;
  }

  corpusChanged(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#send(), QUIET);
  }

  #send(): void {
    const { length: articles } = this.#corpus.articles();
    if (this.#corpus.generation === this.#sentGeneration) return;
    this.#sentGeneration = this.#corpus.generation;
    this.#connection.sendNotification(changedNotification, { articles } satisfies ChangedParams).catch(() => {});
  }
}
