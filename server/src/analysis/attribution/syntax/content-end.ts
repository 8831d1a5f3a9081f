// Where reported content ends: at the sentence's end, or before, where the next report or the writer's own words begin.

import { WordClass } from '../../language/lexicon.ts';
import { TokenKind, WordCase } from '../../tokens/tokens.ts';
import { boundaryWeights } from './boundary-weights.generated.ts';
import { type Frame, type Frames, lastInside, wordAt } from './frames.ts';
import {
  findTrait,
  is,
  isAdverb,
  isAuxiliary,
  isCapital,
  isComma,
  isCompleteQuote,
  isDash,
  isFiniteCue,
  isQuote,
  isSubjectPronoun,
  isTimeWord,
  isWord,
  lower,
} from './grammar.ts';
import { ENDERS, Trait } from './traits.ts';

// How likely reported content ends at a comma, a dash or a conjunction: a logistic score over what stands on either side.
// The weights were fitted to PolNeAR's training articles (Newell et al. 2018), where annotators marked the ends.

/** Log-odds that content beginning at `from` ends at `u` rather than further on, up to `end`. */
export function boundaryScore(f: Frames, from: number, u: number, end: number, byRule: boolean): number {
  let score = 0;
  boundaryFeatures(f, from, u, end, byRule, (feature) => {
    score += boundaryWeights.get(feature) ?? 0;
  });
  return score;
}

/** What the score looks at, as names of weights. */
export function boundaryFeatures(
  f: Frames,
  from: number,
  u: number,
  end: number,
  byRule: boolean,
  add: (feature: string) => void,
): void {
  const kind = isQuote(f, u) ? 'Q' : isComma(f, u) ? ',' : isDash(f, u) ? '-' : lower(f, u);
  const next = shape(f, u + 1, end);
  const second = shape(f, u + 2, end);
  const stop = nextStop(f, u + 1, end);
  add('bias');
  add(`k=${kind}`);
  add(`k=${kind} n=${next}`);
  add(`n=${next}`);
  add(`n=${next} m=${second}`);
  add(`k=${kind} m=${second}`);
  if (byRule) add('rule');
  const inside = u - from;
  const rest = end - u;
  add(`in=${bucket(inside)}`);
  add(`rest=${bucket(rest)}`);
  add(`k=${kind} rest=${bucket(rest)}`);
  add(`k=${kind} in=${bucket(inside)}`);
  if (lower(f, from) === 'that') add(`that k=${kind}`);
  if (lower(f, from) === 'to') add(`to k=${kind}`);
  const quoteIn = findTrait(f, Math.max(from, u - 40), isQuote(f, u) ? u + 1 : u, Trait.Quote) >= 0;
  const quoteAhead = findTrait(f, u + 1, Math.min(end, u + 40), Trait.Quote) >= 0;
  if (quoteIn) add(`qin k=${kind}`);
  if (quoteAhead) add(`qahead k=${kind}`);
  if (isQuote(f, u - 1)) add(`qbefore k=${kind} n=${next}`);
  const verbIn = findTrait(f, from, Math.min(u, from + 40), FINITE) >= 0;
  const verbNext = findTrait(f, u + 1, stop, FINITE) >= 0;
  add(`vin=${verbIn} k=${kind}`);
  add(`vnext=${verbNext} k=${kind}`);
  add(`vnext=${verbNext} n=${next}`);
  add(stop < end ? `closed=${bucket(stop - u)} k=${kind}` : `open k=${kind}`);
  if (findTrait(f, u + 1, Math.min(end, u + 12), Trait.FiniteCue) >= 0) add(`cue k=${kind}`);
  if (isSubjectPronoun(f, u + 1)) add(`pron k=${kind} v=${verbNext}`);
}

/** Finite verbs. */
const FINITE = Trait.Auxiliary | Trait.PastForm | Trait.FiniteCue;

/** The next comma, dash or end. */
function nextStop(f: Frames, from: number, end: number): number {
  const most = Math.min(end, from + 40);
  const stop = findTrait(f, from, most, Trait.Comma | Trait.Dash);
  return stop < 0 ? most : stop;
}

function bucket(n: number): number {
  return n < 3 ? 0 : n < 6 ? 1 : n < 10 ? 2 : n < 16 ? 3 : n < 25 ? 4 : 5;
}

/** A function word as it is, anything else by its form. */
function shape(f: Frames, u: number, end: number): string {
  if (u >= end) return 'END';
  if (isQuote(f, u)) return 'Q';
  const word = wordAt(f, u);
  if (word === undefined) return 'END';
  const kind = f.tokens.kind[f.token[u] as number];
  if (kind === TokenKind.Number) return 'NUM';
  if (kind !== TokenKind.Word) return word.form.slice(0, 1);
  if ((word.classes & (WordClass.Function | WordClass.Auxiliary | WordClass.Preposition)) !== 0) return word.lower;
  if (word.case !== WordCase.Lower) return 'CAP';
  if ((word.classes & WordClass.Cue) !== 0) return word.lower.endsWith('ing') ? 'CUEING' : 'CUE';
  if (word.lower.endsWith('ing')) return 'ING';
  if (word.lower.endsWith('ed')) return 'ED';
  if (word.lower.endsWith('ly')) return 'LY';
  return 'W';
}

/** Participles that begin the next report of the same speaker: ", adding that", ", calling it". */
function isParticipleCue(f: Frames, u: number): boolean {
  return is(f, u, Trait.ParticipleCue);
}

/** Content is cut off here, in units; the longest reported clause in PolNeAR has 170. */
export const LONGEST_CONTENT = 250;

/** Words of speech that content holds before it is cut off: nobody reports a report of so many reports. */
const MOST_CUES = 8;

/** Where content that begins at `from` ends. */
export function contentEnd(f: Frames, frame: Frame, from: number): number {
  const end = Math.min(frame.stop, from + LONGEST_CONTENT);
  // A quotation that closes with its own comma, first in the content, is all of it.
  if (isCompleteQuote(f, from)) {
    const last = lastInside(f, f.quote[from] as number);
    if ((last !== '?' && last !== '!') || from + 1 >= end || !isWord(f, from + 1) || ENDERS.has(lower(f, from + 1)))
      return from + 1;
  }
  let cues = 0;
  for (let u = from; ; ) {
    u = findTrait(f, u + 1, end, ENDING | Trait.Cue);
    if (u < 0) return end;
    if (canEnd(f, u) && endsHere(f, from, u, end)) return isQuote(f, u) ? u + 1 : u;
    if (is(f, u, Trait.Cue)) cues += 1;
    if (cues > MOST_CUES) return u;
  }
}

/** Marks and words at which a clause can end. */
const ENDING = Trait.Quote | Trait.Comma | Trait.Dash | Trait.Ender;

export function canEnd(f: Frames, u: number): boolean {
  if (isQuote(f, u)) return isCompleteQuote(f, u) && ',;'.includes(lastInside(f, f.quote[u] as number));
  return is(f, u, ENDING);
}

/** Whether the counted weights, to which a second report behind is one of many signs, are for an end. */
function endsHere(f: Frames, from: number, u: number, end: number): boolean {
  const byRule = cutsByRule(f, u, end);
  return byRule || boundaryScore(f, from, u, end, byRule) > 0;
}

/** Whether a second report begins behind `u`. */
export function cutsByRule(f: Frames, u: number, end: number): boolean {
  const word = lower(f, u);
  if (word === 'and' || word === 'but') return secondCue(f, u, end);
  return (isComma(f, u) || isDash(f, u) || word === ';' || isQuote(f, u)) && cutsBehind(f, u, end);
}

/**
 * Where the object of "called", "described" ends: its quotation, else the first comma, conjunction with a new subject or
 * subordinate clause.
 */
export function objectEnd(f: Frames, frame: Frame, from: number): number {
  const end = contentEnd(f, frame, from);
  let quoted = false;
  for (let u = from; u < end; u += 1) {
    if (isQuote(f, u)) {
      quoted = true;
      if (isCompleteQuote(f, u) && !(u + 1 < end && isQuote(f, u + 2) && lower(f, u + 1) === 'and')) return u + 1;
      continue;
    }
    if (u === from) continue;
    if (isDash(f, u) || lower(f, u) === ';') return u;
    if (
      isComma(f, u) &&
      !isQuote(f, u + 1) &&
      !(lower(f, u + 1) === 'and' && isQuote(f, u + 2)) &&
      (quoted || noQuoteAhead(f, u, end))
    )
      return u;
    const word = lower(f, u);
    if (
      ['and', 'but'].includes(word) &&
      (isSubjectPronoun(f, u + 1) || (quoted && !isQuote(f, u + 1) && noQuoteAhead(f, u, end)))
    )
      return u;
    if (CLAUSE_STARTERS.has(word) && (quoted || noQuoteAhead(f, u, end))) return u;
  }
  return end;
}

const CLAUSE_STARTERS = new Set([
  'when',
  'while',
  'after',
  'before',
  'because',
  'although',
  'though',
  'since',
  'if',
  'until',
]);

function noQuoteAhead(f: Frames, from: number, end: number): boolean {
  return findTrait(f, from, Math.min(end, from + 20), Trait.Quote) < 0;
}

/** Whether behind the comma at `u` something begins that is no longer said. */
function cutsBehind(f: Frames, u: number, end: number): boolean {
  let v = u + 1;
  if (isParticipleCue(f, v)) return true;
  if (isAdverb(f, v) && isParticipleCue(f, v + 1)) return true;
  const word = lower(f, v);
  if (word === 'according' && lower(f, v + 1) === 'to') return true;
  if (word === 'and' || word === 'but' || word === 'or') return secondCue(f, v, end);
  // "…, with Putin expressing": a reporting participle of somebody else.
  if (word === 'with') return findTrait(f, v, Math.min(end, v + 8), Trait.ParticipleCue) >= 0;
  if (word === 'while' || word === 'although' || word === 'though' || word === 'as')
    return findTrait(f, v, Math.min(end, v + 8), Trait.FiniteCue) >= 0;
  // ", Smith said" closes what stands before it.
  const stop = Math.min(end, v + 12);
  for (; v < stop; v += 1) {
    if (isFiniteCue(f, v)) {
      const next = v + 1;
      return next >= end || isComma(f, next) || isTimeWord(f, next) || isQuote(f, next);
    }
    if (isQuote(f, v) || isAuxiliary(f, v) || isComma(f, v)) return false;
  }
  return false;
}

/** "… and said that", "… but he added": a conjunction that a reporting verb follows with at most a subject between. */
function secondCue(f: Frames, u: number, end: number): boolean {
  let v = u + 1;
  if (isFiniteCue(f, v)) return true;
  while (v < end && isAdverb(f, v)) v += 1;
  if (isFiniteCue(f, v)) return true;
  if (isSubjectPronoun(f, v)) {
    v += 1;
    while (v < end && isAdverb(f, v)) v += 1;
    return isFiniteCue(f, v);
  }
  let names = 0;
  while (v < end && isCapital(f, v) && names < 4) {
    v += 1;
    names += 1;
  }
  while (v < end && isAdverb(f, v)) v += 1;
  return names > 0 && isFiniteCue(f, v);
}
