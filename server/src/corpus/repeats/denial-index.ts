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
}

/**
 * The key under which all articles know a local entity, and its weight in tenths; `undefined` for an entity that the corpus
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
const DENIER = 10;
const LEAST_SCORE = 20;
/** Share of the weight of the denied statement, or of the claim if that weighs less, that both must have. */
const LEAST_SHARE = 0.6;
/** Long statements share less of their words: then more must be shared in all, a rare word and two names among it. */
const LONG = { share: 0.4, score: 24, words: 10, names: 8 };
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
    const denial: IndexedDenial = { ...fingerprint, article, index, id };
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
          `${denial.kind} ${denial.denier >= 0} ${denial.stems.join(' ')} ${denial.names.join(' ')}`,
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
   * Ids of denials with a word of a claim and the weight of these words; and the claim's other stems, by which no denial is
   * searched: common ones ("the visit was discussed") and those of too many denials.
   */
  #candidates(
    stems: readonly number[],
    names: readonly number[],
  ): {
    readonly candidates: ReadonlyMap<number, number>;
    readonly others: number[];
  } {
    const candidates = new Map<number, number>();
    const others: number[] = [];
    for (const stem of stems) {
      const weight = weightOfKey(stem);
      const add = (id: number): void => {
        candidates.set(id, (candidates.get(id) ?? 0) + weight);
      };
      if (isCommonKey(stem) || !this.#byStem.each(stem, add)) others.push(stem);
    }
    // Names are weighed as entities later; here they only lead to a denial.
    for (const name of names)
      this.#byStem.each(name, (id) => {
        if (!candidates.has(id)) candidates.set(id, 0);
      });
    return { candidates, others };
  }

  /** Denials in other articles than `article` of a claim of this article, best first. */
  against(article: string, claim: ReportedClaim, keyOf: EntityKey, nameOf: NameOf = NO_NAMES): ScoredDenial[] {
    const stems = keysOf(claim, this.#normalizer);
    const { candidates, others } = this.#candidates(stems, nameKeysOf(claim, nameOf, this.#normalizer));
    if (candidates.size === 0) return [];
    const names = new Map<string, number>();
    for (const local of claim.entities) {
      const entity = keyOf(article, local);
      if (entity !== undefined) names.set(entity.key, entity.weight);
    }
    // Claim and denial must share a name.
    if (names.size === 0) return [];
    const mostOfNames = Math.min(MOST_NAMES, sum(names.values()));
    const mostOfOthers = totalWeight(others);
    const claimTotal = totalWeight(stems) + mostOfNames;
    const matches: ScoredDenial[] = [];
    // How final the article's own denials of the claim are: a reader of it needs no other that says no more.
    let own = -1;
    for (const [id, found] of candidates) {
      const denial = this.#denials[id];
      if (denial === undefined) continue;
      const needed = LEAST_SCORE - mostOfNames - (denial.denier >= 0 ? DENIER : 0);
      // Rejects most candidates, which share a single word, before more is computed.
      if (found + mostOfOthers < needed) continue;
      const weight = found + totalWeight(others.filter((stem) => denial.stems.includes(stem)));
      if (weight < needed) continue;
      if (denial.kind === 'refused' && !stems.some((stem) => this.#requestStems.has(stem))) continue;
      const denied = new Map<string, number>();
      for (const local of denial.entities) {
        const entity = keyOf(denial.article, local);
        if (entity !== undefined) denied.set(entity.key, entity.weight);
      }
      const shared = Math.min(MOST_NAMES, sum([...denied].flatMap(([key, each]) => (names.has(key) ? [each] : []))));
      let score = weight + shared;
      const denialTotal = totalWeight(denial.stems) + Math.min(MOST_NAMES, sum(denied.values()));
      const speaker = claim.speaker < 0 ? undefined : keyOf(article, claim.speaker)?.key;
      if (denial.denier >= 0) {
        const denier = keyOf(denial.article, denial.denier)?.key;
        if (denier === undefined || !names.has(denier)) continue;
        // A statement and a denial by one speaker are two versions of a quotation; quote-variant reports these.
        if (speaker === denier) continue;
        if (weight < FIRST_PERSON_SHARE * totalWeight(denial.stems)) continue;
        score += DENIER;
      } else if (shared === 0) continue;
      else if (denial.isPlain) {
        if (score < PLAIN_SHARE * denialTotal) continue;
        if (sharedStems(stems, denial) < Math.min(FEWEST_STEMS, denial.stems.length)) continue;
        if (speaker !== undefined && denial.speaker >= 0 && keyOf(denial.article, denial.speaker)?.key === speaker)
          continue;
      } else if (!isEnough(score, Math.min(denialTotal, claimTotal), weight, shared)) continue;
      if (score < LEAST_SCORE || score < CLAIM_SHARE * claimTotal) continue;
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

/** `words` and `names`: the weights of the shared words and names, of which `score` is the sum. */
function isEnough(score: number, total: number, words: number, names: number): boolean {
  if (score >= LEAST_SHARE * total) return true;
  return score >= LONG.score && score >= LONG.share * total && words >= LONG.words && names >= LONG.names;
}

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
