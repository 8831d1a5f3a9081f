// The disk, for Node. Nothing outside the folder asked for is read: symbolic links that lead out of it are not followed. Only
// regular files are read, never a pipe or a device, and no more of them than is wanted; a disk that hangs is given up.

import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { URI } from 'vscode-uri';
import type { Analyst, CacheStore, Cancellation, FileText, FoundFile, Host } from '../../corpus/host.ts';
import { useDeflater } from '../../corpus/storage/compression.ts';
import { CacheFolder } from './cache-folder.ts';
import { type DecodeOptions, decodeText } from './disk/decode.ts';
import { Disk } from './disk/disk.ts';
import { findFiles } from './disk/find-files.ts';
import { ReadingAhead, readBytes } from './disk/read.ts';
import { WorkerAnalyst } from './workers.ts';

// Node's zlib for packed articles; imported for its effect by each program that runs in Node.

useDeflater({
  deflate: (bytes) => deflateRawSync(bytes, { level: 1 }),
  inflate: (bytes) => inflateRawSync(bytes),
});

/** Paths of the bundled workers. */
export interface Workers {
  readonly analysis: string;
  readonly reading: string;
}

/** Those beside every bundle that uses them. */
export const WORKERS: Workers = {
  analysis: path.join(__dirname, 'analysis-worker.js'),
  reading: path.join(__dirname, 'reading-worker.js'),
};

export class NodeHost implements Host {
  /** How files are decoded; the editor's `files.encoding`. */
  decoding: DecodeOptions = {};
  readonly analyst?: Analyst;
  cache: CacheStore | undefined;
  readonly #disk: Disk;
  readonly #ahead: ReadingAhead | undefined;
  readonly #program: string | undefined;
  #maxFileSize = Number.POSITIVE_INFINITY;

  /** Without `workers`, all is read and analysed in this thread. */
  constructor(workers?: Workers, disk = new Disk()) {
    this.#disk = disk;
    if (workers === undefined) return;
    this.#program = workers.analysis;
    this.#ahead = new ReadingAhead(disk, workers.reading);
    this.analyst = new WorkerAnalyst(workers.analysis);
  }

  useCache(folder: string, warn: (message: string) => void): void {
    if (this.#program !== undefined) this.cache = new CacheFolder(URI.parse(folder).fsPath, this.#program, warn);
  }

  async findFiles(
    folder: string,
    include: readonly string[],
    exclude: readonly string[],
    cancellation: Cancellation,
  ): Promise<FoundFile[]> {
    const found = await findFiles(this.#disk, URI.parse(folder).fsPath, include, exclude, cancellation);
    // Sizes are seen when files are read: one look at the disk for each instead of two.
    return found.map((file) => ({ uri: URI.file(file).toString(), size: -1 }));
  }

  async fileSize(uri: string): Promise<number | undefined> {
    const { fsPath } = URI.parse(uri);
    try {
      return (await this.#disk.ask(this.#disk.rootOf(fsPath).root, () => this.#disk.system.stat(fsPath))).size;
    } catch {
      return undefined;
    }
  }

  async readFile(uri: string, most = this.#maxFileSize): Promise<string | undefined> {
    const { scheme, fsPath } = URI.parse(uri);
    if (scheme !== 'file') return undefined;
    try {
      const bytes = await readBytes(this.#disk, fsPath, most);
      return bytes === undefined ? undefined : decodeText(bytes, this.decoding);
    } catch {
      return undefined;
    }
  }

  async readFiles(uris: readonly string[], most: number): Promise<(FileText | undefined)[]> {
    const files = uris.map((uri) => URI.parse(uri).fsPath);
    const ahead = await this.#ahead?.read(files, most, this.decoding);
    return Promise.all(
      uris.map(async (uri, i) => {
        const known = ahead?.get(files[i] as string);
        if (known !== undefined) return known;
        const text = await this.readFile(uri, most);
        return text === undefined ? undefined : { text };
      }),
    );
  }

  setMaxFileSize(bytes: number): void {
    this.#maxFileSize = bytes;
  }

  setEncoding(encoding: string): void {
    this.decoding = { ...this.decoding, encoding };
  }

  async pause(): Promise<void> {
    await setImmediate();
  }

  now(): number {
    return performance.now();
  }
}
