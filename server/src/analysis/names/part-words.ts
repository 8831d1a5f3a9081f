// What the words of a part show by themselves, whatever stands in the other parts: runs of capitals, stretches worth reading,
// and the evidence they are for words elsewhere.

import type { ReadDocument } from '../document.ts';
import { Kept } from '../memo.ts';
import type { Sentence } from '../sentences.ts';
import { TokenKind, type Tokens, WordCase } from '../tokens.ts';
import { shownBy } from './evidence.ts';
import { findRuns, findStretches, type Run, type TokenRange } from './runs.ts';

export interface SentenceWords {
  readonly runs: readonly Run[];
  readonly stretches: readonly TokenRange[];
  /** See `SentenceContext.capsOnly`. */
  readonly capsOnly: boolean;
}

export interface PartWords {
  /** The part's first token. */
  readonly from: number;
  readonly sentences: readonly SentenceWords[];
  /** `Shown` bits by token of the part. */
  readonly shown: Uint16Array;
}

const kept = new Kept<PartWords>();

/** `sentences`: all of one part. */
export function wordsOf({ tokens, pieces }: ReadDocument, sentences: readonly Sentence[]): PartWords {
  const { part, from } = sentences[0]!;
  const words = kept.of(pieces?.[part], () => readWords(tokens, sentences));
  return words.from === from ? words : moved(words, from - words.from);
}

function readWords(tokens: Tokens, sentences: readonly Sentence[]): PartWords {
  const read = sentences.map((sentence): SentenceWords & { readonly sentence: Sentence } => {
    const runs = findRuns(tokens, sentence);
    return {
      sentence,
      runs,
      stretches: findStretches(tokens, sentence, runs),
      capsOnly: isCapsOnly(tokens, sentence),
    };
  });
  return { from: sentences[0]!.from, sentences: read, shown: shownBy(tokens, read) };
}

function moved({ from, sentences, shown }: PartWords, by: number): PartWords {
  const move = <Range extends TokenRange>(range: Range): Range => ({
    ...range,
    from: range.from + by,
    to: range.to + by,
  });
  return {
    from: from + by,
    sentences: sentences.map(({ runs, stretches, capsOnly }) => ({
      runs: runs.map(move),
      stretches: stretches.map(move),
      capsOnly,
    })),
    shown,
  };
}

/**
 * Three words or more that are all in capitals, or four or more of which only short ones have small letters. The first longer
 * word in small letters says no, and comes soon in prose.
 */
function isCapsOnly(tokens: Tokens, sentence: Sentence): boolean {
  let upper = 0;
  let capital = 0;
  let words = 0;
  for (let i = sentence.from; i < sentence.to; i += 1) {
    if (tokens.kind[i] !== TokenKind.Word) continue;
    const word = tokens.words[i]!;
    if (word.case === WordCase.None || word.lower.startsWith("'")) continue;
    words += 1;
    if (word.case === WordCase.Upper) upper += 1;
    if (word.case !== WordCase.Lower) capital += 1;
    else if (word.lower.length > 3) return false;
  }
  return (words >= 3 && upper >= 0.7 * words) || (words >= 4 && capital >= 0.6 * words && capital >= 4);
}
