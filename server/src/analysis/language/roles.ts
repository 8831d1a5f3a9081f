// The grammatical roles of a word as bits of one number, computed once per distinct word from the language's
// `GrammarWords`, so that a rule tests a bit where it would compare strings.

import { type Vocabulary, type Word, WordCase } from '../tokens/tokens.ts';
import { factsOfWords, type WordFacts } from '../tokens/vocabulary.ts';
import type { GrammarWords } from './grammar.ts';
import type { Language } from './language.ts';
import { WordClass } from './lexicon.ts';

/** One bit a role; `GrammarWords` explains each. */
export const Role = {
  Complementizer: 1 << 0,
  ClauseIntroducer: 1 << 1,
  PersonalRelative: 1 << 2,
  ImpersonalRelative: 1 << 3,
  Additive: 1 << 4,
  Adversative: 1 << 5,
  Alternative: 1 << 6,
  Coordinator: 1 << 7,
  InfinitiveMarker: 1 << 8,
  GenitiveMarker: 1 << 9,
  PossessiveMarker: 1 << 10,
  AgentMarker: 1 << 11,
  OriginMarker: 1 << 12,
  ComitativeMarker: 1 << 13,
  PredicativeMarker: 1 << 14,
  PossessiveDeterminer: 1 << 15,
  ObjectPronoun: 1 << 16,
  ImpersonalPronoun: 1 << 17,
  Existential: 1 << 18,
  Negator: 1 << 19,
  FormOfBe: 1 << 20,
  PresentParticiple: 1 << 21,
  PastParticiple: 1 << 22,
  Plural: 1 << 23,
  PluralEnding: 1 << 24,
  DefiniteArticle: 1 << 25,
  IndefiniteArticle: 1 << 26,
} as const;

/** "who", "which". */
export const RELATIVE = Role.PersonalRelative | Role.ImpersonalRelative;
/** By its ending a participle: "saying", "asked". */
export const PARTICIPLE = Role.PresentParticiple | Role.PastParticiple;

/** The `Role` bits of the words of a vocabulary. */
export const rolesOfWords: (vocabulary: Vocabulary) => WordFacts = factsOfWords(rolesOfWord);

type ListedRole = Exclude<keyof typeof Role, 'PresentParticiple' | 'PastParticiple' | 'Plural' | 'PluralEnding'>;
type WordList = {
  [K in keyof GrammarWords]: GrammarWords[K] extends ReadonlySet<string> ? K : never;
}[keyof GrammarWords];

const LISTS: Readonly<Record<ListedRole, WordList>> = {
  Complementizer: 'complementizers',
  ClauseIntroducer: 'clauseIntroducers',
  PersonalRelative: 'personalRelatives',
  ImpersonalRelative: 'impersonalRelatives',
  Additive: 'additives',
  Adversative: 'adversatives',
  Alternative: 'alternatives',
  Coordinator: 'coordinators',
  InfinitiveMarker: 'infinitiveMarkers',
  GenitiveMarker: 'genitiveMarkers',
  PossessiveMarker: 'possessiveMarkers',
  AgentMarker: 'agentMarkers',
  OriginMarker: 'originMarkers',
  ComitativeMarker: 'comitativeMarkers',
  PredicativeMarker: 'predicativeMarkers',
  PossessiveDeterminer: 'possessiveDeterminers',
  ObjectPronoun: 'objectPronouns',
  ImpersonalPronoun: 'impersonalPronouns',
  Existential: 'existentials',
  Negator: 'negators',
  FormOfBe: 'formsOfBe',
  DefiniteArticle: 'definiteArticles',
  IndefiniteArticle: 'indefiniteArticles',
};

/** Roles of the listed words, by language. */
const listedRoles = new WeakMap<GrammarWords, ReadonlyMap<string, number>>();

function rolesOfWord(word: Word, { grammar }: Language): number {
  const { lower } = word;
  // The health organisation WHO is no relative pronoun.
  if (word.case === WordCase.Upper && (word.classes & WordClass.Organization) !== 0) return 0;
  let listed = listedRoles.get(grammar);
  if (listed === undefined) {
    listed = collectRoles(grammar);
    listedRoles.set(grammar, listed);
  }
  let roles = listed.get(lower) ?? 0;
  if (grammar.isPresentParticiple(lower)) roles |= Role.PresentParticiple;
  if (grammar.isPastParticiple(lower)) roles |= Role.PastParticiple;
  if (grammar.isPlural(lower)) roles |= Role.Plural;
  if (grammar.hasPluralEnding(lower)) roles |= Role.PluralEnding;
  return roles;
}

function collectRoles(grammar: GrammarWords): ReadonlyMap<string, number> {
  const roles = new Map<string, number>();
  for (const role of Object.keys(LISTS) as ListedRole[])
    for (const word of grammar[LISTS[role]]) roles.set(word, (roles.get(word) ?? 0) | Role[role]);
  return roles;
}
