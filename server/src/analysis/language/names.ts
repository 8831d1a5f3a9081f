// The words that join, begin or rule out names, and the words of dates. All sets hold lower-cased words.

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
  readonly dates: DateWords;
}

/** The words of dates. Months and weekdays themselves are word classes (`WordClass.Month`, `WordClass.Weekday`). */
export interface DateWords {
  /** A day of the month as one token, with its number as group 1: "3", "3rd". */
  readonly day: RegExp;
  /** A decade as one token: "1990s". */
  readonly decade: RegExp;
  /** Words between a day and its month: "of" in "3rd of March". */
  readonly dayLinkers: ReadonlySet<string>;
  /** Months that are also other words or first names: "May", "March". They need a number or a word of `monthLeads`. */
  readonly ambiguousMonths: ReadonlySet<string>;
  /** Words after which an ambiguous month is a month: "in May", "last March". */
  readonly monthLeads: ReadonlySet<string>;
  /** Words that do not follow an ambiguous month: "be" ("In May be all the answers" names no month). */
  readonly monthDenials: ReadonlySet<string>;
  /** Words after which a bare number is a year: "in 1998", "since 2011". */
  readonly yearLeads: ReadonlySet<string>;
}
