// What a reader of a source file gives: the article's data and its blocks of text, the same for every format.

import type { SourceProblem } from '../../protocol.ts';

/** A file as the user has it, or what was pasted. */
export interface SourceFile {
  /** The file's name, without its folder; empty for what was pasted. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface SourceBlock {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row';
  /** Words on one line; the lines of an address, a verse or a preformatted text keep their line feeds. */
  readonly text: string;
}

/** A source as an article; a field is absent where the source does not state it. */
export interface SourceArticle {
  readonly title?: string;
  readonly outlet?: string;
  readonly author?: string;
  /** ISO day, or the words of the source where they are no ISO date. */
  readonly published?: string;
  /** A web address. */
  readonly url?: string;
  readonly blocks: readonly SourceBlock[];
  /** What `[page 2]` or `[00:12:31]` in the blocks stands for. */
  readonly marks?: 'pages' | 'times';
  /** Names of the attachments of a mail, which are no part of the article. */
  readonly leftOut?: readonly string[];
}

/** Whether a lower-cased word is one that the language knows. */
export type IsKnown = (lower: string) => boolean;

/** A source that cannot become an article. */
export class SourceError extends Error {
  readonly problem: SourceProblem;

  constructor(problem: SourceProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** Bytes of the largest file that is read. */
export const MOST_BYTES = 100_000_000;
/** Code units of the longest article that is written. */
export const MOST_TEXT = 8_000_000;
