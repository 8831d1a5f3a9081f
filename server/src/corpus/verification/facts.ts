// The numbers and dates of a sentence, and how two of them compare. Besides quantities, numbers that only name something
// ("Flight 370", "Smith, 45") count, because a draft must have these right as well.

import QuickLRU from 'quick-lru';
import { datesOf } from '../../analysis/dates/find.ts';
import type { DateMeaning } from '../../analysis/dates/meaning.ts';
import type { Language } from '../../analysis/language/language.ts';
import type { Approximation } from '../../analysis/language/numbers.ts';
import { findQuantities } from '../../analysis/numbers/find.ts';
import { tokenize } from '../../analysis/tokens/tokenize.ts';
import { overlaps, type Span } from '../../base/span.ts';
import { copyString } from '../../base/strings.ts';

/** A number or a date of a sentence; offsets are relative to the sentence. */
export interface Fact extends Span {
  readonly kind: 'number' | 'date';
  readonly value?: number;
  readonly upTo?: number;
  readonly approximation?: Approximation;
  /** "percent", "dollar"; absent where things are counted, and for numbers that name something. */
  readonly unit?: string;
  /** The words for what is counted. */
  readonly counted?: string;
  readonly meaning?: DateMeaning;
  /** Of a date: its words, in lower case. */
  readonly words?: string;
}

const cache = new QuickLRU<string, readonly Fact[]>({ maxSize: 2000 });

/** The facts of a sentence in text order. */
export function factsOf(sentence: string, language: Language): readonly Fact[] {
  const key = `${language.id}\n${sentence}`;
  let facts = cache.get(key);
  if (facts === undefined) {
    facts = findFacts(sentence, language);
    cache.set(copyString(key), facts);
  }
  return facts;
}

/** Figures that are no part of a word, a time or an address. */
const FIGURE =
  /(?<![\p{L}\p{N}.,:/-])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\p{L}\p{N}:/]|[-.,]\d)|(?<![\p{L}\p{N}.,:/-])\d{1,9}(?:\.\d{1,4})?(?![\p{L}\p{N}:/]|[-.,]\d)/gu;

function findFacts(sentence: string, language: Language): Fact[] {
  const tokens = tokenize(sentence, language, []);
  const whole = { from: 0, to: tokens.count };
  const dates = datesOf(tokens, whole).filter(
    ({ isName, meaning }) => isName || meaning?.year !== undefined || meaning?.weekday !== undefined,
  );
  const isFree = ({ from, to }: { from: number; to: number }): boolean =>
    !dates.some((date) => date.from < to && from < date.to);
  const facts: Fact[] = dates.map(
    ({ from, to, meaning }): Fact => ({
      kind: 'date',
      start: tokens.start[from]!,
      end: tokens.end[to - 1]!,
      words: copyString(sentence.slice(tokens.start[from]!, tokens.end[to - 1]!).toLowerCase()),
      ...(meaning === undefined ? {} : { meaning }),
    }),
  );
  for (const { start, end, value, upTo, approximation, unit, counted } of findQuantities(tokens, whole, isFree))
    facts.push({
      kind: 'number',
      start,
      end,
      value,
      approximation,
      ...(upTo === undefined ? {} : { upTo }),
      ...(unit === undefined ? {} : { unit }),
      ...(counted === undefined ? {} : { counted: copyString(sentence.slice(counted.start, counted.end)) }),
    });
  for (const found of sentence.matchAll(FIGURE)) {
    const span = { start: found.index, end: found.index + found[0].length };
    if (facts.some((fact) => overlaps(fact, span))) continue;
    facts.push({ ...span, kind: 'number', value: Number(found[0].replaceAll(',', '')), approximation: 'exact' });
  }
  return facts.sort((a, b) => a.start - b.start);
}

export type FactRelation = 'same' | 'different' | 'unlike';

/** `unlike`: the two cannot be compared, such as a percentage and a sum of money. */
export function compareFacts(draft: Fact, source: Fact): FactRelation {
  if (draft.kind !== source.kind) return 'unlike';
  if (draft.kind === 'number') return compareNumbers(draft, source);
  return draft.meaning === undefined || source.meaning === undefined
    ? compareWords(draft.words ?? '', source.words ?? '')
    : compareDates(draft.meaning, source.meaning);
}

function compareNumbers(draft: Fact, source: Fact): FactRelation {
  if (draft.value === undefined || source.value === undefined) return 'unlike';
  const [mine, theirs] = [inUnit(draft), inUnit(source)];
  if (draft.unit !== undefined && source.unit !== undefined && mine.unit !== theirs.unit) return 'unlike';
  const values = [mine.value, ...(draft.upTo === undefined ? [] : [draft.upTo])];
  const others = [theirs.value, ...(source.upTo === undefined ? [] : [source.upTo])];
  if (values.length === 2 && others.length === 2)
    return values.every((value, end) => isNear(value, others[end]!, 1e-9)) ? 'same' : 'different';
  if (values.some((value) => others.some((other) => isNear(value, other, 1e-9)))) return 'same';
  if (isWithin(draft, mine.value, others)) return 'same';
  // "5 million" and "5" are one number where a table gives millions.
  return 'different';
}

/** Shares and percentages in one unit. */
function inUnit({ value = 0, unit }: Fact): { readonly value: number; readonly unit: string | undefined } {
  return unit === 'share' ? { value: Math.round(value * 1e4) / 100, unit: 'percent' } : { value, unit };
}

const isNear = (a: number, b: number, tolerance: number): boolean =>
  Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b));

/** How far a number may be from one that it rounds. */
const ROUNDED = 0.1;
/** How far beyond a bound the number may be: "more than 100" for 118. */
const BOUND = 0.2;

/** Figures of a number without the zeros at its end: 3 for 79,900. */
function figuresOf(value: number): number {
  let figures = String(value).replace('.', '');
  while (figures.endsWith('0')) figures = figures.slice(0, -1);
  while (figures.startsWith('0')) figures = figures.slice(1);
  return figures.length;
}

/** Whether an inexact number fits the source's: "about 100" for 97, "more than 100" for 118. */
function isWithin({ approximation, value = 0 }: Fact, mine: number, others: readonly number[]): boolean {
  return others.some((other) => {
    // "About 79,900" is no way to say 80,000.
    if (figuresOf(mine) > Math.max(1, figuresOf(other))) return false;
    switch (approximation) {
      case 'about':
        return isNear(mine, other, ROUNDED);
      case 'more':
      case 'atLeast':
        return other >= mine && isNear(mine, other, BOUND);
      case 'less':
      case 'atMost':
        return other <= mine && isNear(mine, other, BOUND);
      case 'several':
        return other >= value && other < 10 * value;
      default:
        return false;
    }
  });
}

/** Dates whose meaning is not known ("since September 11"): the same words with other figures differ. */
function compareWords(draft: string, source: string): FactRelation {
  if (draft === source) return 'same';
  const withoutFigures = (words: string): string => words.replace(/\d+/g, '0');
  return /\d/.test(draft) && withoutFigures(draft) === withoutFigures(source) ? 'different' : 'unlike';
}

const FIELDS = ['year', 'month', 'day', 'weekday'] as const;

/** Dates agree as far as both say the same things: "March 3" and "March 3, 2021", but not "Tuesday" and "March". */
function compareDates(draft: DateMeaning, source: DateMeaning): FactRelation {
  let shared = 0;
  for (const field of FIELDS) {
    const [mine, theirs] = [draft[field], source[field]];
    if (mine === undefined || theirs === undefined) continue;
    shared += 1;
    if (mine !== theirs && !(field === 'day' && draft.month === source.month && isInRange(mine, source)))
      return 'different';
  }
  if (shared > 0) return 'same';
  const isRelative = (meaning: DateMeaning): boolean => FIELDS.every((field) => meaning[field] === undefined);
  if (isRelative(draft) && isRelative(source))
    return draft.shift === source.shift && draft.unit === source.unit ? 'same' : 'unlike';
  return 'unlike';
}

const isInRange = (day: number, { day: first, lastDay }: DateMeaning): boolean =>
  first !== undefined && lastDay !== undefined && first <= day && day <= lastDay;
