// Per-word flags of coreference, computed once per distinct word: pronouns that show a gender, nouns for people, and the
// gender that a title, a role or a given name shows.

import { WordClass } from '../language/lexicon.ts';
import type { Gender } from '../model.ts';
import { type Vocabulary, type Word, WordCase } from '../tokens/tokens.ts';
import { factsOfWords, type WordFacts } from '../tokens/vocabulary.ts';

export const ReferenceTrait = {
  /** "he", "his". */
  Male: 1 << 0,
  /** "she", "hers". */
  Female: 1 << 1,
  /** A noun for a person: "minister", "villagers". */
  Person: 1 << 2,
  /** A form that is a verb more often than not: an auxiliary, a past form, a verb of speech; in lower case only. */
  Verbal: 1 << 3,
  /** Ends as nouns for people who do something: "robber", "cyclist". */
  Agent: 1 << 4,
} as const;

const VERBAL = WordClass.Auxiliary | WordClass.PastVerb | WordClass.Cue;
const PERSON = WordClass.Role | WordClass.UnnamedSource;

/** `ReferenceTrait` bits of words. */
export const referenceTraits = factsOfWords((word, { coreference, grammar }) => {
  const { lower, classes } = word;
  let traits = 0;
  if (word.case === WordCase.Lower && ((classes & VERBAL) !== 0 || grammar.isPastForm(lower)))
    traits |= ReferenceTrait.Verbal;
  if ((classes & PERSON) !== 0 || (word.case !== WordCase.Upper && coreference.endsLikePersonNoun(lower)))
    traits |= ReferenceTrait.Person;
  if (word.case === WordCase.Lower && coreference.endsLikeAgent(lower)) traits |= ReferenceTrait.Agent;
  const gender = coreference.pronounGender(lower);
  if (gender === 'male') traits |= ReferenceTrait.Male;
  if (gender === 'female') traits |= ReferenceTrait.Female;
  return traits;
});

/** Whether the word is a noun for a person: "clerk", "officials", "the Minister". */
export function isPersonNoun(word: Word, vocabulary: Vocabulary): boolean {
  return (referenceTraits(vocabulary).of(word) & ReferenceTrait.Person) !== 0;
}

const GENDERS: readonly Gender[] = ['unknown', 'female', 'male'];

/** Genders of words, for `genderOf`. */
export const genderFacts = factsOfWords(({ lower }, language) => GENDERS.indexOf(language.genderOf(lower)));

/** `Language.genderOf` of a word, from the cached facts. */
export function genderOf(word: Word, facts: WordFacts): Gender {
  return GENDERS[facts.of(word)]!;
}

/** The share of women among the bearers of a given name, lower-cased and without accents; undefined if it is not known. */
export function femaleShareOf(givenName: string, { language }: Vocabulary): number | undefined {
  return language.coreference.femaleShare(givenName);
}
