// The input and the output of joining entities across articles.

import type { EntityType, Gender } from '../../analysis/model.ts';

/** A spelling and how often it is used. */
export interface Spelling {
  readonly text: string;
  readonly count: number;
}

/**
 * One entity of one article, with everything that identity may read. Plain JSON. Its index in the article's `entities`
 * is its local index, by which everything else refers to it; articles that know the same of a name share one object.
 */
export interface EntitySummary {
  readonly name: string;
  readonly type: EntityType;
  readonly gender: Gender;
  /** Every spelling in the article with its count, `name` and the aliases included. */
  readonly spellings: readonly Spelling[];
  /** Full names that the article itself equates with it ("also known as", an acronym in brackets). */
  readonly aliases: readonly string[];
  /** Titles, roles and appositions, as written ("Russian Foreign Minister"). */
  readonly descriptions: readonly string[];
  /** How many quotations of the article are attributed to it; absent for none. */
  readonly said?: number;
  /** The key of the user's own entry that applies to it in this article (`OverlayEntity.entries`). */
  readonly userEntry?: string;
}

/** A local entity in the corpus. `article` is its URI, `local` its local index. */
export interface Member {
  readonly article: string;
  readonly local: number;
}

/**
 * Why two names are taken for one.
 *
 * - `same-name`: the same words, apart from case, marks and legal form
 * - `particle`: they differ in a particle only ("al-Sharaa", "Sharaa"; "Group", "Inc.")
 * - `spelling`: two spellings of one name ("Ahmad", "Ahmed"), or a slip ("Rait", "Raite")
 * - `nickname`: a given name and its short form ("Bill", "William")
 * - `middle-name`: one has a middle name or numeral that the other lacks
 * - `initial`: a given name and its initial
 * - `surname-only`: a bare surname that only one person has
 * - `same-article`: a short form, and one bearer of the full name is in the same article
 * - `role`: a short form, and one bearer is described alike ("the health minister")
 * - `prominent`: a short form, and one bearer is named ten times as often as all others together
 * - `acronym`: an acronym that an article introduces, or the initials of the only such body
 * - `short-form`: a shortened name of an organisation ("Northrop")
 * - `also-known-as`: an article equates them
 * - `type`: one name that articles give to several types
 * - `annotated`: the user's own `sourcemark.yaml` says so
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
  | 'type'
  | 'annotated';

/** Why two local entities are one: the rule, the two names that it compared, and the confidence. */
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
   * A slug of its name, unique in the corpus and independent of the order of articles. Entities with the same slug are
   * ranked by type (person, organisation, place, group, event, work, date), then by first member; the second is
   * `slug_2`.
   */
  readonly id: string;
  /** The fullest common spelling. */
  readonly name: string;
  readonly type: EntityType;
  readonly aliases: readonly string[];
  /**
   * A number that increases when the entity is created or its members change. It counts the changes of a session, so
   * only its inequality has a meaning.
   */
  readonly version: number;
  /** How many members it has. */
  readonly size: number;
  /** How many articles name it. */
  readonly articles: number;
  /** How often they name it. */
  readonly mentions: number;
  /** Over all articles, most frequent first. */
  readonly spellings: readonly Spelling[];
  /** Sorted by article, then by local index. */
  readonly members: readonly Member[];
  /** The summary of each member, in the order of the members. */
  readonly summaries: readonly EntitySummary[];
  readonly evidence: readonly JoinEvidence[];
  /** The evidence for joins of names that are spelled differently. */
  readonly spellingEvidence: readonly JoinEvidence[];
  /** Other entities that may be the same but were kept apart for lack of evidence. */
  readonly suggestions: readonly { readonly id: string; readonly reason: string }[];
}

/** One of the user's own entities (`sourcemark.yaml`). It overrules automatic decisions. */
export interface OverlayEntity {
  readonly id: string;
  readonly name: string;
  /** Without a type, names of any type are meant. */
  readonly type?: EntityType;
  readonly aliases: readonly string[];
  /** Ids of other overlay entities, or names, that are never this entity. */
  readonly apartFrom: readonly string[];
  /**
   * Where it is written; several if files mean the same entity. If two files give a name to two entities, each article
   * uses its own file's.
   */
  readonly entries?: readonly { readonly file: string; readonly key: string }[];
}
