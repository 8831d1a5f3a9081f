// Finds the same claim in several articles of an archive, block by block. A block holds the articles whose claims have one
// key; two claims are compared in the block of the least key that they share. The links of all blocks are then grouped,
// each set of connected claims by itself.

import { comparePaths } from '../article-list.ts';
import { type ArticleVector, vectorOf } from './article-likeness.ts';
import { ClaimFingerprints, isCommon } from './claim-fingerprints.ts';
import { type ClaimLink, type ClaimRef, groupClaims } from './claim-groups.ts';
import { MOST_BY_KEY } from './claim-index.ts';
import { compareClaims, type KeyWeights, LEAST_OWN, likenessOf, normOf, type WeighedClaim } from './claim-score.ts';
import { magnitude, weightOfKey } from './claim-weights.ts';

/** An article in a block. Plain JSON. */
export interface BlockArticle {
  readonly article: string;
  /** `ClaimFingerprints.numbers`. */
  readonly numbers: readonly number[];
  /** How many claims of the archive have each key of the article. */
  readonly counts: readonly (readonly [key: number, count: number])[];
  /** How many claims the archive has. */
  readonly total: number;
}

/** Two claims, and how surely they say the same. */
export interface ArchiveClaimLink {
  readonly a: ClaimRef;
  readonly b: ClaimRef;
  readonly score: number;
  /** Whether the two alone are one claim. */
  readonly isOne: boolean;
}

/** All keys of an article's claims; a key as often as there are claims with it. */
export function claimKeys(fingerprints: ClaimFingerprints): number[] {
  const keys: number[] = [];
  for (let at = 0; at < fingerprints.length; at += 1) keys.push(...fingerprints.allKeys(at));
  return keys;
}

/** Whether claims are found by a key; the others only count for its weight. */
export const leadsToClaims = (key: number, count: number): boolean =>
  !isCommon(key) && count > 1 && count <= MOST_BY_KEY;

/** `key`: that of the block. */
export function linkClaims(key: number, block: readonly BlockArticle[]): ArchiveClaimLink[] {
  const weights = new BlockWeights();
  const articles = [...block].sort(inOrder).map((one) => weights.add(one));
  const links: ArchiveClaimLink[] = [];
  for (const [i, here] of articles.entries())
    for (const there of articles.slice(i + 1))
      for (const a of here.claimsWith(key))
        for (const b of there.claimsWith(key)) {
          if (!weights.areCandidates(key, a, b)) continue;
          const evidence = compareClaims(a, b, () => likenessOf(here.vector, there.vector, weights), weights);
          if (evidence === undefined) continue;
          links.push({
            a: { article: here.article, claim: a.at },
            b: { article: there.article, claim: b.at },
            score: evidence.score,
            isOne: evidence.isOne,
          });
        }
  return links;
}

/** The groups of claims that links connect, in the order of their first places. */
export function groupLinkedClaims(links: readonly ArchiveClaimLink[]): ClaimRef[][] {
  const refs = new Map<string, ClaimRef>();
  for (const { a, b } of links) for (const ref of [a, b]) refs.set(placeOf(ref), ref);
  // In the order of a folder: of two merges that are equally good, the first is made.
  const sorted = [...refs.values()].sort((a, b) => inOrder(a, b) || a.claim - b.claim);
  const places = new Map(sorted.map((ref, index) => [placeOf(ref), index]));
  const indexed = links.map(({ a, b, score, isOne }): ClaimLink => {
    const [one, other] = [places.get(placeOf(a))!, places.get(placeOf(b))!];
    return { a: Math.min(one, other), b: Math.max(one, other), score, isOne };
  });
  return groupClaims(sorted.length, indexed).map((group) => group.map((index) => sorted[index]!));
}

/** The order of a folder. */
const inOrder = ({ article: a }: { readonly article: string }, { article: b }: { readonly article: string }): number =>
  comparePaths(a, b) || (a < b ? -1 : a > b ? 1 : 0);

/** A claim as a key. */
export const placeOf = ({ article, claim }: ClaimRef): string => `${claim}@${article}`;

class BlockWeights implements KeyWeights {
  readonly #weights = new Map<number, number>();
  /** Keys that lead to other claims. */
  readonly #live = new Set<number>();

  add({ article, numbers, counts, total }: BlockArticle): WeighedArticle {
    for (const [key, count] of counts) {
      this.#weights.set(key, weightOfKey(key, count, magnitude(total)));
      if (leadsToClaims(key, count)) this.#live.add(key);
    }
    return new WeighedArticle(article, new ClaimFingerprints(Uint32Array.from(numbers)), this);
  }

  weightOf(key: number): number {
    return this.#weights.get(key) ?? 1;
  }

  /** Whether two claims, in the order of a folder, share enough of the keys by which claims are found, `key` being the least. */
  areCandidates(key: number, a: WeighedClaim, b: WeighedClaim): boolean {
    const theirs = new Set(b.fingerprints.allKeys(b.at));
    let product = 0;
    for (const its of a.fingerprints.allKeys(a.at)) {
      if (!this.#live.has(its) || !theirs.has(its)) continue;
      if (its < key) return false;
      product += this.weightOf(its) ** 2;
    }
    // By common words a claim is not found, but they count.
    for (const its of a.fingerprints.words(a.at)) if (isCommon(its)) product += this.weightOf(its) ** 2;
    return product >= LEAST_OWN * a.norm * b.norm;
  }
}

class WeighedArticle {
  readonly article: string;
  readonly vector: ArticleVector;
  readonly #claims: readonly WeighedClaim[];

  constructor(article: string, fingerprints: ClaimFingerprints, weights: KeyWeights) {
    this.article = article;
    this.vector = vectorOf(fingerprints, weights);
    // Of single precision, as in the index of a folder.
    this.#claims = Array.from({ length: fingerprints.length }, (_, at) => ({
      fingerprints,
      at,
      norm: Math.fround(normOf(fingerprints.allKeys(at), weights)),
    }));
  }

  claimsWith(key: number): readonly WeighedClaim[] {
    return this.#claims.filter(({ fingerprints, at }) => fingerprints.allKeys(at).includes(key));
  }
}
