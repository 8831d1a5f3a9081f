// Dates by the calendar: "3 March 2021", "March 3", "Tuesday, Sept. 3", "2024-08-30", "3–5 March", "March 2021", "1990s",
// "the 19th century", "in 1998".

import { WordClass } from '../language/lexicon.ts';
import { isCalendarDay } from './calendar.ts';
import type { DateCursor, ParsedDate } from './cursor.ts';

/** A date that begins with a number at token `i`. */
export function numericDate(cursor: DateCursor, i: number): ParsedDate | undefined {
  return isoDate(cursor, i) ?? slashedDate(cursor, i) ?? dayFirst(cursor, i) ?? decade(cursor, i) ?? century(cursor, i);
}

/** "2024-08-30", "2024/08/30", with a time of day or without; "30.08.2024". */
function isoDate(cursor: DateCursor, i: number): ParsedDate | undefined {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)$/.exec(cursor.lower(i));
  if (dotted !== null) return dayOf(i + 1, Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const reversed = /^((?:19|20)\d\d)\.(\d\d)\.(\d\d)$/.exec(cursor.lower(i));
  if (reversed !== null) return dayOf(i + 1, Number(reversed[1]), Number(reversed[2]), Number(reversed[3]));
  const year = cursor.yearAt(i);
  const mark = cursor.lower(i + 1);
  if (year === undefined || (mark !== '-' && mark !== '/') || cursor.lower(i + 3) !== mark) return undefined;
  for (let at = i + 1; at <= i + 4; at += 1) if (!cursor.isAttached(at)) return undefined;
  const month = cursor.twoDigitsAt(i + 2);
  const day = /^(\d\d)(?:t\d.*)?$/.exec(cursor.lower(i + 4));
  return month === undefined || day === null ? undefined : dayOf(i + 5, year, month, Number(day[1]));
}

/** "30/08/2024". Where day and month cannot be told apart, there is no value. */
function slashedDate(cursor: DateCursor, i: number): ParsedDate | undefined {
  const mark = cursor.lower(i + 1);
  if ((mark !== '/' && mark !== '-') || cursor.lower(i + 3) !== mark) return undefined;
  for (let at = i + 1; at <= i + 4; at += 1) if (!cursor.isAttached(at)) return undefined;
  const [first, second] = [cursor.dayAt(i), cursor.dayAt(i + 2)];
  const year = cursor.yearAt(i + 4) ?? shortYear(cursor, i, mark);
  if (first === undefined || second === undefined || year === undefined) return undefined;
  if (first > 12 || first === second) return dayOf(i + 5, year, second, first);
  if (second > 12) return dayOf(i + 5, year, first, second);
  return { to: i + 5, isName: true };
}

/** The year of "07/16/16": only where all three have two digits and day and month can be told apart. */
function shortYear(cursor: DateCursor, i: number, mark: string): number | undefined {
  const [first, second, year] = [cursor.twoDigitsAt(i), cursor.twoDigitsAt(i + 2), cursor.twoDigitsAt(i + 4)];
  if (mark !== '/' || first === undefined || second === undefined || year === undefined) return undefined;
  return Math.max(first, second) > 12 && Math.min(first, second) <= 12 ? fullYear(year) : undefined;
}

const fullYear = (two: number): number => (two > 40 ? 1900 + two : 2000 + two);

function dayOf(to: number, year: number, month: number, day: number): ParsedDate | undefined {
  return isCalendarDay(year, month, day)
    ? { to, isName: true, meaning: { from: 'calendar', unit: 'day', year, month, day } }
    : undefined;
}

/** "3 March 2021", "3rd of March", "3–5 March", "3 and 4 March". */
function dayFirst(cursor: DateCursor, i: number): ParsedDate | undefined {
  const day = cursor.dayAt(i);
  if (day === undefined) return undefined;
  let at = i + 1;
  let lastDay: number | undefined;
  if (cursor.isDash(at) || cursor.is(at, cursor.words.rangeLinkers)) {
    lastDay = cursor.dayAt(at + 1);
    if (lastDay === undefined || lastDay <= day) return undefined;
    at += 2;
  }
  if (cursor.is(at, cursor.words.dayLinkers)) at += 1;
  // "10, Jun. 2019" as a line of its own.
  else if (i === cursor.from && cursor.lower(at) === ',' && hasMonthAndYear(cursor, at + 1)) at += 1;
  const month = cursor.monthAt(at);
  if (month === undefined) return undefined;
  // A point that no year follows ends the sentence.
  const after = cursor.afterMonth(at);
  return withYear(cursor, i, cursor.yearFrom(after) === undefined ? at + 1 : after, { month, day, lastDay });
}

const hasMonthAndYear = (cursor: DateCursor, at: number): boolean =>
  cursor.monthAt(at) !== undefined && cursor.yearFrom(cursor.afterMonth(at)) !== undefined;

interface MonthAndDay {
  readonly month: number;
  readonly day?: number | undefined;
  readonly lastDay?: number | undefined;
}

/** Adds the year that follows at `at`, or leaves it open. The date begins at `from`. */
function withYear(cursor: DateCursor, from: number, at: number, { month, day, lastDay }: MonthAndDay): ParsedDate {
  const found = cursor.yearFrom(at);
  const days = { month, ...(day === undefined ? {} : { day }), ...(lastDay === undefined ? {} : { lastDay }) };
  const unit = day === undefined ? 'month' : 'day';
  if (found !== undefined)
    return { to: found.to, isName: true, meaning: { from: 'calendar', unit, year: found.year, ...days } };
  const known = day === undefined ? undefined : knownYear(cursor, at, month, day);
  // "Since September 11" may mean that day or this year's.
  if (known === undefined && day !== undefined && isAmbiguousDay(cursor, from, month, day))
    return { to: at, isName: true };
  if (known !== undefined) return { to: at, isName: true, meaning: { from: 'calendar', unit, year: known, ...days } };
  const shifted = shiftedYear(cursor, at);
  if (shifted !== undefined)
    return { to: shifted.to, isName: true, meaning: { from: 'published', unit, ...days, shift: shifted.shift } };
  return { to: at, isName: true, meaning: { from: 'published', unit, ...days } };
}

/** The year of "the September 11 attacks". */
function knownYear(cursor: DateCursor, at: number, month: number, day: number): number | undefined {
  const known = cursor.words.knownDays.find((each) => each.month === month && each.day === day);
  return known !== undefined && (cursor.is(at, known.nouns) || cursor.is(at + 1, known.nouns)) ? known.year : undefined;
}

/** Whether a day is one that news call by its date, as a point in time: "before September 11". */
function isAmbiguousDay(cursor: DateCursor, from: number, month: number, day: number): boolean {
  const { knownDays, sinceWords } = cursor.words;
  return cursor.is(from - 1, sinceWords) && knownDays.some((each) => each.month === month && each.day === day);
}

/** "(of) last year", "this year", after a month or a quarter. */
export function shiftedYear(
  cursor: DateCursor,
  at: number,
): { readonly shift: number; readonly to: number } | undefined {
  const { words } = cursor;
  let next = cursor.is(at, words.of) ? at + 1 : at;
  let shift = words.shifts.get(cursor.lower(next));
  if (shift === undefined && next > at && cursor.is(next, words.definiteArticles)) shift = 0;
  if (shift === undefined) return undefined;
  next += 1;
  const unit = words.units.get(cursor.lower(next));
  return unit?.unit === 'year' && unit.times === 1 && words.singleUnits.has(cursor.lower(next))
    ? { shift, to: next + 1 }
    : undefined;
}

/** A date that begins with a month: "March 3, 2021", "March 3–5", "March 2021", "March". */
export function monthFirst(cursor: DateCursor, i: number): ParsedDate | undefined {
  const { words } = cursor;
  const month = cursor.monthAt(i);
  if (month === undefined) return undefined;
  let after = cursor.afterMonth(i);
  // The point is the month's own only if more of the date follows.
  if (after === i + 2 && cursor.dayAt(after) === undefined && cursor.yearAt(after) === undefined) after = i + 1;
  const day = cursor.dayAt(after);
  if (day !== undefined && !isCount(cursor, after)) {
    const dash = cursor.isDash(after + 1) || cursor.is(after + 1, words.rangeLinkers);
    const lastDay = dash ? cursor.dayAt(after + 2) : undefined;
    if (
      lastDay !== undefined &&
      lastDay > day &&
      !isCount(cursor, after + 2) &&
      cursor.monthAt(after + 3) === undefined
    )
      return withYear(cursor, i, after + 3, { month, day, lastDay });
    return withYear(cursor, i, after + 1, { month, day });
  }
  const linked = cursor.is(after, words.of) && cursor.yearAt(after + 1) !== undefined ? after + 1 : after;
  const parsed = withYear(cursor, i, linked, { month });
  if (parsed.to > linked || parsed.to > after) return parsed;
  const isOtherWord = words.ambiguousMonths.has(cursor.lower(i)) || cursor.isCapitalized(i + 1);
  if (!isOtherWord) return { ...parsed, to: i + 1 };
  const isLed = cursor.is(i - 1, words.monthLeads) || cursor.lower(i - 1) === '-';
  return isLed && !cursor.is(i + 1, words.monthDenials) ? { ...parsed, to: i + 1 } : undefined;
}

/** "March 3 percent", "March 10:30": a number that is no day. */
function isCount(cursor: DateCursor, at: number): boolean {
  return cursor.isAttached(at + 1) && /^[%:°]/.test(cursor.lower(at + 1));
}

/** "1990s", "the 90s", "’90s". */
function decade(cursor: DateCursor, i: number): ParsedDate | undefined {
  const { words } = cursor;
  const lower = cursor.lower(i);
  if (words.decade.test(lower)) return decadeFrom(i + 1, Number(lower.slice(0, 4)));
  const short = words.shortDecade.exec(lower);
  return short === null || !isDecadeContext(cursor, i) ? undefined : decadeFrom(i + 1, 1900 + 10 * Number(short[1]));
}

/** "the nineties". */
export function namedDecade(cursor: DateCursor, i: number): ParsedDate | undefined {
  const years = cursor.words.decadeNames.get(cursor.lower(i));
  return years === undefined || !isDecadeContext(cursor, i) ? undefined : decadeFrom(i + 1, 1900 + years);
}

/** "the 90s", "early ’90s", "70s and 80s", but not "in her 90s", and no temperatures. */
function isDecadeContext(cursor: DateCursor, i: number): boolean {
  const { words } = cursor;
  const isShort = words.shortDecade.test(cursor.lower(i - 2)) || words.decade.test(cursor.lower(i - 2));
  const isLed =
    cursor.is(i - 1, words.definiteArticles) ||
    cursor.is(i - 1, words.modifiers) ||
    /^['‘]$/.test(cursor.lower(i - 1)) ||
    (cursor.lower(i - 1) === '-' && cursor.is(i - 2, words.modifiers)) ||
    isShort;
  if (!isLed) return false;
  for (let at = Math.max(cursor.from, i - 12); at < Math.min(cursor.to, i + 12); at += 1)
    if (cursor.is(at, words.decadeDenials)) return false;
  return true;
}

const decadeFrom = (to: number, year: number): ParsedDate => ({
  to,
  isName: true,
  meaning: { from: 'calendar', unit: 'decade', year },
});

/** "19th century". By ISO 8601 the 19th century is 1800 to 1899. */
function century(cursor: DateCursor, i: number): ParsedDate | undefined {
  const { words } = cursor;
  const number = Number(words.ordinal.exec(cursor.lower(i))?.[1] ?? 0);
  const noun = cursor.lower(i + 1) === '-' ? i + 2 : i + 1;
  if (number < 10 || number > 21 || !cursor.is(noun, words.century)) return undefined;
  return { to: noun + 1, isName: true, meaning: { from: 'calendar', unit: 'century', year: (number - 1) * 100 } };
}

/** "in 1998", "the 1991 settlement", "late 2024", "’82". */
export function bareYear(cursor: DateCursor, i: number): ParsedDate | undefined {
  const { words } = cursor;
  const year = cursor.yearAt(i);
  if (year === undefined || year < 1500 || !cursor.isUnitless(i)) return undefined;
  if (/^[$€£#]$/.test(cursor.lower(i - 1)) || (cursor.isAttached(i) && !/^[-–—('‘"“[]$/.test(cursor.lower(i - 1))))
    return undefined;
  // "2009-2011", "2009 and 2011", "2009, 2010": both or none.
  const before =
    cursor.is(i - 1, words.rangeLinkers) || cursor.isDash(i - 1) || cursor.lower(i - 1) === ',' ? i - 2 : -1;
  const isPaired = before >= cursor.from && cursor.yearAt(before) !== undefined;
  const isLed =
    cursor.is(i - 1, words.yearLeads) ||
    cursor.is(i - 1, words.of) ||
    cursor.is(i - 1, words.modifiers) ||
    (cursor.isDash(i - 1) && cursor.is(i - 2, words.modifiers)) ||
    isPaired;
  const isCounting = cursor.is(i + 1, words.countedNouns);
  const isInBrackets = cursor.lower(i - 1) === '(' && /^[)\-–]$/.test(cursor.lower(i + 1));
  const isAttribute = (cursor.is(i - 1, words.determiners) || cursor.isCapitalized(i - 1)) && isYearOfNews(year);
  // "The entire 2012 campaign": a year describes a single thing, a number several.
  const next = cursor.lower(i + 1);
  const describes =
    isYearOfNews(year) &&
    cursor.isWord(i + 1) &&
    !cursor.tokens.vocabulary.language.grammar.isPlural(next) &&
    isOpenWord(cursor, i + 1);
  const isLeftAlone = i === cursor.from && cursor.isWord(i + 1) && isYearOfNews(year);
  if (
    isCounting ||
    cursor.is(i - 1, words.approximators) ||
    !(isLed || isInBrackets || (isAttribute && cursor.to - cursor.from > 1) || isLeftAlone || describes)
  )
    return undefined;
  if (isLed && !isPaired && cursor.isWord(i + 1) && !isYearOfNews(year) && !cursor.isCapitalized(i + 1)) {
    // "of 1500 tonnes", "by 1600 staff".
    if (!cursor.is(i - 1, words.in) && !cursor.is(i - 1, words.modifiers)) return undefined;
  }
  return { to: i + 1, isName: true, meaning: { from: 'calendar', unit: 'year', year } };
}

/** A year of two digits after an apostrophe, which is token `i`: "’82". */
export function apostropheYear(cursor: DateCursor, i: number): ParsedDate | undefined {
  const { words } = cursor;
  if (!/^['‘]$/.test(cursor.lower(i)) || !cursor.isAttached(i + 1)) return undefined;
  const short = words.shortDecade.exec(cursor.lower(i + 1));
  if (short !== null)
    return isDecadeContext(cursor, i + 1) ? decadeFrom(i + 2, 1900 + 10 * Number(short[1])) : undefined;
  const two = cursor.twoDigitsAt(i + 1);
  const isLed = cursor.is(i - 1, words.yearLeads) || cursor.is(i - 1, words.of);
  if (two === undefined || !isLed || (cursor.isAttached(i + 2) && cursor.isWord(i + 2))) return undefined;
  return { to: i + 2, isName: true, meaning: { from: 'calendar', unit: 'year', year: fullYear(two) } };
}

/** Whether a word is none of a closed class: a noun, an adjective, a name. */
export function isOpenWord(cursor: DateCursor, at: number): boolean {
  if (!cursor.isWord(at)) return false;
  const closed = WordClass.Function | WordClass.Preposition | WordClass.Subordinator | WordClass.Auxiliary;
  return (cursor.tokens.words[at]!.classes & closed) === 0;
}

/** Years that a noun is described by; earlier numbers are as likely to count something. */
const isYearOfNews = (year: number): boolean => year >= 1900 && year !== 2000 && year < 2100;
