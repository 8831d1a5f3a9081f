// Which sources are unnamed: only people whose names are kept back.

import { expect, test } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze.ts';
import { english } from '../../server/src/language/en/index.ts';

/** The distinct sources of a text as "words/class"; `<-` precedes the antecedent. */
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

test.each([
  'The delay made the crews angry at the council. This made the mayor leave the room, alleging that nobody had listened.',
  'The gates were shut, which claimed that the harbour was closed.',
  'PORT ELLIS: Two ministers of the council had to face the anger of the crews at the gates on Saturday.',
  'Port Ellis: The council met in London on Saturday and the gates were shut.',
])('tells nothing: %s', (text) =>
  expect(sources(text).filter((source) => /^(?:this|which|port ellis)/i.test(source))).toEqual([]),
);

test('the head of a body is no unnamed source, and neither is a spokesman whom the next sentence names', () => {
  for (const text of [
    'Harbour International’s chief said that the gates were shut.',
    'The harbour secretary-general said that the gates were shut.',
    'Harbour chief says gates were shut\n\nThe gates of the harbour were shut for the whole of the day and the crews waited.',
    'A spokesman said that the gates were shut. “All six of them,” harbour spokesman Adam Tamler said.',
  ])
    expect(sources(text).filter((source) => /unnamed/.test(source))).toEqual([]);
  expect(sources('A police chief said that the gates were shut.')).toEqual(['A police chief/unnamed']);
});

test.each([
  'Dan Orme made the film. In it, the engineer and broadcaster said that he had never seen such a gate.',
  'A gate expert has told the council that the film was a disaster.\n\nNora Fell told the council in Lindow that she was hired in May.',
  'Lindow’s most senior police officer has said that the gates were shut.\n\nSir Dan Orme said the crews would remember it.',
  'The harbour’s star witness, former Tidewater finance chief Dan Orme, has said that the gates were shut.',
  'A host of mill owners and crews have predicted that the gates will hold.',
  'The gates were shut, his family has announced.',
  'Committee members said that the gates were shut.',
  'The gates cost ten million, its chief executive has said.',
  'The mood is good, our correspondent says.',
  'The film is about gates, according to the Harbour Reporter.',
  'He tried many ways, including having a colleague describe the maps to him and draw them.',
])('known, though not by name: %s', (text) =>
  expect(sources(text).filter((source) => /unnamed/.test(source))).toEqual([]),
);

test.each([
  [
    'A guard stood at the gate for hours. The crews of Dan Orme slept in the mill. Nobody came by. The guard said that it was shut.',
    'The guard/unnamed',
  ],
  ['Dan Orme met his mother. The boy’s mother said that the gates were shut.', 'The boy’s mother/unnamed'],
  ['A guard said that the gates were shut. Dan Orme, the mayor, said that they were not.', 'A guard/unnamed'],
])('still unnamed: %s', (text, wanted) => expect(sources(text)).toContain(wanted));

test('“his spokesman” again is the same source', () => {
  expect(
    sources('Dan Orme is ill. His spokesman said he would not come. But his spokesman insisted that he was well.'),
  ).toEqual(['His spokesman/unnamed', 'his spokesman/unnamed <- His spokesman']);
});

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

test('anonymity may be asked for where the source comes back', () => {
  const text =
    'A Western diplomat said the mood was bad.\n\n“It will be long,” the diplomat said, speaking on condition of anonymity because the talks are closed.';
  const reasons = analyze(text, english).quotes.map(({ source }) => source?.anonymity !== null);
  expect(reasons).toEqual([true, true]);
});

test.each([
  ['speaking on condition of anonymity', undefined],
  ['who asked not to be named', undefined],
  ['speaking on condition of anonymity because the talks are closed', 'because the talks are closed'],
  ['who asked not to be named for fear of losing her job', 'for fear of losing her job'],
  ['who insisted on anonymity in order to discuss internal matters', 'in order to discuss internal matters'],
  ['citing her safety, and asked not to be named', 'citing'],
  ['who was not authorised to speak to the press', 'not authorised to speak'],
])('the reason for anonymity: %s', (words, reason) => {
  const text = `The dam broke because of the rain. “It will be long,” a diplomat said, ${words}. Others left because it was late.`;
  const anonymity = analyze(text, english).quotes.find(({ source }) => source?.class === 'unnamed')?.source?.anonymity;
  expect(anonymity).toBeTruthy();
  const why = anonymity?.reason ?? undefined;
  expect(why && text.slice(why.start, why.end)).toBe(reason);
});
