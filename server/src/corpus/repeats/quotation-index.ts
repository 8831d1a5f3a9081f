// The quotations of the corpus, updated article by article: which other articles have the same quotation, or nearly. The
// answers depend on the indexed articles, never on the order in which they were added.
//
// Every distinct wording is compared once with the few others that share a run of six words or enough stems; the matches
// are cached until one of these keys gains or loses a wording.

import type { Language } from '../../analysis/language/language.ts';
import type { WordingMatch } from './match-cache.ts';
import { comparedWords } from './quotation-fingerprints.ts';
import { type ComparedWords, compareWords, type RepeatKind, type Similarity } from './similarity.ts';
import { IndexedQuotations, type QuotingArticle, Wordings } from './wordings.ts';
import { normalizerFor, type WordNormalizer } from './words.ts';

/** The same quotation in another article. */
export interface Repeat {
  /** URI of the article. */
  readonly article: string;
  /** Index into its quotes. */
  readonly quote: number;
  readonly kind: RepeatKind;
  /** 0 to 1. */
  readonly similarity: number;
}

/** Repeats that are returned of one quotation. Only slogans, form letters and generated texts have more. */
const MOST_REPEATS = 1000;

export class QuotationIndex {
  readonly #normalizer: WordNormalizer;
  readonly #articles = new Map<string, IndexedQuotations>();
  readonly #wordings = new Wordings();
  #version = 0;

  constructor(language: Language) {
    this.#normalizer = normalizerFor(language);
  }

  /** Rises whenever a quotation was added or removed, or its words changed. */
  get version(): number {
    return this.#version;
  }

  /** Adds or replaces an article. */
  set(article: QuotingArticle): void {
    const previous = this.#articles.get(article.uri);
    const fingerprints = article.quotationFingerprints;
    // Most edits are outside quotations or only move them.
    if (previous?.fingerprints.equals(fingerprints)) {
      previous.article = article;
      return;
    }
    if (previous === undefined && fingerprints.length === 0) return;
    this.#version += 1;
    const next = new IndexedQuotations(article);
    // Adds before it removes, so that a wording in both versions is never dropped in between.
    for (let at = 0; at < fingerprints.length; at += 1) next.ids[at] = this.#wordings.add(next, at);
    if (previous !== undefined) this.#remove(previous);
    if (fingerprints.length === 0) this.#articles.delete(article.uri);
    else this.#articles.set(article.uri, next);
  }

  delete(uri: string): void {
    const previous = this.#articles.get(uri);
    if (previous === undefined) return;
    this.#version += 1;
    this.#remove(previous);
    this.#articles.delete(uri);
  }

  #remove(article: IndexedQuotations): void {
    for (const id of article.ids) this.#wordings.remove(article, id);
  }

  /** The same quotation in other articles, most similar first. A repeat that is `alike` is only a candidate. */
  repeatsOf(uri: string, quote: number): Repeat[] {
    const article = this.#articles.get(uri);
    const at = article?.fingerprints.indexOf(quote) ?? -1;
    if (article === undefined || at < 0) return [];
    const id = article.ids[at]!;
    const itself: WordingMatch = {
      id,
      kind: article.fingerprints.isDistinctive(at) ? 'same' : 'alike',
      similarity: 1,
    };
    const repeats: Repeat[] = [];
    for (const match of [itself, ...this.#matchesOf(id)]) this.#collectRepeats(match, uri, repeats);
    return repeats
      .sort(
        (a, b) =>
          b.similarity - a.similarity || (a.article < b.article ? -1 : a.article > b.article ? 1 : a.quote - b.quote),
      )
      .slice(0, MOST_REPEATS);
  }

  /** Adds the quotations with a wording in other articles than `uri` to `repeats`. */
  #collectRepeats({ id, kind, similarity }: WordingMatch, uri: string, repeats: Repeat[]): void {
    let left = MOST_REPEATS;
    for (const article of this.#wordings.articlesOf(id)) {
      if (article.uri === uri) continue;
      for (const at of article.placesOf(id).slice(0, left)) {
        repeats.push({ article: article.uri, quote: article.fingerprints.quote(at), kind, similarity });
        left -= 1;
      }
      if (left === 0) return;
    }
  }

  #matchesOf(id: number): readonly WordingMatch[] {
    const cached = this.#wordings.cachedMatches(id);
    if (cached !== undefined) return cached;
    const own = new ComparedWording(this.#wordings, id, this.#normalizer);
    const matches: WordingMatch[] = [];
    for (const other of this.#wordings.candidates(id)) {
      const known = this.#wordings.cachedMatch(id, other);
      if (known !== undefined) matches.push(matchOf(other, known));
      // Similarity is mutual: if the other's matches are known and do not include this one, the two are not similar.
      if (known !== undefined || this.#wordings.cachedMatches(other) !== undefined) continue;
      const their = new ComparedWording(this.#wordings, other, this.#normalizer);
      const shared = own.fingerprints.sharedStems(own.at, their.fingerprints, their.at);
      const mostSharedWords = (): number => own.fingerprints.mostSharedWords(own.at, their.fingerprints, their.at);
      const similarity = compareWords(own, their, shared, mostSharedWords, this.#normalizer);
      if (similarity !== undefined) matches.push(matchOf(other, similarity));
    }
    this.#wordings.cacheMatches(id, matches);
    return matches;
  }
}

/** Lists the fields: there are a dozen matches per article, and an object made by spreading takes twice the memory. */
const matchOf = (id: number, { kind, similarity }: Similarity): WordingMatch => ({ id, kind, similarity });

/** A wording in a comparison. Its words are unpacked from an article only if the comparison needs them. */
class ComparedWording implements ComparedWords {
  readonly #article: IndexedQuotations;
  readonly #normalizer: WordNormalizer;
  readonly fingerprints: IndexedQuotations['fingerprints'];
  readonly at: number;
  readonly weight: number;
  #words: readonly string[] | undefined;

  constructor(wordings: Wordings, id: number, normalizer: WordNormalizer) {
    const { article, fingerprints, at } = wordings.sample(id);
    this.#article = article;
    this.#normalizer = normalizer;
    this.fingerprints = fingerprints;
    this.at = at;
    this.weight = wordings.weight(id);
  }

  get length(): number {
    return this.fingerprints.wordCount(this.at);
  }

  get words(): readonly string[] {
    this.#words ??= comparedWords(this.#article.article.quoted[this.at]?.words ?? '', this.#normalizer);
    return this.#words;
  }

  get stemCount(): number {
    return this.fingerprints.stemCount(this.at);
  }
}
