// The cache over a long session: it keeps no bytes alive that are not used elsewhere, and its writes never overlap.

import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { AnalysisCache } from '../../server/src/corpus/storage/cache.ts';
import { PackedArticle } from '../../server/src/corpus/storage/packed-article.ts';
import { MemoryStore } from '../support/memory-store.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** An article of `length` bytes, without lines and mentions. */
function articleOf(seed: number, length: number): PackedArticle {
  const numbers = new Uint32Array(length / 4).fill(seed);
  numbers.set([seed, 0, 0, 4, 0, 0, 0, 0, length - 36]);
  return new PackedArticle(new Uint8Array(numbers.buffer));
}

/** A slow disk. */
class SlowStore extends MemoryStore {
  override async append(name: string, chunks: Iterable<Uint8Array>, size: number): Promise<number> {
    for (let i = 0; i < 5; i += 1) await setImmediate();
    return super.append(name, chunks, size);
  }
}

it('releases earlier versions of an article', async () => {
  class Sink extends MemoryStore {
    override async append(_name: string, chunks: Iterable<Uint8Array>, size: number): Promise<number> {
      return [...chunks].reduce((sum, { length }) => sum + length, size);
    }
  }
  const cache = await AnalysisCache.open(new Sink(), 'folder');
  const kept = articleOf(7, 1e6);
  const key = cache.keyOf({ text: 'kept' }, false);
  cache.put(key, kept);
  await cache.save(true);
  collect();
  const before = process.memoryUsage().arrayBuffers;
  for (let i = 0; i < 200; i += 1) {
    cache.put(cache.keyOf({ text: `version ${i}` }, false), articleOf(i, 1e6));
    await cache.save(false);
    if (i % 20 === 0) {
      await setImmediate();
      collect();
    }
  }
  await setImmediate();
  collect();
  expect(process.memoryUsage().arrayBuffers - before, 'bytes').toBeLessThan(50e6);
  expect(cache.get(key)?.bytes).toEqual(kept.bytes);
});

it('writes one entry after another, and then the pack has them all', async () => {
  const store = new SlowStore();
  const cache = await AnalysisCache.open(store, 'folder');
  const held: PackedArticle[] = [];
  const keys: string[] = [];
  const put = (i: number): void => {
    const article = articleOf(i, 64);
    const key = cache.keyOf({ text: `text ${i}` }, false);
    held.push(article);
    keys.push(key);
    cache.put(key, article);
  };
  put(0);
  await cache.save(true);
  const writes = store.writes;
  const saves: Promise<void>[] = [];
  for (let i = 1; i < 6; i += 1) {
    put(i);
    saves.push(cache.save(false));
    if (i % 2 === 0) await setImmediate();
  }
  await Promise.all(saves);
  expect(store.writes - writes, 'none in vain').toBeLessThanOrEqual(5);
  const again = await AnalysisCache.open(store, 'folder');
  expect(keys.map((key) => again.get(key)?.bytes)).toEqual(held.map(({ bytes }) => bytes));
});
