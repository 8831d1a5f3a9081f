import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze.ts';
import { ClosedArticle } from '../../server/src/corpus/closed-article.ts';
import { PackedArticle, packArticle } from '../../server/src/corpus/packed.ts';
import { contentOf } from '../../server/src/corpus/summarize.ts';
import { english } from '../../server/src/language/en/lexicon.ts';
import { samples } from '../support/samples.ts';

const PLACE = { uri: 'file:///a/b.txt', folder: 'file:///a', path: 'b.txt' };
const contentFor = (text: string) => contentOf(text, analyze(text, english));

describe('a packed article', () => {
  test('is the article it was made of, part by part', () => {
    for (const text of Object.values(samples)) {
      const content = contentFor(text);
      const closed = new ClosedArticle(PLACE, packArticle(content));
      for (const key of Object.keys(content) as (keyof typeof content)[])
        expect(closed[key], key).toEqual(content[key]);
    }
  });

  test('tells where entities are mentioned without being unpacked', () => {
    const [text = ''] = Object.values(samples);
    const { analysis } = contentFor(text);
    const packed = new PackedArticle(packArticle(contentFor(text)));
    const locals = new Set([0, 2]);
    expect(packed.mentionsOf(locals)).toEqual(
      analysis.mentions
        .filter(({ entity }) => locals.has(entity))
        .map(({ start, end, form }) => ({ start, end, form })),
    );
    expect(packed.mentionsOf(new Set([-1]))).toHaveLength(
      analysis.mentions.filter(({ entity }) => entity === -1).length,
    );
  });

  test('of any text at all, at any place in a larger run of bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.nat(5), (text, at) => {
        const content = contentFor(text);
        const bytes = packArticle(content);
        expect(bytes.length % 4).toBe(0);
        const larger = new Uint8Array(bytes.length + 24);
        larger.set(bytes, 4 * at);
        const closed = new ClosedArticle(PLACE, larger.subarray(4 * at, 4 * at + bytes.length));
        expect(closed.analysis).toEqual(content.analysis);
        expect(closed.lineStarts).toEqual(content.lineStarts);
        expect(closed.length).toBe(content.length);
      }),
    );
  });
});
