// Analyses kept between sessions, one pack a workspace folder. An entry's key is a digest of the text it was made of, so a
// file that was moved, restored or touched needs no second analysis, and no clock is asked.
//
//   {"engine":"…"} and a line feed        written by another engine: nothing of it is used
//   key, length, checksum, packed article  as often as there are entries; see packed.ts for the article
//
// New entries are appended. A file that ends in the middle of an entry, or holds anything but entries, is read as far as it
// is whole and written anew the next time: what is lost is time. A pack is never believed: an entry whose checksum does not
// fit is no entry.

import type { CacheStore } from './host.ts';
import { aligned } from './packed.ts';

/** Bytes of a text's digest. */
const KEY = 32;
/** Length and checksum, both 32 bits wide. */
const NUMBERS = 8;
/** A pack with more that nobody asked for than this share of it is written anew. */
const MOST_WASTE = 0.5;

export class AnalysisCache {
  readonly #store: CacheStore;
  readonly #name: string;
  readonly #engine: string;
  /** What the file held, by key, and nobody has asked for yet. */
  readonly #unasked = new Map<string, Uint8Array>();
  /** What this session uses, for as long as anybody does: an older text's analysis is nobody's. */
  readonly #used = new Map<string, WeakRef<Uint8Array>>();
  /** Entries that the file does not hold yet. */
  #fresh = new Map<string, Uint8Array>();
  /** Bytes of the file; -1 when it has to be written anew. */
  #fileSize = -1;
  /** Entries of the file. */
  #filed = 0;
  /** One write after another. */
  #writing: Promise<void> = Promise.resolve();

  private constructor(store: CacheStore, name: string, engine: string) {
    this.#store = store;
    this.#name = name;
    this.#engine = engine;
  }

  /** Reads the pack of a folder. One that is missing, damaged or another engine's is empty. */
  static async open(store: CacheStore, name: string): Promise<AnalysisCache> {
    const cache = new AnalysisCache(store, name, store.engine);
    const bytes = await store.read(name);
    if (bytes !== undefined) cache.#scan(bytes);
    return cache;
  }

  get size(): number {
    return this.#unasked.size + this.#used.size;
  }

  keyOf(text: string, markdown: boolean): string {
    return this.#store.digest(`${markdown ? 'm' : 't'}${text}`);
  }

  get(key: string): Uint8Array | undefined {
    const used = this.#used.get(key)?.deref();
    if (used !== undefined) return used;
    const bytes = this.#unasked.get(key);
    if (bytes === undefined) return undefined;
    this.#unasked.delete(key);
    if (!this.#isWhole(bytes)) {
      this.#fileSize = -1;
      return undefined;
    }
    this.#used.set(key, new WeakRef(bytes));
    return bytes;
  }

  put(key: string, bytes: Uint8Array): void {
    this.#unasked.delete(key);
    this.#used.set(key, new WeakRef(bytes));
    this.#fresh.set(key, bytes);
  }

  /** Writes what is new; the whole pack, without what nobody asked for, when that is worth it. */
  save(complete: boolean): Promise<void> {
    this.#writing = this.#writing.then(() => this.#save(complete));
    return this.#writing;
  }

  async #save(complete: boolean): Promise<void> {
    for (const [key, bytes] of this.#used) if (bytes.deref() === undefined) this.#used.delete(key);
    const isWasteful = complete && this.#filed * MOST_WASTE > this.#used.size;
    if (this.#fresh.size === 0 && this.#fileSize >= 0 && !isWasteful) return;
    const fresh = this.#fresh;
    this.#fresh = new Map();
    if (this.#fileSize >= 0 && !isWasteful) {
      const chunks = [...fresh].flatMap(([key, bytes]) => this.#entryOf(key, bytes));
      this.#fileSize = await this.#store.append(this.#name, chunks, this.#fileSize);
      this.#filed += fresh.size;
      return;
    }
    // Until all files were asked for, what was not is kept: it may belong to the ones that are still to come.
    if (complete) this.#unasked.clear();
    const entries = new Map(this.#unasked);
    for (const [key, reference] of this.#used) {
      const bytes = reference.deref();
      if (bytes !== undefined) entries.set(key, bytes);
    }
    const chunks = [headerOf(this.#engine)];
    for (const [key, bytes] of entries) chunks.push(...this.#entryOf(key, bytes));
    this.#fileSize = await this.#store.replace(this.#name, chunks);
    this.#filed = entries.size;
  }

  #entryOf(key: string, bytes: Uint8Array): Uint8Array[] {
    const head = new Uint8Array(KEY + NUMBERS);
    for (let i = 0; i < KEY; i += 1) head[i] = Number.parseInt(key.slice(2 * i, 2 * i + 2), 16);
    new Uint32Array(head.buffer, KEY).set([bytes.length, this.#checksum(bytes)]);
    return [head, bytes];
  }

  #scan(bytes: Uint8Array): void {
    const header = headerOf(this.#engine);
    if (bytes.length < header.length || header.some((byte, at) => bytes[at] !== byte)) return;
    let at = header.length;
    while (at + KEY + NUMBERS <= bytes.length) {
      const [length = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset + at + KEY, 1);
      const end = at + KEY + NUMBERS + length;
      if (length === 0 || length !== aligned(length) || end > bytes.length) return;
      this.#unasked.set(hexOf(bytes.subarray(at, at + KEY)), bytes.subarray(at + KEY + NUMBERS, end));
      this.#filed += 1;
      at = end;
    }
    if (at === bytes.length) this.#fileSize = at;
  }

  /** The checksum stands right before an entry's bytes. What was put in this session has none there, and needs none. */
  #isWhole(bytes: Uint8Array): boolean {
    const [stated] = new Uint32Array(bytes.buffer, bytes.byteOffset - 4, 1);
    return stated === this.#checksum(bytes);
  }

  #checksum(bytes: Uint8Array): number {
    return Number.parseInt(this.#store.digest(bytes).slice(0, 8), 16);
  }
}

/** One line of JSON, filled up with spaces so that what follows can be read in place. */
function headerOf(engine: string): Uint8Array {
  const line = JSON.stringify({ engine });
  return new TextEncoder().encode(`${line.padEnd(aligned(line.length + 1) - 1)}\n`);
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function hexOf(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += HEX[byte];
  return hex;
}
