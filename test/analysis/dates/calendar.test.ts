import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  calendarDay,
  dayNumber,
  isCalendarDay,
  isoDay,
  isoValue,
  monthSpan,
  parseIsoDay,
  seasonSpan,
  weekdayOf,
  weekSpan,
} from '../../../server/src/analysis/dates/calendar.ts';

const DAY = 86_400_000;

test('days are those of the platform’s calendar', () => {
  fc.assert(
    fc.property(fc.integer({ min: -250_000, max: 60_000 }), (number) => {
      const date = new Date(number * DAY);
      const { year, month, day } = calendarDay(number);
      expect([year, month, day]).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
      expect(dayNumber(year, month, day)).toBe(number);
      expect(weekdayOf(number) % 7).toBe(date.getUTCDay());
      expect(parseIsoDay(isoDay(number))).toBe(number);
    }),
  );
});

test('months run over into other years', () => {
  expect(isoValue(monthSpan(2025, 0))).toBe('2024-12');
  expect(isoValue(monthSpan(2025, 14))).toBe('2026-02');
  expect(isoDay(monthSpan(2024, 2).last)).toBe('2024-02-29');
});

test('weeks begin on Monday, a winter in December', () => {
  expect(isoValue(weekSpan(dayNumber(2025, 3, 9)))).toBe('2025-03-03/2025-03-09');
  expect(isoValue(seasonSpan(2024, 4))).toBe('2024-12-01/2025-02-28');
});

test('days that do not exist', () => {
  expect(isCalendarDay(2025, 2, 29)).toBe(false);
  expect(isCalendarDay(2025, 13, 1)).toBe(false);
  expect(parseIsoDay('2025-04-31')).toBeUndefined();
});
