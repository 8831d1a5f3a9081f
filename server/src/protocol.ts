// Custom requests and notifications in addition to LSP's: names and types only. Client and server use separate copies of the
// protocol library, so this file imports neither.

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** The client's initialization options. */
export interface ServerOptions {
  /** URI of the folder with a page for each rule, without a slash at the end. */
  readonly rulePages?: string;
  /** Whether the client has the commands that code actions may name. */
  readonly commands?: boolean;
  /** False if the user has not trusted the folders of the window; absent means true. */
  readonly trusted?: boolean;
  /** URI of a folder for the cache. */
  readonly cacheFolder?: string;
}

/** What a file in the folder is; see `corpus/roles.ts`. */
export const ROLES = ['source', 'draft', 'notes', 'left-alone'] as const;
export type Role = (typeof ROLES)[number];

/** Sent when the user trusts the folders of the window. */
export const trustedNotification = 'sourcemark/trusted';

/** Deletes the cache and indexes all folders again. */
export const clearCacheRequest = 'sourcemark/clearCache';

/** The same as a command of the server, for editors without an extension of ours (`workspace/executeCommand`). */
export const clearCacheCommand = 'sourcemark.server.clearCache';

/** Whether a folder's settings allow a file as an article. Asked before a plain-text file becomes language `article`. */
export const includesRequest = 'sourcemark/includes';
export interface IncludesParams {
  readonly uri: string;
}
export interface IncludesResult {
  readonly included: boolean;
}

/** The next or previous mention in all articles, in corpus order, wrapping around at the end. */
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

/** All entities, for Go to Mention…; the one at the position comes first. */
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

/** All named mentions of an entity in corpus order, each with its line. */
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

/** Locations of the quotation at a position, in its own article first, then in other articles. */
export const repeatsRequest = 'sourcemark/repeats';
export interface RepeatsParams {
  readonly uri: string;
  readonly position: Position;
}
export interface RepeatLocation {
  readonly uri: string;
  readonly range: Range;
}

/** The counts in the status item; `null` if the document is not an article. */
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
  readonly role: Role;
}

/**
 * Turns a decision of the user into an edit of their YAML files. The client applies `edit` as one step, or shows `problem`, at
 * its place if it has one.
 */
export const decideRequest = 'sourcemark/decide';
/**
 * An entity by its id in the corpus, or a new one by its name. `shown`: the name that the user saw; a decision about an id that
 * means another entity by now is refused.
 */
export type EntityChoice =
  | { readonly id: string; readonly shown?: string }
  | { readonly name: string; readonly type?: string };
export type Decision =
  /** Annotates the selection, or the quotation or name at the cursor. `null` removes a value. */
  | {
      readonly kind: 'annotate';
      readonly note?: string | null;
      readonly tags?: readonly string[] | null;
      readonly verdict?: string | null;
      readonly resolved?: boolean;
    }
  | { readonly kind: 'attribute'; readonly speaker: EntityChoice }
  /** `none`: not a quotation. */
  | { readonly kind: 'quoteKind'; readonly as: 'direct' | 'mixed' | 'indirect' | 'term' | 'pull' | 'none' }
  | { readonly kind: 'ignore'; readonly codes: readonly string[]; readonly reason: string }
  | { readonly kind: 'identify'; readonly entity: EntityChoice }
  | { readonly kind: 'alias'; readonly entity: EntityChoice; readonly alias: string }
  | { readonly kind: 'merge' | 'apart'; readonly first: EntityChoice; readonly second: EntityChoice }
  | { readonly kind: 'rename'; readonly entity: EntityChoice; readonly name: string }
  /** Says what the file is to its folder. */
  | { readonly kind: 'role'; readonly role: Role }
  /** What a person found out about parts of a draft, by their ids in the worklist. */
  | {
      readonly kind: 'check';
      readonly items: readonly string[];
      readonly state: WorkState;
      readonly by?: string;
      /** A date: 2025-02-23. */
      readonly on?: string;
      readonly evidence?: string;
    }
  /** Whether the folder has all sources, so that a quotation that is not found is a warning. */
  | { readonly kind: 'allSources'; readonly complete: boolean }
  /** Says for the folder how grave a kind of finding is: `off` for never; `null` for what the settings say. */
  | { readonly kind: 'severity'; readonly code: string; readonly severity: 'off' | null }
  /** Removes the annotation at the place. */
  | { readonly kind: 'remove' }
  /** Removes one thing that the annotation at the place says, and the annotation if it says nothing else. */
  | {
      readonly kind: 'unset';
      readonly key: 'speaker' | 'entity' | 'kind' | 'ignore' | 'note' | 'tags' | 'verdict';
    }
  /** Removes a value from a list of an entry of `sourcemark.yaml`. */
  | {
      readonly kind: 'unlist';
      readonly entry: string;
      readonly key: 'aliases' | 'same-as' | 'apart-from';
      readonly value: string;
    }
  /** Updates the selectors of the article's annotations; sent after the article was saved. */
  | { readonly kind: 'reanchor' };
export interface DecideParams {
  readonly uri: string;
  /** The selection, or an empty range at the cursor. */
  readonly range: Range;
  readonly decision: Decision;
  /** The passage as the user saw it. If it has moved, the decision moves with it; if it has changed, it is refused. */
  readonly seen?: SeenPlace;
}
export interface DecideResult {
  /** LSP's WorkspaceEdit; absent if nothing changes. Open documents have their version. */
  readonly edit?: object;
  /** The files that `edit` changes, as they were read. A client checks the content of closed ones before it applies the edit. */
  readonly files?: readonly FileBefore[];
  /** What reverts `edit` once it is applied, in the order of `files`. */
  readonly undo?: readonly UndoStep[];
  /** What was decided, for a message: “Attributed to Elena Voss”. */
  readonly done?: string;
  readonly problem?: string;
  readonly at?: { readonly uri: string; readonly range: Range };
}
/** A file before an edit. */
export interface FileBefore {
  readonly uri: string;
  /** `contentHash` of its text; `null` if there was no file. */
  readonly hash: string | null;
}
/** Reverts the change of one file: the words at `range`, which are `written`, are replaced by `text`. */
export interface UndoStep {
  readonly uri: string;
  readonly range: Range;
  readonly text: string;
  readonly written: string;
  /** `contentHash` of the file after the edit, for which `range` is valid. */
  readonly after: string;
  /** The file was created; if it still holds only `written`, it is deleted. */
  readonly isNew: boolean;
}

/** A passage as the user saw it. Clients pass it back unchanged. */
export interface SeenPlace {
  readonly words: string;
  /** The rest of the paragraph on both sides. */
  readonly before: string;
  readonly after: string;
  /** Hash of the whole text, and the offset of the words in it. */
  readonly hash: string;
  readonly start: number;
  /** Hash of a wider surrounding, for a passage that occurs more than once. */
  readonly wide?: string;
  /** Hashes of what the annotation of the passage said, by key. */
  readonly values: Readonly<Record<string, string>>;
}

/** The data that commands show when they ask the user for input. */
export const decisionTargetRequest = 'sourcemark/decisionTarget';
export interface DecisionTargetParams {
  readonly uri: string;
  readonly range: Range;
  /** Absent for `words`. */
  readonly about?: DecisionAbout;
}
/** The preferred target: annotated words, the whole quotation, or a name. */
export type DecisionAbout = 'words' | 'quote' | 'name';
export interface DecisionTarget {
  /** The words that an annotation would apply to. */
  readonly text: string;
  readonly range: Range;
  readonly isQuote: boolean;
  /** The entity named at the cursor. */
  readonly entity: EntityItem | null;
  /** Other spellings that were joined to this entity and can be kept apart from it, most frequent first. */
  readonly spellings: readonly EntitySpelling[];
  /** Likely speakers, most likely first. */
  readonly speakers: readonly EntityItem[];
  /** Codes of the findings at the place. */
  readonly findings: readonly string[];
  /** To be passed on with the decision. */
  readonly seen: SeenPlace;
  readonly note: string | null;
  readonly tags: readonly string[];
}

/** A spelling of an entity. */
export interface EntitySpelling {
  readonly text: string;
  /** How often the articles have it. */
  readonly count: number;
  /** Why it is the same name; empty for the entity's own. */
  readonly why: string;
  /** It was joined as a name of its own, so it can be kept apart again. */
  readonly isJoined?: boolean;
}

/** The notes of an article, for comments in the margin. */
export const notesRequest = 'sourcemark/notes';
export interface NotesParams {
  readonly uri: string;
}
export interface NoteItem {
  readonly range: Range;
  /** Empty if there is only a verdict or a tag. */
  readonly note: string;
  /** Verdict and tags. */
  readonly label: string;
  readonly resolved: boolean;
}

/**
 * The export formats, those for people first. `extension` has no dot and is `null` for a folder of files. `links` means that the
 * export contains relative links to articles, so its location matters.
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

/** Exports the whole corpus in one format. Fails with RequestCancelled when cancelled. */
export const exportRequest = 'sourcemark/export';
export interface ExportParams {
  readonly format: ExportFormatId;
  /** URI of the target folder. */
  readonly to?: string;
}
export interface ExportResult {
  readonly files: readonly ExportedFile[];
  readonly articles: number;
}
export interface ExportedFile {
  /** Path below the target folder, with slashes; never absolute and never with "..". */
  readonly name: string;
  readonly text: string;
}

/** The verification worklist of a draft; `null` if the document is no draft, or its sources are still being read. */
export const worklistRequest = 'sourcemark/worklist';
export interface WorklistParams {
  readonly uri: string;
}
export type WorkState = 'open' | 'source' | 'by-hand' | 'needs-call';
export interface Worklist {
  readonly uri: string;
  readonly path: string;
  /** "9 quotations: 6 verbatim, 1 altered". */
  readonly summary: string;
  readonly items: readonly WorkItem[];
  /** Items that are checked and not stale. */
  readonly done: number;
  /** Checks of words that the draft no longer has. */
  readonly lost: readonly string[];
}
export interface WorkItem {
  readonly id: string;
  readonly kind: 'quotation' | 'name' | 'number' | 'date' | 'statement';
  /** Its words on one line. */
  readonly text: string;
  readonly range: Range;
  /** Further places of the same name. */
  readonly repeats: readonly Range[];
  /** What the comparison with the sources gave. */
  readonly status: 'verbatim' | 'typographic' | 'altered' | 'cut' | 'other-speaker' | 'not-found' | 'ok' | 'differs';
  readonly statusWords: string;
  /** Whether the sources confirm it as it is written, contradict it, or do not have it. */
  readonly sense: 'confirmed' | 'wrong' | 'missing';
  /** What a person found out. */
  readonly state: WorkState;
  readonly stale?: 'draft' | 'source' | 'both';
  readonly by?: string;
  readonly on?: string;
  readonly evidence?: string;
  readonly speaker?: string;
  /** `label`: "Harbour Post, 2025-02-23, line 12". */
  readonly source?: { readonly uri: string; readonly range: Range; readonly label: string; readonly words: string };
}

/** Compares a draft with its sources, which may have to be read first. Sends `draftProgress` while it does. */
export const checkDraftRequest = 'sourcemark/checkDraft';
export interface CheckDraftParams {
  readonly uri: string;
}
export const draftProgressNotification = 'sourcemark/draftProgress';
export interface DraftProgress {
  readonly uri: string;
  /** 0 to 1. */
  readonly share: number;
}

/** Quotations of the sources for the draft at `uri`, those with most of the words first. */
export const quotationsRequest = 'sourcemark/quotations';
export interface QuotationsParams {
  readonly uri: string;
  /** Words of the quotation, its speaker or its article; empty for all. */
  readonly words: string;
  readonly limit: number;
}
export interface QuotationItem {
  readonly words: string;
  readonly speaker: string;
  /** "Harbour Post, 2025-02-23". */
  readonly origin: string;
  readonly path: string;
  readonly uri: string;
  readonly range: Range;
  /** What to insert: the words in marks with their speaker, and for Markdown a footnote. */
  readonly text: string;
  readonly footnote: string;
}

/** Exports of a draft for readers and checkers. */
export const draftExports = [
  { id: 'footnotes', title: 'Draft with footnotes', extension: 'md', suffix: 'footnotes' },
  { id: 'copy-markdown', title: 'Checker’s copy, Markdown', extension: 'md', suffix: 'checked' },
  { id: 'copy-html', title: 'Checker’s copy, HTML', extension: 'html', suffix: 'checked' },
  { id: 'worklist', title: 'Worklist to print', extension: 'html', suffix: 'worklist' },
] as const;
export type DraftExportId = (typeof draftExports)[number]['id'];
export const draftExportRequest = 'sourcemark/draftExport';
export interface DraftExportParams {
  readonly uri: string;
  readonly format: DraftExportId;
  /** URI of the target folder, for links. */
  readonly to?: string;
}

/** The trees of the side bar. The children of a node are requested when it is expanded. */
export const overviewRequest = 'sourcemark/overview';
export type OverviewView = 'entities' | 'speakers' | 'articles' | 'claims' | 'timeline';
/** What the claims of a group have in common. */
export type ClaimKind = 'disputed' | 'several' | 'one-origin' | 'numbers' | 'one-article';
/** `named`: people; `unnamed`: people whose names are not given; `none`: nobody was found. */
export type SpeakerClass = 'named' | 'institution' | 'group' | 'document' | 'unnamed' | 'none';
export type OverviewNode =
  | { readonly kind: 'type'; readonly type: string }
  | { readonly kind: 'entity'; readonly id: string }
  | { readonly kind: 'entityIn'; readonly id: string; readonly uri: string }
  | { readonly kind: 'class'; readonly class: SpeakerClass }
  | { readonly kind: 'speaker'; readonly key: string }
  | { readonly kind: 'speakerIn'; readonly key: string; readonly uri: string }
  | { readonly kind: 'article'; readonly uri: string }
  | { readonly kind: 'claims'; readonly claims: ClaimKind }
  | { readonly kind: 'claim'; readonly id: string }
  /** An ISO day; empty for claims without a day. */
  | { readonly kind: 'day'; readonly day: string };
export interface OverviewParams {
  readonly view: OverviewView;
  /** Absent for the top level. */
  readonly node?: OverviewNode;
  /** Text that names must contain. With a filter, the top level is a flat list. */
  readonly filter?: string;
  /** Maximum number of items. */
  readonly limit: number;
}
export interface OverviewResult {
  readonly items: readonly OverviewItem[];
  /** Number of items without the limit. */
  readonly total: number;
}
export interface OverviewItem {
  /** Stable for the same item, so that expanded nodes stay expanded. */
  readonly id: string;
  readonly label: string;
  /** Start and end of the name in the label. */
  readonly highlight?: readonly [number, number];
  readonly description: string;
  readonly tooltip: string;
  /** Text for screen readers. */
  readonly spoken: string;
  /** Decides the icon and the context menu. `quote`, `mention`, `passage` and `gap` are leaves. */
  readonly kind: 'group' | 'entity' | 'speaker' | 'article' | 'mention' | 'quote' | 'claim' | 'passage' | 'gap';
  /** Type of an entity, class of a speaker, stance of a quotation, kind of a claim; otherwise empty. */
  readonly sort: string;
  /** Present if the item has children. */
  readonly node?: OverviewNode;
  /** Its place; for an entity, the first mention. */
  readonly place?: { readonly uri: string; readonly range: Range };
  readonly entity?: EntityItem;
  /** Text for the clipboard. */
  readonly copy: string;
}

/** The table of who said what: speakers by articles. */
export const whoSaidWhatRequest = 'sourcemark/whoSaidWhat';
export type Stance = 'asserts' | 'denies' | 'declines' | 'hedges' | 'asks' | 'promises';
export interface WhoSaidWhatFilter {
  /** Text that the speaker's name must contain, or the article's path, title or outlet. */
  readonly speaker?: string;
  readonly article?: string;
  readonly stance?: Stance;
  /** Only quotations that another article attributes differently, words differently, or reports as denied. */
  readonly disputed?: boolean;
}
export interface WhoSaidWhatParams {
  readonly filter: WhoSaidWhatFilter;
  /** Leaves out disputes, which take longest to find, unless the filter requires them. */
  readonly quick?: boolean;
}
export interface WhoSaidWhat {
  readonly speakers: readonly WhoSaidWhatSpeaker[];
  readonly articles: readonly WhoSaidWhatArticle[];
  readonly cells: readonly WhoSaidWhatCell[];
  /** Full counts, including rows and columns that were left out of a large table. */
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
  /** "Harbour Post, 2025-02-23"; empty if neither is known. */
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
  readonly kind: 'direct' | 'mixed' | 'indirect' | 'turn';
  readonly stance: Stance;
  /** The speaker is implied by the preceding text. */
  readonly implied: boolean;
  readonly disputes: readonly Dispute[];
}
/** A contradiction with another article. */
export interface Dispute {
  readonly kind: 'conflict' | 'variant' | 'denial';
  readonly message: string;
}

/** The same table as text, one quotation per line. */
export const whoSaidWhatTextRequest = 'sourcemark/whoSaidWhatText';
export interface WhoSaidWhatTextParams {
  readonly filter: WhoSaidWhatFilter;
  readonly format: 'markdown' | 'csv';
}
export interface WhoSaidWhatText {
  readonly text: string;
  readonly quotes: number;
}

/** A passage of an article. */
export interface Place {
  readonly uri: string;
  readonly range: Range;
}

/** An article as pages name it; each text but `title` is empty where it is not known. */
export interface ArticleRef {
  readonly uri: string;
  readonly path: string;
  /** The headline, or what is shown where there is none. */
  readonly title: string;
  readonly outlet: string;
  /** The day of publication, or what the article says of it. */
  readonly date: string;
  /** ISO day, to sort by. */
  readonly published: string;
}

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

/** Names, quotations or findings may have changed. Sent after a quiet interval. */
export const changedNotification = 'sourcemark/changed';
export interface ChangedParams {
  readonly articles: number;
}

/** Progress of indexing and size of the corpus. */
export const indexStatusNotification = 'sourcemark/indexStatus';
export interface IndexStatus {
  readonly indexing: boolean;
  readonly done: number;
  readonly total: number;
  readonly articles: number;
  readonly skipped: readonly string[];
}

/** Requests of a server without a disk (browser, virtual folders): the client lists and reads files. */
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
/** Its text if it is UTF-8, otherwise its bytes; `null` only if there is no such file. */
export type ReadFileResult =
  | string
  | { readonly base64: string }
  | { readonly unreadable: 'forbidden' | 'outside' | 'notFile' | 'noAnswer' }
  | null;
/** The entries of a folder; `null` if it cannot be read. Used if the editor cannot search files. */
export const readFolderRequest = 'sourcemark/readFolder';
export interface ReadFolderParams {
  readonly uri: string;
}
export interface FolderEntry {
  readonly name: string;
  readonly uri: string;
  /** True for a folder, false for a file. Links and special files are left out. */
  readonly isFolder: boolean;
}

/** The formats that a source may have. */
export type SourceFormat = 'html' | 'pdf' | 'docx' | 'mail' | 'subtitles' | 'text';

/** Why a source cannot become an article. */
export type SourceProblem =
  /** None of the formats. */
  | 'unknown-format'
  /** DOC or RTF. */
  | 'old-format'
  | 'damaged'
  | 'encrypted'
  /** No words: a scan, a page that a script fills, an empty file. */
  | 'no-text'
  | 'too-large'
  /** More elements or pages, or deeper nesting, than any article has; or out of memory. */
  | 'too-complex'
  | 'out-of-time';

/** What the source worker (dist/source-reader.js) is given. */
export interface ReadSourceParams {
  /** The file's name, without its folder; empty for what was pasted. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the source worker answers. */
export type ReadSourceResult =
  | {
      readonly ok: true;
      readonly format: SourceFormat;
      readonly title: string;
      /** What the source does not state. */
      readonly missing: readonly ('outlet' | 'published')[];
      /** Attachments that are no part of the article. */
      readonly leftOut: readonly string[];
      /** A good file name for the article. */
      readonly name: string;
      /** The article's text, before and after the path of the original (a JSON string). */
      readonly text: readonly [before: string, after: string];
    }
  | {
      readonly ok: false;
      readonly problem: SourceProblem;
      /** What a library said, for the log. */
      readonly detail?: string;
    };

/** Milliseconds after which the reading of one source is given up. */
export const SOURCE_TIMEOUT = 60_000;
/** Megabytes that the worker may use. */
export const SOURCE_MEMORY = 1024;

/** What is open in the folder, one thing at a time, and what the user has decided. */
export const reviewRequest = 'sourcemark/review';
export interface Review {
  /** The gravest first, then by article. */
  readonly items: readonly ReviewItem[];
  /** How many there are; a long list is cut. */
  readonly total: number;
  /** The user's decisions, by article. */
  readonly decisions: readonly ReviewDecision[];
  /** Codes of kinds of findings that are off in the folder. */
  readonly off: readonly string[];
}
export interface ReviewItem {
  /** The same while the finding stays. */
  readonly id: string;
  readonly code: string;
  readonly message: string;
  /** The sentence around the finding: before, its words, after. */
  readonly sentence: readonly [before: string, words: string, after: string];
  /** Whether the finding is about a quotation, which may be somebody else's or no speech. */
  readonly isQuotation: boolean;
  /** Who is taken for the speaker without being stated; `null` where nobody is, or where it is not the question. */
  readonly guess: { readonly id: string; readonly name: string } | null;
  readonly article: ArticleRef;
  readonly place: { readonly uri: string; readonly range: Range };
}
export interface ReviewDecision {
  /** What an annotation says: "Speaker: Elena Voss". */
  readonly what: string;
  readonly key: 'speaker' | 'entity' | 'kind' | 'ignore';
  readonly words: string;
  readonly article: ArticleRef;
  readonly place: { readonly uri: string; readonly range: Range };
}
