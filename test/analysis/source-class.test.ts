// Which sources are unnamed: human beings whose names are kept back, and nobody else.

import { expect, test } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze.ts';
import { english } from '../../server/src/language/en/lexicon.ts';

/** The sources of a text as "words/class", each once; `<-` shows the words that one goes on from. */
function sources(text: string): string[] {
  const found = analyze(text, english).quotes.flatMap(({ source }) => {
    if (source === null) return [];
    const from = source.antecedent;
    const back = from === undefined ? '' : ` <- ${text.slice(from.start, from.end)}`;
    return [`${text.slice(source.start, source.end)}/${source.class}${back}`];
  });
  return [...new Set(found)];
}

test.each([
  ['A senior official said that the gates were shut.', 'A senior official/unnamed'],
  ['Sources close to the ministry said that the gates were shut.', 'Sources close to the ministry/unnamed'],
  ['One guard said that the gates were shut.', 'One guard/unnamed'],
  ['A spokesman said that the gates were shut.', 'A spokesman/unnamed'],
  ['Two people familiar with the plan said that the gates were shut.', 'Two people familiar with the plan/unnamed'],
  ['Some sources said that the gates were shut.', 'Some sources/unnamed'],
  ['Several harbour officials said that the gates were shut.', 'Several harbour officials/unnamed'],
])('%s', (text, wanted) => expect(sources(text)).toEqual([wanted]));

test.each([
  'It said that the gates were shut.',
  'The report said that the gates were shut.',
  'Unconfirmed reports say that the gates were shut.',
  'The new leadership said that the gates were shut.',
  'The company said that the gates were shut.',
  'The senator said that the gates were shut.',
  'Both sides said that the gates were shut.',
  'Some residents said that the gates were shut.',
  'Many officials said that the gates were shut.',
  'Nobody in the capital would confirm that the gates were shut.',
  'I said that the gates were shut.',
  'You say that the gates were shut.',
  'The poll showed that most voters wanted the gates shut.',
])('no unnamed source: %s', (text) => expect(sources(text).filter((source) => /unnamed/.test(source))).toEqual([]));

test('a stray word or a verb with its object is no source', () => {
  expect(sources('The council has so far called them a danger to the harbour.')).toEqual([]);
  expect(sources('Few would shield a captain accused of theft.')).toEqual([]);
});

test('an unnamed source stays unnamed where it comes back', () => {
  expect(sources('A Western diplomat said the mood was bad.\n\n“It will be long,” the diplomat said.')).toEqual([
    'A Western diplomat/unnamed',
    'the diplomat/unnamed <- A Western diplomat',
  ]);
  expect(
    sources('Two people familiar with the plan said the gates were shut. “All six of them,” one of them said.'),
  ).toEqual(['Two people familiar with the plan/unnamed', 'one of them/unnamed <- Two people familiar with the plan']);
});

test('the reason for anonymity may stand where the source comes back', () => {
  const text =
    'A Western diplomat said the mood was bad.\n\n“It will be long,” the diplomat said, speaking on condition of anonymity because the talks are closed.';
  const reasons = analyze(text, english).quotes.map(({ source }) => source?.anonymity !== null);
  expect(reasons).toEqual([true, true]);
});

test('the writer says I', () => {
  const text = 'A Day by the Sea\n\nBy Marta Lind\n\nThe harbour was empty. I said that I would wait for the boat.';
  const { quotes, entities } = analyze(text, english);
  expect(entities[quotes[0]?.source?.entity ?? -1]?.name).toBe('Marta Lind');
});
