// What goes over from one version of a text to the next. A keystroke changes one paragraph, and what a stage reads in the
// others it would read again just so. A memo tells which have stayed: a stretch of text with the same words goes by the
// same `Piece` as in the version before. On it a stage keeps what it made of the stretch (`Kept`), with places counted
// from its beginning, and beside it whatever else of the article it looked at: only where that is as it was, it is taken
// again. What depends on the article as a whole is made anew. So an analysis with a memo is the one without, but sooner.
//
// Nothing is kept of a stretch that the last version did not have: then nobody holds its piece any more.

import type { Span } from './model.ts';

/** A stretch of one text, the same object for as long as its words are the same. */
export interface Piece {
  /** UTF-16 code units. */
  readonly length: number;
}

/** For one document, one lexicon, and one answer to whether it is Markdown. */
export class Memo {
  #text = '';
  /** Of the last version, by where they begin in it. */
  #pieces = new Map<number, Piece>();

  /** The pieces of the next version at some spans, which do not overlap. */
  piecesOf(text: string, spans: readonly Span[]): Piece[] {
    const before = this.#text;
    const least = Math.min(before.length, text.length);
    let head = 0;
    while (head < least && text.charCodeAt(head) === before.charCodeAt(head)) head += 1;
    let tail = 0;
    const [end, endBefore] = [text.length - 1, before.length - 1];
    while (tail < least - head && text.charCodeAt(end - tail) === before.charCodeAt(endBefore - tail)) tail += 1;
    const moved = text.length - before.length;
    const known = (span: Span): Piece | undefined => {
      if (span.end <= head) return this.#pieces.get(span.start);
      return span.start >= text.length - tail ? this.#pieces.get(span.start - moved) : undefined;
    };
    const pieces = spans.map((span): Piece => {
      const length = span.end - span.start;
      const piece = known(span);
      return piece?.length === length ? piece : { length };
    });
    this.#text = text;
    this.#pieces = new Map(pieces.map((piece, index) => [(spans[index] as Span).start, piece]));
    return pieces;
  }
}

/** What one stage keeps of each piece. */
export class Kept<Value> {
  readonly #values = new WeakMap<Piece, Value>();

  /** What was made of the piece before, if it still `holds`, else what `make` makes of it now. Without a piece nothing is kept. */
  of(piece: Piece | undefined, holds: (value: Value) => boolean, make: () => Value): Value {
    if (piece === undefined) return make();
    const known = this.#values.get(piece);
    if (known !== undefined && holds(known)) return known;
    const made = make();
    this.#values.set(piece, made);
    return made;
  }
}

/** Whether two columns hold the same numbers. */
export function isSame(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}
