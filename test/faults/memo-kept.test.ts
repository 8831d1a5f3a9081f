// What an article of the corpus holds: one that was open must not hold what was kept for writing in it.

import { expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze.ts';
import { VersionCache } from '../../server/src/analysis/memo.ts';
import { summarizeArticle } from '../../server/src/corpus/summarize.ts';
import { english } from '../../server/src/language/en/index.ts';
import { collect } from '../support/heap.ts';
import { samples } from '../support/samples.ts';

it('an article lets go of its memo once its quotations are compared', async () => {
  const [text = ''] = Object.values(samples);
  const make = () => {
    const memo = new VersionCache();
    const analysis = analyze(text, english, { memo });
    const place = { uri: 'file:///a.txt', folder: '', path: 'a.txt' };
    return {
      memo: new WeakRef(memo),
      article: summarizeArticle(place, text, analysis, [], undefined, undefined, memo),
    };
  };
  const { memo, article } = make();
  expect(article.quoted.length).toBeGreaterThan(0);
  await collect();
  expect(memo.deref(), 'what was kept for the next version').toBeUndefined();
  expect(article.quotationFingerprints.length).toBe(article.quoted.length);
});
