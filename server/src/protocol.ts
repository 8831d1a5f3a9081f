// Requests and notifications of our own, beside LSP's. Types and names only: the client and the server pin two copies of
// the protocol library, so this file imports neither.

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** What the client hands in when it starts the server. */
export interface ServerOptions {
  /** URI of the folder with a page for each finding, without a slash at its end. */
  readonly rulePages?: string;
  /** The client has the commands of our own that code actions may name. */
  readonly commands?: boolean;
}

/** Is this document an article? Asked by the client before it switches a plain-text file to the language `article`. */
export const classifyRequest = 'sourcemark/classify';
export interface ClassifyParams {
  readonly uri: string;
  /** The beginning of the text, a few thousand code units. */
  readonly text: string;
}
export interface ClassifyResult {
  readonly article: boolean;
}

/** The mention after or before the one at a position, over all articles in their order, wrapping round at the end. */
export const siblingMentionRequest = 'sourcemark/siblingMention';
export interface SiblingMentionParams {
  readonly uri: string;
  readonly position: Position;
  readonly direction: 'next' | 'previous';
}
export interface SiblingMentionResult {
  readonly uri: string;
  readonly range: Range;
  readonly entity: string;
  /** 1-based. */
  readonly index: number;
  readonly total: number;
}

/** Entities for Go to Mention…: all of them, the one at the position first. */
export const entitiesRequest = 'sourcemark/entities';
export interface EntitiesParams {
  readonly uri?: string;
  readonly position?: Position;
}
export interface EntityItem {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly mentions: number;
  readonly articles: number;
  readonly atCursor: boolean;
}

/** All named mentions of an entity, in order, each with its line. */
export const mentionsRequest = 'sourcemark/mentions';
export interface MentionsParams {
  readonly entity: string;
}
export interface MentionItem {
  readonly uri: string;
  readonly path: string;
  readonly range: Range;
  readonly line: string;
}

/** Where the quotation at a position stands, here and in other articles; LSP locations, the own place first. */
export const echoesRequest = 'sourcemark/echoes';
export interface EchoesParams {
  readonly uri: string;
  readonly position: Position;
}
export interface EchoLocation {
  readonly uri: string;
  readonly range: Range;
}

/** What the status item shows of an article; `null` for a document that is none. */
export const articleStatusRequest = 'sourcemark/articleStatus';
export interface ArticleStatusParams {
  readonly uri: string;
}
export interface ArticleStatus {
  readonly names: number;
  readonly entities: number;
  readonly quotes: number;
  readonly withoutSpeaker: number;
  readonly language: 'en' | 'other';
}

/**
 * What a person decides, as a change of their YAML files. Asked by commands; the client applies `edit` as one step and
 * shows `problem` (at its place, where it has one) instead.
 */
export const decideRequest = 'sourcemark/decide';
/** An entity by its id in the corpus, or a new one by its name. */
export type EntityChoice = { readonly id: string } | { readonly name: string; readonly type?: string };
export type Decision =
  /** Says something of the selection, or of the quotation or name at the cursor. `null` takes back what was said. */
  | {
      readonly kind: 'annotate';
      readonly note?: string | null;
      readonly tags?: readonly string[] | null;
      readonly verdict?: string | null;
      readonly resolved?: boolean;
    }
  | { readonly kind: 'attribute'; readonly speaker: EntityChoice }
  /** `none`: no quotation at all. */
  | { readonly kind: 'quoteKind'; readonly as: 'direct' | 'mixed' | 'indirect' | 'term' | 'pull' | 'none' }
  | { readonly kind: 'ignore'; readonly codes: readonly string[]; readonly reason: string }
  | { readonly kind: 'identify'; readonly entity: EntityChoice }
  | { readonly kind: 'alias'; readonly entity: EntityChoice; readonly alias: string }
  | { readonly kind: 'merge' | 'apart'; readonly first: EntityChoice; readonly second: EntityChoice }
  | { readonly kind: 'rename'; readonly entity: EntityChoice; readonly name: string }
  /** Takes the annotation at the place out. */
  | { readonly kind: 'remove' }
  /** Writes down where the annotations of the article stand now; asked when it has been saved. */
  | { readonly kind: 'reanchor' };
export interface DecideParams {
  readonly uri: string;
  /** The selection, or an empty range at the cursor. */
  readonly range: Range;
  readonly decision: Decision;
}
export interface DecideResult {
  /** LSP's WorkspaceEdit; absent when nothing needs to change. */
  readonly edit?: object;
  readonly problem?: string;
  readonly at?: { readonly uri: string; readonly range: Range };
}

/** What the commands need to know of a place before they ask the person. */
export const decisionTargetRequest = 'sourcemark/decisionTarget';
export interface DecisionTargetParams {
  readonly uri: string;
  readonly range: Range;
}
export interface DecisionTarget {
  /** The words that an annotation would be put on. */
  readonly text: string;
  readonly range: Range;
  readonly isQuote: boolean;
  /** The entity named at the cursor. */
  readonly entity: EntityItem | null;
  /** Who may be speaking, the likeliest first. */
  readonly speakers: readonly EntityItem[];
  /** Codes of the findings there. */
  readonly findings: readonly string[];
  readonly note: string | null;
  readonly tags: readonly string[];
}

/** The notes of an article, for the margin. */
export const notesRequest = 'sourcemark/notes';
export interface NotesParams {
  readonly uri: string;
}
export interface NoteItem {
  readonly range: Range;
  /** Empty where there is a verdict or a tag only. */
  readonly note: string;
  /** Verdict and tags. */
  readonly label: string;
  readonly resolved: boolean;
}

/** The server tells how far indexing is and how much the corpus holds. */
export const indexStatusNotification = 'sourcemark/indexStatus';
export interface IndexStatus {
  readonly indexing: boolean;
  readonly done: number;
  readonly total: number;
  readonly articles: number;
  readonly skipped: readonly string[];
}

/** A server without a disk asks the client to list and to read files (browser, virtual folders). */
export const findFilesRequest = 'sourcemark/findFiles';
export interface FindFilesParams {
  readonly folder: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}
export const readFileRequest = 'sourcemark/readFile';
export interface ReadFileParams {
  readonly uri: string;
}
