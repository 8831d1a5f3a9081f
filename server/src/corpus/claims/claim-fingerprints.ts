// The claims of an article in the form in which the index compares them: one run of numbers, made during analysis, packed with
// the article and read in place.
//
//   length     number of claims; day of publication
//   rows       per claim: offset of its keys; numbers of its words, names and figures; first and last day that it names; the
//              occasions that it and its article speak of; the verb that its day belongs to
//   keys       per claim, 32 bits each: its words, names and figures, each list ascending
//
// Days are counted from 1970 and shifted by `DAY_ZERO`, so that 0 stands for no day.

import { parseIsoDay } from '../../analysis/dates/calendar.ts';
import type { Language } from '../../analysis/language/language.ts';
import type { VersionCache } from '../../analysis/memo.ts';
import type { Claim, DocumentAnalysis, Mention } from '../../analysis/model.ts';
import { nearestVerb } from '../../analysis/nearest-verb.ts';
import { lastStartingAtOrBefore, type Span } from '../../base/span.ts';
import { fold } from '../entities/fold.ts';
import { halvesOfKey } from '../repeats/keys.ts';
import { leadOccasion, occasionOf, statementIn, stemsOf } from '../repeats/statements.ts';
import { rangeOf } from '../repeats/timing.ts';
import { normalizerFor, type WordNormalizer } from '../repeats/words.ts';

/** Claims of an article that are compared; the others are only shown. */
export const MOST_CLAIMS = 256;
/** Words, names and figures each of a claim that are compared. */
const MOST_KEYS = 16;

const HEAD = 2;
/** Numbers of a row. */
const ROW = 6;
const [KEYS, COUNTS, FIRST_DAY, LAST_DAY, OCCASION, ACT] = [0, 1, 2, 3, 4, 5] as const;
const BITS = 8;
const MASK = 2 ** BITS - 1;
const DAY_ZERO = 1_000_000;
/** Days; a longer time tells no claim from another. */
const LONGEST_TIME = 31;

/** The lists of a claim's keys, in the order in which they are stored. */
export const [WORDS, NAMES, FIGURES] = [0, 1, 2] as const;
export type KeyList = typeof WORDS | typeof NAMES | typeof FIGURES;

/** Days that a claim names, as numbers. */
interface ClaimDays {
  readonly first: number;
  readonly last: number;
}

export class ClaimFingerprints {
  readonly numbers: Uint32Array;

  constructor(numbers: Uint32Array) {
    this.numbers = numbers;
  }

  /** The number of claims that are compared; a claim's index is that in the article's claims. */
  get length(): number {
    return this.numbers[0] ?? 0;
  }

  /** The day of publication that the text states. */
  get published(): number | undefined {
    return dayOf(this.numbers[1] ?? 0);
  }

  /** Keys of words that are no names. The lowest bit says whether the word is common. */
  words(at: number): Uint32Array {
    return this.#keys(at, WORDS, WORDS);
  }

  /** Words, names and figures. */
  allKeys(at: number): Uint32Array {
    return this.#keys(at, WORDS, FIGURES);
  }

  /** Where a list of keys begins in `numbers`. */
  startOf(at: number, list: KeyList): number {
    let start = this.#row(at, KEYS);
    for (let before = WORDS; before < list; before += 1) start += this.#count(at, before);
    return start;
  }

  /** Where it ends. */
  endOf(at: number, list: KeyList): number {
    return this.startOf(at, list) + this.#count(at, list);
  }

  /** The first day that a claim names; 0 if it names none. */
  firstDay(at: number): number {
    return this.#row(at, FIRST_DAY);
  }

  lastDay(at: number): number {
    return this.#row(at, LAST_DAY);
  }

  /** Key of the kind of occasion that a claim speaks of; 0 if unknown. */
  ownOccasion(at: number): number {
    return this.#row(at, OCCASION) & 0xffff;
  }

  /** Key of that which the article's first sentences speak of; 0 if unknown. */
  leadOccasion(at: number): number {
    return this.#row(at, OCCASION) >>> 16;
  }

  /** Key of the verb that the first day of a claim belongs to, see `actOf`; 0 if unknown. */
  act(at: number): number {
    return at < this.length ? this.#row(at, ACT) : 0;
  }

  /** Whether the claim at an index is compared as the one at the same index of another version of the article. */
  equalsAt(at: number, other: ClaimFingerprints): boolean {
    if (at >= this.length || at >= other.length) return false;
    for (let column = COUNTS; column < ROW; column += 1)
      if (this.#row(at, column) !== other.#row(at, column)) return false;
    const [ours, theirs] = [this.allKeys(at), other.allKeys(at)];
    return ours.every((key, i) => key === theirs[i]);
  }

  #count(at: number, list: number): number {
    return (this.#row(at, COUNTS) >>> (BITS * list)) & MASK;
  }

  #keys(at: number, first: KeyList, last: KeyList): Uint32Array {
    return this.numbers.subarray(this.startOf(at, first), this.endOf(at, last));
  }

  #row(at: number, column: number): number {
    return this.numbers[HEAD + ROW * at + column]!;
  }
}

export const NO_CLAIMS = new ClaimFingerprints(new Uint32Array(0));

const dayOf = (number: number): number | undefined => (number === 0 ? undefined : number - DAY_ZERO);
const numberOfDay = (day: number | undefined): number => (day === undefined ? 0 : day + DAY_ZERO);

/** The bit of a name's key that says that it is a person's. */
const PERSON = 2;
export const isPerson = (key: number): boolean => (key & PERSON) !== 0;

export const isCommon = (key: number): boolean => (key & 1) === 1;

/** The words of a claim, without those that say who says it. */
export function contentOf({ quotes }: DocumentAnalysis, claim: Claim): readonly Span[] {
  return quotes[claim.quote]?.content ?? [claim];
}

export function packClaims(
  text: string,
  analysis: DocumentAnalysis,
  language: Language,
  memo?: VersionCache,
): ClaimFingerprints {
  const claims = analysis.claims.slice(0, MOST_CLAIMS);
  if (claims.length === 0) return NO_CLAIMS;
  const normalizer = normalizerFor(language);
  const lead = occasionKey(leadOccasion(text, analysis, language, memo), normalizer);
  const rows: number[] = [];
  const keys: number[] = [];
  const descriptions = descriptionsIn(analysis);
  for (const claim of claims) {
    const spans = contentOf(analysis, claim);
    const told = without(spans, descriptions);
    const stems = stemsOf(statementIn(text, analysis, told, language, memo));
    const words = stems.map((stem) => keyOf(stem, normalizer));
    const figures = [...yearKeysIn(analysis, spans, normalizer), ...figureKeysOf(claim, normalizer)];
    const lists = [words, nameKeysIn(analysis, told, normalizer), figures].map((list) =>
      [...new Set(list)].slice(0, MOST_KEYS).sort((a, b) => a - b),
    );
    const dated = datedIn(analysis, spans);
    const days = dated?.days;
    const verb = dated === undefined ? undefined : nearestVerb(text, dated.within, dated.date, language);
    const act = verb === undefined ? '' : normalizer.actOf(verb);
    const own = occasionKey(occasionOf(text, analysis, claim, language, memo), normalizer);
    rows.push(
      HEAD + ROW * claims.length + keys.length,
      lists[0]!.length | (lists[1]!.length << BITS) | (lists[2]!.length << (2 * BITS)),
      numberOfDay(days?.first),
      numberOfDay(days?.last),
      own + lead * 2 ** 16,
      act === '' ? 0 : keyOf(act, normalizer),
    );
    for (const list of lists) for (const key of list) keys.push(key);
  }
  return new ClaimFingerprints(
    Uint32Array.from([claims.length, numberOfDay(parseIsoDay(analysis.meta.published)), ...rows, ...keys]),
  );
}

/**
 * What the article calls people, in text order. Every article on an event introduces the same people with the same words
 * ("the chairwoman of Orell Grain"): they are no part of what is claimed.
 */
function descriptionsIn({ entities }: DocumentAnalysis): readonly Span[] {
  return entities
    .filter(({ type }) => type === 'person')
    .flatMap(({ descriptions }) => descriptions)
    .sort((a, b) => a.start - b.start);
}

/** What is left of some spans. `removed` is sorted by start. */
function without(spans: readonly Span[], removed: readonly Span[]): readonly Span[] {
  return spans.flatMap(({ start, end }) => {
    const left: Span[] = [];
    let from = start;
    for (let i = lastStartingAtOrBefore(removed, start - 1) + 1; i < removed.length; i += 1) {
      const gap = removed[i]!;
      if (gap.start >= end) break;
      if (gap.start < from || gap.end > end) continue;
      if (gap.start > from) left.push({ start: from, end: gap.start });
      from = gap.end;
    }
    if (from < end) left.push({ start: from, end });
    return left;
  });
}

/** The low half of a stem's key; 32 bits are enough, because a claim is compared by many words. */
const keyOf = (stem: string, normalizer: WordNormalizer): number => halvesOfKey(normalizer.keyOf(stem))[0];

const occasionKey = (occasion: string, normalizer: WordNormalizer): number =>
  occasion === '' ? 0 : keyOf(`~${occasion}`, normalizer) & 0xffff;

/** Last words of persons' names, all words of others; a country and its capital have one key. */
function nameKeysIn(
  { mentions, entities }: DocumentAnalysis,
  spans: readonly Span[],
  normalizer: WordNormalizer,
): number[] {
  const keys: number[] = [];
  for (const span of spans)
    for (let i = lastStartingAtOrBefore(mentions, span.start - 1) + 1; i < mentions.length; i += 1) {
      const { start, entity, type } = mentions[i]!;
      if (start >= span.end) break;
      const name = fold(entities[entity]?.name ?? '');
      if (name === '' || type === 'date') continue;
      const country = normalizer.words.countryOf(name);
      const words = country !== undefined ? [country] : name.split(' ');
      for (const word of country === undefined && type === 'person' ? words.slice(-1) : words)
        if (!normalizer.isStopWord(word))
          keys.push(((keyOf(`@${word}`, normalizer) & ~(1 | PERSON)) | (type === 'person' ? PERSON : 0)) >>> 0);
    }
  return keys;
}

const figureKeysOf = ({ quantities }: Claim, normalizer: WordNormalizer): number[] =>
  quantities.map(({ value, unit = '' }) => (keyOf(`#${value} ${unit}`, normalizer) & ~(1 | YEAR)) >>> 0);

/** The bit of a figure's key that says that it is a year. */
const YEAR = 2;
export const isYear = (key: number): boolean => (key & YEAR) !== 0;

function yearKeysIn({ mentions }: DocumentAnalysis, spans: readonly Span[], normalizer: WordNormalizer): number[] {
  return spans.flatMap((span) =>
    datesIn(mentions, span).flatMap(({ value = '' }) =>
      /^\d{4}$/.test(value) ? [((keyOf(`#${value}`, normalizer) & ~1) | YEAR) >>> 0] : [],
    ),
  );
}

/** The first date in some spans that names a day or a short time. */
function datedIn(
  { mentions }: DocumentAnalysis,
  spans: readonly Span[],
): { readonly days: ClaimDays; readonly date: Span; readonly within: Span } | undefined {
  for (const within of spans)
    for (const date of datesIn(mentions, within)) {
      const days = rangeOf(date.value!);
      if (days !== undefined && days.last - days.first <= LONGEST_TIME) return { days, date, within };
    }
  return undefined;
}

/** Dates with a value in a span. */
function datesIn(mentions: readonly Mention[], span: Span): Mention[] {
  const found: Mention[] = [];
  for (let i = lastStartingAtOrBefore(mentions, span.start - 1) + 1; i < mentions.length; i += 1) {
    const mention = mentions[i]!;
    if (mention.start >= span.end) break;
    if (mention.value !== undefined) found.push(mention);
  }
  return found;
}
