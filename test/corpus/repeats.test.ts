// The index of quotations: the order of articles never matters, and after any edits it answers as a new index would.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packDenials } from '../../server/src/corpus/repeats/denial-fingerprints.ts';
import { DenialIndex, type DenyingArticle } from '../../server/src/corpus/repeats/denial-index.ts';
import { packQuotations } from '../../server/src/corpus/repeats/quotation-fingerprints.ts';
import { QuotationIndex } from '../../server/src/corpus/repeats/quotation-index.ts';
import { resemblance, sketchOf, winnow } from '../../server/src/corpus/repeats/shingles.ts';
import type { Denial, MarkedQuotation } from '../../server/src/corpus/repeats/statements.ts';
import type { QuotingArticle } from '../../server/src/corpus/repeats/wordings.ts';
import { normalizerFor } from '../../server/src/corpus/repeats/words.ts';
import { english } from '../../server/src/language/en/index.ts';
import { articleOf, corpusOf } from '../support/corpus.ts';
import { alive } from '../support/heap.ts';
import { similarityOf } from '../support/similarity.ts';

const normalizer = normalizerFor(english);

const sentences = [
  'The bridge over the river will open before the winter',
  'The bridge over the river will not open before the winter',
  'bridge over the river will open',
  'We are not seeking to close the school in the valley',
  'We are seeking to close the school in the valley, and soon',
  'close the school in the valley',
  'constructive, practical, and rich in substance',
  'constructive, business-like, and substantial',
  'Nobody told us that the gates were open that night',
];

const quotations = fc
  .array(fc.constantFrom(...sentences), { maxLength: 4 })
  .map((list) => list.map((words, quote): MarkedQuotation => ({ quote, words, context: [], isShared: false })));
const uris = ['a', 'b', 'c', 'd', 'e'];
const step = fc.record({
  uri: fc.constantFrom(...uris),
  quoted: fc.option(quotations, { nil: undefined }),
  ask: fc.boolean(),
});

const quoting = (uri: string, quoted: readonly MarkedQuotation[]): QuotingArticle => ({
  uri,
  quoted,
  quotationFingerprints: packQuotations(quoted, normalizer),
});

function answers(index: QuotationIndex): unknown {
  return uris.map((uri) => [0, 1, 2, 3].map((quote) => index.repeatsOf(uri, quote)));
}

describe('QuotationIndex', () => {
  it('answers after any edits as an index built at once in any order', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 15 }), (steps) => {
        const edited = new QuotationIndex(english);
        const state = new Map<string, readonly MarkedQuotation[]>();
        for (const { uri, quoted, ask } of steps) {
          if (quoted === undefined) edited.delete(uri);
          else edited.set(quoting(uri, quoted));
          if (quoted === undefined) state.delete(uri);
          else state.set(uri, quoted);
          if (ask) answers(edited);
        }
        for (const entries of [[...state], [...state].reverse()]) {
          const fresh = new QuotationIndex(english);
          for (const [uri, quoted] of entries) fresh.set(quoting(uri, quoted));
          expect(answers(edited)).toEqual(answers(fresh));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is symmetric', () => {
    fc.assert(
      fc.property(fc.array(quotations, { minLength: 2, maxLength: 5 }), (articles) => {
        const index = new QuotationIndex(english);
        articles.forEach((quoted, at) => {
          index.set(quoting(uris[at] as string, quoted));
        });
        for (const uri of uris)
          for (let quote = 0; quote < 4; quote += 1)
            for (const repeat of index.repeatsOf(uri, quote))
              expect(index.repeatsOf(repeat.article, repeat.quote)).toContainEqual({ ...repeat, article: uri, quote });
      }),
    );
  });

  it('answers as an index built at once where words become too frequent to search by, and rare again', () => {
    const said = (at: number): MarkedQuotation[] => [
      {
        quote: 0,
        words: `Cormorants nest below lighthouse number ${at} of the ${at % 7} old ones`,
        context: [],
        isShared: false,
      },
    ];
    const count = 400;
    const edited = new QuotationIndex(english);
    const fresh = (to: number): QuotationIndex => {
      const index = new QuotationIndex(english);
      for (let at = 0; at < to; at += 1) index.set(quoting(`${at}`, said(at)));
      return index;
    };
    const all = (index: QuotationIndex, to: number): unknown =>
      Array.from({ length: to }, (_, at) => index.repeatsOf(`${at}`, 0).length);
    for (let at = 0; at < count; at += 1) edited.set(quoting(`${at}`, said(at)));
    expect(all(edited, count)).toEqual(all(fresh(count), count));
    for (const to of [160, 151, 150, 3]) {
      for (let at = to; at < count; at += 1) edited.delete(`${at}`);
      expect(all(edited, to)).toEqual(all(fresh(to), to));
    }
    expect(edited.repeatsOf('0', 0)).toHaveLength(2);
  });

  it('finds every place of a quotation that one article repeats', () => {
    const index = new QuotationIndex(english);
    const [first, second] = sentences as [string, string];
    const quoted = Array.from({ length: 100 }, (_, quote) => ({
      quote,
      words: quote % 2 === 0 ? first : second,
      context: [],
      isShared: false,
    }));
    index.set(quoting('b', quoted));
    index.set(quoting('a', quoted.slice(0, 3)));
    expect(index.repeatsOf('a', 0).filter(({ kind }) => kind === 'same')).toHaveLength(50);
    expect(index.repeatsOf('b', 1).filter(({ kind }) => kind === 'same')).toEqual([
      { article: 'a', quote: 1, kind: 'same', similarity: 1 },
    ]);
    index.set(quoting('b', quoted.slice(0, 2)));
    expect(index.repeatsOf('a', 0).filter(({ kind }) => kind === 'same')).toHaveLength(1);
  });

  it('answers as a direct comparison of two quotations', () => {
    const word = fc.constantFrom(...'the of not never bridge winter river opens school valley gates'.split(' '));
    const words = fc.array(word, { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const index = new QuotationIndex(english);
        index.set(quoting('a', [{ quote: 0, words: a.join(' '), context: [], isShared: false }]));
        index.set(quoting('b', [{ quote: 0, words: b.join(' '), context: [], isShared: false }]));
        const similarity = similarityOf(a, b);
        expect(index.repeatsOf('a', 0)).toEqual(
          similarity === undefined ? [] : [{ article: 'b', quote: 0, ...similarity }],
        );
      }),
      { numRuns: 500 },
    );
  });

  it('accepts the same article twice', () => {
    const index = new QuotationIndex(english);
    const quoted: MarkedQuotation[] = [{ quote: 0, words: sentences[0] as string, context: [], isShared: false }];
    index.set(quoting('a', quoted));
    index.set(quoting('a', quoted));
    index.set(quoting('b', quoted));
    expect(index.repeatsOf('b', 0)).toHaveLength(1);
    index.delete('a');
    expect(index.repeatsOf('b', 0)).toEqual([]);
  });
});

describe('DenialIndex', () => {
  const denial = (stems: string, ...entities: number[]): Denial => ({
    start: 0,
    end: 1,
    kind: 'denied',
    sentence: '',
    claim: { start: 0, end: 1, stems, entities },
    denier: -1,
    speaker: -1,
    isPlain: false,
    occasion: '',
    lead: '',
  });
  const denying = (uri: string, denials: readonly Denial[]): DenyingArticle => ({
    uri,
    denialFingerprints: packDenials(denials, normalizer),
  });
  const key = (_: string, local: number): { key: string; weight: number } => ({ key: `person:${local}`, weight: 6 });
  const claim = {
    start: 0,
    end: 1,
    stems: 'extradi request',
    entities: [1, 2, 3],
    speaker: -1,
    quote: 0,
    isExpected: false,
    occasion: '',
    lead: '',
  };

  it('finds denials by rare words and names, in other articles only', () => {
    const index = new DenialIndex(english);
    index.set(denying('a', [denial('extradi visit', 1, 2, 3)]));
    expect(index.against('b', claim, key)).toMatchObject([{ article: 'a' }]);
    expect(index.against('a', claim, key)).toEqual([]);
    index.set(denying('a', [denial('visit', 1, 2, 3)]));
    expect(index.against('b', claim, key)).toEqual([]);
    index.set(denying('a', [denial('extradi visit', 4)]));
    expect(index.against('b', claim, key)).toEqual([]);
    index.delete('a');
    expect(index.against('b', claim, key)).toEqual([]);
  });

  it('knows which claims a change concerns, in bounded memory', async () => {
    const index = new DenialIndex(english);
    index.set(denying('a', [denial('extradi visit', 1, 2, 3)]));
    const start = index.version;
    expect(index.hasChanged([claim], start - 1)).toBe(true);
    index.set(denying('b', [denial('pipelin', 1)]));
    expect(index.hasChanged([claim], start)).toBe(false);
    const write = async (from: number, to: number): Promise<number> => {
      for (let i = from; i < to; i += 1) index.set(denying('b', [denial(`typed${i}`, 1)]));
      return alive();
    };
    const before = await write(0, 20_000);
    expect((await write(20_000, 60_000)) - before, 'bytes for words that are no longer in any denial').toBeLessThan(
      500_000,
    );
    // A key whose version was cleared counts as changed.
    expect(index.hasChanged([claim], start)).toBe(true);
    const { version } = index;
    index.set(denying('b', []));
    expect(index.hasChanged([claim], version)).toBe(false);
    index.set(denying('a', []));
    expect(index.hasChanged([claim], version)).toBe(true);
  });
});

describe('shingles', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), { maxLength: 15 });

  it('include a common one where a run of six words is common', () => {
    const run = ['the', 'bridge', 'will', 'open', 'this', 'winter'];
    fc.assert(
      fc.property(words, words, words, words, (a, b, c, d) => {
        const kept = new Set(winnow([...a, ...run, ...b].map(normalizer.word)));
        expect(winnow([...c, ...run, ...d].map(normalizer.word)).some((shingle) => kept.has(shingle))).toBe(true);
      }),
    );
  });

  it('distinguish a slightly changed paragraph from a different one', () => {
    const paragraph =
      'The council of the town met for the third time since the flood and heard the engineers of the dam in silence'
        .split(' ')
        .map(normalizer.word);
    expect(resemblance(sketchOf(paragraph), sketchOf(paragraph))).toBe(1);
    expect(resemblance(sketchOf(paragraph), sketchOf([...paragraph, normalizer.word('yesterday')]))).toBeGreaterThan(
      0.7,
    );
    expect(resemblance(sketchOf(paragraph), sketchOf([...paragraph].reverse()))).toBeLessThan(0.2);
    expect(resemblance(sketchOf([normalizer.word('short')]), sketchOf([normalizer.word('short')]))).toBe(0);
  });
});

describe('a corpus', () => {
  const said = '“The bridge over the river will open before the winter,” Elena Voss said.';

  it('drops a closed article that was deleted, and keeps one that was not', () => {
    const corpus = corpusOf({ 'a.txt': said, 'b.txt': said });
    const a = articleOf(corpus, 'a.txt');
    const uri = 'file:///articles/b.txt';
    corpus.open({ uri, version: 1, languageId: 'article', getText: () => said });
    corpus.close(uri);
    expect(corpus.snapshot().repeatsOf(a, 0)).toMatchObject([{ article: uri, kind: 'same' }]);
    corpus.open({ uri, version: 1, languageId: 'article', getText: () => 'Nothing was said in the town.' });
    corpus.articles();
    expect(corpus.snapshot().repeatsOf(a, 0)).toEqual([]);
    corpus.close(uri);
    corpus.remove(uri);
    expect(corpus.snapshot().repeatsOf(a, 0)).toEqual([]);
  });
});
