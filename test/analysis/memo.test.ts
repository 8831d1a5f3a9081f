// Incremental analysis: after any edits, an analysis with a `VersionCache` equals one from scratch.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generateArticles } from '../../bench/generate.mjs';
import { analyze } from '../../server/src/analysis/analyze.ts';
import { VersionCache } from '../../server/src/analysis/memo.ts';
import { contentOf, summarizeArticle } from '../../server/src/corpus/summarize.ts';
import { english } from '../../server/src/language/en/index.ts';
import { PARAGRAPHS } from '../model/texts.ts';
import { hostileTexts } from '../support/hostile-texts.ts';
import { samples } from '../support/samples.ts';

const articles = [...generateArticles(6)].map(({ text }) => text);
const hostile = Object.values(hostileTexts).map((make) => make(600));
const texts = [...articles, articles.slice(0, 3).join('\n'), ...Object.values(samples), ...hostile];

const PLACE = { uri: 'file:///a.txt', folder: '', path: 'a.txt' };

/** Typical input, and input that affects other paragraphs: marks, names, lines, cues, codes. */
const typed = fc.oneof(
  fc.constantFrom(
    ...'e|A|,|.|“|”|"|‘|’|\'|\n|\n\n| |:|—|- |“We |,” she said|’s|Voss|Elena Voss|the mayor|He said that |```\n|---\n|](x)|# |Photo: AP|By Ada Lovelace\n|1|3 March|The |U.S.|Reuters|match goal league striker coach|\r\n|(HTS)|denied that |reportedly|\u2028|é|\ud83d\ude00|https://x.org'.split(
      '|',
    ),
  ),
  fc.constantFrom(...PARAGRAPHS).map((paragraph) => `\n\n${paragraph}\n\n`),
  fc.string({ maxLength: 8 }),
);
/** The place as a share of the text, the number of deleted characters, and the new text. Most edits are close together. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  near: fc.integer({ min: -40, max: 40 }),
  stays: fc.boolean(),
  gone: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat({ max: 3 }), fc.nat({ max: 900 })),
  text: fc.oneof({ weight: 3, arbitrary: typed }, fc.constant('')),
});

test('after any edits, an analysis with a cache equals one from scratch', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.boolean(),
      fc.array(edit, { minLength: 1, maxLength: 12 }),
      (from, markdown, edits) => {
        let text = from;
        let last = 0;
        const memo = new VersionCache();
        analyze(text, english, { markdown, memo });
        for (const { at, near, stays, gone, text: comes } of edits) {
          const place = Math.max(0, Math.min(text.length, stays ? last + near : Math.floor(at * text.length)));
          text = text.slice(0, place) + comes + text.slice(place + gone);
          last = place + comes.length;
          const analysis = analyze(text, english, { markdown, memo });
          const fresh = analyze(text, english, { markdown });
          expect(analysis).toEqual(fresh);
          const {
            annotations: _,
            ignoredCodes: __,
            ...article
          } = summarizeArticle(PLACE, text, analysis, english, [], undefined, undefined, memo);
          expect(article).toEqual({ ...PLACE, ...contentOf(text, fresh, english) });
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('a paragraph is analysed again when a mark in the next one moves the end of its quotation', () => {
  const memo = new VersionCache();
  for (const next of ['“Then nothing came,” she said.', 'Then nothing came, she said.']) {
    const text = `“We were told to wait, the mayor said on Monday, and that was all.\n\n${next}`;
    expect(analyze(text, english, { memo })).toEqual(analyze(text, english));
  }
});
