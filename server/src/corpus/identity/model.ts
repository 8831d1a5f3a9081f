// What goes into the joining of entities across articles and what comes out of it.

import type { EntityType, Gender } from '../../analysis/model.ts';

/** One entity of one article, as the article knows it: all that identity may look at. Plain JSON. */
export interface EntitySummary {
  /** Index in the article's `entities`. */
  readonly local: number;
  readonly name: string;
  readonly type: EntityType;
  readonly gender: Gender;
  /** Every spelling in the article with the number of times it stands there, `name` and the aliases included. */
  readonly spellings: readonly { readonly text: string; readonly count: number }[];
  /** Full names that the article itself equates with it ("also known as", an acronym in brackets). */
  readonly aliases: readonly string[];
  /** Titles, roles and appositions, as written ("Russian Foreign Minister"). */
  readonly descriptions: readonly string[];
}

/** A local entity's place in the corpus. `article` is its URI. */
export interface Member {
  readonly article: string;
  readonly local: number;
}

/** Why two local entities are one: the rule, the two names it compared, and how sure it is. */
export interface JoinEvidence {
  readonly a: Member;
  readonly b: Member;
  /** For instance `same-name`, `spelling`, `particle`, `middle-name`, `surname-only`, `acronym`, `also-known-as`, `role`. */
  readonly rule: string;
  readonly names: readonly [string, string];
  /** 0 to 1. */
  readonly confidence: number;
}

/** One entity of the corpus. */
export interface CorpusEntity {
  /** A slug of its name, unique in the corpus and independent of the order in which articles were read. */
  readonly id: string;
  /** The fullest common spelling. */
  readonly name: string;
  readonly type: EntityType;
  readonly aliases: readonly string[];
  /** Sorted by article, then by local index. */
  readonly members: readonly Member[];
  readonly evidence: readonly JoinEvidence[];
  /** Other entities that may be the same but were kept apart for want of evidence. */
  readonly suggestions: readonly { readonly id: string; readonly reason: string }[];
}
