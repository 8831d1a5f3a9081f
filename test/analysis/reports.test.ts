// Constructions of reports that articles of many newsrooms have in common: who passes words on, where a report ends.

import { describe } from 'vitest';
import { checkFixtures } from '../support/check-analysis.ts';

describe('whoever is quoted as saying something speaks', () => {
  checkFixtures(`
//- an outlet passes on a body
The Harbour Post quoted the agency as saying the wreck lay upside down on the sea floor.
                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ indirect: "the agency" (cue-before)
//- a name with a description
Norland Radio quoted the head of the coast guard, Ada Lovelace, as saying that all boats had been found.
                                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ indirect: Ada Lovelace (cue-before)
//- words in marks
State media quotes Charles Babbage as saying that “all is well”.
                                             ^^^^^^^^^^^^^^^^^^ mixed: Charles Babbage (cue-before)
`);
});

describe('verbs that report in one construction only', () => {
  checkFixtures(`
//- a case is argued
Ada Lovelace argued the case before the court in May. Charles Babbage told the truth.
//- a tribute is paid
Charles Babbage paid tribute to her “courage, wit and talent”.
                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mixed: Charles Babbage (object-cue)
//- laughter when somebody else speaks
The audience laughed when Ada Lovelace urged voters, “Look at what I have done.”
                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace
//- shows are no verb
It has films and TV shows from Pixel Studios, “Star Boats,” and others.
                                              ^^^^^^^^^^^^^ term
//- a participle next to its noun
A video showing the moment a girl was found by police was released on Monday.
`);
});

describe('reported content ends before the words that tell who passes it on', () => {
  checkFixtures(`
//- a text that shows it
Ada Lovelace stopped the tests because she feared they would lead to “lower standards”, newly released files show.
                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mixed: Ada Lovelace (cue-before)
//- a body that has heard it
Ada Lovelace said the town would have put “huge pressure” on the mayor, the inquiry has heard.
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mixed: Ada Lovelace
//- a condition before the clause
Ada Lovelace noted that if there is another storm, the signs will remain up for three days.
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ indirect: Ada Lovelace (cue-before)
//- a phrase before the clause
The doctors said that based on an estimated 20,000 children in care, the three cases are nine times more than expected.
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ indirect: "The doctors" (cue-before)
//- an aside before the clause
Ada Lovelace said that, as the boats came from Norland, where rope is dear, they should be spared.
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ indirect: Ada Lovelace
`);
});

describe('what is no part of a subject', () => {
  checkFixtures(`
//- the time of an entry of a live report
11:36 Lovelace promises to answer “all of the key questions about my role”.
      ^^^^^^^^ source: -
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mixed: "Lovelace"
//- a compound with a conjunction
“The wreck is in the sea,” search-and-rescue director Charles Babbage said.
^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Charles Babbage (cue-after)
//- a participle that opens the sentence
Addressing reporters, the mayor, Ada Lovelace, said, “We are here to stay.”
                                                     ^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace
//- the first verb of two
However, the union raised alarm at the terms of the deal, and said that “nobody was asked”.
                                                                   ^^^^^^^^^^^^^^^^^^^^^^^ mixed: "the union" (coordinated-cue)
//- who signed a letter
“We are shocked,” says the letter signed by seven physicians.
^^^^^^^^^^^^^^^^^ direct: "the letter" (inverted-cue)
`);
});

describe('a relative pronoun refers to the people next to it', () => {
  checkFixtures(`
//- a name in a description
The panel heard from a career Navy officer who described the plan as “reckless.”
                                           ^^^ source: -
                                                         ^^^^^^^^^^^^^^^^^^^^^^^ mixed: "who" (object-cue)
//- a name before a comma and people
At the Harbour Union venue, the marchers, who described the verdict as “a scandal”, sat down.
                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^ mixed: "who" (object-cue)
//- a person of a body
Ada Lovelace of the Harbour Party, who called the bridge “a scandal”, won.
                                              ^^^^^^^^^^^^^^^^^^^^^^ mixed: Ada Lovelace (object-cue)
//- a person and an office
Ada Lovelace, now the mayor, who called the bridge “a scandal”, won.
                                        ^^^^^^^^^^^^^^^^^^^^^^ mixed: Ada Lovelace (object-cue)
//- an addressee who said something
Ada Lovelace told a young woman who suggested that some may not vote that “this is no strategy.”
                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ mixed: Ada Lovelace
`);
});
