// When each feature was last seen to change. A table of fixed size: when it is full of changes it begins anew, and whatever
// was asked before counts as changed, for it is cheaper to look again than to remember more.

/** Share of the table that is used at most. */
const FULLEST = 0.6;

export class Stamps {
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
    if (this.#size < FULLEST * this.#stamps.length) return;
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
