// The French words of the corpus. The fixtures analyse single articles, so that most lists are empty.

import type { ComparisonWords } from '../../../server/src/analysis/language/comparison.ts';
import type { IdentityWords } from '../../../server/src/analysis/language/identity.ts';
import { wordSet } from './words.ts';

const none: ReadonlySet<string> = new Set();
const never = /(?!)/;

export const identityWords: IdentityWords = {
  foldedArticle: /^(?:le|la|les|l) /,
  writtenArticle: /^(?:l['’]|(?:le|la|les) )(?=\p{Lu})/iu,
  possessiveEnding: never,
  groupPluralEnding: /(?<=[^s])s$/,
  persons: {
    titles: wordSet('president presidente ministre maire'),
    leadingTitles: none,
    regnalTitles: none,
    suffixes: new Map(),
    familySuffixes: none,
    droppedParticles: wordSet('de du'),
    nonGivenParticles: wordSet('de du'),
    keptParticles: new Map(),
    givenNameParticles: none,
    detachedPrefix: /(?!)/g,
    arabic: {
      articles: none,
      assimilatedArticles: none,
      hyphenatedArticle: /(?!)/g,
      articlePrefix: never,
      servant: 'abd',
      servantWord: never,
      servantPrefix: never,
      servantArticlePrefix: never,
      givenNames: none,
      prefixedGivenNames: [],
    },
    nicknameGroups: () => [],
    surnameComesFirst: () => false,
  },
  organizations: {
    legalForms: none,
    ambiguousLegalForms: none,
    functionWords: wordSet('le la les l de d du des et'),
    movableHeads: none,
    initialisms: [],
    initialismWords: none,
    otherNames: new Map(),
    kinds: none,
    partKinds: none,
    countryEnding: never,
    owner: never,
    normalize: (word) => word,
    singular: (word) => word.replace(/s$/, ''),
    isTeamName: () => false,
  },
  places: { owner: never, prefixes: [], stateForms: never, mainName: () => undefined },
  sounds: {
    respell: (word) => word,
    mergeConsonants: (consonants) => consonants,
    interchangeableConsonants: none,
    arabicVowels: new Map(),
    silentFinal: 'e',
    pronouncedFinal: never,
  },
  descriptions: { female: ['mme', 'directrice'], male: ['m', 'directeur'], vague: wordSet('le la un une de') },
};

export const comparisonWords: ComparisonWords = {
  cliticEndings: [],
  normalize: (word) => [word],
  stem: (word) => word,
  phrasalVerb: () => undefined,
  singular: (word) => word.replace(/s$/, ''),
  stopWords: wordSet('le la les un une de du des et a est que qu'),
  commonStems: none,
  negations: wordSet('ne n pas jamais'),
  hedges: none,
  certainties: none,
  numberWords: wordSet('deux trois dix'),
  requestWords: [],
  pronouns: new Map([
    ['il', 'male'],
    ['elle', 'female'],
  ]),
  reportingClause: never,
  concession: never,
  countryOf: () => undefined,
  plainForm: (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''),
  signOf: () => undefined,
  isTime: () => false,
  isSharedVoice: () => false,
  denialCues: () => [],
  negationIn: () => undefined,
  occasionIn: () => '',
  isExpected: () => false,
  isReport: () => false,
  firstPersonDenial: () => undefined,
};
