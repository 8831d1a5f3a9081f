// Is this text English? Decided by the share of English function words, which stays above a quarter in English news of
// any register and near nothing elsewhere. A short text is given the benefit of the doubt.

import { WordClass } from '../../analysis/language/lexicon.ts';
import { TokenKind, type Tokens } from '../../analysis/tokens/tokens.ts';

/** Words read at most; more do not change the answer. */
const SAMPLE = 2000;
const FEWEST_WORDS = 25;
/** English prose has 0.35 to 0.5; headlines and lists of names fall to 0.15. */
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
