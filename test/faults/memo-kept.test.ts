// An article of the corpus does not keep the version cache of its open document alive.

import { expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze.ts';
import { VersionCache } from '../../server/src/analysis/memo.ts';
import { summarizeArticle } from '../../server/src/corpus/summarize.ts';
import { english } from '../../server/src/language/en/index.ts';
import { collect } from '../support/heap.ts';
import { samples } from '../support/samples.ts';

it('an article releases the version cache once its quotations are compared', async () => {
  const [text = ''] = Object.values(samples);
  const make = () => {
    const memo = new VersionCache();
    const analysis = analyze(text, english, { memo });
    const place = { uri: 'file:///a.txt', folder: '', path: 'a.txt' };
    return {
      memo: new WeakRef(memo),
      article: summarizeArticle(place, text, analysis, english, [], undefined, undefined, memo),
    };
  };
  const { memo, article } = make();
  expect(article.quoted.length).toBeGreaterThan(0);
  await collect();
  expect(memo.deref(), 'the version cache').toBeUndefined();
  expect(article.quotationFingerprints.length).toBe(article.quoted.length);
});
