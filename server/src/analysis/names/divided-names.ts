// Divides names that the model made of two: a firm and its officer ("Chrysler LLC Jim Press"), a state and its minister
// ("Minister of Health of the Republic of Orsa Anna Lind"), a team and its player ("the
// Rovers' Ola Berg"), two bodies with "and" between them ("Airbus and Air France"), and a common word that begins a sentence in
// front of a name ("Automaker Varo").

import type { FoundName } from '../document.ts';
import { GivenName, WordClass } from '../language/lexicon.ts';
import type { Sentence } from '../tokens/sentences.ts';
import { type Tokens, WordCase } from '../tokens/tokens.ts';
import { nameAt } from './found-names.ts';
import { isState } from './place-evidence.ts';
import { isCapitalized } from './runs.ts';

const HEAD = WordClass.OrganizationHead | WordClass.OrganizationSuffix;
/** Words that are no part of a person's name. */
const NO_PERSON =
  HEAD |
  WordClass.Common |
  WordClass.Function |
  WordClass.PlaceHead |
  WordClass.Country |
  WordClass.Group |
  WordClass.Title;

/** `names` and the result are in text order. */
export function divideNames(
  tokens: Tokens,
  sentences: readonly Sentence[],
  names: readonly FoundName[],
): readonly FoundName[] {
  const own = ownNames(tokens, names);
  const starts = new Set(sentences.map(({ from }) => from));
  let divided = false;
  const result = names.flatMap((name) => {
    const isBody = name.type === 'organization';
    const minister = ministerOf(tokens, name);
    divided ||= minister !== undefined;
    if (minister !== undefined) return minister;
    if ((!isBody && name.type !== 'person') || name.to - name.from < 2) return [name];
    const parts = officerOf(tokens, name) ??
      possessedOf(tokens, name, own) ??
      (isBody ? undefined : [name]) ??
      bothBodies(tokens, name, own) ??
      withoutCommonWord(tokens, name, own, starts) ?? [name];
    divided ||= parts[0] !== name;
    return parts;
  });
  return divided ? result : names;
}

/** Types of the names, by their words; names of one place and several types have the first. */
function ownNames(tokens: Tokens, names: readonly FoundName[]): ReadonlyMap<string, FoundName['type']> {
  const own = new Map<string, FoundName['type']>();
  for (const { from, to, type } of names) {
    const key = wordsOf(tokens, from, to);
    if (!own.has(key)) own.set(key, type);
  }
  return own;
}

function wordsOf({ words }: Tokens, from: number, to: number): string {
  let key = '';
  for (let i = from; i < to; i += 1) key += `${words[i]!.key} `;
  return key;
}

/** "Chrysler LLC Jim Press", "Refugee Council Ann Solberg": a body's last word, then a given name and a surname. */
function officerOf(tokens: Tokens, { from, to, basis, confidence }: FoundName): FoundName[] | undefined {
  for (let i = from + 1; i + 2 <= to - 1; i += 1) {
    if ((tokens.words[i]!.classes & HEAD) === 0) continue;
    const given = i + 1;
    if (to - given > 3 || (tokens.words[given]!.classes & GivenName) === 0) continue;
    if (!isPerson(tokens, given, to)) continue;
    return [
      nameAt(tokens, from, given, 'organization', basis, confidence),
      nameAt(tokens, given, to, 'person', 'document', 0.7),
    ];
  }
  return undefined;
}

/** "the Republic of Orsa Anna Lind", also where the model has "Orsa Anna Lind" alone: a state, then a person. */
function ministerOf(tokens: Tokens, { from, to, basis, confidence }: FoundName): FoundName[] | undefined {
  const state = isState(tokens, from) ? from : from - 2;
  if (!isState(tokens, state)) return undefined;
  for (let given = state + 3; given + 1 < to; given += 1)
    if ((tokens.words[given]!.classes & GivenName) !== 0 && isPerson(tokens, given, to))
      return [
        nameAt(tokens, state, given, 'place', basis, confidence),
        nameAt(tokens, given, to, 'person', 'document', 0.8),
      ];
  return undefined;
}

function isPerson({ words }: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1)
    if (words[i]!.case !== WordCase.Capital || (words[i]!.classes & NO_PERSON) !== 0) return false;
  return true;
}

/** "the Rovers' Berg": a possessive in the plural, then a person. "Workers' Party" has a body's last word and stays whole. */
function possessedOf(
  tokens: Tokens,
  { from, to, basis, confidence }: FoundName,
  own: ReadonlyMap<string, FoundName['type']>,
): FoundName[] | undefined {
  const { words, start, end } = tokens;
  const isMark = (i: number): boolean => words[i]!.form === "'" || words[i]!.form === '’';
  for (let i = from + 1; i < to - 1; i += 1) {
    // Without a space it is a mark inside a word ("O'Brien"); a second one encloses a nickname.
    if (!isMark(i) || start[i + 1] === end[i]) continue;
    let isName = true;
    for (let k = from; k < i; k += 1) if (isMark(k)) isName = false;
    for (let k = i + 1; k < to; k += 1)
      if (words[k]!.case !== WordCase.Capital || (words[k]!.classes & NO_PERSON) !== 0) isName = false;
    const isKnown = (words[to - 1]!.classes & (WordClass.Surname | GivenName)) !== 0;
    if (!isName || (!isKnown && own.get(wordsOf(tokens, i + 1, to)) !== 'person')) continue;
    return [
      nameAt(tokens, from, i, own.get(wordsOf(tokens, from, i)) ?? 'organization', basis, confidence),
      nameAt(tokens, i + 1, to, 'person', 'document', 0.8),
    ];
  }
  return undefined;
}

/** "Airbus and Air France" where the article has "Airbus" by itself too. */
function bothBodies(
  tokens: Tokens,
  { from, to, basis, confidence }: FoundName,
  own: ReadonlyMap<string, FoundName['type']>,
): FoundName[] | undefined {
  const { additives } = tokens.vocabulary.language.grammar;
  for (let i = from + 1; i < to - 1; i += 1) {
    if (!additives.has(tokens.words[i]!.lower)) continue;
    const left = own.get(wordsOf(tokens, from, i));
    if (left === undefined || !isCapitalized(tokens, i + 1)) continue;
    const right = own.get(wordsOf(tokens, i + 1, to)) ?? (left === 'organization' ? left : undefined);
    // "Trade and Industry Department": one head for both.
    if (right === undefined || (left !== 'organization' && right !== left)) continue;
    return [nameAt(tokens, from, i, left, basis, confidence), nameAt(tokens, i + 1, to, right, basis, confidence)];
  }
  return undefined;
}

/** "Automaker Varo" at the beginning of a sentence, where the article has "Varo" by itself too. */
function withoutCommonWord(
  tokens: Tokens,
  { from, to, basis, confidence }: FoundName,
  own: ReadonlyMap<string, FoundName['type']>,
  starts: ReadonlySet<number>,
): FoundName[] | undefined {
  const first = tokens.words[from]!;
  const isNoun = (first.classes & (WordClass.Common | WordClass.Function)) === WordClass.Common;
  if (!starts.has(from) || !isNoun || !isCapitalized(tokens, from + 1)) return undefined;
  const type = own.get(wordsOf(tokens, from + 1, to));
  return type === undefined ? undefined : [nameAt(tokens, from + 1, to, type, basis, confidence)];
}
