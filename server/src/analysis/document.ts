// What the first stages hand to the later ones: the text as tokens, parts and sentences, and the names and quotation
// marks found in it, before anything is joined or attributed.

import type { Span } from '../base/span.ts';
import type { PartKey } from './memo.ts';
import type { ArticleMeta, ArticlePart, EntityType, MarkProblem } from './model.ts';
import type { Sentence } from './tokens/sentences.ts';
import type { Tokens } from './tokens/tokens.ts';

export interface ReadDocument {
  readonly tokens: Tokens;
  readonly parts: readonly ArticlePart[];
  readonly sentences: readonly Sentence[];
  readonly meta: ArticleMeta;
  /** By part; only of an article that is being written. */
  readonly pieces?: readonly PartKey[] | undefined;
}

/** A name as the recogniser finds it, before coreference: tokens `[from, to)`. */
export interface FoundName extends Span {
  readonly from: number;
  readonly to: number;
  readonly type: EntityType;
  readonly basis: string;
  readonly confidence: number;
}

/** A stretch in quotation marks, marks included. */
export interface QuotedSpan extends Span {
  /** Where the words begin and end, without the marks. */
  readonly innerStart: number;
  readonly innerEnd: number;
  /** 0 for an outer quotation, 1 inside it, and so on. */
  readonly depth: number;
  /** Index of the quoted span around it, or -1. */
  readonly parent: number;
  /** Index of the part it stands in. */
  readonly part: number;
  /** Index of the quoted span that it goes on from (a running quotation over paragraphs), or -1. */
  readonly continues: number;
  /** False when no closing mark was found and the paragraph's end stands in for it. */
  readonly closed: boolean;
}

export interface Quotations {
  /** In text order, an outer one before those inside it. */
  readonly spans: readonly QuotedSpan[];
  readonly problems: readonly MarkProblem[];
}
