// What coreference asks of a language: pronouns, nouns for people, aliases, and the function words around a description.
// All words are lower-cased; `'` is either apostrophe.

import type { Gender } from '../model.ts';

export interface CoreferenceWords {
  // ── Words by their form ───────────────────────────────────────────────────────────────────────────────────────────

  /** Gender of a third-person singular pronoun in any form ("his" is male); `unknown` for all other words. */
  pronounGender(lower: string): Gender;
  /** Subject forms of these pronouns: "he", "she". */
  readonly subjectPronouns: ReadonlySet<string>;
  /** Whether a word that no list has ends like a noun for a person: "hydrologist", "repairwoman". */
  endsLikePersonNoun(lower: string): boolean;
  /** Whether a word ends like a past form: "walked". */
  endsLikePastForm(lower: string): boolean;

  // ── Names ─────────────────────────────────────────────────────────────────────────────────────────────────────────

  /** Words inside a name that do not count when names are compared: "the", "'s". */
  readonly ignoredInNames: ReadonlySet<string>;
  /** Titles that are given names as well, so that their gender is no evidence: "Judge", "Dean". */
  readonly ambiguousTitles: ReadonlySet<string>;
  /** Phrases between two names of one entity, each with the space that follows it: "also known as ", "a.k.a. ". */
  readonly aliasPhrases: readonly string[];

  // ── Descriptions ──────────────────────────────────────────────────────────────────────────────────────────────────

  /** Nouns used for one another, of all groups the noun is in: "attorney" gives "lawyer", "counsel" … and itself. */
  synonymsOf(noun: string): readonly string[];
  /**
   * Complements that belong to a noun for a person, with the key under which `synonymsOf` has the two: "of state" in
   * "the head of state".
   */
  readonly officeComplements: readonly { readonly words: readonly string[]; readonly synonymKey: string }[];
  /** Determiners of a description that points back: "the minister", "that clerk". */
  readonly definiteDeterminers: ReadonlySet<string>;
  /** Determiners of a description that introduces a person without a name: "a diplomat", "another clerk". */
  readonly indefiniteDeterminers: ReadonlySet<string>;
  /** "a", "an": with one of these, a noun that no list has describes as well ("Marta Lind, a stonecutter,"). */
  readonly indefiniteArticles: ReadonlySet<string>;
  /** Words that begin a complement of a noun or mark it as a possessor: "the minister of Norland", "the minister's car". */
  readonly complementMarkers: ReadonlySet<string>;
  /** Words that make an indefinite noun a predicate and no new person: "as a diplomat". */
  readonly predicateMarkers: ReadonlySet<string>;
  /** Words that link the capitals of a long title: "Minister of Foreign Affairs of the Republic". */
  readonly titleLinks: ReadonlySet<string>;
  /** Nouns that say what a name is, and not who has it: "Ada Brook, a pen name". */
  readonly nameNouns: ReadonlySet<string>;

  // ── Function words ────────────────────────────────────────────────────────────────────────────────────────────────

  /** Relative pronouns for people that begin a clause and no description: "Marta Lind, who". */
  readonly relativePronouns: ReadonlySet<string>;
  /** Marks the word before it as a possessor: "'s". A language that marks possession otherwise has none. */
  readonly possessiveMarkers: ReadonlySet<string>;
  /** "of": the preposition of a complement, which does not make the name after it an aside. */
  readonly genitivePrepositions: ReadonlySet<string>;
  /** Joins two subjects or two clauses: "and". */
  readonly conjunctions: ReadonlySet<string>;
}
