// Bodies that are called after peoples: "the Okanese First Nation" is a body, although a First Nation is a people; "the
// Arvan and Tarsk Islander Council" is one body of two peoples. Peoples whose name begins with a word for a tribe:
// "Ngāti Toa".

import type { FoundName } from '../document.ts';
import { WordClass } from '../language/lexicon.ts';
import { type Tokens, WordCase } from '../tokens/tokens.ts';
import { nameAt, replaceNames } from './found-names.ts';
import { isCapitalized } from './runs.ts';

/** `names` and the result are in text order. */
export function completePeoples(tokens: Tokens, names: readonly FoundName[]): readonly FoundName[] {
  const { nationHeads, tribeLeads } = tokens.vocabulary.language.names;
  const better: FoundName[] = [];
  const joint = jointBodies(tokens, names);
  names.forEach((name, i) => {
    const { from, to, type } = name;
    const body = joint.get(i);
    if (body !== undefined) better.push(body);
    else if (type === 'group' && to - from > 1 && nationHeads.has(tokens.words[to - 1]!.lower)) {
      const begin = runBefore(tokens, from);
      if (begin < from) better.push(nameAt(tokens, begin, to, 'organization', 'head', 0.8));
    } else if (type !== 'group' && to - from > 1 && tribeLeads.has(tokens.words[from]!.lower))
      better.push({ ...name, type: 'group', basis: 'lexicon', confidence: 0.8 });
  });
  return replaceNames(names, better);
}

/** The first of the capitalised words in front of token `from`, also with a slash between two of them. */
function runBefore(tokens: Tokens, from: number): number {
  const { words, noSpaceBefore } = tokens;
  let begin = from;
  for (;;) {
    const before = begin - 1;
    const isSlash =
      before > 0 && words[before]!.form === '/' && noSpaceBefore[before] === 1 && noSpaceBefore[begin] === 1;
    const next = isSlash ? before - 1 : before;
    if (next < 0 || !isCapitalized(tokens, next) || (words[next]!.classes & NO_PART) !== 0) return begin;
    if (!isSlash && noSpaceBefore[begin] === 1) return begin;
    begin = next;
  }
}

const NO_PART = WordClass.Function | WordClass.Title | WordClass.Role;

/**
 * Bodies of two peoples ("the Arvan and Tarsk Islander Council"), by the index of their first name. The second name is a
 * body that begins with a people. An article that has it without the first people as often means two bodies.
 */
function jointBodies(tokens: Tokens, names: readonly FoundName[]): ReadonlyMap<number, FoundName> {
  const { additives, definiteArticles, indefiniteArticles } = tokens.vocabulary.language.grammar;
  const joint = new Map<number, FoundName>();
  /** How often the article has a body by itself, less how often after another people. */
  const balance = new Map<string, number>();
  const isBody = ({ from, to, type }: FoundName): boolean =>
    type === 'organization' && to - from > 1 && (tokens.words[from]!.classes & PEOPLE) !== 0;
  const keyOf = ({ start, end }: FoundName): string => tokens.text.slice(start, end);
  names.forEach((name, i) => {
    if (!isBody(name)) return;
    const first = names[i - 1];
    const key = keyOf(name);
    const article = tokens.words[(first?.from ?? 0) - 1]?.lower ?? '';
    const isJoint =
      first !== undefined &&
      first.type === 'group' &&
      first.to + 1 === name.from &&
      additives.has(tokens.words[first.to]!.lower) &&
      tokens.words[first.from]!.case === WordCase.Capital &&
      (definiteArticles.has(article) || indefiniteArticles.has(article));
    balance.set(key, (balance.get(key) ?? 0) + (isJoint ? -1 : 1));
    if (isJoint) joint.set(i - 1, nameAt(tokens, first.from, name.to, 'organization', 'document', 0.75));
  });
  for (const [i] of joint) if (balance.get(keyOf(names[i + 1]!))! > -LEAST_JOINT) joint.delete(i);
  return joint;
}

/** How much more often an article has the two together: once, they are two bodies ("the Arvan and Tarsk Army"). */
const LEAST_JOINT = 2;
const PEOPLE = WordClass.Group | WordClass.Country | WordClass.City | WordClass.PlaceHead;
