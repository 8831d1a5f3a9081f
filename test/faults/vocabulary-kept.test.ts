// The vocabulary of the analysis stays below its limit in a long session, and is released when it is replaced.

import { expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze.ts';
import { VersionCache } from '../../server/src/analysis/memo.ts';
import { MOST_WORDS, vocabularyOf } from '../../server/src/analysis/tokens/vocabulary.ts';
import { english } from '../../server/src/language/en/index.ts';
import { collect } from '../support/heap.ts';
import { samples } from '../support/samples.ts';

/** A text of `count` words that are in no other text, such as half-typed words. */
const newWords = (count: number, from: number): string =>
  Array.from({ length: count }, (_, i) => `q${(from + i).toString(36)}`).join(' ');

it('is replaced when it is full, and the version cache of an open article does not keep the old one alive', async () => {
  const [text = ''] = Object.values(samples);
  const memo = new VersionCache();
  analyze(text, english, { memo });
  const before = new WeakRef(vocabularyOf(english));
  const size = 5_000;
  for (let typed = 0; typed < 1.5 * MOST_WORDS; typed += size) {
    analyze(newWords(size, typed), english);
    expect(vocabularyOf(english).size).toBeLessThanOrEqual(MOST_WORDS + size);
  }
  await collect();
  expect(before.deref(), 'the replaced vocabulary').toBeUndefined();
  expect(analyze(text, english, { memo })).toEqual(analyze(text, english));
});
