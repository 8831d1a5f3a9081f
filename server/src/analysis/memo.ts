// What goes over from one version of a text to the next. A keystroke changes one paragraph, and what is read in the others
// would be read again just so. Here a stretch of text goes by a `Piece`: the same words give the same object, in this
// version and the next. On it a stage keeps what it made of the words (`Kept`), with places counted from their beginning,
// and beside it whatever else of the article it looked at: only where that is as it was, it is taken again. What depends
// on the article as a whole is made anew. So an analysis with a memo is the one without, but sooner.
//
// Only what the last version had is kept: what nobody asked for while it was read goes, and all that hangs on it.

import { copyString } from '../base/strings.ts';

export interface PartKey {
  readonly words: string;
  /** The last version that had it. */
  version: number;
}

/** Of one document, for one lexicon and one answer to whether it is Markdown. */
export class VersionCache {
  readonly #pieces = new Map<string, PartKey>();
  #version = 0;

  /** Begins the next version. */
  next(): void {
    for (const [words, { version }] of this.#pieces) if (version < this.#version) this.#pieces.delete(words);
    this.#version += 1;
  }

  of(words: string): PartKey {
    let piece = this.#pieces.get(words);
    if (piece === undefined) {
      piece = { words: copyString(words), version: this.#version };
      this.#pieces.set(piece.words, piece);
    }
    piece.version = this.#version;
    return piece;
  }
}

/** What one stage keeps of each piece. */
export class PartCache<Value> {
  readonly #values = new WeakMap<PartKey, Value>();

  /**
   * What was made of a piece before, where it still `holds`; else what `make` makes of it now. What depends on the words
   * alone always holds. Without a piece nothing is kept.
   */
  of(piece: PartKey | undefined, make: () => Value, holds: (known: Value) => boolean = always): Value {
    if (piece === undefined) return make();
    const known = this.#values.get(piece);
    if (known !== undefined && holds(known)) return known;
    const made = make();
    this.#values.set(piece, made);
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
