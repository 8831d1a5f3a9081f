// Two articles that give one quotation to two people: what is a conflict, and what only looks like one.

import { describe, expect, it } from 'vitest';
import { findingsOf } from '../support/corpus.ts';

const count = (a: string, b: string): [number, number] => [
  findingsOf('conflicting-attribution', { 'a.txt': a, 'b.txt': b }, 'a.txt').length,
  findingsOf('conflicting-attribution', { 'a.txt': a, 'b.txt': b }, 'b.txt').length,
];

const words = '“We will open the border road for every traveller before the end of the summer,”';
const lindqvist = `The road was shut for years.\n\n${words} Anna Lindqvist said on Monday.`;

describe('a conflict is reported in both articles', () => {
  it.each([
    ['between two people', `${words} Otto Dahl told reporters.`],
    [
      'where the other is named far away',
      `Anna Lindqvist was away.\n\nThe road is old and bad.\n\nIt has no lamps.\n\n${words} Otto Dahl told reporters.`,
    ],
    ['with a title', `${words} said Minister Otto Dahl, who looked tired.`],
  ])('%s', (_, other) => {
    expect(count(lindqvist, other)).toEqual([1, 1]);
  });
});

describe('no conflict is reported', () => {
  it.each([
    ['for a joint statement', `${words} Otto Dahl said in a joint statement with Anna Lindqvist.`],
    ['for a joint statement that names one', `${words} Otto Dahl said in a joint statement.`],
    ['for two who say it jointly', `${words} Otto Dahl and Anna Lindqvist said jointly.`],
    ['for a letter of several', `${words} Otto Dahl wrote in an open letter signed by six mayors.`],
    ['for a co-author', `${words} said Otto Dahl, who co-wrote the report.`],
    ['for a spokesman', `${words} said Jon Pike, a spokesman for the ministry.`],
    ['for a spokeswoman by title', `${words} spokeswoman Jana Pike said.`],
    [
      'for somebody introduced as a spokesman',
      `Jon Pike, the spokesman of the minister, came late.\n\nThe road is old.\n\n${words} Pike said.`,
    ],
    ['for a statement read by another', `${words} said Jon Pike, reading a statement of the minister.`],
    ['on behalf of another', `${words} Jon Pike said on behalf of the minister.`],
    ['for an aide of hers', `${words} said Jon Pike, an aide to Anna Lindqvist.`],
    [
      'for a pronoun that may mean the other',
      `Anna Lindqvist opened the hall. Mila Dahl came late.\n\nThe road is old.\n\nMila Dahl was away in the spring.\n\n${words} she said.`,
    ],
    ['for an unsure speaker', `Otto Dahl and Nils Borg met at the gate.\n\n${words} he said.`],
  ])('%s', (_, other) => {
    expect(count(lindqvist, other)).toEqual([0, 0]);
  });

  it.each([
    [
      'as the one who is spoken of',
      '“Otto Dahl never told the board that the pump on the border had failed in April,”',
    ],
    ['by the surname', '“Dahl never told the board that the pump on the border had failed in April,”'],
  ])('where a speaker is named inside the quotation, %s', (_, spoken) => {
    expect(count(`${spoken} Anna Lindqvist said.`, `Otto Dahl was silent. ${spoken} Otto Dahl said, reading.`)).toEqual(
      [0, 0],
    );
  });

  it('for a father and his son', () => {
    const spoken = '“There is nothing in those letters that a judge would want to read twice,”';
    const son = `Conrad Kray and his son, Conrad Kray Jr., own the track. ${spoken} Conrad Kray Jr. wrote.`;
    expect(count(son, `President Conrad Kray was silent. ${spoken} Mr. Kray wrote.`)).toEqual([0, 0]);
    expect(count(son, `Don Kray was silent. ${spoken} the elder Mr. Kray wrote.`)).toEqual([0, 0]);
  });
});
