// What the articles say was denied, refused or left unconfirmed, found by the stems of what was claimed. Denials are few,
// so the index is small and nothing is remembered.

import { type DenialFingerprint, type DenialFingerprints, keysOf, packDenials } from './fingerprints.ts';
import { InvertedIndex, isCommonStem, KeyVersions } from './postings.ts';
import { weightOfKey } from './similarity.ts';
import type { Denial, ReportedClaim } from './statements.ts';
import { contentFolds, foldsOf } from './words.ts';

export interface PlacedDenial {
  readonly article: string;
  readonly denial: Denial;
}

/** A denial by its place. */
export interface FoundDenial {
  readonly article: string;
  /** Index into the article's denials. */
  readonly index: number;
  /** Weight of the words and names that claim and denial share. */
  readonly score: number;
}

/** What the index asks of an article. */
export interface DenyingArticle {
  readonly uri: string;
  readonly denialFingerprints: DenialFingerprints;
}

interface Entry extends DenialFingerprint {
  readonly article: string;
  /** Index into the article's denials. */
  readonly index: number;
  readonly slot: number;
}

export interface DenialMatch extends PlacedDenial {
  /** Weight of the words and names that claim and denial share. */
  readonly score: number;
}

/** A local entity as it is called in all articles, and its weight in tenths; `undefined` for one that is not known. */
export type EntityKey = (
  article: string,
  local: number,
) => { readonly key: string; readonly weight: number } | undefined;

/**
 * In tenths: a word that is rare in news counts 10, a common one 4, names by their key's weight (at most 15 together), and
 * the denier who is named in the claim 10. "Extradite", Assad and Moscow are just enough; one rare word and two countries,
 * which half the folder is about, are not.
 */
const MOST_NAMES = 15;
const DENIER = 10;
const ENOUGH = 20;
/** What somebody denies of himself must be in the claim nearly whole: "I never …" begins many sentences. */
const OWN_SHARE = 0.6;
/** Denials are few, and a thousand changes of them told apart are many. */
const STAMP_BITS = 12;
/** A word in more denials than this tells none of them apart. */
const MOST_BY_STEM = 150;

export class DenialIndex {
  readonly #articles = new Map<string, readonly Entry[]>();
  readonly #entries: (Entry | undefined)[] = [];
  readonly #free: number[] = [];
  readonly #byStem = new InvertedIndex(new Float64Array(), MOST_BY_STEM, (stem) => this.#slotsWith(stem));
  /** When a rare stem last came into a denial or went out of one. */
  readonly #changed = new KeyVersions(STAMP_BITS);

  /** Rises whenever what is said to be denied has changed in its words. */
  get version(): number {
    return this.#changed.now;
  }

  /** Whether denials that a claim might be about have changed since a version. */
  hasChanged(claims: readonly ReportedClaim[], since: number): boolean {
    if (since === this.version) return false;
    return claims.some((claim) => keysOf(claim).some((stem) => this.#changed.of(stem) > since));
  }

  set({ uri, denialFingerprints }: DenyingArticle): void {
    const before = this.#articles.get(uri) ?? [];
    if (before.length === 0 && denialFingerprints.length === 0) return;
    const after = denialFingerprints.all();
    this.#note(before, after);
    for (const entry of before) this.#takeOut(entry);
    if (after.length === 0) this.#articles.delete(uri);
    else
      this.#articles.set(
        uri,
        after.map((print, index) => this.#putIn(uri, index, print)),
      );
  }

  delete(article: string): void {
    this.set({ uri: article, denialFingerprints: NONE });
  }

  #putIn(article: string, index: number, print: DenialFingerprint): Entry {
    const slot = this.#free.pop() ?? this.#entries.length;
    const entry: Entry = { ...print, article, index, slot };
    this.#entries[slot] = entry;
    for (const stem of rareOf(print.stems)) this.#byStem.add(stem, slot);
    return entry;
  }

  #takeOut({ slot, stems }: Entry): void {
    // First of all, so that a search for what is left does not meet it.
    this.#entries[slot] = undefined;
    for (const stem of rareOf(stems)) this.#byStem.remove(stem, slot);
    this.#free.push(slot);
  }

  *#slotsWith(stem: number): Iterable<number> {
    for (const entry of this.#entries) if (entry?.stems.includes(stem)) yield entry.slot;
  }

  /** Where a denial stands is its article's affair; what it denies is everybody's. */
  #note(before: readonly DenialFingerprint[], after: readonly DenialFingerprint[]): void {
    const bySaid = (prints: readonly DenialFingerprint[]): Map<string, readonly number[]> =>
      new Map(prints.map(({ kind, denier, stems }) => [`${kind} ${denier >= 0} ${stems.join(' ')}`, stems]));
    const [old, now] = [bySaid(before), bySaid(after)];
    const changed = [
      ...[...old].flatMap(([words, stems]) => (now.has(words) ? [] : [stems])),
      ...[...now].flatMap(([words, stems]) => (old.has(words) ? [] : [stems])),
    ];
    if (changed.length === 0) return;
    this.#changed.rise();
    for (const stems of changed) for (const stem of rareOf(stems)) this.#changed.set(stem);
  }

  /**
   * Slots of denials that have a word of a claim, with the weight of such words; and the claim's other words, by which none
   * is found. Common words alone ("the visit was discussed") make no claim; nor does a word that half the folder's denials
   * have.
   */
  #candidates(stems: readonly number[]): {
    readonly candidates: ReadonlyMap<number, number>;
    readonly others: number[];
  } {
    const candidates = new Map<number, number>();
    const others: number[] = [];
    for (const stem of stems) {
      const weight = weightOfKey(stem);
      const add = (slot: number): void => {
        candidates.set(slot, (candidates.get(slot) ?? 0) + weight);
      };
      if (isCommonStem(stem) || !this.#byStem.each(stem, add)) others.push(stem);
    }
    return { candidates, others };
  }

  /** Denials in other articles of what `claim` says, best first. */
  against(article: string, claim: ReportedClaim, keyOf: EntityKey): FoundDenial[] {
    const stems = keysOf(claim);
    const { candidates, others } = this.#candidates(stems);
    if (candidates.size === 0) return [];
    const names = new Map<string, number>();
    for (const local of claim.entities) {
      const entity = keyOf(article, local);
      if (entity !== undefined) names.set(entity.key, entity.weight);
    }
    // Whom a claim is about must be in the denial too.
    if (names.size === 0) return [];
    const mostOfNames = Math.min(MOST_NAMES, sum(names.values()));
    const mostOfOthers = weigh(others);
    const matches: FoundDenial[] = [];
    for (const [slot, found] of candidates) {
      const placed = this.#entries[slot];
      if (placed === undefined || placed.article === article) continue;
      const needed = ENOUGH - mostOfNames - (placed.denier >= 0 ? DENIER : 0);
      // Nearly all end here: one word in common, and then no other.
      if (found + mostOfOthers < needed) continue;
      const weight = found + weigh(others.filter((stem) => placed.stems.includes(stem)));
      if (weight < needed) continue;
      if (placed.kind === 'refused' && !stems.some((stem) => ASKING.has(stem))) continue;
      const shared = new Map<string, number>();
      for (const local of placed.entities) {
        const entity = keyOf(placed.article, local);
        if (entity !== undefined && names.has(entity.key)) shared.set(entity.key, entity.weight);
      }
      let score = weight + Math.min(MOST_NAMES, sum(shared.values()));
      if (placed.denier >= 0) {
        const denier = keyOf(placed.article, placed.denier)?.key;
        if (denier === undefined || !names.has(denier)) continue;
        // What somebody says here and denies there are two versions of one quotation, and told as such.
        if (claim.speaker >= 0 && keyOf(article, claim.speaker)?.key === denier) continue;
        if (weight < OWN_SHARE * weigh(placed.stems)) continue;
        score += DENIER;
      } else if (shared.size === 0) continue;
      if (score >= ENOUGH) matches.push({ article: placed.article, index: placed.index, score });
    }
    return matches.sort(
      (a, b) => b.score - a.score || (a.article < b.article ? -1 : a.article > b.article ? 1 : a.index - b.index),
    );
  }
}

/** Only what was asked for can be refused. */
const ASKING = new Set(
  contentFolds(
    foldsOf(
      'request asking demand appeal urge seek want wish propose proposal offer call plea petition apply press hope',
    ),
  ).map(({ key }) => key),
);

const sum = (numbers: Iterable<number>): number => {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
};

const weigh = (stems: readonly number[]): number => stems.reduce((sum, stem) => sum + weightOfKey(stem), 0);

const rareOf = (stems: readonly number[]): number[] => stems.filter((stem) => !isCommonStem(stem));

const NONE = packDenials([]);
