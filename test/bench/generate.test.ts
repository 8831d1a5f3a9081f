// The made-up articles: the same for the same seed, none twice, of the size of news, and few runs of words in common.

import { expect, test } from 'vitest';
import { generateArticles } from '../../bench/generate.mjs';

const articles = [...generateArticles(300)];

test('the same seed gives the same articles, another seed others', () => {
  expect([...generateArticles(300)]).toEqual(articles);
  const texts = new Set(articles.map(({ text }) => text));
  expect([...generateArticles(300, 2)].filter(({ text }) => texts.has(text))).toEqual([]);
});

test('no text comes twice, and they are 5 kB on average', () => {
  expect(new Set(articles.map(({ text }) => text)).size).toBe(300);
  const average = articles.reduce((sum, { text }) => sum + text.length, 0) / 300;
  expect(average).toBeGreaterThan(4500);
  expect(average).toBeLessThan(5800);
});

test('quotations of two articles seldom share six words in a row', () => {
  const seen = new Map<string, number>();
  let runs = 0;
  let shared = 0;
  for (const [at, { text }] of articles.entries())
    for (const [, quoted = ''] of text.matchAll(/“([^”]+)”/g)) {
      const words = quoted.split(' ');
      for (let i = 0; i + 6 <= words.length; i += 1) {
        const run = words.slice(i, i + 6).join(' ');
        runs += 1;
        if ((seen.get(run) ?? at) !== at) shared += 1;
        seen.set(run, at);
      }
    }
  expect(runs).toBeGreaterThan(10_000);
  // One quotation in thirty is another article's, some of them changed; chance adds next to nothing.
  expect(shared / runs).toBeGreaterThan(0.005);
  expect(shared / runs).toBeLessThan(0.05);
});

test('denials stand in one article of ten, not in each', () => {
  const denying = articles.filter(({ text }) =>
    /\b(denied|rejected claims|dismissed reports) that\b/.test(text),
  ).length;
  expect(denying).toBeGreaterThan(10);
  expect(denying).toBeLessThan(60);
});

test('any number of articles can be had, from any seed', () => {
  for (let seed = 1; seed <= 40; seed += 1) expect([...generateArticles(seed, seed)]).toHaveLength(seed);
});
