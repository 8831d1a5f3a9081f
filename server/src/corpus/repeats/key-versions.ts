// When each key of an index last changed, so that cached answers can be checked.

export class KeyVersions {
  readonly #versions = new Map<number, number>();
  readonly #most: number;
  #current = 1;
  /** The version of keys that are not in the map. */
  #floor = 0;

  /** Above `most` keys the map is cleared, and all keys count as changed. */
  constructor(most: number) {
    this.#most = most;
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
    this.#versions.set(key, this.#current);
    if (this.#versions.size <= this.#most) return;
    this.#versions.clear();
    this.#floor = this.#current;
  }

  /** The version in which a key last changed, or a later one. */
  of(key: number): number {
    return Math.max(this.#floor, this.#versions.get(key) ?? 0);
  }
}
