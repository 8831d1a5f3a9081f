// Analyses kept between sessions, one pack a workspace folder. An entry's key is a digest of the text it was made of, so a
// file that was moved, restored or touched needs no second analysis, and no clock is asked.
//
// What the pack holds need not stand in memory as well: articles give back most of their bytes and are read again from the
// pack when somebody looks into them.
//
// New entries are appended. A pack that ends in the middle of an entry, or holds anything but entries, is read as far as it
// is whole and written anew the next time: what is lost is time. A pack is never believed: an entry whose checksum does not
// fit is no entry.

import { FNV_PRIME, FNV_START } from '../../base/hash.ts';
import type { CacheStore, FileText, StoredPack } from '../host.ts';
import { type ArticleStore, aligned, PackedArticle } from './packed-article.ts';

// How a pack of analyses is laid out:
//
//   {"engine":"…"} and a line feed         written by another engine: nothing of it is used
//   key, length, checksum, packed article  as often as there are entries; see packed.ts for the article
//
// Everything begins at a multiple of four, so that an article can be read where it lies.

/** Bytes of a text's digest. */
const KEY = 32;
/** Bytes before the article: its key, then its length and a checksum, both 32 bits wide. */
const HEAD = KEY + 8;
/** Bytes that are read at once while the entries are counted. */
const AT_ONCE = 4 << 20;

/** Where an entry lies, in bytes. */
export interface CacheEntry {
  readonly at: number;
  readonly length: number;
}

/** One line of JSON, filled up with spaces. */
export function headerOf(engine: string): Uint8Array {
  const line = JSON.stringify({ engine });
  return new TextEncoder().encode(`${line.padEnd(aligned(line.length + 1) - 1)}\n`);
}

export const entryLength = (article: Uint8Array): number => HEAD + article.length;

/** What is written for an article, one piece after the other. */
export function entryOf(key: string, article: Uint8Array): [head: Uint8Array, article: Uint8Array] {
  const head = new Uint8Array(HEAD);
  for (let i = 0; i < KEY; i += 1) head[i] = Number.parseInt(key.slice(2 * i, 2 * i + 2), 16);
  new Uint32Array(head.buffer, KEY).set([article.length, checksum(article)]);
  return [head, article];
}

/** The article of an entry, `undefined` where it is damaged, or no longer lies there. */
export function readEntry(pack: StoredPack, key: string, { at, length }: CacheEntry): Uint8Array | undefined {
  const bytes = pack.readNow(at, length);
  if (bytes?.length !== length || keyAt(bytes, 0) !== key) return undefined;
  const [stated, sum] = numbersAt(bytes, 0);
  const article = bytes.subarray(HEAD);
  return stated === article.length && sum === checksum(article) ? article : undefined;
}

/**
 * Where the entries of a pack lie, by key, as far as it is whole. `end` is the byte after the last; less than the pack's size
 * where something else follows, 0 where another engine wrote it.
 */
export async function findEntries(
  pack: StoredPack,
  engine: string,
): Promise<{ readonly entries: Map<string, CacheEntry>; readonly end: number }> {
  const entries = new Map<string, CacheEntry>();
  const header = headerOf(engine);
  let end = 0;
  while (end < pack.size) {
    const bytes = await pack.read(end, AT_ONCE);
    let at = 0;
    if (end === 0) {
      if (bytes.length < header.length || header.some((byte, i) => bytes[i] !== byte)) break;
      at = header.length;
    }
    const before = end + at;
    while (at + HEAD <= bytes.length) {
      const [length] = numbersAt(bytes, at);
      // An article may be larger than what is read at once: its end is enough.
      if (length === 0 || length !== aligned(length) || end + at + HEAD + length > pack.size) break;
      entries.set(keyAt(bytes, at), { at: end + at, length: HEAD + length });
      at += HEAD + length;
    }
    const next = end + at;
    if (next === before && end > 0) break;
    end = next;
  }
  return { entries, end };
}

/**
 * Tells what a disk did to an article, not what somebody did on purpose: the pack is the person's own. Every step can be
 * undone, so that no change of a single number goes unseen.
 */
function checksum(article: Uint8Array): number {
  const numbers = new Uint32Array(article.buffer, article.byteOffset, article.length >>> 2);
  let sum = FNV_START;
  for (let i = 0; i < numbers.length; i += 1) {
    sum = Math.imul(sum ^ (numbers[i] as number), FNV_PRIME);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}

function numbersAt(bytes: Uint8Array, at: number): [length: number, checksum: number] {
  const [length = 0, sum = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset + at + KEY, 2);
  return [length, sum];
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function keyAt(bytes: Uint8Array, at: number): string {
  let key = '';
  for (let i = at; i < at + KEY; i += 1) key += HEX[bytes[i] as number];
  return key;
}

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
  #entries = new Map<string, CacheEntry>();
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
    const written = new Map<string, CacheEntry>();
    const chunks = this.#chunksOf(fresh.keys(), (key) => fresh.get(key)?.bytes, this.#size, written);
    this.#size = await this.#store.append(this.#name, chunks, this.#size);
    // Who added to it in the meantime has made another pack of it: it is written anew the next time.
    if (this.#size >= 0) for (const [key, entry] of written) this.#entries.set(key, entry);
  }

  /** Until all files were asked for, what was not is kept: it may belong to the ones that are still to come. */
  async #replace(): Promise<void> {
    const keys = new Set(this.#isComplete ? this.#used.keys() : [...this.#entries.keys(), ...this.#used.keys()]);
    const header = headerOf(this.#engine);
    const written = new Map<string, CacheEntry>();
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
    written: Map<string, CacheEntry>,
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
