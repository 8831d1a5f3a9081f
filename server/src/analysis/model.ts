// The data types of an analysis. All of it is plain JSON: spans are half-open, in UTF-16 code units, and objects refer to
// each other by index, so that ten thousand analyses can be cached, sent and parsed cheaply. Tokens are left out: they are
// rebuilt when needed and would make a cached analysis ten times larger.

import type { Span } from '../base/span.ts';
import type { DateMeaning } from './dates/meaning.ts';
import type { StatedSource } from './front-matter.ts';
import type { Quantity } from './numbers/quantity.ts';
import type { ReadingView } from './reading/view.ts';

/**
 * The kind of a line or block of the file. `label` names the speaker of the turns that follow it, `turn` is a paragraph of
 * a transcript or interview. `clutter` is left by a web page ("Related Posts", share buttons); `masked` is front matter and
 * mail headers. Neither is searched for quotations, and a running quotation continues across them.
 */
export type PartKind =
  | 'headline'
  | 'byline'
  | 'subheading'
  | 'paragraph'
  | 'caption'
  | 'label'
  | 'turn'
  | 'clutter'
  | 'masked';

export interface ArticlePart extends Span {
  readonly kind: PartKind;
}

/** What the text says of its own publication. Fields are absent where it says nothing. */
export interface ArticleMeta {
  readonly headline?: Span;
  /** The author's name, without "By". */
  readonly byline?: Span;
  /** The place in "GENEVA, March 3 (Agency) —" or "[Damascus]". */
  readonly dateline?: Span;
  /** The publication or agency, where a site header, a credit or the dateline names it. */
  readonly outlet?: Span;
  /** The article's own date, where the dateline gives it. */
  readonly date?: Span;
  /** ISO day of publication, from wherever the file gives one. */
  readonly published?: string;
  /** What front matter or header lines state. */
  readonly stated?: StatedSource;
}

export type EntityType = 'person' | 'organization' | 'place' | 'group' | 'event' | 'work' | 'date';

/** A name ("Ada Lovelace"), a description ("the interim president"), or a pronoun ("she"). */
export type MentionForm = 'name' | 'nominal' | 'pronoun';

/** A place in the text that names an entity. */
export interface Mention extends Span {
  readonly type: EntityType;
  readonly form: MentionForm;
  /** Index into `DocumentAnalysis.entities`; -1 for a pronoun or description that is not resolved. */
  readonly entity: number;
  /** The rule or model that found it, for instance `model`, `lexicon`, `acronym`, `document`. */
  readonly basis: string;
  /** 0 to 1. Of a pronoun or description: how likely it means `entity`, or without one, `guess`. */
  readonly confidence: number;
  /** Index of the entity that an unresolved pronoun or description most likely means. Shown as a guess, or not at all. */
  readonly guess?: number;
  /** Index of the next likely entity, where `guess` has one. */
  readonly rival?: number;
  /** Of a date: what its words say. */
  readonly when?: DateMeaning;
  /** Of a date: its ISO 8601 day, month, year or interval ("2024-12-02/2024-12-08"); absent if it cannot be told. */
  readonly value?: string;
}

/** The gender that titles, given names and pronouns show. */
export type Gender = 'female' | 'male' | 'unknown';

/** The reason why two mentions of an article are one entity. */
export interface EntityLink {
  /** Index of the mention that was joined. */
  readonly mention: number;
  /** Index of the mention it was joined to. */
  readonly to: number;
  /** The rule, for instance `same-name`, `surname`, `acronym`, `also-known-as`, `pronoun`. */
  readonly rule: string;
}

/** One entity of one article. The corpus joins entities across articles. */
export interface LocalEntity {
  /** The fullest name the article gives, as written. */
  readonly name: string;
  readonly type: EntityType;
  /** Indices of its mentions in text order; the first name among them introduces it. */
  readonly mentions: readonly number[];
  readonly gender: Gender;
  /** Other full names the article itself equates with it ("also known as …", an acronym in brackets). */
  readonly aliases: readonly string[];
  /** Titles, roles and appositions next to its name ("Russian Foreign Minister", "a political analyst"). */
  readonly descriptions: readonly Span[];
  readonly links: readonly EntityLink[];
}

/**
 * `direct`: a speaker's words in marks, as a sentence of their own. `mixed`: a reported clause partly in marks.
 * `indirect`: a reported clause without marks. `term`: marks that report no speech (scare quotes, titles, nicknames,
 * mottos). `pull`: a line that repeats a quotation of the article. `turn`: what a speaker's label, a `Q:` or a bold question
 * introduces in a transcript or interview, without marks.
 */
export type QuoteKind = 'direct' | 'mixed' | 'indirect' | 'turn' | 'term' | 'pull';

/** Whether a quote has somebody's own words: in marks, or as a turn of a transcript. */
export function isSpoken({ kind }: { readonly kind: QuoteKind }): boolean {
  return kind === 'direct' || kind === 'mixed' || kind === 'turn';
}

/** Whether a quote's source keeps back a name. A label that is no name, such as `Q`, does not. */
export function hasUnnamedSource({ kind, source }: Quote): boolean {
  return source?.class === 'unnamed' && kind !== 'turn';
}

/** How the speaker presents the content; the cue decides ("said", "denied", "declined to", "asked", "promised"). */
export type Stance = 'asserts' | 'denies' | 'declines' | 'hedges' | 'asks' | 'promises';

/**
 * `named`: a person whom the article names, or the holder of an office that a reader can look up; `unnamed`: a person whose
 * name is kept back ("a senior official"); `collective`: people in general ("analysts", "both sides"); `institution`: an
 * organisation, a government or a place that stands for one; `document`: a statement, a report, a poster.
 */
export type SourceClass = 'named' | 'unnamed' | 'collective' | 'institution' | 'document';

/** The words that say that a source is not to be named ("speaking on condition of anonymity"). */
export interface Anonymity extends Span {
  /** The reason, if the article gives one ("because the talks are closed"). */
  readonly reason: Span | null;
}

/** The words that say who speaks (PARC's and PolNeAR's source). */
export interface Source extends Span {
  /** Index into `DocumentAnalysis.entities`, or -1 if the article does not name the source. Of several, the first. */
  readonly entity: number;
  /** Indices of all who speak, where several are named: "Putin and al-Sharaa said". */
  readonly entities?: readonly number[];
  readonly class: SourceClass;
  /** Where the article says that the source is not to be named ("speaking on condition of anonymity"). */
  readonly anonymity: Anonymity | null;
  /** For "she" or "the diplomat" that refers to a source without a name: the words that introduced the source. */
  readonly antecedent?: Span;
  /** How the statement reached the article ("told The Media Line", "according to TASS", "in a statement"). */
  readonly channel: Span | null;
}

/** One quotation or reported statement: content, source and cue, and the rule that connects them. */
export interface Quote extends Span {
  readonly kind: QuoteKind;
  /** The content, marks included: two spans if a cue interrupts it, and the whole clause of a mixed quotation. */
  readonly content: readonly Span[];
  /** The spans in quotation marks, marks included. Empty for indirect speech. */
  readonly marks: readonly Span[];
  readonly source: Source | null;
  /** "said", "according to", a colon. */
  readonly cue: Span | null;
  /** Dictionary form of the cue ("say" for "says", "according to", ":"); empty without a cue, or if it has no such form. */
  readonly cueLemma: string;
  readonly stance: Stance;
  /** The rule that decided the source, or the kind of a quotation without a source (`scare-quote`, `no-speaker`). */
  readonly basis: string;
  /** 0 to 1. Of the quotations at 0.9, about nine in ten have the right speaker. */
  readonly confidence: number;
  /** Further spans that the rule is based on, for instance the sentence that the speaker was taken from. */
  readonly evidence: readonly Span[];
  /** Entities that could be the source, best first; more than one means that the source is ambiguous. */
  readonly candidates: readonly number[];
  /** Number that the quotations of one speech share; -1 for terms and pull quotes. */
  readonly turn: number;
  /** For a pull quote, the index of the quotation it repeats; otherwise -1. */
  readonly repeats: number;
}

/** A faulty quotation mark. */
export interface MarkProblem extends Span {
  /**
   * `unclosed`: opened and never closed; `unopened`: closed and never opened; `mixed-pair`: opened in one style and closed in
   * another.
   */
  readonly kind: 'unclosed' | 'unopened' | 'mixed-pair';
  /** Index of the quotation concerned, or -1. */
  readonly quote: number;
  /** The mark that pairs with the other side, and the span it replaces (an empty span inserts). */
  readonly fix: { readonly at: Span; readonly text: string } | null;
}

/**
 * A statement that can be said to be so or not: what a source is reported as saying, and what the article says itself where
 * it gives a number, a date or an act between named parties.
 */
export interface Claim extends Span {
  /** Index of its quotation in `quotes`; -1 for a sentence of the article itself. */
  readonly quote: number;
  /** Index of the speaker in `entities`, or -1: the article itself, or a source that it does not name. */
  readonly speaker: number;
  readonly stance: Stance;
  /** Whether it says that something is not so. */
  readonly isNegated: boolean;
  /** Indices of the entities named in the content, places and dates among them. */
  readonly about: readonly number[];
  /** The numbers in it, in text order. */
  readonly quantities: readonly Quantity[];
}

/** A report without a source ("reportedly", "media reports suggest"); the span is the cue. Or those whom a report cites. */
export interface UnsourcedReport extends Span {
  /** `hearsay`: nobody is named as the source; `cited`: the report of another cites sources without a name. */
  readonly kind: 'hearsay' | 'cited';
  readonly sentence: Span;
}

/** `DocumentAnalysis.language` of a text that is not in the given language. */
export const OTHER_LANGUAGE = 'other';

/** The analysis of one article. A function of the text and the language alone. */
export interface DocumentAnalysis {
  /** Code of the language, or `OTHER_LANGUAGE`: then there are names but no attribution. */
  readonly language: string;
  readonly parts: readonly ArticlePart[];
  readonly meta: ArticleMeta;
  readonly sentences: readonly Span[];
  readonly mentions: readonly Mention[];
  readonly entities: readonly LocalEntity[];
  readonly quotes: readonly Quote[];
  readonly claims: readonly Claim[];
  readonly markProblems: readonly MarkProblem[];
  readonly unsourced: readonly UnsourcedReport[];
  /** The text as it was read, where it is not the file's own. Kept in memory only: it is not packed or sent. */
  readonly reading?: ReadingView;
}
