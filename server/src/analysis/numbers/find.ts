// Finds the quantities of a text: their value, unit, how exact they are, and what is counted. Numbers that name or order
// something ("Flight 370", "page 3", scores, times of day) are none. Linear in the text.

import type { Span } from '../../base/span.ts';
import { WordClass } from '../language/lexicon.ts';
import type { Approximation } from '../language/numbers.ts';
import type { Sentence } from '../tokens/sentences.ts';
import { TokenKind, type Tokens, WordCase } from '../tokens/tokens.ts';
import { factsOfWords } from '../tokens/vocabulary.ts';
import { type Amount, NumberCursor, readAmount } from './amount.ts';
import type { Quantity } from './quantity.ts';

/** The quantities of a sentence in text order. `isFree` tells whether tokens belong to nothing else, such as a date. */
export function findQuantities(
  tokens: Tokens,
  { from, to }: Pick<Sentence, 'from' | 'to'>,
  isFree: (range: { readonly from: number; readonly to: number }) => boolean,
): Quantity[] {
  const words = tokens.vocabulary.language.numbers;
  const begins = beginnings(tokens.vocabulary);
  const cursor = new NumberCursor(tokens, words, from, to);
  const found: Quantity[] = [];
  for (let i = from; i < to; ) {
    const quantity = begins.of(tokens.words[i]!) === 1 ? quantityAt(cursor, i, isFree) : undefined;
    if (quantity === undefined) i += 1;
    else {
      const last = found.at(-1);
      const { found: one } = quantity;
      if (one !== undefined)
        found.push(
          last !== undefined && isConversion(cursor, i, last) ? { ...one, approximation: last.approximation } : one,
        );
      i = Math.max(quantity.to, i + 1);
    }
  }
  return found;
}

/** Whether a number in brackets gives the one before them in another unit, and is as exact: "up to 30 inches (76 cm)". */
function isConversion({ tokens }: NumberCursor, at: number, last: Quantity): boolean {
  const bracket = at - 1;
  return (
    bracket > 0 &&
    tokens.words[bracket]!.lower === '(' &&
    last.unit !== undefined &&
    tokens.end[bracket - 1] === last.end
  );
}

/** 1 for words that can begin an amount. */
const beginnings = factsOfWords(({ lower }, { numbers }) => {
  const first = lower.charCodeAt(0);
  return (first >= 48 && first <= 57) ||
    numbers.cardinals.has(lower) ||
    numbers.one.has(lower) ||
    numbers.half.has(lower) ||
    numbers.several.has(lower)
    ? 1
    : 0;
});

interface Read {
  readonly to: number;
  /** Absent where the number is no quantity. */
  readonly found?: Quantity;
}

function quantityAt(
  cursor: NumberCursor,
  i: number,
  isFree: (range: { readonly from: number; readonly to: number }) => boolean,
): Read | undefined {
  const amount = readAmount(cursor, i);
  if (amount === undefined) return undefined;
  if (!isFree({ from: i, to: amount.to })) return { to: amount.to };
  const { words } = cursor;
  const sign = words.signs.get(cursor.lower(i - 1));
  const range = rangeEnd(cursor, amount);
  const number = range ?? amount;
  const unit = unitAt(cursor, number.to);
  const counted = countedAfter(cursor, unit?.to ?? number.to, countedAs(number, unit));
  if (isLabel(cursor, i, amount, sign ?? unit?.name, counted) || isScore(cursor, i, amount, range))
    return { to: number.to };
  const name = sign ?? unit?.name ?? (number.isShare ? 'share' : undefined);
  const before = approximationBefore(cursor, sign === undefined ? i : startOfSign(cursor, i - 1), name);
  const after = approximationAfter(cursor, unit?.to ?? number.to);
  const { tokens } = cursor;
  const end = after?.to ?? unit?.to ?? number.to;
  return {
    to: end,
    found: {
      start: tokens.start[before.from]!,
      end: tokens.end[end - 1]!,
      value: amount.value,
      ...(range === undefined ? {} : { upTo: range.value }),
      approximation: amount.isSeveral ? 'several' : (before.approximation ?? after?.approximation ?? 'exact'),
      ...(isPart(cursor, before.from, number.to) ? { isPart: true } : {}),
      ...(name === undefined ? {} : { unit: name }),
      ...(counted === undefined ? {} : { counted: counted.span, noun: counted.noun }),
    },
  };
}

/** Whether a number is added to what is named before it ("Voss and three engineers"), or to other such things ("three more"). */
function isPart(cursor: NumberCursor, from: number, to: number): boolean {
  const { words, tokens } = cursor;
  if (words.further.has(cursor.lower(to)) || words.further.has(cursor.lower(from - 1))) return true;
  const at = isDeterminer(cursor, from - 1) ? from - 2 : from - 1;
  return (
    words.and.has(cursor.lower(at)) &&
    at - 1 > cursor.from &&
    cursor.isWord(at - 1) &&
    tokens.words[at - 1]!.case !== WordCase.Lower
  );
}

/** "US$": the first token of a currency sign that ends at token `at`. */
function startOfSign(cursor: NumberCursor, at: number): number {
  const word = cursor.tokens.words[at - 1];
  return at > cursor.from && cursor.isAttached(at) && word?.case === WordCase.Upper ? at - 1 : at;
}

/** The other end of "10 to 20", "10-20", "10 or 20"; a scale after it holds for both: "2 to 3 million". */
function rangeEnd(cursor: NumberCursor, amount: Amount): Amount | undefined {
  const { words } = cursor;
  const mark = cursor.lower(amount.to);
  const isDash = /^[-–—]$/.test(mark) && cursor.isAttached(amount.to);
  if (!isDash && !words.to.has(mark)) return undefined;
  const at = words.signs.has(cursor.lower(amount.to + 1)) ? amount.to + 2 : amount.to + 1;
  const end = readAmount(cursor, at);
  return end !== undefined && !end.isShare && end.value > amount.value ? end : undefined;
}

interface UnitWords {
  readonly name: string;
  readonly to: number;
  /** A hyphen joins it to the number: "14-year". */
  readonly isJoined: boolean;
}

/** Units have at most two words: "per cent", "square miles". */
function unitAt(cursor: NumberCursor, at: number): UnitWords | undefined {
  const { units } = cursor.words;
  const isJoined = cursor.lower(at) === '-' && cursor.isAttached(at);
  const start = isJoined ? at + 1 : at;
  const two = units.get(`${cursor.lower(start)} ${cursor.lower(start + 1)}`);
  if (two !== undefined) return { name: two, to: start + 2, isJoined };
  const one = units.get(cursor.lower(start));
  return one === undefined ? undefined : { name: one, to: start + 1, isJoined };
}

function approximationBefore(
  cursor: NumberCursor,
  i: number,
  unit: string | undefined,
): { readonly from: number; readonly approximation?: Approximation } {
  const isTime = unit !== undefined && cursor.words.timeUnits.has(unit);
  for (const { words, approximation, isDuration } of cursor.words.before)
    if (!(isTime && isDuration === true) && cursor.has(i - words.length, words))
      return { from: i - words.length, approximation };
  return { from: i };
}

function approximationAfter(
  cursor: NumberCursor,
  at: number,
): { readonly to: number; readonly approximation: Approximation } | undefined {
  if (cursor.lower(at) === '+' && cursor.isAttached(at)) return { to: at + 1, approximation: 'atLeast' };
  for (const { words, approximation } of cursor.words.after)
    if (cursor.has(at, words)) return { to: at + words.length, approximation };
  return undefined;
}

/** Words that are counted at most. */
const MOST_COUNTED = 4;
const CLOSED =
  WordClass.Function |
  WordClass.Preposition |
  WordClass.Determiner |
  WordClass.Auxiliary |
  WordClass.Subordinator |
  WordClass.Pronoun |
  WordClass.PastVerb |
  WordClass.TimeWord;

/** How what is counted follows: at once ("ten ships"), after an article ("half the crew"), or only after "of" ("12 km of road"). */
type Following = 'direct' | 'article' | 'of';

function countedAs(number: Amount, unit: UnitWords | undefined): Following {
  if (number.isShare) return 'article';
  if (number.isSeveral) return 'of';
  return unit === undefined || unit.isJoined ? 'direct' : 'of';
}

interface Counted {
  readonly span: Span;
  /** In lower case. */
  readonly noun: string;
}

/** The words after a number, or after "of (the)", up to the next verb, preposition or mark. */
function countedAfter(cursor: NumberCursor, from: number, following: Following): Counted | undefined {
  const { words, tokens } = cursor;
  let at = from;
  const isOf = words.of.has(cursor.lower(at));
  if (isOf) at += 1;
  else if (following === 'of') return undefined;
  if ((isOf || following === 'article') && isDeterminer(cursor, at)) at += 1;
  if (cursor.lower(at) === '-') return undefined;
  let to = at;
  while (to < cursor.to && to - at < MOST_COUNTED && isContent(cursor, to, to > at)) to += 1;
  if (to === at) return undefined;
  const noun = Array.from({ length: to - at }, (_, i) => cursor.lower(at + i)).join(' ');
  return { span: { start: tokens.start[at]!, end: tokens.end[to - 1]! }, noun };
}

const isDeterminer = (cursor: NumberCursor, at: number): boolean =>
  at >= cursor.from && at < cursor.to && (cursor.tokens.words[at]!.classes & WordClass.Determiner) !== 0;

function isContent(cursor: NumberCursor, at: number, hasBegun: boolean): boolean {
  if (!cursor.isWord(at)) return false;
  const { classes, lower } = cursor.tokens.words[at]!;
  if ((classes & CLOSED) !== 0 || /^\d/.test(lower) || lower.startsWith("'")) return false;
  // A reporting verb or a past form after a noun is the verb of its sentence: "ten soldiers died".
  const { isPastForm, pastVerbs } = cursor.tokens.vocabulary.language.dates.clause;
  const isPast = pastVerbs.has(lower) || isPastForm(lower);
  if (!hasBegun) return !isPast || isContent(cursor, at + 1, true);
  return (classes & WordClass.Cue) === 0 && !isPast;
}

/** A number that names something, or that stands for no amount: "Flight 370", "page 3", "F-16", "10:30", "one can". */
function isLabel(
  cursor: NumberCursor,
  i: number,
  amount: Amount,
  unit: string | undefined,
  counted: Counted | undefined,
): boolean {
  const { tokens, words } = cursor;
  if (unit !== undefined) return false;
  const before = cursor.lower(i - 1);
  if (words.labels.has(before) || (before === '.' && words.labels.has(cursor.lower(i - 2)))) return true;
  if (cursor.isAttached(i) && !/^["'“‘([—–]$/.test(before)) return true;
  if (cursor.isAttached(amount.to) && /^[:/]$/.test(cursor.lower(amount.to))) return true;
  const isFigure = tokens.kind[i] === TokenKind.Number;
  const isAfterName = i - 1 > cursor.from && cursor.isWord(i - 1) && tokens.words[i - 1]!.case !== WordCase.Lower;
  if (isFigure && isAfterName) return true;
  if (amount.isShare || amount.isSeveral) return false;
  // "One of the things" counts nothing, "the two agreed" means those named before.
  if (!isFigure && amount.value === 1 && words.of.has(cursor.lower(amount.to))) return true;
  if (!isFigure && counted === undefined && tokens.vocabulary.language.grammar.definiteArticles.has(before))
    return true;
  const isBareYear = isFigure && /^(?:19|20)\d\d$/.test(cursor.lower(i));
  if (isBareYear && !tokens.vocabulary.language.dates.countedNouns.has(cursor.lower(amount.to))) return true;
  if (counted !== undefined) return false;
  // "1998" may be a year, "one" a pronoun.
  const isYear = isFigure && /^(?:1[5-9]|20)\d\d$/.test(cursor.lower(i));
  return isYear || (amount.to === i + 1 && amount.value === 1 && !isFigure);
}

/** "3-1", "21-19": figures with a dash that are no range. */
function isScore(cursor: NumberCursor, i: number, amount: Amount, range: Amount | undefined): boolean {
  if (range !== undefined) return false;
  const isDash =
    /^[-–]$/.test(cursor.lower(amount.to)) && cursor.isAttached(amount.to) && cursor.isAttached(amount.to + 1);
  return isDash && cursor.tokens.kind[i] === TokenKind.Number && cursor.tokens.kind[amount.to + 1] === TokenKind.Number;
}
