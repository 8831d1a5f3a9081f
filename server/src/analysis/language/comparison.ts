// What the comparison of quotations and denials asks of a language.

export interface ComparisonWords {
  /** Matches the words at the start of a channel that are not part of its name: "told", "according to". */
  readonly channelIntroduction: RegExp;
}
