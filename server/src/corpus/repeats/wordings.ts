// Every distinct wording of the corpus, under the features by which others find it: winnowed shingles (a common run of six
// words) and the stems of words that are not too frequent. A wording is a slot in a few columns; its features and its words
// stay with the articles that have it.

import { partitionPoint } from '../../base/sorted.ts';
import type { QuotationFingerprints } from './fingerprints.ts';
import { InvertedIndex, KeyVersions } from './postings.ts';
import { mayBeLike, type RepeatKind, weightOfKey } from './similarity.ts';
import type { Quoted } from './statements.ts';

// An article as the index of quotations holds it: what it quotes, and under which of the index's wordings.

/** What the index asks of an article. Words are asked for only where two quotations are compared. */
export interface QuotingArticle {
  readonly uri: string;
  readonly quoted: readonly Quoted[];
  readonly quotationFingerprints: QuotationFingerprints;
}

/** Articles with fewer quotations are looked through. */
const MANY = 64;

export class IndexedQuotations {
  /** The latest of the article's versions that say the same. */
  article: QuotingArticle;
  /** Of each quotation, the slot of its wording. */
  readonly slots: Int32Array;
  #places: Map<number, number[]> | undefined;

  constructor(article: QuotingArticle) {
    this.article = article;
    this.slots = new Int32Array(this.prints.length);
  }

  /** Asked for anew each time: held, it would hold all of the article's bytes, and most of them are given back. */
  get prints(): QuotationFingerprints {
    return this.article.quotationFingerprints;
  }

  get uri(): string {
    return this.article.uri;
  }

  /** Where in the article a wording stands. Asked when all its quotations are in the index. */
  placesOf(slot: number): readonly number[] {
    if (this.slots.length > MANY) return this.#allPlaces().get(slot) ?? [];
    const places: number[] = [];
    for (let at = this.slots.indexOf(slot); at >= 0; at = this.slots.indexOf(slot, at + 1)) places.push(at);
    return places;
  }

  #allPlaces(): ReadonlyMap<number, number[]> {
    if (this.#places !== undefined) return this.#places;
    const all = new Map<number, number[]>();
    this.slots.forEach((slot, at) => {
      const places = all.get(slot);
      if (places === undefined) all.set(slot, [at]);
      else places.push(at);
    });
    this.#places = all;
    return all;
  }
}

// What was found of each wording, for as long as it would be found again: until a feature by which others find it gains or
// loses a wording.

/** Another wording that is like one, by its slot. */
export interface Found {
  readonly slot: number;
  readonly kind: RepeatKind;
  readonly similarity: number;
}

const NONE: readonly Found[] = [];
/** Some thousand edits within quotations are told apart. */
const STAMP_BITS = 16;

export class MatchCache {
  /** By slot, when what was found was last known to hold; 0 for never. */
  #asked = new Uint32Array(INITIAL_MATCHES);
  /** When the wording came. */
  #came = new Uint32Array(INITIAL_MATCHES);
  /** Nothing for the many that are like none. */
  readonly #found = new Map<number, readonly Found[]>();
  readonly #stamps = new KeyVersions(STAMP_BITS);

  /** A wording comes; its features change from here on. */
  come(slot: number): void {
    if (slot >= this.#came.length) {
      this.#asked = doubled(this.#asked);
      this.#came = doubled(this.#came);
    }
    this.#stamps.rise();
    this.#came[slot] = this.#stamps.now;
  }

  /** A wording goes; its features change from here on. */
  go(slot: number): void {
    this.#stamps.rise();
    this.#asked[slot] = 0;
    this.#found.delete(slot);
  }

  /** Others are found by a feature, or are no longer. */
  changed(feature: number): void {
    this.#stamps.set(feature);
  }

  /** What was found of a wording, where it would be found again; its prints say by what. */
  recall(slot: number, prints: QuotationFingerprints, at: number): readonly Found[] | undefined {
    const asked = this.#asked[slot] as number;
    if (asked === 0) return undefined;
    if (asked !== this.#stamps.now) {
      if (this.#hasChanged(prints, at, asked)) return undefined;
      this.#asked[slot] = this.#stamps.now;
    }
    return this.#found.get(slot) ?? NONE;
  }

  remember(slot: number, found: readonly Found[]): void {
    this.#asked[slot] = this.#stamps.now;
    if (found.length === 0) this.#found.delete(slot);
    else this.#found.set(slot, found);
  }

  /** What either of two wordings was found to be to the other, though not all that was found then may hold. */
  known(slot: number, other: number): Found | undefined {
    return this.#told(slot, other) ?? this.#told(other, slot);
  }

  #told(slot: number, other: number): Found | undefined {
    // The slot may have become another wording's since.
    if ((this.#came[other] as number) > (this.#asked[slot] as number)) return undefined;
    return this.#found.get(slot)?.find((found) => found.slot === other);
  }

  #hasChanged(prints: QuotationFingerprints, at: number, since: number): boolean {
    for (let i = 0; i < prints.stemCount(at); i += 1) if (this.#stamps.of(prints.stem(at, i)) > since) return true;
    for (let i = 0; i < prints.shingleCount(at); i += 1)
      if (this.#stamps.of(prints.shingle(at, i)) > since) return true;
    return false;
  }
}

const INITIAL_MATCHES = 1024;

function doubled(from: Uint32Array): Uint32Array<ArrayBuffer> {
  const to = new Uint32Array(2 * from.length);
  to.set(from);
  return to;
}

/** Features of more wordings than this are said by everybody. A cap is symmetric: neither side sees the other. */
const MOST_BY_SHINGLE = 150;
const MOST_BY_STEM = 150;

export class Wordings {
  readonly #byDigest = new InvertedIndex(new Uint32Array());
  readonly #byShingle = new InvertedIndex(new Uint32Array(), MOST_BY_SHINGLE, (key) =>
    this.#slotsWhere((prints, at) => prints.hasShingle(at, key)),
  );
  readonly #byStem = new InvertedIndex(new Float64Array(), MOST_BY_STEM, (key) =>
    this.#slotsWhere((prints, at) => prints.hasStem(at, key)),
  );
  /** The articles that have a wording, in the order of their URIs where there are several. */
  readonly #quoters: (IndexedQuotations | IndexedQuotations[] | undefined)[] = [];
  readonly #free: number[] = [];
  /** Where it stands in the first of them. */
  #at = new Int32Array(INITIAL_WORDINGS);
  /** Of its stems, see `weightOfKey`. */
  #weights = new Uint16Array(INITIAL_WORDINGS);
  /** While candidates are gathered: weight and number of the stems that each slot shares. Zero between times. */
  #sharedWeights = new Uint16Array(INITIAL_WORDINGS);
  #sharedCounts = new Uint8Array(INITIAL_WORDINGS);
  readonly #remembered = new MatchCache();

  /** Puts in what an article says at a place, and gives its slot. */
  put(quoter: IndexedQuotations, at: number): number {
    const { prints } = quoter;
    const known = this.#slotOf(prints, at);
    if (known >= 0) {
      this.#join(known, quoter, at);
      return known;
    }
    const slot = this.#free.pop() ?? this.#quoters.length;
    this.#quoters[slot] = quoter;
    this.#grow(slot);
    this.#at[slot] = at;
    this.#byDigest.add(prints.digest(at), slot);
    this.#remembered.come(slot);
    let weight = 0;
    for (let i = 0; i < prints.stemCount(at); i += 1) {
      const stem = prints.stem(at, i);
      weight += weightOfKey(stem);
      // Features by which nobody is found, before and after, change no answer.
      if (this.#byStem.add(stem, slot) <= MOST_BY_STEM + 1) this.#remembered.changed(stem);
    }
    this.#weights[slot] = weight;
    for (let i = 0; i < prints.shingleCount(at); i += 1) {
      const shingle = prints.shingle(at, i);
      if (this.#byShingle.add(shingle, slot) <= MOST_BY_SHINGLE + 1) this.#remembered.changed(shingle);
    }
    return slot;
  }

  /** Takes out an article that has a wording, wherever it has it; the wording too when it stands nowhere any more. */
  take(quoter: IndexedQuotations, slot: number): void {
    const quoters = this.#quoters[slot];
    if (quoters === quoter) this.#drop(quoter, slot);
    if (!Array.isArray(quoters)) return;
    const gone = quoters.indexOf(quoter, placeFor(quoters, quoter.uri));
    if (gone < 0) return;
    quoters.splice(gone, 1);
    const [first] = quoters as [IndexedQuotations];
    if (quoters.length === 1) this.#quoters[slot] = first;
    if (gone === 0) this.#at[slot] = first.placesOf(slot)[0] as number;
  }

  /** The articles that have a wording, in the order of their URIs. */
  quotersOf(slot: number): readonly IndexedQuotations[] {
    const quoters = this.#quoters[slot];
    return quoters === undefined ? [] : Array.isArray(quoters) ? quoters : [quoters];
  }

  /** One of the places where a wording stands: of all of them its features are the same. */
  where(slot: number): {
    readonly quoter: IndexedQuotations;
    readonly prints: QuotationFingerprints;
    readonly at: number;
  } {
    const quoters = this.#quoters[slot];
    const quoter = (Array.isArray(quoters) ? quoters[0] : quoters) as IndexedQuotations;
    return { quoter, prints: quoter.prints, at: this.#at[slot] as number };
  }

  /** Of its stems together. */
  weight(slot: number): number {
    return this.#weights[slot] as number;
  }

  /** Other wordings with a common shingle, and those with enough common stems. */
  candidates(slot: number): Set<number> {
    const { prints, at } = this.where(slot);
    const found = new Set<number>();
    for (let i = 0; i < prints.shingleCount(at); i += 1)
      this.#byShingle.each(prints.shingle(at, i), (other) => {
        found.add(other);
      });
    const touched: number[] = [];
    const [weights, counts] = [this.#sharedWeights, this.#sharedCounts];
    for (let i = 0; i < prints.stemCount(at); i += 1) {
      const stem = prints.stem(at, i);
      const weight = weightOfKey(stem);
      this.#byStem.each(stem, (other) => {
        if (counts[other] === 0) touched.push(other);
        weights[other] = (weights[other] as number) + weight;
        counts[other] = Math.min(255, (counts[other] as number) + 1);
      });
    }
    for (const other of touched) {
      const [shared, count] = [weights[other] as number, counts[other] as number];
      weights[other] = 0;
      counts[other] = 0;
      if (mayBeLike(shared, count, this.weight(slot), this.weight(other))) found.add(other);
    }
    found.delete(slot);
    return found;
  }

  /** What was found of a wording, where it would be found again. */
  recall(slot: number): readonly Found[] | undefined {
    const { prints, at } = this.where(slot);
    return this.#remembered.recall(slot, prints, at);
  }

  remember(slot: number, found: readonly Found[]): void {
    this.#remembered.remember(slot, found);
  }

  /** What either of two wordings was found to be to the other, though not all that was found then may hold. */
  known(slot: number, other: number): Found | undefined {
    return this.#remembered.known(slot, other);
  }

  /** The slot of the wording at a place; -1 for a new one. */
  #slotOf(prints: QuotationFingerprints, at: number): number {
    let found = -1;
    this.#byDigest.each(prints.digest(at), (slot) => {
      const known = this.where(slot);
      if (known.prints.hasSameWords(known.at, prints, at)) found = slot;
    });
    return found;
  }

  /** An article comes to those that have a wording; it may have it more than once. */
  #join(slot: number, quoter: IndexedQuotations, at: number): void {
    const known = this.#quoters[slot] as IndexedQuotations | IndexedQuotations[];
    if (known === quoter) return;
    const quoters = Array.isArray(known) ? known : [known];
    const place = placeFor(quoters, quoter.uri);
    if (quoters[place] === quoter) return;
    quoters.splice(place, 0, quoter);
    this.#quoters[slot] = quoters;
    if (place === 0) this.#at[slot] = at;
  }

  #drop({ prints }: IndexedQuotations, slot: number): void {
    const at = this.#at[slot] as number;
    // First of all, so that a search for what is left does not meet it.
    this.#quoters[slot] = undefined;
    this.#byDigest.remove(prints.digest(at), slot);
    this.#remembered.go(slot);
    for (let i = 0; i < prints.stemCount(at); i += 1) {
      const stem = prints.stem(at, i);
      // One that falls back to the cap has changed too.
      if (this.#byStem.remove(stem, slot) <= MOST_BY_STEM) this.#remembered.changed(stem);
    }
    for (let i = 0; i < prints.shingleCount(at); i += 1) {
      const shingle = prints.shingle(at, i);
      if (this.#byShingle.remove(shingle, slot) <= MOST_BY_SHINGLE) this.#remembered.changed(shingle);
    }
    this.#free.push(slot);
  }

  *#slotsWhere(has: (prints: QuotationFingerprints, at: number) => boolean): Iterable<number> {
    for (let slot = 0; slot < this.#quoters.length; slot += 1) {
      if (this.#quoters[slot] === undefined) continue;
      const { prints, at } = this.where(slot);
      if (has(prints, at)) yield slot;
    }
  }

  #grow(slot: number): void {
    if (slot < this.#at.length) return;
    const length = 2 * this.#at.length;
    const grown = <Column extends Int32Array | Uint16Array>(from: Column, to: Column): Column => {
      to.set(from);
      return to;
    };
    this.#at = grown(this.#at, new Int32Array(length));
    this.#weights = grown(this.#weights, new Uint16Array(length));
    this.#sharedWeights = new Uint16Array(length);
    this.#sharedCounts = new Uint8Array(length);
  }
}

const INITIAL_WORDINGS = 1024;

/** Where in a list the first article stands that does not come before `uri`. */
function placeFor(quoters: readonly IndexedQuotations[], uri: string): number {
  return partitionPoint(quoters.length, (at) => (quoters[at] as IndexedQuotations).uri < uri);
}
