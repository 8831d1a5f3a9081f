import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze.ts';
import { ClosedArticle } from '../../server/src/corpus/closed-articles.ts';
import { PackedArticle, packArticle } from '../../server/src/corpus/storage/packed-article.ts';
import { contentOf } from '../../server/src/corpus/summarize.ts';
import { english } from '../../server/src/language/en/index.ts';
import { samples } from '../support/samples.ts';

const PLACE = { uri: 'file:///a/b.txt', folder: 'file:///a', path: 'b.txt' };
const contentFor = (text: string) => contentOf(text, analyze(text, english), english);

describe('a packed article', () => {
  test('equals the article it was made of, part by part', () => {
    for (const text of Object.values(samples)) {
      const content = contentFor(text);
      const closed = new ClosedArticle(PLACE, new PackedArticle(packArticle(content)));
      for (const key of Object.keys(content) as (keyof typeof content)[])
        if (key === 'lineStarts') expect(Array.from(closed[key])).toEqual(Array.from(content[key]));
        else expect(closed[key], key).toEqual(content[key]);
    }
  });

  test('keeps a lone surrogate, which UTF-8 cannot express', () => {
    const content = contentFor(
      'By \ud835 Ada Lovelace\n\nThe budget of Vel\udc00dova will not pass, Ada Lovelace said on Monday.',
    );
    const packed = new PackedArticle(packArticle(content));
    expect(packed.entities()).toEqual(content.entities);
    expect(packed.detail()?.quoteTexts).toEqual(content.quoteTexts);
    expect(content.quoteTexts.join()).toContain('\udc00');
  });

  test('finds the mentions of entities without being unpacked', () => {
    const [text = ''] = Object.values(samples);
    const { analysis } = contentFor(text);
    const packed = new PackedArticle(packArticle(contentFor(text)));
    const locals = new Set([0, 2]);
    expect(packed.mentionsOf((local) => locals.has(local))).toEqual(
      analysis.mentions
        .filter(({ entity }) => locals.has(entity))
        .map(({ start, end, form }) => ({ start, end, form })),
    );
    expect(packed.mentionsOf((local) => local === -1)).toHaveLength(
      analysis.mentions.filter(({ entity }) => entity === -1).length,
    );
  });

  test('releases parts that can be read again, and keeps the mentions', () => {
    const [text = ''] = Object.values(samples);
    const content = contentFor(text);
    const bytes = packArticle(content);
    let isThere = true;
    const packed = new PackedArticle(bytes);
    packed.releaseStoredBytes();
    expect(packed.isComplete, 'without a store nothing is released').toBe(true);
    packed.setStore('it', { read: (key) => (isThere && key === 'it' ? bytes : undefined) });
    let lost = 0;
    const closed = new ClosedArticle(PLACE, packed, () => {
      lost += 1;
    });
    packed.releaseStoredBytes();
    const isKnown = (local: number): boolean => local >= 0;
    const mentions = new PackedArticle(bytes).mentionsOf(isKnown);
    expect(closed.mentionsOf(isKnown)).toEqual(mentions);
    expect(packed.bytes).toEqual(bytes);
    expect(lost).toBe(0);
    isThere = false;
    expect(closed.analysis.quotes).toEqual([]);
    expect(closed.quoteTexts).toEqual([]);
    expect(lost, 'reported once').toBe(1);
    expect(closed.mentionsOf(isKnown)).toEqual(mentions);
    expect(closed.quoted).toEqual(content.quoted);
  });

  test('works with a text, or entities, too large for narrow columns', () => {
    const long = contentFor(`Ada Lovelace spoke.\n\n${'word '.repeat(14_000)}\n\nAda Lovelace left.\n`);
    const [short = ''] = Object.values(samples);
    const { entities, ...rest } = contentFor(short);
    const [one] = entities;
    const crowd = { ...rest, entities: Array.from({ length: 30_000 }, () => one!) };
    const last = crowd.entities.length - 1;
    crowd.analysis = { ...rest.analysis, mentions: rest.analysis.mentions.map((each) => ({ ...each, entity: last })) };
    for (const content of [long, crowd]) {
      const packed = new PackedArticle(packArticle(content));
      expect(Array.from(packed.lineStarts)).toEqual(Array.from(content.lineStarts));
      expect(packed.mentionsOf((local) => local === content.entities.length - 1)).toEqual(
        content.analysis.mentions
          .filter(({ entity }) => entity === content.entities.length - 1)
          .map(({ start, end, form }) => ({ start, end, form })),
      );
      expect(packed.entities()).toEqual(content.entities);
    }
  });

  test('works with any text, at any multiple of four in a buffer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.nat(5), (text, at) => {
        const content = contentFor(text);
        const bytes = packArticle(content);
        expect(bytes.length % 4).toBe(0);
        const larger = new Uint8Array(bytes.length + 24);
        larger.set(bytes, 4 * at);
        const closed = new ClosedArticle(PLACE, new PackedArticle(larger.subarray(4 * at, 4 * at + bytes.length)));
        expect(closed.analysis).toEqual(content.analysis);
        expect(Array.from(closed.lineStarts)).toEqual(Array.from(content.lineStarts));
        expect(closed.length).toBe(content.length);
      }),
    );
  });
});
