// What goes into the joining of entities across articles and what comes out of it.

import type { EntityType, Gender } from '../../analysis/model.ts';

/** A way of writing and the number of times it stands there. */
export interface Spelling {
  readonly text: string;
  readonly count: number;
}

/**
 * One entity of one article, as the article knows it: all that identity may look at. Plain JSON. Its place in the article's
 * `entities` is its local index, by which all else calls it; articles that know the same of a name share one.
 */
export interface EntitySummary {
  readonly name: string;
  readonly type: EntityType;
  readonly gender: Gender;
  /** Every spelling in the article with the number of times it stands there, `name` and the aliases included. */
  readonly spellings: readonly Spelling[];
  /** Full names that the article itself equates with it ("also known as", an acronym in brackets). */
  readonly aliases: readonly string[];
  /** Titles, roles and appositions, as written ("Russian Foreign Minister"). */
  readonly descriptions: readonly string[];
  /** How many quotations of the article are its; absent for none. */
  readonly said?: number;
  /** The entry of a person's own that holds for it in this article (`OverlayEntity.entries`). */
  readonly userEntry?: string;
}

/** A local entity's place in the corpus. `article` is its URI. */
export interface Member {
  readonly article: string;
  readonly local: number;
}

/**
 * Why two names are taken for one.
 *
 * - `same-name`: the same words, whatever their case, marks and legal form
 * - `particle`: they differ in a particle only ("al-Sharaa", "Sharaa"; "Group", "Inc.")
 * - `spelling`: two spellings of one name ("Ahmad", "Ahmed"), or a slip ("Rait", "Raite")
 * - `nickname`: a given name and its short form ("Bill", "William")
 * - `middle-name`: one has a middle name or numeral that the other lacks
 * - `initial`: a given name and its initial
 * - `surname-only`: a bare surname, and nobody else bears it
 * - `same-article`: a short form, and one bearer of the full name stands in the same article
 * - `role`: a short form, and one bearer is described alike ("the health minister")
 * - `prominent`: a short form, and one bearer is named ten times as often as all others together
 * - `acronym`: an acronym that an article introduces, or the initials of the only such body
 * - `short-form`: an organisation's name cut short ("Northrop")
 * - `also-known-as`: an article equates them
 * - `other-name`: a place with two names ("Türkiye", "Turkey")
 * - `annotated`: a person's own `sourcemark.yaml` says so
 */
export type JoinRule =
  | 'same-name'
  | 'particle'
  | 'spelling'
  | 'nickname'
  | 'middle-name'
  | 'initial'
  | 'surname-only'
  | 'same-article'
  | 'role'
  | 'prominent'
  | 'acronym'
  | 'short-form'
  | 'also-known-as'
  | 'other-name'
  | 'type'
  | 'annotated';

/** Why two local entities are one: the rule, the two names it compared, and how sure it is. */
export interface JoinEvidence {
  readonly a: Member;
  readonly b: Member;
  readonly rule: JoinRule;
  readonly names: readonly [string, string];
  /** 0 to 1. */
  readonly confidence: number;
}

/** One entity of the corpus. */
export interface CorpusEntity {
  /**
   * A slug of its name, unique in the corpus and independent of the order in which articles were read. Where several
   * entities have one slug, they are ranked by type (as in `EntityType`), then by first member; the second is `slug_2`.
   */
  readonly id: string;
  /** The fullest common spelling. */
  readonly name: string;
  readonly type: EntityType;
  readonly aliases: readonly string[];
  /**
   * Higher than that of any entity there was before, when it came about or its members last changed. Counts a session's
   * changes, so that it tells nothing but whether something did.
   */
  readonly stamp: number;
  /** How many members it has, how many articles name it, and how often. */
  readonly size: number;
  readonly articles: number;
  readonly mentions: number;
  /** Over all articles, most frequent first. */
  readonly spellings: readonly Spelling[];
  /** Sorted by article, then by local index. */
  readonly members: readonly Member[];
  /** What each member's article says of it, in the order of the members. */
  readonly summaries: readonly EntitySummary[];
  readonly evidence: readonly JoinEvidence[];
  /** What of the evidence joins two names that are not written alike. */
  readonly unlike: readonly JoinEvidence[];
  /** Other entities that may be the same but were kept apart for want of evidence. */
  readonly suggestions: readonly { readonly id: string; readonly reason: string }[];
}

/** An entity of a person's own (`sourcemark.yaml`). It overrules whatever names alone would say. */
export interface OverlayEntity {
  readonly id: string;
  readonly name: string;
  /** Without a type, names of any type are meant. */
  readonly type?: EntityType;
  readonly aliases: readonly string[];
  /** Ids of other overlay entities, or names, that are never this entity. */
  readonly apartFrom: readonly string[];
  /** Where it is written; several where files mean the same. A name that two files give to two is settled by article. */
  readonly entries?: readonly { readonly file: string; readonly key: string }[];
}
