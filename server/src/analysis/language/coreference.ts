// What coreference asks of a language: pronouns, nouns for people, aliases, and the function words around a description.
// All words are lower-cased; `'` is either apostrophe.

import type { Gender } from '../model.ts';

export interface CoreferenceWords {
  // ── Words by their form ───────────────────────────────────────────────────────────────────────────────────────────

  /** Gender of a third-person singular pronoun in any form ("his" is male); `unknown` for all other words. */
  pronounGender(lower: string): Gender;
  /** Whether a word that no list has ends like a noun for a person: "hydrologist", "repairwoman". */
  endsLikePersonNoun(lower: string): boolean;

  // ── Names ─────────────────────────────────────────────────────────────────────────────────────────────────────────

  /** Titles that are given names as well, so that their gender is no evidence: "Judge", "Dean". */
  readonly ambiguousTitles: ReadonlySet<string>;
  /** Phrases between two names of one entity, each with the space that follows it: "also known as ", "a.k.a. ". */
  readonly aliasPhrases: readonly string[];
  /** The same for phrases that say so only directly before the second name: "formerly ", "née ". */
  readonly aliasEndings: readonly string[];
  /** One word of each of these phrases, so that other sentences need not be searched. */
  readonly aliasWords: ReadonlySet<string>;
  /** Endings before a former surname, with which the given name goes on: "Ines Falk (née Rowan)". */
  readonly surnameEndings: readonly string[];
  /** Nouns for members of a family: "her sister, Dana Kovac" is another Kovac. */
  readonly kinNouns: ReadonlySet<string>;

  // ── Descriptions ──────────────────────────────────────────────────────────────────────────────────────────────────

  /** Nouns used for one another, of all groups the noun is in: "attorney" gives "lawyer", "counsel" … and itself. */
  synonymsOf(noun: string): readonly string[];
  /**
   * Complements that belong to a noun for a person, with the key under which `synonymsOf` has the two: "of state" in
   * "the head of state".
   */
  readonly officeComplements: readonly { readonly words: readonly string[]; readonly synonymKey: string }[];
  /** Determiners of a description that points back: "the minister", "that clerk"; the possessives of sources are not. */
  readonly definiteDeterminers: ReadonlySet<string>;
  /** Determiners of a description that introduces a person without a name: "a diplomat", "another clerk". */
  readonly indefiniteDeterminers: ReadonlySet<string>;
  /** Words that link the capitals of a long title: "Minister of Foreign Affairs of the Republic". */
  readonly titleLinks: ReadonlySet<string>;
  /** Nouns that say what a name is, and not who has it: "Ada Brook, a pen name". */
  readonly nameNouns: ReadonlySet<string>;
}
