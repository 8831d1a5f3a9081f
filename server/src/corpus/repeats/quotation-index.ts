// The quotations of the corpus, kept up to date article by article: which others say the same, or nearly. What it answers
// depends on the articles it holds, never on the order in which they came.
//
// Every distinct wording is a node, however many articles have it. Nodes are found by winnowed shingles (a common run of
// six words) and by the stems of words that are not too frequent; what is found is compared once, word by word, and
// remembered until one of those features gains or loses a node.

import { comparedWords } from './make-fingerprints.ts';
import { type Comparable, type RepeatKind, type Similarity, similarityBy } from './similarity.ts';
import type { Found } from './wordings.ts';
import { IndexedQuotations, type QuotingArticle, Wordings } from './wordings.ts';

/** Another place where a quotation stands. */
export interface Repeat {
  /** URI of the article. */
  readonly article: string;
  /** Index into its quotes. */
  readonly quote: number;
  readonly kind: RepeatKind;
  /** 0 to 1. */
  readonly similarity: number;
}

/** Places that one answer tells of. More read alike: a slogan, a form letter, a text of one repeated line. */
const MOST_ECHOES = 1000;

export class QuotationIndex {
  readonly #articles = new Map<string, IndexedQuotations>();
  readonly #wordings = new Wordings();
  #version = 0;

  /** Rises whenever a quotation has come, gone, or changed its words. */
  get version(): number {
    return this.#version;
  }

  /** Puts in or replaces an article. */
  set(article: QuotingArticle): void {
    const before = this.#articles.get(article.uri);
    const prints = article.quotationFingerprints;
    // Most edits are made outside quotations, or move them: nobody else can tell.
    if (before?.prints.equals(prints)) {
      before.article = article;
      return;
    }
    if (before === undefined && prints.length === 0) return;
    this.#version += 1;
    const after = new IndexedQuotations(article);
    // First in, then out: a wording that stays is never dropped in between.
    for (let at = 0; at < prints.length; at += 1) after.slots[at] = this.#wordings.put(after, at);
    if (before !== undefined) this.#takeOut(before);
    if (prints.length === 0) this.#articles.delete(article.uri);
    else this.#articles.set(article.uri, after);
  }

  delete(article: string): void {
    const before = this.#articles.get(article);
    if (before === undefined) return;
    this.#version += 1;
    this.#takeOut(before);
    this.#articles.delete(article);
  }

  #takeOut(quoter: IndexedQuotations): void {
    for (const slot of quoter.slots) this.#wordings.take(quoter, slot);
  }

  /** The same quotation in other articles, most alike first. `alike` is a candidate only, see `EchoKind`. */
  echoesOf(article: string, quote: number): Repeat[] {
    const quoter = this.#articles.get(article);
    const at = quoter?.prints.indexOf(quote) ?? -1;
    if (quoter === undefined || at < 0) return [];
    const slot = quoter.slots[at] as number;
    const itself: Found = { slot, kind: quoter.prints.isTelling(at) ? 'same' : 'alike', similarity: 1 };
    const echoes: Repeat[] = [];
    for (const found of [itself, ...this.#find(slot)]) this.#tell(found, article, echoes);
    return echoes
      .sort(
        (a, b) =>
          b.similarity - a.similarity || (a.article < b.article ? -1 : a.article > b.article ? 1 : a.quote - b.quote),
      )
      .slice(0, MOST_ECHOES);
  }

  /** The places of a wording in other articles than `article`. */
  #tell({ slot, kind, similarity }: Found, article: string, echoes: Repeat[]): void {
    let left = MOST_ECHOES;
    for (const quoter of this.#wordings.quotersOf(slot)) {
      if (quoter.uri === article) continue;
      for (const at of quoter.placesOf(slot).slice(0, left)) {
        echoes.push({ article: quoter.uri, quote: quoter.prints.quote(at), kind, similarity });
        left -= 1;
      }
      if (left === 0) return;
    }
  }

  #find(slot: number): readonly Found[] {
    const known = this.#wordings.recall(slot);
    if (known !== undefined) return known;
    const own = new ComparedWording(this.#wordings, slot);
    const found: Found[] = [];
    for (const other of this.#wordings.candidates(slot)) {
      const before = this.#wordings.known(slot, other);
      if (before !== undefined) found.push(foundAt(other, before));
      // Likeness is mutual: who was asked, and did not find this one, is unlike it.
      if (before !== undefined || this.#wordings.recall(other) !== undefined) continue;
      const their = new ComparedWording(this.#wordings, other);
      const shared = own.prints.sharedStems(own.at, their.prints, their.at);
      const mostWords = (): number => own.prints.mostSharedWords(own.at, their.prints, their.at);
      const likeness = similarityBy(own, their, shared, mostWords);
      if (likeness !== undefined) found.push(foundAt(other, likeness));
    }
    this.#wordings.remember(slot, found);
    return found;
  }
}

/** Named one by one: there are a dozen for every article, and with a spread each takes twice the room. */
const foundAt = (slot: number, { kind, similarity }: Similarity): Found => ({ slot, kind, similarity });

/** A wording while it is compared; its words are read again, and few comparisons come to ask for them. */
class ComparedWording implements Comparable {
  readonly #quoter: IndexedQuotations;
  readonly prints: IndexedQuotations['prints'];
  readonly at: number;
  readonly weight: number;
  #words: readonly string[] | undefined;

  constructor(wordings: Wordings, slot: number) {
    const { quoter, prints, at } = wordings.where(slot);
    this.#quoter = quoter;
    this.prints = prints;
    this.at = at;
    this.weight = wordings.weight(slot);
  }

  get length(): number {
    return this.prints.wordCount(this.at);
  }

  get words(): readonly string[] {
    this.#words ??= comparedWords(this.#quoter.article.quoted[this.at]?.words ?? '');
    return this.#words;
  }

  get stemCount(): number {
    return this.prints.stemCount(this.at);
  }
}
