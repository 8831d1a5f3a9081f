// English words for coreference: see analysis/language/coreference.ts.

import type { CoreferenceWords } from '../../analysis/language/coreference.ts';
import type { Gender } from '../../analysis/model.ts';
import { femaleShareOf } from './given.ts';
import { readReferenceModel } from './reference-weights.ts';
import { wordSet } from './word-set.ts';

const pronounGenders = new Map<string, Gender>([
  ...['he', 'him', 'his', 'himself'].map((word) => [word, 'male'] as const),
  ...['she', 'her', 'hers', 'herself'].map((word) => [word, 'female'] as const),
]);

const personEnding = /(?:ologist|ographer|[a-z]{3}ician|[a-z]{2}(?:woman|women|person|persons)|crat|crats|ologists)$/;

/** `head-of-state` is the key of "head of state". */
const synonymGroups: readonly (readonly string[])[] = [
  'analyst expert academic scholar researcher professor scientist fellow historian economist specialist lecturer',
  'president leader ruler premier chancellor head-of-state',
  'envoy ambassador diplomat representative mediator negotiator',
  'lawyer attorney counsel solicitor barrister advocate',
  'spokesman spokeswoman spokesperson',
  'chairman chairwoman chairperson chair head boss chief director manager executive founder owner president',
  'businessman businesswoman entrepreneur chairman chairwoman owner founder executive magnate industrialist ceo',
  'writer author novelist poet journalist columnist reporter correspondent editor',
  'politician lawmaker legislator senator congressman congresswoman mp deputy parliamentarian candidate minister',
  'general commander colonel officer chief captain soldier',
  'scientist hydrologist geologist biologist physicist chemist seismologist meteorologist epidemiologist engineer',
  'doctor physician surgeon medic',
  'clerk official officer',
  'minister official secretary',
].map((group) => group.split(' '));

const synonyms = new Map<string, string[]>();
for (const group of synonymGroups)
  for (const word of group) synonyms.set(word, [...(synonyms.get(word) ?? []), ...group]);

/** "robber", "cyclist", "librarian"; the shortest words of these endings are seldom people. */
const agentEnding = /^[a-z]{2,}(?:[a-z]er|[a-z]or|ist|ian|eer|ee|man|woman|ant)$/;

const noSynonyms: readonly string[] = [];

export const coreferenceWords: CoreferenceWords = {
  pronounGender: (lower) => pronounGenders.get(lower) ?? 'unknown',
  endsLikePersonNoun: (lower) => personEnding.test(lower),
  endsLikeAgent: (lower) => agentEnding.test(lower),
  femaleShare: femaleShareOf,
  thingPronouns: wordSet('it its itself'),
  reflexives: wordSet('himself herself itself themselves'),
  model: readReferenceModel(),
  genericDeterminers: wordSet('every each any no either neither'),
  relationNouns:
    wordSet(`mother father parent son daughter brother sister wife husband widow widower uncle aunt nephew niece cousin
    grandmother grandfather grandson granddaughter partner fiance fiancee friend neighbour neighbor lawyer attorney aide
    spokesman spokeswoman spokesperson adviser advisor assistant ally supporter opponent critic colleague`),
  spokenFor: wordSet('for to'),
  rankModifiers:
    wordSet(`vice deputy former ex assistant associate prime lieutenant under shadow co acting junior opposition
    incoming outgoing late`),
  namingVerbs: wordSet('became become remains remained named appointed elected made'),
  ageEnding: wordSet('old'),
  ambiguousTitles: new Set([
    'general',
    'major',
    'judge',
    'dean',
    'marshal',
    'justice',
    'chancellor',
    'constable',
    'bishop',
  ]),
  ranks: wordSet('PC DC DS DI DCI DCS WPC PCSO Det Insp Supt Const Cllr Amb Sgt Lt Col Maj Capt Cmdr Cpl Pvt Adm'),
  aliasPhrases: [
    'also known as ',
    'better known as ',
    'known as ',
    'known professionally as ',
    'known to fans as ',
    'nom de guerre ',
    'nicknamed ',
    'alias ',
    'a.k.a. ',
    'aka ',
    'formerly known as ',
    'real name is ',
    'real name was ',
    'real name, ',
    'birth name is ',
    'birth name was ',
    'stage name is ',
    'stage name was ',
    'pen name is ',
    'goes by ',
    'went by ',
    'performs as ',
    'records as ',
    'writes as ',
    'writing as ',
    'the pseudonym ',
    'the pen name ',
    'the stage name ',
    'the name of ',
    'renamed itself ',
    'renamed as ',
    'changed its name to ',
    'changed his name to ',
    'changed her name to ',
    'changed their name to ',
  ],
  aliasEndings: [
    'formerly ',
    'formerly the ',
    'formerly called ',
    'formerly called the ',
    'formerly named ',
    'previously ',
    'previously the ',
    'previously called ',
    'previously known as ',
    'originally ',
    'originally the ',
    'originally called ',
    'now ',
    'now the ',
    'now called ',
    'now called the ',
    'now named ',
    'now renamed ',
    'later renamed ',
    'since renamed ',
    'renamed ',
    'renamed the ',
    'rebranded as ',
    'rebranded ',
    'then called ',
    'once called ',
    'once known as ',
    'also called ',
    'real name ',
    'birth name ',
    'born ',
    'née ',
    'né ',
    'nee ',
  ],
  aliasWords: wordSet(
    `known nom nicknamed alias a.k.a a.k.a. aka name goes went performs records writes writing pseudonym renamed changed formerly
    previously originally now rebranded called named born née né nee`,
  ),
  surnameEndings: ['née ', 'né ', 'nee ', 'born ', 'formerly '],
  kinNouns: wordSet(
    `mother father parent son daughter child brother sister sibling twin wife husband spouse widow widower uncle aunt nephew niece
    cousin grandfather grandmother grandson granddaughter stepfather stepmother stepson stepdaughter brother-in-law sister-in-law
    father-in-law mother-in-law son-in-law daughter-in-law fiancé fiancée partner ex-wife ex-husband namesake`,
  ),
  synonymsOf: (noun) => synonyms.get(noun) ?? noSynonyms,
  officeComplements: [{ words: ['of', 'state'], synonymKey: 'head-of-state' }],
  definiteDeterminers: new Set(['the', 'this', 'that']),
  indefiniteDeterminers: new Set(['a', 'an', 'one', 'another']),
  titleLinks: new Set(['of', 'the', 'for', 'and', 'to', 'in', 'at', 'on']),
  nameNouns: new Set(['name', 'nickname', 'pseudonym', 'alias', 'guerre', 'plume', 'moniker', 'sobriquet']),
};
