// Packs in memory, as a cache folder would keep them.

import { createHash } from 'node:crypto';
import type { CacheStore } from '../../server/src/corpus/host.ts';

export class MemoryStore implements CacheStore {
  engine = 'test';
  readonly packs = new Map<string, Uint8Array>();
  writes = 0;

  digest(data: string | Uint8Array): string {
    return createHash('sha256').update(data).digest('hex');
  }

  async read(name: string): Promise<Uint8Array | undefined> {
    const pack = this.packs.get(name);
    return pack === undefined ? undefined : Uint8Array.from(pack);
  }

  async append(name: string, chunks: readonly Uint8Array[], size: number): Promise<number> {
    const pack = this.packs.get(name);
    if (pack?.length !== size) return -1;
    return this.replace(name, [pack, ...chunks]);
  }

  async replace(name: string, chunks: readonly Uint8Array[]): Promise<number> {
    this.writes += 1;
    const pack = Uint8Array.from(Buffer.concat(chunks));
    this.packs.set(name, pack);
    return pack.length;
  }

  async clear(): Promise<void> {
    this.packs.clear();
  }
}
