// Noun phrases without tags: outward from a word, until something that no noun phrase holds.

import { WordClass } from '../../language/lexicon.ts';
import { WordCase } from '../../tokens/tokens.ts';
import { type Frame, type Frames, lastInside, wordAt } from './frames.ts';
import {
  has,
  isAdverb,
  isAuxiliary,
  isCapital,
  isCompleteQuote,
  isFiniteCue,
  isPastForm,
  isPunctuation,
  isQuote,
  isSubjectPronoun,
  isTimeWord,
  isWord,
  lower,
  REACH,
  startsNounPhrase,
} from './grammar.ts';

/** First unit of the noun phrase that ends with unit `last`; the one behind it where none does. */
export function nounPhraseFrom(f: Frames, frame: Frame, last: number): number {
  const least = Math.max(frame.from, last - REACH / 2);
  let from = last + 1;
  for (let u = last; u >= least; u -= 1) {
    if (isQuote(f, u)) {
      // A nickname or a title of a show inside the name: Earl “Rusty” Butz, “Today” host Ann Bell.
      if (isCompleteQuote(f, u) || u === last || lastInside(f, f.quote[u] as number) === ',') break;
      from = u;
      continue;
    }
    const word = wordAt(f, u);
    if (word === undefined) break;
    if (isPunctuation(f, u)) {
      if (
        word.form === '-' ||
        word.form === '/' ||
        word.form === '&' ||
        word.form === '.' ||
        word.form === "'" ||
        word.form === '’'
      )
        continue;
      if (word.form === ')' || word.form === '(') continue;
      break;
    }
    if (isSubjectPronoun(f, u) && u !== last) break;
    const { classes } = word;
    if (word.lower === 'and' || word.lower === 'or') {
      if (joinsNouns(f, u, least)) continue;
      break;
    }
    if ((classes & WordClass.Auxiliary) !== 0 && word.case === WordCase.Lower && word.lower !== "'s") break;
    if ((classes & WordClass.Subordinator) !== 0 && !isCapital(f, u)) break;
    if ((classes & WordClass.Subordinator) !== 0 && u === frame.from) break;
    if (word.lower === 'but' || word.lower === 'nor' || word.lower === 'yet') break;
    if ((classes & WordClass.Preposition) !== 0) {
      if (u === last || !attaches(f, frame, u)) break;
      continue;
    }
    if (u !== last && (isFiniteCue(f, u) || (word.case === WordCase.Lower && (classes & WordClass.PastVerb) !== 0)))
      break;
    if (word.lower === 'who' || word.lower === 'which') break;
    if (isAdverb(f, u) && (classes & WordClass.Determiner) === 0 && u !== last) {
      if (from > last) break;
      // An adverb inside a noun phrase stands before an adjective; at the phrase's left edge it belongs to the clause.
      continue;
    }
    from = u;
  }
  return from;
}

/** "a spokesman for", "officials in": the preposition hangs on a noun to its left. */
function attaches(f: Frames, frame: Frame, u: number): boolean {
  const before = u - 1;
  if (before < frame.from || (!isWord(f, before) && !isQuote(f, before))) return false;
  if (lower(f, u) === 'of') return true;
  if (isAuxiliary(f, before) || isAdverb(f, before) || isFiniteCue(f, before)) return false;
  const word = wordAt(f, before);
  if (word === undefined) return true;
  if (word.case === WordCase.Lower && /(ed|ing)$/.test(word.lower)) return false;
  return !has(f, before, WordClass.Preposition | WordClass.Subordinator);
}

/** "X and Y": what stands left of the conjunction ends a noun phrase, and no verb stands before it in reach. */
function joinsNouns(f: Frames, u: number, least: number): boolean {
  if (!isWord(f, u - 1) || !isWord(f, u + 1)) return false;
  for (let v = u - 1; v >= Math.max(least, u - 12); v -= 1) {
    if (isPunctuation(f, v) || isQuote(f, v)) return true;
    if (isAuxiliary(f, v) || isFiniteCue(f, v) || isSubjectPronoun(f, v)) return false;
    if (isPastForm(f, v)) return false;
  }
  return true;
}

/** End of the noun phrase that begins at `from`. Stops at verbs, commas, and prepositions other than "of". */
export function nounPhraseTo(f: Frames, from: number, limit: number, withPrepositions = false): number {
  let u = from;
  const most = Math.min(limit, from + 30);
  while (u < most) {
    if (isQuote(f, u)) {
      if (isCompleteQuote(f, u)) break;
      u += 1;
      continue;
    }
    const word = wordAt(f, u);
    if (word === undefined) break;
    if (isPunctuation(f, u)) {
      if (
        word.form === '-' ||
        word.form === '/' ||
        word.form === '&' ||
        (word.form === '.' && u + 1 < most && isCapital(f, u + 1) && isCapital(f, u - 1))
      ) {
        u += 1;
        continue;
      }
      break;
    }
    if (u > from && isSubjectPronoun(f, u)) break;
    if (isAuxiliary(f, u) && word.lower !== "'s") break;
    if (word.lower === "'s" && isAdverb(f, u + 1)) break;
    if ((word.classes & WordClass.Preposition) !== 0 && u > from) {
      if (word.lower !== 'of' && !(withPrepositions && /^(for|from|with|at|in)$/.test(word.lower))) break;
    }
    if ((word.classes & WordClass.Subordinator) !== 0 && word.case === WordCase.Lower && u > from) break;
    if (word.lower === 'who' || word.lower === 'which' || word.lower === 'but') break;
    if (word.lower === 'and' && !isCapital(f, u + 1) && u > from) {
      if (!startsNounPhrase(f, u + 1)) break;
    }
    if (u > from && (isFiniteCue(f, u) || has(f, u, WordClass.PastVerb))) break;
    if (u > from && isAdverb(f, u)) break;
    if (u > from && word.case === WordCase.Lower && isCapital(f, u - 1) && /(ed|ing)$/.test(word.lower)) break;
    if (u > from && isTimeWord(f, u)) break;
    u += 1;
  }
  return u;
}
