// The document between the stages: tokens, parts and sentences, and the names and quotations found in it, which
// coreference and attribution start from.

import type { Span } from '../base/span.ts';
import type { DateMeaning } from './dates/meaning.ts';
import type { PartKey } from './memo.ts';
import type { ArticleMeta, ArticlePart, EntityType, MarkProblem } from './model.ts';
import type { Sentence } from './tokens/sentences.ts';
import type { Tokens } from './tokens/tokens.ts';

/** An article after tokenizing and sentence splitting. */
export interface ReadDocument {
  readonly tokens: Tokens;
  readonly parts: readonly ArticlePart[];
  readonly sentences: readonly Sentence[];
  readonly meta: ArticleMeta;
  /** Indices of turns without a label that an interviewer asks. */
  readonly questions?: ReadonlySet<number>;
  /** The cache key of each part; only for open documents. */
  readonly partKeys?: readonly PartKey[] | undefined;
}

/** A name as the recogniser finds it, without an entity: tokens `[from, to)`. */
export interface FoundName extends Span {
  readonly from: number;
  readonly to: number;
  readonly type: EntityType;
  /** See `Mention.basis`. */
  readonly basis: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** `nominal` for a date that is described ("last week"): it is no entity. */
  readonly form?: 'nominal';
  /** What a date says. */
  readonly when?: DateMeaning;
}

/** A quotation in marks, marks included. */
export interface QuotedSpan extends Span {
  /** Offsets of the words inside the marks, `[innerStart, innerEnd)`. */
  readonly innerStart: number;
  readonly innerEnd: number;
  /** 0 for an outer quotation, 1 for one inside it, and so on. */
  readonly depth: number;
  /** Index of the quoted span around it, or -1. */
  readonly parent: number;
  /** Index of its part. */
  readonly part: number;
  /** Index of the quoted span that it continues (a running quotation over paragraphs), or -1. */
  readonly continues: number;
  /** False if no closing mark was found; the span then ends with its paragraph or at the cue. */
  readonly closed: boolean;
}

export interface Quotations {
  /** In text order, an outer one before those inside it. */
  readonly spans: readonly QuotedSpan[];
  /** In text order. */
  readonly problems: readonly MarkProblem[];
}
