// Notifies the client that names, quotations or findings may have changed, so that its views ask again.

import type { Connection } from 'vscode-languageserver';
import type { Corpus } from '../corpus/corpus.ts';
import { type ChangedParams, changedNotification } from '../protocol.ts';
import { Debounce } from './debounce.ts';

/** Milliseconds without a change before the notification, so that views do not flicker while the user types. */
const QUIET = 700;
/** Milliseconds after a change within which the notification is sent at the latest. */
const LONGEST = 3000;

export class ChangesService {
  readonly #connection: Connection;
  readonly #corpus: Corpus;
  readonly #whenChanged = new Debounce(() => this.#send(), QUIET, LONGEST);
  #sentGeneration = -1;

  constructor(connection: Connection, corpus: Corpus) {
    this.#connection = connection;
    this.#corpus = corpus;
  }

  corpusChanged(): void {
    this.#whenChanged.call();
  }

  #send(): void {
    const { length: articles } = this.#corpus.articles();
    if (this.#corpus.generation === this.#sentGeneration) return;
    this.#sentGeneration = this.#corpus.generation;
    this.#connection.sendNotification(changedNotification, { articles } satisfies ChangedParams).catch(() => {});
  }
}
