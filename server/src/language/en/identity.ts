// English words that join names across articles: see analysis/language/identity.ts.

import type { DescriptionWords, IdentityWords } from '../../analysis/language/identity.ts';
import { soundRules } from './name-sounds.ts';
import { organizationNames } from './organization-names.ts';
import { personNames } from './person-names.ts';
import { placeNames } from './places.ts';
import { wordSet } from './word-set.ts';

const descriptions: DescriptionWords = {
  female: [
    ...wordSet(`mrs ms miss lady queen princess actress spokeswoman chairwoman congresswoman policewoman businesswoman mother wife
      daughter sister widow girl`),
  ],
  male: [
    ...wordSet(`mr sir king prince spokesman chairman congressman policeman businessman father husband son brother widower
      boy`),
  ],
  vague:
    wordSet(`the a an of and for in at by to from his her its their who is was has former late senior then new old one mr
    mrs ms`),
};

export const identityWords: IdentityWords = {
  foldedArticle: /^the /,
  writtenArticle: /^the (?=\p{Lu})/iu,
  possessiveEnding: /['’]s$/u,
  groupPluralEnding: /(?<=[^s])s$/,
  persons: personNames,
  organizations: organizationNames,
  places: placeNames,
  sounds: soundRules,
  descriptions,
};
