// What the user decides about words, quotations and names, and the edits that write it down.

import type { Range, Role } from './basic.ts';
import type { WorkState } from './drafts.ts';
import type { EntityItem } from './mentions.ts';

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
  /** Says whether a kind of finding is never reported in this article. */
  | { readonly kind: 'ignoreInArticle'; readonly code: string; readonly ignores: boolean }
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
