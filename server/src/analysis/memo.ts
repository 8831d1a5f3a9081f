// Reuses per-part results between versions of an open document, since a keystroke changes one paragraph. A part is identified
// by its text; each stage caches its result on the part's key, with offsets relative to the part, together with the other
// inputs that it depends on. Analysis with a cache gives the same answers as without one.

import { copyString } from '../base/strings.ts';

/** Identifies the text of a part. Equal texts of a document share one key, within a version and across versions. */
export interface PartKey {
  readonly words: string;
  /** The last version that had the text. */
  version: number;
}

/**
 * The part keys of one document, for one language and one value of `markdown`. Keys that the last version did not use are
 * dropped, with all results cached on them.
 */
export class VersionCache {
  readonly #keys = new Map<string, PartKey>();
  #version = 0;

  /** Starts the next version. Call it once before each analysis. */
  next(): void {
    for (const [words, { version }] of this.#keys) if (version < this.#version) this.#keys.delete(words);
    this.#version += 1;
  }

  /** The key of a part with this text. */
  of(words: string): PartKey {
    let key = this.#keys.get(words);
    if (key === undefined) {
      key = { words: copyString(words), version: this.#version };
      this.#keys.set(key.words, key);
    }
    key.version = this.#version;
    return key;
  }
}

/** The results of one stage by part. */
export class PartCache<Value> {
  readonly #values = new WeakMap<PartKey, Value>();

  /**
   * The cached result of a part if it is still valid, else the result of `make`, which is then cached. `isValid` compares
   * the inputs other than the part's text; without it the result depends on the text alone. Without a key, nothing is
   * cached.
   */
  of(key: PartKey | undefined, make: () => Value, isValid: (cached: Value) => boolean = always): Value {
    if (key === undefined) return make();
    const cached = this.#values.get(key);
    if (cached !== undefined && isValid(cached)) return cached;
    const made = make();
    this.#values.set(key, made);
    return made;
  }
}

const always = (): boolean => true;

/** Whether two columns hold the same numbers. */
export function isSame(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}
