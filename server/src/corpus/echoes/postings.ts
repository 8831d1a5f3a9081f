// An inverted index in typed arrays: under each number (a shingle, a stem, a piece of a digest) the slots that have it.
// A map of arrays would take five times the memory; most numbers have one slot alone, which stands in the table itself.
//
// A list of more than twice as many slots as anybody is told of is given up and only counted: common words would take
// most of the memory for nothing. When it has shrunk again it is made anew; as many removals stand between.

import { SlotLists } from './slot-lists.ts';

/** Finds all slots that have a key, by looking at every slot. */
export type Search = (key: number) => Iterable<number>;

type Keys = Uint32Array | Float64Array;

/** What stands beside a key: nothing, that it is only counted, slot + 1, or ~list. */
const NOTHING = 0;
const COUNTED = -(2 ** 31);

export class Postings {
  /** Open addressing with linear probing. */
  #keys: Keys;
  #heads = new Int32Array(SMALLEST);
  /** Keys in the table. */
  #size = 0;
  readonly #lists = new SlotLists();
  readonly #counts = new Map<number, number>();
  readonly #most: number;
  readonly #search: Search;

  /** `keys`: an empty array of the kind that holds them. `most`: a key of more slots has none, for all who ask. */
  constructor(keys: Keys, most = Number.POSITIVE_INFINITY, search: Search = () => []) {
    this.#keys = sameKind(keys, SMALLEST);
    this.#most = most;
    this.#search = search;
  }

  /** Shows the slots under a key in no order; where they are too many, none, and says so with `false`. */
  each(key: number, show: (slot: number) => void): boolean {
    const head = this.#heads[this.#find(key)] as number;
    if (head > NOTHING) show(head - 1);
    if (head >= NOTHING) return true;
    if (head === COUNTED) return false;
    const count = this.#lists.count(~head);
    if (count > this.#most) return false;
    for (let i = 0; i < count; i += 1) show(this.#lists.at(~head, i));
    return true;
  }

  /** Puts in a slot that is not there yet. Says how many the key has now. */
  add(key: number, slot: number): number {
    const at = this.#find(key);
    const head = this.#heads[at] as number;
    if (head === NOTHING) {
      this.#keys[at] = key;
      this.#heads[at] = slot + 1;
      this.#size += 1;
      if (this.#size > FULLEST * this.#heads.length) this.#grow();
      return 1;
    }
    if (head === COUNTED) return this.#tally(key, 1);
    const list = head > NOTHING ? this.#lists.of([head - 1, slot]) : this.#lists.add(~head, slot);
    const count = this.#lists.count(list);
    if (count <= 2 * this.#most) this.#heads[at] = ~list;
    else {
      this.#lists.drop(list);
      this.#heads[at] = COUNTED;
      this.#counts.set(key, count);
    }
    return count;
  }

  /** Takes out a slot that is there, and that a search no longer finds. Says how many are left. */
  remove(key: number, slot: number): number {
    const at = this.#find(key);
    const head = this.#heads[at] as number;
    if (head === COUNTED) {
      const count = this.#tally(key, -1);
      if (count > this.#most) return count;
      this.#counts.delete(key);
      this.#heads[at] = ~this.#lists.of(this.#search(key));
      return count;
    }
    if (head >= NOTHING) {
      this.#vacate(at);
      return 0;
    }
    this.#lists.remove(~head, slot);
    const count = this.#lists.count(~head);
    if (count === 1) {
      this.#heads[at] = this.#lists.at(~head, 0) + 1;
      this.#lists.drop(~head);
    }
    return count;
  }

  #tally(key: number, more: number): number {
    const count = (this.#counts.get(key) as number) + more;
    this.#counts.set(key, count);
    return count;
  }

  /** Where a key is in the table, or would be. */
  #find(key: number): number {
    const [keys, heads] = [this.#keys, this.#heads];
    const mask = heads.length - 1;
    let at = homeOf(key, heads.length);
    while (heads[at] !== NOTHING && keys[at] !== key) at = (at + 1) & mask;
    return at;
  }

  #grow(): void {
    const [keys, heads] = [this.#keys, this.#heads];
    this.#keys = sameKind(keys, 2 * keys.length);
    this.#heads = new Int32Array(2 * heads.length);
    for (let from = 0; from < heads.length; from += 1) {
      if (heads[from] === NOTHING) continue;
      const at = this.#find(keys[from] as number);
      this.#keys[at] = keys[from] as number;
      this.#heads[at] = heads[from] as number;
    }
  }

  /** Keys that a taken place kept from theirs move up, so that none is ever behind a gap. */
  #vacate(at: number): void {
    const [keys, heads] = [this.#keys, this.#heads];
    const mask = heads.length - 1;
    let hole = at;
    for (let from = (at + 1) & mask; heads[from] !== NOTHING; from = (from + 1) & mask) {
      const home = homeOf(keys[from] as number, heads.length);
      if (((from - home) & mask) < ((from - hole) & mask)) continue;
      keys[hole] = keys[from] as number;
      heads[hole] = heads[from] as number;
      hole = from;
    }
    heads[hole] = NOTHING;
    this.#size -= 1;
  }
}

/** Places of a new table: a power of two, as those of all tables. */
const SMALLEST = 64;
/** Share of the table that is used at most. */
const FULLEST = 0.7;

/** Shingles that are kept are small, and of stems the low half must do: the product spreads low bits over the high ones. */
const homeOf = (key: number, places: number): number => Math.imul(key | 0, 0x9e3779b1) >>> (Math.clz32(places) + 1);

const sameKind = (keys: Keys, length: number): Keys =>
  keys instanceof Uint32Array ? new Uint32Array(length) : new Float64Array(length);
