// The outside world as the corpus sees it. Everything that touches a disk, a clock or a network of folders is behind this
// interface, so that one core serves Node, the browser, the command line and the tests.

import { analyze } from '../analysis/analyze.ts';
import type { Language } from '../analysis/language/language.ts';
import { packArticle } from './storage/packed-article.ts';
import { contentOf } from './summarize.ts';

// Who analyses closed articles: the process itself, or workers beside it. Either way a text goes in and a packed article
// comes out, so that nothing else knows the difference.

export interface Analyst {
  /** How many texts it has in hand at once. */
  readonly parallel: number;
  /** The article of a text, see `packed.ts`. Rejects when no answer will come; the text may be asked for again. */
  analyze(text: string, markdown: boolean): Promise<Uint8Array>;
  /** Nothing more is coming for now: gives back what waiting costs. */
  rest(): void;
}

export function analyzePacked(text: string, markdown: boolean, language: Language): Uint8Array {
  return packArticle(contentOf(text, analyze(text, language, { markdown }), language));
}

/** Analyses where it stands, one text at a time. */
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

export interface FoundFile {
  readonly uri: string;
  /** Bytes; -1 where the host cannot say. */
  readonly size: number;
}

export interface FileText {
  readonly text: string;
  /** What `CacheStore.digest` says of the text, where that was found out with it. */
  readonly digest?: string | undefined;
}

/** A pack that is read. It stays as it is, whatever is written under its name. */
export interface StoredPack {
  /** Bytes, when it was opened. */
  readonly size: number;
  /** `length` bytes from `position` on, fewer where there are no more. They start at a multiple of four in their buffer. */
  read(position: number, length: number): Promise<Uint8Array>;
  /** The same at once, for a few thousand bytes; `undefined` when they cannot be had. */
  readNow(position: number, length: number): Uint8Array | undefined;
  close(): void;
}

/** Where packs of analyses are kept between sessions; see cache.ts. What it cannot do costs time and nothing else. */
export interface CacheStore {
  /** Tells one build of the analysis from another. */
  readonly engine: string;
  /** SHA-256 in hexadecimal digits; of a text, of its UTF-8. */
  digest(data: string | Uint8Array): string;
  /** `undefined` when there is none. */
  open(name: string): Promise<StoredPack | undefined>;
  /** Puts `chunks` behind a pack that has `size` bytes. Gives its new size, or -1 when the pack is not what it was. */
  append(name: string, chunks: Iterable<Uint8Array>, size: number): Promise<number>;
  /** Writes a pack whole or not at all. Gives its size, or -1. */
  replace(name: string, chunks: Iterable<Uint8Array>): Promise<number>;
  clear(): Promise<void>;
}

/** Says that work should stop; LSP's cancellation tokens fit. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
}

export interface Host {
  /**
   * Files below `folder` that match one of the `include` globs and none of `exclude` (relative to the folder), in any
   * order. Symbolic links that lead out of the folder are not followed. An unreadable folder is empty.
   */
  findFiles(
    folder: string,
    include: readonly string[],
    exclude: readonly string[],
    cancellation: Cancellation,
  ): Promise<readonly FoundFile[]>;
  /**
   * A file's text, decoded as the editor would; `undefined` when it is missing, unreadable, does not come, or is known to
   * have more bytes than `most`.
   */
  readFile(uri: string, most?: number): Promise<string | undefined>;
  /** The same of many files, where that is cheaper than one by one. */
  readFiles?(uris: readonly string[], most: number): Promise<readonly (FileText | undefined)[]>;
  /** Bytes of a file, without reading it; `undefined` when nobody can say. */
  fileSize?(uri: string): Promise<number | undefined>;
  /** Larger files are not read, where nobody says otherwise. */
  setMaxFileSize?(bytes: number): void;
  /** The editor's `files.encoding`, as it names it; a host that reads through the editor needs none. */
  setEncoding?(encoding: string): void;
  /** Workers that analyse closed articles; without them the corpus does it itself. */
  readonly analyst?: Analyst;
  readonly cache?: CacheStore | undefined;
  /** Keeps analyses in a folder, by its URI; `warn` is told, once, when that fails. Not every host can. */
  useCache?(folder: string, warn: (message: string) => void): void;
  /** Lets other work of the process run. */
  pause(): Promise<void>;
  /** Milliseconds on a clock that only goes forward. */
  now(): number;
}
