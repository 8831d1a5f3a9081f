import { expect, test } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze.ts';
import { english } from '../../server/src/language/en/lexicon.ts';

/** The names of a text as "surface/type", in order. */
function names(text: string): string[] {
  return analyze(text, english)
    .mentions.filter((mention) => mention.form === 'name')
    .map((mention) => `${text.slice(mention.start, mention.end)}/${mention.type}`);
}

test('a title before a name makes it a person', () => {
  expect(names('The talks were led by President Oduya Mbeki in Geneva.')).toEqual([
    'Oduya Mbeki/person',
    'Geneva/place',
  ]);
});

test('demonyms are groups, also on both sides of a hyphen', () => {
  expect(names('They signed a Russian-Syrian treaty.')).toEqual(['Russian/group', 'Syrian/group']);
});

test('a hyphen after a prefix shows the name behind it', () => {
  expect(names('Bashar Assad fled. In the post-Assad era little changed.')).toEqual(['Bashar Assad/person', 'Assad/person']);
});

test('any text at all is fine', () => {
  for (const text of ['', ' ', '\ud800', "'s", '-', 'A', '. . .', 'X'.repeat(5000)]) expect(() => names(text)).not.toThrow();
});
