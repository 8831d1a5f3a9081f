// Word shingles as 32-bit numbers, and the two standard ways to keep few of them: winnowing (Schleimer, Wilkerson and
// Aiken 2003), which is sure to keep one of any long enough common run, for quotations that are cut out of each other; and
// a bottom-k sketch (Broder 1997) for paragraphs that are near-identical as a whole.

import type { Fold } from './words.ts';

/** Words of a shingle of quotations. */
const SHINGLE = 3;
/** Shingles of a window: two texts with a common run of SHINGLE + WINDOW - 1 = 6 words share a kept shingle, if it says anything. */
const WINDOW = 4;

/** Shingles of words that say nothing by themselves ("one of the") are in every other quotation, and never kept. */
export function winnow(folds: readonly Fold[]): number[] {
  const hashes = shingles(folds, SHINGLE);
  // A short quotation is kept whole.
  const window = hashes.length <= WINDOW ? 1 : WINDOW;
  const kept = new Set<number>();
  for (let from = 0; from + window <= hashes.length; from += 1) {
    let least = NEVER;
    for (let at = from; at < from + window; at += 1)
      if ((hashes[at] as number) < least && !isEmptyShingle(folds, at)) least = hashes[at] as number;
    if (least !== NEVER) kept.add(least);
  }
  return [...kept];
}

const NEVER = Number.POSITIVE_INFINITY;

function isEmptyShingle(folds: readonly Fold[], at: number): boolean {
  for (let i = at; i < at + SHINGLE; i += 1) if ((folds[i] as Fold).stem !== '') return false;
  return true;
}

/** The smallest hashes of a paragraph's shingles, in order; none for a short paragraph, which proves nothing. */
export function sketchOf(folds: readonly Fold[]): number[] {
  if (folds.length < SHORTEST_PARAGRAPH) return [];
  // Numbers in rising order: what is there twice stands side by side.
  const hashes = shingles(folds, 4).sort();
  const least: number[] = [];
  for (let i = 0; i < hashes.length && least.length < SKETCH; i += 1)
    if (i === 0 || hashes[i] !== hashes[i - 1]) least.push(hashes[i] as number);
  return least;
}

const SHORTEST_PARAGRAPH = 15;
const SKETCH = 16;

/** Estimated share of common shingles of two paragraphs, 0 to 1. */
export function resemblance(a: readonly number[] | Uint32Array, b: readonly number[] | Uint32Array): number {
  if (a.length === 0 || b.length === 0) return 0;
  const both = new Set([...a, ...b]);
  const least = [...both].sort((x, y) => x - y).slice(0, Math.min(SKETCH, both.size));
  const [inA, inB] = [new Set(a), new Set(b)];
  return least.filter((hash) => inA.has(hash) && inB.has(hash)).length / least.length;
}

function shingles(folds: readonly Fold[], size: number): Uint32Array {
  const words = new Int32Array(folds.length);
  for (let i = 0; i < words.length; i += 1) words[i] = (folds[i] as Fold).hash;
  const hashes = new Uint32Array(Math.max(0, words.length - size + 1));
  for (let i = 0; i < hashes.length; i += 1) {
    let hash = 0;
    for (let k = i; k < i + size; k += 1) hash = Math.imul(hash ^ (words[k] as number), 0x9e3779b1) ^ (hash >>> 15);
    hashes[i] = mix(hash);
  }
  return hashes;
}

/** Spreads the bits, so that "smallest" is a fair draw. */
function mix(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
