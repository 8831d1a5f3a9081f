import { describe } from 'vitest';
import { checkFixtures } from '../support/check-analysis.ts';

describe('a cue after the content', () => {
  checkFixtures(`
//- name and verb
“The budget will not pass,” Ada Lovelace said.
^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace (cue-after)
                            ^^^^^^^^^^^^ source: Ada Lovelace
                                         ^^^^ cue: asserts
//- verb and name
“The budget will not pass,” said Ada Lovelace.
^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace (inverted-cue)
                            ^^^^ cue
                                 ^^^^^^^^^^^^ source
//- a capital after the full stop, which is not an initial's
“The budget will not pass,” said Ada Lovelace. Charles Babbage laughed.
^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace (inverted-cue)
                                 ^^^^^^^^^^^^ source
//- a capital in the next paragraph
“The budget will not pass,” said Ada Lovelace.
^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace (inverted-cue)
                                 ^^^^^^^^^^^^ source

Charles Babbage laughed.
//- verb, name and apposition
“The budget will not pass,” said Ada Lovelace, the mayor of Harbour Town, on Monday.
^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace (inverted-cue)
//- name, apposition and verb
“The budget will not pass,” Ada Lovelace, the mayor of the town, said on Monday.
^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace (cue-after)
//- a question
“Will the budget pass?” Ada Lovelace asked.
^^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace (cue-after)
                                     ^^^^^ cue: asks
//- an exclamation and a pronoun
Ada Lovelace stood up.

“Never!” she shouted.
^^^^^^^^ direct: Ada Lovelace (cue-after)
         ^^^ source: Ada Lovelace
//- an adverb between
“The budget will not pass,” Ada Lovelace later said.
^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace (cue-after)
//- a day between
“The budget will not pass,” Ada Lovelace on Monday told reporters.
^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace (cue-after)
//- an addressee after the cue
“The budget will not pass,” Ada Lovelace told the council after the meeting that ended late.
^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace (cue-after)
//- a role
“The budget will not pass,” the mayor said.
^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: "the mayor" (cue-after)
//- an unnamed source
“The budget will not pass,” a senior official said, speaking on condition of anonymity.
^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: "a senior official" (cue-after)
                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ anonymity
//- a quotation of two sentences
“The budget will not pass. We have no money,” Ada Lovelace said.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace (cue-after)
//- without marks
The budget will not pass, Ada Lovelace said.
^^^^^^^^^^^^^^^^^^^^^^^^ indirect: Ada Lovelace (cue-after)
//- inverted, without marks
The budget will not pass, said Ada Lovelace, the mayor.
^^^^^^^^^^^^^^^^^^^^^^^^ indirect: Ada Lovelace (inverted-cue)
//- partly in marks
The budget is “a disgrace” and will not pass, Ada Lovelace said.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mixed: Ada Lovelace (cue-after)
              ^^^^^^^^^^^^ mixed
//- straight marks
"The budget will not pass," Ada Lovelace said.
^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace (cue-after)
//- two apostrophes
''The budget will not pass,'' Ada Lovelace said.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace (cue-after)
//- British marks
‘The budget will not pass,’ Ada Lovelace said.
^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace (cue-after)
//- the comma outside
“The budget will not pass”, Ada Lovelace said.
^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace (cue-after)
//- present tense
“The budget will not pass,” says Ada Lovelace.
^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace (inverted-cue)
//- an organisation speaks
“The two leaders agreed,” the United Nations said in its statement.
^^^^^^^^^^^^^^^^^^^^^^^^^ direct: United Nations (cue-after)
                                                  ^^^^^^^^^^^^^^^^ channel
`);
});

describe('a cue before the content', () => {
  checkFixtures(`
//- after an aside between commas
The board said in its complaint, filed on 3 May, that it did not know the “names of any of the people” of the town.
                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mixed: "The board" (cue-before)
//- after a dateline with a spaced hyphen
LIMA, May 4 - The mayor of Harbour Town said on Tuesday that the budget would not pass.
              ^^^^^^^^^^^^^^^^^^^^^^^^^ source
//- after an aside between spaced hyphens
The council met on Monday - the first time this year - and the mayor of Harbour Town said that the budget would not pass.
                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^ source
//- a comma
Ada Lovelace said, “The budget will not pass.”
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace (cue-before)
//- a colon
Ada Lovelace told Reuters: “The budget will not pass.”
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace (cue-before-colon)
             ^^^^^^^^^^^^ channel
//- a colon and a paragraph
Ada Lovelace told Reuters:

“The budget will not pass.”
^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace (cue-before-colon)
//- nothing
Ada Lovelace said “we will not pass it.”
                  ^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace (cue-before)
//- that
Ada Lovelace said that the budget “will not pass” this year.
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mixed: Ada Lovelace (cue-before)
//- a channel between
Ada Lovelace said in a written statement that the budget “will not pass.”
                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mixed: Ada Lovelace (cue-before)
                  ^^^^^^^^^^^^^^^^^^^^^^ channel
//- an interview between
Ada Lovelace said in an interview with Reuters on Monday that the budget “will not pass.”
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ channel
                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mixed: Ada Lovelace
//- an apposition
Ada Lovelace, the mayor of Harbour Town, said: “The budget will not pass.”
                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace
//- an apposition, without marks
Ada Lovelace, a lawyer at the Harbour Council, said the budget would not pass.
                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^ indirect: Ada Lovelace (apposition-cue)
//- a relative clause
Ada Lovelace, who leads the council, said: “The budget will not pass.”
                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace
//- an introduction
On Monday, Ada Lovelace said, “The budget will not pass.”
                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace (cue-before)
//- a preceding clause
When the vote was over, Ada Lovelace said, “The budget will not pass.”
                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace (cue-before)
//- a statement and an apposition
In a statement, Ada Lovelace, a spokeswoman for the town, said: “The budget will not pass.”
                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace
//- two verbs of one subject
Ada Lovelace shook her head and said, “No.”
                                      ^^^^^ direct: Ada Lovelace
//- a title of a show before the cue
On the program “Harbour Tonight,” Ada Lovelace said the budget would fail.
               ^^^^^^^^^^^^^^^^^^ term
                                                    ^^^^^^^^^^^^^^^^^^^^^ indirect: Ada Lovelace
//- the verb leads
Said Ada Lovelace, “The budget will not pass.”
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace (leading-cue)
//- put it
As Ada Lovelace put it, “The budget is a reset, not a rupture.”
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace
//- a name and a colon
The last word had a member of the council, Ada Lovelace: “The budget will not pass.”
                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace (colon)
`);
});

describe('interrupted quotations', () => {
  checkFixtures(`
//- by the cue
“The budget,” Ada Lovelace said, “will not pass.”
^^^^^^^^^^^^^ direct: Ada Lovelace (interrupted)
                                 ^^^^^^^^^^^^^^^^ direct: Ada Lovelace (interrupted)
//- by an inverted cue
“The budget,” said Ada Lovelace, a lawyer, “will not pass.”
^^^^^^^^^^^^^ direct: Ada Lovelace (interrupted-inverted)
                                           ^^^^^^^^^^^^^^^^ direct
//- a second sentence
“The budget will not pass,” Ada Lovelace said. “We have no money.”
^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace (cue-after)
                                               ^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace (cue-after)
//- without marks
The voters, Ada Lovelace suggested, will not worry about the budget.
^^^^^^^^^^ indirect: Ada Lovelace (interrupted)
                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ indirect: Ada Lovelace (interrupted)
`);
});

describe('indirect speech', () => {
  checkFixtures(`
//- that
Ada Lovelace confirmed that the budget had failed.
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^ indirect: Ada Lovelace (cue-before)
//- without that
Ada Lovelace said the budget had failed.
                  ^^^^^^^^^^^^^^^^^^^^^ indirect: Ada Lovelace (cue-before)
//- whether
Ada Lovelace asked whether the budget had failed.
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ indirect: Ada Lovelace
//- a denial
Ada Lovelace denied that the budget had failed.
             ^^^^^^ cue: denies
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^ indirect: Ada Lovelace
//- a promise
Ada Lovelace promised to publish the budget.
             ^^^^^^^^ cue: promises
                      ^^^^^^^^^^^^^^^^^^^^^ indirect: Ada Lovelace
//- a refusal
Ada Lovelace declined to comment on the budget.
             ^^^^^^^^ cue: declines
                      ^^^^^^^^^^^^^^^^^^^^^^^^ indirect: Ada Lovelace
//- according to, after the content
The budget had failed, according to Ada Lovelace.
^^^^^^^^^^^^^^^^^^^^^ indirect: Ada Lovelace (according-to)
                       ^^^^^^^^^^^^ cue
//- according to, before the content
According to Ada Lovelace, the budget had failed.
                           ^^^^^^^^^^^^^^^^^^^^^ indirect: Ada Lovelace (according-to)
//- according to a statement
According to a statement from the United Nations, the talks had failed.
                                                  ^^^^^^^^^^^^^^^^^^^^ indirect: United Nations (according-to)
//- a participle goes on
Ada Lovelace said the budget had failed, adding that the town was broke.
                  ^^^^^^^^^^^^^^^^^^^^^ indirect: Ada Lovelace (cue-before)
                                                ^^^^^^^^^^^^^^^^^^^^^^^ indirect: Ada Lovelace (participle-cue)
//- a pronoun goes on
Ada Lovelace spoke to the council. She said the budget had failed.
                                            ^^^^^^^^^^^^^^^^^^^^^ indirect: Ada Lovelace
//- "with" and a participle
The talks went on, with Ada Lovelace saying the budget had failed.
                                            ^^^^^^^^^^^^^^^^^^^^^ indirect: Ada Lovelace (participle-cue)
//- a noun is no verb
The claims of the council were discussed in the reports last week.
`);
});

describe('what somebody is quoted as saying', () => {
  checkFixtures(`
//- the agency is the channel
“We have no money for it,” Hassan Tilmar was quoted as saying, according to AFP.
^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Hassan Tilmar (cue-after)

“There will be no port.”
^^^^^^^^^^^^^^^^^^^^^^^^ direct: Hassan Tilmar
//- by an agency
Hassan Tilmar was quoted by Reuters as saying that the port would close.
^^^^^^^^^^^^^ source: Hassan Tilmar
                                              ^^^^^^^^^^^^^^^^^^^^^^^^^ indirect: Hassan Tilmar (cue-before)
//- with a colon
Hassan Tilmar was cited as saying: “We go on.”
                                   ^^^^^^^^^^^ direct: Hassan Tilmar (cue-before)
`);
});

describe('a noun that looks like a reporting verb', () => {
  checkFixtures(`
//- state radio
“Two men were hurt in the blast,” state radio reported on Sunday.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: "state radio" (cue-after)
//- without marks
Two men were hurt in the blast, state radio reported Sunday.
                                ^^^^^^^^^^^ source
                                            ^^^^^^^^ cue
//- claims adjusters
“The roof was sound before the storm,” claims adjusters said.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: "claims adjusters" (cue-after)
//- but not before a noun that only looks like a verb's form
“It is over,” say accused officials.
^^^^^^^^^^^^^ direct: "accused officials" (inverted-cue)
`);
});

describe('objects of reporting verbs', () => {
  checkFixtures(`
//- called
Ada Lovelace called the budget “a disgrace” on Monday.
                               ^^^^^^^^^^^^ mixed: Ada Lovelace (object-cue)
//- described as
Ada Lovelace described the talks as “constructive.”
                                    ^^^^^^^^^^^^^^^ mixed: Ada Lovelace (object-cue)
//- accused of
Ada Lovelace accused the council of “lying to the town.”
                                    ^^^^^^^^^^^^^^^^^^^^ mixed: Ada Lovelace (object-cue)
//- a passive with by
The talks, described by the United Nations as “an exchange of views,” were short.
                                              ^^^^^^^^^^^^^^^^^^^^^^^ direct: United Nations (passive-cue)
`);
});

describe('quotes carried over from the preceding text', () => {
  checkFixtures(`
//- a quotation paragraph after a quotation
“Cutting ties would be costly,” Ada Lovelace said.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace (cue-after)

“The town still relies on them for many needs.”
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace (carried-over)
//- a running quotation
“Cutting ties would be costly,” Ada Lovelace said. “It would take years.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace

“And it would take money.”
^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace (running)
//- a pull quote between the two
Ada Lovelace told Reuters that the town has entered “a critical phase” this year.
                                                    ^^^^^^^^^^^^^^^^^^ mixed: Ada Lovelace

For ten years the town stood by its debts. After that, relations became tense.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ pull

“For ten years the town stood by its debts. After that, relations became tense.”
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace (carried-over)
//- the preceding sentence reports speech
The budget was a mess, Ada Lovelace said. “It has no numbers in it.”
                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace (after-report)
//- the preceding sentence names a person
Ada Lovelace was blunt. “It has no numbers in it.”
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace (sentence-before)
//- no speaker to attribute it to
The plan was met with anger in the streets.

“This is a disgrace for all of us.”
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: - (no-speaker)

The vote is on Tuesday.
//- a signature
“This is a disgrace for all of us.”
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace (signed)

― Ada Lovelace
`);
});

describe('marks without speech', () => {
  checkFixtures(`
//- scare quotes
Russia brokered a series of “reconciliation deals” that saw rebels leave.
                            ^^^^^^^^^^^^^^^^^^^^^^ term
//- one word
The so-called “experts” were wrong.
              ^^^^^^^^^ term
//- a title
She wrote the novel “The Long Harbour” in a year.
                    ^^^^^^^^^^^^^^^^^^ term
//- a pull line after its quotation
Ada Lovelace told Reuters: “The town demanded the return of the funds from the bank.”
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace

The town demanded the return of the funds from the bank
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ pull
`);
});

describe('unnamed and missing sources', () => {
  checkFixtures(
    `
//- collective
Both sides called the talks “constructive.”
                            ^^^^^^^^^^^^^^^ mixed: "Both sides"
//- reports without a source
The two leaders reportedly discussed the map.
                ^^^^^^^^^^ unsourced
//- media reports
Media reports suggest that the bank has asked for the money.
      ^^^^^^^^^^^^^^^ unsourced
//- it is believed
It is believed that the bank has asked for the money.
^^^^^^^^^^^^^^ unsourced
//- is said to
The bank is said to have asked for the money.
         ^^^^^^^^^^ unsourced
`.replace('^^^^^^^^^^ unsourced\n', '^^^^^^^^^^ unsourced\n'),
  );
});

describe('the nearest name is not always the speaker', () => {
  checkFixtures(`
//- a description with its name
“The bridge will open,” said the envoy, Ada Lovelace, on Monday.
^^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace (inverted-cue)
//- for her part
Ada Lovelace for her part said the report was “a joke.”
                                              ^^^^^^^^^ mixed: Ada Lovelace
//- a question put to a person
Asked about the treaty, Ada Lovelace said: “We want to repair it.”
                                           ^^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace
//- a name in the content is not the speaker
“We trust Vladimir Putin,” Ada Lovelace said.
^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace
//- outer and inner speech
Ada Lovelace said that Vladimir Putin had promised “a clean break.”
                                                   ^^^^^^^^^^^^^^^^ mixed: Ada Lovelace
//- a relative clause speaks
The council heard Ada Lovelace, who said the plan was “dead.”
                                                      ^^^^^^^ mixed: Ada Lovelace (relative-cue)
//- two speakers in one sentence
Ada Lovelace called it “a joke,” and Vladimir Putin said it was “a plan.”
                       ^^^^^^^^^ mixed: Ada Lovelace
                                                                ^^^^^^^^^ mixed: Vladimir Putin
//- a spokesman without a name
“We will wait,” a spokesman for the bank said.
^^^^^^^^^^^^^^^ direct: "a spokesman for the bank"
`);
});

describe('requests', () => {
  checkFixtures(`
//- asked with "told to"
Officials told the residents to leave the town.
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ indirect: "Officials" (cue-before)
//- urged to
Ada Lovelace urged the council to pass the budget.
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ indirect: Ada Lovelace
//- inside a denial
Ada Lovelace denied that she had told the council to wait.
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ indirect: Ada Lovelace
             ^^^^^^ cue: denies
`);
});

describe('where the content ends', () => {
  checkFixtures(`
//- not within a subject with a name and a clause
Orell said the lawyer, Mark Lind, who came late, was not told.
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ indirect: Orell
//- not within a subject with a description
Orell said the clerk, a former sailor, was asleep.
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ indirect: Orell
//- at the last of a list of quoted words
Orell called Dobrak a “fibber” who is “utterly lost,” a “serial spender,” a “bully” and a “gambler.”
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mixed: Orell
//- at the last of a list, the first item with its own comma
Dobrak called the warden a “nasty fellow,” an “anchor,” “unstable” and “sick.”
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mixed: Dobrak
//- where the sentence begins after an opening claim
Contrary to Dobrak’s claim that visitors would “find nothing,” there would be a wealth of letters in the cellar.
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mixed: Dobrak
//- before another report
Ada Lovelace said the budget was “dead,” but Vladimir Putin said it was alive.
                                 ^^^^^^^ mixed: Ada Lovelace
                                                                 ^^^^^^^^^^^^ indirect: Vladimir Putin
//- before according to
The budget is “dead,” according to Ada Lovelace.
^^^^^^^^^^^^^^^^^^^^^ mixed: Ada Lovelace (according-to)
              ^^^^^^^ mixed
//- an interruption by according to
They are, according to Ada Lovelace, “very neat.”
                                     ^^^^^^^^^^^^ mixed: Ada Lovelace (according-to)
`);
});

describe('faulty marks', () => {
  checkFixtures(`
//- a missing mark ends before the cue
“The budget will not pass, Ada Lovelace said on Monday.
^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace
^ unclosed
//- a mixed pair
Ada Lovelace said she will "respect all agreements” this year.
                           ^^^^^^^^^^^^^^^^^^^^^^^^ mixed: Ada Lovelace
                                                  ^ mixed-pair
`);
});
