// A cache store in memory.

import { createHash } from 'node:crypto';
import type { CacheStore, StoredPack } from '../../server/src/corpus/host.ts';

export class MemoryStore implements CacheStore {
  engine = 'test';
  readonly packs = new Map<string, Uint8Array>();
  writes = 0;
  /** An open pack sees what is appended to it, and nothing of a pack that replaces it. */
  readonly #grown = new WeakMap<Uint8Array, Uint8Array>();

  digest(data: string | Uint8Array): string {
    return createHash('sha256').update(data).digest('hex');
  }

  async open(name: string): Promise<StoredPack | undefined> {
    let pack = this.packs.get(name);
    if (pack === undefined) return undefined;
    const { length: size } = pack;
    const readNow = (position: number, length: number): Uint8Array | undefined => {
      while (pack !== undefined && this.#grown.has(pack)) pack = this.#grown.get(pack);
      return pack?.slice(position, position + length);
    };
    return {
      size,
      read: async (position, length) => readNow(position, length) ?? new Uint8Array(),
      readNow,
      close: () => {
        pack = undefined;
      },
    };
  }

  async append(name: string, chunks: Iterable<Uint8Array>, size: number): Promise<number> {
    const pack = this.packs.get(name);
    if (pack?.length !== size) return -1;
    const next = await this.replace(name, [pack, ...chunks]);
    this.#grown.set(pack, this.packs.get(name) as Uint8Array);
    return next;
  }

  async overwrite(
    name: string,
    parts: Iterable<readonly [at: number, bytes: Uint8Array]>,
    size: number,
  ): Promise<boolean> {
    const pack = this.packs.get(name);
    if (pack?.length !== size) return false;
    this.writes += 1;
    for (const [at, bytes] of parts) pack.set(bytes, at);
    return true;
  }

  async replace(name: string, chunks: Iterable<Uint8Array>): Promise<number> {
    this.writes += 1;
    const pack = Uint8Array.from(Buffer.concat([...chunks]));
    this.packs.set(name, pack);
    return pack.length;
  }

  async clear(): Promise<void> {
    this.packs.clear();
  }
}
