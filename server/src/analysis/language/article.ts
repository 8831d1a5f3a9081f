// The words and patterns by which an article marks its byline, photo credits and dateline, and the lines that a web page
// leaves in its text. All patterns are matched against one line, without the `g` and `y` flags.

/** What recognising the parts of an article needs of a language. */
export interface ArticleWords {
  /**
   * Whether a whole line is clutter of a web page: "related posts", "share this article". The line is lower-cased and has
   * no closing punctuation.
   */
  isClutter(lowerLine: string): boolean;
  /** The words of a byline that precede the author's name, from the line's start: "By ", "Reporting by: ". */
  readonly bylineLead: RegExp;
  /** The end of the author's name in the rest of a byline: the comma of "Ada Lovelace, Reuters", the " in" of "… in Kyiv". */
  readonly bylineEnd: RegExp;
  /** A whole line that is a date, perhaps with "Published" and a time: no headline. */
  readonly dateLine: RegExp;
  /** The word that opens a caption or photo credit, from the line's start: "Photo", "File photo". */
  readonly creditLead: RegExp;
  /** A photo credit anywhere in a line: "Photo: Ada Lovelace", "… in Moscow / Reuters", "(Getty Images)". */
  readonly credit: RegExp;
  /**
   * A dateline from the line's start, closing dash included, with the groups `place`, `date` and `outlet`; the last two are
   * optional: "GENEVA, March 3 (Reuters) — ".
   */
  readonly dateline: RegExp;
  /** The last word of a newspaper's name, in small letters: "courier", "herald". No word that a headline often ends with. */
  isNewspaper(lowerWord: string): boolean;
  /** The article that begins a newspaper's name: "The". */
  isArticleOfName(word: string): boolean;
}
