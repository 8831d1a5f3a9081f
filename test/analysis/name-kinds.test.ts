// Where a name begins and ends, and which of an article's names are one, by kind. Each case: a text, names that must be found
// (with the entity's name after "→" where it matters), and words that must be no name or not of this type (after "!").

import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze.ts';
import { english } from '../../server/src/language/en/index.ts';

const kinds: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  'nickname inside a name': [
    ['Senator William “Bill” Stonard voted no.', 'William “Bill” Stonard/person'],
    [
      'The boxer Marcus “The Anvil” Odell lost. Odell wept.',
      'Marcus “The Anvil” Odell/person',
      'Odell → Marcus “The Anvil” Odell',
    ],
    [
      'Roberta "Bobbie" Quill sang. Bobbie Quill is 61.',
      'Roberta "Bobbie" Quill/person',
      'Bobbie Quill → Roberta "Bobbie" Quill',
    ],
    ['James (Jim) Harrow and Ann Lind met.', 'James (Jim) Harrow/person', 'Ann Lind/person'],
    ["Police found Andre 'Tiny' Maddox in Leeds.", "Andre 'Tiny' Maddox/person"],
    ['Smith called it “Hope” Tuesday.', '!Smith called it “Hope” Tuesday'],
  ],
  'firm with an ampersand': [
    ['Shares of Harker & Sons fell.', 'Harker & Sons/organization'],
    ['Lawyers at Dunmore, Pike & Vell LLP declined to comment.', 'Dunmore, Pike & Vell LLP/organization'],
    ['“We paid,” Dorrel & Pike said in a statement.', 'Dorrel & Pike/organization'],
    ['AT&T said prices would rise.', 'AT&T/organization'],
    ['The firm spends a tenth of its sales on R&D.', '!R&D'],
    ['There was a Q&A after the film.', '!Q&A'],
    ['Ann Lind & Tom Quist were married in Leeds.', 'Ann Lind/person', 'Tom Quist/person'],
  ],
  'printed form': [
    ['The band plays in Irving, TX, on Monday.', 'TX/place'],
    ['They met in Novi, MI. The tour ends in Bristow, VA.', 'VA/place'],
    ['A unit, the 29unPMU, was sent home.', '!29unPMU'],
    ['The suit is marked FHC/L/CS/1021/2017 and was heard on Monday.', '!FHC'],
    ['A file, GOV/RFI/22, names nobody, writes AFP/Reuters.', '!RFI'],
    ['Crews were sent to ST PAUL on Monday.', 'ST PAUL/place'],
    ['“Ho ho, the tax has to go,” they chanted.', '!Ho ho'],
    ['Joel Eriksson Ek was hit. “I did not see him,” Eriksson Ek said.', 'Eriksson Ek/person'],
    ['Ann Lind, MP, spoke. The firm CA Technologies grew.', '!MP/place'],
  ],
  'acronym in brackets': [
    [
      'The Committee to Defend Farmers (CDF) met. CDF asked for help.',
      'Committee to Defend Farmers/organization',
      'CDF → Committee to Defend Farmers',
    ],
    [
      'The Northern Agency for the Care of Forests (NACF) warned of fire.',
      'Northern Agency for the Care of Forests/organization',
    ],
    ['A Vehicle Inspection Notice (VIN) is due.', '!Vehicle Inspection Notice'],
  ],
  'given name of syllables': [
    ['“It was steep,” Lee Jae-won said.', 'Lee Jae-won/person'],
    ['The prize went to Bae Jae-in of Busan.', 'Bae Jae-in/person'],
    ['Park Min-young agreed, and Choi Young-in did not.', 'Park Min-young/person', 'Choi Young-in/person'],
    ['The Saudi-led force left.', '!Saudi-led'],
  ],
  'surname that is a word': [
    [
      'Mark Bridges ran the ferry. Bridges said the ramp was steep. Bridges were built later.',
      'Bridges → Mark Bridges',
    ],
    ['Helen Good ran the mill. On Friday Good was ill.', 'Good → Helen Good'],
    ['Laura French ran the pub. French said so too. The French team won.', 'French/person', 'French/group'],
    ['April Jones left early. Jones said nothing.', 'April Jones/person', 'Jones → April Jones'],
    ['The road reopened in April. Jones said nothing.', '!April. Jones'],
  ],
  'facility named after a person': [
    ['They met at the King Harald Prison in June.', 'King Harald Prison/place'],
    ['The Marie Lindqvist Dam holds.', 'Marie Lindqvist Dam/place'],
    ['He died in the Mother Agnes Hospital.', 'Mother Agnes Hospital/organization'],
    ['“It holds,” John Hall said.', 'John Hall/person'],
  ],
  'body that acts': [
    ['The court fined Tiborix executives, and shares of Tiborix fell.', 'Tiborix/organization'],
    ['Air France will fly to Leeds.', 'Air France/organization'],
  ],
  'body called after peoples': [
    ['Elders of the Velmar First Nation met in Leeds.', 'Velmar First Nation/organization', '!First Nation/group'],
    ['The Orlo/Taska First Nation agreed.', 'Orlo/Taska First Nation/organization'],
    ['The chief of a First Nation agreed.', 'First Nation/group'],
    ['Chiefs of Ngāti Velmo agreed.', 'Ngāti Velmo/group'],
  ],
  'given name that is another word too': [
    ['She met the harbour minister, Per Holmgren, in Leeds.', 'Per Holmgren/person'],
    ['The charge is two crowns per Holmgren ticket.', '!per Holmgren'],
  ],
  'stage name': [['DJ Marlo, whose real name is Udo Brandt, sang.', 'DJ Marlo/person', 'Udo Brandt/person']],
  'firm of partners': [
    ['Lawyers for Whitlock, Bell & Odum LLP met in Leeds.', 'Whitlock, Bell & Odum LLP/organization'],
    ['Microsoft, Bell & Odum LLP and the council met.', 'Bell & Odum LLP/organization', 'Microsoft/organization'],
  ],
  'newspaper after a place': [
    [
      'The ramp was steep, the Arvan Valley Courier reported.',
      'Arvan Valley Courier/organization',
      '!Arvan Valley/place',
    ],
    [
      'She wrote for the Leeds Examiner and the Dover Observer.',
      'Leeds Examiner/organization',
      'Dover Observer/organization',
    ],
  ],
  'address or letter': [
    ['Please open the file Helen_plan and print it.', '!Helen'],
    ['Write to Tom.Quist@example.org before noon.', '!Tom'],
    ['When Z follows X it is said that X causes it.', '!X', '!Z'],
    ['Tickets are sold by Goldmark.com only.', 'Goldmark.com/organization'],
  ],
  'body that everybody knows': [
    ['It fell when the Kremlin sent envoys to Leeds.', 'Kremlin/organization'],
    ['The Airbus A320 is a jet. That year, Airbus sold 40 of them.', 'Airbus/organization'],
    ['An official of the U.N. in Leeds agreed with Nato.', 'U.N./organization', 'Nato/organization'],
  ],
  'known body with a hyphen': [
    ['The group has its origins in al-Qaeda’s Syrian branch.', 'al-Qaeda/organization'],
    ['Al-Qaida and al-Shabaab fled.', 'Al-Qaida/organization', 'al-Shabaab/organization'],
    ['He told Al-Jazeera that he had left.', 'Al-Jazeera/organization'],
  ],
  'acronym of a kind': [
    ['She has been a CPA for years. He married a CPA.', '!CPA'],
    ['Ministers of the CPA met, and the CPA has refused to pay.', 'CPA/organization'],
  ],
  'acronym that begins a headline': [
    [
      'BMW posts first loss\n\nThe carmaker lost money last year, the chairman of BMW said on Friday.',
      'BMW/organization',
    ],
  ],
  'two names in a row': [
    ['The vote was called by Refugee Council Ann Solberg.', 'Refugee Council/organization', 'Ann Solberg/person'],
    ['“Sales rose,” said the head of Chrysler LLC Jim Pressley.', 'Chrysler LLC/organization', 'Jim Pressley/person'],
    ['The Reds’ Tim Howard saved the match.', 'Reds/organization', 'Tim Howard/person'],
    ['The Workers’ Party met near St James’ Park.', 'Workers’ Party/organization', 'St James’ Park/place'],
    ['U.S. president-elect Barack Obama has asked neurosurgeon Sanjay Gupta to serve.', 'Barack Obama/person'],
    ['The Trade and Industry Department said no.', 'Trade and Industry Department/organization'],
  ],
  'no name': [
    [
      'Rep. Ana Cruz, R-Fla., met Sen. Joan Pike (D-Calif.).',
      'Ana Cruz/person',
      'Joan Pike/person',
      '!R-Fla',
      '!D-Calif',
      '!Sen',
    ],
    ['Um, he paid Tom Rudd. “Uh, no,” she said. Yeah, he did. Hmm.', 'Tom Rudd/person', '!Um', '!Uh', '!Yeah', '!Hmm'],
    ['Tom Rudd, a Lib Dem, was not asked.', 'Tom Rudd/person', '!Lib Dem/person'],
    ['“Ang mga bata ay nasira lang daw,” she said.', '!lang'],
    ['Burglar jailed for theft\n\nThe man took a lamp from a house in Leeds, police said on Friday.', '!Burglar'],
  ],
  'one name in all places': [
    [
      'The clerk Sipho Maduna spoke. Sipho Maduna said the board was late. “It was late,” said Sipho Maduna.',
      'Sipho Maduna/person',
      '!Maduna',
    ],
  ],
  'sentence after an abbreviation': [
    [
      'Olga Pemberton moved to the U.K. Pemberton said the ramp was steep.',
      'Pemberton → Olga Pemberton',
      '!U.K. Pemberton',
    ],
    ['Helen Brown runs the clinic. It has no vaccine against hepatitis B. Brown said it would come.', '!B. Brown'],
    ['The meeting began at 6 p.m. Pemberton said nobody came.', 'Pemberton/person'],
    ['J.K. Larkin said no.', 'J.K. Larkin/person'],
  ],
  'names that the article equates': [
    ['Elspeth Grain, known professionally as Luna Delmar, sang.', 'Luna Delmar → Elspeth Grain'],
    ['DJ Fable, whose real name is Udo Brandt, sang.', 'Udo Brandt → DJ Fable'],
    ['Nils Farrow, who goes by Nico Farr, slept.', 'Nico Farr → Nils Farrow'],
    ['Ines Falk, formerly Ines Rowan, sat.', 'Ines Rowan → Ines Falk'],
    ['Dora Falk (née Rowan) sat.', 'Rowan → Dora Falk'],
    ['Ann Lind, formerly Tom Quist’s aide, sat.', 'Tom Quist → Tom Quist'],
    ['Ann Lind, born in Leeds to Tom Quist, sat.', 'Tom Quist → Tom Quist'],
    ['Ann Lind, formerly of the Harbour Board, sat.', 'Harbour Board → Harbour Board'],
  ],
  'type from the article': [
    ['Shares of Cofinvar Holding Inc fell in Budapest. Later, Cofinvar paid.', 'Cofinvar/organization'],
    ['Many New Zealanders left.', 'New Zealanders/group'],
  ],
  'place by the word for what is of it': [
    // Without it, the ending looks like a surname.
    ['Sordova has agreed. Sordova says it will pay. The Sordovan side smiled.', 'Sordova/place', '!Sordova/person'],
    ['Kalinova agreed, and Kalinova left. Diplomats called the Kalinovan offer late.', 'Kalinova/place'],
    ['Julia has agreed. Julia left with Julian Marsh.', 'Julia/person', '!Julia/place'],
    ['Amanda Sorova lost. Sorova wept, and Sorova left.', 'Sorova/person'],
  ],
  'state that acts': [
    ['He claims that Israel said no. The party wants Israel to leave.', 'Israel/place', '!Israel/organization'],
    ['Belgium defeated Panama 3-0. Belgium had the ball.', '!Belgium/person'],
  ],
  'site with its head': [
    ['Planes left Halden Air Force Base on Monday.', 'Halden Air Force Base/place'],
    ['He sailed to the Sorva Keys.', 'Sorva Keys/place'],
    ['The White House said so.', 'White House/organization'],
  ],
  'firm that everybody knows': [
    ['He left Mozilla, and the Eurostar train is late.', 'Mozilla/organization', 'Eurostar/organization'],
    ['They ate at Burger King.', 'Burger King/organization'],
  ],
  'state and its minister': [
    [
      'The Minister of Health of the Republic of Sordova Viktor Halden stepped down.',
      'Republic of Sordova/place',
      'Viktor Halden/person',
    ],
    [
      'The President of the Republic of Tesmania Anna Lind spoke. Tesmania has paid.',
      'Anna Lind/person',
      '!Tesmania/person',
    ],
    ['The Republic of Tesmania has paid.', 'Republic of Tesmania/place'],
  ],
  'place of a dateline': [
    [
      'Korvel counts its dead\n\nKORVEL — The bread comes by boat.\n\nKorvel told its people to wait.',
      'KORVEL/place',
      'Korvel/place',
      '!Korvel/organization',
    ],
    ['A talk\n\nBELKO, March 3 (Reuters) - Belko said that it would sue.', 'BELKO/place', 'Belko/place'],
    ['A talk\n\n[Korvel] The army left. Korvel told its people to wait.', 'Korvel/place'],
    ['A talk\n\nNATO — The alliance met. NATO said it would wait.', 'NATO/organization', '!NATO/place'],
  ],
  relatives: [
    ['Ms. Kovac and her sister, Dana Kovac, work there.', 'Kovac → Kovac', 'Dana Kovac → Dana Kovac'],
    ['Dana Kovac works there. Ms. Kovac and her sister left.', 'Kovac → Dana Kovac'],
  ],
  'marks beside a name': [['“We did it,” Tom Quist ✅ said.', 'Tom Quist/person']],
};

describe.each(Object.entries(kinds))('%s', (_, cases) => {
  test.each(cases)('%s', (text, ...expected) => {
    const { mentions, entities } = analyze(text, english);
    const found = mentions
      .filter(({ form }) => form === 'name')
      .flatMap(({ start, end, type, entity }) => {
        const name = text.slice(start, end);
        return [name, `${name}/${type}`, `${name} → ${entities[entity]?.name}`];
      });
    for (const one of expected)
      if (one.startsWith('!')) expect(found).not.toContain(one.slice(1));
      else expect(found).toContain(one);
  });
});
