// The weight of a key of claims: rare words, names and figures say more about what a claim is than frequent ones.

import { isCommon } from './claim-fingerprints.ts';

/** Common words are counted but not indexed, and weigh less than rarity says. */
const COMMON_WEIGHT = 0.6;
/** A key that one of 2^6 claims has weighs one; rarer ones weigh no more. */
const RAREST = 6;
/** A key that half the folder has still weighs a little. */
const LEAST_WEIGHT = 0.05;

/**
 * The order of magnitude of a number of claims, in halves of a doubling. Weights depend on it alone, so that one claim more or
 * less rarely changes an answer.
 */
export const magnitude = (count: number): number => Math.floor(2 * Math.log2(count + 1)) / 2;

/** The weight of a key that `count` claims have; `size`: the order of magnitude of the number of all claims. */
export const weightOfKey = (key: number, count: number, size: number): number =>
  rarityOf(count, size) * (isCommon(key) ? COMMON_WEIGHT : 1);

/** Without the difference between common words and others. */
export const rarityOf = (count: number, size: number): number =>
  Math.max(LEAST_WEIGHT, Math.min(1, (size - magnitude(count)) / RAREST));
