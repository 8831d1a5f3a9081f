// Where a source ends, and where reported words begin and end: verbs, occasions and opening phrases are no part of a source.

import { describe } from 'vitest';
import { checkFixtures } from '../support/check-analysis.ts';

describe('what is no part of a source', () => {
  checkFixtures(`
//- a verb with its object after a crowd
The road was closed, according to several hundred protesters blocked traffic at noon.
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^ source
//- where somebody says it
“Sales were light,” said chief executive Craig Mander in the company’s news release.
^^^^^^^^^^^^^^^^^^^ direct: Craig Mander
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ source: Craig Mander
//- a note with its day
“Sales were light,” wrote Ada Fadel in a Tuesday note to clients.
^^^^^^^^^^^^^^^^^^^ direct: Ada Fadel
                          ^^^^^^^^^ source: Ada Fadel
//- a phrase that opens the sentence
In a note to his letter Mrs Thorne said: “This is not a fair picture.”
                        ^^^^^^^^^^ source: Thorne
                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Thorne
//- a day that opens the sentence
However on March 6 Mr Joss wrote to her insisting she was “misleading herself” about the gates.
                   ^^^^^^^ source: Joss
                                                          ^^^^^^^^^^^^^^^^^^^^ mixed: Joss
`);
});

describe('what is part of a source', () => {
  checkFixtures(`
//- people with a participle
The gates were shut, according to people killed in the fire.
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^ source
//- a lawyer for somebody
A lawyer for Mr Joss said the gates were old.
^^^^^^^^^^^^^^^^^^^^ source
//- an office after a name
“We are late,” said Ada Fadel in Paris.
^^^^^^^^^^^^^^ direct: Ada Fadel
`);
});

describe('where reported words begin and end', () => {
  checkFixtures(`
//- an addressee with a relative clause
Keith Gamble told a few thousand clerks who covered the lawn that the town should pay them more.
                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ indirect: Keith Gamble
//- a clause that opens the sentence
Before Ada Brandt said that the clerk had drowned in the lock, his house was searched.
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ indirect: Ada Brandt
//- a comma inside what is said
Ada Brandt said that the clerk had drowned in the lock, the mill and the town being far.
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ indirect: Ada Brandt
//- who said it to whom
Keith Gamble told clerks that the town should pay them more.
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ indirect: Keith Gamble
`);
});

describe('names that are function words too', () => {
  checkFixtures(`
//- a given name that is an auxiliary too
The site lets you see who reads. “I was on a boat with my sons,” said Will Tern, a seller of boats.
                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: "Will Tern" (inverted-cue)
//- the same before the verb
“I was on a boat with my sons,” the seller Will Tern said.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: "the seller Will Tern" (cue-after)
//- a surname that is a pronoun too
“What is the reason for this deal on the part of the valley?” He Jian, the former director of the bank, said at an event.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct
//- in the words of somebody, before a colon
Here is how bad it got in the words of the patient: “Two months later I was unable to walk for more than a day.”
                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: "the patient" (according-to)
`);
});
