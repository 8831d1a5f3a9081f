// Keeps what the check of a draft finds for a text by itself (the words of a quotation, a name, a sentence with numbers), so
// that a keystroke traces only what it changes. All of it is dropped when a source changes.

import { copyString } from '../../base/strings.ts';
import type { TracedFact } from './fact-search.ts';
import type { TracedName } from './names.ts';
import type { SourcePlace, TracedQuotation } from './quotation-search.ts';
import type { WrongSpeaker } from './speaker-check.ts';

/** Texts that are kept of a kind; more are in no draft that a person writes. */
const MOST = 20_000;

export class Traces {
  readonly quotations = new Memo<TracedQuotation>();
  readonly names = new Memo<TracedName>();
  /** Words with a capital that are no names. */
  readonly words = new Memo<TracedName>();
  readonly facts = new Memo<readonly TracedFact[]>();
  /** The sentences that reported statements come from; `null` if no source has one. */
  readonly statements = new Memo<SourcePlace | null>();
  /** Other speakers that the sources give; `null` if they do not. */
  readonly speakers = new Memo<WrongSpeaker | null>();
  #library = -1;
  #entities = -1;

  /** Forgets what may have changed with the sources (`library`) and with who is who (`entities`). */
  renew(library: number, entities: number): void {
    if (library !== this.#library)
      for (const memo of [this.quotations, this.names, this.words, this.facts, this.statements]) memo.clear();
    if (library !== this.#library || entities !== this.#entities) this.speakers.clear();
    this.#library = library;
    this.#entities = entities;
  }
}

class Memo<Trace extends object | null> {
  readonly #known = new Map<string, Trace>();

  /** Returns the trace of `key`, made if needed. Keeps a copy of the key, which may be cut from a long text. */
  get(key: string, make: () => Trace): Trace {
    let trace = this.#known.get(key);
    if (trace === undefined) {
      trace = make();
      if (this.#known.size >= MOST) this.#known.clear();
      this.#known.set(copyString(key), trace);
    }
    return trace;
  }

  clear(): void {
    this.#known.clear();
  }
}
