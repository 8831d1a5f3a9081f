import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze.ts';
import { english } from '../../server/src/language/en/index.ts';

function claims(text: string): string[] {
  const { claims: found, entities } = analyze(text, english);
  return found.map((claim) => {
    const names = claim.about.map((entity) => entities[entity]?.name).join(', ');
    return `${entities[claim.speaker]?.name ?? '-'} ${claim.stance} [${text.slice(claim.start, claim.end)}] about ${names}`;
  });
}

test('a claim has a speaker, a stance and the entities in its content', () => {
  expect(claims('Ada Lovelace denied that Vladimir Putin had called her.')).toEqual([
    'Ada Lovelace denies [that Vladimir Putin had called her] about Vladimir Putin, Ada Lovelace',
  ]);
});

test('a quotation without a speaker is no claim', () => {
  expect(claims('The so-called “experts” were wrong.')).toEqual([]);
  expect(claims('The plan was met with anger.\n\n“This is a disgrace for all of us.”')).toEqual([]);
});

test('a pull quote adds no claim', () => {
  const text =
    'Ada Lovelace said: “The town needs a bridge before the winter.”\n\nThe town needs a bridge before the winter';
  expect(claims(text)).toHaveLength(1);
});

describe('the article itself claims', () => {
  const START = 'The valley is quiet.\n\nNobody came.\n\n';
  const narrated = (sentence: string): string[] => claims(`${START}${sentence}`);

  test('numbers', () => {
    const { claims: found } = analyze(`${START}The flood killed more than two dozen people.`, english);
    expect(found).toMatchObject([{ quote: -1, speaker: -1, quantities: [{ value: 24, approximation: 'more' }] }]);
  });

  test('dates', () => {
    expect(narrated('The old bridge was closed on 3 March 2021.')).toHaveLength(1);
  });

  test('acts between named parties', () => {
    expect(narrated('Ada Lovelace met Vladimir Putin behind closed doors.')).toEqual([
      '- asserts [Ada Lovelace met Vladimir Putin behind closed doors.] about Ada Lovelace, Vladimir Putin',
    ]);
  });

  test('nothing in a sentence without them, nor in what a source says', () => {
    expect(narrated('The bridge was old and the road was bad.')).toEqual([]);
    expect(narrated('“We lost two dozen people in the flood,” Ada Lovelace said.')).toHaveLength(1);
  });

  test('that something is not so', () => {
    const { claims: found } = analyze(`${START}Ada Lovelace has not met Vladimir Putin this year.`, english);
    expect(found).toMatchObject([{ isNegated: true }]);
  });
});
