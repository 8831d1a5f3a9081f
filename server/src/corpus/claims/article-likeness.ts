// How alike two articles are by all their claims. Vectors are kept for a while, and the likenesses of the article that was asked
// about last, because its claims are compared one after another.

import { type ClaimFingerprints, isCommon } from './claim-fingerprints.ts';
import { type KeyWeights, likenessOf, normOf } from './claim-score.ts';

/** Articles whose vectors are kept. */
const MOST_VECTORS = 3000;

/** An article by its claims. `slot` tells it from others. */
interface ComparedArticle {
  readonly slot: number;
  readonly article: { readonly claimFingerprints: ClaimFingerprints };
}

/** The keys of all its claims but common words, ascending. */
export interface ArticleVector {
  readonly keys: Uint32Array;
  readonly norm: number;
}

export function vectorOf(fingerprints: ClaimFingerprints, weights: KeyWeights): ArticleVector {
  const found = new Set<number>();
  for (let at = 0; at < fingerprints.length; at += 1)
    for (const key of fingerprints.allKeys(at)) if (!isCommon(key)) found.add(key);
  const keys = Uint32Array.from(found).sort();
  return { keys, norm: normOf(keys, weights) };
}

export class ArticleLikeness {
  readonly #weights: KeyWeights;
  /** By slot. */
  readonly #vectors = new Map<number, ArticleVector>();
  /** By slot, those of `#askedAbout` and others. */
  readonly #likenesses = new Map<number, number>();
  #askedAbout = -1;

  constructor(weights: KeyWeights) {
    this.#weights = weights;
  }

  /** 0 to 1. */
  of(here: ComparedArticle, there: ComparedArticle): number {
    if (this.#askedAbout !== here.slot) {
      this.#askedAbout = here.slot;
      this.#likenesses.clear();
    }
    let likeness = this.#likenesses.get(there.slot);
    if (likeness === undefined) {
      likeness = likenessOf(this.#vectorOf(here), this.#vectorOf(there), this.#weights);
      this.#likenesses.set(there.slot, likeness);
    }
    return likeness;
  }

  /** An article's claims changed. */
  forget(slot: number): void {
    this.#vectors.delete(slot);
    this.#likenesses.clear();
  }

  /** The weights changed. */
  forgetAll(): void {
    this.#vectors.clear();
    this.#likenesses.clear();
  }

  #vectorOf({ slot, article }: ComparedArticle): ArticleVector {
    const known = this.#vectors.get(slot);
    if (known !== undefined) return known;
    const vector = vectorOf(article.claimFingerprints, this.#weights);
    if (this.#vectors.size >= MOST_VECTORS) this.#vectors.clear();
    this.#vectors.set(slot, vector);
    return vector;
  }
}
