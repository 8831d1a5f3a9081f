// Finds the claims of other articles that say the same as a claim, by the rare words, names and figures that both contain. An
// article's update changes only the keys of claims that changed.

import { InvertedIndex } from '../repeats/inverted-index.ts';
import { KeyVersions } from '../repeats/key-versions.ts';
import { ArticleLikeness } from './article-likeness.ts';
import { type ClaimFingerprints, isCommon, MOST_CLAIMS, NO_CLAIMS } from './claim-fingerprints.ts';
import type { IsAmong } from './claim-groups.ts';
import {
  type ClaimEvidence,
  compareClaims,
  type KeyWeights,
  LEAST_OWN,
  normOf,
  type WeighedClaim,
} from './claim-score.ts';
import { magnitude, rarityOf, weightOfKey } from './claim-weights.ts';
import { SharedKeys } from './shared-keys.ts';

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

/** Which claims are looked for. */
interface WantedClaims {
  /** Keys that both claims have at least. */
  readonly fewest: number;
  /** See `compareClaims`. */
  readonly leastOwn: number;
  readonly onlyOne: boolean;
  readonly isAmong?: IsAmong;
}

/** The claims of one article in the index. */
interface IndexedClaims {
  readonly slot: number;
  /** Its fingerprints are asked for each time: kept, they would keep all the bytes of a closed article. */
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
/** Keys that two claims have in common at least to be one by themselves. */
const SHARED_BY_ONE = 2;

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
  readonly #shared = new SharedKeys();
  readonly #likeness = new ArticleLikeness(this);

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
    this.#likeness.forget(indexed.slot);
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
    return this.#neighborsOf(uri, claim, { fewest: SHARED_BY_ONE, leastOwn, onlyOne: true }).sort(
      (x, y) => y.score - x.score || (x.article < y.article ? -1 : x.article > y.article ? 1 : x.claim - y.claim),
    );
  }

  /** Claims of other articles that by themselves are one with a claim, in no order. */
  sameClaimsOf(uri: string, claim: number): ClaimMatch[] {
    return this.#neighborsOf(uri, claim, { fewest: 1, leastOwn: LEAST_OWN, onlyOne: true });
  }

  /** Claims of other articles that are at all like a claim, of those that are wanted, in no order. */
  neighborsOf(uri: string, claim: number, isAmong: IsAmong): ClaimMatch[] {
    return this.#neighborsOf(uri, claim, { fewest: 1, leastOwn: LEAST_OWN, onlyOne: false, isAmong });
  }

  #neighborsOf(uri: string, claim: number, wanted: WantedClaims): ClaimMatch[] {
    const here = this.#byUri.get(uri);
    if (here === undefined || claim >= here.article.claimFingerprints.length) return [];
    this.#refresh();
    const a = { fingerprints: here.article.claimFingerprints, at: claim, norm: this.#normOf(here, claim) };
    const found: ClaimMatch[] = [];
    const { leastOwn, onlyOne } = wanted;
    // One object for all comparisons, of which there are millions in a folder.
    let there = here;
    const b = { fingerprints: here.article.claimFingerprints, at: claim, norm: a.norm };
    const likeness = (): number => this.#likeness.of(here, there);
    for (const id of this.#candidates(a, here, wanted)) {
      there = this.#bySlot[slotOf(id)]!;
      b.fingerprints = there.article.claimFingerprints;
      b.at = claimOf(id);
      b.norm = this.#normOf(there, b.at);
      const evidence = compareClaims(a, b, likeness, this, leastOwn, onlyOne);
      if (evidence !== undefined) found.push({ ...evidence, article: there.article.uri, claim: b.at });
    }
    return found;
  }

  weightOf(key: number): number {
    let weight = this.#weights.get(key);
    if (weight === undefined) {
      const count = isCommon(key) ? (this.#commonCounts.get(key) ?? 0) : this.#byKey.count(key);
      weight = weightOfKey(key, count, this.#sizeMagnitude);
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
    if (rarityOf(before, this.#sizeMagnitude) === rarityOf(after, this.#sizeMagnitude)) return;
    this.#weights.delete(key);
    this.#weightsChanged();
  }

  #weightsChanged(): void {
    this.#weightsVersion += 1;
    this.#likeness.forgetAll();
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
      for (let at = 0; at < indexed.isIndexed.length; at += 1)
        if (indexed.isIndexed[at] === 1 && indexed.article.claimFingerprints.allKeys(at).includes(key))
          yield idOf(indexed.slot, at);
    }
  }

  /** Ids of claims in other articles that share enough of the indexed keys. */
  #candidates(
    { fingerprints, at, norm }: WeighedClaim,
    here: IndexedClaims,
    { fewest, leastOwn, isAmong }: WantedClaims,
  ): number[] {
    this.#shared.clear();
    // By common words a claim is not found, but they count.
    let common = 0;
    for (const key of fingerprints.allKeys(at)) {
      const product = this.weightOf(key) ** 2;
      if (isCommon(key)) common += product;
      else this.#byKey.each(key, (id) => this.#shared.add(id, product));
    }
    const found: number[] = [];
    this.#shared.each((id, count, product) => {
      if (count < fewest || slotOf(id) === here.slot) return;
      const there = this.#bySlot[slotOf(id)]!;
      if (product + common < leastOwn * norm * this.#normOf(there, claimOf(id))) return;
      if (isAmong === undefined || isAmong(there.article.uri, claimOf(id))) found.push(id);
    });
    return found;
  }

  #normOf(indexed: IndexedClaims, at: number): number {
    if (indexed.normsVersion !== this.#weightsVersion) {
      indexed.norms = new Float32Array(indexed.article.claimFingerprints.length);
      indexed.normsVersion = this.#weightsVersion;
    }
    let norm = indexed.norms[at]!;
    if (norm === 0) {
      // Rounded as it is stored, so that an answer does not depend on what was asked before.
      norm = Math.fround(normOf(indexed.article.claimFingerprints.allKeys(at), this));
      indexed.norms[at] = norm;
    }
    return norm;
  }
}

/** Articles with claims, beyond which the claims of two are not compared while typing. */
const MOST_ARTICLES = 20_000;

const NO_NORMS = new Float32Array();

const idOf = (slot: number, claim: number): number => slot * MOST_CLAIMS + claim;
const slotOf = (id: number): number => Math.floor(id / MOST_CLAIMS);
const claimOf = (id: number): number => id % MOST_CLAIMS;

/** The keys by which a claim is found: all but common words. */
const indexedKeys = (fingerprints: ClaimFingerprints, at: number): number[] =>
  [...fingerprints.allKeys(at)].filter((key) => !isCommon(key));
