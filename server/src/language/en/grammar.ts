// English function words by their role in a clause, and the endings of its verbs, adverbs and plurals.

import type { GrammarWords } from '../../analysis/language/grammar.ts';
import { wordSet } from './word-set.ts';

/** Nouns and verbs that end as adverbs do. */
const nounsInLy = wordSet(
  'family assembly reply supply ally rally bully belly jelly monopoly anomaly homily butterfly italy july comply apply rely imply multiply',
);

export const grammarWords: GrammarWords = {
  complementizers: wordSet('that'),
  clauseIntroducers: wordSet('that why how what whether if who where when'),
  personalRelatives: wordSet('who'),
  impersonalRelatives: wordSet('which'),

  additives: wordSet('and'),
  adversatives: wordSet('but'),
  alternatives: wordSet('or'),
  coordinators: wordSet('and but or then yet &'),

  infinitiveMarkers: wordSet('to'),
  genitiveMarkers: wordSet('of'),
  possessiveMarkers: wordSet("'s"),
  agentMarkers: wordSet('by'),
  originMarkers: wordSet('from'),
  comitativeMarkers: wordSet('with'),
  predicativeMarkers: wordSet('as'),

  definiteArticles: wordSet('the'),
  indefiniteArticles: wordSet('a an'),
  possessiveDeterminers: wordSet('his her their its my our your'),
  subjectPronouns: wordSet('he she they it i we you there'),
  objectPronouns: wordSet('me him her us them you himself herself themselves myself'),
  impersonalPronouns: wordSet('it'),
  existentials: wordSet('there'),

  negators: wordSet('not'),
  negativeAdverbs: wordSet("not never n't"),
  negativeAuxiliaries: wordSet(
    `isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't won't wouldn't shan't shouldn't can't couldn't
    mightn't mustn't cannot ain't`,
  ),
  formsOfBe: wordSet("is are was were be been being am 's 're 'm isn't wasn't weren't aren't"),

  isPresentParticiple: (lower) => lower.endsWith('ing'),
  isPastParticiple: (lower) => lower.endsWith('ed'),
  isPastForm: (lower) => /[a-z]ed$/.test(lower),
  isAdverb: (lower) => lower.length > 4 && lower.endsWith('ly') && !nounsInLy.has(lower),
  isPlural: (lower) => lower.endsWith('s') && !lower.endsWith('ss') && lower !== "'s",
  hasPluralEnding: (lower) => lower.endsWith('s') && lower !== "'s",
};
