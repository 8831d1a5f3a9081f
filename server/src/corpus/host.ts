// The outside world as the corpus sees it: files, workers, the cache and the clock. All I/O is behind these interfaces, so
// that the same core runs in Node, in the browser, on the command line and in the tests.

import { analyze } from '../analysis/analyze.ts';
import type { Language } from '../analysis/language/language.ts';
import { packArticle } from './storage/packed-article.ts';
import { contentOf } from './summarize.ts';

export interface Host {
  /**
   * Finds the files below `folder` that match one of the `include` globs and none of the `exclude` globs, both relative to
   * the folder, in any order. Does not follow symbolic links out of the folder. An unreadable folder gives no files.
   */
  findFiles(
    folder: string,
    include: readonly string[],
    exclude: readonly string[],
    cancellation: Cancellation,
  ): Promise<readonly FoundFile[]>;
  /**
   * Reads a file's text, decoded as the editor would decode it. Gives `undefined` when the file is missing, unreadable, not
   * answered in time, or known to be larger than `maxBytes`.
   */
  readFile(uri: string, maxBytes?: number): Promise<string | undefined>;
  /**
   * Reads one of the user's YAML files, exactly or not at all: what is written to it is based on its text. Gives `undefined`
   * only if there is no such file. Hosts whose files can always be read need none; see `readUserFile`.
   */
  readUserFile?(uri: string, maxBytes?: number): Promise<FileText | UnreadableFile | undefined>;
  /** The URI of the file that a link inside a guarded folder leads to, for a file in the same folder; else the same URI. */
  realUri?(uri: string): string;
  /** From now on, the URIs of found files have composed accents, however the names of the files are on the disk. */
  useComposedNames?(): void;
  /** Says how the client spells a file, which may be its name on the disk. */
  spelledAs?(uri: string, spelling: string): void;
  /** The URI of a file with the name that it has on the disk, if that one has decomposed accents. */
  spellingOf?(uri: string): string | undefined;
  /** From now on, nothing below `folder` is read through a link that leads out of it. */
  guard?(folder: string): void;
  /** The same as `readFile`, with what the host knows of the bytes. */
  readText?(uri: string, maxBytes?: number): Promise<FileText | undefined>;
  /** The same for many files, on hosts where this is cheaper than one by one. */
  readFiles?(uris: readonly string[], maxBytes: number): Promise<readonly (FileText | undefined)[]>;
  /** Size of a file in bytes, without reading it; `undefined` when it is not known. */
  fileSize?(uri: string): Promise<number | undefined>;
  /** Sets the size above which files are not read, for calls without `maxBytes`. */
  setMaxFileSize?(bytes: number): void;
  /** Sets the editor's `files.encoding`, by the editor's name for it. A host that reads through the editor needs none. */
  setEncoding?(encoding: string): void;
  /** Workers that analyse closed articles; without them the corpus analyses them in its own thread. */
  readonly analyst?: Analyst;
  readonly cache?: CacheStore | undefined;
  /** Keeps the cache in a folder, given by URI, where the host can. On failure `warn` is called once. */
  useCache?(folder: string, warn: (message: string) => void): void;
  /** Lets other work of the event loop run. */
  pause(): Promise<void>;
  /** Milliseconds on a monotonic clock. */
  now(): number;
}

/** Says that work should stop; LSP's cancellation tokens fit. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
}

export interface FoundFile {
  readonly uri: string;
  /** Bytes; -1 where the host does not know. */
  readonly size: number;
}

/** Why a file that is there is not read. Nothing is ever written to such a file. */
export type UnreadableReason =
  /** The system does not allow it. */
  | 'forbidden'
  | 'tooLarge'
  /** It is reached through a link that leads out of the folder, or nowhere. */
  | 'outside'
  /** A folder, a pipe or a device. */
  | 'notFile'
  /** Its bytes are no text in the expected encoding. */
  | 'encoding'
  /** The disk, or the editor's file system, did not answer in time or failed. */
  | 'noAnswer';

export interface UnreadableFile {
  readonly unreadable: UnreadableReason;
}

export interface FileText {
  readonly text: string;
  /** False if the file's bytes are not exactly this text, so that writing the text would change them. */
  readonly isExact?: boolean;
  /** The encoding that was guessed, because the file is not in the expected one. */
  readonly guessed?: string | undefined;
  /** `CacheStore.digest` of the text, where reading the file already computed it. */
  readonly digest?: string | undefined;
}

/** Reads one of the user's YAML files on any host. */
export async function readUserFile(
  host: Host,
  uri: string,
  maxBytes?: number,
): Promise<FileText | UnreadableFile | undefined> {
  if (host.readUserFile !== undefined) return host.readUserFile(uri, maxBytes);
  const text = await host.readFile(uri, maxBytes);
  return text === undefined ? undefined : { text };
}

/** Stores packs of analyses between sessions; see storage/cache.ts. A failure only costs time. */
export interface CacheStore {
  /** Identifies the build of the analysis. Analyses of another build are not used. */
  readonly engine: string;
  /** SHA-256 in hexadecimal digits; a text is hashed as UTF-8. */
  digest(data: string | Uint8Array): string;
  /** Opens a pack; `undefined` when there is none. */
  open(name: string): Promise<StoredPack | undefined>;
  /** Appends `chunks` to a pack of `size` bytes. Gives the new size, or -1 when the pack has another size or is gone. */
  append(name: string, chunks: Iterable<Uint8Array>, size: number): Promise<number>;
  /**
   * Overwrites parts of a pack of `size` bytes, each at its position. Gives false when the pack has another size, is gone or
   * cannot be written.
   */
  overwrite(name: string, parts: Iterable<readonly [at: number, bytes: Uint8Array]>, size: number): Promise<boolean>;
  /**
   * Says to which folder, given by URI, a pack belongs. The first call deletes the packs of folders that are gone.
   */
  claim?(name: string, folder: string): Promise<void>;
  /** Writes a pack atomically. Gives its size, or -1 on failure. */
  replace(name: string, chunks: Iterable<Uint8Array>): Promise<number>;
  clear(): Promise<void>;
}

/** An open pack. Its content does not change when a new pack is written under the same name. */
export interface StoredPack {
  /** Bytes, when it was opened. */
  readonly size: number;
  /** Reads `length` bytes from `position`, or fewer at the end. In their buffer they start at a multiple of four. */
  read(position: number, length: number): Promise<Uint8Array>;
  /** Reads a few thousand bytes synchronously; `undefined` when they cannot be read. */
  readNow(position: number, length: number): Uint8Array | undefined;
  close(): void;
}

/** Analyses closed articles, in this thread or in workers: a text in, a packed article out. */
export interface Analyst {
  /** How many texts it analyses at the same time. */
  readonly parallel: number;
  /** Gives the bytes of a `PackedArticle`. Rejects when no answer will come; the text may be sent again. */
  analyze(text: string, markdown: boolean): Promise<Uint8Array>;
  /** No more texts are coming for now: releases idle threads. */
  rest(): void;
}

/** Analyses a text and packs the result. */
export function analyzePacked(text: string, markdown: boolean, language: Language): Uint8Array {
  return packArticle(contentOf(text, analyze(text, language, { markdown }), language));
}

/** Analyses in the calling thread, one text at a time. */
export class InlineAnalyst implements Analyst {
  readonly parallel = 1;
  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
  }

  async analyze(text: string, markdown: boolean): Promise<Uint8Array> {
    return analyzePacked(text, markdown, this.#language);
  }

  rest(): void {}
}
