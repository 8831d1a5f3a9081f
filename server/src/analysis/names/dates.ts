// Finds dates by rule: "3 March 2021", "March 3", "March 2021", "Tuesday", "2024-08-30", "1990s". Only words that name a day,
// a month or a year are dates; "last week" and bare numbers are not.

import { WordClass } from '../language/lexicon.ts';
import type { DateWords } from '../language/names.ts';
import type { Sentence } from '../tokens/sentences.ts';
import { TokenKind, type Tokens } from '../tokens/tokens.ts';
import { isCapitalized, type TokenRange } from './runs.ts';

const YEAR = /^(1[5-9]|20)\d\d$/;
const TWO_DIGITS = /^\d\d$/;

/** The dates of a sentence in text order. */
export function findDates(tokens: Tokens, sentence: Sentence): TokenRange[] {
  const dates: TokenRange[] = [];
  const words = tokens.vocabulary.language.names.dates;
  for (let i = sentence.from; i < sentence.to; ) {
    if (!canBeginDate(tokens, i)) {
      i += 1;
      continue;
    }
    const to = dateEnd(tokens, i, sentence, words);
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

/** End of the date that begins at token `i` of the range, or `i` if none does. */
function dateEnd(tokens: Tokens, i: number, range: TokenRange, words: DateWords): number {
  const { from, to } = range;
  const lower = (at: number): string => (at < to ? tokens.words[at]!.lower : '');
  const isMonth = (at: number): boolean =>
    at < to && (tokens.words[at]!.classes & WordClass.Month) !== 0 && isCapitalized(tokens, at);
  const isPoint = (at: number): boolean => lower(at) === '.' && tokens.noSpaceBefore[at] === 1;
  /** Skips the year at token `at`, and a comma preceding it. */
  const skipYear = (at: number): number =>
    YEAR.test(lower(at)) ? at + 1 : lower(at) === ',' && YEAR.test(lower(at + 1)) ? at + 2 : at;
  const word = tokens.words[i]!;
  const { form } = word;
  if (tokens.kind[i] === TokenKind.Number || words.day.test(form) || words.decade.test(form)) {
    if (isDay(form, words)) {
      const month = words.dayLinkers.has(lower(i + 1)) ? i + 2 : i + 1;
      if (isMonth(month)) return skipYear(month + (isPoint(month + 1) ? 2 : 1));
    }
    if (isIsoDate(lower, i)) return i + 5;
    if (words.decade.test(form)) return i + 1;
    return YEAR.test(form) && i > from && words.yearLeads.has(lower(i - 1)) ? i + 1 : i;
  }
  if (!isCapitalized(tokens, i)) return i;
  if ((word.classes & WordClass.Weekday) !== 0) {
    const next = lower(i + 1) === ',' ? i + 2 : i + 1;
    const rest =
      next < to && (isMonth(next) || words.day.test(lower(next))) ? dateEnd(tokens, next, range, words) : next;
    return rest > next ? rest : i + 1;
  }
  if (!isMonth(i)) return i;
  const after = i + (isPoint(i + 1) && words.day.test(lower(i + 2)) ? 2 : 1);
  if (isDay(lower(after), words)) return skipYear(after + 1);
  const year = skipYear(after);
  if (year > after) return year;
  const isAmbiguous = words.ambiguousMonths.has(word.lower) || isCapitalized(tokens, Math.min(i + 1, tokens.count - 1));
  if (!isAmbiguous) return i + 1;
  const before = i > from ? lower(i - 1) : '';
  const isLed = words.monthLeads.has(before) || before === '-';
  return isLed && !words.monthDenials.has(lower(i + 1)) ? i + 1 : i;
}

/** "3", "3rd", up to 31. */
function isDay(lower: string, { day }: DateWords): boolean {
  const number = day.exec(lower)?.[1];
  return number !== undefined && Number(number) <= 31;
}

/** "2024-08-30", which is five tokens. */
function isIsoDate(lower: (at: number) => string, i: number): boolean {
  return (
    YEAR.test(lower(i)) &&
    lower(i + 1) === '-' &&
    lower(i + 3) === '-' &&
    TWO_DIGITS.test(lower(i + 2)) &&
    TWO_DIGITS.test(lower(i + 4))
  );
}
