// When each key of an index last changed, so that cached answers can be checked. The table has a fixed size: when it is
// full it is cleared, and all older entries count as changed.

/** Share of the table that is used at most. */
const MAX_LOAD = 0.6;

export class KeyVersions {
  readonly #bits: number;
  /** Hashes of keys. Keys with one hash count as changed together, which only costs a repeated search. */
  readonly #hashes: Uint32Array;
  /** By position in the table; 0 where it is empty. */
  readonly #versions: Uint32Array;
  #size = 0;
  #current = 1;
  /** The version of keys that are no longer in the table. */
  #floor = 0;

  /** `bits`: the logarithm of the table's size. */
  constructor(bits: number) {
    this.#bits = bits;
    this.#hashes = new Uint32Array(2 ** bits);
    this.#versions = new Uint32Array(2 ** bits);
  }

  get current(): number {
    return this.#current;
  }

  /** Starts a new version: changes from here on are later than all earlier questions. */
  advance(): void {
    this.#current += 1;
  }

  /** Notes that a key changes in the current version. */
  touch(key: number): void {
    const hash = hashOf(key);
    const at = this.#find(hash);
    if (this.#versions[at] === 0) this.#size += 1;
    this.#hashes[at] = hash;
    this.#versions[at] = this.#current;
    if (this.#size < MAX_LOAD * this.#versions.length) return;
    this.#versions.fill(0);
    this.#size = 0;
    this.#floor = this.#current;
  }

  /** The version in which a key last changed, or a later one. */
  of(key: number): number {
    return Math.max(this.#floor, this.#versions[this.#find(hashOf(key))]!);
  }

  #find(hash: number): number {
    let at = hash >>> (32 - this.#bits);
    while (this.#versions[at] !== 0 && this.#hashes[at] !== hash) at = (at + 1) % this.#versions.length;
    return at;
  }
}

/** Uses both halves of a stem key. */
const hashOf = (key: number): number => Math.imul((key | 0) ^ (key / 2 ** 32), 0x9e3779b1) >>> 0;
