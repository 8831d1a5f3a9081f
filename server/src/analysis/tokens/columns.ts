// The columns of a text's tokens while it is read. They begin with room for tokens of four code units on average, which is
// more than English needs, and grow where a text has shorter ones.

import type { Tokens, Word } from './tokens.ts';
import type { GrowingVocabulary } from './vocabulary.ts';

export class TokenColumns {
  readonly text: string;
  readonly #vocabulary: GrowingVocabulary;
  readonly #words: Word[] = [];
  #count = 0;
  #capacity: number;
  #start: Int32Array;
  #end: Int32Array;
  #kind: Uint8Array;
  #glued: Uint8Array;
  /** Where the last token ends. */
  #last = -1;

  constructor(text: string, vocabulary: GrowingVocabulary) {
    this.text = text;
    this.#vocabulary = vocabulary;
    this.#capacity = Math.max(16, (text.length >> 2) + 8);
    this.#start = new Int32Array(this.#capacity);
    this.#end = new Int32Array(this.#capacity);
    this.#kind = new Uint8Array(this.#capacity);
    this.#glued = new Uint8Array(this.#capacity);
  }

  /** Adds the token of `kind` that stands from `from` to `to`. */
  push(from: number, to: number, kind: number): void {
    if (this.#count === this.#capacity) this.#grow();
    const i = this.#count;
    this.#start[i] = from;
    this.#end[i] = to;
    this.#kind[i] = kind;
    this.#glued[i] = from === this.#last ? 1 : 0;
    this.#last = to;
    this.#words.push(this.#vocabulary.wordAt(this.text, from, to));
    this.#count = i + 1;
  }

  finish(): Tokens {
    const count = this.#count;
    return {
      text: this.text,
      count,
      start: this.#start.subarray(0, count),
      end: this.#end.subarray(0, count),
      kind: this.#kind.subarray(0, count),
      noSpaceBefore: this.#glued.subarray(0, count),
      words: this.#words,
      vocabulary: this.#vocabulary,
    };
  }

  #grow(): void {
    this.#capacity *= 2;
    this.#start = enlarged(this.#start, new Int32Array(this.#capacity));
    this.#end = enlarged(this.#end, new Int32Array(this.#capacity));
    this.#kind = enlarged(this.#kind, new Uint8Array(this.#capacity));
    this.#glued = enlarged(this.#glued, new Uint8Array(this.#capacity));
  }
}

function enlarged<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
