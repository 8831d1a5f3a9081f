// The rules that compare articles: two or three small articles for each case, with and without a finding.

import { describe, expect, it } from 'vitest';
import { findingsOf } from '../support/corpus.ts';
import { samples } from '../support/samples.ts';

const codes = ['conflicting-attribution', 'quote-variant', 'denied-elsewhere', 'single-source-claim'] as const;
type Code = (typeof codes)[number];

function find(code: Code, a: string, b: string, c = ''): ReturnType<typeof findingsOf> {
  return findingsOf(code, { 'a.txt': a, 'b.txt': b, ...(c === '' ? {} : { 'c.txt': c }) }, 'a.txt');
}

const bridge = 'The bridge over the Orlin will open before the winter, whatever the contractor says';

describe('conflicting-attribution', () => {
  const voss = `Elena Voss visited the site on Monday.\n\n“${bridge},” Voss said. The river was high.`;

  it('is reported in both articles, each pointing at the other', () => {
    const dahl = `Marko Dahl, the engineer, spoke on Tuesday.\n\n“${bridge},” Dahl told reporters at the site.`;
    const texts = { 'a.txt': voss, 'b.txt': dahl };
    const [here] = findingsOf('conflicting-attribution', texts, 'a.txt');
    const [there] = findingsOf('conflicting-attribution', texts, 'b.txt');
    expect(here?.message).toContain('Attributed to Elena Voss here but to Marko Dahl in “');
    expect(there?.message).toContain('Attributed to Marko Dahl here but to Elena Voss in “');
    expect(here?.words).toBe(`“${bridge},”`);
    expect(here?.related).toMatchObject([{ uri: 'file:///articles/b.txt' }]);
  });

  it('says that an article has the speaker only by a pronoun', () => {
    const he = `Elena Voss opened the hearing. Marko Dahl inspected the pillars on Tuesday.\n\n“${bridge},” he said.`;
    const [finding] = find('conflicting-attribution', voss, he);
    expect(finding?.message).toContain('(only as “he”)');
  });

  it('finds a quotation that is cut, and one that is slightly changed', () => {
    const cut = 'Marko Dahl spoke.\n\n“The bridge over the Orlin will open before the winter,” Dahl said.';
    const changed =
      'Marko Dahl spoke.\n\n“The bridge over the Orlin is to open before winter, whatever the contractor says,” Dahl said.';
    expect(find('conflicting-attribution', voss, cut)).toHaveLength(1);
    expect(find('conflicting-attribution', voss, changed)).toHaveLength(1);
  });

  it.each([
    ['the same person', `Mrs Voss spoke again.\n\n“${bridge},” Elena Voss told the council.`],
    ['her office', `“${bridge},” the Ministry of Transport said in a statement.`],
    ['an unnamed official', `“${bridge},” a senior official said.`],
    ['nobody', `Nothing is known of the date.\n\n“${bridge}.”`],
    ['somebody who may be the same', `“${bridge},” E. Voss said.`],
    [
      'a pronoun that is nearer to her',
      `Marko Dahl stayed away. Elena Voss opened the hearing.\n\n“${bridge},” he said.`,
    ],
    ['few words', 'Marko Dahl was short. “The bridge will open,” Dahl said.'],
    [
      'other words',
      'Marko Dahl said: “The tunnel under the Orlin stays closed until the spring, as the council decided.”',
    ],
  ])('is silent about %s', (_, other) => {
    expect(find('conflicting-attribution', voss, other)).toEqual([]);
  });
});

describe('quote-variant', () => {
  const may = '“We are not seeking to close the school, but we may move it to the valley,” Elena Voss said on Monday.';

  it('names a dropped negation first, then the hedge', () => {
    const [finding] = find(
      'quote-variant',
      may,
      '“We are seeking to close the school, and we will move it to the valley,” Elena Voss said.',
    );
    expect(finding?.message).toContain(
      'it lacks “not” (may reverse the meaning); it has “will” for “may” (changes how certain it is)',
    );
  });

  it.each([
    [
      'a hedge',
      '“We are not seeking to close the school, but we will move it to the valley,” Voss said.',
      '“will” for “may” (changes how certain it is)',
    ],
    [
      'a condition',
      '“We are not seeking to close the school, but we may move it to the valley, if we must,” Voss said.',
      'it adds “if we must” (changes how certain it is)',
    ],
    [
      'a number',
      '“We are not seeking to close the two school, but we may move it to the valley,” Voss said.',
      'it adds “two” (number)',
    ],
    ['a name', '“We are not seeking to close the school, but we may move it to Arden,” Voss said.', '(name)'],
    [
      'other words',
      '“We are not seeking to shut the school, but we may move it to the valley,” Voss said.',
      '“shut” for “close”',
    ],
  ])('reports %s', (_, other, message) => {
    expect(find('quote-variant', `Elena Voss spoke. ${may}`, `Elena Voss spoke. ${other}`)[0]?.message).toContain(
      message,
    );
  });

  it('finds a short description by the same office of the same thing', () => {
    const a =
      'The Harbour Board described the inspection as “thorough, careful, and rich in detail,” and left it at that.';
    const b =
      'The Harbour Board confirmed the inspection on Friday, stating that it was “thorough, patient, and detailed.”';
    expect(find('quote-variant', a, b)[0]?.message).toContain('it has “thorough, patient, and detailed”. Here');
  });

  it.each([
    [
      'the same words in other marks',
      '"We aren\'t seeking to close the school – but we may move it to the valley", Elena Voss said.',
    ],
    ['a cut', '“We are not seeking to close the school,” Elena Voss said.'],
    [
      'a sentence more',
      '“We are not seeking to close the school, but we may move it to the valley. It is old,” Elena Voss said.',
    ],
    ['small words', '“We are not seeking to close that school, but we may move it to the valley,” Elena Voss said.'],
    [
      'the same words of another speaker, which is another finding',
      '“We are seeking to close the school, but we may move it to the valley,” Marko Dahl said.',
    ],
    [
      'another sentence about the school',
      '“The school in the valley is too small for a hundred children,” Elena Voss said.',
    ],
  ])('is silent about %s', (_, other) => {
    expect(find('quote-variant', `Elena Voss spoke. ${may}`, other)).toEqual([]);
  });
});

describe('denied-elsewhere', () => {
  const claim = 'Local media reported that Elena Voss had asked Norland to extradite Marko Dahl to Arvania.';

  it.each([
    [
      'denied',
      'Some papers said that Elena Voss had demanded the extradition of Marko Dahl from Norland, a claim the government has denied.',
      'was denied',
    ],
    [
      'denied',
      'The government denied that Elena Voss had ever asked Norland for the extradition of Marko Dahl.',
      'was denied',
    ],
    [
      'denied',
      'Reports that Elena Voss wants Norland to hand over Marko Dahl are baseless, the government said.',
      'was denied',
    ],
    [
      'refused',
      'Elena Voss has requested the extradition of Marko Dahl from Norland. Norland has so far refused such requests.',
      'was refused',
    ],
    [
      'unconfirmed',
      'It is said that Elena Voss requested the extradition of Marko Dahl from Norland. The government neither confirmed nor denied these reports.',
      'was left unconfirmed',
    ],
    [
      'unconfirmed',
      'It is said that Elena Voss requested the extradition of Marko Dahl from Norland. Officials have declined to comment on the matter.',
      'was left unconfirmed',
    ],
  ])('finds a claim that was %s', (_, other, message) => {
    const [finding] = find('denied-elsewhere', claim, other);
    expect(finding?.message).toContain(`${message}, according to “`);
    expect(finding?.related).toMatchObject([{ uri: 'file:///articles/b.txt' }]);
  });

  it('finds a claim that the person concerned denies', () => {
    const arrest = 'Media reports say that Goran Petkov, the former director, is under house arrest in Arden.';
    const own = 'Goran Petkov lives in the hills now. “I was never under house arrest,” Petkov says.';
    expect(find('denied-elsewhere', arrest, own)).toHaveLength(1);
  });

  it('reports a denial once, at the claim that fits best', () => {
    const twice = `${claim} The papers also reported that Voss had asked Norland twice.`;
    const denial = 'The government denied that Elena Voss had ever asked Norland for the extradition of Marko Dahl.';
    const found = find('denied-elsewhere', twice, denial);
    expect(found).toHaveLength(1);
    expect(found[0]?.words).toContain('extradite');
  });

  it.each([
    ['a denial of something else', 'The government denied that Elena Voss had met Marko Dahl in Norland.'],
    ['other people', 'The council denied that Peter Lind had asked Sweden to extradite Carl Moe.'],
    [
      'somebody who is denied something',
      'Marko Dahl was denied asylum in Norland, Elena Voss said. He was not extradited.',
    ],
    ['what is not denied', 'Elena Voss did not deny that she had asked Norland to extradite Marko Dahl.'],
    ['the claim repeated', 'Elena Voss has asked Norland to extradite Marko Dahl, papers reported.'],
  ])('is silent about %s', (_, other) => {
    expect(find('denied-elsewhere', claim, other)).toEqual([]);
  });

  it('is silent about a claim that is itself a denial', () => {
    const denial = 'The government said that Elena Voss had not asked Norland to extradite Marko Dahl.';
    expect(
      find(
        'denied-elsewhere',
        denial,
        'The government denied that Elena Voss had asked Norland to extradite Marko Dahl.',
      ),
    ).toEqual([]);
  });
});

describe('single-source-claim', () => {
  const words = 'The gates were never tested after the second flood of that year';

  it('finds two articles that cite one agency', () => {
    const a = `“${words},” Elena Voss told Meridian News. The council meets on Friday.`;
    const b = `The dam is old, and few people live below it. “${words},” Elena Voss told Meridian News.`;
    expect(find('single-source-claim', a, b)[0]?.message).toContain('one origin: each cites “Meridian News”');
  });

  it('finds one paragraph printed twice', () => {
    const paragraph = `The council of Arden met on Friday for the third time since the flood, and heard the engineers. “${words},” Elena Voss said. Nobody answered her for a while, and the meeting was closed before noon.`;
    expect(find('single-source-claim', `From the valley.\n\n${paragraph}`, paragraph)[0]?.message).toContain(
      'the same paragraph',
    );
  });

  it('is silent where two articles have it from the speaker', () => {
    const a = `“${words},” Elena Voss said, standing on the wall of the dam while the water ran below.`;
    const b = `At the hearing in Arden the engineers were silent for long. “${words},” Elena Voss told the council at last.`;
    expect(find('single-source-claim', a, b)).toEqual([]);
  });
});

describe('the sample articles', () => {
  const messagesOf = (code: Code, name: string): string[] =>
    findingsOf(code, samples, name).map(({ message }) => message);

  it('have one conflict, reported in both articles', () => {
    expect(messagesOf('conflicting-attribution', '02-meridian-wire.txt')).toMatchObject([
      expect.stringContaining('to Ingrid Torvik here but to Miriam Oakeshott'),
    ]);
    expect(messagesOf('conflicting-attribution', '08-capital-brief.txt')).toHaveLength(1);
    for (const name of Object.keys(samples).filter((one) => !/^0[28]/.test(one)))
      expect(messagesOf('conflicting-attribution', name)).toEqual([]);
  });

  it('have a negation and two hedges dropped', () => {
    expect(messagesOf('quote-variant', '02-meridian-wire.txt')).toMatchObject([
      expect.stringContaining(
        'it lacks “not” (may reverse the meaning); it has “will” for “may” (changes how certain it is)',
      ),
    ]);
    expect(messagesOf('quote-variant', '01-harbour-post.txt')).toMatchObject([
      expect.stringContaining(
        'it has “will” for “could” (changes how certain it is); it lacks “if they keep talking” (changes how certain it is)',
      ),
    ]);
    expect(messagesOf('quote-variant', '03-long-view-magazine.txt')).toEqual([]);
  });

  it('have a claim that the man himself denies', () => {
    expect(messagesOf('denied-elsewhere', '01-harbour-post.txt')).toMatchObject([
      expect.stringContaining('I was never under house arrest'),
    ]);
  });
});
