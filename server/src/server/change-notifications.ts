// Tells the client that names, quotations or findings may have changed, once things have settled: what its views show is
// theirs to ask for again.

import type { Connection } from 'vscode-languageserver';
import type { Corpus } from '../corpus/corpus.ts';
import { type ChangedParams, changedNotification } from '../protocol.ts';

/** Milliseconds of quiet before it is told: views do not flicker while somebody types. */
const SETTLE = 700;

export class ChangesService {
  readonly #connection: Connection;
  readonly #corpus: Corpus;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #told = -1;

  constructor(connection: Connection, corpus: Corpus) {
    this.#connection = connection;
    this.#corpus = corpus;
  }

  corpusChanged(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tell(), SETTLE);
  }

  #tell(): void {
    const { length: articles } = this.#corpus.articles();
    if (this.#corpus.generation === this.#told) return;
    this.#told = this.#corpus.generation;
    this.#connection.sendNotification(changedNotification, { articles } satisfies ChangedParams).catch(() => {});
  }
}
