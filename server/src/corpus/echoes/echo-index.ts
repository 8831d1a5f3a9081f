// The quotations of the corpus, kept up to date article by article: which others say the same, or nearly. What it answers
// depends on the articles it holds, never on the order in which they came.
//
// Every distinct wording is a node, however many articles have it. Nodes are found by winnowed shingles (a common run of
// six words) and by the stems of words that are not too frequent; what is found is compared once and remembered until one
// of those features gains or loses a node.

import { mergeSorted } from '../merge-sorted.ts';
import { type Comparable, type EchoKind, likenessBy, type Shared } from './likeness.ts';
import type { Quoted } from './statement.ts';
import { type Found, type Place, type StemPosting, type Wording, Wordings } from './wordings.ts';

/** Another place where a quotation stands. */
export interface Echo {
  /** URI of the article. */
  readonly article: string;
  /** Index into its quotes. */
  readonly quote: number;
  readonly kind: EchoKind;
  /** 0 to 1. */
  readonly similarity: number;
}

/** Places that one answer tells of. More read alike: a slogan, a form letter, a text of one repeated line. */
const MOST_ECHOES = 1000;
export class EchoIndex {
  readonly #articles = new Map<string, readonly Place[]>();
  readonly #wordings = new Wordings();
  #version = 0;

  /** Rises whenever a quotation has come, gone, or changed its words. */
  get version(): number {
    return this.#version;
  }

  /** Puts in or replaces an article's quotations, which come in the order of their quotes. */
  set(article: string, quotations: readonly Quoted[]): void {
    const before = this.#articles.get(article) ?? [];
    const after = quotations.map(({ quote, words }): Place => ({ article, quote, wording: this.#wordings.of(words) }));
    // Most edits are made outside quotations, or move them: nobody else can tell.
    if (before.length === after.length && before.every((place, at) => isLike(place, after[at] as Place))) return;
    this.#version += 1;
    // First in, then out: a wording that stays is never dropped in between.
    for (const [wording, places] of byWording(after))
      wording.places = mergeSorted(wording.places, places, comparePlaces);
    for (const [wording, places] of byWording(before)) {
      const gone = new Set(places);
      wording.places = wording.places.filter((place) => !gone.has(place));
      if (wording.places.length === 0) this.#wordings.drop(wording);
    }
    if (after.length === 0) this.#articles.delete(article);
    else this.#articles.set(article, after);
  }

  delete(article: string): void {
    this.set(article, []);
  }

  /** The same quotation in other articles, most alike first. `alike` is a candidate only, see `EchoKind`. */
  echoesOf(article: string, quote: number): Echo[] {
    const own = this.#place(article, quote);
    if (own === undefined) return [];
    const echoes: Echo[] = [];
    for (const { wording, kind, similarity } of this.#find(own.wording)) {
      let told = 0;
      for (const place of wording.places) {
        if (told === MOST_ECHOES) break;
        if (place.article === article) continue;
        echoes.push({ article: place.article, quote: place.quote, kind, similarity });
        told += 1;
      }
    }
    return echoes
      .sort(
        (a, b) =>
          b.similarity - a.similarity || (a.article < b.article ? -1 : a.article > b.article ? 1 : a.quote - b.quote),
      )
      .slice(0, MOST_ECHOES);
  }

  #place(article: string, quote: number): Place | undefined {
    const places = this.#articles.get(article) ?? [];
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((places[middle] as Place).quote < quote) low = middle + 1;
      else high = middle;
    }
    return places[low]?.quote === quote ? places[low] : undefined;
  }

  #find(wording: Wording): readonly Found[] {
    if (wording.found !== undefined && this.#wordings.holds(wording)) {
      wording.stamp = this.#wordings.stamp;
      return wording.found;
    }
    const own = new ComparedWording(wording);
    const stems = new Set(wording.stems);
    const found: Found[] = [];
    for (const other of this.#wordings.candidates(wording)) {
      const likeness = likenessBy(own, new ComparedWording(other), sharedStems(stems, other));
      if (likeness !== undefined) found.push({ wording: other, ...likeness });
    }
    wording.found = found;
    wording.stamp = this.#wordings.stamp;
    return found;
  }
}

/** The same words under the same index. */
const isLike = (a: Place, b: Place): boolean => a.wording === b.wording && a.quote === b.quote;

/** Its words are in its key; kept apart they would take four times the memory. Few comparisons come to ask for them. */
class ComparedWording implements Comparable {
  readonly #wording: Wording;
  #words: readonly string[] | undefined;

  constructor(wording: Wording) {
    this.#wording = wording;
  }

  get words(): readonly string[] {
    this.#words ??= this.#wording.key.split(' ');
    return this.#words;
  }

  get stemCount(): number {
    return this.#wording.stems.length;
  }

  get weight(): number {
    return this.#wording.weight;
  }
}

function sharedStems(own: ReadonlySet<StemPosting>, { stems }: Wording): Shared {
  let count = 0;
  let weight = 0;
  for (const stem of stems) {
    if (!own.has(stem)) continue;
    count += 1;
    weight += stem.weight;
  }
  return { count, weight };
}

/** An article's places by what stands there, in the article's order: one line may stand there a hundred thousand times. */
function byWording(places: readonly Place[]): ReadonlyMap<Wording, Place[]> {
  const sorted = new Map<Wording, Place[]>();
  for (const place of places) {
    const known = sorted.get(place.wording);
    if (known === undefined) sorted.set(place.wording, [place]);
    else known.push(place);
  }
  return sorted;
}

/** By article, then quote. */
function comparePlaces(a: Place, b: Place): number {
  return a.article === b.article ? a.quote - b.quote : a.article < b.article ? -1 : 1;
}
