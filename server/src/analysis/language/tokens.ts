// The spelling rules of a language that decide where a token ends.

/** What the tokenizer needs of a language. */
export interface TokenWords {
  /**
   * Endings after an apostrophe that are tokens of their own, lower-cased and without the apostrophe: "s" of "Syria's",
   * "ll" of "they'll". Other letters after an apostrophe belong to the word: "O'Brien".
   */
  readonly clitics: ReadonlySet<string>;
  /**
   * Words that lose their last letter before an apostrophe and are tokens of their own with it, lower-cased and without the
   * apostrophe: French "l" of "l’accord", "qu" of "qu’elle". Empty in English.
   */
  readonly proclitics: ReadonlySet<string>;
  /** Abbreviations of two letters that keep both points, lower-cased: "a.m.". Capitals with points need no entry. */
  readonly dottedAbbreviations: ReadonlySet<string>;
  /** Last letters of words whose possessive is a bare apostrophe: "s" of "the workers’ rights". Empty if there is none. */
  readonly possessiveLetters: ReadonlySet<string>;
}
