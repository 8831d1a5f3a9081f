// What goes over from one version of a text to the next. A keystroke changes one paragraph, and what is read in the others
// would be read again just so. Here a stretch of text goes by a `Piece`: the same words give the same object, in this
// version and the next. On it a stage keeps what it made of the words (`Kept`), with places counted from their beginning,
// and beside it whatever else of the article it looked at: only where that is as it was, it is taken again. What depends
// on the article as a whole is made anew. So an analysis with a memo is the one without, but sooner.
//
// Only what the last version had is kept: what nobody asked for while it was read goes, and all that hangs on it.

export interface Piece {
  readonly words: string;
}

/** Of one document, for one lexicon and one answer to whether it is Markdown. */
export class Memo {
  #before = new Map<string, Piece>();
  #now = new Map<string, Piece>();

  /** Begins the next version. */
  next(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  of(words: string): Piece {
    let piece = this.#now.get(words);
    if (piece !== undefined) return piece;
    piece = this.#before.get(words);
    if (piece === undefined) {
      const own = ownCopy(words);
      piece = { words: own };
    }
    this.#now.set(piece.words, piece);
    return piece;
  }
}

/** What one stage keeps of each piece. */
export class Kept<Value> {
  readonly #values = new WeakMap<Piece, Value>();

  /**
   * What was made of a piece before, where it still `holds`; else what `make` makes of it now. What depends on the words
   * alone always holds. Without a piece nothing is kept.
   */
  of(piece: Piece | undefined, make: () => Value, holds: (known: Value) => boolean = always): Value {
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

/** A piece of a longer text is a pointer into it, and keeps all of it alive; what is put together anew is not. */
function ownCopy(words: string): string {
  const copy = words.charAt(0) + words.slice(1);
  // Asking for a character makes the engine write the two together.
  copy.charCodeAt(1);
  return copy;
}
