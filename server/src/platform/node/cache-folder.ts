// Stores packs of analyses in a folder. Errors are logged once and ignored, because the cache only saves time.

import { createHash, randomUUID } from 'node:crypto';
import { promises as fs, readFileSync, readSync } from 'node:fs';
import path from 'node:path';
import { URI } from 'vscode-uri';
import type { CacheStore, StoredPack } from '../../corpus/host.ts';
import { DiskTimeout } from './disk/disk-timeout.ts';

/** Milliseconds for a read or a write. */
const TIMEOUT = 20_000;

/** Milliseconds after which an unfinished file is considered abandoned. */
const ABANDONED_AFTER = 3_600_000;

export class CacheFolder implements CacheStore {
  readonly engine: string;
  readonly #folder: string;
  readonly #warn: (message: string) => void;
  readonly #timeout: DiskTimeout;
  #warned = false;
  #pruning: Promise<unknown> | undefined;

  /** `program`: path of the bundled analysis. Its hash is part of the cache key, because builds may differ in results. */
  constructor(folder: string, program: string, warn: (message: string) => void, timeout = TIMEOUT) {
    this.#folder = folder;
    this.#timeout = new DiskTimeout(timeout);
    this.#warn = warn;
    this.engine = this.digest(readFileSync(program));
  }

  digest(data: string | Uint8Array): string {
    return createHash('sha256').update(data).digest('hex');
  }

  async open(name: string): Promise<StoredPack | undefined> {
    return await this.#try('read', async () => {
      const file = await fs.open(this.#file(name), 'r');
      const { size } = await file.stat();
      const read = async (position: number, length: number): Promise<Uint8Array> => {
        const bytes = new Uint8Array(Math.min(length, size - position));
        const done = await this.#try('read', () => file.read(bytes, 0, bytes.length, position));
        return bytes.subarray(0, done?.bytesRead ?? 0);
      };
      const readNow = (position: number, length: number): Uint8Array | undefined => {
        try {
          const bytes = new Uint8Array(length);
          return bytes.subarray(0, readSync(file.fd, bytes, 0, length, position));
        } catch {
          return undefined;
        }
      };
      return { size, read, readNow, close: () => void file.close().catch(() => {}) };
    });
  }

  async append(name: string, chunks: Iterable<Uint8Array>, size: number): Promise<number> {
    const next = await this.#try('written', async () => {
      const file = await fs.open(this.#file(name), 'r+');
      try {
        if ((await file.stat()).size !== size) return -1;
        return size + (await writeAll(file, chunks, size));
      } finally {
        await file.close();
      }
    });
    return next ?? -1;
  }

  async overwrite(
    name: string,
    parts: Iterable<readonly [at: number, bytes: Uint8Array]>,
    size: number,
  ): Promise<boolean> {
    const done = await this.#try('written', async () => {
      const file = await fs.open(this.#file(name), 'r+');
      try {
        if ((await file.stat()).size !== size) return false;
        for (const [at, bytes] of parts) await file.write(bytes, 0, bytes.length, at);
        return true;
      } finally {
        await file.close();
      }
    });
    return done === true;
  }

  async claim(name: string, folder: string): Promise<void> {
    await this.#try('written', async () => {
      await fs.mkdir(this.#folder, { recursive: true, mode: 0o700 });
      await fs.writeFile(path.join(this.#folder, `${name}${OWNER}`), folder, { mode: 0o600 });
    });
    this.#pruning ??= this.#try('read', () => this.#prune());
    await this.#pruning;
  }

  /** Deletes the packs of folders that are gone, and packs of which no folder is known. */
  async #prune(): Promise<void> {
    for (const file of await fs.readdir(this.#folder)) {
      if (!/^[\da-f]+\.(?:pack|folder)$/.test(file)) continue;
      const name = file.slice(0, file.lastIndexOf('.'));
      const owner = path.join(this.#folder, `${name}${OWNER}`);
      const folder = await fs.readFile(owner, 'utf8').catch(() => undefined);
      if (folder !== undefined && !(await isGone(folder))) continue;
      await fs.rm(this.#file(name), { force: true });
      await fs.rm(owner, { force: true });
    }
  }

  async replace(name: string, chunks: Iterable<Uint8Array>): Promise<number> {
    const file = this.#file(name);
    const next = `${file}.${randomUUID()}`;
    const size = await this.#try('written', async () => {
      await fs.mkdir(this.#folder, { recursive: true });
      await this.#removeAbandoned();
      try {
        const handle = await fs.open(next, 'wx', 0o600);
        let written = 0;
        try {
          written = await writeAll(handle, chunks, 0);
          await handle.sync();
        } finally {
          await handle.close();
        }
        await fs.rename(next, file);
        return written;
      } catch (error) {
        await fs.rm(next, { force: true }).catch(() => {});
        throw error;
      }
    });
    return size ?? -1;
  }

  async clear(): Promise<void> {
    await fs.rm(this.#folder, { recursive: true, force: true });
  }

  #file(name: string): string {
    return path.join(this.#folder, `${name}.pack`);
  }

  /** Deletes files of servers that were killed while writing. */
  async #removeAbandoned(): Promise<void> {
    for (const name of await fs.readdir(this.#folder)) {
      if (!/\.pack\.[\da-f-]{36}$/.test(name)) continue;
      const file = path.join(this.#folder, name);
      const { mtimeMs } = await fs.stat(file);
      if (Date.now() - mtimeMs > ABANDONED_AFTER) await fs.rm(file, { force: true });
    }
  }

  async #try<Answer>(action: 'read' | 'written', work: () => Promise<Answer>): Promise<Answer | undefined> {
    try {
      return await this.#timeout.ask(this.#folder, work);
    } catch (error) {
      if (action !== 'read' || (error as NodeJS.ErrnoException).code !== 'ENOENT') this.#warnOnce(action, error);
      return undefined;
    }
  }

  #warnOnce(action: string, error: unknown): void {
    if (this.#warned) return;
    this.#warned = true;
    this.#warn(
      `The cache in ${this.#folder} could not be ${action} (${error instanceof Error ? error.message : String(error)}). Without it, articles are analysed again at each start; everything else works.`,
    );
  }
}

/** Extension of the files that hold the URI of a pack's folder. */
const OWNER = '.folder';

/** Whether a folder, given by URI, has certainly been deleted. */
async function isGone(folder: string): Promise<boolean> {
  const { scheme, fsPath } = URI.parse(folder);
  if (scheme !== 'file') return false;
  try {
    await fs.stat(fsPath);
    return false;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR';
  }
}

/** Writes `chunks` at `position` and returns the number of bytes. */
async function writeAll(file: fs.FileHandle, chunks: Iterable<Uint8Array>, position: number): Promise<number> {
  let size = 0;
  let batch: Uint8Array[] = [];
  const write = async (): Promise<void> => {
    const total = batch.reduce((sum, chunk) => sum + chunk.length, 0);
    const { bytesWritten } = await file.writev(batch, position + size);
    if (bytesWritten !== total) throw new Error('the disk accepted only a part of the data');
    size += total;
    batch = [];
  };
  for (const chunk of chunks) if (batch.push(chunk) === MAX_CHUNKS) await write();
  if (batch.length > 0) await write();
  return size;
}

/** Chunks of one write; operating systems limit their number. */
const MAX_CHUNKS = 512;
