// The function words of a language, by what they do in a clause, and the endings by which a word's form shows its use.
// Each set holds lower-cased words with a straight apostrophe, as `Word.lower` is. A language without a word for a role
// leaves its set empty; a word may have several roles.

/** Closed word classes that several stages use. `Role` (roles.ts) gives the same facts as bits, for hot paths. */
export interface GrammarWords {
  /** Introduce a reported clause and have no meaning of their own: "said *that* it would". */
  readonly complementizers: ReadonlySet<string>;
  /** Introduce an embedded clause, complementisers included: "asked *whether*", "explained *why*". */
  readonly clauseIntroducers: ReadonlySet<string>;
  /** Relative pronouns for people: "the minister, *who*". */
  readonly personalRelatives: ReadonlySet<string>;
  /** Relative pronouns for things: "a plan *which*". A complementiser that is also a relative pronoun is not repeated. */
  readonly impersonalRelatives: ReadonlySet<string>;

  /** "Smith *and* Jones". */
  readonly additives: ReadonlySet<string>;
  /** "He agreed, *but* she". */
  readonly adversatives: ReadonlySet<string>;
  /** "yes *or* no". */
  readonly alternatives: ReadonlySet<string>;
  /** All that join two clauses or verbs of equal rank: "and", "but", "then", "&". */
  readonly coordinators: ReadonlySet<string>;

  /** Precede an infinitive: "promised *to* resign". */
  readonly infinitiveMarkers: ReadonlySet<string>;
  /** Join a noun to the noun it belongs to, inside names as well: "the mayor *of* the town", "Bank *of* Norland". */
  readonly genitiveMarkers: ReadonlySet<string>;
  /** Follow a possessor, as a token of their own: "Smith*'s* claim". Empty in a language that marks no possessor so. */
  readonly possessiveMarkers: ReadonlySet<string>;
  /** Introduce the agent of a passive: "described *by* the Kremlin". */
  readonly agentMarkers: ReadonlySet<string>;
  /** "a statement *from* the palace". */
  readonly originMarkers: ReadonlySet<string>;
  /** "*with* Putin expressing regret", "an interview *with* CNN". */
  readonly comitativeMarkers: ReadonlySet<string>;
  /** Link an object to its predicate, and a report to its content: "described *as*", "*as* one official put it". */
  readonly predicativeMarkers: ReadonlySet<string>;

  /** "the". They count for nothing when names are compared, and can begin a name: "*The* Harbour Post". */
  readonly definiteArticles: ReadonlySet<string>;
  /** "a", "an": a noun with one describes a person even if no list has it: "Marta Lind, *a* stonecutter,". */
  readonly indefiniteArticles: ReadonlySet<string>;
  /** "his", "their". */
  readonly possessiveDeterminers: ReadonlySet<string>;
  /** Pronouns that are subjects by their form; "there" of "there is" included. */
  readonly subjectPronouns: ReadonlySet<string>;
  /** Pronouns that are objects, or that can be: "him", "her", "themselves". */
  readonly objectPronouns: ReadonlySet<string>;
  /** The pronoun that needs no referent: "*it* is believed". */
  readonly impersonalPronouns: ReadonlySet<string>;
  /** "*there* is a plan". */
  readonly existentials: ReadonlySet<string>;

  /** Negates an infinitive: "told them *not* to". */
  readonly negators: ReadonlySet<string>;
  /** Negate the verb they accompany: "*never* said", "did*n't*". */
  readonly negativeAdverbs: ReadonlySet<string>;
  /** Auxiliaries with a negation in them: "didn't", "cannot". */
  readonly negativeAuxiliaries: ReadonlySet<string>;
  /** Forms of be, which make a passive with a participle; contractions and negated forms included. */
  readonly formsOfBe: ReadonlySet<string>;

  /** The word may be a present participle, by its ending: "saying". */
  isPresentParticiple(lower: string): boolean;
  /** The word may be a past participle, by its ending: "asked". */
  isPastParticiple(lower: string): boolean;
  /** The word may be a finite past form, by its ending: "asked", but not the name "Ed". */
  isPastForm(lower: string): boolean;
  /** The word may be an adverb, by its ending: "repeatedly", but not "fly". */
  isAdverb(lower: string): boolean;
  /** The word may be a plural noun: "officials", but not "congress". */
  isPlural(lower: string): boolean;
  /** The word ends as plurals do: "officials", and "congress" too. */
  hasPluralEnding(lower: string): boolean;
}
