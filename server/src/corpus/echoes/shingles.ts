// Word shingles as 32-bit numbers, and the two standard ways to keep few of them: winnowing (Schleimer, Wilkerson and
// Aiken 2003), which is sure to keep one of any long enough common run, for quotations that are cut out of each other; and
// a bottom-k sketch (Broder 1997) for paragraphs that are near-identical as a whole.

import { fnv1a } from '../../analysis/fnv.ts';
import { isEmptyWord } from './words.ts';

/** Words of a shingle of quotations. */
const SHINGLE = 3;
/** Shingles of a window: two texts with a common run of SHINGLE + WINDOW - 1 = 6 words share a kept shingle, if it says anything. */
const WINDOW = 4;

/** Shingles of words that say nothing by themselves ("one of the") are in every other quotation, and never kept. */
export function winnow(folds: readonly string[]): number[] {
  const hashes = shingles(folds, SHINGLE).map((hash, at) =>
    folds.slice(at, at + SHINGLE).every(isEmptyWord) ? NEVER : hash,
  );
  const kept = new Set<number>();
  for (let from = 0; from < Math.max(1, hashes.length - WINDOW + 1); from += 1) {
    const window = hashes.slice(from, from + WINDOW);
    // A short quotation is kept whole.
    for (const hash of hashes.length <= WINDOW ? window : [Math.min(...window)]) if (hash !== NEVER) kept.add(hash);
  }
  return [...kept];
}

const NEVER = Number.POSITIVE_INFINITY;

/** The smallest hashes of a paragraph's shingles, in order; none for a short paragraph, which proves nothing. */
export function sketchOf(folds: readonly string[]): number[] {
  if (folds.length < SHORTEST_PARAGRAPH) return [];
  // Numbers in rising order: what is there twice stands side by side.
  const hashes = Uint32Array.from(shingles(folds, 4)).sort();
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

function shingles(folds: readonly string[], size: number): number[] {
  const words = folds.map((fold) => fnv1a(fold));
  const hashes: number[] = [];
  for (let i = 0; i + size <= words.length; i += 1) {
    let hash = 0;
    for (let k = 0; k < size; k += 1) hash = Math.imul(hash ^ (words[i + k] as number), 0x9e3779b1) ^ (hash >>> 15);
    hashes.push(mix(hash));
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
