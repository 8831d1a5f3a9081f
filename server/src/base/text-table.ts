// A hash map keyed by a substring, looked up without allocating the substring.

import { fnv1aBetween } from './hash.ts';
import { copyString } from './strings.ts';

const INITIAL_SLOTS = 4096;

export class TextTable<Value> {
  /** Keys and values in insertion order, so that frequent ones, which come early, share cache lines. */
  readonly #keys: string[] = [];
  readonly #values: Value[] = [];
  /**
   * Open addressing with linear probing. Each slot is a pair: the hash of a key, and the key's index plus one (0 for an
   * empty slot). The number of slots is a power of two, and at least half of them are empty.
   */
  #slots = new Int32Array(2 * INITIAL_SLOTS);
  readonly #make: (key: string) => Value;

  /** `make` computes the value of a new key. */
  constructor(make: (key: string) => Value) {
    this.#make = make;
  }

  /** Number of keys. */
  get size(): number {
    return this.#keys.length;
  }

  /** The value of the substring `[from, to)` of `text`; computed if the key is new. */
  of(text: string, from: number, to: number): Value {
    const hash = hashOf(text, from, to);
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = (2 * hash) & mask;
    for (;;) {
      const index = slots[slot + 1]! - 1;
      if (index < 0) break;
      if (slots[slot] === hash) {
        const key = this.#keys[index]!;
        if (key.length === to - from && text.startsWith(key, from)) return this.#values[index]!;
      }
      slot = (slot + 2) & mask;
    }
    const key = copyString(text.slice(from, to));
    const value = this.#make(key);
    this.#keys.push(key);
    this.#values.push(value);
    slots[slot] = hash;
    slots[slot + 1] = this.size;
    if (4 * this.size > slots.length) this.#grow();
    return value;
  }

  /** Doubles the number of slots, which keeps probe sequences short. */
  #grow(): void {
    const from = this.#slots;
    const to = new Int32Array(2 * from.length);
    for (let i = 0; i < from.length; i += 2) {
      if (from[i + 1] === 0) continue;
      let slot = (2 * from[i]!) & (to.length - 1);
      while (to[slot + 1] !== 0) slot = (slot + 2) & (to.length - 1);
      to[slot] = from[i]!;
      to[slot + 1] = from[i + 1]!;
    }
    this.#slots = to;
  }
}

/** Folds the upper bits into the lower ones, which choose the slot. */
function hashOf(text: string, from: number, to: number): number {
  const hash = fnv1aBetween(text, from, to);
  return hash ^ (hash >>> 15);
}
