// Finds the denials that a claim may be about, by the stems and names that both contain. Denials are few, so the index is
// small and its answers are not cached.

import type { DenialKind } from '../../analysis/language/comparison.ts';
import type { Language } from '../../analysis/language/language.ts';
import {
  type DenialFingerprint,
  type DenialFingerprints,
  keysOf,
  type NameOf,
  NO_DENIALS,
  NO_NAMES,
  nameKeysOf,
} from './denial-fingerprints.ts';
import { InvertedIndex } from './inverted-index.ts';
import { KeyVersions } from './key-versions.ts';
import { isCommonKey, totalWeight, weightOfKey } from './keys.ts';
import type { ReportedClaim } from './statements.ts';
import { normalizerFor, type WordNormalizer } from './words.ts';

/** A denial that may be about a claim. */
export interface ScoredDenial {
  /** URI of the article. */
  readonly article: string;
  /** Index into the article's denials. */
  readonly index: number;
  /** Weight of the words and names that claim and denial share, in tenths. */
  readonly score: number;
}

/** What the index reads of an article. */
export interface DenyingArticle {
  readonly uri: string;
  readonly denialFingerprints: DenialFingerprints;
}

interface IndexedDenial extends DenialFingerprint {
  readonly article: string;
  /** Index into the article's denials. */
  readonly index: number;
  readonly id: number;
  /** Weight of its stems. */
  readonly weight: number;
  /** A bit for each of its stems, by which most stems are ruled out. */
  readonly stemBits: number;
}

/**
 * The key under which all articles know a local entity, and its weight in tenths, at most `MOST_OF_NAME`; `undefined` for an entity that the corpus
 * does not know.
 */
export type EntityKey = (
  article: string,
  local: number,
) => { readonly key: string; readonly weight: number } | undefined;

/**
 * Scores are in tenths: a rare word counts 10, a common one 4, names by the weight of their key (at most `MOST_NAMES`
 * together), and a denier whom the claim names `DENIER`. "Extradite", Assad and Moscow are just enough; one rare word and
 * two countries that half the folder is about are not.
 */
const MOST_NAMES = 15;
/** The most that one name weighs. */
const MOST_OF_NAME = 6;
const DENIER = 10;
const LEAST_SCORE = 20;
/** Share of the weight of the denied statement, or of the claim if that weighs less, that both must have. */
const LEAST_SHARE = 0.6;
/** Long statements share less of their words: then more must be shared in all, a rare word and two names among it. */
const LONG = { share: 0.4, score: 24, words: 10, names: 8 };
/** A denial of one act of one person ("denied manipulating Voss") may share less in all, if it shares nearly all of it. */
const SHORT = { stems: 2, share: 0.8, score: 16 };
/** The same of the denied statement alone, if there is no word of denial: "never" is in many sentences. */
const PLAIN_SHARE = 0.7;
/** Words that a plain denial and a claim share, if the denied statement has as many: what happened, and to what. */
const FEWEST_STEMS = 2;
/** Share of the claim's weight: a long statement has some words of any denial. */
const CLAIM_SHARE = 0.25;
/** A first-person denial must share most of its words with the claim: "I never …" begins many sentences. */
const FIRST_PERSON_SHARE = 0.6;
/** How final the kinds are. */
const FINALITY: Readonly<Record<DenialKind, number>> = { denied: 2, refused: 1, unconfirmed: 0 };
/** Keys whose versions are kept. Denials are few, and a thousand changes are many. */
const MOST_KEYS = 2500;
/** A stem in more denials than this does not distinguish them. */
const MOST_BY_STEM = 150;

export class DenialIndex {
  readonly #normalizer: WordNormalizer;
  /** Keys of words of asking: only what was asked for can be refused. */
  readonly #requestStems: ReadonlySet<number>;
  readonly #articles = new Map<string, readonly IndexedDenial[]>();
  /** By id. */
  readonly #denials: (IndexedDenial | undefined)[] = [];
  readonly #freeIds: number[] = [];
  readonly #byStem = new InvertedIndex(new Float64Array(), MOST_BY_STEM, (stem) => this.#idsWith(stem));
  /** The candidates of the last search, and by id the weight of the words that they share with the claim. */
  readonly #candidates: number[] = [];
  #found = new Int32Array(0);
  /** When a denial with a rare stem was last added or removed. */
  readonly #versions = new KeyVersions(MOST_KEYS);

  constructor(language: Language) {
    this.#normalizer = normalizerFor(language);
    const words = language.comparison.requestWords.map(this.#normalizer.word);
    this.#requestStems = new Set(this.#normalizer.contentWords(words).map(({ key }) => key));
  }

  /** Rises whenever the words of a denial changed. */
  get version(): number {
    return this.#versions.current;
  }

  /** Whether denials that one of the claims may be about have changed since a version. */
  hasChanged(claims: readonly ReportedClaim[], since: number, nameOf: NameOf = NO_NAMES): boolean {
    if (since === this.version) return false;
    return claims.some((claim) =>
      [...keysOf(claim, this.#normalizer), ...nameKeysOf(claim, nameOf, this.#normalizer)].some(
        (key) => this.#versions.of(key) > since,
      ),
    );
  }

  set({ uri, denialFingerprints }: DenyingArticle): void {
    const before = this.#articles.get(uri) ?? [];
    if (before.length === 0 && denialFingerprints.length === 0) return;
    const after = denialFingerprints.all();
    this.#touchChanged(before, after);
    for (const denial of before) this.#remove(denial);
    if (after.length === 0) this.#articles.delete(uri);
    else
      this.#articles.set(
        uri,
        after.map((fingerprint, index) => this.#add(uri, index, fingerprint)),
      );
  }

  delete(uri: string): void {
    this.set({ uri, denialFingerprints: NO_DENIALS });
  }

  #add(article: string, index: number, fingerprint: DenialFingerprint): IndexedDenial {
    const id = this.#freeIds.pop() ?? this.#denials.length;
    const { stems } = fingerprint;
    const stemBits = stems.reduce((bits, stem) => bits | bitOf(stem), 0);
    const denial: IndexedDenial = { ...fingerprint, article, index, id, weight: totalWeight(stems), stemBits };
    this.#denials[id] = denial;
    for (const key of searchKeys(fingerprint)) this.#byStem.add(key, id);
    return denial;
  }

  #remove(denial: IndexedDenial): void {
    const { id } = denial;
    // First, so that a search by the inverted index no longer finds this id.
    this.#denials[id] = undefined;
    for (const key of searchKeys(denial)) this.#byStem.remove(key, id);
    this.#freeIds.push(id);
  }

  *#idsWith(stem: number): Iterable<number> {
    for (const denial of this.#denials)
      if (denial?.stems.includes(stem) || denial?.names.includes(stem)) yield denial.id;
  }

  /** Notes the stems of denials that were added or removed. A denial that only moved within its article is the same. */
  #touchChanged(before: readonly DenialFingerprint[], after: readonly DenialFingerprint[]): void {
    const byWords = (denials: readonly DenialFingerprint[]): Map<string, DenialFingerprint> =>
      new Map(
        denials.map((denial) => [
          `${denial.kind} ${denial.denier >= 0} ${subjectOf(denial) >= 0} ${denial.stems.join(' ')} ${denial.names.join(' ')}`,
          denial,
        ]),
      );
    const [old, now] = [byWords(before), byWords(after)];
    const changed = [
      ...[...old].flatMap(([words, denial]) => (now.has(words) ? [] : [denial])),
      ...[...now].flatMap(([words, denial]) => (old.has(words) ? [] : [denial])),
    ];
    if (changed.length === 0) return;
    this.#versions.advance();
    for (const denial of changed) for (const key of searchKeys(denial)) this.#versions.touch(key);
  }

  /**
   * Collects the ids of denials with a word or name of a claim in `#candidates`, and the weight of these words in `#found`.
   * Returns the claim's other stems, by which no denial is searched: common ones ("the visit was discussed") and those of too
   * many denials.
   */
  #search(stems: readonly number[], names: readonly number[]): number[] {
    if (this.#found.length < this.#denials.length)
      this.#found = new Int32Array(2 * this.#denials.length).fill(NOT_FOUND);
    for (const id of this.#candidates) this.#found[id] = NOT_FOUND;
    this.#candidates.length = 0;
    let weight = 0;
    const add = (id: number): void => {
      const found = this.#found[id]!;
      if (found === NOT_FOUND) this.#candidates.push(id);
      this.#found[id] = Math.max(0, found) + weight;
    };
    const others: number[] = [];
    for (const stem of stems) {
      weight = weightOfKey(stem);
      if (isCommonKey(stem) || !this.#byStem.each(stem, add)) others.push(stem);
    }
    // Names are weighed as entities later; here they only lead to a denial.
    weight = 0;
    for (const name of names) this.#byStem.each(name, add);
    return others;
  }

  /** Denials in other articles than `article` of a claim of this article, best first. */
  against(article: string, claim: ReportedClaim, keyOf: EntityKey, nameOf: NameOf = NO_NAMES): ScoredDenial[] {
    const names = new Map<string, number>();
    for (const local of claim.entities) {
      const entity = keyOf(article, local);
      if (entity !== undefined) names.set(entity.key, entity.weight);
    }
    // Claim and denial must share a name.
    if (names.size === 0) return [];
    const stems = keysOf(claim, this.#normalizer);
    const others = this.#search(stems, nameKeysOf(claim, nameOf, this.#normalizer));
    if (this.#candidates.length === 0) return [];
    const mostOfNames = Math.min(MOST_NAMES, sum(names.values()));
    const mostOfOthers = totalWeight(others);
    const claimTotal = totalWeight(stems) + mostOfNames;
    const speaker = claim.speaker < 0 ? undefined : keyOf(article, claim.speaker)?.key;
    const matches: ScoredDenial[] = [];
    // How final the article's own denials of the claim are: a reader of it needs no other that says no more.
    let own = -1;
    for (const id of this.#candidates) {
      const denial = this.#denials[id];
      if (denial === undefined) continue;
      const least = isShort(denial) ? SHORT.score : LEAST_SCORE;
      const needed = least - mostOfNames - (denial.denier >= 0 ? DENIER : 0);
      // Rejects most candidates, which share a single word, before more is computed.
      const found = this.#found[id]!;
      if (found + mostOfOthers < needed || !mayBeEnough(denial, found + mostOfOthers, claimTotal, names.size)) continue;
      let weight = found;
      for (const stem of others)
        if ((denial.stemBits & bitOf(stem)) !== 0 && denial.stems.includes(stem)) weight += weightOfKey(stem);
      if (weight < needed || !mayBeEnough(denial, weight, claimTotal, names.size)) continue;
      if (denial.kind === 'refused' && !stems.some((stem) => this.#requestStems.has(stem))) continue;
      const denied = new Map<string, number>();
      for (const local of denial.entities) {
        const entity = keyOf(denial.article, local);
        if (entity !== undefined) denied.set(entity.key, entity.weight);
      }
      const subject = subjectOf(denial);
      if (subject >= 0) {
        const entity = keyOf(denial.article, subject);
        // Who says it does not deny it.
        if (entity !== undefined && entity.key === speaker) continue;
        // "Voss denied any part in it": the claim is about Voss. Where it is about others, who denies it says nothing.
        if (entity !== undefined && names.has(entity.key)) denied.set(entity.key, entity.weight);
      }
      const shared = Math.min(MOST_NAMES, sum([...denied].flatMap(([key, each]) => (names.has(key) ? [each] : []))));
      let score = weight + shared;
      const denialTotal = denial.weight + Math.min(MOST_NAMES, sum(denied.values()));
      if (denial.denier >= 0) {
        const denier = keyOf(denial.article, denial.denier)?.key;
        if (denier === undefined || !names.has(denier)) continue;
        // A statement and a denial by one speaker are two versions of a quotation; quote-variant reports these.
        if (speaker === denier) continue;
        if (weight < FIRST_PERSON_SHARE * denial.weight) continue;
        score += DENIER;
      } else if (shared === 0) continue;
      else if (denial.isPlain) {
        if (score < PLAIN_SHARE * denialTotal) continue;
        if (sharedStems(stems, denial) < Math.min(FEWEST_STEMS, denial.stems.length)) continue;
        if (speaker !== undefined && denial.speaker >= 0 && keyOf(denial.article, denial.speaker)?.key === speaker)
          continue;
      } else if (!isEnough(score, Math.min(denialTotal, claimTotal), weight, shared)) continue;
      if (score < least || score < CLAIM_SHARE * claimTotal) continue;
      if (score < LEAST_SCORE && score < SHORT.share * denialTotal) continue;
      if (denial.article === article) own = Math.max(own, FINALITY[denial.kind]);
      else matches.push({ article: denial.article, index: denial.index, score });
    }
    return matches
      .filter(({ article: uri, index }) => own < FINALITY[this.#articles.get(uri)![index]!.kind])
      .sort(
        (a, b) => b.score - a.score || (a.article < b.article ? -1 : a.article > b.article ? 1 : a.index - b.index),
      );
  }
}

const sharedStems = (stems: readonly number[], denial: IndexedDenial): number =>
  stems.reduce((sum, stem) => sum + (denial.stems.includes(stem) ? 1 : 0), 0);

/**
 * Whether a denial that shares words of this weight with a claim, or of less, can pass the tests for shares if it shares all
 * names. `names`: the number of names of the claim.
 */
function mayBeEnough(denial: IndexedDenial, words: number, claimTotal: number, names: number): boolean {
  if (denial.denier >= 0) return words >= FIRST_PERSON_SHARE * denial.weight;
  const most = denial.entities.length + (subjectOf(denial) >= 0 ? 1 : 0);
  const shared = Math.min(MOST_NAMES, MOST_OF_NAME * Math.min(names, most));
  if (denial.isPlain) return words + shared >= PLAIN_SHARE * denial.weight;
  return isEnough(words + shared, Math.min(denial.weight, claimTotal), words, shared);
}

/** The local entity that denies, of a denial in words of its own; -1 if none is named next to them. */
const subjectOf = ({ denier, isPlain, speaker }: DenialFingerprint): number => (denier >= 0 || isPlain ? -1 : speaker);

const isShort = ({ kind, denier, isPlain, stems }: IndexedDenial): boolean =>
  kind === 'denied' && denier < 0 && !isPlain && stems.length <= SHORT.stems;

/** `words` and `names`: the weights of the shared words and names, of which `score` is the sum. */
function isEnough(score: number, total: number, words: number, names: number): boolean {
  if (score >= LEAST_SHARE * total) return true;
  return score >= LONG.score && score >= LONG.share * total && words >= LONG.words && names >= LONG.names;
}

/** `#found` of denials that are no candidates. */
const NOT_FOUND = -1;

/** One of 32 bits for a stem. The lowest bits of a key say whether it is common. */
const bitOf = (stem: number): number => 1 << ((stem >>> 3) & 31);

const sum = (numbers: Iterable<number>): number => {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
};

/** The keys by which a denial is found: its rare stems and its names. */
const searchKeys = ({ stems, names }: DenialFingerprint): number[] => [
  ...stems.filter((stem) => !isCommonKey(stem)),
  ...names,
];
