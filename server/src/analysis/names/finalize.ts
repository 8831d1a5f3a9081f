// Corrects the names that the model found, by the article as a whole and by the language's lists. A surname whose bearer the
// article names in full is that person everywhere; names that the language is certain of overrule the model.

import type { FoundName, ReadDocument } from '../document.ts';
import { GivenName, WordClass } from '../language/lexicon.ts';
import type { Sentence } from '../tokens/sentences.ts';
import { type Tokens, WordCase } from '../tokens/tokens.ts';
import { completeAcronyms } from './acronyms.ts';
import { addAliasNames } from './alias-phrases.ts';
import { divideNames } from './divided-names.ts';
import {
  outletEnd,
  particleBefore,
  particlesIn,
  withArticle,
  withGivenMonth,
  withGivenWord,
  withParticle,
  withSyllable,
} from './extend.ts';
import { completeFacilities } from './facilities.ts';
import { FirmHeads } from './firm-heads.ts';
import { hasMarkedToken, markTokens, mergeByPosition, nameAt } from './found-names.ts';
import { joinMarkedNames } from './marked-names.ts';
import { withoutFalseNames } from './not-names.ts';
import { completeOutlets } from './outlets.ts';
import { completePeoples } from './peoples.ts';
import { findCertainNames, isListedBody } from './phrases.ts';
import { isCodeOrSound, retypeByForm } from './printed-forms.ts';
import { completeRepeated } from './repeated-names.ts';
import { isCapitalized } from './runs.ts';

/** `found` and the result are in text order. */
export function finalizeNames(document: ReadDocument, found: readonly FoundName[]): readonly FoundName[] {
  const { tokens, sentences } = document;
  const certain = withoutPieces(findCertainNames(tokens), found);
  const taken = markTokens(tokens, found);
  const takenByCertain = markTokens(tokens, certain);
  const particles = particlesIn(tokens, found);
  const extended = found
    .map((name) => afterHyphen(tokens, name))
    .map((name) => withSyllable(tokens, name, taken))
    .map((name) => withGivenMonth(tokens, name, taken))
    .map((name) => withGivenWord(tokens, name, taken))
    .map((name) => withParticle(tokens, name, taken, particles))
    .map((name) => withArticle(tokens, name, taken))
    .filter(
      (name) => !hasMarkedToken(takenByCertain, name) && !isNotName(tokens, name) && !isCodeOrSound(tokens, name),
    );
  const marked = joinMarkedNames(tokens, sentences, mergeByPosition(extended, certain));
  const divided = divideNames(tokens, sentences, marked);
  const bodies = completePeoples(tokens, completeOutlets(tokens, completeFacilities(tokens, divided)));
  const whole = completeRepeated(tokens, bodies);
  const surnames = surnamesOf(tokens, whole);
  const firms = new FirmHeads(tokens, whole);
  const retyped = whole
    .map((name) =>
      name.basis === 'lexicon'
        ? name
        : retypeAirline(tokens, retypeBase(tokens, firms.retype(retypeByLists(tokens, name, surnames), surnames))),
    )
    .map((name) => retypeByForm(tokens, name));
  const persons = withLongSurnames(tokens, retyped);
  const names = withoutFalseNames(document, completeAcronyms(tokens, retypeStates(tokens, persons)));
  return addAliasNames(document, mergeByPosition(names, findMissed(tokens, sentences, names, surnames)));
}

/** The certain names without those that end a longer one of their type: "Red Cross" in "the Dutch Red Cross". */
function withoutPieces(certain: readonly FoundName[], found: readonly FoundName[]): FoundName[] {
  let next = 0;
  return certain.filter(({ from, to, type }) => {
    while (next < found.length && found[next]!.to < to) next += 1;
    const longer = found[next];
    return longer === undefined || longer.type !== type || longer.from >= from || longer.to !== to;
  });
}

/** "president-elect Ann Lee": a name does not begin with a hyphen, nor with the rest of a word in small letters. */
function afterHyphen(tokens: Tokens, name: FoundName): FoundName {
  let { from } = name;
  if (tokens.words[from]!.form !== '-') return name;
  while (from < name.to && !isCapitalized(tokens, from)) from += 1;
  return from === name.to ? name : nameAt(tokens, from, name.to, name.type, name.basis, name.confidence);
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

/** "Eriksson Ek" beside "Joel Eriksson Ek": two words that end a person's full name are that person's. */
function withLongSurnames({ words }: Tokens, names: readonly FoundName[]): readonly FoundName[] {
  const pairOf = (to: number): string => `${words[to - 2]!.lower} ${words[to - 1]!.lower}`;
  const known = new Set<string>();
  for (const { from, to, type } of names) if (type === 'person' && to - from > 2) known.add(pairOf(to));
  if (known.size === 0) return names;
  return names.map((name) =>
    name.type === 'organization' && name.to - name.from === 2 && known.has(pairOf(name.to))
      ? { ...name, type: 'person', basis: 'document', confidence: 0.8 }
      : name,
  );
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

/** "Air France": an airline is called after its country; the model may take the country alone. */
function retypeAirline(tokens: Tokens, name: FoundName): FoundName {
  const { airlineLeads } = tokens.vocabulary.language.names;
  const from = name.to - 2;
  const isAirline =
    name.type !== 'organization' &&
    from >= 0 &&
    name.from >= from &&
    isCapitalized(tokens, from) &&
    airlineLeads.has(tokens.words[from]!.lower) &&
    (tokens.words[name.to - 1]!.classes & PLACE_OR_GROUP) !== 0;
  return isAirline ? nameAt(tokens, from, name.to, 'organization', 'lexicon', 0.9) : name;
}

/** "Israel said": a state that acts is a place still. In a report of a match, it may be its team. */
function retypeStates({ words, vocabulary }: Tokens, names: readonly FoundName[]): readonly FoundName[] {
  const { matchVerbs } = vocabulary.language.names;
  const isState = ({ from, to }: FoundName): boolean =>
    to - from === 1 && (words[from]!.classes & (WordClass.Country | WordClass.Organization)) === WordClass.Country;
  if (names.some((name) => isState(name) && matchVerbs.has(words[name.to]?.lower ?? ''))) return names;
  return names.map((name) =>
    name.type === 'organization' && isState(name)
      ? { ...name, type: 'place', basis: 'lexicon', confidence: 0.85 }
      : name,
  );
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
  const isOrganization = isListedBody(tokens, name.to - 1);
  // "The Kremlin", "Reuters": organisations of one word that are not the name of a person.
  if (name.type === 'person')
    return isOrganization && (classes & PERSON_NAME) === 0 && !surnames.has(key)
      ? { ...name, type: 'organization', basis: 'lexicon', confidence: 0.8 }
      : name;
  const isPlaceOrGroup = (classes & PLACE_OR_GROUP) !== 0 && !actsAsPerson(tokens, name.from);
  if (surnames.has(key) && !isPlaceOrGroup && name.type !== 'event')
    return { ...name, type: 'person', basis: 'document', confidence: 0.8 };
  if (name.type === 'place' && isOrganization && !isPlaceOrGroup)
    return { ...name, type: 'organization', basis: 'lexicon', confidence: 0.8 };
  return name;
}

const VERB = WordClass.Cue | WordClass.PastVerb | WordClass.Auxiliary;

/** Whether token `i` is the subject of a verb in the singular: "French said", but neither "the French said" nor "Bridges were". */
function actsAsPerson(tokens: Tokens, i: number): boolean {
  const next = tokens.words[i + 1];
  const word = tokens.words[i]!;
  if (next === undefined || next.case !== WordCase.Lower || (word.classes & WordClass.Country) !== 0) return false;
  const { grammar, names } = tokens.vocabulary.language;
  if ((next.classes & VERB) === 0 && !grammar.isPastForm(next.lower)) return false;
  if (names.pluralVerbs.has(next.lower)) return false;
  const before = tokens.words[i - 1]?.lower ?? '';
  return !grammar.definiteArticles.has(before) && !grammar.indefiniteArticles.has(before);
}

/** Whether a word that is a surname in this article is one at token `i` too, although it is a common word or a place's name. */
function isSurnameHere(tokens: Tokens, i: number, sentenceStart: number): boolean {
  const { classes } = tokens.words[i]!;
  if ((classes & (WordClass.Common | WordClass.Function | PLACE_OR_GROUP)) === 0) return true;
  if (((tokens.words[i - 1]?.classes ?? 0) & WordClass.Title) !== 0 || actsAsPerson(tokens, i)) return true;
  // A common word has a capital inside a sentence only as a name.
  const isCommonOnly = (classes & (WordClass.Function | PLACE_OR_GROUP)) === 0;
  return isCommonOnly && i > sentenceStart && tokens.words[i - 1]!.case === WordCase.Lower;
}

/** "the Kremlin said": a capitalised word alone that is listed as an organisation and nothing else. */
function isBodyHere(tokens: Tokens, i: number, to: number, taken: Uint8Array): boolean {
  if (!isListedBody(tokens, i) || (tokens.words[i]!.classes & NO_BODY) !== 0) return false;
  const before = tokens.words[i - 1]!;
  const isFree = (at: number): boolean => at >= to || (taken[at] === 0 && !isCapitalized(tokens, at));
  return (before.case === WordCase.Lower || before.form === '(') && taken[i - 1] === 0 && isFree(i + 1);
}

const NO_BODY = WordClass.Common | WordClass.Function | PERSON_NAME | PLACE_OR_GROUP;

/** Keys of the words that are a people by themselves at two places or more, and never anything else: "Veldovan". */
function groupWords({ words }: Tokens, names: readonly FoundName[]): ReadonlySet<number> {
  const places = new Map<number, number>();
  for (const { from, to, type } of names) {
    if (to - from > 1) continue;
    const { key, classes } = words[from]!;
    const isPeople = type === 'group' && (classes & (WordClass.Common | WordClass.Function)) === 0;
    places.set(key, isPeople ? (places.get(key) ?? 0) + 1 : Number.NEGATIVE_INFINITY);
  }
  return new Set([...places].filter(([, count]) => count > 1).map(([key]) => key));
}

/** Names that the model missed: peoples, outlets ("told The Media Line"), bodies, surnames ("the post-Assad era"). */
function findMissed(
  tokens: Tokens,
  sentences: readonly Sentence[],
  names: readonly FoundName[],
  surnames: ReadonlySet<number>,
): FoundName[] {
  const taken = markTokens(tokens, names);
  const groups = groupWords(tokens, names);
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
      if (groups.has(word.key) && taken[i - 1] !== 1 && taken[i + 1] !== 1) {
        missed.push(nameAt(tokens, i, i + 1, 'group', 'document', 0.7));
        continue;
      }
      if (i > from && isBodyHere(tokens, i, to, taken)) {
        missed.push(nameAt(tokens, i, i + 1, 'organization', 'lexicon', 0.7));
        continue;
      }
      if (!surnames.has(word.key) || !isSurnameHere(tokens, i, from)) continue;
      if ((i > from && taken[i - 1] === 1) || (i + 1 < to && taken[i + 1] === 1)) continue;
      const begin = particleBefore(tokens, i, from, taken);
      missed.push(nameAt(tokens, begin, i + 1, 'person', 'document', 0.7));
    }
  return missed;
}
