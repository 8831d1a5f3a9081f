// The outside world as the corpus sees it. Everything that touches a disk, a clock or a network of folders is behind this
// interface, so that one core serves Node, the browser, the command line and the tests.

export interface FoundFile {
  readonly uri: string;
  /** Bytes; -1 where the host cannot say. */
  readonly size: number;
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
  /** A file's text, decoded as the editor would; `undefined` when it is missing or unreadable. */
  readFile(uri: string): Promise<string | undefined>;
  /** The editor's `files.encoding`, as it names it; a host that reads through the editor needs none. */
  setEncoding?(encoding: string): void;
  /** Lets other work of the process run. */
  pause(): Promise<void>;
  /** Milliseconds on a clock that only goes forward. */
  now(): number;
}
