// The quotations of the corpus, kept up to date article by article: which others say the same, or nearly. What it answers
// depends on the articles it holds, never on the order in which they came.
//
// Every distinct wording is a node, however many articles have it. Nodes are found by winnowed shingles (a common run of
// six words) and by the stems of words that are not too frequent; what is found is compared once and remembered until one
// of those features gains or loses a node.

import { type Comparable, type EchoKind, likenessBy, mayBeLike, type Shared, weightOf } from './likeness.ts';
import { winnow } from './shingles.ts';
import type { Quoted } from './statement.ts';
import { contentStems, foldedWords } from './words.ts';

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

/** Where a wording stands. */
interface Place {
  readonly article: string;
  /** Index into the article's quotes. */
  readonly quote: number;
  readonly wording: Wording;
}

/** A stem and the wordings that have it. There is one object a stem, so that wordings hold it rather than its letters. */
interface StemPosting {
  readonly stem: string;
  readonly weight: number;
  /** Slots of wordings, in no order. */
  readonly slots: number[];
  /** When a wording last came or went, as far as that could be seen. */
  changed: number;
}

interface Wording {
  readonly key: string;
  readonly shingles: readonly number[];
  readonly stems: readonly StemPosting[];
  /** Of its stems, see `weightOf`. */
  readonly weight: number;
  /** Its place in the index's table, free again when the wording goes. */
  readonly slot: number;
  /** Sorted by article, then quote. */
  places: Place[];
  found: readonly Found[] | undefined;
  /** When `found` was last known to hold. */
  stamp: number;
}

interface Found {
  readonly wording: Wording;
  readonly kind: EchoKind;
  readonly similarity: number;
}

/** Features of more wordings than this are said by everybody. A cap is symmetric: neither side sees the other. */
const MOST_BY_SHINGLE = 150;
const MOST_BY_STEM = 150;
/** Words by which a quotation is compared: who repeats a longer one repeats its beginning. */
const MOST_WORDS = 600;
/** Places that one answer tells of. More read alike: a slogan, a form letter, a text of one repeated line. */
const MOST_ECHOES = 1000;
/** Changed features that are remembered one by one; beyond, everything is compared anew. */
const MOST_CHANGES = 20_000;

export class EchoIndex {
  readonly #articles = new Map<string, readonly Place[]>();
  readonly #wordings = new Map<string, Wording>();
  /** Postings hold slots; most shingles are in one wording alone, and ten thousand articles would pay for as many arrays. */
  readonly #byShingle = new Map<number, number | number[]>();
  readonly #byStem = new Map<string, StemPosting>();
  readonly #slots: (Wording | undefined)[] = [];
  readonly #free: number[] = [];
  /** While candidates are gathered: the weight and the number of stems that each slot shares. Zero between times. */
  #weights = new Uint16Array(1024);
  #counts = new Uint8Array(1024);
  /** When a wording with a shingle last came or went. */
  readonly #changed = new Map<number, number>();
  #stamp = 1;
  #version = 0;
  /** Answers older than this are void. */
  #floor = 0;

  /** Rises whenever a quotation has come, gone, or changed its words. */
  get version(): number {
    return this.#version;
  }

  /** Puts in or replaces an article's quotations, which come in the order of their quotes. */
  set(article: string, quotations: readonly Quoted[]): void {
    const before = this.#articles.get(article) ?? [];
    const after = quotations.map(({ quote, words }): Place => ({ article, quote, wording: this.#wordingOf(words) }));
    // Most edits are made outside quotations, or move them: nobody else can tell.
    if (before.length === after.length && before.every((place, at) => isLike(place, after[at] as Place))) return;
    this.#version += 1;
    // First in, then out: a wording that stays is never dropped in between.
    for (const [wording, places] of byWording(after)) wording.places = merge(wording.places, places);
    for (const [wording, places] of byWording(before)) this.#leave(wording, new Set(places));
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
    if (wording.found !== undefined && this.#holds(wording)) {
      wording.stamp = this.#stamp;
      return wording.found;
    }
    const own = new ComparedWording(wording);
    const stems = new Set(wording.stems);
    const found: Found[] = [];
    for (const other of this.#candidates(wording)) {
      const likeness = likenessBy(own, new ComparedWording(other), sharedStems(stems, other));
      if (likeness !== undefined) found.push({ wording: other, ...likeness });
    }
    wording.found = found;
    wording.stamp = this.#stamp;
    return found;
  }

  #holds({ stamp, shingles, stems }: Wording): boolean {
    if (stamp === this.#stamp) return true;
    if (stamp < this.#floor) return false;
    return (
      !stems.some(({ changed }) => changed > stamp) &&
      !shingles.some((shingle) => (this.#changed.get(shingle) ?? 0) > stamp)
    );
  }

  /** The wording itself, those with a common shingle, and those with enough common stems. */
  #candidates(wording: Wording): Set<Wording> {
    const found = new Set([wording]);
    const add = (slot: number): void => {
      const other = this.#slots[slot];
      if (other !== undefined) found.add(other);
    };
    for (const shingle of wording.shingles) {
      const posting = this.#byShingle.get(shingle);
      if (posting === undefined) continue;
      if (typeof posting === 'number') add(posting);
      else if (posting.length <= MOST_BY_SHINGLE) for (const slot of posting) add(slot);
    }
    const touched: number[] = [];
    const [weights, counts] = [this.#weights, this.#counts];
    for (const { slots, weight } of wording.stems) {
      if (slots.length > MOST_BY_STEM) continue;
      for (const slot of slots) {
        if (counts[slot] === 0) touched.push(slot);
        weights[slot] = (weights[slot] as number) + weight;
        counts[slot] = Math.min(255, (counts[slot] as number) + 1);
      }
    }
    for (const slot of touched) {
      const other = this.#slots[slot] as Wording;
      const [shared, count] = [weights[slot] as number, counts[slot] as number];
      weights[slot] = 0;
      counts[slot] = 0;
      if (count > 1 && mayBeLike(shared, count, wording.weight, other.weight)) found.add(other);
    }
    return found;
  }

  // ── Wordings in and out ───────────────────────────────────────────────────────────────────────────────────────────

  #wordingOf(words: string): Wording {
    const folds = foldedWords(words).slice(0, MOST_WORDS);
    const key = folds.join(' ');
    const known = this.#wordings.get(key);
    if (known !== undefined) return known;
    const stems = contentStems(folds).map((stem) => this.#posting(stem));
    const wording: Wording = {
      key,
      shingles: winnow(folds).map((hash) => hash | 0),
      stems,
      weight: stems.reduce((sum, { weight }) => sum + weight, 0),
      slot: this.#free.pop() ?? this.#slots.length,
      places: [],
      found: undefined,
      stamp: 0,
    };
    this.#wordings.set(key, wording);
    const { slot } = wording;
    this.#slots[slot] = wording;
    this.#grow(slot);
    for (const shingle of wording.shingles) {
      const posting = this.#byShingle.get(shingle);
      if (posting === undefined) this.#byShingle.set(shingle, slot);
      else if (typeof posting === 'number') this.#byShingle.set(shingle, [posting, slot]);
      else posting.push(slot);
    }
    for (const { slots } of stems) slots.push(slot);
    this.#note(wording);
    return wording;
  }

  #posting(stem: string): StemPosting {
    let posting = this.#byStem.get(stem);
    if (posting === undefined) {
      posting = { stem, weight: weightOf(stem), slots: [], changed: 0 };
      this.#byStem.set(stem, posting);
    }
    return posting;
  }

  #leave(wording: Wording, gone: ReadonlySet<Place>): void {
    wording.places = wording.places.filter((place) => !gone.has(place));
    if (wording.places.length > 0) return;
    // Told while the postings still hold it: one that falls back to the cap has changed.
    this.#note(wording);
    const { slot } = wording;
    this.#wordings.delete(wording.key);
    this.#slots[slot] = undefined;
    this.#free.push(slot);
    for (const shingle of wording.shingles) {
      const posting = this.#byShingle.get(shingle);
      if (posting === slot) this.#byShingle.delete(shingle);
      else if (Array.isArray(posting)) {
        remove(posting, slot);
        if (posting.length === 0) this.#byShingle.delete(shingle);
      }
    }
    for (const { stem, slots } of wording.stems) {
      remove(slots, slot);
      if (slots.length === 0) this.#byStem.delete(stem);
    }
  }

  #grow(slot: number): void {
    if (slot < this.#weights.length) return;
    this.#weights = new Uint16Array(2 * this.#weights.length);
    this.#counts = new Uint8Array(this.#weights.length);
  }

  /** Features by which nobody is found, before and after, change no answer. The postings hold the wording. */
  #note({ shingles, stems }: Wording): void {
    this.#stamp += 1;
    for (const shingle of shingles) {
      const posting = this.#byShingle.get(shingle);
      if (typeof posting === 'number' || (posting?.length ?? 0) <= MOST_BY_SHINGLE + 1)
        this.#changed.set(shingle, this.#stamp);
    }
    for (const posting of stems) if (posting.slots.length <= MOST_BY_STEM + 1) posting.changed = this.#stamp;
    if (this.#changed.size <= MOST_CHANGES) return;
    this.#changed.clear();
    this.#floor = this.#stamp;
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

/** Two sorted lists in one. */
function merge(a: Place[], b: Place[]): Place[] {
  // Nearly every wording stands in one article. A list that was pushed to has room for sixteen more.
  if (a.length === 0) return b;
  const merged: Place[] = [];
  let at = 0;
  for (const place of a) {
    while (at < b.length && comesBefore(b[at] as Place, place)) {
      merged.push(b[at] as Place);
      at += 1;
    }
    merged.push(place);
  }
  while (at < b.length) {
    merged.push(b[at] as Place);
    at += 1;
  }
  return merged;
}

function comesBefore(a: Place, b: Place): boolean {
  return a.article < b.article || (a.article === b.article && a.quote < b.quote);
}

function remove<Value>(list: Value[], value: Value): void {
  const at = list.indexOf(value);
  if (at < 0) return;
  // Postings are sets; the order in them never reaches an answer.
  list[at] = list.at(-1) as Value;
  list.pop();
}
