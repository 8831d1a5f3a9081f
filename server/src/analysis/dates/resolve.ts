// Gives date mentions their calendar values, counted from the day of publication and from the dates that precede them. A value
// that cannot be told is left out.

import {
  type CalendarSpan,
  calendarDay,
  type DateUnit,
  dayNumber,
  daySpan,
  halfSpan,
  isCalendarDay,
  isoValue,
  monthSpan,
  parseIsoDay,
  quarterSpan,
  seasonSpan,
  weekdayOf,
  weekendSpan,
  weekSpan,
  yearSpan,
} from './calendar.ts';
import type { DateMeaning } from './meaning.ts';

interface DatedMention {
  readonly type: string;
  readonly when?: DateMeaning;
  readonly value?: string;
}

/** The mentions with their values. `published` is an ISO day. Returns the list itself if no value changes. */
export function resolveDates<Mention extends DatedMention>(
  mentions: readonly Mention[],
  published: string | undefined,
): readonly Mention[] {
  const day = parseIsoDay(published);
  let preceding: CalendarSpan | undefined;
  let precedingDay: CalendarSpan | undefined;
  let isChanged = false;
  const resolved = mentions.map((mention): Mention => {
    const { when } = mention;
    if (when === undefined) {
      if (mention.type === 'date') preceding = undefined;
      return mention;
    }
    // "That day" is the last day, though a year or a month may have been mentioned since.
    const isSameDay = when.from === 'preceding' && when.unit === 'day' && when.shift === 0;
    preceding = resolveDate(when, day, isSameDay ? precedingDay : preceding);
    if (when.unit === 'day') precedingDay = preceding;
    const value = preceding === undefined ? undefined : isoValue(preceding);
    if (value === mention.value) return mention;
    isChanged = true;
    const { value: _value, ...rest } = mention;
    return (value === undefined ? rest : { ...rest, value }) as Mention;
  });
  return isChanged ? resolved : mentions;
}

/** `published` is a day number. */
export function resolveDate(
  meaning: DateMeaning,
  published: number | undefined,
  preceding: CalendarSpan | undefined,
): CalendarSpan | undefined {
  const { from, year } = meaning;
  if (from === 'calendar') return year === undefined ? undefined : inYear(meaning, year);
  if (from === 'preceding') return preceding === undefined ? undefined : fromPreceding(meaning, preceding);
  if (isNarrative(meaning, published)) {
    const { nearYear, nearMonth, month } = meaning;
    return inYear(meaning, nearYear! + (month! < (nearMonth ?? 0) ? 1 : 0));
  }
  return published === undefined ? undefined : fromPublished(meaning, published);
}

/** A date without a year after a full date that is years before the publication: the story it tells goes on. */
function isNarrative({ nearYear, month, year }: DateMeaning, published: number | undefined): boolean {
  if (nearYear === undefined || month === undefined || year !== undefined || published === undefined) return false;
  return nearYear < calendarDay(published).year - 1;
}

/** The date in a year that is known. */
function inYear(meaning: DateMeaning, year: number): CalendarSpan | undefined {
  const { unit, month = 1, day = 1, lastDay, part = 1 } = meaning;
  switch (unit) {
    case 'day': {
      if (!isCalendarDay(year, month, day)) return undefined;
      const first = dayNumber(year, month, day);
      if (lastDay === undefined) return daySpan(first);
      return isCalendarDay(year, month, lastDay)
        ? { first, last: dayNumber(year, month, lastDay), unit: 'day' }
        : undefined;
    }
    case 'month':
      return monthSpan(year, month);
    case 'quarter':
      return quarterSpan(year, part);
    case 'half':
      return halfSpan(year, part);
    case 'season':
      return seasonSpan(year, part);
    case 'decade':
      return yearSpan(year, 10, unit);
    case 'century':
      return yearSpan(year, 100, unit);
    default:
      return yearSpan(year);
  }
}

function fromPublished(meaning: DateMeaning, published: number): CalendarSpan | undefined {
  const { shift, direction = 0, weekday } = meaning;
  const { year } = calendarDay(published);
  if (weekday !== undefined && meaning.month === undefined) {
    if (shift !== undefined) return daySpan(weekSpan(published + 7 * shift).first + weekday - 1);
    const back = (weekdayOf(published) - weekday + 7) % 7;
    if (direction > 0) return daySpan(published + (back === 0 ? (direction > 1 ? 7 : 0) : 7 - back));
    return daySpan(published - (back === 0 && direction < -1 ? 7 : back));
  }
  if (meaning.month !== undefined || meaning.part !== undefined) {
    if (shift !== undefined) return inYear(meaning, year + shift);
    return nearest(meaning, published, year);
  }
  return moved(meaning.unit, daySpan(published), shift, direction);
}

/** Days around the publication in which a day without a year is meant whatever the tense. */
const NEAR = 31;

/** The date of the year before, of this year or the next that the direction asks for. */
function nearest(meaning: DateMeaning, published: number, year: number): CalendarSpan | undefined {
  const { direction = 0, weekday } = meaning;
  const spans = [year - 1, year, year + 1].flatMap((each) => inYear(meaning, each) ?? []);
  const onWeekday = weekday === undefined ? [] : spans.filter(({ first }) => weekdayOf(first) === weekday);
  const candidates = onWeekday.length > 0 ? onWeekday : spans;
  const isNow = ({ first, last }: CalendarSpan): boolean => first <= published && published <= last;
  const distance = ({ first, last }: CalendarSpan): number => Math.max(0, first - published, published - last);
  // A day almost a year away has its year said: what is near is meant, whatever the tense.
  const near = candidates.find((span) => distance(span) <= NEAR);
  if (meaning.unit === 'day' && Math.abs(direction) < 2 && near !== undefined) return near;
  if (direction < 0)
    return candidates.filter((span) => span.first <= published && (direction > -2 || !isNow(span))).at(-1);
  if (direction > 0) return candidates.find((span) => span.last >= published && (direction < 2 || !isNow(span)));
  return candidates.reduce<CalendarSpan | undefined>(
    (best, span) => (best === undefined || distance(span) < distance(best) ? span : best),
    undefined,
  );
}

/** Days that a unit is at most long: a date can only be counted from one that is no longer than its own unit. */
const LENGTHS: Readonly<Record<DateUnit, number>> = {
  day: 1,
  weekend: 2,
  week: 7,
  month: 31,
  quarter: 92,
  season: 92,
  half: 184,
  year: 366,
  decade: 3653,
  century: 36525,
};

function fromPreceding({ unit, shift = 0 }: DateMeaning, preceding: CalendarSpan): CalendarSpan | undefined {
  const length = preceding.last - preceding.first + 1;
  if (length > LENGTHS[unit]) return undefined;
  // "The next week" after a week that runs into another month is still that week's neighbour, but months have no such rule.
  if (unit === 'month' && calendarDay(preceding.first).month !== calendarDay(preceding.last).month) return undefined;
  return moved(unit, preceding, shift, 0);
}

/** The unit that contains a date, moved by `shift` units. */
function moved(unit: DateUnit, from: CalendarSpan, shift = 0, direction = 0): CalendarSpan | undefined {
  const { year, month } = calendarDay(from.first);
  switch (unit) {
    case 'day':
      return daySpan(from.first + shift);
    case 'week':
      return weekSpan(from.first + 7 * shift);
    case 'weekend': {
      if (direction === 0) return weekendSpan(from.first + 7 * shift);
      const { first } = weekendSpan(from.first);
      // On a Saturday or Sunday "the weekend" has begun.
      if (direction > 0) return weekendSpan(from.first);
      return first <= from.first ? weekendSpan(from.first) : weekendSpan(from.first - 7);
    }
    case 'month':
      return monthSpan(year, month + shift);
    case 'quarter':
      return quarterSpan(year, Math.ceil(month / 3) + shift);
    case 'year':
      return yearSpan(year + shift);
    case 'decade':
      return yearSpan(Math.floor((year + 10 * shift) / 10) * 10, 10, unit);
    default:
      return undefined;
  }
}
