// Caches the similar wordings of each distinct quotation text. An entry is valid until one of the keys by which the wording
// is found (stems and shingles) gains or loses a wording.

import { KeyVersions } from './key-versions.ts';
import type { QuotationFingerprints } from './quotation-fingerprints.ts';
import type { RepeatKind } from './similarity.ts';

/** Another wording that is similar to one. */
export interface WordingMatch {
  /** Id of the wording, see `Wordings`. */
  readonly id: number;
  readonly kind: RepeatKind;
  readonly similarity: number;
}

const NO_MATCHES: readonly WordingMatch[] = [];
const INITIAL_IDS = 1024;
/** Keys whose versions are kept: those of some thousand edits of quotations. */
const MOST_KEYS = 40_000;

export class MatchCache {
  /** By id, the version in which the entry was last known to be valid; 0 for no entry. */
  #validAt = new Uint32Array(INITIAL_IDS);
  /** By id, the version in which the wording was added. */
  #addedAt = new Uint32Array(INITIAL_IDS);
  /** Only entries with matches: most wordings have none. */
  readonly #matches = new Map<number, readonly WordingMatch[]>();
  /** Whether any entry was ever set. */
  #isUsed = false;
  readonly #versions = new KeyVersions(MOST_KEYS);

  /** Call before the keys of a new wording are touched. */
  add(id: number): void {
    if (id >= this.#addedAt.length) {
      this.#validAt = doubled(this.#validAt);
      this.#addedAt = doubled(this.#addedAt);
    }
    this.#versions.advance();
    this.#addedAt[id] = this.#versions.current;
  }

  /** Call before the keys of a removed wording are touched. */
  remove(id: number): void {
    this.#versions.advance();
    this.#validAt[id] = 0;
    this.#matches.delete(id);
  }

  /** Notes that a search by this key has other results now. */
  touch(key: number): void {
    // Without entries there is nothing to invalidate: a folder is indexed before the first question.
    if (this.#isUsed) this.#versions.touch(key);
  }

  /** The matches of a wording if they are still valid; `fingerprints` and `at` give its keys. */
  get(id: number, fingerprints: QuotationFingerprints, at: number): readonly WordingMatch[] | undefined {
    const validAt = this.#validAt[id]!;
    if (validAt === 0) return undefined;
    if (validAt !== this.#versions.current) {
      if (this.#hasChanged(fingerprints, at, validAt)) return undefined;
      this.#validAt[id] = this.#versions.current;
    }
    return this.#matches.get(id) ?? NO_MATCHES;
  }

  set(id: number, matches: readonly WordingMatch[]): void {
    this.#isUsed = true;
    this.#validAt[id] = this.#versions.current;
    if (matches.length === 0) this.#matches.delete(id);
    else this.#matches.set(id, matches);
  }

  /**
   * The cached comparison of two wordings, from the entry of either. It holds even if the entry is no longer valid as a
   * whole, because the similarity of two texts never changes.
   */
  compared(id: number, other: number): WordingMatch | undefined {
    return this.#matchWith(id, other) ?? this.#matchWith(other, id);
  }

  #matchWith(id: number, other: number): WordingMatch | undefined {
    // The id may have been given to another wording since.
    if (this.#addedAt[other]! > this.#validAt[id]!) return undefined;
    return this.#matches.get(id)?.find((match) => match.id === other);
  }

  #hasChanged(fingerprints: QuotationFingerprints, at: number, since: number): boolean {
    for (let i = 0; i < fingerprints.stemCount(at); i += 1)
      if (this.#versions.of(fingerprints.stem(at, i)) > since) return true;
    for (let i = 0; i < fingerprints.shingleCount(at); i += 1)
      if (this.#versions.of(fingerprints.shingle(at, i)) > since) return true;
    return false;
  }
}

function doubled(from: Uint32Array): Uint32Array<ArrayBuffer> {
  const to = new Uint32Array(2 * from.length);
  to.set(from);
  return to;
}
