// The window and its folders: options, trust, the cache, which files are articles, and what has changed.

import type { Role } from './basic.ts';

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

/** Sent when the user trusts the folders of the window. */
export const trustedNotification = 'sourcemark/trusted';

/** Deletes the cache and indexes all folders again. */
export const clearCacheRequest = 'sourcemark/clearCache';

/** The same as a command of the server, for editors without an extension of ours (`workspace/executeCommand`). */
export const clearCacheCommand = 'sourcemark.server.clearCache';

/** Makes the edit of a quick fix when it is chosen, for editors that do not ask for it with `codeAction/resolve`. */
export const applyFixCommand = 'sourcemark.server.applyFix';

/** Whether a folder's settings allow a file as an article. Asked before a plain-text file becomes language `article`. */
export const includesRequest = 'sourcemark/includes';

export interface IncludesParams {
  readonly uri: string;
}

export interface IncludesResult {
  readonly included: boolean;
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
