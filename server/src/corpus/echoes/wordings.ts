// Every distinct wording of the corpus, under the features by which others find it: winnowed shingles (a common run of six
// words) and the stems of words that are not too frequent. A wording is a slot in a few columns; its features and its words
// stay with the articles that have it.

import { partitionPoint } from '../../analysis/partition-point.ts';
import { mayBeLike, weightOfKey } from './likeness.ts';
import { Postings } from './postings.ts';
import type { QuotationPrints } from './quotation-prints.ts';
import type { Quoter } from './quoter.ts';
import { type Found, Remembered } from './remembered.ts';

/** Features of more wordings than this are said by everybody. A cap is symmetric: neither side sees the other. */
const MOST_BY_SHINGLE = 150;
const MOST_BY_STEM = 150;

export class Wordings {
  readonly #byDigest = new Postings(new Uint32Array());
  readonly #byShingle = new Postings(new Uint32Array(), MOST_BY_SHINGLE, (key) =>
    this.#slotsWhere((prints, at) => prints.hasShingle(at, key)),
  );
  readonly #byStem = new Postings(new Float64Array(), MOST_BY_STEM, (key) =>
    this.#slotsWhere((prints, at) => prints.hasStem(at, key)),
  );
  /** The articles that have a wording, in the order of their URIs where there are several. */
  readonly #quoters: (Quoter | Quoter[] | undefined)[] = [];
  readonly #free: number[] = [];
  /** Where it stands in the first of them. */
  #at = new Int32Array(SMALLEST);
  /** Of its stems, see `weightOfKey`. */
  #weights = new Uint16Array(SMALLEST);
  /** While candidates are gathered: weight and number of the stems that each slot shares. Zero between times. */
  #sharedWeights = new Uint16Array(SMALLEST);
  #sharedCounts = new Uint8Array(SMALLEST);
  readonly #remembered = new Remembered();

  /** Puts in what an article says at a place, and gives its slot. */
  put(quoter: Quoter, at: number): number {
    const { prints } = quoter;
    const known = this.#slotOf(prints, at);
    if (known >= 0) {
      this.#join(known, quoter, at);
      return known;
    }
    const slot = this.#free.pop() ?? this.#quoters.length;
    this.#quoters[slot] = quoter;
    this.#grow(slot);
    this.#at[slot] = at;
    this.#byDigest.add(prints.digest(at), slot);
    this.#remembered.come(slot);
    let weight = 0;
    for (let i = 0; i < prints.stemCount(at); i += 1) {
      const stem = prints.stem(at, i);
      weight += weightOfKey(stem);
      // Features by which nobody is found, before and after, change no answer.
      if (this.#byStem.add(stem, slot) <= MOST_BY_STEM + 1) this.#remembered.changed(stem);
    }
    this.#weights[slot] = weight;
    for (let i = 0; i < prints.shingleCount(at); i += 1) {
      const shingle = prints.shingle(at, i);
      if (this.#byShingle.add(shingle, slot) <= MOST_BY_SHINGLE + 1) this.#remembered.changed(shingle);
    }
    return slot;
  }

  /** Takes out an article that has a wording, wherever it has it; the wording too when it stands nowhere any more. */
  take(quoter: Quoter, slot: number): void {
    const quoters = this.#quoters[slot];
    if (quoters === quoter) this.#drop(quoter, slot);
    if (!Array.isArray(quoters)) return;
    const gone = quoters.indexOf(quoter, placeFor(quoters, quoter.uri));
    if (gone < 0) return;
    quoters.splice(gone, 1);
    const [first] = quoters as [Quoter];
    if (quoters.length === 1) this.#quoters[slot] = first;
    if (gone === 0) this.#at[slot] = first.placesOf(slot)[0] as number;
  }

  /** The articles that have a wording, in the order of their URIs. */
  quotersOf(slot: number): readonly Quoter[] {
    const quoters = this.#quoters[slot];
    return quoters === undefined ? [] : Array.isArray(quoters) ? quoters : [quoters];
  }

  /** One of the places where a wording stands: of all of them its features are the same. */
  where(slot: number): { readonly quoter: Quoter; readonly prints: QuotationPrints; readonly at: number } {
    const quoters = this.#quoters[slot];
    const quoter = (Array.isArray(quoters) ? quoters[0] : quoters) as Quoter;
    return { quoter, prints: quoter.prints, at: this.#at[slot] as number };
  }

  /** Of its stems together. */
  weight(slot: number): number {
    return this.#weights[slot] as number;
  }

  /** Other wordings with a common shingle, and those with enough common stems. */
  candidates(slot: number): Set<number> {
    const { prints, at } = this.where(slot);
    const found = new Set<number>();
    for (let i = 0; i < prints.shingleCount(at); i += 1)
      this.#byShingle.each(prints.shingle(at, i), (other) => {
        found.add(other);
      });
    const touched: number[] = [];
    const [weights, counts] = [this.#sharedWeights, this.#sharedCounts];
    for (let i = 0; i < prints.stemCount(at); i += 1) {
      const stem = prints.stem(at, i);
      const weight = weightOfKey(stem);
      this.#byStem.each(stem, (other) => {
        if (counts[other] === 0) touched.push(other);
        weights[other] = (weights[other] as number) + weight;
        counts[other] = Math.min(255, (counts[other] as number) + 1);
      });
    }
    for (const other of touched) {
      const [shared, count] = [weights[other] as number, counts[other] as number];
      weights[other] = 0;
      counts[other] = 0;
      if (mayBeLike(shared, count, this.weight(slot), this.weight(other))) found.add(other);
    }
    found.delete(slot);
    return found;
  }

  /** What was found of a wording, where it would be found again. */
  recall(slot: number): readonly Found[] | undefined {
    const { prints, at } = this.where(slot);
    return this.#remembered.recall(slot, prints, at);
  }

  remember(slot: number, found: readonly Found[]): void {
    this.#remembered.remember(slot, found);
  }

  /** What either of two wordings was found to be to the other, though not all that was found then may hold. */
  known(slot: number, other: number): Found | undefined {
    return this.#remembered.known(slot, other);
  }

  /** The slot of the wording at a place; -1 for a new one. */
  #slotOf(prints: QuotationPrints, at: number): number {
    let found = -1;
    this.#byDigest.each(prints.digest(at), (slot) => {
      const known = this.where(slot);
      if (known.prints.hasSameWords(known.at, prints, at)) found = slot;
    });
    return found;
  }

  /** An article comes to those that have a wording; it may have it more than once. */
  #join(slot: number, quoter: Quoter, at: number): void {
    const known = this.#quoters[slot] as Quoter | Quoter[];
    if (known === quoter) return;
    const quoters = Array.isArray(known) ? known : [known];
    const place = placeFor(quoters, quoter.uri);
    if (quoters[place] === quoter) return;
    quoters.splice(place, 0, quoter);
    this.#quoters[slot] = quoters;
    if (place === 0) this.#at[slot] = at;
  }

  #drop({ prints }: Quoter, slot: number): void {
    const at = this.#at[slot] as number;
    // First of all, so that a search for what is left does not meet it.
    this.#quoters[slot] = undefined;
    this.#byDigest.remove(prints.digest(at), slot);
    this.#remembered.go(slot);
    for (let i = 0; i < prints.stemCount(at); i += 1) {
      const stem = prints.stem(at, i);
      // One that falls back to the cap has changed too.
      if (this.#byStem.remove(stem, slot) <= MOST_BY_STEM) this.#remembered.changed(stem);
    }
    for (let i = 0; i < prints.shingleCount(at); i += 1) {
      const shingle = prints.shingle(at, i);
      if (this.#byShingle.remove(shingle, slot) <= MOST_BY_SHINGLE) this.#remembered.changed(shingle);
    }
    this.#free.push(slot);
  }

  *#slotsWhere(has: (prints: QuotationPrints, at: number) => boolean): Iterable<number> {
    for (let slot = 0; slot < this.#quoters.length; slot += 1) {
      if (this.#quoters[slot] === undefined) continue;
      const { prints, at } = this.where(slot);
      if (has(prints, at)) yield slot;
    }
  }

  #grow(slot: number): void {
    if (slot < this.#at.length) return;
    const length = 2 * this.#at.length;
    const grown = <Column extends Int32Array | Uint16Array>(from: Column, to: Column): Column => {
      to.set(from);
      return to;
    };
    this.#at = grown(this.#at, new Int32Array(length));
    this.#weights = grown(this.#weights, new Uint16Array(length));
    this.#sharedWeights = new Uint16Array(length);
    this.#sharedCounts = new Uint8Array(length);
  }
}

const SMALLEST = 1024;

/** Where in a list the first article stands that does not come before `uri`. */
function placeFor(quoters: readonly Quoter[], uri: string): number {
  return partitionPoint(quoters.length, (at) => (quoters[at] as Quoter).uri < uri);
}
