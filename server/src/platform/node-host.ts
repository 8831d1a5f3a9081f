// The disk, for Node. Nothing outside the folder asked for is read: symbolic links that lead out of it are not followed. Only
// regular files are read, never a pipe or a device, and no more of them than is wanted; a disk that hangs is given up.

import './node-deflater.ts';
import { constants, type Dirent, promises as fs } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import picomatch from 'picomatch';
import { URI } from 'vscode-uri';
import type { Analyst } from '../corpus/analyst.ts';
import type { CacheStore, Cancellation, FoundFile, Host } from '../corpus/host.ts';
import { CacheFolder } from './cache-folder.ts';
import { type DecodeOptions, decodeText } from './decode.ts';
import { Fence, isInside } from './fence.ts';
import { Patience } from './patience.ts';
import { WorkerAnalyst } from './worker-analyst.ts';

/** The bundled worker, beside every bundle that uses it. */
export const WORKER = path.join(__dirname, 'analysis-worker.js');

/** Milliseconds for one look at the disk. */
const PATIENCE = 10_000;

/** A pipe that nobody writes to would otherwise be waited for when it is opened. Windows knows neither. */
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
const NO_LINK = constants.O_NOFOLLOW ?? 0;

/** What is asked of a disk, for tests with one that hangs. */
export type Disk = Pick<typeof fs, 'open' | 'readdir' | 'realpath' | 'stat'>;

export class NodeHost implements Host {
  /** How files are decoded; the editor's `files.encoding`. */
  decoding: DecodeOptions = {};
  readonly analyst?: Analyst;
  cache: CacheStore | undefined;
  readonly #worker: string | undefined;
  readonly #disk: Disk;
  readonly #patience: Patience;
  /** Folders that were searched: what lies in one is read only where it really lies there. */
  readonly #roots = new Map<string, Fence>();
  #maxFileSize = Number.POSITIVE_INFINITY;

  /** `worker`: path of the bundled `analysis-worker.js`; without it, everything is analysed in this thread. */
  constructor(worker?: string, disk: Disk = fs, patience = PATIENCE) {
    this.#worker = worker;
    this.#disk = disk;
    this.#patience = new Patience(patience);
    if (worker !== undefined) this.analyst = new WorkerAnalyst(worker);
  }

  useCache(folder: string, warn: (message: string) => void): void {
    if (this.#worker !== undefined) this.cache = new CacheFolder(URI.parse(folder).fsPath, this.#worker, warn);
  }

  async findFiles(
    folder: string,
    include: readonly string[],
    exclude: readonly string[],
    cancellation: Cancellation,
  ): Promise<FoundFile[]> {
    const root = URI.parse(folder).fsPath;
    if (!this.#roots.has(root)) this.#roots.set(root, new Fence(root, (file) => this.#disk.realpath(file)));
    const included = picomatch([...include], { dot: false });
    const excluded = picomatch([...exclude], { dot: true });
    const realRoot = await this.#realpath(root, root);
    if (realRoot === undefined) return [];
    const files: FoundFile[] = [];
    const pending: string[] = [''];
    const visited = new Set<string>();
    for (
      let below = pending.pop();
      below !== undefined && !cancellation.isCancellationRequested;
      below = pending.pop()
    ) {
      const directory = path.join(root, below);
      const real = await this.#realpath(root, directory);
      if (real === undefined || visited.has(real) || !isInside(realRoot, real)) continue;
      visited.add(real);
      for (const entry of await this.#entriesOf(root, directory)) {
        const name = below === '' ? entry.name : `${below}/${entry.name}`;
        if (excluded(name)) continue;
        const kind = await this.#kindOf(root, entry, path.join(root, name), (target) => {
          if (!isInside(realRoot, target)) return false;
          // What is found under its own name is not found a second time under another.
          const own = path.relative(realRoot, target).split(path.sep).join('/');
          return excluded(own) || excluded(`${own}/x`);
        });
        if (kind === 'folder') {
          if (!excluded(`${name}/x`)) pending.push(name);
        } else if (kind === 'file' && included(name)) {
          // Sizes are seen when files are read: one look at the disk for each instead of two.
          files.push({ uri: URI.file(path.join(root, name)).toString(), size: -1 });
        }
      }
    }
    return files;
  }

  async fileSize(uri: string): Promise<number | undefined> {
    const { fsPath } = URI.parse(uri);
    try {
      return (await this.#patience.ask(this.#rootOf(fsPath), () => this.#disk.stat(fsPath))).size;
    } catch {
      return undefined;
    }
  }

  async readFile(uri: string, most = this.#maxFileSize): Promise<string | undefined> {
    const { scheme, fsPath } = URI.parse(uri);
    if (scheme !== 'file') return undefined;
    try {
      const root = this.#rootOf(fsPath);
      const bytes = await this.#patience.ask(root, () => this.#read(fsPath, this.#roots.get(root), most));
      return bytes === undefined ? undefined : decodeText(bytes, this.decoding);
    } catch {
      return undefined;
    }
  }

  /** The bytes that a regular file says it has. */
  async #read(file: string, fence: Fence | undefined, most: number): Promise<Uint8Array | undefined> {
    let handle: fs.FileHandle;
    if (fence === undefined) handle = await this.#disk.open(file, READ);
    else if (NO_LINK !== 0 && (await fence.holdsFolderOf(file)))
      // Most files are no links, and then the folder says it all.
      handle = await this.#disk.open(file, READ | NO_LINK).catch(() => this.#openWithin(fence, file));
    else handle = await this.#openWithin(fence, file);
    try {
      const stat = await handle.stat();
      if (!stat.isFile() || stat.size > most) return undefined;
      const bytes = Buffer.allocUnsafe(stat.size);
      let length = 0;
      while (length < stat.size) {
        const { bytesRead } = await handle.read(bytes, length, stat.size - length, length);
        if (bytesRead === 0) break;
        length += bytesRead;
      }
      return bytes.subarray(0, length);
    } finally {
      await handle.close();
    }
  }

  async #openWithin(fence: Fence, file: string): Promise<fs.FileHandle> {
    if (!(await fence.holds(file))) throw new Error(`${file} lies outside of its folder`);
    return this.#disk.open(file, READ);
  }

  /** The searched folder that a file lies in; of another file, its own. */
  #rootOf(file: string): string {
    for (const root of this.#roots.keys()) if (isInside(root, file)) return root;
    return path.dirname(file);
  }

  async #realpath(root: string, file: string): Promise<string | undefined> {
    return this.#patience.ask(root, () => this.#disk.realpath(file)).catch(() => undefined);
  }

  async #entriesOf(root: string, directory: string): Promise<Dirent[]> {
    return this.#patience.ask(root, () => this.#disk.readdir(directory, { withFileTypes: true })).catch(() => []);
  }

  /** A link counts as what it leads to, where `isWanted` says so of that. */
  async #kindOf(
    root: string,
    entry: Dirent,
    file: string,
    isWanted: (target: string) => boolean,
  ): Promise<'file' | 'folder' | 'other'> {
    if (entry.isFile()) return 'file';
    if (entry.isDirectory()) return 'folder';
    if (!entry.isSymbolicLink()) return 'other';
    const real = await this.#realpath(root, file);
    if (real === undefined || !isWanted(real)) return 'other';
    const stat = await this.#patience.ask(root, () => this.#disk.stat(real)).catch(() => undefined);
    return stat?.isDirectory() ? 'folder' : stat?.isFile() ? 'file' : 'other';
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
