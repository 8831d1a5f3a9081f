// Lists over the whole folder, made once for each state of the corpus and in slices, so that a hover never waits for them.

import type { Corpus } from '../../corpus/corpus.ts';
import type { Cancellation } from '../../corpus/host.ts';
import { Slices } from '../../corpus/slices.ts';
import { stopIfCancelled } from '../cancelled.ts';

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

/** Throws once it is cancelled; what is kept for others than who asked must not be. */
export async function inSlices<T>(
  corpus: Corpus,
  items: Iterable<T>,
  visit: (item: T) => void,
  cancellation: Cancellation = NEVER,
): Promise<void> {
  const slices = new Slices(corpus.host);
  for (const item of items) {
    if (slices.isOver) await slices.pause();
    stopIfCancelled(cancellation);
    visit(item);
  }
}

const NEVER: Cancellation = { isCancellationRequested: false };
