// English words in and around names: see analysis/language/names.ts.

import type { NameWords } from '../../analysis/language/names.ts';
import { bodies } from './bodies.ts';
import { isSyllable, syllableSurnames } from './name-origins/index.ts';
import { wordSet } from './word-set.ts';

/** Capitals of respect ("Black voters"), words that headlines capitalise, and abbreviations of things. */
const notNamesAlone = `indigenous black native government state prime minister president
  um umm uh uhm uhh hmm hm mm mmm mhm erm huh yeah yep yup nope okay wow ouch oops ugh gosh hooray
  asap fyi lol lmao omg btw imo imho faq aka diy rip vip tba tbd eta yay
  pdf html http url api sql cpu usb vhs dvd cd tv pc gps wifi sms seo vpn pin atm suv
  ceo cfo coo cto hr pr phd mba gdp cpi vat roi irr ipo ngo ngos adhd ptsd hiv dna pcr r&d q&a b&b m&a p&l r&b d&d f&b t&c h&s a&e t&e c&w s&m`;

const prefixes = 'co socio anti inter multi non bio agro eco geo post pre sub trans';

/** Parties of legislators with their district, as American and British newspapers abbreviate them. */
const parties = 'R D I L G Ind Rep Dem Lab Con LD DFL';

const facilityHeads = `prison jail penitentiary dam reservoir mosque cathedral basilica chapel church synagogue temple shrine monastery
  abbey convent tunnel viaduct aqueduct bridge pier wharf lighthouse barracks airbase base fort fortress garrison citadel
  airport airfield heliport stadium arena gymnasium ballpark velodrome racecourse racetrack auditorium amphitheatre
  amphitheater theatre theater plaza square boulevard avenue street road highway expressway parkway freeway turnpike
  interchange roundabout station terminal depot tower towers building mansion villa estate ranch farm park gardens garden
  cemetery mausoleum memorial monument refinery mine quarry shipyard dockyard camp plant hospital clinic library museum
  gallery hall hotel hostel school academy college university institute observatory pavilion house centre center`;

/** Of these, the ones that speak and act: bodies rather than places. */
const bodyHeads = 'hospital clinic library museum gallery school academy college university institute observatory';

const outletHeads = `courier gazette herald tribune chronicle examiner telegraph argus dispatch inquirer enquirer sentinel bulletin
  advertiser observer journal newspaper`;

const workHeads = `act bill law amendment doctrine award prize medal trophy cup scholarship fellowship lecture syndrome
  disease theorem`;

/** The United States and Canada. */
const regionCodes = `AL AK AZ AR CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH
  OK OR PA RI SC SD TN TX UT VA VT WA WI WV WY AB BC MB NB NL NS ON PE QC SK`;

export const nameWords: NameWords = {
  notNamesAlone: new Set(notNamesAlone.split(/\s+/)),
  prefixes: new Set(prefixes.split(' ')),
  placePrepositions: new Set(['in', 'at', 'near', 'from', 'across', 'outside', 'throughout', 'into']),
  placeSuffixes: new Set(['based']),
  parties: new Set(parties.split(' ')),
  regionCodes: new Set(regionCodes.split(/\s+/)),
  townLeads: wordSet('st saint fort ft mount mt port san santa'),
  sounds: wordSet('ho ha hey oh ah hi la na da yo hip woo boo blah ole'),
  facilityHeads: wordSet(facilityHeads),
  siteHeads:
    wordSet(`base airbase barracks prison jail penitentiary dam reservoir airport airfield stadium bridge tunnel building
    highway expressway freeway street avenue boulevard cemetery quarry keys`),
  bodyHeads: wordSet(bodyHeads),
  nationHeads: new Set(['nation']),
  tribeLeads: new Set(['ngāi', 'ngāti', 'ngai', 'ngati', 'banu', 'bani']),
  outletHeads: wordSet(outletHeads),
  workHeads: wordSet(workHeads),
  pluralVerbs: new Set(['are', 'were', 'have', 'do', "aren't", "weren't", "haven't", "don't"]),
  firmEnds: wordSet(`sons son daughters brothers bros sisters partners associates co company poor inc corp ltd llc
    plc corporation group holding holdings industries airlines airways air motors electric energy oil petroleum gas mining steel
    telecom communications media capital securities investment investments insurance bank fc united rovers wanderers`),
  stateNouns: wordSet('republic kingdom emirate sultanate principality duchy'),
  // Of other endings persons have such words too: Orwellian, Dickensian.
  adjectivesOfPlace: (lower) => (lower.length > 3 && lower.endsWith('a') ? [`${lower}n`] : []),
  placeOffices:
    wordSet(`mayor governor minister premier king queen kingdom government parliament city town village hamlet suburb port outskirts streets capital province state region district
    county municipality republic island north south east west northeast northwest southeast southwest banks shores`),
  knownBodies: wordSet(bodies),
  firmHoldings: wordSet(
    'shares stock subsidiary unit owner owners shareholders shareholder ceo cfo employees acquisition takeover',
  ),
  firmNouns:
    wordSet(`shares stock shareholders shareholder employees executives executive subsidiary ceo cfo management spokesman
    spokeswoman spokesperson spokespeople unit`),
  officers: wordSet('chief president chairman chairwoman chairperson chair director boss founder cofounder co-founder'),
  airlineLeads: new Set(['air']),
  peopleNouns:
    wordSet(`people peoples language languages elder elders tribe tribes tribal clan clans ancestors traditions culture
    speakers nation nations ancestry heritage artist descent`),
  matchVerbs: wordSet(
    `beat beats defeated defeats thrashed thrash hammered edged trounced outplayed drew v vs versus hosted`,
  ),
  isSyllableSurname: (lower) => syllableSurnames.has(lower),
  isNameSyllable: isSyllable,
  eventLeads: new Set(['hurricane', 'typhoon', 'cyclone', 'operation']),
};
