// Collects the tokens of a text in typed arrays. The arrays start with room for tokens of four code units on average, which
// suffices for English, and double when they are full.

import type { TokenWords } from '../language/tokens.ts';
import type { Tokens, Word } from './tokens.ts';
import type { GrowingVocabulary } from './vocabulary.ts';

export class TokenColumns {
  readonly text: string;
  /** The spelling rules that the scanner follows. */
  readonly spelling: TokenWords;
  readonly #vocabulary: GrowingVocabulary;
  readonly #words: Word[] = [];
  #count = 0;
  #capacity: number;
  #start: Int32Array;
  #end: Int32Array;
  #kind: Uint8Array;
  #noSpaceBefore: Uint8Array;
  /** Offset at which the last token ends, or -1. */
  #lastEnd = -1;

  constructor(text: string, vocabulary: GrowingVocabulary) {
    this.text = text;
    this.spelling = vocabulary.language.tokens;
    this.#vocabulary = vocabulary;
    this.#capacity = Math.max(16, (text.length >> 2) + 8);
    this.#start = new Int32Array(this.#capacity);
    this.#end = new Int32Array(this.#capacity);
    this.#kind = new Uint8Array(this.#capacity);
    this.#noSpaceBefore = new Uint8Array(this.#capacity);
  }

  /** Adds a token at the offsets `[from, to)`. `kind` is a value of `TokenKind`. */
  push(from: number, to: number, kind: number): void {
    if (this.#count === this.#capacity) this.#grow();
    const i = this.#count;
    this.#start[i] = from;
    this.#end[i] = to;
    this.#kind[i] = kind;
    this.#noSpaceBefore[i] = from === this.#lastEnd ? 1 : 0;
    this.#lastEnd = to;
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
      noSpaceBefore: this.#noSpaceBefore.subarray(0, count),
      words: this.#words,
      vocabulary: this.#vocabulary,
    };
  }

  #grow(): void {
    this.#capacity *= 2;
    this.#start = copyInto(this.#start, new Int32Array(this.#capacity));
    this.#end = copyInto(this.#end, new Int32Array(this.#capacity));
    this.#kind = copyInto(this.#kind, new Uint8Array(this.#capacity));
    this.#noSpaceBefore = copyInto(this.#noSpaceBefore, new Uint8Array(this.#capacity));
  }
}

function copyInto<Column extends Int32Array | Uint8Array>(from: Column, to: Column): Column {
  to.set(from);
  return to;
}
