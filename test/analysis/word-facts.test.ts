import { expect, it } from 'vitest';
import { tokenize } from '../../server/src/analysis/tokens/tokenize.ts';
import { factsOfWords, vocabularyOf } from '../../server/src/analysis/tokens/vocabulary.ts';
import { english } from '../../server/src/language/en/index.ts';

it('computes the facts of each word once, in any order', () => {
  const asked: string[] = [];
  const lengths = factsOfWords(({ form }) => {
    asked.push(form);
    return form.length;
  });
  const { words, vocabulary } = tokenize('The gate of the lock, the gate', english);
  const backwards = [...words].reverse();
  for (const list of [backwards, words])
    for (const word of list) expect(lengths(vocabulary).of(word)).toBe(word.form.length);
  expect(asked).toEqual(['gate', 'the', ',', 'lock', 'of', 'The']);
});

it('caches facts by vocabulary', () => {
  const facts = factsOfWords(() => 1);
  const own = { language: english };
  expect(facts(own)).toBe(facts(own));
  expect(facts(own)).not.toBe(facts(vocabularyOf(english)));
});

it('grows with a large vocabulary', () => {
  const { words, vocabulary } = tokenize(Array.from({ length: 10_000 }, (_, i) => `w${i}x`).join(' '), english);
  const facts = factsOfWords(({ form }) => form.length)(vocabulary);
  for (const word of [words.at(-1), words[0], ...words])
    if (word !== undefined) expect(facts.of(word)).toBe(word.form.length);
});
