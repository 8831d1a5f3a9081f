// The small French of fr/ goes through the same analysis as English: no rule has an English word in it.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze.ts';
import { OTHER_LANGUAGE } from '../../server/src/analysis/model.ts';
import { checkFixtures } from '../support/check-analysis.ts';
import { parseFixtures } from '../support/fixture.ts';
import { french } from './fr/index.ts';

const source = readFileSync(new URL('fr.txt', import.meta.url), 'utf8');

checkFixtures(source, french);

test('says that a French text is French', () => {
  for (const { name, text } of parseFixtures(source)) expect(analyze(text, french).language, name).toBe('fr');
});

test('finds names but attributes nothing in an English text', () => {
  const english =
    'The minister said that the budget would pass. “We have no money,” Marc Vasseur told reporters on Monday.';
  const { language, mentions, quotes } = analyze(english, french);
  expect(language).toBe(OTHER_LANGUAGE);
  // The fixture borrows the dates of English.
  const names = mentions.filter(({ type }) => type !== 'date');
  expect(names.map(({ start, end }) => english.slice(start, end))).toEqual(['Marc Vasseur']);
  expect(quotes).toEqual([]);
});
