// Who and what the made-up news is about: people of many countries, bodies, places. A person's surname is often put
// together, so that thousands of people differ; some share one, as people do.

import { FEMALE, MALE, NATIONS, SURNAMES, TOWNS } from './name-lists.mjs';

const STEMS = 'Hadd Vorn Kess Mabr Toril Okon Brod Sahir Lind Garz Petr Namb Yild Rahm Soko Varg Delm Ferr Quin Zubr'
  .concat(' Halb Tarn Moss Abde Kova Iver Jurg Ortu Wex Nico Bast Calv Drag Eng Falk Gorm Hrad Isak Jal Karp')
  .split(' ');
const ENDS =
  'ad er ov in ani son escu ic ez ara wu holm berg iri kaya enko shvili ian sen ski oglu rath mann aldo'.split(' ');
const OFFICES = [
  'Foreign Minister',
  'Finance Minister',
  'Interior Minister',
  'Health Minister',
  'Defence Minister',
  'Prime Minister',
  'President',
  'Mayor',
  'Gov.',
  'Sen.',
  'Gen.',
  'Col.',
  'Judge',
  'Professor',
  'Dr.',
  'Ambassador',
];
const ROLES =
  'spokesman analyst economist lawmaker director historian doctor researcher lawyer negotiator engineer commander editor envoy adviser secretary'.split(
    ' ',
  );
const FIELDS =
  'Water,Energy,Trade,Health,Education,Justice,Agriculture,Transport,Culture,Labour,Finance,Defence,Housing,Fisheries'.split(
    ',',
  );
const KINDS =
  'Institute,Union,Foundation,University,Bank,Council,Association,Chamber of Commerce,Port Authority,Football Club,Hospital,Court of Appeal,Airlines,Steel,Energy,Telecom,Observatory,Party'.split(
    ',',
  );

/** Everything that the articles of one run name: the first of each list are in the news every day. */
export function createWorld(dice, articles) {
  const bodies = Array.from({ length: Math.max(60, articles >> 2) }, () => makeBody(dice));
  const people = Array.from({ length: Math.max(80, articles >> 1) }, () => makePerson(dice, bodies));
  return { people, bodies, nations: NATIONS, towns: TOWNS };
}

function makePerson({ pick, chance, often }, bodies) {
  const female = chance(0.35);
  const body = often(bodies);
  return {
    full: `${pick(female ? FEMALE : MALE)} ${chance(0.1) ? 'al-' : ''}${chance(0.3) ? pick(SURNAMES) : pick(STEMS) + pick(ENDS)}`,
    he: female ? 'she' : 'he',
    his: female ? 'her' : 'his',
    office: chance(0.45) ? pick(OFFICES) : undefined,
    role: `${chance(0.4) ? 'senior ' : ''}${pick(ROLES)}`,
    body,
    get family() {
      return this.full.slice(this.full.indexOf(' ') + 1);
    },
  };
}

function makeBody({ pick, chance, random }) {
  const nation = pick(NATIONS);
  const town = pick(TOWNS);
  const at = random();
  if (at < 0.25) return { full: `Ministry of ${pick(FIELDS)}`, short: 'ministry', nation };
  if (at < 0.5) {
    const words = [
      pick(['National', 'Central', 'Free', 'United', 'Independent', 'General']),
      pick(FIELDS),
      pick(['Council', 'Union', 'Front', 'Agency', 'Commission']),
    ];
    return { full: words.join(' '), acronym: words.map(([letter]) => letter).join(''), short: 'group', nation };
  }
  const name = at < 0.8 ? town : pick(STEMS) + pick(ENDS);
  return { full: `${name} ${pick(KINDS)}`, short: chance(0.5) ? 'company' : 'institution', nation };
}
