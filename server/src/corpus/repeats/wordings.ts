// Every distinct wording (quotation text) of the corpus, indexed by the keys through which similar ones are found: winnowed
// shingles and stems. A wording is an id; its keys and words stay with the articles that have it.

import { partitionPoint } from '../../base/sorted.ts';
import { InvertedIndex } from './inverted-index.ts';
import { weightOfKey } from './keys.ts';
import { MatchCache, type WordingMatch } from './match-cache.ts';
import type { QuotationFingerprints } from './quotation-fingerprints.ts';
import { canBeSimilar } from './similarity.ts';
import type { MarkedQuotation } from './statements.ts';

/** What the index reads of an article. The words are read only when two quotations are compared. */
export interface QuotingArticle {
  readonly uri: string;
  readonly quoted: readonly MarkedQuotation[];
  readonly quotationFingerprints: QuotationFingerprints;
}

/** Articles with fewer quotations are searched linearly. */
const MANY_QUOTATIONS = 64;

/** The quotations of one article in the index. */
export class IndexedQuotations {
  /** The latest version of the article with these quotations. */
  article: QuotingArticle;
  /** The id of the wording of each quotation. */
  readonly ids: Int32Array;
  #places: Map<number, number[]> | undefined;

  constructor(article: QuotingArticle) {
    this.article = article;
    this.ids = new Int32Array(this.fingerprints.length);
  }

  /** Not cached: a reference would keep the article's whole buffer alive. */
  get fingerprints(): QuotationFingerprints {
    return this.article.quotationFingerprints;
  }

  get uri(): string {
    return this.article.uri;
  }

  /** The indices of the quotations with a wording. Valid once all quotations of the article have their ids. */
  placesOf(id: number): readonly number[] {
    if (this.ids.length > MANY_QUOTATIONS) return this.#allPlaces().get(id) ?? [];
    const places: number[] = [];
    for (let at = this.ids.indexOf(id); at >= 0; at = this.ids.indexOf(id, at + 1)) places.push(at);
    return places;
  }

  #allPlaces(): ReadonlyMap<number, number[]> {
    if (this.#places !== undefined) return this.#places;
    const all = new Map<number, number[]>();
    this.ids.forEach((id, at) => {
      const places = all.get(id);
      if (places === undefined) all.set(id, [at]);
      else places.push(at);
    });
    this.#places = all;
    return all;
  }
}

/** Keys of more wordings than this are ignored in searches. The limit is symmetric: neither side finds the other. */
const MOST_BY_SHINGLE = 150;
const MOST_BY_STEM = 150;

/** Capacity of the columns at the start. */
const INITIAL_IDS = 1024;

export class Wordings {
  readonly #byDigest = new InvertedIndex(new Uint32Array());
  readonly #byShingle = new InvertedIndex(new Uint32Array(), MOST_BY_SHINGLE, (key) =>
    this.#idsWhere((fingerprints, at) => fingerprints.hasShingle(at, key)),
  );
  readonly #byStem = new InvertedIndex(new Float64Array(), MOST_BY_STEM, (key) =>
    this.#idsWhere((fingerprints, at) => fingerprints.hasStem(at, key)),
  );
  /** By id, the articles that have the wording; several are in the order of their URIs. */
  readonly #articles: (IndexedQuotations | IndexedQuotations[] | undefined)[] = [];
  readonly #freeIds: number[] = [];
  /** By id, the index of a quotation with the wording in the first of its articles. */
  #at = new Int32Array(INITIAL_IDS);
  /** By id, the total weight of the wording's stems, see `weightOfKey`. */
  #weights = new Uint16Array(INITIAL_IDS);
  /** Buffers of `candidates`: weight and number of the stems shared with each id. All zero between calls. */
  #sharedWeights = new Uint16Array(INITIAL_IDS);
  #sharedCounts = new Uint8Array(INITIAL_IDS);
  readonly #cache = new MatchCache();

  /** Adds the quotation at index `at` of an article; returns the id of its wording. */
  add(article: IndexedQuotations, at: number): number {
    const { fingerprints } = article;
    const known = this.#idOf(fingerprints, at);
    if (known >= 0) {
      this.#addArticle(known, article, at);
      return known;
    }
    const id = this.#freeIds.pop() ?? this.#articles.length;
    this.#articles[id] = article;
    this.#reserve(id);
    this.#at[id] = at;
    this.#byDigest.add(fingerprints.digest(at), id);
    this.#cache.add(id);
    let weight = 0;
    for (let i = 0; i < fingerprints.stemCount(at); i += 1) {
      const stem = fingerprints.stem(at, i);
      weight += weightOfKey(stem);
      // A key that was over the limit already changes no answer.
      if (this.#byStem.add(stem, id) <= MOST_BY_STEM + 1) this.#cache.touch(stem);
    }
    this.#weights[id] = weight;
    for (let i = 0; i < fingerprints.shingleCount(at); i += 1) {
      const shingle = fingerprints.shingle(at, i);
      if (this.#byShingle.add(shingle, id) <= MOST_BY_SHINGLE + 1) this.#cache.touch(shingle);
    }
    return id;
  }

  /** Removes an article from a wording, with all its places; removes the wording if it was the last article. */
  remove(article: IndexedQuotations, id: number): void {
    const articles = this.#articles[id];
    if (articles === article) this.#drop(article, id);
    if (!Array.isArray(articles)) return;
    const index = articles.indexOf(article, insertionPoint(articles, article.uri));
    if (index < 0) return;
    articles.splice(index, 1);
    const [first] = articles as [IndexedQuotations];
    if (articles.length === 1) this.#articles[id] = first;
    if (index === 0) this.#at[id] = first.placesOf(id)[0]!;
  }

  /** The articles that have a wording, in the order of their URIs. */
  articlesOf(id: number): readonly IndexedQuotations[] {
    const articles = this.#articles[id];
    return articles === undefined ? [] : Array.isArray(articles) ? articles : [articles];
  }

  /** One of the quotations with a wording. Any will do: their keys and words are the same. */
  sample(id: number): {
    readonly article: IndexedQuotations;
    readonly fingerprints: QuotationFingerprints;
    readonly at: number;
  } {
    const articles = this.#articles[id];
    const article = (Array.isArray(articles) ? articles[0] : articles)!;
    return { article, fingerprints: article.fingerprints, at: this.#at[id]! };
  }

  /** The total weight of a wording's stems, in tenths. */
  weight(id: number): number {
    return this.#weights[id]!;
  }

  /** Other wordings with a common shingle, and those with enough common stems. */
  candidates(id: number): Set<number> {
    const { fingerprints, at } = this.sample(id);
    const found = new Set<number>();
    for (let i = 0; i < fingerprints.shingleCount(at); i += 1)
      this.#byShingle.each(fingerprints.shingle(at, i), (other) => {
        found.add(other);
      });
    const touched: number[] = [];
    const [weights, counts] = [this.#sharedWeights, this.#sharedCounts];
    for (let i = 0; i < fingerprints.stemCount(at); i += 1) {
      const stem = fingerprints.stem(at, i);
      const weight = weightOfKey(stem);
      this.#byStem.each(stem, (other) => {
        if (counts[other] === 0) touched.push(other);
        weights[other] = weights[other]! + weight;
        counts[other] = Math.min(255, counts[other]! + 1);
      });
    }
    for (const other of touched) {
      const [weight, count] = [weights[other]!, counts[other]!];
      weights[other] = 0;
      counts[other] = 0;
      if (canBeSimilar(weight, count, this.weight(id), this.weight(other))) found.add(other);
    }
    found.delete(id);
    return found;
  }

  /** The cached matches of a wording; `undefined` if there are none or they may be out of date. */
  cachedMatches(id: number): readonly WordingMatch[] | undefined {
    const { fingerprints, at } = this.sample(id);
    return this.#cache.get(id, fingerprints, at);
  }

  cacheMatches(id: number, matches: readonly WordingMatch[]): void {
    this.#cache.set(id, matches);
  }

  /** The cached comparison of two wordings, see `MatchCache.compared`. */
  cachedMatch(id: number, other: number): WordingMatch | undefined {
    return this.#cache.compared(id, other);
  }

  /** The id of a quotation's wording; -1 for a new one. */
  #idOf(fingerprints: QuotationFingerprints, at: number): number {
    let found = -1;
    this.#byDigest.each(fingerprints.digest(at), (id) => {
      const known = this.sample(id);
      if (known.fingerprints.hasSameWords(known.at, fingerprints, at)) found = id;
    });
    return found;
  }

  /** Adds an article to a known wording. The article may have the wording several times. */
  #addArticle(id: number, article: IndexedQuotations, at: number): void {
    const known = this.#articles[id]!;
    if (known === article) return;
    const articles = Array.isArray(known) ? known : [known];
    const index = insertionPoint(articles, article.uri);
    if (articles[index] === article) return;
    articles.splice(index, 0, article);
    this.#articles[id] = articles;
    if (index === 0) this.#at[id] = at;
  }

  #drop({ fingerprints }: IndexedQuotations, id: number): void {
    const at = this.#at[id]!;
    // First, so that a search by the inverted indexes no longer finds this id.
    this.#articles[id] = undefined;
    this.#byDigest.remove(fingerprints.digest(at), id);
    this.#cache.remove(id);
    for (let i = 0; i < fingerprints.stemCount(at); i += 1) {
      const stem = fingerprints.stem(at, i);
      // Includes a key that falls to the limit and is searched again.
      if (this.#byStem.remove(stem, id) <= MOST_BY_STEM) this.#cache.touch(stem);
    }
    for (let i = 0; i < fingerprints.shingleCount(at); i += 1) {
      const shingle = fingerprints.shingle(at, i);
      if (this.#byShingle.remove(shingle, id) <= MOST_BY_SHINGLE) this.#cache.touch(shingle);
    }
    this.#freeIds.push(id);
  }

  *#idsWhere(hasKey: (fingerprints: QuotationFingerprints, at: number) => boolean): Iterable<number> {
    for (let id = 0; id < this.#articles.length; id += 1) {
      if (this.#articles[id] === undefined) continue;
      const { fingerprints, at } = this.sample(id);
      if (hasKey(fingerprints, at)) yield id;
    }
  }

  /** Makes room for an id in the columns. */
  #reserve(id: number): void {
    if (id < this.#at.length) return;
    const length = 2 * this.#at.length;
    this.#at = copyInto(this.#at, new Int32Array(length));
    this.#weights = copyInto(this.#weights, new Uint16Array(length));
    this.#sharedWeights = new Uint16Array(length);
    this.#sharedCounts = new Uint8Array(length);
  }
}

function copyInto<Column extends Int32Array | Uint16Array>(from: Column, to: Column): Column {
  to.set(from);
  return to;
}

/** The index of the first article whose URI does not precede `uri`. */
function insertionPoint(articles: readonly IndexedQuotations[], uri: string): number {
  return partitionPoint(articles.length, (index) => articles[index]!.uri < uri);
}
