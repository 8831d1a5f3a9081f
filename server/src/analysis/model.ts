// Every data type of the analysis on one page. All of it is plain JSON: spans are half-open and counted in UTF-16 code
// units, and things point at each other by index, so that ten thousand analyses can be cached, sent and parsed cheaply.
// Tokens are deliberately absent: they are rebuilt when needed and would make a cached analysis ten times larger.

import type { Span } from '../base/span.ts';

// ── Article ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * What a line or block of the file is.
 * `clutter` is what a web page leaves behind ("Related Posts", share buttons); `masked` is no prose at all (front
 * matter, code). Neither takes part in analysis, and a run of quotations carries on across them.
 */
export type PartKind = 'headline' | 'byline' | 'subheading' | 'paragraph' | 'caption' | 'clutter' | 'masked';

export interface ArticlePart extends Span {
  readonly kind: PartKind;
}

/** What the text says of itself. Absent where it says nothing. */
export interface ArticleMeta {
  readonly headline?: Span;
  /** The author's name, without "By". */
  readonly byline?: Span;
  /** The place in "GENEVA, March 3 (Agency) —" or "[Damascus]". */
  readonly dateline?: Span;
  /** The publication or agency, where a site header, a credit or the dateline names it. */
  readonly outlet?: Span;
  /** The article's own date, where a dateline or byline gives it. */
  readonly date?: Span;
}

// ── Names ───────────────────────────────────────────────────────────────────────────────────────────────────────────

export type EntityType = 'person' | 'organization' | 'place' | 'group' | 'event' | 'work' | 'date';

/** A name ("Ada Lovelace"), a description ("the interim president"), or a pronoun ("she"). */
export type MentionForm = 'name' | 'nominal' | 'pronoun';

/** A place in the text that names an entity. */
export interface Mention extends Span {
  readonly type: EntityType;
  readonly form: MentionForm;
  /** Index into `DocumentAnalysis.entities`; -1 for a pronoun or description that nobody could be found for. */
  readonly entity: number;
  /** The rule or model that found it, for instance `model`, `lexicon`, `title`, `document`. */
  readonly basis: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/** Grammatical gender, as titles, given names and pronouns show it. */
export type Gender = 'female' | 'male' | 'unknown';

/** Why two mentions of an article are taken for one entity. */
export interface EntityLink {
  /** Index of the mention that was joined. */
  readonly mention: number;
  /** Index of the mention it was joined to. */
  readonly to: number;
  /** The rule, for instance `same-name`, `surname`, `acronym`, `also-known-as`, `pronoun`. */
  readonly rule: string;
}

/** One entity as this article alone knows it. The corpus joins these across articles. */
export interface LocalEntity {
  /** The fullest name the article gives, as written. */
  readonly name: string;
  readonly type: EntityType;
  /** Indices of its mentions in text order; the first name among them introduces it. */
  readonly mentions: readonly number[];
  readonly gender: Gender;
  /** Other full names the article itself equates with it ("also known as …", an acronym in brackets). */
  readonly aliases: readonly string[];
  /** Titles, roles and appositions beside its name ("Russian Foreign Minister", "a political analyst"). */
  readonly descriptions: readonly Span[];
  readonly links: readonly EntityLink[];
}

// ── Quotations ──────────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * `direct`: somebody's words, in marks, as a sentence of their own. `mixed`: a reported clause partly in marks.
 * `indirect`: a reported clause without marks. `term`: marks that report no speech (scare quotes, titles, nicknames,
 * mottos). `pull`: a line that repeats a quotation of the article.
 */
export type QuoteKind = 'direct' | 'mixed' | 'indirect' | 'term' | 'pull';

/** What the speaker does with the content. */
export type Stance = 'asserts' | 'denies' | 'declines' | 'hedges' | 'asks' | 'promises';

/** `named`: a named entity or somebody who stands for one; `collective`: "both sides"; `unnamed`: "a senior official". */
export type SourceClass = 'named' | 'unnamed' | 'collective';

/** That a source keeps the name back, and why, if the article says it ("because the talks are closed"). */
export interface Anonymity extends Span {
  readonly reason: Span | null;
}

/** The words that say who speaks (PARC's and PolNeAR's source). */
export interface Source extends Span {
  /** Index into `DocumentAnalysis.entities`, or -1 when it stands for nobody the article names. */
  readonly entity: number;
  readonly class: SourceClass;
  /** Where the article says that the source is not to be named ("speaking on condition of anonymity"). */
  readonly anonymity: Anonymity | null;
  /** For "she" or "the diplomat" that goes on from a source without a name: the words that introduced it. */
  readonly antecedent?: Span;
  /** Through whom it reached the article ("told The Media Line", "according to TASS", "in a statement"). */
  readonly channel: Span | null;
}

/** One quotation or reported statement: content, source and cue, and why they belong together. */
export interface Quote extends Span {
  readonly kind: QuoteKind;
  /** The parts of what is said, marks included; two when a cue interrupts it. A mixed quotation's whole clause. */
  readonly content: readonly Span[];
  /** What stands in quotation marks, marks included. Empty for indirect speech. */
  readonly marks: readonly Span[];
  readonly source: Source | null;
  /** "said", "according to", a colon. */
  readonly cue: Span | null;
  /** Dictionary form of the cue ("say" for "says", "according to", ":"); empty without a cue, or if it has no such form. */
  readonly cueLemma: string;
  readonly stance: Stance;
  /** The named rule that decided the source, or the kind where there is no source (`scare-quote`, `no-speaker`). */
  readonly basis: string;
  /** 0 to 1; of the quotations at 0.9, about nine in ten have the right speaker. */
  readonly confidence: number;
  /** Spans that the rule rests on beside source and cue, for instance the sentence a speaker was carried over from. */
  readonly evidence: readonly Span[];
  /** Entities that could be meant as well, best first; more than one means that the source is ambiguous. */
  readonly candidates: readonly number[];
  /** Quotations of one speech share a turn; -1 for terms and pull quotes. */
  readonly turn: number;
  /** For a pull quote, the index of the quotation it repeats; otherwise -1. */
  readonly repeats: number;
}

/** Something wrong with a quotation mark itself. */
export interface MarkProblem extends Span {
  /** `unclosed`: opened and never closed; `mixed-pair`: opened in one style and closed in another. */
  readonly kind: 'unclosed' | 'mixed-pair';
  /** Index of the quotation concerned, or -1. */
  readonly quote: number;
  /** The mark that would pair with the other side, and where it goes (an empty span inserts). */
  readonly fix: { readonly at: Span; readonly text: string } | null;
}

/** A statement as the corpus compares it: who says it, how, and whom it is about. */
export interface Claim extends Span {
  readonly quote: number;
  /** Index of the speaker in `entities`, or -1. */
  readonly speaker: number;
  readonly stance: Stance;
  /** Entities named in the content. */
  readonly about: readonly number[];
}

/** A report that nobody stands behind ("reportedly", "media reports suggest"). The span is the cue. */
export interface UnsourcedReport extends Span {
  readonly sentence: Span;
}

// ── The whole ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** `DocumentAnalysis.language` of a text in a language that was not handed in. */
export const OTHER_LANGUAGE = 'other';

/** Everything the analysis of one article says. A function of the text and the language alone. */
export interface DocumentAnalysis {
  /** Code of the language it was read in, or `OTHER_LANGUAGE`: names and marks only. */
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
}
