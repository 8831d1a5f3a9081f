// The words of dates and of the time of a clause. All words are lower-cased; abbreviations have no point.

import type { DateUnit } from '../dates/calendar.ts';

/** A unit of time: "decade" is ten years. */
export interface UnitWord {
  readonly unit: DateUnit;
  readonly times: number;
}

/** What finding dates and their values needs of a language. */
export interface DateWords {
  /** 1 to 12. */
  readonly months: ReadonlyMap<string, number>;
  /** 1 for Monday to 7 for Sunday; with short forms, which count only before a date ("Sat, 1 March"). */
  readonly weekdays: ReadonlyMap<string, number>;
  /** Short forms of `weekdays` that are other words as well. */
  readonly shortWeekdays: ReadonlySet<string>;
  /** 1 for spring to 4 for winter. */
  readonly seasons: ReadonlyMap<string, number>;
  /** Seasons that are other words as well and need a "last", "this" or "next", or a year: "fall", "spring". */
  readonly ambiguousSeasons: ReadonlySet<string>;
  /** In the singular and the plural. */
  readonly units: ReadonlyMap<string, UnitWord>;
  /** Units in the singular, as in "last week". */
  readonly singleUnits: ReadonlySet<string>;
  readonly weekend: ReadonlySet<string>;
  readonly quarter: ReadonlySet<string>;
  readonly half: ReadonlySet<string>;
  /** Words of games, which have quarters: "scored". */
  readonly gameWords: ReadonlySet<string>;
  readonly century: ReadonlySet<string>;
  /** "Q3", with its number as group 1. */
  readonly shortQuarter: RegExp;
  /** "today" 0, "yesterday" -1. */
  readonly days: ReadonlyMap<string, number>;
  /** The day before or after a day of `days`, as words: "the day before yesterday" -2. */
  readonly dayPhrases: readonly { readonly words: readonly string[]; readonly shift: number }[];
  /** "morning", "night". */
  readonly partsOfDay: ReadonlySet<string>;
  /** Those of `partsOfDay` that with "last" mean the evening before: "last night". */
  readonly nights: ReadonlySet<string>;
  /** Halves of the day: "p.m.". */
  readonly halvesOfDay: ReadonlySet<string>;
  /** "utc", "gmt". */
  readonly zones: ReadonlySet<string>;
  /** Verbs whose object is the day that is told of: "ended" (the day). */
  readonly dayClosers: ReadonlySet<string>;
  /** "last" -1, "this" 0, "next" 1. */
  readonly shifts: ReadonlyMap<string, number>;
  /** Words that after "the" count from the date before: "following" 1, "previous" -1, "same" 0. */
  readonly precedingShifts: ReadonlyMap<string, number>;
  /** Words for the date before, without "the": "that day", "that same year". */
  readonly pointing: ReadonlySet<string>;
  /** Words that may follow `pointing`: "that same day". */
  readonly sameWords: ReadonlySet<string>;
  /** "ago". */
  readonly ago: ReadonlySet<string>;
  /** "two days later" 1, "a year earlier" -1. */
  readonly counted: ReadonlyMap<string, number>;
  /** As `counted`, but only where no words of their clause follow: "two days before", "the day after". */
  readonly countedAtEnd: ReadonlyMap<string, number>;
  /** Small numbers as words: "a" 1, "two" 2. */
  readonly numbers: ReadonlyMap<string, number>;
  /** "twenty", "seventy" (-four). */
  readonly tens: ReadonlyMap<string, number>;
  /** "first" 1, "fourth" 4; "last" and "final" are not among them. */
  readonly ordinals: ReadonlyMap<string, number>;
  /** The last one of four quarters: "final". */
  readonly finals: ReadonlySet<string>;
  /** An ordinal as one token, with its number as group 1: "19th". */
  readonly ordinal: RegExp;
  /** Words before a number that make it inexact, so that no day can be told: "about" (two weeks ago). */
  readonly approximators: ReadonlySet<string>;
  /** Words that belong to a date and do not change its value: "early", "late", "mid". */
  readonly modifiers: ReadonlySet<string>;
  /** The ends of a span of time: "end" in "the end of the year". */
  readonly edges: ReadonlySet<string>;
  /** A day of the month as one token, with its number as group 1: "3", "3rd". */
  readonly day: RegExp;
  /** A decade as one token: "1990s". */
  readonly decade: RegExp;
  /** A decade without its century: "90s", with its first digit as group 1. */
  readonly shortDecade: RegExp;
  /** Decades as words, by the last two digits of their first year: "nineties" 90. */
  readonly decadeNames: ReadonlyMap<string, number>;
  /** Words of a sentence in which a short decade is no time but a temperature. */
  readonly decadeDenials: ReadonlySet<string>;
  /** Words between a day and its month: "of" in "3rd of March". */
  readonly dayLinkers: ReadonlySet<string>;
  /** Words between the first and the last day of a range: "to" in "3 to 5 March". */
  readonly rangeLinkers: ReadonlySet<string>;
  /** Months that are also other words or first names: "May", "March". They need a number or a word of `monthLeads`. */
  readonly ambiguousMonths: ReadonlySet<string>;
  /** Words after which an ambiguous month is a month: "in May", "last March". */
  readonly monthLeads: ReadonlySet<string>;
  /** Words that do not follow an ambiguous month: "be" ("In May be all the answers" names no month). */
  readonly monthDenials: ReadonlySet<string>;
  /** Words after which a bare number is a year: "in 1998", "since 2011". */
  readonly yearLeads: ReadonlySet<string>;
  /** "the", "a", "its": before a number that describes a noun, it is a year ("the 1991 settlement"). */
  readonly determiners: ReadonlySet<string>;
  readonly definiteArticles: ReadonlySet<string>;
  readonly of: ReadonlySet<string>;
  readonly in: ReadonlySet<string>;
  /** Nouns that are counted by the thousand: "the 2000 soldiers" is no year. */
  readonly countedNouns: ReadonlySet<string>;
  /** "a": before a weekday, any such day, except where a noun follows ("a Wednesday meeting"). */
  readonly indefinite: ReadonlySet<string>;
  /** Words before a weekday that make it a name or any such day: "Black Monday", "every Friday". */
  readonly weekdayDenials: ReadonlySet<string>;
  /** Days that news call by their date without a year: "the September 11 attacks". */
  readonly knownDays: readonly {
    readonly month: number;
    readonly day: number;
    readonly year: number;
    /** One of them follows. */
    readonly nouns: ReadonlySet<string>;
  }[];
  /** Words that make a date a point in time: "since", "before". */
  readonly sinceWords: ReadonlySet<string>;
  /** Lower-cased words that can begin a date, beside months, weekdays and numbers. */
  readonly openers: ReadonlySet<string>;
  readonly clause: ClauseTimeWords;
  readonly publication: PublicationWords;
}

/** Words that show whether a clause tells of the past or of the future. */
export interface ClauseTimeWords {
  /** "will": what follows is to come. */
  readonly futureAuxiliaries: ReadonlySet<string>;
  /** "may", "would": what follows is to come if the date is part of it ("may be signed on Friday"). */
  readonly modals: ReadonlySet<string>;
  /** "was", "did", "has": past, if nothing to come follows. */
  readonly pastAuxiliaries: ReadonlySet<string>;
  /** Those of `pastAuxiliaries` that are past only before another verb: "has", "have". */
  readonly haves: ReadonlySet<string>;
  /** "be", "been", "also": between an auxiliary and its verb. */
  readonly between: ReadonlySet<string>;
  /** "expected", "due", "plans": what is said of is to come. */
  readonly futureWords: ReadonlySet<string>;
  /** With an infinitive, what is said of is to come: "agreed" (to meet), "ready". */
  readonly intentions: ReadonlySet<string>;
  /** Begin a clause with a verb of its own: "when", "which". */
  readonly openers: ReadonlySet<string>;
  /** The mark of an infinitive: "to". */
  readonly infinitive: ReadonlySet<string>;
  /** Limits in the future: "by" (Friday), "until". */
  readonly limits: ReadonlySet<string>;
  /** Whether a lower-cased word without a class of its own has the form of a past verb: "opened". */
  isPastForm(lower: string): boolean;
  /** Past verbs that `isPastForm` and the word classes do not have: "said", "set", "left". */
  readonly pastVerbs: ReadonlySet<string>;
}

/** Words by which an article says when it was published. */
export interface PublicationWords {
  /** "published", "posted". */
  readonly published: ReadonlySet<string>;
  /** "updated", "modified". */
  readonly updated: ReadonlySet<string>;
  /** Other words of a line that gives a date: "at", "am", "gmt", "min", "read". */
  readonly furniture: ReadonlySet<string>;
}
