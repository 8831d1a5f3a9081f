// Known names of several words (countries, towns) in the text, by the lexicon's list.

import type { Phrase } from '../lexicon.ts';
import type { Tokens } from '../tokens.ts';
import { isCapitalized } from './runs.ts';

/** For each token 0, or 1 at the beginning, 2 inside and 3 at the end of a known name. */
export function markPhrases(tokens: Tokens): Uint8Array {
  const marks = new Uint8Array(tokens.count);
  for (let i = 0; i < tokens.count; i += 1) {
    if (!isCapitalized(tokens, i)) continue;
    const phrase = phraseAt(tokens, i);
    if (phrase === undefined) continue;
    const last = i + phrase.words.length - 1;
    marks.fill(2, i, last);
    marks[i] = 1;
    marks[last] = 3;
    i = last;
  }
  return marks;
}

/** The longest known name that begins at token `i`; of those that the lexicon is certain of, if only they will do. */
export function phraseAt(tokens: Tokens, i: number, isCertain = false): Phrase | undefined {
  const { phrases } = tokens.words[i]!;
  if (phrases === undefined) return undefined;
  const next = tokens.words[i + 1];
  const longer = next === undefined ? undefined : longestAt(tokens, i, phrases.get(next.lower), isCertain);
  return longer ?? longestAt(tokens, i, phrases.get(''), isCertain);
}

/** Of `phrases` whose first two words are known to stand there. */
function longestAt(
  tokens: Tokens,
  i: number,
  phrases: readonly Phrase[] | undefined,
  isCertain: boolean,
): Phrase | undefined {
  if (phrases === undefined) return undefined;
  for (const phrase of phrases)
    if ((phrase.certain === true || !isCertain) && standsAt(tokens, i, phrase.words)) return phrase;
  return undefined;
}

/** Whether the words after the second follow. */
function standsAt(tokens: Tokens, i: number, words: readonly string[]): boolean {
  if (i + words.length > tokens.count) return false;
  for (let k = 2; k < words.length; k += 1) if (tokens.words[i + k]!.lower !== words[k]) return false;
  return true;
}
