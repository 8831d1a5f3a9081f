// What the words of a date say, before it is known when the article was published: "last week" is one week back from the
// publication. Plain data that is stored with the mention, so that a publication date that comes later (from the user's
// annotations or the file's name) gives values without reading the text again.

import type { DateUnit } from './calendar.ts';

export interface DateMeaning {
  /**
   * What the date counts from: nothing (`calendar`, "3 March 2021"), the day of publication ("last week", "Tuesday",
   * "3 March"), or the date mentioned before it (`preceding`, "two days later").
   */
  readonly from: 'calendar' | 'published' | 'preceding';
  /** The unit of the value. */
  readonly unit: DateUnit;
  readonly year?: number;
  /** 1 to 12. */
  readonly month?: number;
  /** Day of the month. */
  readonly day?: number;
  /** Last day of a range in one month: "3–5 March". */
  readonly lastDay?: number;
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday?: number;
  /** Number of the quarter, the half or the season (1 is spring) in its year. */
  readonly part?: number;
  /**
   * How far to move, in years for a month, quarter or season ("October last year"), in weeks for a weekday ("Friday last
   * week"), otherwise in units ("three days ago" is -3).
   */
  readonly shift?: number;
  /**
   * Where the nearest such date is meant, if neither year nor shift is given: before (-1), after (1), or where the sentence
   * does not say (0). -2 and 2 leave the day or month of publication out ("last Tuesday").
   */
  readonly direction?: number;
  /** Year and month of the full date that precedes it in its paragraph, which a date without a year may belong to. */
  readonly nearYear?: number;
  readonly nearMonth?: number;
}
