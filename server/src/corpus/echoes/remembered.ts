// What was found of each wording, for as long as it would be found again: until a feature by which others find it gains or
// loses a wording.

import type { EchoKind } from './likeness.ts';
import type { QuotationPrints } from './quotation-prints.ts';
import { Stamps } from './stamps.ts';

/** Another wording that is like one, by its slot. */
export interface Found {
  readonly slot: number;
  readonly kind: EchoKind;
  readonly similarity: number;
}

const NONE: readonly Found[] = [];
/** Some thousand edits within quotations are told apart. */
const STAMP_BITS = 16;

export class Remembered {
  /** By slot, when what was found was last known to hold; 0 for never. */
  #asked = new Uint32Array(SMALLEST);
  /** When the wording came. */
  #came = new Uint32Array(SMALLEST);
  /** Nothing for the many that are like none. */
  readonly #found = new Map<number, readonly Found[]>();
  readonly #stamps = new Stamps(STAMP_BITS);

  /** A wording comes; its features change from here on. */
  come(slot: number): void {
    if (slot >= this.#came.length) {
      this.#asked = doubled(this.#asked);
      this.#came = doubled(this.#came);
    }
    this.#stamps.rise();
    this.#came[slot] = this.#stamps.now;
  }

  /** A wording goes; its features change from here on. */
  go(slot: number): void {
    this.#stamps.rise();
    this.#asked[slot] = 0;
    this.#found.delete(slot);
  }

  /** Others are found by a feature, or are no longer. */
  changed(feature: number): void {
    this.#stamps.set(feature);
  }

  /** What was found of a wording, where it would be found again; its prints say by what. */
  recall(slot: number, prints: QuotationPrints, at: number): readonly Found[] | undefined {
    const asked = this.#asked[slot] as number;
    if (asked === 0) return undefined;
    if (asked !== this.#stamps.now) {
      if (this.#hasChanged(prints, at, asked)) return undefined;
      this.#asked[slot] = this.#stamps.now;
    }
    return this.#found.get(slot) ?? NONE;
  }

  remember(slot: number, found: readonly Found[]): void {
    this.#asked[slot] = this.#stamps.now;
    if (found.length === 0) this.#found.delete(slot);
    else this.#found.set(slot, found);
  }

  /** What either of two wordings was found to be to the other, though not all that was found then may hold. */
  known(slot: number, other: number): Found | undefined {
    return this.#told(slot, other) ?? this.#told(other, slot);
  }

  #told(slot: number, other: number): Found | undefined {
    // The slot may have become another wording's since.
    if ((this.#came[other] as number) > (this.#asked[slot] as number)) return undefined;
    return this.#found.get(slot)?.find((found) => found.slot === other);
  }

  #hasChanged(prints: QuotationPrints, at: number, since: number): boolean {
    for (let i = 0; i < prints.stemCount(at); i += 1) if (this.#stamps.of(prints.stem(at, i)) > since) return true;
    for (let i = 0; i < prints.shingleCount(at); i += 1)
      if (this.#stamps.of(prints.shingle(at, i)) > since) return true;
    return false;
  }
}

const SMALLEST = 1024;

function doubled(from: Uint32Array): Uint32Array<ArrayBuffer> {
  const to = new Uint32Array(2 * from.length);
  to.set(from);
  return to;
}
