// The subject of a clause: its first noun phrase, whatever introduces it passed over ("On Monday, …", "Asked whether …, she").

import { WordClass } from '../lexicon.ts';
import type { Frame, Frames } from './frames.ts';
import {
  has,
  is,
  isAdverb,
  isCapital,
  isComma,
  isCompleteQuote,
  isCoordinator,
  isPunctuation,
  isSubjectPronoun,
  isTimeWord,
  isYear,
  lower,
  REACH,
} from './grammar.ts';
import { nounPhraseTo } from './noun-phrases.ts';
import type { Subject } from './reading.ts';
import { Trait } from './traits.ts';

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
