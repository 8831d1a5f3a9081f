// Pronouns in and next to quotations: a speaker is not the "he" of the own words, and whom the words name does not say them.

import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze.ts';
import { english } from '../../server/src/language/en/index.ts';

/** The entity of the pronoun that `words` end with, or "-". */
function meant(text: string, words: string): string {
  const { mentions, entities } = analyze(text, english);
  const end = text.indexOf(words) + words.length;
  const mention = mentions.find((one) => one.form === 'pronoun' && one.end === end);
  return entities[mention?.entity ?? -1]?.name ?? '-';
}

describe('the speaker is not meant in the own words', () => {
  test.each([
    ['“Came down to the last lock,” Tom Arden said. “I rowed my part. He was just too strong.”', 'part. He'],
    ['“Came down to the last lock,” said Tom Arden. “He was just too strong for me.”', '“He'],
    ['“He sounded very tired, having just walked from his house,” Dr. Owen Pell wrote in the report.', 'from his'],
    ['“He said she called him up on Monday,” Sgt. Paul Renner wrote. “He was not well.”', '“He'],
    ['Tom Arden said: “He has gone home, and his brother with him.”', '“He'],
  ])('%s', (text, words) => {
    expect(meant(text, words)).toBe('-');
  });
});

describe('whom a quotation names does not speak it', () => {
  test.each([
    [
      'Senator Ben Marsh called for a hearing on Edgar Lund. The clerk of the prison, Marsh said, has gone.\n\n“Heads needed to roll the day Edgar Lund died,” he said. “The prison has no excuse.”',
      'died,” he',
      'Edgar Lund',
    ],
    [
      'The case of Edgar Lund shook the town. Jack Carro, a lawyer for some of the victims of Lund, said he is glad of the inquiry into his death.\n\n“Forty-five years of law,” he said, “have taught me that.”',
      'law,” he',
      'Edgar Lund',
    ],
  ])('%s', (text, words, name) => {
    expect(meant(text, words)).not.toBe(name);
  });
});

describe('ordinary pronouns', () => {
  test.each([
    ['Tom Arden won the race. “I rowed my part,” he said.', 'part,” he', 'Tom Arden'],
    ['“I rowed my part,” said Tom Arden. He had won the race by a length.', '. He', 'Tom Arden'],
    ['Marta Dahl runs the lock. “She is never late,” said Tom Arden.', '“She', 'Marta Dahl'],
    ['Tom Arden, a rower of the valley, says he now has ten boats.', 'says he', 'Tom Arden'],
    ['Tom Arden said the gate was old, adding he trusted the clerk.', 'adding he', 'Tom Arden'],
    [
      'He called Olga Stein a “fool” and said, “Somebody should sink her boat,” the clerk wrote.',
      'sink her',
      'Olga Stein',
    ],
    ['Tom Arden, a rower, said he had won the race. “It was hard,” he said.', 'said he', 'Tom Arden'],
  ])('%s', (text, words, name) => {
    expect(meant(text, words)).toBe(name);
  });
});
