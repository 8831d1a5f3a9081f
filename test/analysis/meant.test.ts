// Whom pronouns and descriptions mean, and where the article does not say it clearly enough.

import { describe, expect, it, test } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze.ts';
import { isPerhaps } from '../../server/src/analysis/coreference/certainty.ts';
import type { Mention } from '../../server/src/analysis/model.ts';
import { english } from '../../server/src/language/en/index.ts';

/** The mention of these words, and the name of the entity that it or its guess is. */
function meant(text: string, words: string): { mention: Mention | undefined; entity: string; guess: string } {
  const { mentions, entities } = analyze(text, english);
  // A mention begins after a name inside it: "minister" of "the Finnish minister".
  const last = text.toLowerCase().lastIndexOf(words.toLowerCase()) + words.length;
  const mention = mentions.find(({ end, form }) => form !== 'name' && end === last);
  return {
    mention,
    entity: entities[mention?.entity ?? -1]?.name ?? '-',
    guess: entities[mention?.guess ?? -1]?.name ?? '-',
  };
}

describe('somebody else', () => {
  test.each([
    ["Olga Stein's lawyer said the deed was forged. Later the lawyer left.", 'the lawyer'],
    ['The father of Olaf Brandt waited outside. Later the father went in.', 'the father'],
    ['A spokeswoman for Olga Stein read a note. “We will pay,” the spokeswoman said.', 'the spokeswoman'],
    ['Deputy Prime Minister Olga Stein read the file. But the Prime Minister says it is empty.', 'the Prime Minister'],
    ['Vice President Olaf Brandt spoke first. The president of the club was late.', 'the president'],
    ['A thief broke the window of Olaf Brandt. The thief took a lamp.', 'the thief'],
  ])('%s', (text, words) => {
    expect(meant(text, words).entity).toBe('-');
  });
});

describe('a thing without a name', () => {
  test.each([
    'The memo that Olga Stein signed obliges Veldova to pay 40 million marks. It says nothing about who counts them.',
    'The plan came from the desk of Arven Holdings, which wants to build there. It leaves out the harbour.',
    'The town sent a letter to Arven Holdings on Monday. It says that the firm is late.',
  ])('%s', (text) => {
    expect(meant(text, 'It').entity).toBe('-');
  });
});

describe('the person described', () => {
  test.each([
    ['Mayor Olaf Brandt sat down. The former mayor, Olga Stein, rose.', 'the former mayor', 'Olga Stein'],
    [
      'The Polish minister, Olga Stein, met Olaf Brandt, the Finnish minister. The Finnish minister spoke.',
      'the Finnish minister',
      'Olaf Brandt',
    ],
    [
      'Health Minister Olga Stein and Foreign Minister Olaf Brandt came. The foreign minister spoke.',
      'the foreign minister',
      'Olaf Brandt',
    ],
  ])('%s', (text, words, name) => {
    const { entity, guess } = meant(text, words);
    expect([entity, guess]).toContain(name);
    if (entity !== '-') expect(entity).toBe(name);
  });
});

it('gives an unsure pronoun a guess and no entity', () => {
  const { mention, entity, guess } = meant('Olaf Brandt spoke with Peter Lund after he had been dismissed.', 'he');
  expect(entity).toBe('-');
  expect(['Olaf Brandt', 'Peter Lund']).toContain(guess);
  expect(isPerhaps(mention!)).toBe(true);
});

it('takes a given name that both women and men have for neither', () => {
  for (const name of ['Jordan', 'Chris', 'Yuri', 'Jean', 'Leslie', 'Nicola', 'Andrea', 'Simone', 'Ilhan'])
    expect(english.genderOf(name.toLowerCase()), name).toBe('unknown');
  for (const name of ['Vladimir', 'Peter', 'Mohammed']) expect(english.genderOf(name.toLowerCase()), name).toBe('male');
  for (const name of ['Olga', 'Mary', 'Fatima']) expect(english.genderOf(name.toLowerCase()), name).toBe('female');
});
