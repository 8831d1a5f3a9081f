// Noun phrases for a person or body without a name: "the minister", "a cyclist", "Vega's lawyer", "every driver", "the
// 56-year-old". A phrase that only describes a name next to it, or a predicate, is none.

import type { ReadDocument } from '../document.ts';
import { WordClass } from '../language/lexicon.ts';
import type { Gender } from '../model.ts';
import { TokenKind, type Tokens, type Word, WordCase } from '../tokens/tokens.ts';
import { isVerb } from './position.ts';
import { genderFacts, genderOf, isPersonNoun } from './references.ts';

/** `possessed`: "Vega's lawyer", "her lawyer", "the mother of Vega"; `generic`: "every driver", "any witness". */
export type PhraseKind = 'definite' | 'indefinite' | 'possessed' | 'generic';

/** Tokens `[from, to)`, determiner included. */
export interface PersonPhrase {
  readonly kind: PhraseKind;
  readonly from: number;
  readonly to: number;
  /** Token of the noun; of "the 56-year-old" its last word. */
  readonly at: number;
  /** The lower-cased noun, or the synonym key of a noun with its complement ("head of state"). */
  readonly head: string;
  /** The words between determiner and noun. */
  readonly modifiers: readonly Word[];
  readonly gender: Gender;
  readonly isPlural: boolean;
  /** "the 56-year-old" */
  readonly isAge: boolean;
  /** A body ("the company") and no person. */
  readonly isBody: boolean;
  /** Only the ending says that the noun is for a person: "a robber". */
  readonly isDoubtful: boolean;
  /** "the mayor of Lundby": the tokens of its complement, `[to, complementTo)`. */
  readonly complementTo: number;
}

/** Words between the determiner and the noun. */
const MOST_MODIFIERS = 5;
/** Tokens of a complement: "of the Republic of Veldova". */
const LONGEST_COMPLEMENT = 8;

/** The phrase whose noun is token `i`. `first` is the sentence's first token; `isNameAt` tests for a name's first token. */
export function personPhraseAt(
  { tokens }: ReadDocument,
  i: number,
  first: number,
  isDescribed: (word: Word) => boolean,
  isNameAt: (token: number) => boolean,
): PersonPhrase | undefined {
  const { words, kind, vocabulary } = tokens;
  const { coreference, grammar, sources } = vocabulary.language;
  const word = words[i]!;
  const next = words[i + 1];
  const isAge = coreference.ageEnding.has(word.lower) && words[i - 1]?.form === '-';
  const isListed = isPersonNoun(word, vocabulary) || isDescribed(word) || sources.nouns.persons.has(word.lower);
  const isBody = !isListed && sources.nouns.bodies.has(word.lower);
  const isGuess = !isListed && !isBody && !isAge && coreference.endsLikeAgent(word.lower);
  if (!isListed && !isBody && !isGuess && !isAge) return undefined;
  if (word.case === WordCase.Upper) return undefined;
  if (isAge && next !== undefined && isNounLike(tokens, i + 1)) return undefined;
  // "the minister Sergei Lavrov" is a title; "president" in "president elect" or "police officer" is no head.
  if (isNameAt(i + 1)) return undefined;
  if (next?.form === '-' && tokens.noSpaceBefore[i + 1] === 1) return undefined;
  if (next !== undefined && kind[i + 1] === TokenKind.Word && tokens.noSpaceBefore[i + 1] === 0) {
    if (isPersonNoun(next, vocabulary) && (next.classes & WordClass.Cue) === 0) return undefined;
    if (next.case === WordCase.Capital) return undefined;
  }
  let at = i - 1;
  let found: PhraseKind | undefined;
  while (at >= first && i - at <= MOST_MODIFIERS + 1) {
    const modifier = words[at]!;
    const { lower } = modifier;
    if (grammar.possessiveMarkers.has(lower) || grammar.possessiveDeterminers.has(lower)) found = 'possessed';
    else if (coreference.definiteDeterminers.has(lower)) found = 'definite';
    else if (coreference.indefiniteDeterminers.has(lower)) found = 'indefinite';
    else if (coreference.genericDeterminers.has(lower)) found = 'generic';
    if (found !== undefined) break;
    const isHyphen = modifier.form === '-' && tokens.noSpaceBefore[at] === 1;
    const isNumber = kind[at] === TokenKind.Number && words[at + 1]?.form === '-';
    const isOrdinal = (modifier.classes & WordClass.Number) !== 0;
    if (!isHyphen && !isNumber && !isOrdinal && (kind[at] !== TokenKind.Word || isFunctionWord(modifier)))
      return undefined;
    at -= 1;
  }
  if (found === undefined) return undefined;
  if (isGuess && (found !== 'indefinite' || !isVerb(tokens, i + 1))) return undefined;
  const office = coreference.officeComplements.find((complement) =>
    complement.words.every((part, offset) => words[i + 1 + offset]?.lower === part),
  );
  const to = office === undefined ? i + 1 : i + 1 + office.words.length;
  const complementTo = office === undefined ? complementEnd(tokens, to) : to;
  if (found === 'definite' && complementTo > to && coreference.relationNouns.has(word.lower)) found = 'possessed';
  return {
    kind: found,
    from: at,
    to,
    at: i,
    head: office === undefined ? word.lower : office.synonymKey,
    modifiers: words.slice(at + 1, i),
    gender: office === undefined && !isAge ? genderOf(word, genderFacts(vocabulary)) : 'unknown',
    isPlural: !isAge && sources.nouns.isPlural(word.lower) && !isBody,
    isAge,
    isBody,
    isDoubtful: isGuess,
    complementTo,
  };
}

/** The end of "of Lundby", "for Vega" after a noun; `from` itself without one. */
function complementEnd({ words, kind, vocabulary }: Tokens, from: number): number {
  const { grammar, coreference } = vocabulary.language;
  const link = words[from]?.lower ?? '';
  if (!grammar.genitiveMarkers.has(link) && !coreference.spokenFor.has(link)) return from;
  let to = from + 1;
  while (to < from + LONGEST_COMPLEMENT) {
    const word = words[to];
    if (word === undefined || (kind[to] !== TokenKind.Word && kind[to] !== TokenKind.Number)) break;
    if ((word.classes & (WordClass.Auxiliary | WordClass.Cue)) !== 0 && word.case === WordCase.Lower) break;
    to += 1;
  }
  return to;
}

/** Whether the phrase is what a verb says of another: "was the minister", "as a witness", "became president". */
export function isPredicate({ words, vocabulary }: Tokens, { from }: PersonPhrase): boolean {
  const before = words[from - 1];
  if (before === undefined) return false;
  const { grammar } = vocabulary.language;
  return grammar.formsOfBe.has(before.lower) || grammar.predicativeMarkers.has(before.lower);
}

function isNounLike({ words, kind }: Tokens, i: number): boolean {
  const word = words[i]!;
  return (
    kind[i] === TokenKind.Word && !isFunctionWord(word) && (word.classes & (WordClass.Cue | WordClass.PastVerb)) === 0
  );
}

function isFunctionWord(word: Word): boolean {
  return (word.classes & WordClass.Function) !== 0;
}
