// Marked words that are a title, a name or an inscription, next to words of speech: no speaker is to be found for them.

import { describe } from 'vitest';
import { checkFixtures } from '../support/check-analysis.ts';

describe('titles and names in marks', () => {
  checkFixtures(`
//- a title with a full stop inside
The band gave a concert called “The Long Night of the Gates.”
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ term
//- a work with its cast
They made a film starring Ada Brandt called “White Ferry.”
                                            ^^^^^^^^^^^^^^ term
//- a work with its year
A 2013 series called “Evenings with Arne” was sold to the paper.
                     ^^^^^^^^^^^^^^^^^^^^ term
//- a title that is a question
He wrote a piece entitled, “Why Is the Ferry Late on Every Monday of the Year?”
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ term
//- a short form of a verb in a title
Marta Dahl chanted, “Fund our gates.” Men with drums played “We’re Not Gonna Row It” from the steps.
                    ^^^^^^^^^^^^^^^^^ direct: Marta Dahl
                                                            ^^^^^^^^^^^^^^^^^^^^^^^^ term
//- signs with sayings
Teachers chanted, “Fund our gates,” as many held signs with sayings such as, “Less Money on Toll, More Money on Crews.”
                  ^^^^^^^^^^^^^^^^^ direct: "Teachers"
                                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ term
//- known as
Marta Dahl says it is steep. The way is also known as “the road of a thousand bends.”
                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ term
//- a rank with its number
Marta Dahl rated the town as the “Second Kindest Town in the Land” and “14th Kindest Town in the World”.
                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ term
                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ term
//- a question that something answers
Marta Dahl gave a gift. It answers the question, “What have you done for me lately?”
                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ term
//- a book with its publisher
“Ferries on Film: The Definitive Story of River Cinema” (Orell, 2014) is a book.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ term
`);
});

describe('ordinary quotations beside titles', () => {
  checkFixtures(`
//- a verdict
Tom Arden called it “a gift.”
                    ^^^^^^^^^ mixed: Tom Arden
//- a rebuke
Marta Dahl called the plan “Folly.”
                           ^^^^^^^^ mixed: Marta Dahl
//- a question with its speaker
Marta Dahl asked the question, “What have you done for me lately?”
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Marta Dahl
//- a verse with its reference
“The gates will be opened to all who ask for bread” (Psalms 22).
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: "Psalms 22"
`);
});
