// Parts of organisations' names in English, and how their spellings vary.

import type { OrganizationNameWords } from '../../analysis/language/identity.ts';
import { wordSet } from './word-set.ts';

/** Abbreviations, and British spellings that no ending shows, by the American full form. */
const spellings: ReadonlyMap<string, string> = new Map([
  ['dept', 'department'],
  ['univ', 'university'],
  ['assn', 'association'],
  ['intl', 'international'],
  ['natl', 'national'],
  ['govt', 'government'],
  ['defence', 'defense'],
  ['centre', 'center'],
  ['labour', 'labor'],
  ['programme', 'program'],
]);

/** Last words of names that are plurals but no team's. */
const commonPlurals =
  wordSet(`times nations states sciences arts affairs services systems rights sports operations relations studies
  workers games securities emirates`);

export const organizationNames: OrganizationNameWords = {
  legalForms:
    wordSet(`inc incorporated corp corporation co company companies ltd limited llc plc lp llp ag sa nv bv gmbh spa srl oyj oy ab
    asa pty pte holding holdings group`),
  ambiguousLegalForms: wordSet('group'),
  functionWords: wordSet('the of and for in on to a de la al el du des del'),
  movableHeads: wordSet('ministry department office embassy bureau'),
  initialisms: [
    [/\b(?:united states(?: of america)?|u s a|u s|usa)\b/g, 'us'],
    [/\b(?:united kingdom|u k|britains?|great britain)\b/g, 'uk'],
    [/\b(?:united nations|u n)\b/g, 'un'],
    [/\b(?:european union|e u)\b/g, 'eu'],
  ],
  initialismWords: wordSet('us uk un eu'),
  otherNames: new Map([
    ['fed', 'federal reserve'],
    ['us fed', 'federal reserve'],
    ['us federal reserve', 'federal reserve'],
    ['federal reserve board', 'federal reserve'],
    ['un security council', 'security council'],
    ['world health organisation', 'world health organization'],
    ['walmart stores', 'walmart'],
    ['associated press', 'ap'],
    ['agence france presse', 'afp'],
  ]),
  kinds:
    wordSet(`airline airlines airways air aviation motor motors automobile bank banking newspaper news media line university college party
    movement agency association authority commission committee council federation foundation fund institute union league club
    technologies technology systems energy oil gas petroleum pharmaceuticals industries international enterprises partners capital
    entertainment studios records pictures broadcasting television tv radio network organization organisation front army forces
    force brigade company corporation group militia`),
  partKinds:
    wordSet(`university college agency authority commission committee council federation association foundation fund institute union
    league club front army forces force brigade militia oil gas energy television radio network`),
  countryEnding: /(?:ian|ean|ese|ish|ia|land|stan)$/,
  owner: /^([^'’]{2,})['’]s(\s+)(?=\p{Lu})/u,
  normalize: (word) => spellings.get(word) ?? word.replace(/is(?=ations?$|ed$|ing$)/, 'iz'),
  singular: (word) => (word.length > 4 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word),
  isTeamName: (word) => word.length >= 5 && /[a-z]s$/.test(word) && !word.endsWith('ss') && !commonPlurals.has(word),
};
