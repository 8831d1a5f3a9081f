// Arithmetic on the Gregorian calendar, in whole days since 1970-01-01, and values as ISO 8601 writes them. Pure: nothing here
// reads a clock or a time zone.

/** The units that date words count in. */
export type DateUnit =
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'half'
  | 'season'
  | 'year'
  | 'decade'
  | 'century';

/** The days `[first, last]`, both included, and the unit that names them. */
export interface CalendarSpan {
  readonly first: number;
  readonly last: number;
  readonly unit: DateUnit;
}

export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** Days since 1970-01-01 (H. Hinnant's algorithm). A month outside 1 to 12 runs into the years next to it. */
export function dayNumber(year: number, month: number, day: number): number {
  const months = year * 12 + month - 1;
  const y = Math.floor(months / 12) - (months - 12 * Math.floor(months / 12) < 2 ? 1 : 0);
  const shifted = (months + 10) % 12;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (shifted < 0 ? shifted + 12 : shifted) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export function calendarDay(number: number): CalendarDay {
  const z = number + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

export function isCalendarDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

/** 1 for Monday to 7 for Sunday. 1970-01-01 was a Thursday. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

export function daySpan(number: number): CalendarSpan {
  return { first: number, last: number, unit: 'day' };
}

/** `month` may be outside 1 to 12. */
export function monthSpan(year: number, month: number): CalendarSpan {
  return { first: dayNumber(year, month, 1), last: dayNumber(year, month + 1, 1) - 1, unit: 'month' };
}

export function yearSpan(year: number, years = 1, unit: DateUnit = 'year'): CalendarSpan {
  return { first: dayNumber(year, 1, 1), last: dayNumber(year + years, 1, 1) - 1, unit };
}

/** The week from Monday to Sunday that contains a day. */
export function weekSpan(number: number): CalendarSpan {
  const first = number - weekdayOf(number) + 1;
  return { first, last: first + 6, unit: 'week' };
}

/** Saturday and Sunday of the week that contains a day. */
export function weekendSpan(number: number): CalendarSpan {
  const { first, last } = weekSpan(number);
  return { first: first + 5, last, unit: 'weekend' };
}

/** Quarter 1 to 4; one outside runs into the years next to it. */
export function quarterSpan(year: number, quarter: number): CalendarSpan {
  return {
    first: dayNumber(year, quarter * 3 - 2, 1),
    last: dayNumber(year, quarter * 3 + 1, 1) - 1,
    unit: 'quarter',
  };
}

export function halfSpan(year: number, half: number): CalendarSpan {
  return { first: dayNumber(year, half * 6 - 5, 1), last: dayNumber(year, half * 6 + 1, 1) - 1, unit: 'half' };
}

/**
 * Season 1 (spring) to 4 (winter) of the northern hemisphere, by whole months: spring is March to May. The winter of a year
 * begins in its December.
 */
export function seasonSpan(year: number, season: number): CalendarSpan {
  return { first: dayNumber(year, season * 3, 1), last: dayNumber(year, season * 3 + 3, 1) - 1, unit: 'season' };
}

const pad = (value: number, size: number): string => String(value).padStart(size, '0');

export function isoDay(number: number): string {
  const { year, month, day } = calendarDay(number);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** "2024-12-05", "2024-12", "2024", or first and last day: "2024-12-02/2024-12-08". */
export function isoValue({ first, last, unit }: CalendarSpan): string {
  if (first === last) return isoDay(first);
  const { year, month } = calendarDay(first);
  if (unit === 'month') return `${pad(year, 4)}-${pad(month, 2)}`;
  if (unit === 'year') return pad(year, 4);
  return `${isoDay(first)}/${isoDay(last)}`;
}

/** Day number of "2024-12-05"; `undefined` for anything else. */
export function parseIsoDay(text: string | undefined): number | undefined {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text ?? '');
  if (found === null) return undefined;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return isCalendarDay(year, month, day) ? dayNumber(year, month, day) : undefined;
}
