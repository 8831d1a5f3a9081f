// Buildings, works and laws that are named after persons: "the Marie Curie Dam" is a place, and "the Clayton Act" no name of
// a person. A title inside the name belongs to it: "the King Abdullah Prison".

import type { FoundName } from '../document.ts';
import { GivenName, WordClass } from '../language/lexicon.ts';
import { type Tokens, WordCase } from '../tokens/tokens.ts';
import { nameAt, replaceNames } from './found-names.ts';
import { isCapitalized } from './runs.ts';

/** `names` and the result are in text order. */
export function completeFacilities(tokens: Tokens, names: readonly FoundName[]): readonly FoundName[] {
  const { facilityHeads, bodyHeads, workHeads, siteHeads } = tokens.vocabulary.language.names;
  const better: FoundName[] = [];
  const works = new Set<FoundName>();
  for (const name of names) {
    if (name.type === 'organization' && name.to - name.from > 1) {
      const last = tokens.words[name.to - 1]!;
      const isSite = last.case === WordCase.Capital && siteHeads.has(last.lower);
      if (isSite) better.push({ ...name, type: 'place', basis: 'head', confidence: 0.8 });
    }
    if (name.type !== 'person') continue;
    const end = headEnd(tokens, name);
    const head = tokens.words[end - 1]!;
    if (end - name.from < 2 || head.case !== WordCase.Capital) continue;
    if (end === name.to && !isFacility(tokens, name)) continue;
    if (facilityHeads.has(head.lower))
      better.push(
        nameAt(
          tokens,
          withTitles(tokens, name.from),
          end,
          bodyHeads.has(head.lower) ? 'organization' : 'place',
          'head',
          0.8,
        ),
      );
    else if (end === name.to && workHeads.has(head.lower)) works.add(name);
  }
  const kept = works.size === 0 ? names : names.filter((name) => !works.has(name));
  return replaceNames(kept, better);
}

/** Whether a name with such a head is none of a person: "John Hall said" is one, "the John Hall" and "in Hyde Park" are not. */
function isFacility(tokens: Tokens, { from, to }: FoundName): boolean {
  if (hasArticle(tokens, from)) return true;
  const head = tokens.words[to - 1]!;
  if ((head.classes & (WordClass.Surname | GivenName)) !== 0) return false;
  if (tokens.vocabulary.language.names.placePrepositions.has(tokens.words[from - 1]?.lower ?? '')) return true;
  return (tokens.words[from]!.classes & GivenName) === 0 && ((tokens.words[to]?.classes ?? 0) & WordClass.Cue) === 0;
}

/** The end of a name with the capitalised head that follows it, if one does. */
function headEnd(tokens: Tokens, { to }: FoundName): number {
  const { facilityHeads } = tokens.vocabulary.language.names;
  const next = tokens.words[to];
  if (next === undefined || next.case !== WordCase.Capital || tokens.noSpaceBefore[to] === 1) return to;
  if (to + 1 < tokens.count && isCapitalized(tokens, to + 1) && tokens.noSpaceBefore[to + 1] === 0) return to;
  return facilityHeads.has(next.lower) ? to + 1 : to;
}

/** Whether a name and the titles in front of it follow a definite article: "the King Abdullah Prison". */
function hasArticle(tokens: Tokens, from: number): boolean {
  const before = tokens.words[withTitles(tokens, from) - 1];
  return before !== undefined && tokens.vocabulary.language.grammar.definiteArticles.has(before.lower);
}

/** The first of the capitalised titles in front of token `from`, or `from`. */
function withTitles(tokens: Tokens, from: number): number {
  let first = from;
  while (
    first > 0 &&
    isCapitalized(tokens, first - 1) &&
    (tokens.words[first - 1]!.classes & (WordClass.Title | WordClass.Role)) !== 0
  )
    first -= 1;
  return first;
}
