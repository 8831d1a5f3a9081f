// Values by the characters of a text: what is known of a word is found where the word stands, without cutting it out.

import { fnv1aBetween } from './hash.ts';
import { copyString } from './strings.ts';

export class TextTable<Value> {
  /** By number, in the order of their first sight: the frequent ones come early and lie together. */
  readonly #forms: string[] = [];
  readonly #values: Value[] = [];
  /**
   * By place: the hash of a form and one more than its number, 0 for a free place. A form is at the place that its hash
   * says, or at the next free one; there is a power of two of places, half of them free.
   */
  #places = new Int32Array(2 * FEWEST_PLACES);
  readonly #make: (form: string) => Value;

  /** `make` tells what is known of a form that was not met before. */
  constructor(make: (form: string) => Value) {
    this.#make = make;
  }

  /** How many values it holds. */
  get size(): number {
    return this.#forms.length;
  }

  /** The value of what stands in `text` from `from` to `to`. */
  of(text: string, from: number, to: number): Value {
    const hash = hashOf(text, from, to);
    const places = this.#places;
    const last = places.length - 1;
    let place = (2 * hash) & last;
    for (;;) {
      const number = places[place + 1]! - 1;
      if (number < 0) break;
      if (places[place] === hash) {
        const form = this.#forms[number]!;
        if (form.length === to - from && text.startsWith(form, from)) return this.#values[number]!;
      }
      place = (place + 2) & last;
    }
    const form = copyString(text.slice(from, to));
    const value = this.#make(form);
    this.#forms.push(form);
    this.#values.push(value);
    places[place] = hash;
    places[place + 1] = this.size;
    if (4 * this.size > places.length) this.#spread();
    return value;
  }

  /** Doubles the places: were more of them taken, the ways to a free one would grow long. */
  #spread(): void {
    const from = this.#places;
    const to = new Int32Array(2 * from.length);
    for (let i = 0; i < from.length; i += 2) {
      if (from[i + 1] === 0) continue;
      let place = (2 * from[i]!) & (to.length - 1);
      while (to[place + 1] !== 0) place = (place + 2) & (to.length - 1);
      to[place] = from[i]!;
      to[place + 1] = from[i + 1]!;
    }
    this.#places = to;
  }
}

const FEWEST_PLACES = 4096;

/** The upper bits are folded into the lower ones, which choose the place. */
function hashOf(text: string, from: number, to: number): number {
  const hash = fnv1aBetween(text, from, to);
  return hash ^ (hash >>> 15);
}
