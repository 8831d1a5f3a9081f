// How surely two claims say the same: the likeness of their words, names and figures, and that of the two articles, because
// two sentences with the same words mean one event only if the articles around them do.

import { type ClaimFingerprints, isCommon, isPerson, isYear } from './claim-fingerprints.ts';

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
  const words = shared(a.fingerprints.words(a.at), b.fingerprints.words(b.at), weights);
  const names = shared(a.fingerprints.names(a.at), b.fingerprints.names(b.at), weights);
  const figures = shared(a.fingerprints.figures(a.at), b.fingerprints.figures(b.at), weights);
  const total = a.norm * b.norm;
  if (total === 0) return undefined;
  const own = (words.product + names.product + figures.product) / total;
  if (own < leastOwn) return undefined;
  const alike = words.all + figures.all;
  const isAboutOne = names.persons > 0 || figures.all > 0 || alike >= MANY;
  const hasLink =
    (alike > 0 || own >= ALIKE_BY_NAMES) &&
    (own >= CLEAR_OWN || (alike >= FEWEST && isAboutOne)) &&
    (names.all > 0 || words.rare + figures.all >= FEWEST);
  if (onlyOne && !hasLink) return undefined;
  const time = haveOtherPersons(a, b) ? 'different' : compareTimes(a, b);
  const score = time === 'different' ? APART : own + (time === 'same' ? CONTEXT * likeness() : OTHER_CONTEXT);
  const isOne = hasLink && score >= SAME_CLAIM;
  if (onlyOne && !isOne) return undefined;
  return { score, own, isOne, words: words.rare, names: names.all, figures: figures.all };
}

interface Shared {
  readonly all: number;
  /** Those that are no common words. */
  readonly rare: number;
  readonly persons: number;
  readonly product: number;
}

/** Of two ascending lists. */
function shared(a: Uint32Array, b: Uint32Array, weights: KeyWeights): Shared {
  let [i, j, all, rare, persons, product] = [0, 0, 0, 0, 0, 0];
  while (i < a.length && j < b.length) {
    const [left, right] = [a[i]!, b[j]!];
    if (left === right) {
      all += 1;
      if (!isCommon(left)) rare += 1;
      if (isPerson(left)) persons += 1;
      product += weights.weightOf(left) ** 2;
    }
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return { all, rare, persons, product };
}

/** Whether both claims name persons, and none of them in common. */
function haveOtherPersons(a: WeighedClaim, b: WeighedClaim): boolean {
  const [here, there] = [a.fingerprints.names(a.at).filter(isPerson), b.fingerprints.names(b.at).filter(isPerson)];
  return here.length > 0 && there.length > 0 && !here.some((key) => there.includes(key));
}

/**
 * Whether days, publication and occasions let two claims be about one event. `unknown`: they may, but the articles around them
 * are about other events, so that only the claims' own words count.
 */
function compareTimes(a: WeighedClaim, b: WeighedClaim): 'same' | 'different' | 'unknown' {
  const [here, there] = [a.fingerprints.days(a.at), b.fingerprints.days(b.at)];
  if (here !== undefined && there !== undefined)
    if (Math.max(here.first, there.first) - Math.min(here.last, there.last) > NEAR_DAYS) return 'different';
  const [one, other] = [a.fingerprints.occasions(a.at), b.fingerprints.occasions(b.at)];
  if (one.own !== 0 && other.own !== 0 && one.own !== other.own) return 'different';
  if (shareYear(a, b)) return 'same';
  const [left, right] = [one.own || one.lead, other.own || other.lead];
  if (left !== 0 && right !== 0 && left !== right) return one.own === 0 && other.own === 0 ? 'unknown' : 'different';
  const [published, otherPublished] = [a.fingerprints.published, b.fingerprints.published];
  if (published === undefined || otherPublished === undefined) return 'same';
  return Math.abs(published - otherPublished) <= NEAR_PUBLICATION ? 'same' : 'unknown';
}

function shareYear(a: WeighedClaim, b: WeighedClaim): boolean {
  const theirs = b.fingerprints.figures(b.at);
  return a.fingerprints.figures(a.at).some((key) => isYear(key) && theirs.includes(key));
}

/** The likeness of two articles by all keys of their claims, 0 to 1. Both lists ascend. */
export function likenessOf(
  a: { readonly keys: Uint32Array; readonly norm: number },
  b: { readonly keys: Uint32Array; readonly norm: number },
  weights: KeyWeights,
): number {
  const total = a.norm * b.norm;
  return total === 0 ? 0 : shared(a.keys, b.keys, weights).product / total;
}
