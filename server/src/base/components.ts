// Connected components of keys that occur together (union–find with path halving). Keys are numbered as they come, so that
// the memory is that of the distinct keys.

import { fnv1a } from './hash.ts';

const MAPS = 64;

export class Components {
  /** Several, because one map holds no more than 2^24 keys. */
  readonly #numbers = Array.from({ length: MAPS }, () => new Map<string, number>());
  #size = 0;
  #parents = new Int32Array(1024);

  /** Connects keys. Returns the number of the first, for `rootOf`; -1 for no keys. */
  connect(keys: readonly string[]): number {
    let first = -1;
    for (const key of keys) {
      const number = this.#numberOf(key);
      if (first === -1) first = number;
      else this.#unite(first, number);
    }
    return first;
  }

  /** Equal for keys that are connected. Final once all keys are. */
  rootOf(number: number): number {
    const parents = this.#parents;
    let at = number;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at]!]!;
      at = parents[at]!;
    }
    return at;
  }

  #numberOf(key: string): number {
    const numbers = this.#numbers[fnv1a(key) & (MAPS - 1)]!;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#size;
    this.#size += 1;
    numbers.set(key, number);
    if (number === this.#parents.length) {
      const grown = new Int32Array(2 * number);
      grown.set(this.#parents);
      this.#parents = grown;
    }
    this.#parents[number] = number;
    return number;
  }

  /** The lower number becomes the root, so that the answer depends on the order of keys alone. */
  #unite(a: number, b: number): void {
    const [one, other] = [this.rootOf(a), this.rootOf(b)];
    if (one !== other) this.#parents[Math.max(one, other)] = Math.min(one, other);
  }
}
