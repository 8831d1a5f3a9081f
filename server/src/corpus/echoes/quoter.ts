// An article as the index of quotations holds it: what it quotes, and under which of the index's wordings.

import type { QuotationPrints } from './quotation-prints.ts';
import type { Quoted } from './statement.ts';

/** What the index asks of an article. Words are asked for only where two quotations are compared. */
export interface QuotingArticle {
  readonly uri: string;
  readonly quoted: readonly Quoted[];
  readonly quotationPrints: QuotationPrints;
}

/** Articles with fewer quotations are looked through. */
const MANY = 64;

export class Quoter {
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
  get prints(): QuotationPrints {
    return this.article.quotationPrints;
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
