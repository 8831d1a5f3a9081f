// The words that tell quotation marks from apostrophes, and show where a quotation without a closing mark ends.

/** What finding quotations needs of a language. */
export interface QuoteWords {
  /** Whether a lower-cased word after an apostrophe has lost its first letters: "em" ('em), "til" ('til), "90s" ('90s). */
  isElided(lower: string): boolean;
  /**
   * Verbs that follow a short subject after a quotation's comma, in the forms of news: "said" in “We were told, the mayor
   * said on Monday.”
   */
  readonly tagVerbs: ReadonlySet<string>;
  /** A sentence that quotes words and names their speaker, for a draft; without a name if `speaker` is empty. */
  credit(words: string, speaker: string): string;
}
