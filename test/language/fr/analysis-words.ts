// The French words of the analysis: spelling, function words by role, attribution and sources.

import type { ArticleWords } from '../../../server/src/analysis/language/article.ts';
import type { AttributionWords, SourcePhrase } from '../../../server/src/analysis/language/attribution.ts';
import type { CoreferenceWords } from '../../../server/src/analysis/language/coreference.ts';
import type { GrammarWords } from '../../../server/src/analysis/language/grammar.ts';
import type { NameWords } from '../../../server/src/analysis/language/names.ts';
import type { QuoteWords } from '../../../server/src/analysis/language/quotes.ts';
import type { SourceWords } from '../../../server/src/analysis/language/sources.ts';
import type { TokenWords } from '../../../server/src/analysis/language/tokens.ts';
import type { Gender } from '../../../server/src/analysis/model.ts';
import { readReferenceModel } from '../../../server/src/language/en/reference-weights.ts';
import { wordSet } from './words.ts';

const none: ReadonlySet<string> = new Set();
const never = /(?!)/;

export const tokenWords: TokenWords = {
  clitics: none,
  proclitics: wordSet('l d qu s n j m t c jusqu lorsqu puisqu'),
  dottedAbbreviations: none,
  possessiveLetters: none,
};

export const quoteWords: QuoteWords = {
  isElided: () => false,
  tagVerbs: wordSet('dit'),
  credit: (words, speaker) => (speaker === '' ? `« ${words} »` : `« ${words} », a dit ${speaker}.`),
};

export const articleWords: ArticleWords = {
  isClutter: (line) => line === 'lire aussi' || line === 'partager',
  bylineLead: /^par\s+/i,
  bylineEnd: /[,|(–—]/,
  dateLine: /^(?:publié le )?\d{1,2} \p{L}+ \d{4}$/iu,
  creditLead: /^photo\b/i,
  credit: /^photo\b.{0,200}[:—-]/i,
  dateline: /^(?<place>\p{Lu}[\p{Lu} -]{1,30}) (?:\((?<outlet>[^()]{2,30})\) )?(?<date>(?!))?[—–] ?/u,
};

export const grammarWords: GrammarWords = {
  complementizers: wordSet("que qu'"),
  clauseIntroducers: wordSet("que qu' si pourquoi comment où"),
  personalRelatives: wordSet('qui'),
  impersonalRelatives: wordSet('dont'),
  additives: wordSet('et'),
  adversatives: wordSet('mais'),
  alternatives: wordSet('ou'),
  coordinators: wordSet('et mais ou puis'),
  infinitiveMarkers: none,
  genitiveMarkers: wordSet("de d' du des"),
  possessiveMarkers: none,
  agentMarkers: wordSet('par'),
  originMarkers: wordSet("de d' du des"),
  comitativeMarkers: wordSet('avec'),
  predicativeMarkers: wordSet('comme'),
  definiteArticles: wordSet("le la les l'"),
  indefiniteArticles: wordSet('un une'),
  possessiveDeterminers: wordSet('son sa ses leur leurs mon ma mes notre nos'),
  subjectPronouns: wordSet("il elle ils elles on je j' nous vous"),
  objectPronouns: wordSet("me m' lui leur"),
  impersonalPronouns: wordSet("on ce c'"),
  existentials: none,
  negators: wordSet("ne n'"),
  negativeAdverbs: wordSet("ne n' pas jamais"),
  negativeAuxiliaries: none,
  formsOfBe: wordSet('est sont était étaient sera seront été être serait'),
  isPresentParticiple: (lower) => lower.endsWith('ant'),
  isPastParticiple: (lower) => /(?:é|ée|és|ées)$/.test(lower),
  isPastForm: (lower) => /(?:ait|aient|èrent)$/.test(lower),
  isAdverb: (lower) => lower.endsWith('ement'),
  isPlural: (lower) => /[sx]$/.test(lower),
  hasPluralEnding: (lower) => /[sx]$/.test(lower),
};

const pronounGenders = new Map<string, Gender>([
  ['il', 'male'],
  ['elle', 'female'],
]);

export const coreferenceWords: CoreferenceWords = {
  pronounGender: (lower) => pronounGenders.get(lower) ?? 'unknown',
  endsLikePersonNoun: (lower) => /(?:ologue|ographe)$/.test(lower),
  endsLikeAgent: () => false,
  femaleShare: () => undefined,
  thingPronouns: none,
  reflexives: none,
  // The features hold no word of a language, so that the English weights serve.
  model: readReferenceModel(),
  genericDeterminers: wordSet('chaque aucun aucune'),
  relationNouns: wordSet('père mère'),
  spokenFor: none,
  rankModifiers: wordSet('ancien ancienne'),
  namingVerbs: none,
  ageEnding: none,
  ambiguousTitles: none,
  ranks: none,
  aliasPhrases: ['dit ', 'alias '],
  aliasEndings: ['née '],
  aliasWords: wordSet('dit alias née'),
  surnameEndings: ['née '],
  kinNouns: wordSet('sœur frère fils fille'),
  synonymsOf: () => [],
  officeComplements: [{ words: ["d'", 'état'], synonymKey: "chef d'état" }],
  definiteDeterminers: wordSet("le la l' ce cet cette"),
  indefiniteDeterminers: wordSet('un une'),
  titleLinks: wordSet("de d' du des la l' à"),
  nameNouns: wordSet('pseudonyme surnom'),
};

export const nameWords: NameWords = {
  notNamesAlone: none,
  prefixes: none,
  placePrepositions: wordSet('à en dans'),
  placeSuffixes: none,
  eventLeads: none,
  parties: none,
  facilityHeads: none,
  bodyHeads: none,
  nationHeads: none,
  tribeLeads: none,
  outletHeads: none,
  workHeads: none,
  matchVerbs: none,
  stateNouns: none,
  adjectivesOfPlace: () => [],
  placeOffices: none,
  firmHoldings: none,
  firmNouns: none,
  officers: none,
  airlineLeads: none,
  peopleNouns: none,
  firmEnds: none,
  pluralVerbs: none,
  isSyllableSurname: () => false,
  isNameSyllable: () => false,
};

export const sourceWords: SourceWords = {
  nouns: {
    bodies: wordSet('ministère conseil agence syndicat gouvernement'),
    firms: none,
    voices: wordSet('porte-parole communiqué'),
    documents: wordSet('rapport étude'),
    persons: wordSet('voisin voisine'),
    crowds: wordSet('habitants témoins'),
    protectedPeople: wordSet('responsable responsables témoin'),
    keptBack: wordSet('source responsable'),
    quantities: none,
    offices: wordSet('président ministre maire'),
    knowledge: wordSet('proche informé'),
    isSpokesperson: (lower) => lower === 'porte-parole',
    isPlural: (lower) => lower.endsWith('s'),
    postmodifiers: wordSet('qui proche'),
  },
  determiners: {
    pointing: wordSet("le la l' les ce cet cette son sa leur"),
    crowd: wordSet('plusieurs deux trois'),
    negative: wordSet('aucun aucune'),
    fewPeople: wordSet('deux trois'),
    fewSources: wordSet('deux trois plusieurs'),
  },
  pronouns: {
    author: wordSet("je j' nous"),
    own: none,
    speaking: wordSet('il elle ils elles nous je qui'),
    ofEvents: wordSet('cela ceci ça'),
    plural: wordSet('ils elles'),
    indefinite: wordSet("quelqu'un"),
  },
  unnamed: {
    pointing: wordSet("le la l' les ce cette ces"),
    pronounGender: (words) => pronounGenders.get(words),
    isSeveral: (words) => words === 'ils' || words === 'elles',
    coreEnd: /,| (?:de|du|des|à|dans|qui) | d'/,
    nounGender: () => 'unknown',
  },
  terms: {
    namingVerbs: none,
    readingVerbs: none,
    isNamingHabit: () => false,
    isCommonName: () => false,
    objectPronouns: none,
    nicknameOpeners: none,
  },
  channels: {
    addressingVerbs: none,
    lead: /^(?:à|selon)\s+/i,
    addressPhrases: [],
    prepositions: wordSet('dans sur à lors'),
    occasions: wordSet('communiqué entretien discours'),
    platforms: wordSet('télévision radio'),
    afterOccasion: wordSet('avec à'),
  },
  anonymity: {
    phrase: /\bsous couvert d['’]anonymat\b/g,
    leadIn: /,? s['’]exprimant $/,
    reason: /\b(?:car|parce que)\b/,
    reasonBefore: never,
  },
  unsourced: { mayBegin: () => false, lengthAt: () => 0, citedLengthAt: () => 0 },
  context: {
    impersonalReport: { auxiliaries: none, participles: none },
    speechNouns: wordSet('mots phrase'),
    bearing: none,
    spokenNouns: wordSet('mots réponse'),
    topicPrepositions: wordSet('sur'),
    speakerPhrases: [],
    concernPrepositions: wordSet('pour'),
    echoes: [],
    quotativePrepositions: wordSet(''),
    inscriptions: wordSet(''),
    titlePointers: wordSet('voir'),
    chargeWords: wordSet(''),
    sloganWords: wordSet(''),
    subjectChanges: wordSet('qui'),
    statesOfMind: wordSet(''),
    passiveAuxiliaries: wordSet('est sont était étaient été'),
  },
  topicVerbs: none,
};

function sourcePhrase(words: string): SourcePhrase {
  const entry = {
    lemma: words,
    part: 'phrase',
    form: 'noun',
    stance: 'asserts',
    strength: 1,
    takes: 'clause',
  } as const;
  return { words: words.split(' '), entry };
}

export const attributionWords: AttributionWords = {
  finiteCues: wordSet('dit disait déclare affirme explique ajoute déclara affirma expliqua ajouta'),
  invertingCues: wordSet('dire déclarer affirmer annoncer expliquer ajouter'),
  invertedAuxiliaries: wordSet('a ont avait avaient'),
  invertedPronouns: wordSet('il elle ils elles on'),
  inversionLinks: wordSet('t'),
  inversionFollowers: wordSet('à dans lors sur devant sous'),
  addressableCues: none,
  ambiguousCueNouns: none,
  quantityModifiers: none,
  sourcePhrases: [sourcePhrase('selon'), sourcePhrase("d' après")],
  particles: new Map(),
  requiredObjects: new Map(),
  refusals: none,
  continuations: none,
  continuationParticles: none,
  progressiveBe: none,
  ordinalAdverbs: none,
  quotingParticiples: wordSet(''),
  gerundPrepositions: wordSet('sans'),
  pastSubjects: none,
  presentSubjects: none,
  bareFormSubjects: none,
  verbIntroducers: wordSet('qui et'),
  askedParticiples: wordSet('interrogé interrogée'),
  openingAdverbs: wordSet('mais puis cependant'),
  writtenSources: wordSet('lettre communiqué rapport'),
  nounOpeners: wordSet('un une le la ce cette son sa'),
  parentheticals: [
    ['de', 'son', 'côté'],
    ['pour', 'sa', 'part'],
  ],
  temporalConjunctions: wordSet('depuis avant après'),
  exampleMarkers: none,
  contrastiveConjunctions: wordSet('mais ni'),
  attachingPrepositions: wordSet('à en pour'),
  timeModifiers: none,
  pastTimeModifiers: none,
  relativeTimeAdverbs: none,
  timeUnits: wordSet('jour jours semaine semaines mois an ans'),
  timeOpeners: wordSet('ce'),
  timePrepositions: wordSet('en'),
  clauseEnders: wordSet('et mais tandis lorsque'),
  adverbialClauseOpeners: wordSet('lorsque quand si'),
  concessiveConjunctions: wordSet('tandis'),
  timeIntroducers: wordSet('quand lorsque'),
  statementSubordinators: wordSet('si'),
  sentenceConnectors: wordSet('mais et cependant'),
  asideOpeners: wordSet('et mais qui à dans lors'),
  boundary: { weights: new Map(), shapeOf: () => 'W' },
  indirect: { weights: new Map(), bar: 0, topicBar: 0, jointBar: 0, opinionCues: none },
  namingParticiples: none,
  namingHabits: none,
  namingGroups: none,
  nameLinks: none,
  namingWords: none,
  reflexives: none,
  namingVerbs: none,
  nameNouns: none,
  works: wordSet('livre roman film'),
  shows: none,
  titleAnnouncers: wordSet('intitulé intitulée'),
  lowerCaseInTitles: wordSet('avec'),
};
