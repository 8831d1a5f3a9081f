// Word shingles as 32-bit numbers, and two standard ways to keep few of them: winnowing (Schleimer, Wilkerson and Aiken
// 2003), which keeps at least one of any long enough common run, finds quotations that are cut out of each other; a
// bottom-k sketch (Broder 1997) finds paragraphs that are nearly identical as a whole.

import type { NormalizedWord } from './words.ts';

/** Words of a shingle of quotations. */
const SHINGLE = 3;
/** Shingles of a window: two texts with a common run of SHINGLE + WINDOW - 1 = 6 words share a kept shingle. */
const WINDOW = 4;
/** Words of a shingle of paragraphs. */
const PARAGRAPH_SHINGLE = 4;

/** The winnowed shingles of a quotation. Shingles of stop words alone ("one of the") are in most texts and never kept. */
export function winnow(words: readonly NormalizedWord[]): number[] {
  const hashes = hashShingles(words, SHINGLE);
  // All shingles of a short quotation are kept.
  const window = hashes.length <= WINDOW ? 1 : WINDOW;
  const kept = new Set<number>();
  for (let from = 0; from + window <= hashes.length; from += 1) {
    let least = Number.POSITIVE_INFINITY;
    for (let at = from; at < from + window; at += 1)
      if (hashes[at]! < least && !hasOnlyStopWords(words, at)) least = hashes[at]!;
    if (least !== Number.POSITIVE_INFINITY) kept.add(least);
  }
  return [...kept];
}

function hasOnlyStopWords(words: readonly NormalizedWord[], from: number): boolean {
  for (let i = from; i < from + SHINGLE; i += 1) if (words[i]!.stem !== '') return false;
  return true;
}

/** The smallest hashes of a paragraph's shingles, ascending; empty for a short paragraph, which proves nothing. */
export function sketchOf(words: readonly NormalizedWord[]): number[] {
  if (words.length < SHORTEST_PARAGRAPH) return [];
  // A typed array sorts numerically, which puts duplicates next to each other.
  const hashes = hashShingles(words, PARAGRAPH_SHINGLE).sort();
  const least: number[] = [];
  for (let i = 0; i < hashes.length && least.length < SKETCH_SIZE; i += 1)
    if (i === 0 || hashes[i] !== hashes[i - 1]) least.push(hashes[i]!);
  return least;
}

/** Words. */
const SHORTEST_PARAGRAPH = 15;
const SKETCH_SIZE = 16;

/** Estimates from two sketches the share of shingles that two paragraphs have in common, 0 to 1. */
export function resemblance(a: readonly number[] | Uint32Array, b: readonly number[] | Uint32Array): number {
  if (a.length === 0 || b.length === 0) return 0;
  const union = new Set([...a, ...b]);
  const least = [...union].sort((x, y) => x - y).slice(0, Math.min(SKETCH_SIZE, union.size));
  const [inA, inB] = [new Set(a), new Set(b)];
  return least.filter((hash) => inA.has(hash) && inB.has(hash)).length / least.length;
}

function hashShingles(words: readonly NormalizedWord[], size: number): Uint32Array {
  const wordHashes = new Int32Array(words.length);
  for (let i = 0; i < wordHashes.length; i += 1) wordHashes[i] = words[i]!.hash;
  const hashes = new Uint32Array(Math.max(0, wordHashes.length - size + 1));
  for (let i = 0; i < hashes.length; i += 1) {
    let hash = 0;
    for (let k = i; k < i + size; k += 1) hash = Math.imul(hash ^ wordHashes[k]!, 0x9e3779b1) ^ (hash >>> 15);
    hashes[i] = mixBits(hash);
  }
  return hashes;
}

/** The finalizer of MurmurHash3. It makes "the smallest hash" a uniform choice. */
function mixBits(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
