// Every distinct wording of the corpus, under the features by which others find it: winnowed shingles (a common run of six
// words) and the stems of words that are not too frequent.

import { type EchoKind, mayBeLike, weightOf } from './likeness.ts';
import { winnow } from './shingles.ts';
import { contentStems, foldedWords } from './words.ts';

/** Features of more wordings than this are said by everybody. A cap is symmetric: neither side sees the other. */
const MOST_BY_SHINGLE = 150;
const MOST_BY_STEM = 150;
/** Words by which a quotation is compared: who repeats a longer one repeats its beginning. */
const MOST_WORDS = 600;
/** Changed shingles that are remembered one by one; beyond, everything is compared anew. */
const MOST_CHANGES = 20_000;

/** Where a wording stands. */
export interface Place {
  readonly article: string;
  /** Index into the article's quotes. */
  readonly quote: number;
  readonly wording: Wording;
}

/** A stem and the wordings that have it. There is one object a stem, so that wordings hold it rather than its letters. */
export interface StemPosting {
  readonly stem: string;
  readonly weight: number;
  /** Slots of wordings, in no order. */
  readonly slots: number[];
  /** When a wording last came or went, as far as that could be seen. */
  changed: number;
}

export interface Wording {
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

export interface Found {
  readonly wording: Wording;
  readonly kind: EchoKind;
  readonly similarity: number;
}

export class Wordings {
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
  /** What was found before this is void. */
  #floor = 0;

  /** Rises whenever a wording comes or goes. */
  get stamp(): number {
    return this.#stamp;
  }

  /** The wording of a quotation, made where it is new. Whoever asks puts a place into it. */
  of(words: string): Wording {
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

  /** Takes out a wording that stands nowhere any more. */
  drop(wording: Wording): void {
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

  /** Whether what was found of a wording would be found again. */
  holds({ stamp, shingles, stems }: Wording): boolean {
    if (stamp === this.#stamp) return true;
    if (stamp < this.#floor) return false;
    return (
      !stems.some(({ changed }) => changed > stamp) &&
      !shingles.some((shingle) => (this.#changed.get(shingle) ?? 0) > stamp)
    );
  }

  /** The wording itself, those with a common shingle, and those with enough common stems. */
  candidates(wording: Wording): Set<Wording> {
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
}

function remove<Value>(list: Value[], value: Value): void {
  const at = list.indexOf(value);
  if (at < 0) return;
  // Postings are sets; the order in them never reaches an answer.
  list[at] = list.at(-1) as Value;
  list.pop();
}
