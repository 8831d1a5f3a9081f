// Reads the value of an amount: "1,200", "3.5 million", "$5bn", "two hundred and five", "a dozen", "two thirds", "half a
// million", "one in five".

import type { NumberWords } from '../language/numbers.ts';
import { TokenKind, type Tokens } from '../tokens/tokens.ts';

/** Tokens up to `to`, and their value. */
export interface Amount {
  readonly to: number;
  readonly value: number;
  /** A fraction of something: 0 to 1. */
  readonly isShare: boolean;
  /** Words that give the order of magnitude only: "dozens". */
  readonly isSeveral: boolean;
}

/** The tokens of one sentence. */
export class NumberCursor {
  readonly tokens: Tokens;
  readonly words: NumberWords;
  readonly from: number;
  readonly to: number;

  constructor(tokens: Tokens, words: NumberWords, from: number, to: number) {
    this.tokens = tokens;
    this.words = words;
    this.from = from;
    this.to = to;
  }

  lower(at: number): string {
    return at >= this.from && at < this.to ? this.tokens.words[at]!.lower : '';
  }

  isAttached(at: number): boolean {
    return at > this.from && at < this.to && this.tokens.noSpaceBefore[at] === 1;
  }

  isWord(at: number): boolean {
    return at >= this.from && at < this.to && this.tokens.kind[at] === TokenKind.Word;
  }

  /** Whether these words stand at `at`. */
  has(at: number, words: readonly string[]): boolean {
    return words.every((word, i) => this.lower(at + i) === word);
  }
}

/** The amount that begins at token `i`. */
export function readAmount(cursor: NumberCursor, i: number): Amount | undefined {
  return shareOf(cursor, i) ?? inFigures(cursor, i) ?? halfOf(cursor, i) ?? several(cursor, i) ?? inWords(cursor, i);
}

const amount = (to: number, value: number): Amount => ({ to, value, isShare: false, isSeveral: false });
/** 2/3 as a decimal, rounded so that equal fractions are equal numbers. */
const share = (to: number, value: number): Amount => ({
  to,
  value: Math.round(value * 1e6) / 1e6,
  isShare: true,
  isSeveral: false,
});

/** Figures with thousands separators and decimals, and a scale in letters or words after them. */
function inFigures(cursor: NumberCursor, i: number): Amount | undefined {
  const found = /^(\d{1,3}(?:,\d{3})+|\d{1,15})(\.\d{1,9})?([a-z]{0,3})$/.exec(cursor.lower(i));
  if (found === null) return undefined;
  const value = Number(found[1]!.replaceAll(',', '') + (found[2] ?? ''));
  const letters = found[3]!;
  if (letters !== '') {
    const scale = cursor.words.shortScales.get(letters);
    return scale === undefined ? undefined : amount(i + 1, rounded(value * scale));
  }
  let to = i + 1;
  let scaled = value;
  const next = cursor.lower(to) === '-' && cursor.isAttached(to) ? to + 1 : to;
  const scale =
    cursor.words.scales.get(cursor.lower(next)) ?? cursor.words.shortScales.get(shortAfterSpace(cursor, to));
  if (scale !== undefined && scale > 100) {
    scaled = rounded(value * scale);
    to = next + 1;
  } else if (cursor.words.groups.has(cursor.lower(to))) {
    scaled = value * cursor.words.groups.get(cursor.lower(to))!;
    to += 1;
  }
  return amount(to, scaled);
}

/** "5 bn": letters of two or more, because a single one may be a unit. */
function shortAfterSpace(cursor: NumberCursor, at: number): string {
  const lower = cursor.lower(at);
  return lower.length > 1 ? lower : '';
}

/** Products with a decimal, without the error of binary fractions: 2.3 million is 2300000. */
const rounded = (value: number): number => Math.round(value * 1e3) / 1e3;

/** "a third of", "two-thirds", "three quarters of", "one in five". */
function shareOf(cursor: NumberCursor, i: number): Amount | undefined {
  const { words } = cursor;
  const lower = cursor.lower(i);
  const one = words.one.has(lower);
  const count = one ? 1 : (words.cardinals.get(lower) ?? figure(lower));
  if (count === undefined) return undefined;
  const isJoined = cursor.lower(i + 1) === '-';
  const at = isJoined ? i + 2 : i + 1;
  const fraction = words.fractions.get(cursor.lower(at));
  // "A third man" is one after two; "a third of" and "two thirds" are shares.
  if (fraction !== undefined && count * fraction <= 1) {
    const isOf = words.of.has(cursor.lower(at + 1)) && words.one.has(cursor.lower(at + 2));
    // "A quarter of a million" is a number.
    const whole = isOf ? words.scales.get(cursor.lower(at + 3)) : undefined;
    if (whole !== undefined) return amount(at + 4, rounded(count * fraction * whole));
    const isPlural = count > 1 && cursor.tokens.vocabulary.language.grammar.isPlural(cursor.lower(at));
    return isPlural || words.of.has(cursor.lower(at + 1)) ? share(at + 1, count * fraction) : undefined;
  }
  if (one) return undefined;
  for (const phrase of words.outOf) {
    if (!cursor.has(i + 1, phrase)) continue;
    const whole =
      words.cardinals.get(cursor.lower(i + 1 + phrase.length)) ?? figure(cursor.lower(i + 1 + phrase.length));
    // "Two in five days" happen in a time.
    if (words.units.has(cursor.lower(i + 2 + phrase.length))) continue;
    const isSmall = whole !== undefined && whole > count && whole <= 100 && count <= 20;
    if (isSmall && !cursor.isAttached(i + 2 + phrase.length)) return share(i + 2 + phrase.length, count / whole);
  }
  return undefined;
}

const figure = (lower: string): number | undefined => (/^\d{1,3}$/.test(lower) ? Number(lower) : undefined);

/** "half of", "half the", "half a million". */
function halfOf(cursor: NumberCursor, i: number): Amount | undefined {
  const { words } = cursor;
  if (!words.half.has(cursor.lower(i))) return undefined;
  const next = cursor.lower(i + 1);
  const scale = words.one.has(next)
    ? (words.scales.get(cursor.lower(i + 2)) ?? words.groups.get(cursor.lower(i + 2)))
    : undefined;
  if (scale !== undefined) return amount(i + 3, scale / 2);
  return words.of.has(next) || cursor.tokens.vocabulary.language.grammar.definiteArticles.has(next)
    ? share(i + 1, 0.5)
    : undefined;
}

/** "dozens of", "tens of thousands". */
function several(cursor: NumberCursor, i: number): Amount | undefined {
  const { words } = cursor;
  const order = words.several.get(cursor.lower(i));
  if (order === undefined || !words.of.has(cursor.lower(i + 1))) return undefined;
  const more = words.several.get(cursor.lower(i + 2));
  return { to: more === undefined ? i + 1 : i + 3, value: order * (more ?? 1), isShare: false, isSeveral: true };
}

/** "two", "twenty-five", "two hundred and five thousand", "a dozen", "two and a half million". */
function inWords(cursor: NumberCursor, i: number): Amount | undefined {
  const { words } = cursor;
  const first = cursor.lower(i);
  let at = i;
  let total = 0;
  let group = 0;
  if (words.one.has(first)) {
    const next = cursor.lower(i + 1);
    if (!words.scales.has(next) && !words.groups.has(next)) return undefined;
    group = 1;
    at = i + 1;
  } else if (!words.cardinals.has(first)) return undefined;
  let lastUnit = Number.POSITIVE_INFINITY;
  while (at < cursor.to) {
    const lower = cursor.lower(at);
    const isJoined = lower === '-' && cursor.isAttached(at + 1);
    const word = isJoined ? cursor.lower(at + 1) : lower;
    const cardinal = words.cardinals.get(word);
    const scale = words.scales.get(word) ?? words.groups.get(word);
    if (cardinal !== undefined && fits(group, cardinal)) group += cardinal;
    else if (scale === 100 && group > 0 && group < 100) group *= 100;
    else if (scale !== undefined && scale !== 100 && group > 0 && scale < lastUnit) {
      total += group * scale;
      group = 0;
      lastUnit = scale;
    } else if (words.and.has(word) && (group >= 100 || total > 0) && words.cardinals.has(cursor.lower(at + 1))) {
      // "Two hundred and five" is one number.
      const next = words.cardinals.get(cursor.lower(at + 1))!;
      if (group >= 100 ? !fits(group, next) : lastUnit < 1e3) break;
      at += 1;
      continue;
    } else if (words.and.has(word) && words.one.has(cursor.lower(at + 1)) && words.half.has(cursor.lower(at + 2))) {
      group += 0.5;
      at += 2;
    } else break;
    at += isJoined ? 2 : 1;
  }
  if (at === i) return undefined;
  // "Four-and-a-half years".
  const isJoined = [0, 2, 4].every((dash) => cursor.lower(at + dash) === '-');
  if (
    isJoined &&
    words.and.has(cursor.lower(at + 1)) &&
    words.one.has(cursor.lower(at + 3)) &&
    words.half.has(cursor.lower(at + 5))
  )
    return amount(at + 6, total + group + 0.5);
  return amount(at, total + group);
}

/** Whether a word can go on with the number so far: after "twenty" "five", after "two hundred" "sixty". */
function fits(group: number, next: number): boolean {
  if (group === 0) return true;
  const rest = group % 100;
  if (rest === 0) return group >= 100 && next > 0;
  return rest >= 20 && rest % 10 === 0 && next > 0 && next < 10;
}
