// Runs of capitalised words in a sentence, joined by hyphens, "of", "&" and particles ("Ministry of Foreign Affairs",
// "Ahmed al-Sharaa"): the outer bound of most names. And the stretches of a sentence that the model reads at all: a run
// with two tokens on either side; everything else is outside any name.

import { WordClass } from '../lexicon.ts';
import type { Sentence } from '../sentences.ts';
import { TokenKind, type Tokens, WordCase } from '../tokens.ts';

/** Tokens `[from, to)`. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

export function isCapitalized(tokens: Tokens, i: number): boolean {
  const word = tokens.words[i]!;
  return (
    tokens.kind[i] === TokenKind.Word &&
    word.case !== WordCase.Lower &&
    word.case !== WordCase.None &&
    word.form !== "'S"
  );
}

export function findRuns(tokens: Tokens, sentence: Sentence): TokenRange[] {
  const runs: TokenRange[] = [];
  let i = sentence.from;
  while (i < sentence.to) {
    if (!isCapitalized(tokens, i)) {
      i += 1;
      continue;
    }
    let to = i + 1;
    for (;;) {
      if (to < sentence.to && isCapitalized(tokens, to)) to += 1;
      else {
        const joined = joinLength(tokens, to, sentence.to);
        if (joined === 0) break;
        to += joined;
      }
    }
    runs.push({ from: i, to });
    i = to;
  }
  return runs;
}

/** How many tokens at `i` lead over to the next capital; 0 when the run ends here. */
function joinLength(tokens: Tokens, i: number, to: number): number {
  const capital = (at: number): boolean => at < to && isCapitalized(tokens, at);
  if (i >= to) return 0;
  const word = tokens.words[i]!;
  if (word.form === '-' || word.form === '‑')
    return tokens.glued[i] === 1 && capital(i + 1) && tokens.glued[i + 1] === 1 ? 1 : 0;
  if (word.form === '&' || word.lower === 'of')
    return capital(i + 1) ? 1 : word.lower === 'of' && tokens.words[i + 1]?.lower === 'the' && capital(i + 2) ? 2 : 0;
  if ((word.classes & WordClass.Particle) === 0) return 0;
  if (capital(i + 1)) return 1;
  const next = tokens.words[i + 1];
  if (next === undefined || !capital(i + 2)) return 0;
  return next.form === '-' || (next.classes & WordClass.Particle) !== 0 ? 2 : 0;
}

/** Words that can be part of a name although they are written small ("al-Assad", "iraq" in hasty text). */
const SMALL_NAME = WordClass.Country | WordClass.Group;

export function findStretches(tokens: Tokens, sentence: Sentence): TokenRange[] {
  const stretches: { from: number; to: number }[] = [];
  for (let i = sentence.from; i < sentence.to; i += 1) {
    const word = tokens.words[i]!;
    const capital = isCapitalized(tokens, i);
    if (!capital && ((word.classes & SMALL_NAME) === 0 || (word.classes & WordClass.Common) !== 0)) continue;
    const from = Math.max(sentence.from, i - MARGIN);
    const to = Math.min(sentence.to, i + 1 + MARGIN);
    const last = stretches.at(-1);
    if (last !== undefined && from <= last.to) last.to = to;
    else stretches.push({ from, to });
  }
  return stretches;
}

const MARGIN = 2;
