// The tokens of a sentence as the date rules read them, and the small parts that many rules share: months, years, numbers.

import type { DateWords } from '../language/dates.ts';
import { TokenKind, type Tokens, WordCase } from '../tokens/tokens.ts';
import type { DateMeaning } from './meaning.ts';

/** What a rule found: tokens up to `to`. */
export interface ParsedDate {
  readonly to: number;
  /** Absent if the words name a date of which no value can be told. */
  readonly meaning?: DateMeaning;
  /** Words that name a date ("3 March", "Tuesday") rather than describe one ("last week"). */
  readonly isName: boolean;
  /** "Later in the day", "18:00 UTC": on the day of the paragraph's last date, else on that of publication. */
  readonly isOfStory?: boolean;
}

const YEAR = /^(1[0-9]|20)\d\d$/;
const TWO_DIGITS = /^\d\d$/;

export class DateCursor {
  readonly tokens: Tokens;
  readonly words: DateWords;
  readonly from: number;
  readonly to: number;

  /** Tokens `[from, to)` of one sentence. */
  constructor(tokens: Tokens, words: DateWords, from: number, to: number) {
    this.tokens = tokens;
    this.words = words;
    this.from = from;
    this.to = to;
  }

  /** Lower-cased token, with straight apostrophes; empty outside the sentence. */
  lower(at: number): string {
    return at >= this.from && at < this.to ? this.tokens.words[at]!.lower : '';
  }

  is(at: number, words: ReadonlySet<string>): boolean {
    return words.has(this.lower(at));
  }

  /** Whether no white space separates a token from the one before. */
  isAttached(at: number): boolean {
    return at > this.from && at < this.to && this.tokens.noSpaceBefore[at] === 1;
  }

  isWord(at: number): boolean {
    return at >= this.from && at < this.to && this.tokens.kind[at] === TokenKind.Word;
  }

  isCapitalized(at: number): boolean {
    const written = at >= this.from && at < this.to ? this.tokens.words[at]!.case : WordCase.None;
    return written === WordCase.Capital || written === WordCase.Upper;
  }

  /** Number of a month written with a capital. */
  monthAt(at: number): number | undefined {
    return this.isCapitalized(at) ? this.words.months.get(this.lower(at)) : undefined;
  }

  /** The token after a month, whose abbreviation may have a point. */
  afterMonth(month: number): number {
    return this.lower(month + 1) === '.' && this.isAttached(month + 1) ? month + 2 : month + 1;
  }

  /** Number of a weekday written with a capital. A short form counts if `isShortAllowed`. */
  weekdayAt(at: number, isShortAllowed = false): number | undefined {
    if (!this.isCapitalized(at)) return undefined;
    const lower = this.lower(at);
    return !isShortAllowed && this.words.shortWeekdays.has(lower) ? undefined : this.words.weekdays.get(lower);
  }

  /** A day of the month. */
  dayAt(at: number): number | undefined {
    const day = Number(this.words.day.exec(this.lower(at))?.[1] ?? 0);
    return day >= 1 && day <= 31 ? day : undefined;
  }

  yearAt(at: number): number | undefined {
    const lower = this.lower(at);
    return YEAR.test(lower) ? Number(lower) : undefined;
  }

  twoDigitsAt(at: number): number | undefined {
    const lower = this.lower(at);
    return TWO_DIGITS.test(lower) ? Number(lower) : undefined;
  }

  /** A year at `at`, or after a comma there; the token after it. */
  yearFrom(at: number): { readonly year: number; readonly to: number } | undefined {
    const year = this.yearAt(at);
    if (year !== undefined) return this.isUnitless(at) ? { year, to: at + 1 } : undefined;
    const next = this.lower(at) === ',' ? this.yearAt(at + 1) : undefined;
    return next === undefined || !this.isUnitless(at + 1) ? undefined : { year: next, to: at + 2 };
  }

  /** Whether a number is none of a larger one: "2024-5", "2000%". */
  isUnitless(at: number): boolean {
    return !(this.isAttached(at + 1) && /^[%/:°]/.test(this.lower(at + 1)));
  }

  /** A whole number in digits or as a word ("two"), up to 999. */
  numberAt(at: number): number | undefined {
    const lower = this.lower(at);
    return /^\d{1,3}$/.test(lower) ? Number(lower) : this.words.numbers.get(lower);
  }

  /** Skips the parts of the day after a weekday or day: "Friday morning". */
  skipPartOfDay(at: number): number {
    return this.is(at, this.words.partsOfDay) ? at + 1 : at;
  }

  isDash(at: number): boolean {
    return /^[-–—]$/.test(this.lower(at));
  }
}
