// Many short lists of slots in one array: blocks of 4, 8, 16 … numbers, the count and the block's size before the slots. A
// list that outgrows its block moves to one of twice the size; what it leaves is the next one's of that size.

/** Logarithms of the numbers in a block: of two slots, and of more than any list has. */
const LEAST = 2;
const MOST = 30;
/** Numbers before the slots. */
const HEAD = 2;

/** A list is called by where it begins, and is called otherwise when it has moved. */
export class SlotLists {
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
