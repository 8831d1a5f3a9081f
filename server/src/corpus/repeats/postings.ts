// When each feature was last seen to change. A table of fixed size: when it is full of changes it begins anew, and whatever
// was asked before counts as changed, for it is cheaper to look again than to remember more.

import { sha256 } from '@noble/hashes/sha2.js';
import { memoizeByString } from '../../base/memoize.ts';
import { commonStems } from '../../language/en/common-stems.generated.ts';

// What indexes know a wording or a stem by instead of its letters: a piece of its SHA-256. Ten thousand articles have
// hundreds of thousands of them, and a number can stand in a column, be packed with the article and be read in place.

/** Numbers of a wording's digest. Of 128 bits no two meet, not even where somebody writes articles to make them. */
export const DIGEST = 4;

const encoder = new TextEncoder();

export function digestOf(text: string): Uint32Array {
  return new Uint32Array(sha256(encoder.encode(text)).buffer, 0, DIGEST);
}

const MOST_REMEMBERED = 20_000;

/**
 * A stem as a whole number of 53 bits, of which the lowest says whether it is common. Among a million different stems the
 * chance that any two meet is one in nine thousand; two that do are taken for one word.
 */
export const stemKey = memoizeByString((stem) => {
  const [low, high] = digestOf(stem) as unknown as [number, number];
  return stemOfHalves((low & ~1) | (commonStems.has(stem) ? 1 : 0), high & HIGH);
}, MOST_REMEMBERED);

const HIGH = 2 ** 21 - 1;
const WORD = 2 ** 32;

/** A stem as it stands in a column, low half first. */
export const halvesOfStem = (key: number): [low: number, high: number] => [key >>> 0, Math.floor(key / WORD)];

export const stemOfHalves = (low: number, high: number): number => high * WORD + (low >>> 0);

export const isCommonStem = (key: number): boolean => (key & 1) === 1;

// Many short lists of slots in one array: blocks of 4, 8, 16 … numbers, the count and the block's size before the slots. A
// list that outgrows its block moves to one of twice the size; what it leaves is the next one's of that size.

/** Logarithms of the numbers in a block: of two slots, and of more than any list has. */
const LEAST = 2;
const MOST = 30;
/** Numbers before the slots. */
const HEAD = 2;

/** A list is called by where it begins, and is called otherwise when it has moved. */
export class IntListPool {
  #pool = new Int32Array(256);
  #used = 0;
  /** Blocks that are free again, by the logarithm of their size. */
  readonly #free: number[][] = Array.from({ length: MOST }, () => []);

  of(slots: Iterable<number>): number {
    let list = this.#block(LEAST);
    for (const slot of slots) list = this.add(list, slot);
    return list;
  }

  count(list: number): number {
    return this.#pool[list] as number;
  }

  /** The slot at a place from 0 to the count. */
  at(list: number, index: number): number {
    return this.#pool[list + HEAD + index] as number;
  }

  /** Gives the list's name from now on. */
  add(list: number, slot: number): number {
    const count = this.count(list);
    const size = this.#pool[list + 1] as number;
    let to = list;
    if (HEAD + count === 2 ** size) {
      to = this.#block(size + 1);
      this.#pool.copyWithin(to + HEAD, list + HEAD, list + HEAD + count);
      this.drop(list);
    }
    this.#pool[to] = count + 1;
    this.#pool[to + HEAD + count] = slot;
    return to;
  }

  /** The order in a list never reaches an answer. */
  remove(list: number, slot: number): void {
    const last = this.count(list) - 1;
    const start = list + HEAD;
    const at = this.#pool.indexOf(slot, start);
    if (at < start || at > start + last) return;
    this.#pool[at] = this.#pool[start + last] as number;
    this.#pool[list] = last;
  }

  drop(list: number): void {
    (this.#free[this.#pool[list + 1] as number] as number[]).push(list);
  }

  #block(size: number): number {
    let block = this.#free[size]?.pop();
    if (block === undefined) {
      block = this.#used;
      this.#used += 2 ** size;
      let { length } = this.#pool;
      while (length < this.#used) length *= 2;
      if (length > this.#pool.length) {
        const pool = this.#pool;
        this.#pool = new Int32Array(length);
        this.#pool.set(pool);
      }
    }
    this.#pool[block] = 0;
    this.#pool[block + 1] = size;
    return block;
  }
}

// An inverted index in typed arrays: under each number (a shingle, a stem, a piece of a digest) the slots that have it.
// A map of arrays would take five times the memory; most numbers have one slot alone, which stands in the table itself.
//
// A list of more than twice as many slots as anybody is told of is given up and only counted: common words would take
// most of the memory for nothing. When it has shrunk again it is made anew; as many removals stand between.

/** Finds all slots that have a key, by looking at every slot. */
export type Search = (key: number) => Iterable<number>;

type Keys = Uint32Array | Float64Array;

/** What stands beside a key: nothing, that it is only counted, slot + 1, or ~list. */
const NOTHING = 0;
const COUNTED = -(2 ** 31);

export class InvertedIndex {
  /** Open addressing with linear probing. */
  #keys: Keys;
  #heads = new Int32Array(SMALLEST);
  /** Keys in the table. */
  #size = 0;
  readonly #lists = new IntListPool();
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
      if (this.#size > MAX_LOAD * this.#heads.length) this.#grow();
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
const MAX_LOAD = 0.7;

/** Shingles that are kept are small, and of stems the low half must do: the product spreads low bits over the high ones. */
const homeOf = (key: number, places: number): number => Math.imul(key | 0, 0x9e3779b1) >>> (Math.clz32(places) + 1);

const sameKind = (keys: Keys, length: number): Keys =>
  keys instanceof Uint32Array ? new Uint32Array(length) : new Float64Array(length);

/** Share of the table that is used at most. */
const MAX_STAMP_LOAD = 0.6;

export class KeyVersions {
  readonly #bits: number;
  /** Hashes of features. Two features of one hash are seen to change together: somebody looks again who need not have. */
  readonly #tags: Uint32Array;
  readonly #stamps: Uint32Array;
  #size = 0;
  #now = 1;
  /** Of what the table no longer tells. */
  #floor = 0;

  /** `bits`: the logarithm of its size. */
  constructor(bits: number) {
    this.#bits = bits;
    this.#tags = new Uint32Array(2 ** bits);
    this.#stamps = new Uint32Array(2 ** bits);
  }

  get now(): number {
    return this.#now;
  }

  /** Changes from here on are later than all that was asked. */
  rise(): void {
    this.#now += 1;
  }

  set(feature: number): void {
    const tag = tagOf(feature);
    const at = this.#find(tag);
    if (this.#stamps[at] === 0) this.#size += 1;
    this.#tags[at] = tag;
    this.#stamps[at] = this.#now;
    if (this.#size < MAX_STAMP_LOAD * this.#stamps.length) return;
    this.#stamps.fill(0);
    this.#size = 0;
    this.#floor = this.#now;
  }

  of(feature: number): number {
    return Math.max(this.#floor, this.#stamps[this.#find(tagOf(feature))] as number);
  }

  #find(tag: number): number {
    let at = tag >>> (32 - this.#bits);
    while (this.#stamps[at] !== 0 && this.#tags[at] !== tag) at = (at + 1) % this.#stamps.length;
    return at;
  }
}

/** Of both halves of a stem. */
const tagOf = (feature: number): number => Math.imul((feature | 0) ^ (feature / 2 ** 32), 0x9e3779b1) >>> 0;
