// Packs of analyses in a folder of the disk. What goes wrong here is told once and costs time only.

import { createHash, randomUUID } from 'node:crypto';
import { promises as fs, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CacheStore } from '../corpus/host.ts';

export class CacheFolder implements CacheStore {
  readonly engine: string;
  readonly #folder: string;
  readonly #warn: (message: string) => void;
  #warned = false;

  /** `program`: path of the bundled analysis; what it says of a text is its own, and no other build's. */
  constructor(folder: string, program: string, warn: (message: string) => void) {
    this.#folder = folder;
    this.#warn = warn;
    this.engine = this.digest(readFileSync(program));
  }

  digest(data: string | Uint8Array): string {
    return createHash('sha256').update(data).digest('hex');
  }

  async read(name: string): Promise<Uint8Array | undefined> {
    try {
      const bytes = await fs.readFile(this.#file(name));
      // A small file comes from Node's pool of buffers, at any place in it.
      return bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') this.#tell('read', error);
      return undefined;
    }
  }

  async append(name: string, chunks: readonly Uint8Array[], size: number): Promise<number> {
    try {
      const file = await fs.open(this.#file(name), 'r+');
      try {
        if ((await file.stat()).size !== size) return -1;
        return size + (await writeAll(file, chunks, size));
      } finally {
        await file.close();
      }
    } catch (error) {
      this.#tell('written', error);
      return -1;
    }
  }

  async replace(name: string, chunks: readonly Uint8Array[]): Promise<number> {
    const file = this.#file(name);
    const next = `${file}.${randomUUID()}`;
    try {
      await fs.mkdir(this.#folder, { recursive: true });
      const handle = await fs.open(next, 'wx', 0o600);
      let size = 0;
      try {
        size = await writeAll(handle, chunks, 0);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await fs.rename(next, file);
      return size;
    } catch (error) {
      this.#tell('written', error);
      await fs.rm(next, { force: true }).catch(() => {});
      return -1;
    }
  }

  async clear(): Promise<void> {
    await fs.rm(this.#folder, { recursive: true, force: true });
  }

  #file(name: string): string {
    return path.join(this.#folder, `${name}.pack`);
  }

  #tell(what: string, error: unknown): void {
    if (this.#warned) return;
    this.#warned = true;
    this.#warn(
      `The cache in ${this.#folder} could not be ${what} (${error instanceof Error ? error.message : String(error)}). Articles are analysed again each time; everything else works.`,
    );
  }
}

/** Writes `chunks` at `position`; gives their number of bytes. */
async function writeAll(file: fs.FileHandle, chunks: readonly Uint8Array[], position: number): Promise<number> {
  let size = 0;
  for (let i = 0; i < chunks.length; i += AT_ONCE) {
    const batch = chunks.slice(i, i + AT_ONCE);
    const total = batch.reduce((sum, chunk) => sum + chunk.length, 0);
    const { bytesWritten } = await file.writev(batch, position + size);
    if (bytesWritten !== total) throw new Error('the disk took less than it was given');
    size += total;
  }
  return size;
}

/** Chunks of one write; systems limit how many they take at once. */
const AT_ONCE = 512;
