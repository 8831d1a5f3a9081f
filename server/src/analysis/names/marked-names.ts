// Names with a mark inside, of which the model sees the pieces: a nickname between the given name and the surname (William
// “Bill” Stone) and firms joined by an ampersand (Johnson & Johnson; Harcourt, Bell & Odum LLP; AT&T).

import type { FoundName } from '../document.ts';
import { GivenName, WordClass } from '../language/lexicon.ts';
import type { Sentence } from '../tokens/sentences.ts';
import { TokenKind, type Tokens, type Word, WordCase } from '../tokens/tokens.ts';
import { nameAt, nameIndex, replaceNames } from './found-names.ts';
import { isCapitalized } from './runs.ts';

/** The names with those that have a mark inside as one. `found` and the result are in text order. */
export function joinMarkedNames(
  tokens: Tokens,
  sentences: readonly Sentence[],
  found: readonly FoundName[],
): readonly FoundName[] {
  let index: Int32Array | undefined;
  const joined: FoundName[] = [];
  for (const { from, to } of sentences)
    for (let i = from + 1; i + 1 < to; i += 1) {
      if (tokens.kind[i] === TokenKind.Word) continue;
      const { form } = tokens.words[i]!;
      const closing = CLOSING.get(form);
      if (closing === undefined && form !== '&') continue;
      index ??= nameIndex(tokens, found);
      const around: Around = { tokens, from, to, found, index };
      const name = closing === undefined ? firmAt(around, i) : nicknamedAt(around, i, closing);
      if (name === undefined) continue;
      joined.push(name);
      i = Math.max(i, name.to - 1);
    }
  return replaceNames(found, joined);
}

/** A sentence, tokens `[from, to)`, with the names that were found. */
interface Around {
  readonly tokens: Tokens;
  readonly from: number;
  readonly to: number;
  readonly found: readonly FoundName[];
  /** See `nameIndex`. */
  readonly index: Int32Array;
}

const nameOf = ({ found, index }: Around, token: number): FoundName | undefined => found[index[token]!];

/** Marks around a nickname, by the opening one. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
  ["'", "'"],
  ['«', '»'],
  ['(', ')'],
]);
/** The most words of a nickname: “The Minister of Defence”. */
const LONGEST_NICKNAME = 4;

/** The name with a nickname whose opening mark is token `i`. */
function nicknamedAt(around: Around, i: number, closing: string): FoundName | undefined {
  const { tokens, to } = around;
  if (tokens.noSpaceBefore[i] === 1 || tokens.noSpaceBefore[i + 1] !== 1) return undefined;
  let close = i + 1;
  while (close < to && close - i <= LONGEST_NICKNAME && tokens.kind[close] === TokenKind.Word) close += 1;
  if (close === i + 1 || close + 1 >= to || tokens.words[close]!.form !== closing) return undefined;
  if (tokens.noSpaceBefore[close] !== 1 || tokens.noSpaceBefore[close + 1] === 1) return undefined;
  if (!isCapitalized(tokens, i - 1) || !isCapitalized(tokens, i + 1) || !isCapitalized(tokens, close + 1))
    return undefined;
  const [left, right] = [nameOf(around, i - 1), nameOf(around, close + 1)];
  const given = tokens.words[i - 1]!.classes;
  const isGiven = (given & GivenName) !== 0;
  // "Smith (Labour) Brown": in brackets only a given name is a nickname.
  if (closing === ')' && (close !== i + 2 || !isGiven || (tokens.words[i + 1]!.classes & GivenName) === 0))
    return undefined;
  if (left?.type !== 'person' && right?.type !== 'person' && !isGiven) return undefined;
  if (left !== undefined && left.type !== 'person' && left.to - left.from > 1) return undefined;
  if (left === undefined && !isGiven && (given & (WordClass.Function | WordClass.Title)) !== 0) return undefined;
  const end = right !== undefined && right.to > close + 1 ? right.to : runEnd(around, close + 1);
  return nameAt(tokens, left?.from ?? i - 1, end, 'person', 'nickname', 0.9);
}

/** Words that no firm's name begins with: "On Monday, Marks & Spencer". */
const NO_PARTNER =
  WordClass.Function | WordClass.Common | WordClass.Title | WordClass.Role | WordClass.Month | WordClass.Weekday;
const LAND_OR_PEOPLE = WordClass.Country | WordClass.City | WordClass.Group;

/** The firm whose ampersand is token `i`. */
function firmAt(around: Around, i: number): FoundName | undefined {
  const { tokens } = around;
  if (!isCapitalized(tokens, i - 1) || !isCapitalized(tokens, i + 1)) return undefined;
  const [left, right] = [nameOf(around, i - 1), nameOf(around, i + 1)];
  const isWhole = left !== undefined && left === right;
  if (isWhole && left.type !== 'person' && left.type !== 'organization') return undefined;
  if (tokens.noSpaceBefore[i] === 1 && tokens.noSpaceBefore[i + 1] === 1) return lettersAt(around, i);
  if (!(isWhole && left.type === 'organization') && (isTitleCase(around) || isNoFirm(tokens, i, left, right)))
    return undefined;
  let from = left !== undefined ? left.from : runStart(around, i - 1);
  let to = right !== undefined ? Math.max(right.to, runEnd(around, i + 1)) : runEnd(around, i + 1);
  if (from >= i) return undefined;
  while (to + 1 < around.to && tokens.words[to]!.form === '&' && isCapitalized(tokens, to + 1))
    to = runEnd(around, to + 1);
  const hasSuffix = (tokens.words[to - 1]!.classes & WordClass.OrganizationSuffix) !== 0;
  while (isPartner(around, from - 2, hasSuffix) && tokens.words[from - 1]!.form === ',') from -= 2;
  return nameAt(tokens, from, to, 'organization', 'ampersand', 0.85);
}

/** Whether a comma after token `i` is one of a list of partners: "Harcourt, Bell & Odum". */
function isPartner(around: Around, i: number, hasSuffix: boolean): boolean {
  const { tokens, from } = around;
  if (i < from || !isCapitalized(tokens, i) || (i > from && isCapitalized(tokens, i - 1))) return false;
  const { classes } = tokens.words[i]!;
  if ((classes & NO_PARTNER) !== 0) return false;
  // A firm of partners that ends in "LLP" tells more than the type that the model gives one of them.
  const isBody = hasSuffix ? (classes & WordClass.Organization) !== 0 : nameOf(around, i)?.type === 'organization';
  if (isBody) return false;
  return hasSuffix || ((classes & LAND_OR_PEOPLE) === 0 && (i > from || (classes & WordClass.Surname) !== 0));
}

/** "AT&T", "A&E Marine": capitals around an ampersand without spaces; not "R&D" and the like. */
function lettersAt(around: Around, i: number): FoundName | undefined {
  const { tokens } = around;
  if (Math.max(tokens.words[i - 1]!.form.length, tokens.words[i + 1]!.form.length) > 3) return undefined;
  const next = around.to > i + 2 && isCapitalized(tokens, i + 2) ? i + 2 : -1;
  if (next < 0 && isAbbreviation(tokens, i)) return undefined;
  const own = nameOf(around, i - 1);
  if (own === undefined && next < 0 && !isSubjectOrObject(around, i)) return undefined;
  let to = Math.max(nameOf(around, i + 1)?.to ?? 0, isTitleCase(around) ? i + 2 : runEnd(around, i + 1));
  const following = next < 0 ? undefined : nameOf(around, next);
  const isPerson = following?.type === 'person' && following.to - following.from > 1;
  const isGiven = next >= 0 && (tokens.words[next]!.classes & GivenName) !== 0;
  if (isPerson || (isGiven && next + 1 < around.to && isCapitalized(tokens, next + 1))) {
    // "J&K Chief Minister", "AT&T John Smith"
    if (own?.type === 'person' || own === undefined) return undefined;
    to = i + 2;
  }
  return nameAt(tokens, own?.from ?? i - 1, to, own?.type === 'place' ? 'place' : 'organization', 'ampersand', 0.85);
}

/** Whether "H&M" stands where a name does: after a preposition, a conjunction or a mark, or before a verb. */
function isSubjectOrObject({ tokens, from }: Around, i: number): boolean {
  const isLong = Math.max(tokens.words[i - 1]!.form.length, tokens.words[i + 1]!.form.length) > 1;
  if (isLong || i - 1 === from) return true;
  const before = tokens.words[i - 2]!;
  const after = tokens.words[i + 2]?.classes ?? 0;
  const isFree =
    (before.classes & (WordClass.Preposition | WordClass.Function)) !== 0 &&
    (before.classes & WordClass.Determiner) === 0;
  return isFree || before.form === ',' || (after & (WordClass.Cue | WordClass.Auxiliary | WordClass.PastVerb)) !== 0;
}

/** "R&D", "D & D". */
function isAbbreviation(tokens: Tokens, i: number): boolean {
  const letters = `${tokens.words[i - 1]!.lower}&${tokens.words[i + 1]!.lower}`;
  return tokens.vocabulary.language.names.notNamesAlone.has(letters);
}

const KIN_OR_TITLE = WordClass.Title | WordClass.Role | WordClass.Common;

/** Two people, lands or things: "Barack Obama & Joe Biden", "Tom & Jane", "France & Spain", "Supply & Trade". */
function isNoFirm(tokens: Tokens, i: number, left: FoundName | undefined, right: FoundName | undefined): boolean {
  const [before, after] = [tokens.words[i - 1]!, tokens.words[i + 1]!];
  if (isAbbreviation(tokens, i) || ((before.classes | after.classes) & WordClass.Country) !== 0) return true;
  const end = tokens.words[(right?.to ?? i + 2) - 1]!;
  if ((end.classes & (WordClass.OrganizationSuffix | WordClass.OrganizationHead)) !== 0 && end !== after) return false;
  // "Henry Cheng & Family", "Modi & Home Minister Amit Shah"
  if (
    (after.classes & KIN_OR_TITLE) !== 0 &&
    (after.classes & (WordClass.Surname | WordClass.OrganizationSuffix)) === 0
  )
    return !tokens.vocabulary.language.names.firmEnds.has(after.lower);
  // The model saw no name at either side: "Hobby & Crafts".
  if (left === undefined && right === undefined) return true;
  if (left !== right) {
    const isFull = (name: FoundName | undefined): boolean => name !== undefined && name.to - name.from > 1;
    if (left?.type === right?.type && (left?.type === 'place' || left?.type === 'group')) return true;
    if ((left?.type === 'person' && isFull(left)) || (right?.type === 'person' && isFull(right))) return true;
    if (left?.type === 'organization' && right?.type === 'organization' && (isFull(left) || isFull(right))) return true;
  }
  const isGivenOnly = ({ classes }: Word): boolean =>
    (classes & GivenName) !== 0 && (classes & WordClass.Surname) === 0;
  return isGivenOnly(before) && isGivenOnly(after);
}

/** Whether all content words of a sentence have capitals, as in headlines: they do not show where a name ends. */
function isTitleCase({ tokens, from, to }: Around): boolean {
  for (let i = from; i < to; i += 1) {
    const word = tokens.words[i]!;
    if (tokens.kind[i] === TokenKind.Word && word.case === WordCase.Lower && (word.classes & WordClass.Function) === 0)
      return false;
  }
  return true;
}

/** The first token of the capitals that end with token `i`, without words that begin no name. */
function runStart({ tokens, from }: Around, i: number): number {
  let start = i;
  while (start > from && isCapitalized(tokens, start - 1)) start -= 1;
  while (start <= i && (tokens.words[start]!.classes & (WordClass.Function | WordClass.Title)) !== 0) start += 1;
  return start;
}

/** The end of the capitals that begin with token `i`. */
function runEnd({ tokens, to }: Around, i: number): number {
  let end = i + 1;
  while (end < to && isCapitalized(tokens, end)) end += 1;
  return end;
}
