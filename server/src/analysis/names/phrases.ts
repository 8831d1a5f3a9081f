// Known names of several words (countries, towns) in the text, by the lexicon's list.

import type { Tokens } from '../tokens.ts';
import { isCapitalized } from './runs.ts';

/** For each token 0, or 1 at the beginning, 2 inside and 3 at the end of a known name. */
export function markPhrases(tokens: Tokens): Uint8Array {
  const marks = new Uint8Array(tokens.count);
  for (let i = 0; i < tokens.count; i += 1) {
    if (!isCapitalized(tokens, i)) continue;
    const phrase = tokens.words[i]!.phrases?.find(({ words }) =>
      words.every((word, k) => tokens.words[i + k]?.lower === word),
    );
    if (phrase === undefined) continue;
    const last = i + phrase.words.length - 1;
    marks.fill(2, i, last);
    marks[i] = 1;
    marks[last] = 3;
    i = last;
  }
  return marks;
}
