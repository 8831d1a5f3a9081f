// The words that an analysis has met: as many as there may be, however long somebody writes, and none that are given up.

import { expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze.ts';
import { VersionCache } from '../../server/src/analysis/memo.ts';
import { MOST_WORDS, vocabularyOf } from '../../server/src/analysis/tokens/vocabulary.ts';
import { english } from '../../server/src/language/en/index.ts';
import { collect } from '../support/heap.ts';
import { samples } from '../support/samples.ts';

/** A text of so many words that no other has, as what is typed is before a word is whole. */
const newWords = (count: number, from: number): string =>
  Array.from({ length: count }, (_, i) => `q${(from + i).toString(36)}`).join(' ');

it('begin anew when there are too many, and what was kept of an open article does not hold the ones before', async () => {
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
  expect(before.deref(), 'words that were given up').toBeUndefined();
  expect(analyze(text, english, { memo })).toEqual(analyze(text, english));
});
