// Dates by rule: "3 March 2021", "March 3", "March 2021", "Tuesday", "2024-08-30", "1990s". Only what names a day, a
// month or a year itself; "last week" and bare numbers are left alone.

import { WordClass } from '../language/lexicon.ts';
import type { Sentence } from '../tokens/sentences.ts';
import { TokenKind, type Tokens } from '../tokens/tokens.ts';
import { isCapitalized, type TokenRange } from './runs.ts';

const DAY = /^(\d{1,2})(st|nd|rd|th)?$/;
const YEAR = /^(1[5-9]|20)\d\d$/;
const DECADE = /^(1[5-9]|20)\d0s$/;
/** Month names that are words or first names as well stand for a month only beside a number. */
const DOUBTFUL_MONTHS = new Set(['may', 'march', 'mar', 'dec', 'sept', 'sun']);
const BEFORE_DATE = new Set([
  'in',
  'on',
  'since',
  'until',
  'till',
  'by',
  'from',
  'of',
  'during',
  'before',
  'after',
  'late',
  'early',
  'mid',
  'last',
  'next',
  'this',
  '-',
]);
const BEFORE_YEAR = new Set(['in', 'since', 'until', 'till', 'from', 'of', 'during', 'late', 'early', 'mid']);

export function findDates(tokens: Tokens, sentence: Sentence): TokenRange[] {
  const dates: TokenRange[] = [];
  for (let i = sentence.from; i < sentence.to; ) {
    if (!canBeginDate(tokens, i)) {
      i += 1;
      continue;
    }
    const to = dateEnd(tokens, i, sentence);
    if (to > i) dates.push({ from: i, to });
    i = Math.max(to, i + 1);
  }
  return dates;
}

function canBeginDate(tokens: Tokens, i: number): boolean {
  if ((tokens.words[i]!.classes & (WordClass.Month | WordClass.Weekday)) !== 0) return true;
  const first = tokens.text.charCodeAt(tokens.start[i]!);
  return first >= 48 && first <= 57;
}

/** End of the date that begins at token `i`, or `i` when none does. */
function dateEnd(tokens: Tokens, i: number, { from, to }: Sentence): number {
  const lower = (at: number): string => (at < to ? tokens.words[at]!.lower : '');
  const isMonth = (at: number): boolean =>
    at < to && (tokens.words[at]!.classes & WordClass.Month) !== 0 && isCapitalized(tokens, at);
  /** Behind a month or a day: a comma or "of", and the year. */
  const withYear = (at: number): number =>
    YEAR.test(lower(at)) ? at + 1 : lower(at) === ',' && YEAR.test(lower(at + 1)) ? at + 2 : at;
  const word = tokens.words[i]!;
  const { form } = word;
  if (tokens.kind[i] === TokenKind.Number || DAY.test(form) || DECADE.test(form)) {
    if (DAY.test(form) && Number.parseInt(form, 10) <= 31) {
      const month = lower(i + 1) === 'of' ? i + 2 : i + 1;
      if (isMonth(month))
        return withYear(month + (lower(month + 1) === '.' && tokens.noSpaceBefore[month + 1] === 1 ? 2 : 1));
    }
    // ISO dates come as five tokens.
    if (
      YEAR.test(form) &&
      lower(i + 1) === '-' &&
      lower(i + 3) === '-' &&
      /^\d\d$/.test(lower(i + 2)) &&
      /^\d\d$/.test(lower(i + 4))
    )
      return i + 5;
    if (DECADE.test(form)) return i + 1;
    return YEAR.test(form) && i > from && BEFORE_YEAR.has(lower(i - 1)) ? i + 1 : i;
  }
  if (!isCapitalized(tokens, i)) return i;
  if ((word.classes & WordClass.Weekday) !== 0) {
    const next = lower(i + 1) === ',' ? i + 2 : i + 1;
    const rest =
      next < to && (isMonth(next) || DAY.test(lower(next))) ? dateEnd(tokens, next, { from, to, part: 0 }) : next;
    return rest > next ? rest : i + 1;
  }
  if (!isMonth(i)) return i;
  const after = i + (lower(i + 1) === '.' && tokens.noSpaceBefore[i + 1] === 1 && DAY.test(lower(i + 2)) ? 2 : 1);
  if (DAY.test(lower(after)) && Number.parseInt(lower(after), 10) <= 31) return withYear(after + 1);
  const year = withYear(after);
  if (year > after) return year;
  const doubtful = DOUBTFUL_MONTHS.has(word.lower) || isCapitalized(tokens, Math.min(i + 1, tokens.count - 1));
  return !doubtful || (i > from && BEFORE_DATE.has(lower(i - 1)) && lower(i + 1) !== 'be') ? i + 1 : i;
}
