// Who speaks: the noun phrase that a reporting verb belongs to. Read outward from the verb: leftward for "X said",
// "X, a Y, said", "X, who leads Y, said", rightward for "said X". Gives unit ranges; people come later.

import { WordClass } from '../../language/lexicon.ts';
import { WordCase } from '../../tokens/tokens.ts';
import { type Frame, type Frames, wordAt } from './frames.ts';
import {
  has,
  is,
  isAdverb,
  isAuxiliary,
  isCapital,
  isComma,
  isCompleteQuote,
  isCoordinator,
  isDash,
  isFiniteCue,
  isPastForm,
  isPunctuation,
  isQuote,
  isSubjectPronoun,
  isTimeWord,
  isWord,
  isYear,
  lower,
  REACH,
  startsNounPhrase,
} from './grammar.ts';
import { nounPhraseFrom, nounPhraseTo } from './noun-phrases.ts';
import type { Subject } from './reading.ts';
import { Trait } from './traits.ts';

// The subject of a clause: its first noun phrase, whatever introduces it passed over ("On Monday, …", "Asked whether …, she").

/** The subject of the clause that reaches up to `before`: its first noun phrase, introductory phrases passed over. */
export function mainSubject(f: Frames, frame: Frame, before: number): Subject | undefined {
  let u = clauseStart(f, frame, before);
  for (let steps = 0; steps < 6 && u < before; steps += 1) {
    while (u < before && (isPunctuation(f, u) || isCoordinator(f, u) || isAdverb(f, u) || introAdverb(f, u))) u += 1;
    if (u >= before) return undefined;
    if (isSubjectPronoun(f, u)) return { from: u, to: u + 1, kind: 'pronoun', outerFrom: u };
    const intro =
      has(f, u, WordClass.Preposition | WordClass.Subordinator) ||
      (/(ing|ed)$/.test(lower(f, u)) && !isCapitalInside(f, u, frame)) ||
      (u === frame.from && ASKED.has(lower(f, u)) && nextComma(f, u, before) >= 0) ||
      isTimeWord(f, u) ||
      isYear(f, u) ||
      isTimePhrase(f, u);
    if (intro) {
      const comma = nextComma(f, u, before);
      if (comma < 0) {
        // "As Trump left he said": no comma; take the first pronoun or name behind it.
        u += 1;
        while (u < before && !isSubjectPronoun(f, u) && !isCapital(f, u)) u += 1;
        continue;
      }
      u = comma + 1;
      continue;
    }
    const to = nounPhraseTo(f, u, before);
    return to > u ? { from: u, to, kind: 'subject', outerFrom: u } : undefined;
  }
  return undefined;
}

/** "Asked whether it was true, she laughed": a participle with its clause opens the sentence. */
const ASKED = new Set(['asked', 'pressed', 'questioned', 'challenged', 'reached', 'contacted', 'told', 'confronted']);

/** "Last week", "Eight years ago", "Minutes later". */
function isTimePhrase(f: Frames, u: number): boolean {
  for (let v = u; v < u + 4; v += 1) {
    if (isComma(f, v) || isPunctuation(f, v)) return false;
    const word = lower(f, v);
    if (word === 'ago' || word === 'later' || word === 'earlier') return true;
    if (v <= u + 1 && isTimeWord(f, v)) return true;
    if (
      v === u + 1 &&
      ['year', 'years', 'week', 'weeks', 'month', 'months', 'day', 'days', 'minutes', 'hours', 'time'].includes(word)
    )
      return has(f, u, WordClass.Determiner) || lower(f, u) === 'last';
  }
  return false;
}

function introAdverb(f: Frames, u: number): boolean {
  return [
    'still',
    'yet',
    'so',
    'then',
    'but',
    'and',
    'however',
    'meanwhile',
    'also',
    'instead',
    'later',
    'earlier',
  ].includes(lower(f, u));
}

function isCapitalInside(f: Frames, u: number, frame: Frame): boolean {
  return u > frame.from && isCapital(f, u);
}

function nextComma(f: Frames, from: number, to: number): number {
  for (let u = from; u < to; u += 1) if (isComma(f, u) || isCompleteQuote(f, u)) return u;
  return -1;
}

/** Where the clause before `u` begins: behind a full quotation, a semicolon or the frame's start. */
function clauseStart(f: Frames, frame: Frame, before: number): number {
  const least = Math.max(frame.from, before - REACH);
  for (let u = before - 1; u >= least; u -= 1)
    if ((isCompleteQuote(f, u) && u < before - 1) || is(f, u, Trait.Semicolon)) return u + 1;
  return least;
}

const RELATIVE = new Set(['who', 'which', 'that']);
/** What can say something in writing. */
const LETTERS = new Set(
  'letter note report study statement memo document email article survey poll filing lawsuit'.split(' '),
);
const OPENERS = new Set(['a', 'an', 'the', 'this', 'these', 'his', 'its', 'their', 'my', 'our', 'your', 'no', 'every']);

/** Asides in brackets, one behind the other, that are passed over between a subject and its verb. */
const MOST_BRACKETS = 4;

/** The subject of the verb group that begins at `verb`, or undefined; `brackets` asides have been passed over already. */
export function subjectBefore(f: Frames, frame: Frame, verb: number, brackets = 0): Subject | undefined {
  let p = verb - 1;
  while (p >= frame.from && isAdverb(f, p)) p -= 1;
  p = skipTimeBack(f, frame, skipForHerPart(f, p));
  if (p < frame.from || verb - p > 10) return undefined;
  if (isSubjectPronoun(f, p)) return { from: p, to: p + 1, kind: 'pronoun', outerFrom: p };
  const word = lower(f, p);
  if (RELATIVE.has(word) && word !== 'that') return { from: p, to: p + 1, kind: 'relative', outerFrom: p };
  // "a sign that read", "a voice that said": no speaker, and mostly no speech.
  if (word === 'that') {
    const from = isWord(f, p - 1) && !isComma(f, p - 1) ? nounPhraseFrom(f, frame, p - 1) : p;
    return from < p && LETTERS.has(lower(f, p - 1)) ? { from, to: p, kind: 'relative', outerFrom: from } : undefined;
  }
  if (isCoordinator(f, p)) {
    const main = coordinatedSubject(f, frame, p) ?? mainSubject(f, frame, p);
    return main === undefined ? undefined : { ...main, kind: 'coordinated' };
  }
  if (isComma(f, p) || isDash(f, p)) return subjectAcrossComma(f, frame, p);
  if (word === ')') {
    let q = p - 1;
    while (q > frame.from && p - q < 30 && lower(f, q) !== '(') q -= 1;
    return lower(f, q) === '(' && brackets < MOST_BRACKETS ? subjectBefore(f, frame, q, brackets + 1) : undefined;
  }
  if (isPunctuation(f, p) || isCompleteQuote(f, p)) return undefined;
  // "made this comment": what looks like a verb is a noun.
  if (OPENERS.has(word)) return undefined;
  const from = nounPhraseFrom(f, frame, p);
  return from > p ? undefined : { from, to: p + 1, kind: 'subject', outerFrom: from };
}

/** Back over "for her part", "in turn". */
function skipForHerPart(f: Frames, last: number): number {
  const [first, second] = [lower(f, last - 2), lower(f, last)];
  const aside = (first === 'for' && second === 'part') || (lower(f, last - 1) === 'in' && second === 'turn');
  if (!aside) return last;
  const before = first === 'for' ? last - 3 : last - 2;
  return isComma(f, before) ? before - 1 : before;
}

/** Back over "on Monday", "in 2010", "last week", "this month" between subject and verb. */
function skipTimeBack(f: Frames, frame: Frame, last: number): number {
  let p = last;
  while (p > frame.from && (isTimeWord(f, p) || isYear(f, p)) && last - p < 4) p -= 1;
  if (p === last) return last;
  if (['in', 'on', 'at', 'this', 'last', 'late', 'early', 'since'].includes(lower(f, p)) && p > frame.from) p -= 1;
  if (['in', 'on', 'at', 'of'].includes(lower(f, p)) && p > frame.from) p -= 1;
  // "The Times on Sunday said" but not "Sunday said": what is left must be able to be a subject.
  return isWord(f, p) && !has(f, p, WordClass.Preposition | WordClass.Subordinator) ? p : isComma(f, p) ? p : last;
}

/**
 * "He laughed and said": the verb shares its subject with the one before the conjunction, which is the nearest pronoun or
 * noun phrase that begins a stretch between commas.
 */
function coordinatedSubject(f: Frames, frame: Frame, conjunction: number): Subject | undefined {
  const least = Math.max(frame.from, conjunction - 30);
  for (let u = conjunction - 1; u >= least; u -= 1) {
    if (
      isSubjectPronoun(f, u) &&
      lower(f, u) !== 'it' &&
      lower(f, u) !== 'there' &&
      (u + 1 === conjunction || !isPunctuation(f, u + 1))
    )
      return { from: u, to: u + 1, kind: 'coordinated', outerFrom: u };
    if (lower(f, u) === 'who') return { from: u, to: u + 1, kind: 'coordinated', outerFrom: u };
    if (isCompleteQuote(f, u) || is(f, u, Trait.Semicolon)) return undefined;
    const begins = is(f, u, Trait.Comma | Trait.Dash | Trait.Colon);
    if (!begins || !startsNounPhrase(f, u + 1) || /(ing|ed)$/.test(lower(f, u + 1))) continue;
    const to = nounPhraseTo(f, u + 1, conjunction);
    // A finite verb behind it makes it a subject; without one it is an apposition or a list.
    if (to < conjunction && to > u + 1 && isCapital(f, u + 1) && looksFinite(f, to))
      return { from: u + 1, to, kind: 'coordinated', outerFrom: u + 1 };
  }
  return undefined;
}

/** An auxiliary, a reporting verb or a plain past form. */
function looksFinite(f: Frames, u: number): boolean {
  if (isAuxiliary(f, u) || isFiniteCue(f, u)) return true;
  const word = wordAt(f, u);
  if (word === undefined || word.case !== WordCase.Lower) return false;
  return isPastForm(f, u) || isAdverb(f, u);
}

/**
 * "Ivan Bocharov, program director at the council, said": behind an apposition, a relative clause or an aside stands
 * the comma; the subject is the first noun phrase that can be one, left of the comma that opens the aside.
 */
function subjectAcrossComma(f: Frames, frame: Frame, comma: number): Subject | undefined {
  const least = Math.max(frame.from, comma - REACH);
  let found: Subject | undefined;
  for (let u = comma - 1; u > least; u -= 1) {
    if (isCompleteQuote(f, u) || is(f, u, Trait.Semicolon | Trait.Colon)) break;
    if (!isComma(f, u) && !(isDash(f, comma) && isDash(f, u))) continue;
    const subject = subjectEndingAt(f, frame, u, comma);
    if (subject !== undefined) found = subject;
  }
  return found;
}

/** The noun phrase that ends before the comma at `open`, if it can be the subject of what follows the aside. */
function subjectEndingAt(f: Frames, frame: Frame, open: number, close: number): Subject | undefined {
  if (isSubjectPronoun(f, open + 1) || open + 1 >= close) return undefined;
  let p = open - 1;
  while (p > frame.from && isAdverb(f, p)) p -= 1;
  if (isSubjectPronoun(f, p)) return { from: p, to: p + 1, kind: 'pronoun', outerFrom: p };
  if (isTimeWord(f, p) || isAdverb(f, p)) return undefined;
  if (isPunctuation(f, p) && lower(f, p) !== ')' && lower(f, p) !== '.') return undefined;
  const from = nounPhraseFrom(f, frame, p);
  if (from > p || has(f, from, WordClass.TimeWord)) return undefined;
  // "In a statement, …", "Of Carson, …": the object of a preposition is no subject.
  const before = from - 1;
  const governed =
    (has(f, before, WordClass.Preposition) && !(lower(f, before) === 'as' && isCapital(f, from))) ||
    SINCE.has(lower(f, before));
  if (before >= frame.from && governed) return describedByClause(f, frame, before);
  if (before >= frame.from && (isAuxiliary(f, before) || isFiniteCue(f, before))) return undefined;
  return { from, to: p + 1, kind: 'apposition', outerFrom: from };
}

const SINCE = new Set(['since', 'until', 'before', 'after', 'while']);

/** "A woman who had been digging since dawn, told": the noun phrase before "who", where no comma stands between. */
function describedByClause(f: Frames, frame: Frame, at: number): Subject | undefined {
  for (let u = at; u > Math.max(frame.from, at - 20); u -= 1) {
    if (isComma(f, u) || isQuote(f, u) || isPunctuation(f, u)) return undefined;
    if (lower(f, u) !== 'who') continue;
    const from = nounPhraseFrom(f, frame, u - 1);
    return from < u && !has(f, from - 1, WordClass.Preposition)
      ? { from, to: u, kind: 'apposition', outerFrom: from }
      : undefined;
  }
  return undefined;
}
