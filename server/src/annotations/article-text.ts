// An article's text made ready for finding annotations in it: folded and hashed once, whatever their number.

import type { Span } from '../analysis/model.ts';
import { type FoldedText, foldText } from './fold.ts';
import { hashText } from './text-hash.ts';

export class ArticleText {
  readonly text: string;
  #folded: FoldedText | undefined;
  #hash: string | undefined;

  constructor(text: string) {
    this.text = text;
  }

  get folded(): FoldedText {
    this.#folded ??= foldText(this.text);
    return this.#folded;
  }

  get hash(): string {
    this.#hash ??= hashText(this.text);
    return this.#hash;
  }

  /** Where folded words stand, in folded offsets, overlapping ones too. */
  occurrences(words: string): Span[] {
    const found: Span[] = [];
    if (words === '') return found;
    const { text } = this.folded;
    for (let at = text.indexOf(words); at >= 0 && found.length < MOST; at = text.indexOf(words, at + 1))
      found.push({ start: at, end: at + words.length });
    return found;
  }
}

/** A word that stands more often than this is no place. */
const MOST = 500;
