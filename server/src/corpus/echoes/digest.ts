// What indexes know a wording or a stem by instead of its letters: a piece of its SHA-256. Ten thousand articles have
// hundreds of thousands of them, and a number can stand in a column, be packed with the article and be read in place.

import { sha256 } from '@noble/hashes/sha2.js';
import { onceForWords } from '../../analysis/once-for-words.ts';
import { commonStems } from '../../language/en/common-stems.generated.ts';

/** Numbers of a wording's digest. Of 128 bits no two meet, not even where somebody writes articles to make them. */
export const DIGEST = 4;

const encoder = new TextEncoder();

export function digestOf(text: string): Uint32Array {
  return new Uint32Array(sha256(encoder.encode(text)).buffer, 0, DIGEST);
}

const MOST_REMEMBERED = 20_000;

/**
 * A stem as a whole number of 53 bits, of which the lowest says whether it is common. Among a million different stems the
 * chance that any two meet is one in nine thousand; two that do are taken for one word.
 */
export const stemKey = onceForWords((stem) => {
  const [low, high] = digestOf(stem) as unknown as [number, number];
  return stemOfHalves((low & ~1) | (commonStems.has(stem) ? 1 : 0), high & HIGH);
}, MOST_REMEMBERED);

const HIGH = 2 ** 21 - 1;
const WORD = 2 ** 32;

/** A stem as it stands in a column, low half first. */
export const halvesOfStem = (key: number): [low: number, high: number] => [key >>> 0, Math.floor(key / WORD)];

export const stemOfHalves = (low: number, high: number): number => high * WORD + (low >>> 0);

export const isCommonStem = (key: number): boolean => (key & 1) === 1;
