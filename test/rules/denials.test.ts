// Denials of claims in other articles: the many ways in which news says that something is not so, and what is no answer.

import { describe, expect, it } from 'vitest';
import { findingsOf } from '../support/corpus.ts';

const count = (claim: string, denial: string): number =>
  findingsOf('denied-elsewhere', { 'a.txt': claim, 'b.txt': denial }, 'a.txt').length;

const asked = 'Local media say that the council asked Marko Dahl to hand over the keys of the depot.';
const met = 'Two officials said that Hamid Sabri met Jonas Orlan in Lindow to discuss the release of Bashir Hadad.';
const sale = 'Norvik Energy plans to sell its turbine unit to Harland Group, people familiar with the matter said.';
const bribe = 'Prosecutors allege that Ines Falk paid bribes to customs officers in the port of Arden.';
const strike = 'Residents said that Arvanian aircraft bombed a hospital in Tarsk, killing patients and nurses.';

describe('a denial is found', () => {
  it.each([
    [
      'by a third party',
      asked,
      'The mayor denied that the council asked Marko Dahl to hand over the keys of the depot.',
    ],
    [
      'by a spokesman',
      asked,
      'A spokesman for the council denied asking Marko Dahl to hand over the keys of the depot.',
    ],
    [
      'with “reports that”',
      asked,
      'The mayor denied reports that the council had asked Marko Dahl for the keys of the depot.',
    ],
    [
      'of an act of the one who denies',
      'The board said that Norvik Energy dumped solvent in the river at Tarsk and hid the reports.',
      'Norvik Energy has repeatedly denied dumping any solvent in the river.',
    ],
    ['with “never”', met, 'Sabri never met Jonas Orlan to discuss the release of Bashir Hadad, his office said.'],
    [
      'with “had not”',
      met,
      'The office of Hamid Sabri said that he had not discussed the release of Bashir Hadad with Jonas Orlan.',
    ],
    [
      'with “no truth in”',
      met,
      'There was no truth in reports that Hamid Sabri had discussed the release of Bashir Hadad with Jonas Orlan, an aide said.',
    ],
    [
      'with “dismissed as”',
      met,
      'An aide dismissed as “pure fantasy” media claims that Hamid Sabri had discussed the release of Bashir Hadad with Jonas Orlan.',
    ],
    [
      'with “called … false”',
      met,
      'An aide called reports that Hamid Sabri had discussed the release of Bashir Hadad with Jonas Orlan “baseless”.',
    ],
    [
      'with “does not have plans”',
      sale,
      'Norvik Energy does not have plans to sell its turbine unit, a spokeswoman said on Friday.',
    ],
    ['with “no plans”', sale, 'Norvik Energy said it has no plans to sell its turbine unit to Harland.'],
    [
      'with “is not planning”',
      sale,
      '“Norvik Energy is not planning to sell the turbine unit,” said chief executive Ada Brun.',
    ],
    [
      'with “rejected accusations”',
      bribe,
      'The lawyer of Ines Falk rejected accusations that she had paid bribes to customs officers in Arden.',
    ],
    [
      'with “not true”',
      bribe,
      'Reports that Ines Falk had paid bribes to customs officers are not true, her lawyer said.',
    ],
    ['with “did not”', strike, 'The Arvanian army said its aircraft did not bomb a hospital in Tarsk.'],
    [
      'with “brushed aside”',
      strike,
      'Arvanian officials brushed aside allegations that aircraft had bombed the hospital in Tarsk.',
    ],
    [
      'with “absurd to accuse”',
      bribe,
      'It is absurd for anyone to accuse Ines Falk of paying bribes to customs officers, her lawyer said.',
    ],
    [
      'of a single act',
      'The directors said in court that Tom Falk lacks the strength to run the mill and is being manipulated by his daughter, Ines Falk.',
      'It is absurd for anyone to accuse Ines Falk of manipulating her father ... Tom Falk makes his own decisions, her lawyer said.',
    ],
    [
      'with “That’s simply not true”',
      bribe,
      '“Prosecutors suggest that Ines Falk paid bribes to customs officers,” the lawyer said. “That’s simply not true.”',
    ],
    [
      'in a clause of its own, after what says so',
      'A panel said that Jonas Orlan was arbitrarily detained by the police of Norland.',
      '“We have been entirely clear that Jonas Orlan has never been arbitrarily detained but left the country,” the ministry of Norland said.',
    ],
    [
      'with marks around all that the source says',
      bribe,
      'A prosecutor said that Ines Falk paid bribes to customs officers, a central part of the argument, which her lawyer has said was “simply not true”.',
    ],
    [
      'with marks around “simply not true”',
      bribe,
      'The argument that Ines Falk paid bribes to customs officers was “simply not true”, her lawyer said.',
    ],
  ])('%s', (_, claim, denial) => {
    expect(count(claim, denial)).toBe(1);
  });
});

describe('no denial is found', () => {
  it.each([
    [
      'of another matter',
      asked,
      'The mayor denied that the council asked Marko Dahl to pay for the roof of the school.',
    ],
    ['of another person', met, 'The office of Ada Brun denied that she had met Jonas Orlan in Lindow.'],
    [
      'in an aside',
      'Malcolm Barthold says the premiums that GRX was paying as the only grain exporter have melted away.',
      'The Prime Minister has denied that he knew GRX was paying bribes to Harland, although he had asked the grain exporter for news of the premiums.',
    ],
    ['in “not only”', met, 'Hamid Sabri said he had not only met Jonas Orlan to discuss the release of Bashir Hadad.'],
    [
      'in “did not deny”',
      met,
      'Hamid Sabri did not deny that he had met Jonas Orlan to discuss the release of Bashir Hadad.',
    ],
    [
      'in “denied entry”',
      met,
      'Jonas Orlan denied Hamid Sabri entry to Lindow to discuss the release of Bashir Hadad.',
    ],
    [
      'in a refusal to say',
      sale,
      'Norvik Energy said it had not yet decided whether to sell its turbine unit to Harland Group.',
    ],
    [
      'in what follows a negation after “but”',
      'The ministry said that Jonas Orlan is hiding from arrest in the embassy of Norland.',
      'The ministry said that Jonas Orlan has never been charged with theft but is hiding from arrest in the embassy of Norland.',
    ],
    [
      'in what follows a negation after “and is”',
      'The ministry said that Jonas Orlan would face arrest in Kalm after he leaves the embassy of Norland.',
      'The ministry said that Jonas Orlan has never been charged with theft and is free to leave the embassy of Norland for Kalm, where he would face arrest.',
    ],
    [
      'in a negation without a verb',
      'Ada Brun said that the parents of Jonas Orlan were born in Arvania.',
      'Ada Brun said that while Jonas Orlan was born in Norland, his parents weren’t and his brother wasn’t born in Arvania.',
    ],
    [
      'in “neither confirmed nor denied the allegations”',
      'Prosecutors said that the time limit for charges of theft against Jonas Orlan in Norland had expired.',
      'Though the time limit bars charges of theft against Jonas Orlan in Norland, he lied to the court, prosecutors said. His lawyer neither confirmed nor denied the allegations.',
    ],
    [
      'of a request, in the denial of an allegation',
      'The ministry said that an allegation of theft against Jonas Orlan stands and Norland seeks his extradition.',
      'Norland seeks the extradition of Jonas Orlan because he is suspected of being involved in an old fraud, an allegation he denies.',
    ],
    [
      'of what else the sentence before says, with “that allegation”',
      'Ada Brun and Tom Brun asked a court of Kalm to approve the removal of Marko Dahl from the trust of Otto Falk.',
      'Marko Dahl sued in a court of Kalm to reverse the removal from the trust of Otto Falk, and said that Ines Falk had stolen a clock. She called that allegation absurd.',
    ],
    ['in a negation of something else', strike, 'The Arvanian army said its aircraft did not fly over Orlany.'],
    [
      'where the article reports the denial itself',
      `${asked} The council denied that it had asked Marko Dahl for the keys of the depot.`,
      'The mayor denied that the council asked Marko Dahl to hand over the keys of the depot.',
    ],
  ])('%s', (_, claim, denial) => {
    expect(count(claim, denial)).toBe(0);
  });
});

describe('a denial answers what came before it', () => {
  const claim = (place: string, day: string): string =>
    `Town and country\n\n${place}, ${day}\n\nHamid Sabri asked Jonas Orlan to hand over Bashir Hadad, two officials said.`;
  const denial = (place: string, day: string): string =>
    `Answer of the office\n\n${place}, ${day}\n\nThe office of Hamid Sabri denied that he had asked Jonas Orlan to hand over Bashir Hadad.`;

  it.each([
    ['the same day', '12 February 2024', '12 February 2024', 1],
    ['the next week', '12 February 2024', '19 February 2024', 1],
    ['half a year later', '12 February 2024', '16 October 2024', 0],
    ['before the claim', '12 February 2024', '3 February 2024', 0],
  ])('%s', (_, claimed, denied, expected) => {
    expect(count(claim('Lindow', claimed), denial('Lindow', denied))).toBe(expected);
  });

  it('about the same occasion, where the articles have no dates', () => {
    const call =
      'Hamid Sabri and Jonas Orlan spoke in a phone call. Sabri asked Orlan to hand over Bashir Hadad, officials said.';
    expect(
      count(
        call,
        'The office denied that Hamid Sabri had asked Jonas Orlan to hand over Bashir Hadad during the visit.',
      ),
    ).toBe(0);
    expect(
      count(call, 'The office denied that Hamid Sabri had asked Jonas Orlan to hand over Bashir Hadad in the call.'),
    ).toBe(1);
  });

  it('says which article, and which came first', () => {
    const texts = { 'a.txt': claim('Lindow', '12 February 2024'), 'b.txt': denial('Lindow', '13 February 2024') };
    const [finding] = findingsOf('denied-elsewhere', texts, 'a.txt');
    expect(finding?.message).toContain('(2024-02-13)');
    expect(finding?.message).toContain('This article is of 2024-02-12, the other came later.');
  });
});

it('a claim of the one who denies is not denied', () => {
  const claim = 'Norvik Energy said that solvent in the river came from a farm.';
  expect(count(claim, 'Norvik Energy has denied that solvent in the river came from its own works.')).toBe(0);
});
