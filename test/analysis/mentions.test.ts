import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze.ts';
import type { Language } from '../../server/src/analysis/language/language.ts';
import { english } from '../../server/src/language/en/index.ts';

/** The names of a text as "surface/type", in order. */
function names(text: string, language: Language = english): string[] {
  return analyze(text, language)
    .mentions.filter((mention) => mention.form === 'name')
    .map((mention) => `${text.slice(mention.start, mention.end)}/${mention.type}`);
}

/** Each case: the text, and names that must be among those found. */
const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ['title', 'The talks were led by President Oduya Mbeki in Geneva.', ['Oduya Mbeki/person', 'Geneva/place']],
  ['demonyms on both sides of a hyphen', 'They signed a Russian-Syrian treaty.', ['Russian/group', 'Syrian/group']],
  [
    'prefix and hyphen',
    'Bashar Assad fled. In the post-Assad era little changed.',
    ['Bashar Assad/person', 'Assad/person'],
  ],
  ['possessive', 'Nigeria’s president met Kenya’s envoys.', ['Nigeria/place', 'Kenya/place']],
  ['particle', 'Ahmed al-Sharaa spoke. Later al-Sharaa left.', ['Ahmed al-Sharaa/person', 'al-Sharaa/person']],
  [
    'particle without a hyphen, known from the full name',
    'Mahmoud al Sahiri spoke. Later, as al Sahiri left, Ann van Dyk and van Dyk’s aides came.',
    ['Mahmoud al Sahiri/person', 'al Sahiri/person', 'Ann van Dyk/person', 'van Dyk/person'],
  ],
  [
    'a base is a place',
    'The road is closed, said Ann Lind, a Daraa-based engineer.',
    ['Ann Lind/person', 'Daraa/place'],
  ],
  ['small syllable behind a hyphen', 'The prize went to Kim Seo-yun of Busan.', ['Kim Seo-yun/person', 'Busan/place']],
  ['first word of a sentence', 'Hundreds marched in Lima. Doctors joined them.', ['Lima/place']],
  ['inside a quotation', '"We will ask Mary Okafor," said the mayor of Lagos.', ['Mary Okafor/person', 'Lagos/place']],
  ['outlet of one word', 'Exports rose, Reuters reported from Tokyo.', ['Reuters/organization', 'Tokyo/place']],
  ['outlet with its article', 'The analyst told The Harbour Line that prices fell.', ['The Harbour Line/organization']],
  [
    'an organisation named after a building',
    'The Kremlin said on Monday that Moscow was ready.',
    ['Kremlin/organization', 'Moscow/place'],
  ],
  [
    'acronym of its expansion',
    'The Coastal Workers’ Association (CWA) will strike. The CWA wants talks.',
    ['CWA/organization'],
  ],
  [
    'headline in capitals',
    'KENYA AND TANZANIA SIGN WATER ACCORD\n\nThe two states agreed in Arusha.',
    ['KENYA/place', 'TANZANIA/place'],
  ],
  ['accents', 'Cuts hit Māori patients, said José Muñoz.', ['Māori/group', 'José Muñoz/person']],
  [
    'a surname is a person, although an organisation has an adjective of it',
    'Ilya Quelora agreed to wait. The Queloran Foundation said that Quelora had no choice.',
    ['Ilya Quelora/person', 'Queloran Foundation/organization', 'Quelora/person'],
  ],
  ['storms are events', 'Hurricane Beryl struck Jamaica.', ['Hurricane Beryl/event', 'Jamaica/place']],
];

test.each(CASES)('%s', (_, text, expected) => {
  const found = names(text);
  for (const name of expected) expect(found).toContain(name);
});

test('common words that begin a sentence are not names', () => {
  expect(names('Hundreds marched. Doctors joined them. Nobody was hurt.')).toEqual([]);
});

test('a month that is also a word or a first name is a date only beside a number or a preposition', () => {
  expect(names('It will open in May.')).toEqual(['May/date']);
  expect(names('The bill may pass. March to the sea!')).toEqual([]);
});

test.each([
  ['The vote is on 3 March 2021.', '3 March 2021'],
  ['On March 3, 2021, they met.', 'March 3, 2021'],
  ['It ended on Tuesday.', 'Tuesday'],
  ['Filed 2024-08-30 by a clerk.', '2024-08-30'],
  ['Prices have doubled since 1998.', '1998'],
  ['In the 1990s nobody did.', '1990s'],
])('dates: %s', (text, date) => {
  expect(names(text)).toContain(`${date}/date`);
});

test('a name the language is certain of overrules the model', () => {
  const own: Language = {
    ...english,
    id: 'own',
    phrases: (first) =>
      first === 'paris'
        ? [{ words: ['paris'], type: 'person', certain: true }, ...(english.phrases(first) ?? [])]
        : english.phrases(first),
  };
  expect(names('He met Paris in the bar.', own)).toEqual(['Paris/person']);
});

test('without a model there are dates and certain names, and no failure', () => {
  expect(names('On Tuesday the United Nations met.', { ...english, id: 'bare', nameModel: undefined })).toEqual([
    'Tuesday/date',
    'United Nations/organization',
  ]);
});

test('any text at all is fine, and names stand in order without overlap', () => {
  const piece = fc.oneof(
    fc.constantFrom('Ada Lovelace', 'al-', "'s", '’', '(UN)', '\n\n', '. ', 'U.S.', '"', 'THE ', ' of ', '-', '2024-'),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const found = analyze(text, english).mentions.filter((mention) => mention.form === 'name');
      let last = 0;
      for (const { start, end } of found) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 100, seed: 4 },
  );
}, 60_000);
