// What coreference asks of a language: pronouns, nouns for people, aliases, and the function words around a description.
// All words are lower-cased; `'` is either apostrophe.

import type { ReferenceModel } from '../coreference/ranker.ts';
import type { Gender } from '../model.ts';

export interface CoreferenceWords {
  // ── Words by their form ───────────────────────────────────────────────────────────────────────────────────────────

  /** Gender of a third-person singular pronoun in any form ("his" is male); `unknown` for all other words. */
  pronounGender(lower: string): Gender;
  /** Whether a word that no list has ends like a noun for a person: "hydrologist", "repairwoman". */
  endsLikePersonNoun(lower: string): boolean;

  /** Whether a word ends like a noun for a person who does something: "robber", "cyclist"; true for many other words. */
  endsLikeAgent(lower: string): boolean;

  // ── Names ─────────────────────────────────────────────────────────────────────────────────────────────────────────

  /** Titles that are given names as well, so that their gender is no evidence: "Judge", "Dean". */
  readonly ambiguousTitles: ReadonlySet<string>;
  /** Ranks as they are written before a name, in capitals: "PC", "DCI". */
  readonly ranks: ReadonlySet<string>;
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

  /** The share of women among the bearers of a lower-cased given name; undefined for an unknown name. */
  femaleShare(givenName: string): number | undefined;

  // ── Pronouns ──────────────────────────────────────────────────────────────────────────────────────────────────────

  /** Pronouns for a thing or a body, in all forms: "it", "its". */
  readonly thingPronouns: ReadonlySet<string>;
  /** "himself", "herself", "itself". */
  readonly reflexives: ReadonlySet<string>;
  /** The fitted ranker of candidates; without one, pronouns and descriptions are left open. */
  readonly model: ReferenceModel | undefined;

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
  /** Determiners of a phrase for nobody in particular: "every driver", "any witness", "no clerk". */
  readonly genericDeterminers: ReadonlySet<string>;
  /** Nouns for somebody's relatives and helpers: "the mother of Reyl" is not Reyl. */
  readonly relationNouns: ReadonlySet<string>;
  /** Links between a noun and the one it acts for: "a spokesman *for* Vega". */
  readonly spokenFor: ReadonlySet<string>;
  /** Modifiers that make another office of an office: "*vice* president", "*former* minister". */
  readonly rankModifiers: ReadonlySet<string>;
  /** Say what a person is made or becomes: "*named* Hugo Prado vice president", "*became* a judge". */
  readonly namingVerbs: ReadonlySet<string>;
  /** The last word of an age that is used as a noun: "the 56-year-*old*". */
  readonly ageEnding: ReadonlySet<string>;
  /** Words that link the capitals of a long title: "Minister of Foreign Affairs of the Republic". */
  readonly titleLinks: ReadonlySet<string>;
  /** Nouns that say what a name is, and not who has it: "Ada Brook, a pen name". */
  readonly nameNouns: ReadonlySet<string>;
}
