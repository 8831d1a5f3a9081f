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
  /** URI of a folder where analyses may be kept between sessions. */
  readonly cacheFolder?: string;
}

/** Forgets what is kept between sessions and reads all folders anew. */
export const clearCacheRequest = 'sourcemark/clearCache';

/** Can this file be an article by the settings of its folder? Asked before a plain-text file is switched to `article`. */
export const includesRequest = 'sourcemark/includes';
export interface IncludesParams {
  readonly uri: string;
}
export interface IncludesResult {
  readonly included: boolean;
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
export const repeatsRequest = 'sourcemark/repeats';
export interface RepeatsParams {
  readonly uri: string;
  readonly position: Position;
}
export interface RepeatLocation {
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
  /** Code of the language, or `other`. */
  readonly language: string;
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
  /** Absent for `words`. */
  readonly about?: DecisionAbout;
}
/** What is looked for first: words that something is written about already, the quotation as a whole, or a name. */
export type DecisionAbout = 'words' | 'quote' | 'name';
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

/**
 * What the folder can be written out as, what people read before what programs do. `extension` is a file's, without the dot; `null` stands for a folder of
 * files; `links` says that names of articles in it are links, so that it matters where it lies.
 */
export const exportFormats = [
  { id: 'csv', title: 'Quotations as a table', extension: 'csv', file: 'quotations.csv', links: false },
  { id: 'csv-names', title: 'Names as a table', extension: 'csv', file: 'names.csv', links: false },
  { id: 'markdown', title: 'Report to read', extension: 'md', file: 'who-said-what.md', links: true },
  { id: 'web-annotation', title: 'W3C Web Annotations', extension: 'jsonld', file: 'annotations.jsonld', links: true },
  { id: 'sarif', title: 'Findings for CI and code review', extension: 'sarif', file: 'findings.sarif', links: false },
  {
    id: 'conll',
    title: 'Names by token, for training and scoring',
    extension: 'conll',
    file: 'names.conll',
    links: false,
  },
  { id: 'brat', title: 'Standoff annotations for brat and INCEpTION', extension: null, file: 'brat', links: false },
] as const;
export type ExportFormatId = (typeof exportFormats)[number]['id'];

/** Everything in the corpus, written out in one of the formats. Fails with RequestCancelled when it is cancelled. */
export const exportRequest = 'sourcemark/export';
export interface ExportParams {
  readonly format: ExportFormatId;
  /** URI of the folder that it is written to. */
  readonly to?: string;
}
export interface ExportResult {
  readonly files: readonly ExportedFile[];
  readonly articles: number;
}
export interface ExportedFile {
  /** Below the chosen folder, with slashes; never absolute, never with "..". */
  readonly name: string;
  readonly text: string;
}

/** The trees of the side bar, node by node: what is below one is asked for when it is opened. */
export const overviewRequest = 'sourcemark/overview';
export type OverviewView = 'entities' | 'speakers' | 'articles';
export type SpeakerClass = 'named' | 'unnamed' | 'none';
export type OverviewNode =
  | { readonly kind: 'type'; readonly type: string }
  | { readonly kind: 'entity'; readonly id: string }
  | { readonly kind: 'entityIn'; readonly id: string; readonly uri: string }
  | { readonly kind: 'class'; readonly class: SpeakerClass }
  | { readonly kind: 'speaker'; readonly key: string }
  | { readonly kind: 'speakerIn'; readonly key: string; readonly uri: string }
  | { readonly kind: 'article'; readonly uri: string };
export interface OverviewParams {
  readonly view: OverviewView;
  /** Absent for the top of the tree. */
  readonly node?: OverviewNode;
  /** Words that a name must hold; at the top, what holds them is listed flat. */
  readonly filter?: string;
  /** The most items that are wanted. */
  readonly limit: number;
}
export interface OverviewResult {
  readonly items: readonly OverviewItem[];
  /** How many there are in all. */
  readonly total: number;
}
export interface OverviewItem {
  /** The same for the same thing, so that what is open stays open. */
  readonly id: string;
  readonly label: string;
  /** Where in the label the name stands. */
  readonly highlight?: readonly [number, number];
  readonly description: string;
  readonly tooltip: string;
  /** The item in full words, for a screen reader. */
  readonly spoken: string;
  /** What decides icon and context menu. `quote` and `mention` are leaves. */
  readonly kind: 'group' | 'entity' | 'speaker' | 'article' | 'mention' | 'quote';
  /** Type of an entity, class of a speaker, stance of a quotation; empty for the rest. */
  readonly sort: string;
  /** Present where there is something below. */
  readonly node?: OverviewNode;
  /** Where it stands; of an entity, where it is named first. */
  readonly place?: { readonly uri: string; readonly range: Range };
  readonly entity?: EntityItem;
  /** What is put on the clipboard. */
  readonly copy: string;
}

/** Who said what, in which article: a table of speakers by articles. */
export const whoSaidWhatRequest = 'sourcemark/whoSaidWhat';
export type Stance = 'asserts' | 'denies' | 'declines' | 'hedges' | 'asks' | 'promises';
export interface WhoSaidWhatFilter {
  /** Words that the speaker's name, or the article's path, title or outlet must hold. */
  readonly speaker?: string;
  readonly article?: string;
  readonly stance?: Stance;
  /** Only what other articles give to somebody else, have in other words, or say was denied. */
  readonly disputed?: boolean;
}
export interface WhoSaidWhatParams {
  readonly filter: WhoSaidWhatFilter;
  /** Without disputes, which take the longest to find, unless the filter asks for them. */
  readonly quick?: boolean;
}
export interface WhoSaidWhat {
  readonly speakers: readonly WhoSaidWhatSpeaker[];
  readonly articles: readonly WhoSaidWhatArticle[];
  readonly cells: readonly WhoSaidWhatCell[];
  /** With those that the table leaves out because it would grow too large. */
  readonly allSpeakers: number;
  readonly allArticles: number;
}
export interface WhoSaidWhatSpeaker {
  readonly key: string;
  readonly name: string;
  readonly class: SpeakerClass;
  /** Quotations in the table. */
  readonly quotes: number;
}
export interface WhoSaidWhatArticle {
  readonly uri: string;
  readonly path: string;
  readonly title: string;
  /** "Harbour Post, 2025-02-23"; empty where neither is known. */
  readonly origin: string;
}
export interface WhoSaidWhatCell {
  /** Indices into `speakers` and `articles`. */
  readonly speaker: number;
  readonly article: number;
  readonly quotes: readonly WhoSaidWhatQuote[];
}
export interface WhoSaidWhatQuote {
  readonly text: string;
  readonly range: Range;
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly stance: Stance;
  /** The speaker is only implied by what stands before. */
  readonly implied: boolean;
  readonly disputes: readonly Dispute[];
}
/** Another article has it otherwise. */
export interface Dispute {
  readonly kind: 'conflict' | 'variant' | 'denial';
  readonly message: string;
}

/** The same table as text, one quotation after another. */
export const whoSaidWhatTextRequest = 'sourcemark/whoSaidWhatText';
export interface WhoSaidWhatTextParams {
  readonly filter: WhoSaidWhatFilter;
  readonly format: 'markdown' | 'csv';
}
export interface WhoSaidWhatText {
  readonly text: string;
  readonly quotes: number;
}

/** Names, quotations or findings may have changed; told once things have settled. */
export const changedNotification = 'sourcemark/changed';
export interface ChangedParams {
  readonly articles: number;
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
/** What a folder holds, `null` when it cannot be read; asked where the editor cannot search. */
export const readFolderRequest = 'sourcemark/readFolder';
export interface ReadFolderParams {
  readonly uri: string;
}
export interface FolderEntry {
  readonly name: string;
  readonly uri: string;
  /** Otherwise it is a file. Links and the like are left out. */
  readonly isFolder: boolean;
}
