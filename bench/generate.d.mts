/** Mulberry32: numbers from 0 up to 1. */
export function randomNumbers(seed: number): () => number;
export function generateArticles(count: number, seed?: number): Generator<{ name: string; text: string }, void>;
