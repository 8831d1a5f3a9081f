// Whether a pronoun needs a referent at all, and whether it is in a part of the sentence that points forward.

import { WordClass } from '../language/lexicon.ts';
import { type Tokens, WordCase } from '../tokens/tokens.ts';
import { isVerb } from './position.ts';

/** Tokens between a pronoun and the comma that ends an opening phrase. */
const REACH = 24;

/** "It is clear that", "it was raining": the pronoun needs no referent. */
export function isImpersonal({ words, vocabulary }: Tokens, i: number): boolean {
  const { grammar } = vocabulary.language;
  if (!grammar.impersonalPronouns.has(words[i]!.lower)) return false;
  if (!grammar.formsOfBe.has(words[i + 1]?.lower ?? '')) return false;
  for (let at = i + 2; at < i + 6; at += 1) {
    const lower = words[at]?.lower ?? '';
    if (grammar.complementizers.has(lower) || grammar.infinitiveMarkers.has(lower)) return true;
    if (lower === ',' || lower === '.') return false;
  }
  return false;
}

/** Whether the sentence opens with a preposition or subordinating word, and its first comma follows token `i`. */
export function isFronted({ words, vocabulary }: Tokens, i: number, first: number, end: number): boolean {
  const opening = words[first];
  if (opening === undefined || (opening.classes & (WordClass.Preposition | WordClass.Subordinator)) === 0) {
    // A participle: "Raising his hand, Malin …"
    const { grammar } = vocabulary.language;
    if (opening === undefined || !grammar.isPresentParticiple(opening.lower)) return false;
  }
  for (let at = first; at < i; at += 1) if (words[at]!.form === ',') return false;
  for (let at = i + 1; at < Math.min(end, i + REACH); at += 1) if (words[at]!.form === ',') return true;
  return false;
}

/** Whether a present participle governs token `i`: "with Malin *stressing* his", "…, *insisting* that his". */
export function isInParticiple(tokens: Tokens, i: number, first: number): boolean {
  const { words, vocabulary } = tokens;
  const { grammar } = vocabulary.language;
  for (let at = i - 1; at >= Math.max(first, i - 8); at -= 1) {
    const word = words[at]!;
    if (word.form === ',' || word.form === '.') return false;
    if (isVerb(tokens, at) && !grammar.isPresentParticiple(word.lower)) return false;
    if (word.case === WordCase.Lower && grammar.isPresentParticiple(word.lower)) return true;
  }
  return false;
}
