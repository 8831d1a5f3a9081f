// The keys of the indexes: numbers made of SHA-256 digests of words. Unlike strings they fit in typed arrays, are packed with
// an article and read in place.

import { sha256 } from '@noble/hashes/sha2.js';

/** Numbers of a digest. With 128 bits no two different texts collide, not even on purpose. */
export const DIGEST_LENGTH = 4;

const encoder = new TextEncoder();

/** The first 128 bits of the SHA-256 of a text. */
export function digestOf(text: string): Uint32Array {
  return new Uint32Array(sha256(encoder.encode(text)).buffer, 0, DIGEST_LENGTH);
}

/**
 * The key of a stem: a whole number of 53 bits, of which the lowest says whether the stem is common. Among a million
 * different stems the chance of any collision is one in nine thousand; colliding stems count as one word.
 */
export function stemKeyOf(stem: string, isCommon: boolean): number {
  const [low, high] = digestOf(stem) as unknown as [number, number];
  return keyOfHalves((low & ~1) | (isCommon ? 1 : 0), high & HIGH_BITS);
}

const HIGH_BITS = 2 ** 21 - 1;
const LOW_RANGE = 2 ** 32;

/** A key as two numbers of 32 bits, low half first, as packed articles hold it. */
export const halvesOfKey = (key: number): [low: number, high: number] => [key >>> 0, Math.floor(key / LOW_RANGE)];

export const keyOfHalves = (low: number, high: number): number => high * LOW_RANGE + (low >>> 0);

export const isCommonKey = (key: number): boolean => (key & 1) === 1;

/**
 * The weight of a stem in comparisons: a stem of every other article says less than a rare one. In tenths, so that sums
 * do not depend on the order of addition.
 */
export const weightOfStem = (isCommon: boolean): number => (isCommon ? COMMON : RARE);

/** The same by a stem's key, or by the low half of one. */
export const weightOfKey = (key: number): number => weightOfStem(isCommonKey(key));

const COMMON = 4;
const RARE = 10;

export const totalWeight = (keys: readonly number[]): number => keys.reduce((sum, key) => sum + weightOfKey(key), 0);
