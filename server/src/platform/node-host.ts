// The disk, for Node. Nothing outside the folder asked for is read: symbolic links that lead out of it are not followed.

import './node-deflater.ts';
import { type Dirent, promises as fs } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import picomatch from 'picomatch';
import { URI } from 'vscode-uri';
import type { Analyst } from '../corpus/analyst.ts';
import type { CacheStore, Cancellation, FoundFile, Host } from '../corpus/host.ts';
import { CacheFolder } from './cache-folder.ts';
import { type DecodeOptions, decodeText } from './decode.ts';
import { WorkerAnalyst } from './worker-analyst.ts';

/** The bundled worker, beside every bundle that uses it. */
export const WORKER = path.join(__dirname, 'analysis-worker.js');

export class NodeHost implements Host {
  /** How files are decoded; the editor's `files.encoding`. */
  decoding: DecodeOptions = {};
  readonly analyst?: Analyst;
  cache: CacheStore | undefined;
  readonly #worker: string | undefined;

  /** `worker`: path of the bundled `analysis-worker.js`; without it, everything is analysed in this thread. */
  constructor(worker?: string) {
    this.#worker = worker;
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
    const included = picomatch([...include], { dot: false });
    const excluded = picomatch([...exclude], { dot: true });
    const realRoot = await fs.realpath(root).catch(() => root);
    const files: FoundFile[] = [];
    const pending: string[] = [''];
    const visited = new Set<string>();
    for (
      let below = pending.pop();
      below !== undefined && !cancellation.isCancellationRequested;
      below = pending.pop()
    ) {
      const directory = path.join(root, below);
      const real = await fs.realpath(directory).catch(() => undefined);
      if (real === undefined || visited.has(real) || !isInside(realRoot, real)) continue;
      visited.add(real);
      const entries = await fs.readdir(directory, { withFileTypes: true }).catch((): Dirent[] => []);
      for (const entry of entries) {
        const name = below === '' ? entry.name : `${below}/${entry.name}`;
        if (excluded(name)) continue;
        const kind = await kindOf(entry, path.join(root, name), realRoot);
        if (kind === 'folder') {
          if (!excluded(`${name}/x`)) pending.push(name);
        } else if (kind === 'file' && included(name)) {
          const file = path.join(root, name);
          const stat = await fs.stat(file).catch(() => undefined);
          if (stat !== undefined) files.push({ uri: URI.file(file).toString(), size: stat.size });
        }
      }
    }
    return files;
  }

  async readFile(uri: string): Promise<string | undefined> {
    const { scheme, fsPath } = URI.parse(uri);
    if (scheme !== 'file') return undefined;
    try {
      return decodeText(await fs.readFile(fsPath), this.decoding);
    } catch {
      return undefined;
    }
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

async function kindOf(entry: Dirent, file: string, realRoot: string): Promise<'file' | 'folder' | 'other'> {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  if (!entry.isSymbolicLink()) return 'other';
  const real = await fs.realpath(file).catch(() => undefined);
  if (real === undefined || !isInside(realRoot, real)) return 'other';
  const stat = await fs.stat(real).catch(() => undefined);
  return stat?.isDirectory() ? 'folder' : stat?.isFile() ? 'file' : 'other';
}

function isInside(root: string, file: string): boolean {
  const relative = path.relative(root, file);
  return relative === '' || (!relative.startsWith('..') && !path.isAbsolute(relative));
}
