// Caches what is computed of the whole folder. A file of its own, because views and decisions share it.

import type { CorpusSnapshot } from '../../corpus/snapshot.ts';

/** Caches the result of `build` until the corpus changes. Concurrent requests share one build. */
export function perGeneration<Value>(build: (corpus: CorpusSnapshot) => Value): (corpus: CorpusSnapshot) => Value {
  const cache = new WeakMap<CorpusSnapshot, { readonly generation: number; readonly value: Value }>();
  return (corpus) => {
    const cached = cache.get(corpus);
    if (cached?.generation === corpus.generation) return cached.value;
    const value = build(corpus);
    cache.set(corpus, { generation: corpus.generation, value });
    return value;
  };
}
