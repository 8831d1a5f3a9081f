// Detects English by the share of function words, which is above a quarter in English news of any register and near zero in
// other languages. A short text counts as English.

import { WordClass } from '../../analysis/language/lexicon.ts';
import { TokenKind, type Tokens } from '../../analysis/tokens/tokens.ts';

/** The most words that are counted; more do not change the answer. */
const SAMPLE = 2000;
const FEWEST_WORDS = 25;
/** The least share of function words. English prose has 0.35 to 0.5, headlines and lists of names as little as 0.15. */
const SHARE = 0.12;

export function isEnglish(tokens: Tokens): boolean {
  let words = 0;
  let english = 0;
  for (let i = 0; i < tokens.count && words < SAMPLE; i += 1) {
    if (tokens.kind[i] !== TokenKind.Word) continue;
    words += 1;
    if (((tokens.words[i]?.classes ?? 0) & WordClass.Function) !== 0) english += 1;
  }
  return words < FEWEST_WORDS || english / words >= SHARE;
}
