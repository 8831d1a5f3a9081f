// Which words can stand for somebody named: pronouns that show a gender, and words for people. And the gender that a title,
// a role or a given name shows, which is looked up in several lists.

import { isPersonNoun } from '../../language/en/people.ts';
import type { Gender } from '../model.ts';
import type { Word } from '../tokens/tokens.ts';
import { factsOfWords, type WordFacts } from '../tokens/vocabulary.ts';

export const Refers = {
  /** "he", "his". */
  Male: 1 << 0,
  /** "she", "hers". */
  Female: 1 << 1,
  /** "minister", "villagers". */
  Person: 1 << 2,
} as const;

const MALE = new Set(['he', 'him', 'his', 'himself']);
const FEMALE = new Set(['she', 'her', 'hers', 'herself']);

/** `Refers` bits of words. */
export const references = factsOfWords((word) => {
  if (MALE.has(word.lower)) return Refers.Male;
  if (FEMALE.has(word.lower)) return Refers.Female;
  return isPersonNoun(word) ? Refers.Person : 0;
});

const GENDERS: readonly Gender[] = ['unknown', 'female', 'male'];

/** Genders of words, for `genderOf`. */
export const genders = factsOfWords(({ lower }, language) => GENDERS.indexOf(language.genderOf(lower)));

/** What `Lexicon.genderOf` says of a word. */
export function genderOf(word: Word, known: WordFacts): Gender {
  return GENDERS[known.of(word)] as Gender;
}
