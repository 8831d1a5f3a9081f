// Phrases by which an article says that two names are one entity's: "Elspeth Grainger, known professionally as Luna Delmar".
// They also show names that the model missed: what is called by another name has one.

import type { FoundName, ReadDocument } from '../document.ts';
import type { CoreferenceWords } from '../language/coreference.ts';
import { WordClass } from '../language/lexicon.ts';
import type { Sentence } from '../tokens/sentences.ts';
import { type Tokens, WordCase } from '../tokens/tokens.ts';
import { mergeByPosition, nameAt } from './found-names.ts';
import { isCapitalized } from './runs.ts';

/** Code units between the two names. "also known by his nom de guerre" has nine words at most between them. */
const LONGEST_GAP = 60;

/** Whether the text `[from, to)` between two names says that they are one entity's. */
export function isAliasPhrase(text: string, from: number, to: number, words: CoreferenceWords): boolean {
  if (to <= from || to - from > LONGEST_GAP) return false;
  const between = text.slice(from, to).toLowerCase();
  if (!/^[,\s(—–[-]/.test(between)) return false;
  const { aliasPhrases, aliasEndings } = words;
  const inside = aliasPhrases.find((phrase) => between.includes(phrase));
  if (inside === undefined && endingOf(between, aliasEndings) === undefined) return false;
  // The points of "a.k.a." end no sentence.
  let plain = between;
  for (const phrase of aliasPhrases) if (phrase.includes('.')) plain = plain.replace(phrase.trimEnd(), '');
  return !/[.;:!?]\s/.test(plain);
}

/** A mark may stand between the phrase and the name: "now called “Harbour Line”". */
const endingOf = (between: string, endings: readonly string[]): string | undefined => {
  const bare = between.replace(/["“‘']$/, '');
  return endings.find(
    (ending) => bare.endsWith(ending) && /[\s,(—–[-]/.test(bare.charAt(bare.length - ending.length - 1)),
  );
};

/** Whether the phrase introduces a former surname, with which the given name goes on: "née". */
export const introducesSurname = (text: string, from: number, to: number, words: CoreferenceWords): boolean =>
  to - from <= LONGEST_GAP && endingOf(text.slice(from, to).toLowerCase(), words.surnameEndings) !== undefined;

/** The names with those that an alias phrase shows, and with one type for both. `names` and the result are in text order. */
export function addAliasNames({ tokens, sentences }: ReadDocument, names: readonly FoundName[]): readonly FoundName[] {
  const words = tokens.vocabulary.language.coreference;
  const added: FoundName[] = [];
  const retyped = new Map<FoundName, FoundName>();
  let next = 0;
  for (const sentence of sentences) {
    while (next < names.length && names[next]!.to <= sentence.from) next += 1;
    if (!hasAliasWord(tokens, sentence, words.aliasWords)) continue;
    let end = next;
    while (end < names.length && names[end]!.from < sentence.to) end += 1;
    const inside = names.slice(next, end);
    added.push(...namesByPhrase(tokens, sentence, inside, words));
    for (const [doubtful, name] of personsByPhrase(tokens, inside, words)) retyped.set(doubtful, name);
  }
  return mergeByPosition(retyped.size === 0 ? names : names.map((name) => retyped.get(name) ?? name), added);
}

/** Below this confidence, the type of a name gives way to that of the person who bears it. */
const SURE_OF_TYPE = 0.7;

/** "MC Fable, whose real name is Udo Brandt": what was taken for a body is a person. */
function* personsByPhrase(
  tokens: Tokens,
  names: readonly FoundName[],
  words: CoreferenceWords,
): Generator<readonly [FoundName, FoundName]> {
  for (let k = 0; k + 1 < names.length; k += 1) {
    const [left, right] = [names[k]!, names[k + 1]!];
    const doubtful = left.type === 'organization' ? left : right;
    const other = doubtful === left ? right : left;
    if (doubtful.type !== 'organization' || other.type !== 'person' || doubtful.confidence >= SURE_OF_TYPE) continue;
    if (isAliasPhrase(tokens.text, left.end, right.start, words))
      yield [doubtful, { ...doubtful, type: 'person', basis: 'alias' }];
  }
}

function hasAliasWord({ words }: Tokens, { from, to }: Sentence, aliasWords: ReadonlySet<string>): boolean {
  for (let i = from + 1; i < to; i += 1) if (aliasWords.has(words[i]!.lower)) return true;
  return false;
}

/** A name, or capitals that no name was found in. */
interface Item {
  readonly from: number;
  readonly to: number;
  readonly name: FoundName | undefined;
}

function namesByPhrase(
  tokens: Tokens,
  sentence: Sentence,
  names: readonly FoundName[],
  words: CoreferenceWords,
): FoundName[] {
  const items: Item[] = [];
  let next = 0;
  for (let i = sentence.from; i < sentence.to; ) {
    const name = names[next];
    if (name !== undefined && name.from === i) {
      items.push({ from: i, to: name.to, name });
      i = name.to;
      next += 1;
      continue;
    }
    let to = i;
    const limit = name?.from ?? sentence.to;
    while (to < limit && isNameWord(tokens, to)) to += 1;
    if (to > i) items.push({ from: i, to, name: undefined });
    i = Math.max(to, i + 1);
  }
  const found: FoundName[] = [];
  for (let k = 0; k + 1 < items.length; k += 1) {
    const [left, right] = [items[k]!, items[k + 1]!];
    if ((left.name === undefined) === (right.name === undefined)) continue;
    const { type } = (left.name ?? right.name)!;
    if (type !== 'person' && type !== 'organization') continue;
    if (!isAliasPhrase(tokens.text, tokens.end[left.to - 1]!, tokens.start[right.from]!, words)) continue;
    const { from, to } = left.name === undefined ? left : right;
    found.push(nameAt(tokens, from, to, type, 'alias', 0.8));
  }
  return found;
}

function isNameWord(tokens: Tokens, i: number): boolean {
  const word = tokens.words[i]!;
  return isCapitalized(tokens, i) && ((word.classes & WordClass.Function) === 0 || word.case === WordCase.Upper);
}
