// Finds the dates of an article and what they mean. Each sentence is read once from left to right; at a word that can begin a
// date the rules of absolute.ts and relative.ts are tried in turn. Linear in the text.

import type { ReadDocument } from '../document.ts';
import type { DateWords } from '../language/dates.ts';
import { WordClass } from '../language/lexicon.ts';
import { PartCache } from '../memo.ts';
import { type Sentence, sentencesByPart } from '../tokens/sentences.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { apostropheYear, bareYear, isOpenWord, monthFirst, namedDecade, numericDate } from './absolute.ts';
import { DateCursor, type ParsedDate } from './cursor.ts';
import type { DateMeaning } from './meaning.ts';
import { clockTime, describedDate } from './relative.ts';
import { directionOf } from './tense.ts';

/** A date in tokens `[from, to)`. */
export interface FoundDate extends ParsedDate {
  readonly from: number;
}

/** The dates of an article in text order. `isFree` tells whether tokens belong to nothing else, such as a name. */
export function findDates(
  document: ReadDocument,
  isFree: (range: { readonly from: number; readonly to: number }) => boolean,
): FoundDate[] {
  const found: FoundDate[] = [];
  const context = new DateContext();
  for (const sentences of sentencesByPart(document.sentences)) {
    const { part } = sentences[0]!;
    const kind = document.parts[part]?.kind;
    context.next(part, kind === 'paragraph' || kind === 'turn');
    for (const date of datesOfPart(document, sentences)) {
      if (!isFree(date)) continue;
      const meaning = context.complete(date);
      const { meaning: _meaning, ...rest } = date;
      found.push(meaning === undefined ? rest : { ...rest, meaning });
    }
  }
  return found;
}

/** The dates of a part as it was read, and its first token then. */
interface PartDates {
  readonly from: number;
  readonly dates: readonly FoundDate[];
}

const datesByPart = new PartCache<PartDates>();

/** `sentences`: all of one part. */
function datesOfPart({ tokens, partKeys }: ReadDocument, sentences: readonly Sentence[]): readonly FoundDate[] {
  const { part, from } = sentences[0]!;
  const known = datesByPart.of(partKeys?.[part], () => ({
    from,
    dates: sentences.flatMap((sentence) => datesOf(tokens, sentence)),
  }));
  const by = from - known.from;
  return by === 0 ? known.dates : known.dates.map((date) => ({ ...date, from: date.from + by, to: date.to + by }));
}

/** The dates of a sentence in text order, without overlap. */
export function datesOf(tokens: Tokens, sentence: Pick<Sentence, 'from' | 'to'>): FoundDate[] {
  const words = tokens.vocabulary.language.dates;
  const dates: FoundDate[] = [];
  let cursor: DateCursor | undefined;
  for (let i = sentence.from; i < sentence.to; ) {
    if (!canBegin(tokens, i, words)) {
      i += 1;
      continue;
    }
    cursor ??= new DateCursor(tokens, words, sentence.from, sentence.to);
    const date = dateAt(cursor, i);
    if (date !== undefined) dates.push({ from: i, ...withTense(cursor, i, date) });
    i = date?.to ?? i + 1;
  }
  return dates;
}

function canBegin(tokens: Tokens, i: number, words: DateWords): boolean {
  const { classes, lower } = tokens.words[i]!;
  if ((classes & (WordClass.Month | WordClass.Weekday)) !== 0) return true;
  const first = lower.charCodeAt(0);
  return (first >= 48 && first <= 57) || words.openers.has(lower) || words.weekdays.has(lower);
}

function dateAt(cursor: DateCursor, i: number): ParsedDate | undefined {
  const { words } = cursor;
  const first = cursor.lower(i).charCodeAt(0);
  if (first >= 48 && first <= 57)
    return numericDate(cursor, i) ?? clockTime(cursor, i) ?? bareYear(cursor, i) ?? describedDate(cursor, i);
  // "Last Week Tonight", "USA Today": part of a name.
  const isInName = i > cursor.from && cursor.isCapitalized(i) && cursor.isCapitalized(i - 1) && cursor.isWord(i - 1);
  if (isInName && cursor.is(i, words.openers)) return undefined;
  const modified = modifiedDate(cursor, i);
  if (modified !== undefined) return modified;
  if (words.days.has(cursor.lower(i)) || words.openers.has(cursor.lower(i))) {
    const date = apostropheYear(cursor, i) ?? namedDecade(cursor, i) ?? describedDate(cursor, i);
    if (date !== undefined) return date;
  }
  return weekdayFirst(cursor, i) ?? monthFirst(cursor, i);
}

/** "early June", "late Thursday", "mid-2011", "later this year", "earlier today". */
function modifiedDate(cursor: DateCursor, i: number): ParsedDate | undefined {
  const { words } = cursor;
  if (!cursor.is(i, words.modifiers)) return undefined;
  const at = cursor.lower(i + 1) === '-' && cursor.isAttached(i + 1) ? i + 2 : i + 1;
  if (at >= cursor.to || cursor.is(at, words.modifiers) || !canBegin(cursor.tokens, at, words)) return undefined;
  return dateAt(cursor, at);
}

/** "Tuesday", "Tuesday, March 3", "Friday morning", "Thursday of last week", "Sat 1 March 2008". */
function weekdayFirst(cursor: DateCursor, i: number): ParsedDate | undefined {
  const { words } = cursor;
  const weekday = cursor.weekdayAt(i, true);
  if (weekday === undefined) return undefined;
  let next = i + 1;
  if (cursor.lower(next) === '.' && words.shortWeekdays.has(cursor.lower(i)) && cursor.isAttached(next)) next += 1;
  next = cursor.skipPartOfDay(next);
  if (cursor.lower(next) === ',') next += 1;
  const date =
    cursor.monthAt(next) !== undefined
      ? monthFirst(cursor, next)
      : cursor.dayAt(next) !== undefined
        ? numericDate(cursor, next)
        : undefined;
  if (date !== undefined && date.meaning?.unit === 'day')
    return { ...date, meaning: date.meaning.from === 'calendar' ? date.meaning : { ...date.meaning, weekday } };
  const iso = cursor.yearAt(next) === undefined ? undefined : numericDate(cursor, next);
  if (iso?.meaning?.unit === 'day') return iso;
  if (cursor.weekdayAt(i) === undefined) return undefined;
  const to = cursor.skipPartOfDay(i + 1);
  const isAny = cursor.is(i - 1, words.indefinite) && (to > i + 1 || !isOpenWord(cursor, to));
  if (isAny || cursor.is(i - 1, words.weekdayDenials)) return { to, isName: true };
  const week = shiftedWeek(cursor, to);
  if (week !== undefined)
    return { to: week.to, isName: true, meaning: { from: 'published', unit: 'day', weekday, shift: week.shift } };
  return { to, isName: true, meaning: { from: 'published', unit: 'day', weekday } };
}

/** "(of) last week" after a weekday. */
function shiftedWeek(cursor: DateCursor, at: number): { readonly shift: number; readonly to: number } | undefined {
  const { words } = cursor;
  const next = cursor.is(at, words.of) ? at + 1 : at;
  const shift = words.shifts.get(cursor.lower(next));
  const unit = words.units.get(cursor.lower(next + 1));
  return shift === undefined || unit?.unit !== 'week' || unit.times !== 1 ? undefined : { shift, to: next + 2 };
}

/** Adds where a date without a year or shift lies: before the publication or after. */
function withTense(cursor: DateCursor, from: number, date: ParsedDate): ParsedDate {
  const { meaning } = date;
  if (meaning === undefined || meaning.from !== 'published' || meaning.shift !== undefined) return date;
  if (meaning.direction !== undefined) return date;
  const tense = directionOf(cursor, from, date.to);
  // A day and a month are meant where they are nearest, everything else by default where it was last.
  const isDay = meaning.month !== undefined && meaning.day !== undefined;
  // "December bonds", "her October tour": the nearest, as the verb says nothing of the month.
  const isLabel =
    meaning.unit === 'month' && !cursor.is(from - 1, cursor.words.monthLeads) && isOpenWord(cursor, date.to);
  const direction = isLabel ? 0 : tense !== 0 || isDay ? tense : -1;
  return direction === 0 ? date : { ...date, meaning: { ...meaning, direction } };
}

/** Parts over which a date is still the one before: "two days later" opens a paragraph as often as not. */
const REACH = 1;

/** The dates before, as far as later ones count from them. */
class DateContext {
  #part = -1;
  #isProse = false;
  /** Part of the last date, and of the last day. */
  #lastPart = -2;
  #lastDayPart = -2;
  #near: { readonly year: number; readonly month: number; readonly part: number } | undefined;

  next(part: number, isProse: boolean): void {
    this.#part = part;
    this.#isProse = isProse;
  }

  /** The meaning with what it takes from the dates before; `undefined` if they do not say enough. */
  complete({ meaning, isOfStory = false }: ParsedDate): DateMeaning | undefined {
    const precedingPart = this.#lastPart;
    const precedingDayPart = this.#lastDayPart;
    if (this.#isProse) this.#lastPart = this.#part;
    if (this.#isProse && meaning?.unit === 'day') this.#lastDayPart = this.#part;
    if (meaning === undefined) return undefined;
    if (meaning.from === 'preceding')
      return isOfStory || (meaning.unit === 'day' && meaning.shift === 0)
        ? this.#onDay(meaning, isOfStory, precedingDayPart)
        : precedingPart >= 0 && precedingPart >= this.#part - REACH
          ? meaning
          : undefined;
    const { from, unit, year, month } = meaning;
    const near = this.#near?.part === this.#part ? this.#near : undefined;
    if (from === 'calendar' && (unit === 'day' || unit === 'month') && year !== undefined)
      this.#near = { year, month: month ?? 1, part: this.#part };
    else if (from === 'published' && month !== undefined && meaning.shift === undefined && near !== undefined)
      return { ...meaning, nearYear: near.year, nearMonth: near.month };
    return meaning;
  }

  /** "That day", "later in the day": the last day, which is in part `from`. */
  #onDay(meaning: DateMeaning, isOfStory: boolean, from: number): DateMeaning | undefined {
    if (!isOfStory) return from >= 0 && from >= this.#part - REACH ? meaning : undefined;
    // Without a day in its paragraph it is on the day of publication.
    return from === this.#part ? meaning : this.#isProse ? { ...meaning, from: 'published' } : undefined;
  }
}
