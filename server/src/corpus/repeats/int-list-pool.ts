// Many short lists of ids in one typed array. Blocks have 4, 8, 16 … numbers: the count, the logarithm of the block's size,
// then the ids. A list that outgrows its block moves to one of twice the size; the old block is reused.

/** Logarithm of the smallest block, which has room for two ids. */
const SMALLEST_BLOCK = 2;
/** Logarithm of a size that no block reaches. */
const LARGEST_BLOCK = 30;
/** Numbers preceding the ids. */
const HEADER = 2;

/**
 * A list is named by its offset, so its name changes when it moves.
 *
 * Compared with arrays (`node --expose-gc bench/repeats.mjs --plain int-list-pool`), the quotation index of 10,000 articles
 * takes 29 MB rather than 33 and is filled in 0.6 s of processor time rather than 0.8.
 */
export class IntListPool {
  #pool = new Int32Array(256);
  #used = 0;
  /** Offsets of free blocks, by the logarithm of their size. */
  readonly #free: number[][] = Array.from({ length: LARGEST_BLOCK }, () => []);

  /** Creates a list and returns its name. */
  create(ids: Iterable<number>): number {
    let list = this.#allocate(SMALLEST_BLOCK);
    for (const id of ids) list = this.add(list, id);
    return list;
  }

  count(list: number): number {
    return this.#pool[list]!;
  }

  /** The id at `index`, which is below the count. */
  at(list: number, index: number): number {
    return this.#pool[list + HEADER + index]!;
  }

  /** Appends an id; returns the list's name from now on. */
  add(list: number, id: number): number {
    const count = this.count(list);
    const size = this.#pool[list + 1]!;
    let to = list;
    if (HEADER + count === 2 ** size) {
      to = this.#allocate(size + 1);
      this.#pool.copyWithin(to + HEADER, list + HEADER, list + HEADER + count);
      this.free(list);
    }
    this.#pool[to] = count + 1;
    this.#pool[to + HEADER + count] = id;
    return to;
  }

  /** Removes an id. The order of the others changes. */
  remove(list: number, id: number): void {
    const last = this.count(list) - 1;
    const start = list + HEADER;
    const at = this.#pool.indexOf(id, start);
    if (at < start || at > start + last) return;
    this.#pool[at] = this.#pool[start + last]!;
    this.#pool[list] = last;
  }

  free(list: number): void {
    this.#free[this.#pool[list + 1]!]!.push(list);
  }

  #allocate(size: number): number {
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
