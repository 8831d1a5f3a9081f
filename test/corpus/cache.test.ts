import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Corpus } from '../../server/src/corpus/corpus.ts';
import { indexFiles } from '../../server/src/corpus/indexer.ts';
import { AnalysisCache } from '../../server/src/corpus/storage/cache.ts';
import { PackedArticle } from '../../server/src/corpus/storage/packed-article.ts';
import { english } from '../../server/src/language/en/index.ts';
import { collect } from '../support/heap.ts';
import { MemoryHost } from '../support/memory-host.ts';
import { MemoryStore } from '../support/memory-store.ts';
import { SAMPLES, samples } from '../support/samples.ts';

const NEVER = { isCancellationRequested: false };
/** An article without lines and mentions: the ten numbers of the header, then a last part. */
function bytesOf(seed: number): Uint8Array {
  const numbers = new Uint32Array(10 + (seed % 7)).fill(seed * 31);
  numbers.set([seed, 0, 0, 4, 0, 0, 0, 0, 0, 4 * (seed % 7)]);
  return new Uint8Array(numbers.buffer);
}
const articleOf = (seed: number): PackedArticle => new PackedArticle(bytesOf(seed));

async function filled(store: MemoryStore, count: number): Promise<string[]> {
  const cache = await AnalysisCache.open(store, 'folder');
  const keys = Array.from({ length: count }, (_, i) => cache.keyOf({ text: `text ${i}` }, false));
  for (const [i, key] of keys.entries()) cache.put(key, articleOf(i));
  await cache.save(true);
  return keys;
}

describe('the cache of a folder', () => {
  test('returns what was put in, in another session', async () => {
    const store = new MemoryStore();
    const keys = await filled(store, 5);
    const again = await AnalysisCache.open(store, 'folder');
    expect(keys.map((key) => again.get(key)?.bytes)).toEqual([0, 1, 2, 3, 4].map(bytesOf));
    expect(again.get(again.keyOf({ text: 'text 0' }, true)), 'the same text as Markdown').toBeUndefined();
  });

  test('appends to its pack, and writes nothing if nothing is new', async () => {
    const store = new MemoryStore();
    const keys = await filled(store, 3);
    const cache = await AnalysisCache.open(store, 'folder');
    for (const key of keys) cache.get(key);
    await cache.save(true);
    expect(store.writes).toBe(1);
    const before = store.packs.get('folder') as Uint8Array;
    const key = cache.keyOf({ text: 'new' }, false);
    cache.put(key, articleOf(9));
    await cache.save(true);
    expect((store.packs.get('folder') as Uint8Array).subarray(0, before.length)).toEqual(before);
    expect((await AnalysisCache.open(store, 'folder')).get(key)?.bytes).toEqual(bytesOf(9));
  });

  test('removes unused entries once they are most of the pack', async () => {
    const store = new MemoryStore();
    const [first = ''] = await filled(store, 10);
    const cache = await AnalysisCache.open(store, 'folder');
    cache.get(first);
    await cache.save(false);
    expect((await AnalysisCache.open(store, 'folder')).size, 'after an interrupted run').toBe(10);
    await cache.save(true);
    expect((await AnalysisCache.open(store, 'folder')).size).toBe(1);
  });

  test('does not grow with every version of an article', async () => {
    const store = new MemoryStore();
    const cache = await AnalysisCache.open(store, 'folder');
    let article: PackedArticle | undefined;
    const write = async (version: number, complete: boolean): Promise<void> => {
      article = articleOf(version);
      cache.put(cache.keyOf({ text: `version ${version}` }, false), article);
      await cache.save(complete);
      await collect();
    };
    await write(0, true);
    for (let version = 1; version <= 20; version += 1) await write(version, false);
    expect(cache.size, 'texts').toBeLessThan(8);
    expect(cache.get(cache.keyOf({ text: 'version 20' }, false))?.bytes).toEqual(article?.bytes);
  });

  test('of another engine is empty, and rewritten', async () => {
    const store = new MemoryStore();
    await filled(store, 3);
    store.engine = 'next';
    const cache = await AnalysisCache.open(store, 'folder');
    expect(cache.size).toBe(0);
    const key = cache.keyOf({ text: 'text 0' }, false);
    cache.put(key, articleOf(1));
    await cache.save(true);
    expect((await AnalysisCache.open(store, 'folder')).get(key)?.bytes).toEqual(bytesOf(1));
  });

  test('never gives a wrong answer from a damaged pack, and repairs it', async () => {
    const damage = fc.oneof(
      fc.record({ kind: fc.constant('cut' as const), at: fc.nat() }),
      fc.record({ kind: fc.constant('flip' as const), at: fc.nat(), by: fc.integer({ min: 1, max: 255 }) }),
      fc.record({ kind: fc.constant('insert' as const), at: fc.nat(), by: fc.nat(255) }),
      fc.record({ kind: fc.constant('append' as const), at: fc.nat(40) }),
    );
    await fc.assert(
      fc.asyncProperty(damage, async (what) => {
        const store = new MemoryStore();
        const keys = await filled(store, 6);
        const pack = store.packs.get('folder') as Uint8Array;
        const at = what.at % pack.length;
        if (what.kind === 'cut') store.packs.set('folder', pack.slice(0, at));
        else if (what.kind === 'flip') pack[at] = (pack[at] as number) ^ what.by;
        else if (what.kind === 'append') store.packs.set('folder', Uint8Array.from([...pack, ...new Uint8Array(at)]));
        else store.packs.set('folder', Uint8Array.from([...pack.slice(0, at), what.by, ...pack.slice(at)]));
        const cache = await AnalysisCache.open(store, 'folder');
        for (const [i, key] of keys.entries()) {
          const found = cache.get(key);
          if (found === undefined) cache.put(key, articleOf(i));
          else expect(found.bytes).toEqual(bytesOf(i));
        }
        await cache.save(true);
        const repaired = await AnalysisCache.open(store, 'folder');
        expect(keys.map((key) => repaired.get(key)?.bytes)).toEqual(keys.map((_, i) => bytesOf(i)));
      }),
      { examples: [[{ kind: 'cut', at: 0 }]] },
    );
  });
});

describe('indexing with a cache', () => {
  const files = Object.fromEntries(Object.entries(samples).map(([name, text]) => [`${SAMPLES}/${name}`, text]));

  async function index(store: MemoryStore, texts = files): Promise<{ corpus: Corpus; analysed: number }> {
    let analysed = 0;
    const host = Object.assign(new MemoryHost(texts), { cache: store });
    const corpus = new Corpus(host, english);
    corpus.setFolders([SAMPLES]);
    const cache = await AnalysisCache.open(store, store.digest(SAMPLES));
    const put = cache.put.bind(cache);
    cache.put = (key, bytes) => {
      analysed += 1;
      put(key, bytes);
    };
    const found = await host.findFiles(SAMPLES, ['**/*.{txt,md}'], []);
    const options = { include: [], exclude: [], maxFileSize: 1e6, all: false, cache };
    await indexFiles(corpus, found, options, () => {}, NEVER);
    await cache.save(true);
    return { corpus, analysed };
  }

  test('analyses no text twice, and answers the same', async () => {
    const store = new MemoryStore();
    const cold = await index(store);
    const warm = await index(store);
    expect(cold.analysed).toBe(Object.keys(files).length);
    expect(warm.analysed).toBe(0);
    expect(warm.corpus.articles().map(({ uri }) => uri)).toEqual(cold.corpus.articles().map(({ uri }) => uri));
    expect(JSON.stringify(warm.corpus.entities.entities())).toBe(JSON.stringify(cold.corpus.entities.entities()));
    for (const article of cold.corpus.articles())
      expect(warm.corpus.article(article.uri)?.analysis).toEqual(article.analysis);
  });

  test('finds the text of a moved file, and analyses only a changed one', async () => {
    const store = new MemoryStore();
    await index(store);
    const [[uri = '', text = ''] = [], ...others] = Object.entries(files);
    expect((await index(store, { ...Object.fromEntries(others), [`${uri}.moved.txt`]: text })).analysed).toBe(0);
    expect((await index(store, { ...files, [uri]: `${text}\nOne more line, said the mayor.\n` })).analysed).toBe(1);
  });

  test('does not take a cached text for an article if the file is a readme', async () => {
    const store = new MemoryStore();
    await index(store);
    const [text = ''] = Object.values(files);
    const readme = `${SAMPLES}/README.txt`;
    expect((await index(store, { ...files, [readme]: text })).corpus.article(readme)).toBeUndefined();
  });
});
