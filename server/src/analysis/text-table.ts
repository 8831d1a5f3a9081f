// Values by the characters of a text: what is known of a word is found where the word stands, without cutting it out.

import { fnv1aBetween } from './fnv.ts';
import { ownCopy } from './own-copy.ts';

export class TextTable<Value> {
  /** How many values it holds. */
  size = 0;
  /**
   * By place, three columns, so that a place is passed over or found without following a pointer. A value stands at its
   * hash, or in the next free place where that one is taken; there is a power of two of places, half of them free.
   */
  #hashes = new Int32Array(FEWEST_PLACES);
  #forms = new Array<string>(FEWEST_PLACES).fill('');
  #values = new Array<Value | undefined>(FEWEST_PLACES).fill(undefined);
  readonly #make: (form: string) => Value;

  /** `make` tells what is known of a form that was not met before. */
  constructor(make: (form: string) => Value) {
    this.#make = make;
  }

  /** The value of what stands in `text` from `from` to `to`. */
  of(text: string, from: number, to: number): Value {
    const hash = hashOf(text, from, to);
    const last = this.#hashes.length - 1;
    let place = hash & last;
    for (;;) {
      const value = this.#values[place];
      if (value === undefined) break;
      if (this.#hashes[place] === hash) {
        const form = this.#forms[place]!;
        if (form.length === to - from && text.startsWith(form, from)) return value;
      }
      place = (place + 1) & last;
    }
    const form = ownCopy(text.slice(from, to));
    const value = this.#make(form);
    this.#put(place, hash, form, value);
    this.size += 1;
    if (2 * this.size > this.#hashes.length) this.#spread();
    return value;
  }

  #put(place: number, hash: number, form: string, value: Value): void {
    this.#hashes[place] = hash;
    this.#forms[place] = form;
    this.#values[place] = value;
  }

  /** Doubles the places: were more of them taken, the ways to a free one would grow long. */
  #spread(): void {
    const hashes = this.#hashes;
    const forms = this.#forms;
    const values = this.#values;
    const places = 2 * hashes.length;
    this.#hashes = new Int32Array(places);
    this.#forms = new Array<string>(places).fill('');
    this.#values = new Array<Value | undefined>(places).fill(undefined);
    values.forEach((value, from) => {
      if (value === undefined) return;
      const hash = hashes[from]!;
      let place = hash & (places - 1);
      while (this.#values[place] !== undefined) place = (place + 1) & (places - 1);
      this.#put(place, hash, forms[from]!, value);
    });
  }
}

const FEWEST_PLACES = 4096;

/** The upper bits are folded into the lower ones, which choose the place. */
function hashOf(text: string, from: number, to: number): number {
  const hash = fnv1aBetween(text, from, to);
  return hash ^ (hash >>> 15);
}
