// Quotations whose speaker the sentences before them imply, and those to which these sentences must not give one.

import { describe } from 'vitest';
import { checkFixtures } from '../support/check-analysis.ts';

describe('a speaker is implied', () => {
  checkFixtures(`
//- a quotation, and a thing in the next sentence
“The survey is a warning to the whole town,” Elena Voss said in the hall.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Elena Voss (cue-after)
The answers “confirmed all that we had heard: people are tired of the water and the dust”.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Elena Voss (carried-over)
//- a report, and a thing in the next sentence
Elena Voss said the gates were old. It was “the end of all that had been built in the valley”.
                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Elena Voss (carried-over-report)
//- a clarification saying
The party claimed that the gates were old. Its clerks later put out a clarification saying “no such decisions will be made on the gates of the town.”
                                                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: "Its clerks"
//- marked words before a verb in the third person
On her visit Elena Voss prepared the crews to act before a “grave incident of fire or flood” occurs in the valley.
                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Elena Voss (main-subject)
//- the pronoun of a statement goes on in the next paragraph
The ministry put out a statement on Friday. “The crews have agreed to sail,” it says.
                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: "it"

“It should be noted that the crews need no leave for a voyage.”
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: "it" (carried-over)
//- a colon after a paragraph with its speaker
“People whom I have not met tell the same story,” Elena Voss said.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Elena Voss

That led to a song: “It was a letter from the ferry to the river and to the town.”
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Elena Voss (carried-over)
//- the next paragraph says whose view it is
The merger will make one harbour “with deep local roots and a national reach.”
                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Michael Rask (cue-after)

That’s the hopeful view held by Michael Rask, the head of the port.
//- the next sentence says whose view it is
The ferry will be “the pride of the valley for a hundred years”. This is the opinion of Marta Dahl, who built it.
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Marta Dahl (cue-after)
//- in the words of somebody, inside a sentence
The gates were so weak that they broke in the first wind, and in the words of the prosecutor, “the town has spent the whole of the year in the water.”
                                                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: "the prosecutor" (according-to)
`);
});

describe('no speaker is implied', () => {
  checkFixtures(`
//- five words and a subject that does not say them
Elena Voss lives on the ferry in “the cold part of town” with her sons.
                                 ^^^^^^^^^^^^^^^^^^^^^^^ term: -
//- the next sentence names another person
Elena Voss said the gates were old. There were for the crews of Marta Dahl “six weeks of rain and wind and no bread”.
                                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ term: -
//- speakers in general
Once again analysts believe the trade is young. It was “the chance to make money by the sale of old boats”.
                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ term: -
//- a new paragraph has another body for its subject
“The gates are old and the walls are weak,” said Elena Voss.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Elena Voss

During the first winter, the council “closed the road to every cart; nearly all of the carts have gone”.
                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ term: -
//- what somebody is, in the words of others
Marta Dahl is “the first woman to have held the keys of the gates”.
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ term: -
//- the statement of others
More than thirty crews wrote a letter to the harbour’s board in response to a statement that was “nothing less than an insult to all of us”.
                                                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ term: -
//- an aside about a body that a person works for
Elena Voss, who works for Open Gates – a group of some thousand members that tries to “build a kinder and less hostile place for the crews” – lives in the house.
                                                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ term: -
//- the paper that somebody told it
“The gates are old and the walls are weak” is a line that Elena Voss, a clerk of the town, told Harbour News.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ term: -
//- a list between
“The gates are old and the walls are weak,” said Elena Voss.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Elena Voss

Harbour of the town

Clerk of the town

Mill of the town

Docks of the town

Woods of the town

Fields of the town

Bridge of the town

Quay of the town

Market of the town

“This is not the way in which a town like ours should act.”
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: - (no-speaker)
//- another view
The ferry will be “the pride of the valley for a hundred years”. That is the ferry that was built in May.
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ term: -
//- a cry after a report of a body
The Harbour Police said on Friday that officers had stopped twelve carts.

“Whose bridge? Our bridge! Whose gates? Our gates!”
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: - (no-speaker)
`);
});
