// A set of groups of four words (4-grams), each with a number. Words are given by their keys.

import { FNV_PRIME } from '../../base/hash.ts';

/** Numbers 4-grams in the order in which they are first added. */
export class Grams {
  /** First words of all groups. A fast negative answer, which nearly every lookup gets. */
  readonly #firsts = new Set<number>();
  /** The words of all groups, four each. */
  readonly #words: number[] = [];
  /** Numbers of the groups by hash. */
  readonly #byHash = new Map<number, number[]>();

  /** Groups added. */
  get size(): number {
    return this.#words.length / 4;
  }

  /** Adds a group, unless it is known, and returns its number, from 0. */
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

  /** The number of a group, or -1 if it was not added. */
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
