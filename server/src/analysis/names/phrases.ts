// Finds the known names of the language's list (countries, towns, peoples) in a text.

import type { FoundName } from '../document.ts';
import { type Phrase, WordClass } from '../language/lexicon.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { nameAt } from './found-names.ts';
import { isCapitalized } from './runs.ts';

/** For each token 0, or 1 at the beginning, 2 inside and 3 at the end of a known name. */
export function markPhrases(tokens: Tokens): Uint8Array {
  const marks = new Uint8Array(tokens.count);
  for (let i = 0; i < tokens.count; i += 1) {
    if (!isCapitalized(tokens, i)) continue;
    const phrase = phraseAt(tokens, i, false);
    if (phrase === undefined) continue;
    const last = i + phrase.words.length - 1;
    marks.fill(2, i, last);
    marks[i] = 1;
    marks[last] = 3;
    i = last;
  }
  return marks;
}

/** The names that the language is certain of, in text order. */
export function findCertainNames(tokens: Tokens): FoundName[] {
  const names: FoundName[] = [];
  for (let i = 0; i < tokens.count; i += 1) {
    if (!isCapitalized(tokens, i) && !isParticle(tokens, i)) continue;
    const phrase = phraseAt(tokens, i, true);
    if (phrase === undefined) continue;
    const to = i + phrase.words.length;
    // A part of a longer name ("First Nations University") is left to the model.
    if (to < tokens.count && isCapitalized(tokens, to) && phrase.words.length > 1) continue;
    names.push(nameAt(tokens, i, to, phrase.type, 'lexicon', 0.95));
    i = to - 1;
  }
  return names;
}

/** Whether the word at token `i` is listed as an organisation or a known body, whatever else it may be. */
export function isListedBody({ words, vocabulary }: Tokens, i: number): boolean {
  const { classes, lower } = words[i]!;
  return (classes & WordClass.Organization) !== 0 || vocabulary.language.names.knownBodies.has(lower);
}

/** "al" in "al-Qaeda": in small letters, with a hyphen and a capital. */
function isParticle(tokens: Tokens, i: number): boolean {
  const { words, noSpaceBefore } = tokens;
  return (
    words[i + 1]?.form === '-' &&
    noSpaceBefore[i + 1] === 1 &&
    noSpaceBefore[i + 2] === 1 &&
    i + 2 < tokens.count &&
    isCapitalized(tokens, i + 2)
  );
}

/** The longest known name that begins at token `i`: with `onlyCertain` of those that overrule the model, else of its features. */
function phraseAt(tokens: Tokens, i: number, onlyCertain: boolean): Phrase | undefined {
  const { phrases } = tokens.words[i]!;
  if (phrases === undefined) return undefined;
  const next = tokens.words[i + 1];
  const longer = next === undefined ? undefined : longestAt(tokens, i, phrases.get(next.lower), onlyCertain);
  return longer ?? longestAt(tokens, i, phrases.get(''), onlyCertain);
}

/** The longest phrase at token `i`. The first two words of all `phrases` are there. */
function longestAt(
  tokens: Tokens,
  i: number,
  phrases: readonly Phrase[] | undefined,
  onlyCertain: boolean,
): Phrase | undefined {
  if (phrases === undefined) return undefined;
  for (const phrase of phrases)
    if ((onlyCertain ? phrase.certain === true : phrase.isNew !== true) && continuesAt(tokens, i, phrase.words))
      return phrase;
  return undefined;
}

/** Whether the third and further words of a phrase at token `i` are there. */
function continuesAt(tokens: Tokens, i: number, words: readonly string[]): boolean {
  if (i + words.length > tokens.count) return false;
  for (let k = 2; k < words.length; k += 1) if (tokens.words[i + k]!.lower !== words[k]) return false;
  return true;
}
