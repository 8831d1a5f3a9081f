// Keeps analyses between sessions, in one file (a pack) per workspace folder. The key of an entry is a digest of the
// article's text, so that a file that was moved, restored or touched is not analysed again.
//
// New entries are appended. Those of texts that are gone are erased when all files were read, so that nothing is left of an
// article that was deleted. A damaged pack is read up to the damage and rewritten at the next save; an entry with a wrong
// checksum does not exist. Articles release most of their bytes once they are saved, and read them again from the pack.

import type { CacheStore, FileText, StoredPack } from '../host.ts';
import {
  encodeEntry,
  entryLength,
  erasedEntry,
  listEntries,
  type PackEntry,
  packHeader,
  readEntry,
} from './pack-file.ts';
import { type ArticleStore, PackedArticle } from './packed-article.ts';

/** The last byte of a key says how the text is read; it replaces the first byte of the digest. */
const [PLAIN, MARKDOWN] = ['00', '01'];

/** A pack is rewritten when less than this share of its entries is used. */
const LEAST_USED = 0.5;

export class AnalysisCache implements ArticleStore {
  readonly #store: CacheStore;
  readonly #name: string;
  readonly #engine: string;
  #pack: StoredPack | undefined;
  /** The entries of the pack. */
  #entries = new Map<string, PackEntry>();
  /** Articles that this session uses. Weak: the analysis of an older version of a text is no longer used. */
  readonly #used = new Map<string, WeakRef<PackedArticle>>();
  /** Articles that are not in the pack yet. */
  #fresh = new Map<string, PackedArticle>();
  /** Bytes of the pack; -1 if it must be rewritten. */
  #size = -1;
  /** Whether all files were requested in this session, so that entries that were not belong to older texts. */
  #isComplete = false;
  /** Ends with the last write: writes run one after another. */
  #writing: Promise<void> = Promise.resolve();

  private constructor(store: CacheStore, name: string) {
    this.#store = store;
    this.#name = name;
    this.#engine = store.engine;
  }

  /** Opens the pack of a folder. A missing pack, or one of another engine, is empty. */
  static async open(store: CacheStore, name: string): Promise<AnalysisCache> {
    const cache = new AnalysisCache(store, name);
    await cache.#open();
    return cache;
  }

  async #open(): Promise<void> {
    const pack = await this.#store.open(this.#name);
    if (pack === undefined) return;
    const { entries, end } = await listEntries(pack, this.#engine);
    this.#pack = pack;
    this.#entries = entries;
    // An empty pack lacks its header.
    this.#size = end > 0 && end === pack.size ? end : -1;
  }

  /** Closes the pack. Articles that released bytes can no longer read them. */
  close(): void {
    this.#pack?.close();
    this.#pack = undefined;
    this.#entries.clear();
    this.#size = -1;
  }

  /** The number of available articles. */
  get size(): number {
    return new Set([...this.#entries.keys(), ...this.#used.keys()]).size;
  }

  /** The key of a text, which has one analysis as Markdown and one as plain text. */
  keyOf({ text, digest = this.#store.digest(text) }: FileText, markdown: boolean): string {
    return `${digest.slice(PLAIN.length)}${markdown ? MARKDOWN : PLAIN}`;
  }

  /** The article with all its bytes. */
  get(key: string): PackedArticle | undefined {
    const used = this.#used.get(key)?.deref();
    if (used?.isComplete === true) return used;
    const bytes = this.read(key);
    if (bytes === undefined) return undefined;
    const article = new PackedArticle(bytes);
    article.setStore(key, this);
    this.#used.set(key, new WeakRef(article));
    return article;
  }

  put(key: string, article: PackedArticle): void {
    this.#used.set(key, new WeakRef(article));
    this.#fresh.set(key, article);
  }

  /**
   * Writes new articles; rewrites the pack without unused entries if there are many of them. `complete`: all files have just
   * been requested, so that entries of other texts are erased.
   */
  save(complete: boolean): Promise<void> {
    this.#isComplete ||= complete;
    this.#writing = this.#writing.then(() => this.#save(complete));
    return this.#writing;
  }

  async #save(complete: boolean): Promise<void> {
    for (const [key, article] of this.#used) if (article.deref() === undefined) this.#used.delete(key);
    const unused = [...this.#entries].filter(([key]) => !this.#used.has(key));
    let usedBytes = 0;
    for (const [key, { length }] of this.#entries) if (this.#used.has(key)) usedBytes += length;
    const isWasteful =
      this.#isComplete &&
      (this.#entries.size * LEAST_USED > this.#used.size ||
        (usedBytes < this.#size * LEAST_USED && this.#entries.size > 0));
    if (complete && !isWasteful && this.#size >= 0 && unused.length > 0) await this.#erase(unused);
    if (this.#fresh.size === 0 && this.#size >= 0 && !isWasteful) return;
    const fresh = this.#fresh;
    this.#fresh = new Map();
    if (this.#size >= 0 && !isWasteful) await this.#append(fresh);
    else await this.#replace();
    for (const [key, article] of fresh) {
      if (!this.#entries.has(key)) continue;
      article.setStore(key, this);
      article.releaseStoredBytes();
    }
  }

  async #erase(unused: readonly (readonly [key: string, entry: PackEntry])[]): Promise<void> {
    const parts = (function* () {
      for (const [, entry] of unused) yield [entry.at, erasedEntry(entry)] as const;
    })();
    const isErased = await this.#store.overwrite(this.#name, parts, this.#size);
    for (const [key] of unused) this.#entries.delete(key);
    // Written anew without them.
    if (!isErased) this.#size = -1;
  }

  async #append(fresh: ReadonlyMap<string, PackedArticle>): Promise<void> {
    const written = new Map<string, PackEntry>();
    const chunks = this.#chunksOf(fresh.keys(), (key) => fresh.get(key)?.bytes, this.#size, written);
    this.#size = await this.#store.append(this.#name, chunks, this.#size);
    // -1 if another process changed the pack in the meantime; the next save rewrites it.
    if (this.#size >= 0) for (const [key, entry] of written) this.#entries.set(key, entry);
  }

  /** Unused entries are kept until all files were requested: they may belong to files still to come. */
  async #replace(): Promise<void> {
    const keys = new Set(this.#isComplete ? this.#used.keys() : [...this.#entries.keys(), ...this.#used.keys()]);
    const header = packHeader(this.#engine);
    const written = new Map<string, PackEntry>();
    const bytesOf = (key: string): Uint8Array | undefined => this.#used.get(key)?.deref()?.bytes ?? this.read(key);
    const entries = this.#chunksOf(keys, bytesOf, header.length, written);
    const chunks = (function* () {
      yield header;
      yield* entries;
    })();
    this.#size = await this.#store.replace(this.#name, chunks);
    if (this.#size < 0) return;
    const pack = await this.#store.open(this.#name);
    if (pack === undefined) {
      // The new pack cannot be read; the previous one still can.
      this.#size = -1;
      return;
    }
    this.#pack?.close();
    this.#pack = pack;
    this.#entries = written;
  }

  /** The bytes to write, made one by one, so that a large pack is never in memory as a whole. Fills `written`. */
  *#chunksOf(
    keys: Iterable<string>,
    bytesOf: (key: string) => Uint8Array | undefined,
    start: number,
    written: Map<string, PackEntry>,
  ): Iterable<Uint8Array> {
    let at = start;
    for (const key of keys) {
      const bytes = bytesOf(key);
      if (bytes === undefined) continue;
      yield* encodeEntry(key, bytes);
      const length = entryLength(bytes);
      written.set(key, { at, length });
      at += length;
    }
  }

  /** The bytes of an article in the pack. A damaged entry is removed. */
  read(key: string): Uint8Array | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined || this.#pack === undefined) return undefined;
    const bytes = readEntry(this.#pack, key, entry);
    if (bytes !== undefined) return bytes;
    this.#entries.delete(key);
    this.#used.delete(key);
    this.#size = -1;
    return undefined;
  }
}
