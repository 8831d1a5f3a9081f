import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze.ts';
import { english } from '../../server/src/language/en/index.ts';
import { checkFixtures } from '../support/check-analysis.ts';

describe('names', () => {
  checkFixtures(`
//- a surname goes to its full name
Ada Lovelace met the council. Lovelace was late.
                              ^^^^^^^^ entity: Ada Lovelace
//- a surname before a suffix
Tommy Nelson Jr. met the council. Nelson was late.
                                  ^^^^^^ entity: Tommy Nelson Jr
//- a surname is rather that of a name without a suffix
Tommy Nelson Jr. met the council. Anna Nelson was there. Nelson was late.
                                                         ^^^^^^ entity: Anna Nelson
//- a title does not matter
President Ahmed al-Sharaa met Vladimir Putin. Al-Sharaa was late.
                                              ^^^^^^^^^ entity: Ahmed al-Sharaa
//- another given name is another person
Ahmed al-Sharaa met Maher al-Sharaa, the health minister, in Damascus.
^^^^^^^^^^^^^^^ entity: Ahmed al-Sharaa
                    ^^^^^^^^^^^^^^^ entity: Maher al-Sharaa
//- a spelling of the given name
Ahmed al-Sharaa went to Moscow. Ahmad al-Sharaa came back.
                                ^^^^^^^^^^^^^^^ entity: Ahmed al-Sharaa
//- an acronym in brackets
The group Hayat Tahrir al-Sham (HTS) took the city. HTS rules it now.
                                ^^^ entity: Hayat Tahrir al-Sham
                                                    ^^^ entity: Hayat Tahrir al-Sham
`);
});

describe('pronouns and descriptions', () => {
  checkFixtures(`
//- she
Ada Lovelace met the council. She was late.
                              ^^^ entity: Ada Lovelace
//- the gender decides
Ada Lovelace met Vladimir Putin. He was late, and she was not.
                                 ^^ entity: Vladimir Putin
                                                  ^^^ entity: Ada Lovelace
//- a possessor is not the person who is owned, before the name
Mark Lind met the council with his lawyer, Peter Dale, on Monday.
                               ^^^ entity: Mark Lind
//- a possessor is not the person who is owned, without a comma
Mark Lind met his brother Peter Dale on Monday.
              ^^^ entity: Mark Lind
//- a possessor is not the person who is owned, after the name
Mark Lind met the council. Peter Dale, his lawyer, was late.
                                       ^^^ entity: Mark Lind
//- the minister
Foreign Minister Sergei Lavrov met Vladimir Putin in Moscow. The minister was late.
                                                             ^^^^^^^^^^^^ entity: Sergei Lavrov
`);
});

test.each([
  ['Marta Lind, a retired hydrologist, met the council.', ['a retired hydrologist']],
  ['Marta Lind, head of the river guild, met the council.', ['head of the river guild']],
  ['Marta Lind, also known as Ada Brook, emerged as leader of the guild in May.', []],
  ['Ada Brook, a nom de guerre, met the council.', []],
  ['Marta Lind, raised by a minister, met the council.', []],
  ['The envoy, Marta Lind, told reporters in the hall that it would take time.', ['envoy']],
  ['The clerk, Marta Lind, says that readers now write to her.', ['clerk']],
  ['The mayor and the chief of police, Marta Lind, met the council.', ['chief of police']],
  ['The council won by reaching Veldovan President Marta Lind in time.', ['Veldovan President']],
  ['They spoke of arresting former Veldovan leader Marta Lind.', ['former Veldovan leader']],
  ['They spoke of acting President Marta Lind.', ['acting President']],
])('descriptions of a person: %s', (text, descriptions) => {
  const { entities } = analyze(text, english);
  expect(entities.flatMap((one) => one.descriptions.map(({ start, end }) => text.slice(start, end)))).toEqual(
    descriptions,
  );
});
