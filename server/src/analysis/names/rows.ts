// Rows of scores that were summed once, behind each other in one column: looking one up costs less than looking up the weights
// that it is the sum of.

import { LABEL_COUNT } from './labels.ts';

export class Rows {
  /** A score a label. The first row is all zeros. It is another array once rows were added. */
  values = new Int16Array(1024 * LABEL_COUNT);
  #filled = LABEL_COUNT;

  /** Adds rows that follow each other; gives where the first begins in `values`. */
  add(scores: Int32Array): number {
    const begin = this.#filled;
    this.#filled += scores.length;
    if (this.#filled > this.values.length) {
      const larger = new Int16Array(2 * this.#filled);
      larger.set(this.values);
      this.values = larger;
    }
    this.values.set(scores, begin);
    return begin;
  }
}

/** Where rows begin, by a small number that says what they are the sum of. */
export class RowIndex {
  #places = new Int32Array(256);

  /** 0 for a number that has no row yet. */
  at(number: number): number {
    return number < this.#places.length ? this.#places[number]! : 0;
  }

  /** Gives back `place`. */
  set(number: number, place: number): number {
    if (number >= this.#places.length) {
      const larger = new Int32Array(2 * number);
      larger.set(this.#places);
      this.#places = larger;
    }
    this.#places[number] = place;
    return place;
  }
}
