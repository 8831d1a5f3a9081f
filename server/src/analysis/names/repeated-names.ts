// The article decides: where a name of several words is one name in most of its places, it is one in all of them, whatever
// the model made of the others ("said Thabo Dlamini" as two names).

import type { FoundName } from '../document.ts';
import { WordClass } from '../language/lexicon.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { nameAt, nameIndex, replaceNames } from './found-names.ts';
import { isCapitalized } from './runs.ts';

/** A name of several words, with the places where it was found. */
interface FullName {
  readonly name: FoundName;
  found: number;
}

/** Full names kept for one first word, so that a hostile text stays cheap. */
const MOST_NAMESAKES = 16;
/** Tokens of a name that is looked for; longer ones are hardly repeated. */
const LONGEST = 8;

/** The names with the places that were found in pieces or not at all. `names` and the result are in text order. */
export function completeRepeated(tokens: Tokens, names: readonly FoundName[]): readonly FoundName[] {
  const byFirst = new Map<number, FullName[]>();
  const { definiteArticles } = tokens.vocabulary.language.grammar;
  for (const found of names) {
    // An article in front is part of some places only: "The Harbour Post".
    const hasArticle = definiteArticles.has(tokens.words[found.from]!.lower);
    const name = hasArticle ? { ...found, from: found.from + 1 } : found;
    const length = name.to - name.from;
    if (length < 2 || length > LONGEST || name.type === 'date' || !isCapitalized(tokens, name.from)) continue;
    const { key, classes } = tokens.words[name.from]!;
    if ((classes & WordClass.Title) !== 0) continue;
    const list = byFirst.get(key);
    const known = list?.find((other) => isSame(tokens, name.from, other.name));
    if (known !== undefined) known.found += 1;
    else if (list === undefined) byFirst.set(key, [{ name, found: 1 }]);
    else if (list.length < MOST_NAMESAKES) list.push({ name, found: 1 });
  }
  if (byFirst.size === 0) return names;
  const index = nameIndex(tokens, names);
  const missed: { readonly full: FullName; readonly at: number }[] = [];
  const misses = new Map<FullName, number>();
  for (let i = 0; i < tokens.count; i += 1) {
    const list = byFirst.get(tokens.words[i]!.key);
    if (list === undefined || !isCapitalized(tokens, i)) continue;
    for (const full of list) {
      const to = i + full.name.to - full.name.from;
      if (to > tokens.count || !isSame(tokens, i, full.name) || !isFree(tokens, names, index, i, to)) continue;
      missed.push({ full, at: i });
      misses.set(full, (misses.get(full) ?? 0) + 1);
    }
  }
  const completed = missed
    .filter(({ full }) => full.found > misses.get(full)!)
    .map(({ full: { name }, at }) => nameAt(tokens, at, at + name.to - name.from, name.type, 'document', 0.8));
  return replaceNames(names, completed);
}

/** Whether the words at token `i` are those of a name, with capitals where it has them. */
function isSame(tokens: Tokens, i: number, name: FoundName): boolean {
  for (let k = name.from; k < name.to; k += 1) {
    const at = i + k - name.from;
    if (tokens.words[k]!.key !== tokens.words[at]?.key || isCapitalized(tokens, k) !== isCapitalized(tokens, at))
      return false;
  }
  return true;
}

/** Whether the tokens are no name yet, but pieces of one, and are not part of a longer name. */
function isFree(tokens: Tokens, names: readonly FoundName[], index: Int32Array, from: number, to: number): boolean {
  const first = names[index[from]!];
  const last = names[index[to - 1]!];
  if (first !== undefined && (first.from < from || first.to >= to)) return false;
  if (last !== undefined && last.to > to) return false;
  const isJoined = (a: number, b: number): boolean =>
    a >= 0 &&
    b < tokens.count &&
    isCapitalized(tokens, a) &&
    isCapitalized(tokens, b) &&
    index[a] === -1 &&
    index[b] === -1;
  return !isJoined(from - 1, from) && !isJoined(to - 1, to);
}
