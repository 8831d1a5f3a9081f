// Adds up, for each claim that is found by the keys of one claim, how many keys both have and how much these weigh. One table
// is reused for all claims: a map of its own for each would be most of the cost of comparing the claims of a folder.

import { homeOf } from '../repeats/inverted-index.ts';

const INITIAL_SIZE = 1024;
const MAX_LOAD = 0.5;
const EMPTY = -1;

/** Open addressing with linear probing. */
export class SharedKeys {
  #ids = new Int32Array(INITIAL_SIZE).fill(EMPTY);
  #counts = new Uint8Array(INITIAL_SIZE);
  #products = new Float64Array(INITIAL_SIZE);
  /** Taken places of the table. */
  #taken: number[] = [];

  clear(): void {
    for (const at of this.#taken) this.#ids[at] = EMPTY;
    this.#taken.length = 0;
  }

  /** Notes a key of a claim; `product`: its squared weight. */
  add(id: number, product: number): void {
    const at = this.#find(id);
    if (this.#ids[at] === EMPTY) {
      this.#ids[at] = id;
      this.#counts[at] = 1;
      this.#products[at] = product;
      this.#taken.push(at);
      if (this.#taken.length > MAX_LOAD * this.#ids.length) this.#grow();
      return;
    }
    this.#counts[at] = this.#counts[at]! + 1;
    this.#products[at] = this.#products[at]! + product;
  }

  /** Visits the claims in the order in which they were found first. */
  each(visit: (id: number, count: number, product: number) => void): void {
    for (const at of this.#taken) visit(this.#ids[at]!, this.#counts[at]!, this.#products[at]!);
  }

  #find(id: number): number {
    const mask = this.#ids.length - 1;
    let at = homeOf(id, this.#ids.length);
    while (this.#ids[at] !== EMPTY && this.#ids[at] !== id) at = (at + 1) & mask;
    return at;
  }

  #grow(): void {
    const [ids, counts, products, taken] = [this.#ids, this.#counts, this.#products, this.#taken];
    this.#ids = new Int32Array(2 * ids.length).fill(EMPTY);
    this.#counts = new Uint8Array(2 * ids.length);
    this.#products = new Float64Array(2 * ids.length);
    this.#taken = [];
    for (const from of taken) {
      const at = this.#find(ids[from]!);
      this.#ids[at] = ids[from]!;
      this.#counts[at] = counts[from]!;
      this.#products[at] = products[from]!;
      this.#taken.push(at);
    }
  }
}
