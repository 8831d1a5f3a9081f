// Extends names by words that the model leaves out at their beginning: a particle in small letters ("al-Sharaa", "van Dyk")
// and the capitalised article of an outlet ("The Harbour Post").

import type { FoundName } from '../document.ts';
import { GivenName, WordClass } from '../language/lexicon.ts';
import { TokenKind, type Tokens, WordCase } from '../tokens/tokens.ts';
import { nameAt } from './found-names.ts';
import { isCapitalized, isSurnameWithSyllables } from './runs.ts';

/** Pairs of particle and surname inside the full names of persons, as "particle surname" in small letters. */
export function particlesIn(tokens: Tokens, names: readonly FoundName[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { from, to, type } of names)
    for (let i = from + 1; type === 'person' && i < to - 1; i += 1)
      if (isParticle(tokens, i)) found.add(pairAt(tokens, i));
  return found;
}

/**
 * The name with the particle that precedes it: one that a hyphen joins, or one that the article has in a full name
 * (`particles`: see `particlesIn`). `taken` is 1 for the tokens of names.
 */
export function withParticle(
  tokens: Tokens,
  name: FoundName,
  taken: Uint8Array,
  particles: ReadonlySet<string>,
): FoundName {
  const { from } = name;
  const before = from - 1;
  let begin = from;
  if (tokens.noSpaceBefore[from] === 1) begin = particleBefore(tokens, from, 0, taken);
  else if (name.type === 'person' && before >= 0 && taken[before] === 0 && particles.has(pairAt(tokens, before)))
    begin = tokens.words[before]!.case === WordCase.Lower ? before : from;
  return begin === from ? name : { ...name, from: begin, start: tokens.start[begin]! };
}

/** The token of the particle that a hyphen joins with token `i`, at or after `from`; else `i`. */
export function particleBefore(tokens: Tokens, i: number, from: number, taken: Uint8Array): number {
  const particle = i - 2;
  return particle >= from &&
    tokens.noSpaceBefore[i] === 1 &&
    tokens.noSpaceBefore[i - 1] === 1 &&
    taken[particle] === 0 &&
    tokens.words[i - 1]!.form === '-' &&
    isParticle(tokens, particle)
    ? particle
    : i;
}

const isParticle = (tokens: Tokens, i: number): boolean => (tokens.words[i]!.classes & WordClass.Particle) !== 0;

const pairAt = (tokens: Tokens, i: number): string => `${tokens.words[i]!.lower} ${tokens.words[i + 1]!.lower}`;

/** "Lee Jae-won" of which the model took "Lee Jae": the name with the syllable that a hyphen joins. */
export function withSyllable(tokens: Tokens, name: FoundName, taken: Uint8Array): FoundName {
  const { to } = name;
  // The form shows a person, whatever the model takes its two words for.
  const isPerson = name.type === 'person' || to - name.from === 2;
  if (!isPerson || to + 1 >= tokens.count || tokens.words[to]!.form !== '-' || taken[to + 1] === 1) return name;
  const isExtended =
    tokens.noSpaceBefore[to] === 1 &&
    tokens.noSpaceBefore[to + 1] === 1 &&
    isSurnameWithSyllables(tokens, to, tokens.count);
  return isExtended ? nameAt(tokens, name.from, to + 2, 'person', name.basis, name.confidence) : name;
}

/**
 * "April Jones said": a month that is a given name too belongs to the surname that follows it, unless a preposition or a
 * determiner shows a date ("in April Jones said").
 */
export function withGivenMonth(tokens: Tokens, name: FoundName, taken: Uint8Array): FoundName {
  const month = name.from - 1;
  if (name.type !== 'person' || name.to - name.from > 1 || month < 0 || taken[month] === 1) return name;
  const word = tokens.words[month]!;
  const isMonth = (word.classes & WordClass.Month) !== 0 && (word.classes & GivenName) !== 0;
  if (!isMonth || word.case !== WordCase.Capital || tokens.noSpaceBefore[name.from] === 1) return name;
  const before = tokens.words[month - 1];
  const shows = WordClass.Function | WordClass.Number | WordClass.Common | WordClass.Weekday;
  const isDate =
    before !== undefined && ((before.classes & shows) !== 0 || tokens.kind[month - 1] === TokenKind.Number);
  const isSubjectOf =
    before !== undefined && (before.classes & (WordClass.Cue | WordClass.Title | WordClass.Role)) !== 0;
  return isDate && !isSubjectOf ? name : nameAt(tokens, month, name.to, 'person', name.basis, name.confidence);
}

/** "the minister, Per Dahl,": a given name that is a word of another kind too, with a capital inside a sentence. */
export function withGivenWord(tokens: Tokens, name: FoundName, taken: Uint8Array): FoundName {
  const given = name.from - 1;
  if (name.type !== 'person' || name.to - name.from > 1 || given < 1 || taken[given] === 1) return name;
  const { classes, case: written } = tokens.words[given]!;
  const isWord = (classes & GivenName) !== 0 && (classes & (WordClass.Function | WordClass.Preposition)) !== 0;
  const before = tokens.words[given - 1]!;
  const isInside = before.form === ',' || before.case === WordCase.Lower;
  return isWord && isInside && written === WordCase.Capital && tokens.noSpaceBefore[name.from] === 0
    ? nameAt(tokens, given, name.to, 'person', name.basis, name.confidence)
    : name;
}

/** "wrote in The Harbour Post": an article with a capital inside a sentence is part of the name that follows. */
export function withArticle(tokens: Tokens, name: FoundName, taken: Uint8Array): FoundName {
  const article = name.from - 1;
  const isExtended =
    (name.type === 'organization' || name.type === 'work') &&
    article > 0 &&
    isCapitalArticle(tokens, article) &&
    taken[article] === 0 &&
    tokens.words[article - 1]!.case === WordCase.Lower;
  return isExtended ? nameAt(tokens, article, name.to, name.type, name.basis, name.confidence) : name;
}

/**
 * "told The Media Line": the end of the name that an article with a capital inside a sentence begins at token `i`, or `i` if
 * there is none before `to`.
 */
export function outletEnd(tokens: Tokens, i: number, to: number, taken: Uint8Array): number {
  if (!isCapitalArticle(tokens, i) || tokens.words[i - 1]!.case !== WordCase.Lower) return i;
  let end = i + 1;
  while (end < to && taken[end] === 0 && isCapitalized(tokens, end) && end - i < 6) end += 1;
  return end > i + 1 && (end === to || taken[end] === 0) ? end : i;
}

function isCapitalArticle(tokens: Tokens, i: number): boolean {
  const word = tokens.words[i]!;
  return word.case === WordCase.Capital && tokens.vocabulary.language.grammar.definiteArticles.has(word.lower);
}
