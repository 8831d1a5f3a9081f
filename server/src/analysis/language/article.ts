// How an article marks its byline, captions, credits and dateline, and which lines a web page leaves behind.

export interface ArticleWords {
  /** Lines that a web page leaves behind, matched whole, lower-cased and without closing punctuation. */
  isClutter(lowerLine: string): boolean;
}
