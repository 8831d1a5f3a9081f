// How surely two claims say the same: the likeness of their words, names and figures, and that of the two articles, because
// two sentences with the same words mean one event only if the articles around them do.

import {
  type ClaimFingerprints,
  FIGURES,
  isCommon,
  isPerson,
  isYear,
  type KeyList,
  NAMES,
  WORDS,
} from './claim-fingerprints.ts';

/** What two claims have in common. */
export interface ClaimEvidence {
  /** 0 to 1 for the claims, plus the weighted likeness of the articles. */
  readonly score: number;
  /** The likeness of the claims alone, 0 to 1. */
  readonly own: number;
  /** Whether it is enough for one claim. Less still counts in the average of a group. */
  readonly isOne: boolean;
  /** Words that are no names, apart from common ones. */
  readonly words: number;
  readonly names: number;
  readonly figures: number;
}

/** Weights of keys in one folder. */
export interface KeyWeights {
  weightOf(key: number): number;
}

/** Weight of the likeness of two articles beside that of two claims. */
const CONTEXT = 1.2;
/** The least score of two claims that are one. */
export const SAME_CLAIM = 0.5;
/** The least likeness of the claims themselves that counts at all. */
export const LEAST_OWN = 0.1;
/** Added instead of it if the two articles are about other events. */
const OTHER_CONTEXT = -0.1;
/** Words and figures that two claims must share unless they are clearly alike; without a person or a figure, more of them. */
const FEWEST = 2;
const MANY = 4;
const CLEAR_OWN = 0.4;
/** The least likeness of two claims that share only names. */
const ALIKE_BY_NAMES = 0.6;
/** The score of two alike claims of other persons or another time: it keeps them out of one group. */
const APART = -0.5;
/** Days between two times that are one event, told with an error. */
const NEAR_DAYS = 14;
/** Days between the publication of two articles that may tell of one event. */
const NEAR_PUBLICATION = 14;

/** A claim of an article with the length of its vector. */
export interface WeighedClaim {
  readonly fingerprints: ClaimFingerprints;
  readonly at: number;
  readonly norm: number;
}

export const normOf = (keys: ArrayLike<number>, weights: KeyWeights): number => {
  let sum = 0;
  for (let i = 0; i < keys.length; i += 1) sum += weights.weightOf(keys[i]!) ** 2;
  return Math.sqrt(sum);
};

/**
 * `undefined` if the two have next to nothing in common. `likeness`: that of their articles, 0 to 1. With `leastOwn` and
 * `onlyOne` it gives up as soon as the two are less alike, or cannot be one claim.
 */
export function compareClaims(
  a: WeighedClaim,
  b: WeighedClaim,
  likeness: () => number,
  weights: KeyWeights,
  leastOwn = LEAST_OWN,
  onlyOne = false,
): ClaimEvidence | undefined {
  const total = a.norm * b.norm;
  if (total === 0) return undefined;
  words.read(a, b, WORDS, weights);
  names.read(a, b, NAMES, weights);
  figures.read(a, b, FIGURES, weights);
  const own = (words.product + names.product + figures.product) / total;
  if (own < leastOwn) return undefined;
  const alike = words.all + figures.all;
  const isAboutOne = names.persons > 0 || figures.all > 0 || alike >= MANY;
  const hasLink =
    (alike > 0 || own >= ALIKE_BY_NAMES) &&
    (own >= CLEAR_OWN || (alike >= FEWEST && isAboutOne)) &&
    (names.all > 0 || words.rare + figures.all >= FEWEST);
  if (onlyOne && !hasLink) return undefined;
  const isOfOthers = names.persons === 0 && namesPerson(a) && namesPerson(b);
  const time = isOfOthers ? 'different' : compareTimes(a, b);
  const score = time === 'different' ? APART : own + (time === 'same' ? CONTEXT * likeness() : OTHER_CONTEXT);
  const isOne = hasLink && score >= SAME_CLAIM;
  if (onlyOne && !isOne) return undefined;
  return { score, own, isOne, words: words.rare, names: names.all, figures: figures.all };
}

/** What two ascending lists have in common. */
class Shared {
  all = 0;
  /** Those that are no common words. */
  rare = 0;
  persons = 0;
  product = 0;

  read(a: WeighedClaim, b: WeighedClaim, list: KeyList, weights: KeyWeights): void {
    this.#merge(
      a.fingerprints.numbers,
      a.fingerprints.startOf(a.at, list),
      a.fingerprints.endOf(a.at, list),
      b.fingerprints.numbers,
      b.fingerprints.startOf(b.at, list),
      b.fingerprints.endOf(b.at, list),
      weights,
    );
  }

  readAll(a: Uint32Array, b: Uint32Array, weights: KeyWeights): void {
    this.#merge(a, 0, a.length, b, 0, b.length, weights);
  }

  #merge(
    a: Uint32Array,
    from: number,
    end: number,
    b: Uint32Array,
    otherFrom: number,
    otherEnd: number,
    weights: KeyWeights,
  ): void {
    this.all = 0;
    this.rare = 0;
    this.persons = 0;
    this.product = 0;
    let [i, j] = [from, otherFrom];
    while (i < end && j < otherEnd) {
      const [left, right] = [a[i]!, b[j]!];
      if (left === right) this.#add(left, weights);
      if (left <= right) i += 1;
      if (right <= left) j += 1;
    }
  }

  #add(key: number, weights: KeyWeights): void {
    this.all += 1;
    if (!isCommon(key)) this.rare += 1;
    if (isPerson(key)) this.persons += 1;
    this.product += weights.weightOf(key) ** 2;
  }
}

/** Reused: a folder has millions of comparisons. */
const [words, names, figures, keys] = [new Shared(), new Shared(), new Shared(), new Shared()];

function namesPerson({ fingerprints, at }: WeighedClaim): boolean {
  const end = fingerprints.endOf(at, NAMES);
  for (let i = fingerprints.startOf(at, NAMES); i < end; i += 1) if (isPerson(fingerprints.numbers[i]!)) return true;
  return false;
}

/**
 * Whether days, publication and occasions let two claims be about one event. `unknown`: they may, but the articles around them
 * are about other events, so that only the claims' own words count.
 */
function compareTimes(a: WeighedClaim, b: WeighedClaim): 'same' | 'different' | 'unknown' {
  const [here, there] = [a.fingerprints, b.fingerprints];
  if (here.firstDay(a.at) !== 0 && there.firstDay(b.at) !== 0) {
    const first = Math.max(here.firstDay(a.at), there.firstDay(b.at));
    if (first - Math.min(here.lastDay(a.at), there.lastDay(b.at)) > NEAR_DAYS) return 'different';
  }
  const [own, otherOwn] = [here.ownOccasion(a.at), there.ownOccasion(b.at)];
  if (own !== 0 && otherOwn !== 0 && own !== otherOwn) return 'different';
  if (shareYear(a, b)) return 'same';
  const [left, right] = [own || here.leadOccasion(a.at), otherOwn || there.leadOccasion(b.at)];
  if (left !== 0 && right !== 0 && left !== right) return own === 0 && otherOwn === 0 ? 'unknown' : 'different';
  const [published, otherPublished] = [here.published, there.published];
  if (published === undefined || otherPublished === undefined) return 'same';
  return Math.abs(published - otherPublished) <= NEAR_PUBLICATION ? 'same' : 'unknown';
}

function shareYear(a: WeighedClaim, b: WeighedClaim): boolean {
  const [{ numbers }, end] = [a.fingerprints, a.fingerprints.endOf(a.at, FIGURES)];
  for (let i = a.fingerprints.startOf(a.at, FIGURES); i < end; i += 1)
    if (isYear(numbers[i]!) && hasFigure(b, numbers[i]!)) return true;
  return false;
}

function hasFigure({ fingerprints, at }: WeighedClaim, figure: number): boolean {
  const end = fingerprints.endOf(at, FIGURES);
  for (let i = fingerprints.startOf(at, FIGURES); i < end; i += 1) if (fingerprints.numbers[i] === figure) return true;
  return false;
}

/** The likeness of two articles by all keys of their claims, 0 to 1. Both lists ascend. */
export function likenessOf(
  a: { readonly keys: Uint32Array; readonly norm: number },
  b: { readonly keys: Uint32Array; readonly norm: number },
  weights: KeyWeights,
): number {
  const total = a.norm * b.norm;
  if (total === 0) return 0;
  keys.readAll(a.keys, b.keys, weights);
  return keys.product / total;
}
