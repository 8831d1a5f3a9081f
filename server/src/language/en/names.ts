// English words in and around names: see analysis/language/names.ts.

import type { NameWords } from '../../analysis/language/names.ts';

/** Capitals of respect ("Black voters"), words that headlines capitalise, and abbreviations of things. */
const notNamesAlone = `indigenous black native government state prime minister president
  asap fyi lol lmao omg btw imo imho faq aka diy rip vip tba tbd eta yay
  pdf html http url api sql cpu usb vhs dvd cd tv pc gps wifi sms seo vpn pin atm suv
  ceo cfo coo cto hr pr cpa phd mba gdp cpi vat roi irr ipo ngo ngos adhd ptsd hiv dna pcr`;

const prefixes = 'co socio anti inter multi non bio agro eco geo post pre sub trans';

export const nameWords: NameWords = {
  notNamesAlone: new Set(notNamesAlone.split(/\s+/)),
  prefixes: new Set(prefixes.split(' ')),
  placePrepositions: new Set(['in', 'at', 'near', 'from', 'across', 'outside', 'throughout', 'into']),
  placeSuffixes: new Set(['based']),
  eventLeads: new Set(['hurricane', 'typhoon', 'cyclone', 'operation']),
};
