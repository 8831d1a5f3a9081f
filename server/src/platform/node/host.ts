// The host of the server and the command line in Node. It reads only regular files inside the requested folder, does not
// follow links out of it, and gives up on a disk that hangs.

import './compression.ts';

import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { URI } from 'vscode-uri';
import { type DecodeOptions, decode } from '../../base/decode.ts';
import type {
  Analyst,
  CacheStore,
  Cancellation,
  FileText,
  FoundFile,
  Host,
  UnreadableFile,
} from '../../corpus/host.ts';
import { CacheFolder } from './cache-folder.ts';
import { Disk } from './disk/disk.ts';
import { FileNames } from './disk/file-names.ts';
import { findFiles } from './disk/find-files.ts';
import { readBytes } from './disk/read.ts';
import { WorkerReader } from './disk/read-in-worker.ts';
import { WorkerAnalyst } from './worker-analyst.ts';

/** Paths of the bundled workers. */
export interface Workers {
  readonly analysis: string;
  readonly reading: string;
}

/** The workers in the folder of the running bundle. */
export const WORKERS: Workers = {
  analysis: path.join(__dirname, 'analysis-worker.js'),
  reading: path.join(__dirname, 'reading-worker.js'),
};

export class NodeHost implements Host {
  /** How files are decoded; the encoding is the editor's `files.encoding`. */
  decoding: DecodeOptions = {};
  readonly analyst?: Analyst;
  cache: CacheStore | undefined;
  readonly #disk: Disk;
  readonly #names = new FileNames();
  readonly #reader: WorkerReader | undefined;
  /** Path of the bundled analysis, whose content is part of the cache key. */
  readonly #program: string | undefined;
  #maxFileSize = Number.POSITIVE_INFINITY;

  /** Without `workers`, files are read and analysed in this thread. */
  constructor(workers?: Workers, disk = new Disk()) {
    this.#disk = disk;
    if (workers === undefined) return;
    this.#program = workers.analysis;
    this.#reader = new WorkerReader(disk, workers.reading);
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
    const found = await findFiles(this.#disk, this.#names.pathOf(folder), include, exclude, cancellation);
    // Sizes are unknown (-1) until the files are read, which saves a file operation for each.
    return found.map((file) => ({ uri: this.#names.uriOf(file), size: -1 }));
  }

  async fileSize(uri: string): Promise<number | undefined> {
    const fsPath = this.#names.pathOf(uri);
    try {
      return (await this.#disk.ask(this.#disk.rootOf(fsPath).root, () => this.#disk.system.stat(fsPath))).size;
    } catch {
      return undefined;
    }
  }

  async readFile(uri: string, maxSize = this.#maxFileSize): Promise<string | undefined> {
    return (await this.readText(uri, maxSize))?.text;
  }

  async readText(uri: string, maxSize = this.#maxFileSize): Promise<FileText | undefined> {
    if (URI.parse(uri).scheme !== 'file') return undefined;
    const read = await readBytes(this.#disk, this.#names.pathOf(uri), maxSize);
    return read !== undefined && 'bytes' in read ? decode(read.bytes, this.decoding) : undefined;
  }

  async readUserFile(uri: string, maxSize = this.#maxFileSize): Promise<FileText | UnreadableFile | undefined> {
    // A file of another file system may well be there; this host cannot know.
    if (URI.parse(uri).scheme !== 'file') return { unreadable: 'noAnswer' };
    const read = await readBytes(this.#disk, this.#names.pathOf(uri), maxSize);
    if (read === undefined || 'unreadable' in read) return read;
    const file = decode(read.bytes, this.decoding);
    return file.isExact ? file : { unreadable: 'encoding' };
  }

  async readFiles(uris: readonly string[], maxSize: number): Promise<(FileText | undefined)[]> {
    const files = uris.map((uri) => this.#names.pathOf(uri));
    const fromWorkers = await this.#reader?.read(files, maxSize, this.decoding);
    return Promise.all(uris.map((uri, i) => fromWorkers?.get(files[i]!) ?? this.readText(uri, maxSize)));
  }

  guard(folder: string): void {
    if (URI.parse(folder).scheme === 'file') this.#disk.guard(this.#names.pathOf(folder));
  }

  realUri(uri: string): string {
    if (URI.parse(uri).scheme !== 'file') return uri;
    const file = this.#names.pathOf(uri);
    const real = this.#disk.targetOf(file);
    return real === file ? uri : this.#names.uriOf(real);
  }

  useComposedNames(): void {
    this.#names.isComposing = true;
  }

  spelledAs(uri: string, spelling: string): void {
    this.#names.learn(uri, spelling);
  }

  spellingOf(uri: string): string | undefined {
    return this.#names.spellingOf(uri);
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
