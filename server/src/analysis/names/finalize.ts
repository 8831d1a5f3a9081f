// Corrects the names that the model found, by the article as a whole and by the language's lists. A surname whose bearer the
// article names in full is that person everywhere; names that the language is certain of overrule the model.

import type { FoundName } from '../document.ts';
import { GivenName, WordClass } from '../language/lexicon.ts';
import type { EntityType } from '../model.ts';
import type { Sentence } from '../tokens/sentences.ts';
import { type Tokens, WordCase } from '../tokens/tokens.ts';
import { outletEnd, particleBefore, particlesIn, withArticle, withParticle } from './extend.ts';
import { hasMarkedToken, markTokens, mergeByPosition, nameAt } from './found-names.ts';
import { findCertainNames } from './phrases.ts';
import { isCapitalized } from './runs.ts';

/** `found` and the result are in text order. */
export function finalizeNames(
  tokens: Tokens,
  sentences: readonly Sentence[],
  found: readonly FoundName[],
): readonly FoundName[] {
  const certain = findCertainNames(tokens);
  const taken = markTokens(tokens, found);
  const takenByCertain = markTokens(tokens, certain);
  const particles = particlesIn(tokens, found);
  const extended = found
    .map((name) => withArticle(tokens, withParticle(tokens, name, taken, particles), taken))
    .filter((name) => !hasMarkedToken(takenByCertain, name) && !isNotName(tokens, name));
  const surnames = surnamesOf(tokens, extended);
  const retyped = extended.map((name) => retypeBase(tokens, retypeByLists(tokens, name, surnames)));
  const names = retypeAcronyms(tokens, mergeByPosition(retyped, certain));
  return mergeByPosition(names, findMissed(tokens, sentences, names, surnames));
}

function isNotName(tokens: Tokens, { from, to }: FoundName): boolean {
  return to - from === 1 && tokens.vocabulary.language.names.notNamesAlone.has(tokens.words[from]!.lower);
}

/** `Word.key` of the last words of the persons whom the article names in full. */
function surnamesOf(tokens: Tokens, names: readonly FoundName[]): ReadonlySet<number> {
  const surnames = new Set<number>();
  for (const name of names) {
    if (name.type !== 'person' || name.to - name.from < 2) continue;
    const last = tokens.words[name.to - 1]!;
    const first = tokens.words[name.from]!;
    if (last.lower.length > 2 && first.case !== WordCase.Lower && tokens.words[name.from + 1]!.form !== '-')
      surnames.add(last.key);
  }
  return surnames;
}

/** "a Daraa-based journalist": a base is a place, unless the language knows the word as a group. */
function retypeBase(tokens: Tokens, name: FoundName): FoundName {
  const suffix = tokens.words[name.to + 1];
  const isBase =
    name.type === 'group' &&
    (tokens.words[name.to - 1]!.classes & WordClass.Group) === 0 &&
    tokens.words[name.to]?.form === '-' &&
    suffix !== undefined &&
    tokens.vocabulary.language.names.placeSuffixes.has(suffix.lower);
  return isBase ? { ...name, type: 'place', basis: 'base', confidence: 0.9 } : name;
}

const PERSON_NAME = GivenName | WordClass.Surname;
const PLACE_OR_GROUP = WordClass.Country | WordClass.City | WordClass.Group;

/** Corrects types by the word classes and the surnames of the article; mostly of names of one word. */
function retypeByLists(tokens: Tokens, name: FoundName, surnames: ReadonlySet<number>): FoundName {
  const isSingle = name.to - name.from === 1;
  if (!isSingle && tokens.vocabulary.language.names.eventLeads.has(tokens.words[name.from]!.lower))
    return { ...name, type: 'event', basis: 'lexicon', confidence: 0.85 };
  if (!isSingle) return name;
  const { classes, key } = tokens.words[name.to - 1]!;
  const isOrganization = (classes & WordClass.Organization) !== 0;
  // "The Kremlin", "Reuters": organisations of one word that are not the name of a person.
  if (name.type === 'person')
    return isOrganization && (classes & PERSON_NAME) === 0 && !surnames.has(key)
      ? { ...name, type: 'organization', basis: 'lexicon', confidence: 0.8 }
      : name;
  const isPlaceOrGroup = (classes & PLACE_OR_GROUP) !== 0;
  if (surnames.has(key) && !isPlaceOrGroup && name.type !== 'event')
    return { ...name, type: 'person', basis: 'document', confidence: 0.8 };
  if (name.type === 'place' && isOrganization && !isPlaceOrGroup)
    return { ...name, type: 'organization', basis: 'lexicon', confidence: 0.8 };
  return name;
}

/** "the Public Servants’ Association (PSA)": the acronym in brackets has the type of its expansion everywhere. */
function retypeAcronyms(tokens: Tokens, names: readonly FoundName[]): readonly FoundName[] {
  const types = new Map<number, EntityType>();
  const added: FoundName[] = [];
  names.forEach((name, index) => {
    const open = name.to;
    if (name.to - name.from < 2 || tokens.words[open]?.form !== '(' || tokens.words[open + 2]?.form !== ')') return;
    const word = tokens.words[open + 1]!;
    if (word.case !== WordCase.Upper || !isAcronymOf(tokens, word.lower, name)) return;
    types.set(word.key, name.type);
    const isFound = names[index + 1]?.from === open + 1;
    if (!isFound) added.push(nameAt(tokens, open + 1, open + 2, name.type, 'acronym', 0.9));
  });
  if (types.size === 0) return names;
  return mergeByPosition(names, added).map((name) => {
    const word = tokens.words[name.from]!;
    const type = name.to - name.from === 1 && word.case === WordCase.Upper ? types.get(word.key) : undefined;
    return type === undefined || type === name.type ? name : { ...name, type, basis: 'acronym', confidence: 0.9 };
  });
}

/** Whether the letters of the acronym are first letters of the name's words, in order; words in between are skipped. */
function isAcronymOf(tokens: Tokens, acronym: string, name: FoundName): boolean {
  let next = 0;
  for (let i = name.from; i < name.to && next < acronym.length; i += 1)
    if (tokens.words[i]!.lower[0] === acronym[next]) next += 1;
  return next >= acronym.length - (acronym.length > 3 ? 1 : 0) && next >= 2;
}

/** Names that the model missed: outlets ("told The Media Line") and surnames ("the post-Assad era"). */
function findMissed(
  tokens: Tokens,
  sentences: readonly Sentence[],
  names: readonly FoundName[],
  surnames: ReadonlySet<number>,
): FoundName[] {
  const taken = markTokens(tokens, names);
  const missed: FoundName[] = [];
  for (const { from, to } of sentences)
    for (let i = from; i < to; i += 1) {
      const word = tokens.words[i]!;
      if (taken[i] === 1 || !isCapitalized(tokens, i)) continue;
      const outlet = i > from + 1 ? outletEnd(tokens, i, to, taken) : i;
      if (outlet > i) {
        missed.push(nameAt(tokens, i, outlet, 'organization', 'article', 0.7));
        i = outlet - 1;
        continue;
      }
      if (!surnames.has(word.key)) continue;
      if ((word.classes & (WordClass.Common | WordClass.Function | PLACE_OR_GROUP)) !== 0) continue;
      if ((i > from && taken[i - 1] === 1) || (i + 1 < to && taken[i + 1] === 1)) continue;
      const begin = particleBefore(tokens, i, from, taken);
      missed.push(nameAt(tokens, begin, i + 1, 'person', 'document', 0.7));
    }
  return missed;
}
