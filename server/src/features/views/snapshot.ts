// Lists over the whole folder, made once for each state of the corpus and in slices, so that a hover never waits for them.

import type { Corpus } from '../../corpus/corpus.ts';
import { Slices } from '../../corpus/slices.ts';

/** Keeps what `build` made until the corpus has changed. Whoever asks while it is being made waits for the same. */
export function perGeneration<T>(build: (corpus: Corpus) => Promise<T>): (corpus: Corpus) => Promise<T> {
  const made = new WeakMap<Corpus, { readonly generation: number; readonly value: Promise<T> }>();
  return (corpus) => {
    corpus.articles();
    const before = made.get(corpus);
    if (before?.generation === corpus.generation) return before.value;
    const value = build(corpus);
    made.set(corpus, { generation: corpus.generation, value });
    return value;
  };
}

export async function inSlices<T>(corpus: Corpus, items: Iterable<T>, visit: (item: T) => void): Promise<void> {
  const slices = new Slices(corpus.host);
  for (const item of items) {
    if (slices.isOver) await slices.pause();
    visit(item);
  }
}
