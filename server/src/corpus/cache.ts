// Analyses kept between sessions, one pack a workspace folder. An entry's key is a digest of the text it was made of, so a
// file that was moved, restored or touched needs no second analysis, and no clock is asked.
//
// What the pack holds need not stand in memory as well: articles give back most of their bytes and are read again from the
// pack when somebody looks into them.
//
// New entries are appended. A pack that ends in the middle of an entry, or holds anything but entries, is read as far as it
// is whole and written anew the next time: what is lost is time. A pack is never believed: an entry whose checksum does not
// fit is no entry.

import { type Entry, entryLength, entryOf, findEntries, headerOf, readEntry } from './cache-entries.ts';
import type { CacheStore, FileText, StoredPack } from './host.ts';
import { type ArticleStore, PackedArticle } from './packed.ts';

/** In the place of a digest's first byte, at its end: what the text was read as. */
const [PLAIN, MARKDOWN] = ['00', '01'];

/** A pack with more that nobody asked for than this share of it is written anew. */
const MOST_WASTE = 0.5;

export class AnalysisCache implements ArticleStore {
  readonly #store: CacheStore;
  readonly #name: string;
  readonly #engine: string;
  #pack: StoredPack | undefined;
  /** What the pack holds. */
  #entries = new Map<string, Entry>();
  /** What this session uses, for as long as anybody does: an older text's analysis is nobody's. */
  readonly #used = new Map<string, WeakRef<PackedArticle>>();
  /** What the pack does not hold yet. */
  #fresh = new Map<string, PackedArticle>();
  /** Bytes of the pack; -1 when it has to be written anew. */
  #size = -1;
  /** Whether all files were asked for once: what none of them has now is of older texts. */
  #isComplete = false;
  /** One write after another. */
  #writing: Promise<void> = Promise.resolve();

  private constructor(store: CacheStore, name: string) {
    this.#store = store;
    this.#name = name;
    this.#engine = store.engine;
  }

  /** Looks through the pack of a folder. One that is missing, damaged or another engine's is empty. */
  static async open(store: CacheStore, name: string): Promise<AnalysisCache> {
    const cache = new AnalysisCache(store, name);
    await cache.#open();
    return cache;
  }

  async #open(): Promise<void> {
    const pack = await this.#store.open(this.#name);
    if (pack === undefined) return;
    const { entries, end } = await findEntries(pack, this.#engine);
    this.#pack = pack;
    this.#entries = entries;
    // One that is empty lacks its first line.
    this.#size = end > 0 && end === pack.size ? end : -1;
  }

  /** Lets go of the pack. What was read from it can no longer be read again. */
  close(): void {
    this.#pack?.close();
    this.#pack = undefined;
    this.#entries.clear();
    this.#size = -1;
  }

  /** Articles that are at hand. */
  get size(): number {
    return new Set([...this.#entries.keys(), ...this.#used.keys()]).size;
  }

  /** One text is two articles: as Markdown and as none. */
  keyOf({ text, digest = this.#store.digest(text) }: FileText, markdown: boolean): string {
    return `${digest.slice(PLAIN.length)}${markdown ? MARKDOWN : PLAIN}`;
  }

  /** With all its bytes. */
  get(key: string): PackedArticle | undefined {
    const used = this.#used.get(key)?.deref();
    if (used?.isWhole === true) return used;
    const bytes = this.read(key);
    if (bytes === undefined) return undefined;
    const article = new PackedArticle(bytes);
    article.storedAs(key, this);
    this.#used.set(key, new WeakRef(article));
    return article;
  }

  put(key: string, article: PackedArticle): void {
    this.#used.set(key, new WeakRef(article));
    this.#fresh.set(key, article);
  }

  /**
   * Writes what is new; the whole pack, without what nobody asked for, when that is worth it. `complete`: all files have been
   * asked for.
   */
  save(complete: boolean): Promise<void> {
    this.#isComplete ||= complete;
    this.#writing = this.#writing.then(() => this.#save());
    return this.#writing;
  }

  async #save(): Promise<void> {
    for (const [key, article] of this.#used) if (article.deref() === undefined) this.#used.delete(key);
    const isWasteful = this.#isComplete && this.#entries.size * MOST_WASTE > this.#used.size;
    if (this.#fresh.size === 0 && this.#size >= 0 && !isWasteful) return;
    const fresh = this.#fresh;
    this.#fresh = new Map();
    if (this.#size >= 0 && !isWasteful) await this.#append(fresh);
    else await this.#replace();
    for (const [key, article] of fresh) {
      if (!this.#entries.has(key)) continue;
      article.storedAs(key, this);
      article.shed();
    }
  }

  async #append(fresh: ReadonlyMap<string, PackedArticle>): Promise<void> {
    const written = new Map<string, Entry>();
    const chunks = this.#chunksOf(fresh.keys(), (key) => fresh.get(key)?.bytes, this.#size, written);
    this.#size = await this.#store.append(this.#name, chunks, this.#size);
    // Who added to it in the meantime has made another pack of it: it is written anew the next time.
    if (this.#size >= 0) for (const [key, entry] of written) this.#entries.set(key, entry);
  }

  /** Until all files were asked for, what was not is kept: it may belong to the ones that are still to come. */
  async #replace(): Promise<void> {
    const keys = new Set(this.#isComplete ? this.#used.keys() : [...this.#entries.keys(), ...this.#used.keys()]);
    const header = headerOf(this.#engine);
    const written = new Map<string, Entry>();
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
      // What was written cannot be read: the one before still can.
      this.#size = -1;
      return;
    }
    this.#pack?.close();
    this.#pack = pack;
    this.#entries = written;
  }

  /** Each when it is asked for: a large pack is never in memory as a whole. `written` is told where the entries come to lie. */
  *#chunksOf(
    keys: Iterable<string>,
    bytesOf: (key: string) => Uint8Array | undefined,
    start: number,
    written: Map<string, Entry>,
  ): Iterable<Uint8Array> {
    let at = start;
    for (const key of keys) {
      const bytes = bytesOf(key);
      if (bytes === undefined) continue;
      yield* entryOf(key, bytes);
      const length = entryLength(bytes);
      written.set(key, { at, length });
      at += length;
    }
  }

  /** The bytes of an article as the pack has them; an entry that is damaged is forgotten. */
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
