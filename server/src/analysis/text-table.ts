// Values by the characters of a text: what is known of a word is found where the word stands, without cutting it out.

import { fnv1aBetween } from './fnv.ts';
import { ownCopy } from './own-copy.ts';

interface Entry<Value> {
  readonly form: string;
  readonly hash: number;
  readonly value: Value;
}

export class TextTable<Value> {
  /** How many values it holds. */
  size = 0;
  /** By hash, in the next free place where that one is taken; a power of two of places, half of them free. */
  #entries = new Array<Entry<Value> | undefined>(FEWEST_PLACES).fill(undefined);
  readonly #make: (form: string) => Value;

  /** `make` tells what is known of a form that was not met before. */
  constructor(make: (form: string) => Value) {
    this.#make = make;
  }

  /** The value of what stands in `text` from `from` to `to`. */
  of(text: string, from: number, to: number): Value {
    const hash = hashOf(text, from, to);
    const entries = this.#entries;
    const last = entries.length - 1;
    let place = hash & last;
    for (;;) {
      const entry = entries[place];
      if (entry === undefined) break;
      const { form } = entry;
      if (entry.hash === hash && form.length === to - from && text.startsWith(form, from)) return entry.value;
      place = (place + 1) & last;
    }
    const form = ownCopy(text.slice(from, to));
    const value = this.#make(form);
    entries[place] = { form, hash, value };
    this.size += 1;
    if (2 * this.size > entries.length) this.#spread();
    return value;
  }

  /** Doubles the places: were more of them taken, the ways to a free one would grow long. */
  #spread(): void {
    const entries = new Array<Entry<Value> | undefined>(2 * this.#entries.length).fill(undefined);
    const last = entries.length - 1;
    for (const entry of this.#entries) {
      if (entry === undefined) continue;
      let place = entry.hash & last;
      while (entries[place] !== undefined) place = (place + 1) & last;
      entries[place] = entry;
    }
    this.#entries = entries;
  }
}

const FEWEST_PLACES = 4096;

/** The upper bits are folded into the lower ones, which choose the place. */
function hashOf(text: string, from: number, to: number): number {
  const hash = fnv1aBetween(text, from, to);
  return hash ^ (hash >>> 15);
}
