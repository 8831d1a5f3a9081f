// Finds the claims of other articles that say the same as a claim, by the rare words, names and figures that both contain. An
// article's update changes only the keys of claims that changed.

import { InvertedIndex } from '../repeats/inverted-index.ts';
import { KeyVersions } from '../repeats/key-versions.ts';
import { type ClaimFingerprints, isCommon, MOST_CLAIMS, NO_CLAIMS } from './claim-fingerprints.ts';
import {
  type ClaimEvidence,
  compareClaims,
  type KeyWeights,
  LEAST_OWN,
  likenessOf,
  normOf,
  type WeighedClaim,
} from './claim-score.ts';

/** A claim of another article that says the same. */
export interface ClaimMatch extends ClaimEvidence {
  /** URI of the article. */
  readonly article: string;
  /** Index into the article's claims. */
  readonly claim: number;
}

/** What the index reads of an article. */
export interface ClaimingArticle {
  readonly uri: string;
  readonly claimFingerprints: ClaimFingerprints;
}

/** The claims of one article in the index. */
interface IndexedClaims {
  readonly slot: number;
  article: ClaimingArticle;
  /** By claim. */
  isIndexed: Uint8Array;
  /** Lengths of the claims' vectors, by claim, in the version of the weights for which they were computed; 0 if not yet. */
  norms: Float32Array;
  normsVersion: number;
}

/** Keys of more claims than this lead to no candidates. */
export const MOST_BY_KEY = 150;
/** Keys whose versions are kept: those of some thousand edits. */
const MOST_KEYS = 40_000;
/** Common words are counted but not indexed, and weigh less than rarity says. */
const COMMON_WEIGHT = 0.6;
/** A key that one of 2^6 claims has weighs one; rarer ones weigh no more. */
const RAREST = 6;
/** More than the weights of all keys of a claim together. */
const ONE_KEY = 1024;
/** Articles whose vectors are kept for comparisons. */
const MOST_VECTORS = 3000;
/** Keys that two claims have in common at least to be one by themselves. */
const SHARED_BY_ONE = 2;

interface ArticleVector {
  readonly fingerprints: ClaimFingerprints;
  readonly keys: Uint32Array;
  readonly norm: number;
}

export class ClaimIndex implements KeyWeights {
  readonly #mostArticles: number;
  readonly #byUri = new Map<string, IndexedClaims>();
  /** By slot. The id of a claim is made of its article's slot and its index. */
  readonly #bySlot: (IndexedClaims | undefined)[] = [];
  readonly #freeSlots: number[] = [];
  readonly #byKey = new InvertedIndex(new Uint32Array(), MOST_BY_KEY, (key) => this.#idsWith(key));
  /** Numbers of claims with each common word. */
  readonly #commonCounts = new Map<number, number>();
  #size = 0;
  #version = 0;
  readonly #versions = new KeyVersions(MOST_KEYS);
  /** Rises whenever the weight of a key changed, which is rare in a large folder. */
  #weightsVersion = 0;
  /** The order of magnitude of `#size` for which the weights were computed. */
  #sizeMagnitude = -1;
  readonly #weights = new Map<number, number>();
  readonly #vectors = new Map<string, ArticleVector>();
  /** Likenesses of the article that was asked about last and others, by slot. */
  readonly #likenesses = new Map<number, number>();
  #askedAbout: IndexedClaims | undefined;

  constructor(mostArticles = MOST_ARTICLES) {
    this.#mostArticles = mostArticles;
  }

  /** Rises whenever a claim changed. */
  get version(): number {
    return this.#version;
  }

  /** Whether claims that could be one with a claim of the article have changed since a version. */
  hasChanged({ claimFingerprints }: ClaimingArticle, since: number): boolean {
    if (since === this.version) return false;
    for (let at = 0; at < claimFingerprints.length; at += 1)
      for (const key of claimFingerprints.allKeys(at)) if (this.#versions.of(key) > since) return true;
    return false;
  }

  set(article: ClaimingArticle): void {
    const { uri, claimFingerprints: after } = article;
    const known = this.#byUri.get(uri);
    if (known === undefined && after.length === 0) return;
    const indexed = known ?? this.#create(article);
    const before = indexed.article.claimFingerprints;
    const kept = new Uint8Array(after.length);
    let isChanged = known === undefined || before.length !== after.length;
    this.#versions.advance();
    for (let at = 0; at < before.length; at += 1) {
      if (known !== undefined && before.equalsAt(at, after)) {
        kept[at] = 1;
        continue;
      }
      if (indexed.isIndexed[at] !== 1) continue;
      isChanged = true;
      // First, so that a search by the inverted index no longer finds this claim.
      indexed.isIndexed[at] = 0;
      for (const key of indexedKeys(before, at)) {
        const count = this.#byKey.count(key);
        this.#byKey.remove(key, idOf(indexed.slot, at));
        this.#versions.touch(key);
        this.#countChanged(key, count, count - 1);
      }
      this.#countCommon(before, at, -1);
      this.#size -= 1;
    }
    indexed.article = article;
    indexed.isIndexed = kept;
    for (let at = 0; at < after.length; at += 1) {
      if (kept[at] === 1) continue;
      isChanged = true;
      for (const key of indexedKeys(after, at)) {
        const count = this.#byKey.add(key, idOf(indexed.slot, at));
        if (count <= MOST_BY_KEY + 1) this.#versions.touch(key);
        this.#countChanged(key, count - 1, count);
      }
      this.#countCommon(after, at, 1);
      kept[at] = 1;
      this.#size += 1;
    }
    if (after.length === 0) this.#drop(indexed);
    if (!isChanged) return;
    this.#version = this.#versions.current;
    indexed.normsVersion = -1;
    this.#vectors.delete(uri);
    this.#likenesses.clear();
  }

  delete(uri: string): void {
    if (this.#byUri.has(uri)) this.set({ uri, claimFingerprints: NO_CLAIMS });
  }

  /**
   * The same claim in other articles, the surest first. `claim` is an index into the article's claims. Nothing in a folder of
   * more than `mostArticles`: findings ask after each key, and the time grows with the folder.
   */
  matchesOf(uri: string, claim: number, leastOwn = LEAST_OWN): ClaimMatch[] {
    if (this.#byUri.size > this.#mostArticles) return [];
    return this.#neighborsOf(uri, claim, SHARED_BY_ONE, leastOwn);
  }

  /** The claims of other articles that are at all like a claim, the most alike first. */
  neighborsOf(uri: string, claim: number): ClaimMatch[] {
    return this.#neighborsOf(uri, claim, 1, LEAST_OWN);
  }

  /** `fewest`: keys that both claims have at least. */
  #neighborsOf(uri: string, claim: number, fewest: number, leastOwn: number): ClaimMatch[] {
    const here = this.#byUri.get(uri);
    if (here === undefined || claim >= here.article.claimFingerprints.length) return [];
    this.#refresh();
    const a = this.#weigh(here, claim);
    const found: ClaimMatch[] = [];
    for (const id of this.#candidates(a, here, fewest, leastOwn)) {
      const there = this.#bySlot[slotOf(id)]!;
      const evidence = compareClaims(
        a,
        this.#weigh(there, claimOf(id)),
        () => this.#likeness(here, there),
        this,
        leastOwn,
        fewest === SHARED_BY_ONE,
      );
      if (evidence !== undefined) found.push({ ...evidence, article: there.article.uri, claim: claimOf(id) });
    }
    return found.sort(
      (x, y) => y.score - x.score || (x.article < y.article ? -1 : x.article > y.article ? 1 : x.claim - y.claim),
    );
  }

  weightOf(key: number): number {
    let weight = this.#weights.get(key);
    if (weight === undefined) {
      const count = isCommon(key) ? (this.#commonCounts.get(key) ?? 0) : this.#byKey.count(key);
      weight = weightOfCount(count, this.#sizeMagnitude) * (isCommon(key) ? COMMON_WEIGHT : 1);
      this.#weights.set(key, weight);
    }
    return weight;
  }

  /** Forgets what was computed with other weights, after the number of claims changed. */
  #refresh(): void {
    const now = magnitude(this.#size);
    if (now === this.#sizeMagnitude) return;
    this.#sizeMagnitude = now;
    this.#weights.clear();
    this.#weightsChanged();
  }

  /** Forgets the weight of a key if the number of its claims changes it. */
  #countChanged(key: number, before: number, after: number): void {
    if (weightOfCount(before, this.#sizeMagnitude) === weightOfCount(after, this.#sizeMagnitude)) return;
    this.#weights.delete(key);
    this.#weightsChanged();
  }

  #weightsChanged(): void {
    this.#weightsVersion += 1;
    this.#vectors.clear();
    this.#likenesses.clear();
  }

  /** Counts the common words of a claim. Their weight changes only with the order of magnitude of their number. */
  #countCommon(fingerprints: ClaimFingerprints, at: number, change: 1 | -1): void {
    for (const key of fingerprints.words(at)) {
      if (!isCommon(key)) continue;
      const before = this.#commonCounts.get(key) ?? 0;
      this.#commonCounts.set(key, before + change);
      if (magnitude(before) !== magnitude(before + change)) this.#versions.touch(key);
      this.#countChanged(key, before, before + change);
    }
  }

  #create(article: ClaimingArticle): IndexedClaims {
    const slot = this.#freeSlots.pop() ?? this.#bySlot.length;
    const indexed = { slot, article, isIndexed: new Uint8Array(), norms: NO_NORMS, normsVersion: -1 };
    this.#bySlot[slot] = indexed;
    this.#byUri.set(article.uri, indexed);
    return indexed;
  }

  #drop({ slot, article }: IndexedClaims): void {
    this.#bySlot[slot] = undefined;
    this.#byUri.delete(article.uri);
    this.#freeSlots.push(slot);
  }

  *#idsWith(key: number): Iterable<number> {
    for (const indexed of this.#bySlot) {
      if (indexed === undefined) continue;
      const { claimFingerprints } = indexed.article;
      for (let at = 0; at < indexed.isIndexed.length; at += 1)
        if (indexed.isIndexed[at] === 1 && claimFingerprints.allKeys(at).includes(key)) yield idOf(indexed.slot, at);
    }
  }

  /** Ids of claims in other articles that share enough of the indexed keys. */
  #candidates(
    { fingerprints, at, norm }: WeighedClaim,
    here: IndexedClaims,
    fewest: number,
    leastOwn: number,
  ): number[] {
    // By id: the weight of the shared keys, plus `ONE_KEY` for each.
    const shared = new Map<number, number>();
    for (const key of indexedKeys(fingerprints, at)) {
      const weight = this.weightOf(key) ** 2 + ONE_KEY;
      this.#byKey.each(key, (id) => {
        shared.set(id, (shared.get(id) ?? 0) + weight);
      });
    }
    // By common words a claim is not found, but they count.
    let common = 0;
    for (const key of fingerprints.words(at)) if (isCommon(key)) common += this.weightOf(key) ** 2;
    const found: number[] = [];
    for (const [id, sum] of shared) {
      const count = Math.floor(sum / ONE_KEY);
      if (count < fewest || slotOf(id) === here.slot) continue;
      // The weight of the shared keys is the product of the two vectors.
      const other = this.#normOf(this.#bySlot[slotOf(id)]!, claimOf(id));
      if (sum - count * ONE_KEY + common >= leastOwn * norm * other) found.push(id);
    }
    return found;
  }

  #weigh(indexed: IndexedClaims, at: number): WeighedClaim {
    return { fingerprints: indexed.article.claimFingerprints, at, norm: this.#normOf(indexed, at) };
  }

  #normOf(indexed: IndexedClaims, at: number): number {
    const { claimFingerprints } = indexed.article;
    if (indexed.normsVersion !== this.#weightsVersion) {
      indexed.norms = new Float32Array(claimFingerprints.length);
      indexed.normsVersion = this.#weightsVersion;
    }
    let norm = indexed.norms[at]!;
    if (norm === 0) {
      // Rounded as it is stored, so that an answer does not depend on what was asked before.
      norm = Math.fround(normOf(claimFingerprints.allKeys(at), this));
      indexed.norms[at] = norm;
    }
    return norm;
  }

  #likeness(here: IndexedClaims, there: IndexedClaims): number {
    if (this.#askedAbout !== here) {
      this.#askedAbout = here;
      this.#likenesses.clear();
    }
    let likeness = this.#likenesses.get(there.slot);
    if (likeness === undefined) {
      likeness = likenessOf(this.#vectorOf(here), this.#vectorOf(there), this);
      this.#likenesses.set(there.slot, likeness);
    }
    return likeness;
  }

  #vectorOf({ article: { uri, claimFingerprints } }: IndexedClaims): ArticleVector {
    const known = this.#vectors.get(uri);
    if (known !== undefined) return known;
    const keys = new Set<number>();
    for (let at = 0; at < claimFingerprints.length; at += 1)
      for (const key of claimFingerprints.allKeys(at)) if (!isCommon(key)) keys.add(key);
    const sorted = Uint32Array.from(keys).sort();
    const vector = { fingerprints: claimFingerprints, keys: sorted, norm: normOf(sorted, this) };
    if (this.#vectors.size >= MOST_VECTORS) this.#vectors.clear();
    this.#vectors.set(uri, vector);
    return vector;
  }
}

/** Articles with claims, beyond which the claims of two are not compared while typing. */
const MOST_ARTICLES = 20_000;

const NO_NORMS = new Float32Array();

/** A key that half the folder has still weighs a little. */
const LEAST_WEIGHT = 0.05;

/**
 * The order of magnitude of a number of claims, in halves of a doubling. Weights depend on it alone, so that one claim more or
 * less rarely changes an answer.
 */
const magnitude = (count: number): number => Math.floor(2 * Math.log2(count + 1)) / 2;

/** The weight of a key that `count` of `total` claims have. */
export const weightFor = (key: number, count: number, total: number): number =>
  weightOfCount(count, magnitude(total)) * (isCommon(key) ? COMMON_WEIGHT : 1);

/** The weight of a rare key; `size`: the order of magnitude of the number of claims. */
const weightOfCount = (count: number, size: number): number =>
  Math.max(LEAST_WEIGHT, Math.min(1, (size - magnitude(count)) / RAREST));

const idOf = (slot: number, claim: number): number => slot * MOST_CLAIMS + claim;
const slotOf = (id: number): number => Math.floor(id / MOST_CLAIMS);
const claimOf = (id: number): number => id % MOST_CLAIMS;

/** The keys by which a claim is found: all but common words. */
const indexedKeys = (fingerprints: ClaimFingerprints, at: number): number[] =>
  [...fingerprints.allKeys(at)].filter((key) => !isCommon(key));
