// The day in a web address ("…/2024/12/05/title", "…/2024/dec/05/…") or in a file's path ("2024-12-05 title.txt").

import { dayNumber, isCalendarDay, isoDay } from './calendar.ts';

const SEPARATED = /(?<![\p{L}\p{N}])((?:19|20)\d\d)([-_./])(\d{1,2})\2(\d{1,2})(?!\d)(?!\p{L})/u;
const WITH_MONTH_NAME = /(?<![\p{L}\p{N}])((?:19|20)\d\d)[-_/]([a-z]{3,9})[-_/](\d{1,2})(?![\p{L}\p{N}])/u;
const DAY_FIRST = /(?<![\p{L}\p{N}])(\d{1,2})[-_ ]([a-z]{3,9})[-_ ]((?:19|20)\d\d)(?![\p{L}\p{N}])/u;
const DIGITS = /(?<![\p{L}\p{N}])((?:19|20)\d\d)([01]\d)([0-3]\d)(?![\p{L}\p{N}])/u;

/** ISO day; `months` are the language's names of months. */
export function dayInAddress(address: string, months: ReadonlyMap<string, number>): string | undefined {
  const lower = address.toLowerCase();
  const separated = SEPARATED.exec(lower);
  if (separated !== null) {
    const day = isoOf(separated[1]!, Number(separated[3]), separated[4]!);
    if (day !== undefined) return day;
  }
  const named = WITH_MONTH_NAME.exec(lower);
  if (named !== null) {
    const day = isoOf(named[1]!, months.get(named[2]!) ?? 0, named[3]!);
    if (day !== undefined) return day;
  }
  const dayFirst = DAY_FIRST.exec(lower);
  if (dayFirst !== null) {
    const day = isoOf(dayFirst[3]!, months.get(dayFirst[2]!) ?? 0, dayFirst[1]!);
    if (day !== undefined) return day;
  }
  const digits = DIGITS.exec(lower);
  return digits === null ? undefined : isoOf(digits[1]!, Number(digits[2]), digits[3]!);
}

/** The day in a file's name, else in the folders it lies in; `path` is decoded, with `/`. */
export function dayInPath(path: string, months: ReadonlyMap<string, number>): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return dayInAddress(name, months) ?? dayInAddress(path, months);
}

function isoOf(year: string, month: number, day: string): string | undefined {
  return isCalendarDay(Number(year), month, Number(day))
    ? isoDay(dayNumber(Number(year), month, Number(day)))
    : undefined;
}
