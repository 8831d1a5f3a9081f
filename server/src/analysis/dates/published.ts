// The day on which an article was published, as its text says: in its dateline, byline, a line of its own near the headline
// or at the end, or its own address. Nothing is guessed: a date without a year gives no day.

import type { FoundName, ReadDocument } from '../document.ts';
import type { Language } from '../language/language.ts';
import type { ArticlePart } from '../model.ts';
import { tokenize } from '../tokens/tokenize.ts';
import { TokenKind, type Tokens, tokenAt, WordCase } from '../tokens/tokens.ts';
import { dayInAddress } from './address.ts';
import { dayNumber, isCalendarDay, isoDay } from './calendar.ts';
import { datesOf } from './find.ts';
import type { DateMeaning } from './meaning.ts';

/** Parts at the beginning and at the end that are searched. */
const FIRST_PARTS = 12;
const LAST_PARTS = 4;
/** Code units of the longest line that gives a date. */
const LONGEST_LINE = 200;
/** Code units at the beginning of the first paragraph in which a dateline is searched. */
const DATELINE_REACH = 110;

/** The day in words as they stand alone, for instance a value of the front matter; ISO. */
export function parseDay(words: string, language: Language): string | undefined {
  const tokens = tokenize(words, language, []);
  for (const { meaning } of datesOf(tokens, { from: 0, to: tokens.count })) {
    const day = isoDayOf(meaning);
    if (day !== undefined) return day;
  }
  return undefined;
}

function isoDayOf(meaning: DateMeaning | undefined): string | undefined {
  if (meaning?.from !== 'calendar' || meaning.unit !== 'day' || meaning.lastDay !== undefined) return undefined;
  const { year = 0, month = 0, day = 0 } = meaning;
  return isCalendarDay(year, month, day) ? isoDay(dayNumber(year, month, day)) : undefined;
}

/** How well a line's words say that its date is the article's. */
const RANK = { updated: 1, plain: 2, published: 3 } as const;

interface Candidate {
  readonly day: string;
  readonly rank: number;
}

/** ISO day of publication. `names` are the names and dates of the document in text order. */
export function readPublished(document: ReadDocument, names: readonly FoundName[]): string | undefined {
  const { parts, tokens } = document;
  const dates = names.filter((name) => name.type === 'date' && isoDayOf(name.when) !== undefined);
  // The text proper begins with a long paragraph: a headline with a full stop is a short one.
  const firstLong = parts.findIndex((part) => isProse(part) && part.end - part.start > LONGEST_LINE);
  const head = parts.slice(0, Math.min(FIRST_PARTS, firstLong < 0 ? parts.length : headEnd(parts, firstLong)));
  for (const part of head) {
    const day = isProse(part) ? inDateline(document, part, dates) : undefined;
    if (day !== undefined) return day;
  }
  const tail = parts.slice(Math.max(head.length, parts.length - LAST_PARTS));
  const found = [
    ...head.flatMap((part) => inLine(document, part, dates, false)),
    ...tail.flatMap((part) => inLine(document, part, dates, true)),
  ];
  const best = found.reduce<Candidate | undefined>(
    (before, candidate) => (before === undefined || candidate.rank > before.rank ? candidate : before),
    undefined,
  );
  return best?.day ?? inAddress(tokens, head.slice(0, -1), tail);
}

/** The end of the head: after the first long paragraph, or, if that is above the byline, after the lines with the byline. */
function headEnd(parts: readonly ArticlePart[], firstLong: number): number {
  let end = firstLong + 1;
  while (end < parts.length && !isProse(parts[end]!) && parts[end]!.end - parts[end]!.start <= LONGEST_LINE) end += 1;
  return parts.slice(firstLong + 1, end).some(({ kind }) => kind === 'byline') ? end : firstLong + 1;
}

const isProse = ({ kind }: ArticlePart): boolean => kind === 'paragraph' || kind === 'turn';

const within = (part: ArticlePart, dates: readonly FoundName[]): readonly FoundName[] =>
  dates.filter(({ start, end }) => start >= part.start && end <= part.end);

/** The date of "GENEVA, 3 March 2021 (Agency) — …": among capitals, before a dash or a source between marks. */
function inDateline({ tokens }: ReadDocument, part: ArticlePart, dates: readonly FoundName[]): string | undefined {
  const date = within(part, dates)[0];
  if (date === undefined || date.start - part.start > DATELINE_REACH) return undefined;
  const before = tokens.text.slice(part.start, date.start);
  const after = tokens.text.slice(date.end, date.end + DATELINE_REACH);
  const isPlace = /^[\p{Lu}[(][\p{L}\p{M}.,'’ /()[\]–—-]*$/u.test(before) || before === '';
  // "LONDON 1996-08-30" is a dateline without a dash.
  const isPlaceInCapitals = isPlaceOfDateline(before);
  const isClosed =
    isPlaceInCapitals ||
    /^[\])]?[.,]? ?(?:[([/][^()[\]/]{1,40}[)\]/])?[.,:]? ?(?:[-–—]|$)/u.test(after) ||
    /^\.?\s*\/[^/]{2,30}\/\.?/.test(after);
  if (!isPlace || !isClosed || (before !== '' && !hasOnlyCapitals(tokens, part.start, date.start))) return undefined;
  return isoDayOf(date.when);
}

const isPlaceOfDateline = (words: string): boolean =>
  /^\p{Lu}['’]?\p{Lu}[\p{Lu} ./'’-]{0,40}(?:, \p{Lu}[\p{L} .'’-]{0,30})?,? ?$/u.test(words);

function hasOnlyCapitals(tokens: Tokens, from: number, to: number): boolean {
  for (let i = tokenAt(tokens, from); i < tokens.count && tokens.start[i]! < to; i += 1)
    if (tokens.kind[i] === TokenKind.Word && tokens.words[i]!.case === WordCase.Lower) return false;
  return true;
}

/** The date of a line that says no more than where and when an article appeared. At the end, only if it says so in words. */
function inLine(document: ReadDocument, part: ArticlePart, dates: readonly FoundName[], isAtEnd: boolean): Candidate[] {
  if (part.end - part.start > LONGEST_LINE) return [];
  const here = within(part, dates);
  if (here.length === 0) return [];
  const line = readLine(document, part, here);
  const candidates = here.map(
    (date): Candidate => ({ day: isoDayOf(date.when)!, rank: rankOf(document, part, here, date) }),
  );
  const says = (candidate: Candidate): boolean => candidate.rank !== RANK.plain;
  if (isAtEnd) return line.lower <= MOST_WORDS_OF_NOTE ? candidates.filter(says) : [];
  if (part.kind === 'byline') return candidates;
  if (line.lower > 0 && !(line.lower <= 3 && candidates.some(says))) return [];
  const isAlone = line.capitals === 0 || line.isPlaceInCapitals || candidates.some(says);
  return isAlone || line.isSetOff ? candidates : [];
}

/** Small words of "This article was first published in The Harbour Post on …". */
const MOST_WORDS_OF_NOTE = 9;

interface LineWords {
  /** Words in small letters and in capitals, without dates and the words of publication. */
  readonly lower: number;
  readonly capitals: number;
  /** The words are a place as datelines write it: "LONDON". */
  readonly isPlaceInCapitals: boolean;
  /** Whether a comma, bar, bullet, dash or time of day sets the date off from words on one side of it. */
  readonly isSetOff: boolean;
}

function readLine({ tokens }: ReadDocument, part: ArticlePart, dates: readonly FoundName[]): LineWords {
  const { publication, partsOfDay, weekdays } = tokens.vocabulary.language.dates;
  let lower = 0;
  let capitals = 0;
  for (let i = tokenAt(tokens, part.start); i < tokens.count && tokens.start[i]! < part.end; i += 1) {
    const word = tokens.words[i]!;
    if (tokens.kind[i] !== TokenKind.Word || dates.some(({ from, to }) => i >= from && i < to)) continue;
    const isKnown =
      publication.published.has(word.lower) ||
      publication.updated.has(word.lower) ||
      publication.furniture.has(word.lower) ||
      partsOfDay.has(word.lower) ||
      weekdays.has(word.lower) ||
      /^\d/.test(word.lower);
    if (isKnown) continue;
    if (word.case === WordCase.Lower) lower += 1;
    else capitals += 1;
  }
  const [first, last] = [dates[0]!, dates.at(-1)!];
  const before = tokens.text.slice(part.start, first.start);
  const after = tokens.text.slice(last.end, part.end);
  const isSetOff =
    (/[,|•·/–—:-]\s*$/.test(before) && /^[\s\d:.,apmAPMGMTUTCESTZ|–—-]*$/.test(after)) ||
    (before.trim() === '' && /^\s*[,|•·/–—:-]/.test(after)) ||
    /^,?\s*\d{1,2}[:.]\d\d/.test(after);
  return { lower, capitals, isSetOff, isPlaceInCapitals: isPlaceOfDateline(before) && after.trim() === '' };
}

/** By the word of publication that stands nearest before the date in its line. */
function rankOf({ tokens }: ReadDocument, part: ArticlePart, dates: readonly FoundName[], date: FoundName): number {
  const { published, updated } = tokens.vocabulary.language.dates.publication;
  for (let i = date.from - 1; i >= 0 && tokens.start[i]! >= part.start; i -= 1) {
    if (dates.some(({ from, to }) => i >= from && i < to)) break;
    const { lower } = tokens.words[i]!;
    if (updated.has(lower)) return RANK.updated;
    if (published.has(lower)) return RANK.published;
  }
  return RANK.plain;
}

/** The date in the article's own address: one above the text, or alone in a line at its end. */
function inAddress(tokens: Tokens, head: readonly ArticlePart[], tail: readonly ArticlePart[]): string | undefined {
  const { months } = tokens.vocabulary.language.dates;
  for (const part of [...head, ...tail]) {
    if (isProse(part) || part.end - part.start > LONGEST_LINE) continue;
    for (let i = tokenAt(tokens, part.start); i < tokens.count && tokens.start[i]! < part.end; i += 1) {
      if (tokens.kind[i] !== TokenKind.Url) continue;
      const day = dayInAddress(tokens.text.slice(tokens.start[i], tokens.end[i]), months);
      if (day !== undefined) return day;
    }
  }
  return undefined;
}
