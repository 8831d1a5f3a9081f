// Keeps what the check of a draft finds for a text by itself (the words of a quotation, a name, a sentence with numbers), so
// that a keystroke traces only what it changes. All of it is dropped when a source changes.

import type { TracedFact } from './fact-search.ts';
import type { TracedName } from './names.ts';
import type { SourcePlace, TracedQuotation } from './quotation-search.ts';
import type { WrongSpeaker } from './speaker-check.ts';

/** Texts that are kept of a kind; more are in no draft that a person writes. */
const MOST = 20_000;

export class Traces {
  readonly quotations = new Memo<TracedQuotation>();
  readonly names = new Memo<TracedName>();
  readonly facts = new Memo<readonly TracedFact[]>();
  /** The sentences that reported statements come from; `null` if no source has one. */
  readonly statements = new Memo<SourcePlace | null>();
  /** Other speakers that the sources give; `null` if they do not. */
  readonly speakers = new Memo<WrongSpeaker | null>();
  #version = '';

  /** Forgets everything if `version`, that of the sources, is another one. */
  renew(version: string): void {
    if (version === this.#version) return;
    this.#version = version;
    for (const memo of [this.quotations, this.names, this.facts, this.statements, this.speakers]) memo.clear();
  }
}

class Memo<Trace extends object | null> {
  readonly #known = new Map<string, Trace>();

  /** The trace of `key`; made if it is not known. */
  get(key: string, make: () => Trace): Trace {
    let trace = this.#known.get(key);
    if (trace === undefined) {
      trace = make();
      if (this.#known.size >= MOST) this.#known.clear();
      this.#known.set(key, trace);
    }
    return trace;
  }

  clear(): void {
    this.#known.clear();
  }
}
