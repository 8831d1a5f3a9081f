// The pages in editor tabs: front page, dossier, disagreements, review.

import type { ArticleRef, Place, Position, Range, Stance } from './basic.ts';
import type { Decision, EntitySpelling } from './decisions.ts';

/** What somebody says, as a reader needs it. */
export interface Statement {
  /** The whole sentence or sentences, on one line. */
  readonly sentence: string;
  /** The words of the statement alone. */
  readonly words: string;
  readonly kind: 'direct' | 'mixed' | 'indirect' | 'turn';
  /** "said", "according to"; empty without one. */
  readonly verb: string;
  readonly stance: Stance;
  /** Empty if no speaker was found. */
  readonly speaker: string;
  /** Whether the user decided who speaks, the sentence states it, or only the preceding text does. */
  readonly certainty: 'decided' | 'stated' | 'implied';
  readonly place: Place;
}

export interface ArticleStatements {
  readonly article: ArticleRef;
  readonly statements: readonly Statement[];
}

/** Everything about one entity. `null` if there is no such entity. */
export const dossierRequest = 'sourcemark/dossier';

export interface DossierParams {
  /** The entity by id and, in case the id means another one by now, name. */
  readonly entity?: { readonly id: string; readonly name?: string };
  /** Or the name at a place. */
  readonly at?: { readonly uri: string; readonly position: Position };
}

export interface Dossier {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly mentions: number;
  readonly articles: number;
  /** In order of time; articles without a date come last. */
  readonly said: readonly ArticleStatements[];
  /** Statements of others that name the entity. */
  readonly about: readonly ArticleStatements[];
  readonly descriptions: readonly DossierDescription[];
  readonly spellings: readonly EntitySpelling[];
  /** Entities that may be the same and were kept apart for lack of evidence. */
  readonly alike: readonly { readonly id: string; readonly name: string; readonly reason: string }[];
  /** In how many articles of the folder's archive it is, as a sentence; absent without an archive. */
  readonly archive?: string;
  /** The first mention, where decisions about the entity are made. */
  readonly first?: Place;
}

export interface DossierDescription {
  readonly text: string;
  readonly article: ArticleRef;
  readonly place?: Place;
}

/** The same as Markdown for the clipboard or a file. */
export const dossierTextRequest = 'sourcemark/dossierText';

/** All statements of a speaker of the Speakers view as Markdown. */
export const statementsTextRequest = 'sourcemark/statementsText';

export interface StatementsTextParams {
  /** The key of an `OverviewNode`. */
  readonly speaker: string;
}

export interface StatementsText {
  readonly text: string;
  readonly statements: number;
  readonly name: string;
}

/** What the articles disagree on, one entry a matter. */
export const disagreementsRequest = 'sourcemark/disagreements';

export interface Disagreements {
  readonly matters: readonly Disagreement[];
  /** Full count, including matters that were left out. */
  readonly total: number;
}

export interface Disagreement {
  /** Stable while its first passage is. */
  readonly id: string;
  /** Codes of the rules that found it. */
  readonly kinds: readonly string[];
  readonly title: string;
  /** In order of time. */
  readonly versions: readonly DisagreementVersion[];
}

export interface DisagreementVersion {
  readonly article: ArticleRef;
  /** Empty for a sentence of the article itself. */
  readonly speaker: string;
  readonly speakerDiffers: boolean;
  readonly verb: string;
  /** The passage says that the claim was denied or not confirmed. */
  readonly denies: boolean;
  readonly isQuoted: boolean;
  readonly parts: readonly WordingPart[];
  readonly place: Place;
}

/** A stretch of a wording. `instead`: what the wording that it is compared with has in its place. */
export interface WordingPart {
  readonly text: string;
  readonly differs: boolean;
  readonly instead?: string;
}

/** The front page of the folder, without the disagreements. */
export const frontPageRequest = 'sourcemark/frontPage';

export type FrontPageParams = object;

export interface FrontPage {
  /** In order of time. */
  readonly articles: readonly FrontPageArticle[];
  readonly articlesTotal: number;
  /** All articles, for what is new since the last visit. */
  readonly known: readonly { readonly uri: string; readonly length: number }[];
  /** Those with the most mentions. */
  readonly people: readonly FrontPagePerson[];
  readonly peopleTotal: number;
  /** Quotations for which no speaker was found. */
  readonly unnamed: readonly UnnamedQuotation[];
  readonly unnamedTotal: number;
  readonly drafts: readonly FrontPageDraft[];
}

export interface FrontPageArticle {
  readonly article: ArticleRef;
  readonly statements: number;
  /** UTF-16 code units. */
  readonly length: number;
}

export interface FrontPagePerson {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly mentions: number;
  readonly articles: number;
  readonly statements: number;
}

export interface UnnamedQuotation {
  readonly words: string;
  readonly article: ArticleRef;
  readonly place: Place;
}

export interface FrontPageDraft {
  readonly article: ArticleRef;
  /** Parts that are not in the sources as they are written; `null` before the draft was checked. */
  readonly open: number | null;
}

/** What is open in the folder, one thing at a time, and what the user has decided. */
export const reviewRequest = 'sourcemark/review';

export interface Review {
  /** The gravest first, then by article. */
  readonly items: readonly ReviewItem[];
  /** How many there are; a long list is cut. */
  readonly total: number;
  /** The user's decisions, by article. */
  readonly decisions: readonly ReviewDecision[];
  /** Kinds of findings that are off in the folder of an article. */
  readonly off: readonly { readonly code: string; readonly article: string }[];
}

export interface ReviewItem {
  /** The same while the finding stays. */
  readonly id: string;
  readonly code: string;
  readonly message: string;
  /** The sentence around the finding: before, its words, after. */
  readonly sentence: readonly [before: string, words: string, after: string];
  /** The sentences before and after that one, which help to decide; empty where the article begins or ends. */
  readonly around: readonly [before: string, after: string];
  /** Whether the finding is about a quotation, which may be somebody else's or no speech. */
  readonly isQuotation: boolean;
  /** Who is taken for the speaker without being stated; `null` where nobody is, or where it is not the question. */
  readonly guess: { readonly id: string; readonly name: string } | null;
  readonly article: ArticleRef;
  readonly place: { readonly uri: string; readonly range: Range };
}

export interface ReviewDecision {
  /** What it says: "Speaker: Elena Voss". */
  readonly what: string;
  /** The decision that takes it back, at `place`. */
  readonly removal: Decision;
  /** The words that it is about; empty if it is about the article. */
  readonly words: string;
  readonly article: ArticleRef;
  readonly place: { readonly uri: string; readonly range: Range };
}
