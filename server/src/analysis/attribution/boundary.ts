// How likely reported content ends at a comma, a dash or a conjunction: a logistic score over what stands on either side.
// The weights were fitted to PolNeAR's training articles (Newell et al. 2018), where annotators marked the ends.

import { WordClass } from '../lexicon.ts';
import { TokenKind, WordCase } from '../tokens.ts';
import { boundaryWeights } from './boundary-weights.generated.ts';
import { type Frames, wordAt } from './frames.ts';
import { findTrait, isComma, isDash, isQuote, isSubjectPronoun, lower } from './grammar.ts';
import { Trait } from './traits.ts';

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
