// Dates that are counted from the day of publication or from the date before: "yesterday", "last week", "next Tuesday",
// "two days ago", "the following day", "that year", "the third quarter", "last summer", "the weekend".

import { WordClass } from '../language/lexicon.ts';
import { shiftedYear } from './absolute.ts';
import type { DateUnit } from './calendar.ts';
import type { DateCursor, ParsedDate } from './cursor.ts';
import type { DateMeaning } from './meaning.ts';

/** A described date that begins at token `i`. */
export function describedDate(cursor: DateCursor, i: number): ParsedDate | undefined {
  return (
    dayWord(cursor, i) ??
    shifted(cursor, i) ??
    countedBack(cursor, i) ??
    fromPreceding(cursor, i) ??
    edge(cursor, i) ??
    quarter(cursor, i) ??
    season(cursor, i) ??
    weekend(cursor, i)
  );
}

const described = (to: number, meaning?: DateMeaning): ParsedDate => ({
  to,
  isName: false,
  ...(meaning === undefined ? {} : { meaning }),
});

const ofStory = (to: number): ParsedDate => ({
  to,
  isName: false,
  isOfStory: true,
  meaning: { from: 'preceding', unit: 'day', shift: 0 },
});

const published = (unit: DateUnit, shift: number): DateMeaning => ({ from: 'published', unit, shift });

/** "today", "yesterday evening", "the day before yesterday". */
function dayWord(cursor: DateCursor, i: number): ParsedDate | undefined {
  const { words } = cursor;
  const shift = words.days.get(cursor.lower(i));
  if (shift !== undefined) return described(cursor.skipPartOfDay(i + 1), published('day', shift));
  for (const phrase of words.dayPhrases)
    if (phrase.words.every((word, at) => cursor.lower(i + at) === word))
      return described(i + phrase.words.length, published('day', phrase.shift));
  return undefined;
}

/** "last week", "this morning", "next Tuesday", "last September", "this summer". */
function shifted(cursor: DateCursor, i: number): ParsedDate | undefined {
  const { words } = cursor;
  const shift = words.shifts.get(cursor.lower(i));
  if (shift === undefined) return undefined;
  const at = i + 1;
  const next = cursor.lower(at);
  const isAfterArticle = cursor.is(i - 1, words.definiteArticles);
  if (words.partsOfDay.has(next) && !isAfterArticle) {
    if (shift === 0) return described(at + 1, published('day', 0));
    return shift < 0 && words.nights.has(next) ? described(at + 1, published('day', -1)) : undefined;
  }
  if (words.singleUnits.has(next)) {
    const unit = words.units.get(next)!.unit;
    // "Over the last week" is as long as a week, and no week of the calendar; "this day" is any day.
    if (isAfterArticle || unit === 'day') return undefined;
    return described(at + 1, published(unit, shift));
  }
  if (words.weekend.has(next)) return described(at + 1, shift === 0 ? weekendOf() : published('weekend', shift));
  const weekday = cursor.weekdayAt(at);
  if (weekday !== undefined) {
    const to = cursor.skipPartOfDay(at + 1);
    const meaning: DateMeaning = { from: 'published', unit: 'day', weekday };
    return described(to, shift === 0 ? { ...meaning, shift: 0 } : { ...meaning, direction: 2 * shift });
  }
  const month = cursor.monthAt(at);
  if (month !== undefined && cursor.dayAt(at + 1) === undefined && cursor.yearAt(at + 1) === undefined) {
    const meaning: DateMeaning = { from: 'published', unit: 'month', month };
    return described(at + 1, shift === 0 ? { ...meaning, shift: 0 } : { ...meaning, direction: 2 * shift });
  }
  const part = words.seasons.get(next);
  if (part !== undefined && cursor.yearAt(at + 1) === undefined) return described(at + 1, seasonOf(part, shift));
  if (words.quarter.has(next)) return described(at + 1, published('quarter', shift));
  return undefined;
}

/** "This winter" may have begun last year, so that its year is not this year's. */
function seasonOf(part: number, shift: number): DateMeaning {
  const meaning: DateMeaning = { from: 'published', unit: 'season', part };
  return shift === 0 ? meaning : { ...meaning, direction: 2 * shift };
}

const weekendOf = (): DateMeaning => ({ from: 'published', unit: 'weekend' });

/** "two days ago", "a year later", "three months earlier", "a week before". */
function countedBack(cursor: DateCursor, i: number): ParsedDate | undefined {
  const { words } = cursor;
  const ten = words.tens.get(cursor.lower(i));
  const isCompound = ten !== undefined && cursor.isDash(i + 1) && cursor.isAttached(i + 2);
  const last = isCompound ? i + 2 : i;
  const one = cursor.numberAt(last);
  const number = ten === undefined ? one : isCompound ? ten + (one ?? 0) : ten;
  if (number === undefined) return undefined;
  const unit = words.units.get(cursor.lower(last + 1));
  if (unit === undefined) return undefined;
  // "About two weeks ago" tells no week, "twenty-four" is no four.
  if (cursor.is(i - 1, words.approximators) || cursor.isAttached(i)) return undefined;
  const at = last + 2;
  const steps = number * unit.times;
  if (cursor.is(at, words.ago)) return described(at + 1, published(unit.unit, -steps));
  const direction = words.counted.get(cursor.lower(at)) ?? endOfClause(cursor, at);
  if (direction === undefined || isCompared(cursor, at + 1)) return undefined;
  return described(at + 1, { from: 'preceding', unit: unit.unit, shift: direction * steps });
}

/** "later than planned" and "later this year" count from something else. */
function isCompared(cursor: DateCursor, at: number): boolean {
  const { words } = cursor;
  return cursor.is(at, words.approximators) || words.shifts.has(cursor.lower(at));
}

/** Direction of "before" or "after" if no words of its clause follow. */
function endOfClause(cursor: DateCursor, at: number): number | undefined {
  const direction = cursor.words.countedAtEnd.get(cursor.lower(at));
  if (direction === undefined) return undefined;
  return at + 1 >= cursor.to || /^[.,;:!?)”"’'—–]/.test(cursor.lower(at + 1)) ? direction : undefined;
}

/** "the following day", "the same week", "the day before", "that year", "that same day". */
function fromPreceding(cursor: DateCursor, i: number): ParsedDate | undefined {
  const { words } = cursor;
  const isThe = cursor.is(i, words.definiteArticles);
  if (!isThe && !cursor.is(i, words.pointing)) return undefined;
  let at = i + 1;
  let shift = isThe ? undefined : 0;
  if (isThe) {
    shift = words.precedingShifts.get(cursor.lower(at));
    if (shift !== undefined) at += 1;
  } else if (cursor.is(at, words.sameWords)) at += 1;
  const word = cursor.lower(at);
  if (shift !== undefined && words.partsOfDay.has(word))
    return described(at + 1, { from: 'preceding', unit: 'day', shift });
  if (!words.singleUnits.has(word)) return undefined;
  const { unit } = words.units.get(word)!;
  if (shift === undefined) {
    if (unit === 'day' && isDayOfStory(cursor, i)) return ofStory(at + 1);
    const direction = endOfClause(cursor, at + 1);
    return direction === undefined ? undefined : described(at + 2, { from: 'preceding', unit, shift: direction });
  }
  // "Over the next year" is as long as a year; "the same period" and "that week's" are dates.
  if (unit !== 'day' && shift === 1 && words.shifts.has(cursor.lower(at - 1))) return undefined;
  // "The same month a year ago" is another one.
  if (shift === 0 && (countedBack(cursor, at + 1) !== undefined || shiftedYear(cursor, at + 1) !== undefined))
    return undefined;
  return described(at + 1, { from: 'preceding', unit, shift });
}

/** "Later in the day", "ended the day": the day that is told of. `the` is its article. */
function isDayOfStory(cursor: DateCursor, the: number): boolean {
  const { words } = cursor;
  if (cursor.is(the + 2, words.of)) return false;
  return cursor.is(the - 1, words.dayClosers) || (cursor.is(the - 1, words.in) && cursor.is(the - 2, words.modifiers));
}

/** "18:00 UTC": on the day that is told of. Token `i` is the time. */
export function clockTime(cursor: DateCursor, i: number): ParsedDate | undefined {
  const { words } = cursor;
  if (!/^(?:[01]?\d|2[0-3])[:.]?[0-5]\d$/.test(cursor.lower(i))) return undefined;
  const at = cursor.is(i + 1, words.halvesOfDay) ? i + 2 : i + 1;
  const zone = cursor.lower(at) === '(' ? at + 1 : at;
  // The zone is left out of the mention: it may be read as a name.
  return cursor.is(zone, words.zones) ? ofStory(at) : undefined;
}

/** "the end of the year", "the start of this week", "the end of March 2021" without its last words. */
function edge(cursor: DateCursor, i: number): ParsedDate | undefined {
  const { words } = cursor;
  const at = cursor.is(i, words.definiteArticles) ? i + 1 : i;
  if (!cursor.is(at, words.edges) || !cursor.is(at + 1, words.of)) return undefined;
  const core = at + 2;
  const shift = words.shifts.get(cursor.lower(core)) ?? (cursor.is(core, words.definiteArticles) ? 0 : undefined);
  if (shift === undefined) return undefined;
  const word = cursor.lower(core + 1);
  if (!words.singleUnits.has(word)) return undefined;
  const { unit } = words.units.get(word)!;
  return unit === 'day' ? undefined : described(core + 2, published(unit, shift));
}

/** "the third quarter", "the first quarter of 2009", "third-quarter", "Q3 2009", "the first half of 2024". */
function quarter(cursor: DateCursor, i: number): ParsedDate | undefined {
  const { words } = cursor;
  const start = cursor.is(i, words.definiteArticles) ? i + 1 : i;
  const short = words.shortQuarter.exec(cursor.lower(start));
  if (short !== null) return yearOfPart(cursor, start + 1, 'quarter', Number(short[1]), true);
  const word = cursor.lower(start);
  const number = words.ordinals.get(word) ?? (words.finals.has(word) ? 4 : undefined);
  if (number === undefined) return undefined;
  const at = cursor.lower(start + 1) === '-' ? start + 2 : start + 1;
  // "The last quarter" is the one that ended last.
  if (words.shifts.has(word) && cursor.is(at, words.quarter)) {
    const dated = yearOfPart(cursor, at + 1, 'quarter', number, false);
    return dated?.meaning?.from === 'calendar' || dated?.meaning?.shift !== undefined
      ? dated
      : isSport(cursor, i)
        ? undefined
        : described(at + 1, published('quarter', words.shifts.get(word)!));
  }
  if (cursor.is(at, words.quarter)) {
    const isSure = (at > start + 1 || start > i) && !isSport(cursor, i);
    return yearOfPart(cursor, at + 1, 'quarter', number, isSure);
  }
  if (cursor.is(at, words.half) && number <= 2) return yearOfPart(cursor, at + 1, 'half', number, false);
  return undefined;
}

/** Whether the sentence is about a game, which has quarters as well. */
function isSport(cursor: DateCursor, i: number): boolean {
  for (let at = Math.max(cursor.from, i - 20); at < Math.min(cursor.to, i + 20); at += 1) {
    if ((cursor.tokens.words[at]!.classes & WordClass.Sport) !== 0 || cursor.is(at, cursor.words.gameWords))
      return true;
  }
  return false;
}

/** A part of a year with the year that follows. Without one it is open, and only meant if `isSure`. */
function yearOfPart(
  cursor: DateCursor,
  at: number,
  unit: 'quarter' | 'half' | 'season',
  part: number,
  isSure: boolean,
): ParsedDate | undefined {
  const linked = cursor.is(at, cursor.words.of) ? at + 1 : at;
  const found = cursor.yearFrom(linked);
  if (found !== undefined && cursor.lower(linked) !== ',')
    return described(found.to, { from: 'calendar', unit, year: found.year, part });
  const year = shiftedYear(cursor, at);
  if (year !== undefined) return described(year.to, { from: 'published', unit, part, shift: year.shift });
  // "The first quarter of its dealers" is a fourth of them.
  return isSure && linked === at ? described(at, { from: 'published', unit, part }) : undefined;
}

/** "summer 2014", "the spring of 2009", "in the summer". */
function season(cursor: DateCursor, i: number): ParsedDate | undefined {
  const { words } = cursor;
  const part = words.seasons.get(cursor.lower(i));
  if (part === undefined) return undefined;
  const dated = yearOfPart(cursor, i + 1, 'season', part, false);
  // The winter of a year is at its beginning or at its end.
  if (dated !== undefined) return part === 4 ? described(dated.to) : dated;
  if (words.ambiguousSeasons.has(cursor.lower(i)) || cursor.isCapitalized(i)) return undefined;
  const before = cursor.is(i - 1, words.definiteArticles) ? i - 2 : i - 1;
  const isLed = cursor.is(before, words.in) || cursor.is(i - 1, words.modifiers);
  return isLed && !cursor.is(i + 1, words.of) && !isNoun(cursor, i + 1)
    ? described(i + 1, { from: 'published', unit: 'season', part })
    : undefined;
}

/** "Over the summer holidays" names the holidays. */
const isNoun = (cursor: DateCursor, at: number): boolean => /s$/.test(cursor.lower(at)) && cursor.isWord(at);

/** "the weekend", in a sentence that says before or after. */
function weekend(cursor: DateCursor, i: number): ParsedDate | undefined {
  const { words } = cursor;
  if (!cursor.is(i, words.definiteArticles) || !cursor.is(i + 1, words.weekend)) return undefined;
  if (cursor.is(i + 2, words.of)) return undefined;
  return described(i + 2, weekendOf());
}
