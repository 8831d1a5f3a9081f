// Joining entities across articles: which names are joined, which are kept apart, and the evidence.

import { describe, expect, it } from 'vitest';
import type { EntityType, Gender } from '../../server/src/analysis/model.ts';
import { EntityIndex } from '../../server/src/corpus/entities/entity-index.ts';
import type { EntitySummary, OverlayEntity } from '../../server/src/corpus/entities/model.ts';
import { english } from '../../server/src/language/en/index.ts';

interface Details {
  readonly type?: EntityType;
  readonly gender?: Gender;
  readonly aliases?: readonly string[];
  readonly descriptions?: readonly string[];
  readonly spellings?: readonly string[];
}
type Entry = string | readonly [string, Details];

/** One article's entities; a string alone is a person. */
function article(...entries: readonly Entry[]): EntitySummary[] {
  return entries.map((entry) => {
    const [name, details] = typeof entry === 'string' ? [entry, {}] : entry;
    return {
      name,
      type: details.type ?? 'person',
      gender: details.gender ?? 'unknown',
      spellings: [name, ...(details.spellings ?? []), ...(details.aliases ?? [])].map((text) => ({ text, count: 1 })),
      aliases: details.aliases ?? [],
      descriptions: details.descriptions ?? [],
    };
  });
}

function indexOf(articles: readonly (readonly EntitySummary[])[], overlay: readonly OverlayEntity[] = []): EntityIndex {
  const index = new EntityIndex(english);
  index.setOverlay(overlay);
  articles.forEach((entities, at) => {
    index.set(`file:///${at}.txt`, entities);
  });
  return index;
}

/** The corpus ids of these names, each in an article of its own. */
function ids(entries: readonly Entry[], overlay: readonly OverlayEntity[] = []): (string | undefined)[] {
  const index = indexOf(
    entries.map((entry) => article(entry)),
    overlay,
  );
  return entries.map((_, at) => index.entityOf(`file:///${at}.txt`, 0)?.id);
}

const joined = (...entries: readonly Entry[]): boolean => new Set(ids(entries)).size === 1;
const org = (name: string, details: Details = {}): Entry => [name, { ...details, type: 'organization' }];
const place = (name: string, details: Details = {}): Entry => [name, { ...details, type: 'place' }];

describe('one person in several spellings', () => {
  it.each([
    ['particles and case', 'Karim al-Dabbas', 'Karim Al-Dabbas', 'Karim el Dabbas', 'KARIM AL-DABBAS', 'Karim Dabbas'],
    ['sun letters', 'Nadia al-Shamsi', 'Nadia ash-Shamsi', 'Nadia Shamsi'],
    ['Arabic vowels', 'Ahmad al-Wardan', 'Ahmed al-Wardan', 'Ahmed al-Werdan'],
    ['ei/ai and -i/-y', 'Mustafa al-Sheibani', 'Mustafa al-Shaibani', 'Mustafa al-Shaybany'],
    ['q/k/g', 'Tariq Qabbani', 'Tarik Qabbani', 'Tariq Kabbani'],
    ['Muhammad in its many forms', 'Muhammad Haddar', 'Mohammed Haddar', 'Mohamed Haddar', 'Mohammad Haddar'],
    ['Abd al-', 'Abdulrahman Fares', 'Abdul Rahman Fares', 'Abd al-Rahman Fares', 'Abdel-Rahman Fares'],
    ['ou/u', 'Youssef Mansour', 'Yusuf Mansour', 'Yousef Mansur'],
    ['Slavic endings', 'Sergei Orlovskii', 'Sergey Orlovsky', 'Sergej Orlovskij', 'Sergey Orlovskiy'],
    ['ya/ia and ye/e', 'Tatyana Evgenova', 'Tatiana Yevgenova'],
    ['-off and x', 'Maxim Veranoff', 'Maksim Veranov'],
    ['Turkish letters', 'Işık Yıldırım', 'Isik Yildirim'],
    ['German letters', 'Jörg Müller', 'Joerg Mueller', 'Jorg Muller'],
    ['apostrophes and hyphens', "Sean O'Darragh", 'Sean O’Darragh', 'Sean ODarragh'],
    ['titles', 'President Marta Olsen', 'Marta Olsen', 'Dr. Marta Olsen', 'Foreign Minister Marta Olsen'],
    ['European particles', 'Pieter van der Velden', 'Pieter Van der Velden', 'Pieter Velden'],
    ['a middle name or its initial', 'Rosa Ellen Tarrant', 'Rosa Tarrant', 'Rosa E. Tarrant'],
    ['nicknames', 'William Ashgrove', 'Bill Ashgrove'],
    ['a possessive', 'Rosa Tarrant', 'Rosa Tarrant’s'],
    ['a surname in front', 'Kim Seung-ho', 'Kim Seung Ho'],
    ['a slip', 'Duncan Karait', 'Duncan Karaite'],
    ['initials run together', 'R. K. Tarrant', 'RK Tarrant', 'R.K. Tarrant'],
    ['hyphens in given names', 'Jean-Luc Farrant', 'Jean Luc Farrant'],
    ['syllables run together', 'Chul Doo-hwan', 'Chul Doo Hwan', 'Chul Doohwan'],
  ])('%s', (_, ...names) => {
    expect(new Set(ids(names)).size).toBe(1);
  });

  it('a bare surname and the only bearer', () => {
    expect(joined('Marta Olsen', 'Olsen')).toBe(true);
    expect(joined('Karim al-Dabbas', 'al-Dabbas', 'Dabbas')).toBe(true);
  });

  it('an initial and the only given name that fits', () => {
    expect(joined('Marta Olsen', 'M. Olsen')).toBe(true);
  });

  it('also known as', () => {
    const alias: Entry = ['Karim al-Dabbas', { aliases: ['Abu Nizar al-Golani'] }];
    expect(joined(alias, 'Abu Nizar al-Jolani', 'Karim Dabbas', 'Jolani')).toBe(true);
  });
});

describe('people who stay apart', () => {
  it.each([
    ['given names', 'Karim al-Dabbas', 'Maher al-Dabbas'],
    ['Mohammed and Mahmoud', 'Mohammed Haddar', 'Mahmoud Haddar'],
    ['Hassan and Hussein', 'Hassan Haddar', 'Hussein Haddar'],
    ['Oleksandr and Aleksei', 'Oleksandr Verin', 'Aleksei Verin'],
    ['English names that Arabic would confuse', 'Ellen Tarrant', 'Allen Tarrant'],
    ['father and son', 'Henry Ashgrove Sr.', 'Henry Ashgrove Jr.'],
    ['with and without Jr', 'Henry Ashgrove', 'Henry Ashgrove Jr.'],
    ['surnames of a couple', 'Ivan Verin', 'Ivana Verina'],
    ['middle initials', 'Rosa E. Tarrant', 'Rosa K. Tarrant'],
    ['son of Salman and Salman', 'Omar bin Kadir', 'Faisal Kadir'],
    ['a bare surname with bin', 'Omar bin Kadir', 'Kadir'],
    ['Daniel and Daniela', 'Daniel Costa', 'Daniela Costa'],
    ['an initial before the name in use', 'M. Jagdish Tarrant', 'Mira Tarrant'],
    ['grandfather and grandson', 'Henry Ashgrove', 'Henry Ashgrove II'],
    ['one letter in a Chinese name', 'Xi Lanping', 'Xi Lianping'],
    ['Petrov and Petrova', 'Anna Petrov', 'Anna Petrova'],
  ])('%s', (_, a, b) => {
    expect(joined(a, b)).toBe(false);
  });

  it('a woman and a man of one name', () => {
    expect(
      joined(['Robin Tarrant', { spellings: ['Mrs Tarrant'] }], ['Robin Tarrant', { spellings: ['Mr Tarrant'] }]),
    ).toBe(false);
    expect(joined(['Marta Olsen', { gender: 'female' }], ['Olsen', { gender: 'male' }])).toBe(false);
  });

  it('a bare surname never decides between two', () => {
    const [first, second, bare] = ids(['Marta Olsen', 'Piet Olsen', 'Olsen']);
    expect(new Set([first, second, bare]).size).toBe(3);
    const index = indexOf([article('Marta Olsen'), article('Piet Olsen'), article('Olsen')]);
    expect(index.entityOf('file:///2.txt', 0)?.suggestions.map(({ id }) => id)).toEqual(['marta-olsen', 'piet-olsen']);
  });

  it('… but gender, the article or the role may', () => {
    const [, second, bare] = ids([
      ['Marta Olsen', { gender: 'female' }],
      ['Piet Olsen', { gender: 'male' }],
      ['Olsen', { gender: 'male' }],
    ]);
    expect(bare).toBe(second);

    const index = indexOf([
      article(['Marta Olsen', { descriptions: ['the health minister'] }]),
      article(['Piet Olsen', { descriptions: ['a football coach'] }]),
      article(['Olsen', { descriptions: ['Health Minister'] }]),
    ]);
    const by = index.entityOf('file:///2.txt', 0);
    expect(by?.id).toBe('marta-olsen');
    expect(by?.evidence.map(({ rule }) => rule)).toEqual(['role']);
  });

  it('a bare name that is mostly a given name', () => {
    expect(joined('Rosa Mohammed', 'Mohammed')).toBe(false);
    expect(joined('Rosa Susan', 'Susan')).toBe(false);
    expect(joined('Pieter Liuw', 'Leuw')).toBe(false);
  });

  it('a name so prominent that it needs no introduction', () => {
    const many = Array.from({ length: 20 }, () => article('Marta Olsen'));
    const index = indexOf([...many, article('Piet Olsen'), article('Olsen')]);
    expect(index.entityOf('file:///21.txt', 0)?.id).toBe('marta-olsen');
  });

  it('a short given name that fits two', () => {
    const [a, b, c] = ids(['Albert Tarrant', 'Hubert Tarrant', 'Bert Tarrant']);
    expect(new Set([a, b, c]).size).toBe(3);
    expect(joined('Albert Tarrant', 'Bert Tarrant')).toBe(true);
    expect(joined('Christine Tarrant', 'Chris Tarrant')).toBe(false);
  });

  it('an initial that fits two', () => {
    const [a, b, c] = ids(['Marta Olsen', 'Maria Olsen', 'M. Olsen']);
    expect(new Set([a, b, c]).size).toBe(3);
  });
});

describe('organisations', () => {
  it('legal forms, "the", little words and marks', () => {
    expect(joined(org('Talvik Inc.'), org('Talvik'), org('Talvik Corporation'), org('Talvik Ltd'))).toBe(true);
    expect(joined(org('The Harbour Board'), org('Harbour Board'), org('the Harbour Board’s'))).toBe(true);
    expect(joined(org('Fen-Mart'), org('Fenmart'))).toBe(true);
    expect(
      joined(
        org('U.S. Department of Fisheries'),
        org('US Fisheries Department'),
        org('United States Department of Fisheries'),
      ),
    ).toBe(true);
  });

  it('an acronym that one article introduces', () => {
    expect(joined(org('Hayat Nour al-Bahr', { aliases: ['HNB'] }), org('HNB'), org('Hayat Nour al-Bahr'))).toBe(true);
    expect(joined(org('HNB', { aliases: ['Hayat Nour al-Bahr'] }), org('HNB'), org('Hayat Nour al-Bahr'))).toBe(true);
  });

  it('initials of the only such body, where the articles have more in common', () => {
    const index = indexOf([
      article(org('Northern Dock Workers'), 'Rosa Tarrant'),
      article(org('NDW'), 'Rosa Tarrant'),
      article(org('NDX'), 'Rosa Tarrant'),
      article(org('NDW'), 'Marta Olsen'),
    ]);
    expect([0, 1, 2, 3].map((at) => index.entityOf(`file:///${at}.txt`, 0)?.id)).toEqual([
      'northern-dock-workers',
      'northern-dock-workers',
      'ndx',
      'ndw',
    ]);
    expect(
      joined(
        org('Western Aerospace Defence and Space Company WADS N.V.'),
        org('Western Aerospace Defense & Space Co.'),
      ),
    ).toBe(true);
    expect(
      joined(org('Regional Agricultural Research Organisation'), org('Regional Agriculture Research Organization')),
    ).toBe(true);
  });

  it('an acronym in ten articles is not the body that one of them introduces', () => {
    const many = Array.from({ length: 10 }, () => article(org('AKC')));
    const index = indexOf([article(org('Alpine Kayak Club', { aliases: ['AKC'] })), ...many]);
    expect(index.entities().map(({ id, members }) => [id, members.length])).toEqual([
      ['akc', 10],
      ['alpine-kayak-club', 1],
    ]);
  });

  it('a body and its parts', () => {
    expect(joined(org('Coastal Defence Forces'), org('Coastal Defence Forces College'))).toBe(false);
    expect(joined(org('Veldin Football Federation'), org('Veldin Football Association'))).toBe(false);
  });

  it('one acronym of two bodies', () => {
    const [a, b, c, d] = ids([
      org('Free Harbour Movement', { aliases: ['FHM'] }),
      org('Farmers and Herders Mutual', { aliases: ['FHM'] }),
      org('FHM'),
      org('Free Harbour Movement'),
    ]);
    expect(a).toBe(d);
    expect(new Set([a, b, c]).size).toBe(3);
  });

  it('short forms', () => {
    expect(joined(org('Talvik Motor Co.'), org('Talvik'), org('Talvik Motors'))).toBe(true);
    expect(joined(org('East Coast Airlines'), org('East Coast'))).toBe(true);
    expect(joined(org('Talvik Australia'), org('Talvik'))).toBe(false);
    expect(joined(org('Talvik Grimsand', { spellings: ['Talvik'] }), org('Talvik'))).toBe(true);
  });

  it('companies that only begin alike', () => {
    expect(joined(org('Pear Inc.'), org('Pear Corps'))).toBe(false);
    expect(joined(org('Air Meridia'), org('Air Veldin'))).toBe(false);
  });
});

describe('places', () => {
  it('other names of one place', () => {
    expect(joined(place('Türkiye'), place('Turkey'), place('Republic of Türkiye'))).toBe(true);
    expect(joined(place('U.S.'), place('United States'), place('United States of America'), place('US'))).toBe(true);
    expect(joined(place('Kyiv'), place('Kiev'))).toBe(true);
  });

  it('spellings', () => {
    expect(joined(place('Khmeidrah'), place('Hmeidrah'))).toBe(true);
    expect(joined(place('Mt. Verrin'), place('Mount Verrin'))).toBe(true);
  });

  it('two listed places are different, even if an article seems to equate them', () => {
    expect(joined(place('India', { aliases: ['Britain'] }), place('Britain'))).toBe(false);
  });

  it('countries that only look alike', () => {
    expect(
      new Set(
        ids([place('Niger'), place('Nigeria'), place('Iran'), place('Iraq'), place('Austria'), place('Australia')]),
      ).size,
    ).toBe(6);
  });

  it('one name for a place, a person and an outlet', () => {
    const [a, b, c, d] = ids([
      place('Jordan'),
      'Helen Jordan',
      org('Jordan Ltd'),
      ['Jordan', { descriptions: ['Mayor'] }],
    ]);
    expect(new Set([a, b, c]).size).toBe(3);
    expect(d).toBe(b);
    expect(joined(org('Veldin Post'), place('Veldin'))).toBe(false);
  });
});

describe('one name in several types', () => {
  it('a type that nothing supports is given up', () => {
    // Nothing supports a place or a person.
    expect(joined(org('Krovlin'), place('Krovlin'), 'Krovlin')).toBe(true);
    expect(joined(org('Northern Harbour Council'), place('Northern Harbour Council'))).toBe(true);
    expect(joined(['Rosa Tarrant', { gender: 'female' }], org('Rosa Tarrant'))).toBe(true);
  });

  it('a known city and a company of its name stay apart', () => {
    expect(joined(place('Phoenix'), org('Phoenix Ltd'))).toBe(false);
  });

  it('a surname taken for a place, in the article of its bearer', () => {
    const index = indexOf([article(['Rosa Tarrandi', { spellings: ['Tarrandi'] }], place('Tarrandi'))]);
    expect(index.entities().map(({ id, type, members }) => [id, type, members.length])).toEqual([
      ['rosa-tarrandi', 'person', 2],
    ]);
  });
});

describe('the joined entity', () => {
  it('the fullest common spelling, never in capitals, without a title', () => {
    const index = indexOf([
      article('KARIM AL-DABBAS'),
      article('Karim al-Dabbas'),
      article('Karim al-Dabbas'),
      article('Karim Nizar al-Dabbas'),
      article('Dabbas'),
      article('President Karim al-Dabbas'),
    ]);
    expect(index.entities().map(({ id, name }) => [id, name])).toEqual([['karim-al-dabbas', 'Karim al-Dabbas']]);
  });

  it('the name that most articles use, in whatever spellings', () => {
    const index = indexOf([
      article('Karim al-Dabbas'),
      article('Karim Al-Dabbas'),
      article('Kareem al-Dabbas'),
      article('Karim Nizar al-Dabbas'),
      article(['Karim al Dabbas', { spellings: ['Karim al-Dabbas'] }]),
    ]);
    expect(index.entities().map(({ name }) => name)).toEqual(['Karim al-Dabbas']);
  });

  it('evidence for every join', () => {
    const index = indexOf([article('Karim al-Dabbas'), article('Kareem al-Dabbas'), article('Dabbas')]);
    const [entity] = index.entities();
    expect(entity?.members).toHaveLength(3);
    expect(entity?.evidence.map(({ rule, names }) => [rule, ...names])).toEqual([
      ['spelling', 'Karim al-Dabbas', 'Kareem al-Dabbas'],
      ['surname-only', 'Karim al-Dabbas', 'Dabbas'],
    ]);
  });

  it('evidence with a member’s current local index, after it was computed before an edit', () => {
    const index = indexOf([
      article(['AL-DABBAS', { gender: 'female' }]),
      article(['A. Dabbas', { gender: 'male', aliases: ['Maher al-Dabbas'] }]),
    ]);
    const places = (): unknown => JSON.parse(JSON.stringify(index.entities().map(({ evidence }) => evidence)));
    places();
    const moved = article(
      ['Dabbas', { type: 'group' }],
      ['A. Dabbas', { gender: 'male', aliases: ['Maher al-Dabbas'] }],
    );
    index.set('file:///1.txt', moved);
    const after = places();
    expect(JSON.stringify(after)).toContain('{"article":"file:///1.txt","local":1}');
    expect(after).toEqual(
      JSON.parse(
        JSON.stringify(
          indexOf([article(['AL-DABBAS', { gender: 'female' }]), moved])
            .entities()
            .map(({ evidence }) => evidence),
        ),
      ),
    );
  });

  it('counts of articles, mentions and spellings, and the joins of names that are spelled differently', () => {
    const index = indexOf([
      article('Karim al-Dabbas', place('Khmeidrah')),
      article(['Kareem al-Dabbas', { spellings: ['Dabbas'] }], ['K. Dabbas', { spellings: ['Dabbas'] }]),
      article('Karim al-Dabbas'),
    ]);
    const entity = index.entityOf('file:///1.txt', 0);
    expect(index.entityOf('file:///1.txt', 1)).toBe(entity);
    expect(entity).toMatchObject({ size: 4, articles: 3, mentions: 6 });
    expect(entity?.spellings).toEqual([
      { text: 'Dabbas', count: 2 },
      { text: 'Karim al-Dabbas', count: 2 },
      { text: 'K. Dabbas', count: 1 },
      { text: 'Kareem al-Dabbas', count: 1 },
    ]);
    expect(entity?.evidence).toHaveLength(3);
    expect(entity?.spellingEvidence).toEqual(entity?.evidence.filter(({ names: [a, b] }) => a !== b));
    expect(entity?.spellingEvidence).toHaveLength(2);
  });

  it('ids that no two entities share', () => {
    const index = indexOf([
      article(place('Phoenix')),
      article(org('Phoenix Ltd')),
      article(org('Phoenix Inc')),
      article('Phoenix_2'),
    ]);
    expect(index.entities().map(({ id, type }) => [id, type])).toEqual([
      ['phoenix', 'place'],
      ['phoenix-2', 'person'],
      ['phoenix-inc', 'organization'],
    ]);
    const same = indexOf([article(place('Ford')), article(org('Ford'))]);
    expect(same.entities().map(({ id, type }) => [id, type])).toEqual([
      ['ford', 'organization'],
      ['ford_2', 'place'],
    ]);
  });

  it('a suggestion for a second surname', () => {
    const index = indexOf([article('Nicolás Tarrante'), article('Nicolas Tarrante Moral')]);
    expect(index.get('nicolas-tarrante')?.suggestions).toEqual([
      { id: 'nicolas-tarrante-moral', reason: 'one may have a second surname' },
    ]);
  });

  it('a suggestion where the evidence does not suffice', () => {
    const index = indexOf([article('Henry Ashgrove'), article('Henry Ashgrove Jr.')]);
    expect(index.get('henry-ashgrove')?.suggestions).toEqual([
      { id: 'henry-ashgrove-jr', reason: 'same name, with and without Jr/Sr' },
    ]);
  });
});

describe("the user's own entities", () => {
  const own = (id: string, name: string, details: Partial<OverlayEntity> = {}): OverlayEntity => ({
    id,
    name,
    type: 'person',
    aliases: [],
    apartFrom: [],
    ...details,
  });

  it('join what names alone would not', () => {
    const overlay = [own('dabbas', 'Karim al-Dabbas', { aliases: ['The Lion of Arvan', 'K-D'] })];
    expect(ids(['Karim al-Dabbas', 'The Lion of Arvan', 'Kareem al-Dabbas', 'Dabbas'], overlay)).toEqual(
      Array(4).fill('dabbas'),
    );
  });

  it('keep apart what names alone would join', () => {
    const overlay = [own('one', 'William Ashgrove', { apartFrom: ['Bill Ashgrove'] })];
    expect(ids(['William Ashgrove', 'Bill Ashgrove'], overlay)).toEqual(['one', 'bill-ashgrove']);
  });

  it('can be set and removed without adding the articles again', () => {
    const index = indexOf([article('Marta Olsen'), article('Piet Olsen'), article('Olsen')]);
    const seen = () => [0, 1, 2].map((at) => index.entityOf(`file:///${at}.txt`, 0)?.id);
    const before = seen();
    index.setOverlay([own('the-coach', 'Piet Olsen', { aliases: ['Olsen'] })]);
    expect(seen()).toEqual(['marta-olsen', 'the-coach', 'the-coach']);
    index.setOverlay([]);
    expect(seen()).toEqual(before);
  });
});

describe('another language', () => {
  // French, as far as the names below need it.
  const { identity } = english;
  const french = {
    classes: () => 0,
    identity: {
      ...identity,
      foldedArticle: /^(?:l |les? |la )/,
      persons: { ...identity.persons, titles: new Set(['president', 'madame']) },
      organizations: { ...identity.organizations, functionWords: new Set(['le', 'la', 'de', 'du', 'des']) },
      places: { ...identity.places, mainName: (name: string) => (name === 'londres' ? 'london' : undefined) },
    },
  };
  const isJoined = (...entries: readonly Entry[]): boolean => {
    const index = new EntityIndex(french);
    for (const [i, entry] of entries.entries()) index.set(`file:///${i}.txt`, article(entry));
    return index.entities().length === 1;
  };

  it('joins names by its own words', () => {
    expect(isJoined('Madame Rosa Tarrant', 'Rosa Tarrant')).toBe(true);
    expect(isJoined(org('La Banque du Port'), org('Banque du Port'))).toBe(true);
    expect(isJoined(place('Londres'), place('London'))).toBe(true);
  });

  it('ignores English words', () => {
    expect(isJoined('Minister Rosa Tarrant', 'Rosa Tarrant')).toBe(false);
    expect(isJoined(place('Mt. Verrin'), place('Mount Verrin'))).toBe(true);
    expect(isJoined(place('Kiev'), place('Kyiv'))).toBe(false);
  });
});
