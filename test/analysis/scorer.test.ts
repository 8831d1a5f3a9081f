// The score of a token is the sum of the weights of its features. The recogniser caches parts of the sum; training adds
// feature by feature.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readArticle } from '../../server/src/analysis/article.ts';
import type { NameModel } from '../../server/src/analysis/names/model.ts';
import { LABEL_COUNT } from '../../server/src/analysis/names/model.ts';
import { prepareNames, visitStretches } from '../../server/src/analysis/names/prepare.ts';
import { RowIndex, Rows, Scorer } from '../../server/src/analysis/names/scorer.ts';
import { addTokenFeatures } from '../../server/src/analysis/names/token-features.ts';
import {
  addLabelsAroundFeature,
  addPriorFeatures,
  labelsAround,
  NO_PRIOR,
  priorOf,
} from '../../server/src/analysis/names/votes.ts';
import { addEdgeFeature, addWordFeatures, REACH } from '../../server/src/analysis/names/word-features.ts';
import { readView } from '../../server/src/analysis/reading/reading.ts';
import { splitSentences } from '../../server/src/analysis/tokens/sentences.ts';
import { tokenize } from '../../server/src/analysis/tokens/tokenize.ts';
import { english } from '../../server/src/language/en/index.ts';
import { PARAGRAPHS } from '../model/texts.ts';
import { samples } from '../support/samples.ts';

const model = english.nameModel as NameModel;
/** One for all texts, so that rows cached for one text are used for the next. */
const scorer = new Scorer(model);

function sumOf(features: readonly number[]): number[] {
  const scores = new Int32Array(LABEL_COUNT);
  for (const feature of Uint32Array.from(features)) model.addWeights(feature, scores, 0);
  return [...scores];
}

function expectSums(text: string): number {
  const { parts, meta } = readArticle(readView(text, english, false), english);
  const tokens = tokenize(text, english);
  const input = prepareNames({ tokens, parts, sentences: splitSentences(tokens, parts), meta });
  let compared = 0;
  for (const sentence of input.parts.flatMap(({ sentences }) => sentences)) {
    const { context } = sentence;
    const { from, to } = context.sentence;
    const expected: number[][] = [];
    visitStretches(sentence, (stretch, runOf) => {
      for (let i = stretch.from; i < stretch.to; i += 1) {
        const features: number[] = [];
        for (let distance = -REACH; distance <= REACH; distance += 1) {
          const word = i + distance >= from && i + distance < to ? tokens.words[i + distance] : undefined;
          if (word === undefined) addEdgeFeature(distance, features);
          else addWordFeatures(word, context.hashes.of(word), distance, features);
        }
        addTokenFeatures(context, i, runOf(i), features);
        expected.push(sumOf(features));
      }
    });
    const scores = new Int32Array((2 + expected.length) * LABEL_COUNT);
    let row = LABEL_COUNT;
    visitStretches(sentence, (stretch, runOf) => {
      scorer.score(context, stretch, runOf, scores, row);
      row += (stretch.to - stretch.from) * LABEL_COUNT;
    });
    // The rows on either side are not changed.
    expect([...scores]).toEqual([[0], ...expected, [0]].flatMap((scored) => sumOf([]).map((_, l) => scored[l] ?? 0)));
    compared += expected.length;
  }
  return compared;
}

test('scores are sums of weights: in prose, lists and lines in capitals', () => {
  const texts = [...PARAGRAPHS, ...Object.values(samples)];
  for (const text of texts) expect(expectSums(text)).toBeGreaterThanOrEqual(0);
  expect(expectSums(texts.join('\n\n'))).toBeGreaterThan(100);
  expect(expectSums(texts.join('\n\n').toUpperCase())).toBeGreaterThan(100);
});

test('scores are sums of weights: in any text', () => {
  const words = fc.constantFrom(
    ...'The of Elena Voss al-Sharaa Ministry Foreign Affairs U.S. New York City said, “We win ” in match goal league team - . Ångström 3 March'.split(
      ' ',
    ),
  );
  const text = fc.array(fc.oneof(words, fc.string({ maxLength: 6 })), { maxLength: 40 });
  fc.assert(fc.property(text, (list) => expectSums(list.join(' ')) >= 0));
});

test('the second reading adds the sum of the weights of its features', () => {
  const prior = fc.oneof(
    fc.constant(NO_PRIOR),
    fc
      .tuple(fc.nat(5), fc.nat(LABEL_COUNT - 1), fc.nat(3))
      .map(([type, label, clarity]) => priorOf(type, label, clarity)),
  );
  fc.assert(
    fc.property(prior, prior, prior, fc.nat(4), (left, own, right, wordCase) => {
      const features: number[] = [];
      addPriorFeatures(own, wordCase, features);
      addLabelsAroundFeature(labelsAround(left, own, right), features);
      const scores = new Int32Array(2 * LABEL_COUNT).fill(5);
      scorer.addPriors(left, own, right, wordCase, scores, LABEL_COUNT);
      expect([...scores.subarray(LABEL_COUNT)]).toEqual(sumOf(features).map((score) => score + 5));
      expect([...scores.subarray(0, LABEL_COUNT)]).toEqual(sumOf([]).map(() => 5));
    }),
  );
});

test('rows keep their scores while more are added', () => {
  const rows = new Rows();
  const index = new RowIndex();
  const known = new Map<number, number>();
  for (let number = 0; number < 2000; number += 1) {
    const key = (number * 7919) % 100_003;
    expect(index.at(key)).toBe(0);
    const sums = new Int32Array(LABEL_COUNT).fill((number % 60_000) - 30_000);
    const place = rows.add(sums);
    expect(place).toBeGreaterThan(0);
    expect(index.set(key, place)).toBe(place);
    known.set(key, (number % 60_000) - 30_000);
  }
  for (const [key, value] of known) {
    const place = index.at(key);
    expect([...rows.values.subarray(place, place + LABEL_COUNT)].every((score) => score === value)).toBe(true);
  }
  expect([...rows.values.subarray(0, LABEL_COUNT)].every((score) => score === 0)).toBe(true);
});
