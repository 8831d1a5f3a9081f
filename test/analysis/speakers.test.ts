// Who speaks if the source is a description or a pronoun, or is in another sentence.

import { describe } from 'vitest';
import { checkFixtures } from '../support/check-analysis.ts';

describe('a speaker is a person or a body', () => {
  checkFixtures(`
//- a wall says nothing
A grey stain on the ceiling showed where the rain had come in.

“We put a bucket under it and went back to sleep.”
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: - (no-speaker)
//- a price says nothing
Bread cost twice as much in May as in April.

“You buy half a loaf and you cut it thin.”
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: - (no-speaker)
//- it was whispered
The lock had been oiled.

“Whoever did this had done it many times before,” it was whispered in the village.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: - (no-speaker)
//- an answer without a sender
The answer came on a Sunday: “We regret that nothing of the kind is planned.”
                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: - (no-speaker)
//- a person introduced in the preceding paragraph
Marta Lind lost her barn to the storm.

“I heard the roof go before I saw it go.”
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Marta Lind (carried-over-person)
//- a committee can speak
The committee published its report on Friday and called for a new lock.

Marta Lind asked for the same: “Nobody should have to swim to vote.”
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Marta Lind
//- a comment announced with a colon
Marta Lind made this comment on Tuesday:

“The harbour is older than the law that closes it.”
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Marta Lind (colon)
//- announced by the name after the preposition
This is from a speech by Marta Lind:

“The harbour is older than the law that closes it.”
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Marta Lind (colon)
//- a stop where a comma should be
“The harbour is older than the law that closes it.” Marta Lind said.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Marta Lind
//- the question was put to him
“I drove that crane for thirty years,” said Anton Weber, a retired foreman.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Anton Weber

“And today?”
^^^^^^^^^^^^ direct: -

Mr Weber looked at his hands.
`);
});

describe('a long quotation without a verb of speech', () => {
  checkFixtures(`
//- goes to the subject of the sentence
Marta Lind doubts that the lock will ever open, “because nobody has kept the plans since her father drew them”.
                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Marta Lind (main-subject)
//- but not to a person who is asked
Marta Lind was asked at the gate, “Who has kept the plans all these long years?”
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ term: - (scare-quote)
//- nor if another person comes between
Marta Lind hired the firm of a man who runs “the last lock on the river that still leaks”.
                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ term: - (scare-quote)
//- nor to a thing
The old gate is “a grey beast with a mouth full of rust”.
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ term: - (scare-quote)
//- and a short one stays a term
Marta Lind doubts that the “great lock” will ever open.
                           ^^^^^^^^^^^^ term: - (scare-quote)
`);
});

describe('a name in apposition', () => {
  checkFixtures(`
//- its director, X
The museum opens in June. “We have counted every clock twice,” said its director, Pavel Novak.
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Pavel Novak
//- the envoy, X, said
The envoy, Clara Moreno, said that the talks would go on until Sunday.
^^^^^^^^^^^^^^^^^^^^^^^ source: Clara Moreno
//- a long title before the name
Minister of Public Works of the Republic of Norland Peter Hallgren stated on Monday that the bridge was safe.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ source: Peter Hallgren
//- a title after the comma
Head of the Institute of Botany, Professor Lena Ahlberg, recalled that the oak had been planted in 1804.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ source: Lena Ahlberg
//- without the second comma
Marta Orell, the council’s head of housing said: “Nobody has slept since the water came up.”
                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Marta Orell
//- the same after an opening phrase
Reacting to the flood, Ada Lind, Tarsk Aid’s head of water said that the lock was lost.
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ source: Ada Lind
//- the same without an article
Otto Brandt, head of the river guild said the lock would open.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ source: Otto Brandt
//- not a name that another word governs
After a long talk with Nora Falk, the mayor said the lock would stay.
                                  ^^^^^^^^^ source
//- not a name in what is said
Nora Falk, the mayor said, was late.
           ^^^^^^^^^ source
//- not the last name of a list
Ivan Petrov, Nora Falk, the mayor said the lock would open.
                        ^^^^^^^^^ source
//- not a name that describes another
Asked about his predecessor, Goran Lund, the minister said that the lock would open.
                                         ^^^^^^^^^^^^ source
//- a body with its short form, an office and a name
The World Grain Fund (WGF) director Elena Voss said that the rain would last.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ source: Elena Voss
//- for his part
Peter Hallgren, for his part, said that the bridge was safe.
^^^^^^^^^^^^^^ source: Peter Hallgren
`);
});

describe('descriptions', () => {
  checkFixtures(`
//- what the apposition said
Anna Berg, a geologist at the university, came at noon. “The slope has been moving since March,” the geologist said.
                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Anna Berg
//- a word near it, which is not enough to be sure
Sergei Markov, a Danish academic, came at noon. “It will not last the year,” the expert said.
                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: "the expert"
//- a word for a woman
Anna Berg, the owner of two mills, met Peter Hallgren. “I lost both of them in a night,” the businesswoman said.
                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Anna Berg
//- with a capital
Special Envoy of the Council Clara Moreno thanked both sides. “I leave with more hope than I brought,” the Special Envoy said.
                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Clara Moreno
//- a person introduced without a name comes first
Clara Moreno, the envoy, arrived on Monday. A Western diplomat said the mood was bad. “It will be a long week,” the diplomat said.
                                                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^ direct: "the diplomat"
//- the commission is the one named before
The Norland River Commission met in May. The commission said the water was clean.
                                         ^^^^^^^^^^^^^^ source: Norland River Commission
`);
});

describe('pronouns', () => {
  checkFixtures(`
//- the speaker outranks people he names
“Assad’s fall surprised Hamad Karim and Yusuf Adel,” said Anton Weber, who has met Omar Said twice. “It did not surprise me,” he added.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Anton Weber
                                                                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Anton Weber
//- one subject of two men
Anton Weber and Peter Hallgren walked along the wall on Sunday. “I have stopped counting the cracks,” he said.
                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct
//- the new subject of the paragraph, though somebody else spoke last
Clara Costa told reporters that the road was closed. “I waited for an hour,” she said.
                                                     ^^^^^^^^^^^^^^^^^^^^^^^ direct: Clara Costa

Nadia Haddad, who owns the mill, lost two boats that night. “I will not pay twice,” she said.
                                                            ^^^^^^^^^^^^^^^^^^^^^^^ direct: Nadia Haddad
//- the subject of the paragraph, not whom a quotation names
“I have said it in every meeting,” Ingrid Torvik told me.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Ingrid Torvik

Miriam Okafor, of the institute, was just as relaxed. “I was quoting Ingrid,” she wrote in an email.
                                                      ^^^^^^^^^^^^^^^^^^^^^^^ direct: Miriam Okafor
//- the only woman, after the many sentences of her quotation
Dr Salma Bennour told the paper: “A gate does not open by itself. Somebody turned a key. Somebody wrote it in a book. That book still exists.”
                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Salma Bennour

She added that the gauges had shown “almost four metres”.
                                    ^^^^^^^^^^^^^^^^^^^^ mixed: Salma Bennour
//- she goes on from a woman without a name
A woman who had been waiting since dawn told reporters that nobody had come. “They forgot us,” she said.
                                                                             ^^^^^^^^^^^^^^^^^ direct: "she"
//- they are the two ministers
The two ministers sent a letter in which they called the plan “a good beginning”.
                                                              ^^^^^^^^^^^^^^^^^^ mixed
`);
});

describe('objects', () => {
  checkFixtures(`
//- the object precedes that
They signed a letter that both governments described as “a good beginning.”
                                                        ^^^^^^^^^^^^^^^^^^^ mixed: "both governments"
//- described in the passive
The talks described as “a good beginning” by nobody at all ended on Sunday.
                       ^^^^^^^^^^^^^^^^^^ term
`);
});

describe('terms', () => {
  checkFixtures(`
//- a nickname
Peter Hallgren governs alone, and his rivals have taken to calling him “the Lighthouse”.
                                                                       ^^^^^^^^^^^^^^^^ term
//- what they call it
It was what the miners call a “dead lamp”, a lamp that burns and gives no light.
                              ^^^^^^^^^^^ term
//- an inscription
A painted stone over the door reads “Enter and be silent”.
                                    ^^^^^^^^^^^^^^^^^^^^^ term
//- a person reads aloud
Marta Lind stood up and read: “Enter and be silent, all of you.”
                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Marta Lind
`);
});

describe('marks', () => {
  checkFixtures(`
//- single marks run on over paragraphs
Anton Weber tells it like this:

‘First came the wind. It took the gate and the goat.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Anton Weber

‘Then came the water, and it took the rest.’
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Anton Weber
//- signed in a block of Markdown
Nobody wrote better of the sea.

> “The sea keeps no books and pays no debts.”
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Marta Lind (signed)
>
> — Marta Lind
`);
});
