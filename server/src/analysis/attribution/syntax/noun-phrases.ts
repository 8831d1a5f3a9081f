// The extent of a noun phrase, without part-of-speech tags: outward from a word up to something that no noun phrase holds.

import { WordClass } from '../../language/lexicon.ts';
import { PARTICIPLE, RELATIVE, Role } from '../../language/roles.ts';
import { TokenKind, tokenAt, WordCase } from '../../tokens/tokens.ts';
import { type Frame, type Frames, lastInside, wordAt } from './frames.ts';
import {
  has,
  is,
  isAdverb,
  isAuxiliary,
  isCapital,
  isCompleteQuote,
  isDash,
  isFiniteCue,
  isNamed,
  isOneOf,
  isPastForm,
  isPunctuation,
  isQuote,
  isSubjectPronoun,
  isTimeWord,
  isWord,
  plays,
  REACH,
  startsNounPhrase,
} from './grammar.ts';
import { Trait } from './traits.ts';

/** Whether a quotation that opens a sentence may be part of a name: one word, or capitals alone. */
function isInName(frames: Frames, unit: number): boolean {
  const { tokens, quotations } = frames;
  const span = quotations.spans[frames.quote[unit]!];
  if (span === undefined) return false;
  let words = 0;
  let small = 0;
  for (let i = tokenAt(tokens, span.innerStart); i < tokens.count && tokens.start[i]! < span.innerEnd; i += 1) {
    const word = tokens.words[i]!;
    if (tokens.kind[i] !== TokenKind.Word) continue;
    words += 1;
    if (word.case === WordCase.Lower && (word.classes & WordClass.Function) === 0) small += 1;
    if (words > LONGEST_NAME) return false;
  }
  return words <= 1 || small === 0;
}

/** Punctuation inside a noun phrase, read leftward: hyphens, initials, possessives of plurals, asides in brackets. */
const INNER_MARKS: ReadonlySet<string> = new Set(['-', '/', '&', '.', "'", '’', ')', '(']);
/** Words of a name in marks. */
const LONGEST_NAME = 8;
/** How far a noun phrase reaches to the right, in units. */
const LONGEST_PHRASE = 30;

/** First unit of the noun phrase that ends with unit `last`; `last + 1` where no noun phrase ends there. */
export function nounPhraseFrom(frames: Frames, frame: Frame, last: number): number {
  const least = Math.max(frame.from, last - REACH / 2);
  let from = last + 1;
  for (let unit = last; unit >= least; unit -= 1) {
    if (isQuote(frames, unit)) {
      // A name inside the phrase: Earl “Rusty” Butz, “Today” host Ann Bell, the man police call “the Ghost”.
      const named = isNamed(frames, unit);
      if (!named && (isCompleteQuote(frames, unit) || unit === last)) break;
      if (!named && lastInside(frames, frames.quote[unit]!) === ',') break;
      // “We heard the brakes” PC Tom Okell told: a sentence without its comma.
      if (!named && unit === frame.from && !isInName(frames, unit)) break;
      from = unit;
      continue;
    }
    const word = wordAt(frames, unit);
    if (word === undefined) break;
    if (isPunctuation(frames, unit)) {
      // A spaced hyphen is a dash: "LIMA, May 4 - The mayor said".
      if (INNER_MARKS.has(word.form) && !isDash(frames, unit)) continue;
      break;
    }
    if (isSubjectPronoun(frames, unit) && unit !== last) break;
    const { classes } = word;
    // "sites such as Gawker"
    if (
      unit < last &&
      plays(frames, unit, Role.PredicativeMarker) &&
      isOneOf(frames, unit - 1, frames.attributionWords.exampleMarkers)
    ) {
      unit -= 1;
      continue;
    }
    if (plays(frames, unit, Role.Additive | Role.Alternative)) {
      if (isInCompound(frames, unit)) continue;
      if (joinsNouns(frames, unit, least)) continue;
      break;
    }
    if (
      (classes & WordClass.Auxiliary) !== 0 &&
      word.case === WordCase.Lower &&
      !plays(frames, unit, Role.PossessiveMarker)
    )
      break;
    if ((classes & WordClass.Subordinator) !== 0 && (unit === frame.from || !isCapital(frames, unit))) break;
    if (isOneOf(frames, unit, frames.attributionWords.contrastiveConjunctions)) break;
    // "a passer-by", "the search-and-rescue director"
    if ((classes & WordClass.Preposition) !== 0 && is(frames, unit - 1, Trait.Hyphen)) {
      from = unit;
      continue;
    }
    if ((classes & WordClass.Preposition) !== 0) {
      if (unit === last || !attaches(frames, frame, unit)) break;
      continue;
    }
    if (
      unit !== last &&
      (isFiniteCue(frames, unit) || (word.case === WordCase.Lower && (classes & WordClass.PastVerb) !== 0))
    )
      break;
    if (plays(frames, unit, RELATIVE)) break;
    if (isAdverb(frames, unit) && (classes & WordClass.Determiner) === 0 && unit !== last) {
      if (from > last) break;
      // An adverb inside a noun phrase precedes an adjective; at the phrase's left edge it belongs to the clause.
      continue;
    }
    from = unit;
  }
  return from;
}

/** "search-and-rescue": a word between two hyphens. */
function isInCompound(frames: Frames, unit: number): boolean {
  return isCompoundMark(frames, unit - 1) && isCompoundMark(frames, unit + 1);
}

function isCompoundMark(frames: Frames, unit: number): boolean {
  return is(frames, unit, Trait.Hyphen) && !isDash(frames, unit);
}

/** "a spokesman for", "officials in": the preposition depends on a noun to its left. */
function attaches(frames: Frames, frame: Frame, unit: number): boolean {
  const left = unit - 1;
  if (left < frame.from || (!isWord(frames, left) && !isQuote(frames, left))) return false;
  if (plays(frames, unit, Role.GenitiveMarker)) return true;
  if (isAuxiliary(frames, left) || isAdverb(frames, left) || isFiniteCue(frames, left)) return false;
  const word = wordAt(frames, left);
  if (word === undefined) return true;
  if (word.case === WordCase.Lower && plays(frames, left, PARTICIPLE)) return false;
  return !has(frames, left, WordClass.Preposition | WordClass.Subordinator);
}

/** "X and Y": a noun phrase ends to the left of the conjunction, and no verb precedes it within reach. */
function joinsNouns(frames: Frames, unit: number, least: number): boolean {
  if (!isWord(frames, unit - 1) || !isWord(frames, unit + 1)) return false;
  for (let left = unit - 1; left >= Math.max(least, unit - 12); left -= 1) {
    if (isPunctuation(frames, left) || isQuote(frames, left)) return true;
    if (isAuxiliary(frames, left) || isFiniteCue(frames, left) || isSubjectPronoun(frames, left)) return false;
    if (isPastForm(frames, left)) return false;
  }
  return true;
}

/**
 * End of the noun phrase that begins at `from`: before a verb, a comma, or a preposition other than "of". With
 * `withPrepositions` it goes on across "for", "from", "with", "at" and "in" as well.
 */
export function nounPhraseTo(frames: Frames, from: number, limit: number, withPrepositions = false): number {
  let unit = from;
  const most = Math.min(limit, from + LONGEST_PHRASE);
  while (unit < most) {
    if (isQuote(frames, unit)) {
      if (isCompleteQuote(frames, unit)) break;
    } else if (isPunctuation(frames, unit)) {
      if (!isInnerMark(frames, unit, most)) break;
    } else if (endsNounPhrase(frames, unit, from, withPrepositions)) break;
    unit += 1;
  }
  return unit;
}

/** A hyphen, slash or ampersand, or the full stop of an initial between capitals. */
function isInnerMark(frames: Frames, unit: number, most: number): boolean {
  const form = wordAt(frames, unit)?.form;
  if (form === '-' || form === '/' || form === '&') return true;
  return form === '.' && unit + 1 < most && isCapital(frames, unit + 1) && isCapital(frames, unit - 1);
}

/** Whether the word at `unit` is no longer part of the noun phrase that begins at `from`. */
function endsNounPhrase(frames: Frames, unit: number, from: number, withPrepositions: boolean): boolean {
  const word = wordAt(frames, unit);
  if (word === undefined) return true;
  const { classes } = word;
  const possessive = plays(frames, unit, Role.PossessiveMarker);
  if (possessive ? isAdverb(frames, unit + 1) : isAuxiliary(frames, unit)) return true;
  if (plays(frames, unit, RELATIVE | Role.Adversative)) return true;
  if (unit === from) return false;
  if (isSubjectPronoun(frames, unit)) return true;
  // "one over-60 woman", "31-year-old Ada Lovelace"
  const isCompound = is(frames, unit + 1, Trait.Hyphen) && !isDash(frames, unit + 1);
  if (
    (classes & WordClass.Preposition) !== 0 &&
    !isCompound &&
    !plays(frames, unit, Role.GenitiveMarker) &&
    !(withPrepositions && frames.attributionWords.attachingPrepositions.has(word.lower))
  )
    return true;
  if ((classes & WordClass.Subordinator) !== 0 && word.case === WordCase.Lower) return true;
  if (
    plays(frames, unit, Role.Additive) &&
    !isInCompound(frames, unit) &&
    !isCapital(frames, unit + 1) &&
    !startsNounPhrase(frames, unit + 1)
  )
    return true;
  if (isFiniteCue(frames, unit) || (classes & WordClass.PastVerb) !== 0) return true;
  if (isAdverb(frames, unit) || (isTimeWord(frames, unit) && !isCompound)) return true;
  // "the letter signed by six doctors"
  if (plays(frames, unit, Role.PastParticiple) && plays(frames, unit + 1, Role.AgentMarker)) return true;
  // "Smith asked", "Smith walking": a participle after a name.
  return word.case === WordCase.Lower && isCapital(frames, unit - 1) && plays(frames, unit, PARTICIPLE);
}
