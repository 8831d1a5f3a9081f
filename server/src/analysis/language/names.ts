// The words that join, begin or rule out names. All sets hold lower-cased words.

/** What recognising names needs of a language. */
export interface NameWords {
  /** Words for which capitals make no name by themselves: "Black" (voters), "Government", "PDF", "CEO". */
  readonly notNamesAlone: ReadonlySet<string>;
  /** Prefixes that a hyphen joins with a word in small letters inside a name: "Co" in "Co-operative Bank". */
  readonly prefixes: ReadonlySet<string>;
  /** Prepositions that places often follow: "in", "near", "across". */
  readonly placePrepositions: ReadonlySet<string>;
  /** Words after a hyphen that make the preceding name a place: "based" in "a Daraa-based journalist". */
  readonly placeSuffixes: ReadonlySet<string>;
  /** First words of the names of events: "Hurricane Beryl", "Operation Overlord". */
  readonly eventLeads: ReadonlySet<string>;
}
