// The words of numbers: amounts, scales, fractions, units, and what makes a number inexact. All words are lower-cased.

/**
 * How a number stands to its value: `about` near it, `more` or `less` beyond it, `atLeast` and `atMost` as far as it,
 * `several` for an unknown multiple of it ("dozens", "thousands").
 */
export type Approximation = 'exact' | 'about' | 'more' | 'less' | 'atLeast' | 'atMost' | 'several';

/** What finding numbers needs of a language. */
export interface NumberWords {
  /** "two" 2, "seventeen" 17, "sixty" 60. */
  readonly cardinals: ReadonlyMap<string, number>;
  /** "hundred" 100, "million" 1e6; singular, and plural after a number. */
  readonly scales: ReadonlyMap<string, number>;
  /** "dozen" 12, "score" 20. */
  readonly groups: ReadonlyMap<string, number>;
  /** "dozens" 12, "thousands" 1000: without a number before them they say how many only by order. */
  readonly several: ReadonlyMap<string, number>;
  /** Letters directly after digits: "m" 1e6, "bn" 1e9. */
  readonly shortScales: ReadonlyMap<string, number>;
  /** "third" 1/3, "quarters" 1/4. */
  readonly fractions: ReadonlyMap<string, number>;
  /** "half", which needs no number before it. */
  readonly half: ReadonlySet<string>;
  /** "a": 1 before a scale or a fraction. */
  readonly one: ReadonlySet<string>;
  /** "and" in "two hundred and five". */
  readonly and: ReadonlySet<string>;
  /** Beside a number, they say that it is added to others: "more", "other", "another". */
  readonly further: ReadonlySet<string>;
  readonly of: ReadonlySet<string>;
  /** Words between the ends of a range: "10 to 20", "two or three". */
  readonly to: ReadonlySet<string>;
  /** "in", "out of": "one in five". */
  readonly outOf: readonly (readonly string[])[];
  /** Words before a number, the longest first: "more than", "nearly". */
  readonly before: readonly ApproximatingWords[];
  /** Words after a number: "or so", "or more". */
  readonly after: readonly ApproximatingWords[];
  /** Units by their words, several words separated by a space: "per cent" is "percent", "kilometers" is "kilometre". */
  readonly units: ReadonlyMap<string, string>;
  /** Names of the units of time. */
  readonly timeUnits: ReadonlySet<string>;
  /** Currencies by the sign before the number: "$" is "dollar". */
  readonly signs: ReadonlyMap<string, string>;
  /** Words before a number that only names or orders something: "No.", "page", "article". */
  readonly labels: ReadonlySet<string>;
}

export interface ApproximatingWords {
  readonly words: readonly string[];
  readonly approximation: Approximation;
  /** Before a time they say how long, not how exact: "over ten years". */
  readonly isDuration?: boolean;
}
