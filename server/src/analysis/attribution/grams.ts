// Groups of four words by their keys, and a number for each group that was added.

import { FNV_PRIME } from '../fnv.ts';

export class Grams {
  /** First words: nearly every group that is asked for is ruled out by its own. */
  readonly #firsts = new Set<number>();
  /** The words of all groups, four by four. */
  readonly #words: number[] = [];
  /** Numbers of the groups of one hash. */
  readonly #byHash = new Map<number, number[]>();

  get size(): number {
    return this.#words.length / 4;
  }

  /** The number of a group: from 0, in the order in which groups were first added. */
  add(a: number, b: number, c: number, d: number): number {
    const known = this.find(a, b, c, d);
    if (known >= 0) return known;
    const added = this.size;
    const hash = hashOf(a, b, c, d);
    const same = this.#byHash.get(hash);
    if (same === undefined) this.#byHash.set(hash, [added]);
    else same.push(added);
    this.#firsts.add(a);
    this.#words.push(a, b, c, d);
    return added;
  }

  /** The number of a group, or -1 where it was not added. */
  find(a: number, b: number, c: number, d: number): number {
    if (!this.#firsts.has(a)) return -1;
    const words = this.#words;
    for (const gram of this.#byHash.get(hashOf(a, b, c, d)) ?? NONE) {
      const at = 4 * gram;
      if (words[at] === a && words[at + 1] === b && words[at + 2] === c && words[at + 3] === d) return gram;
    }
    return -1;
  }
}

const NONE: readonly number[] = [];

function hashOf(a: number, b: number, c: number, d: number): number {
  return Math.imul(Math.imul(Math.imul(a, FNV_PRIME) ^ b, FNV_PRIME) ^ c, FNV_PRIME) ^ d;
}
