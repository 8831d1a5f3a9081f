// Newspapers that are called after their town: "the Arvan Valley Courier" is an outlet, although "Arvan Valley" is a
// place. Firms and outlets that are called after their site: "Tarvo.com".

import type { FoundName } from '../document.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { WordCase } from '../tokens/tokens.ts';
import { nameAt, replaceNames } from './found-names.ts';
import { isCapitalized } from './runs.ts';

/** The names with whole outlets. `names` and the result are in text order. */
export function completeOutlets(tokens: Tokens, names: readonly FoundName[]): readonly FoundName[] {
  const { outletHeads } = tokens.vocabulary.language.names;
  const better: FoundName[] = [];
  for (const name of names) {
    if (name.type === 'date') continue;
    const { from, to } = name;
    const domain = domainEnd(tokens, to);
    if (domain > to && to - from === 1) {
      better.push(nameAt(tokens, from, domain, 'organization', 'head', 0.8));
      continue;
    }
    if (name.type === 'person') continue;
    if (isHead(tokens, to - 1, outletHeads) && to - from > 1) {
      if (name.type === 'place' || name.type === 'group')
        better.push({ ...name, type: 'organization', basis: 'head', confidence: 0.85 });
    } else if (isHead(tokens, to, outletHeads) && tokens.noSpaceBefore[to] !== 1 && endsAt(tokens, to + 1))
      better.push(nameAt(tokens, from, to + 1, 'organization', 'head', 0.85));
  }
  return replaceNames(names, better);
}

function isHead(tokens: Tokens, i: number, heads: ReadonlySet<string>): boolean {
  const word = tokens.words[i];
  return word !== undefined && word.case === WordCase.Capital && heads.has(word.lower);
}

/** Whether no capital goes on at token `i`: in a headline it would not show where the name ends. */
function endsAt(tokens: Tokens, i: number): boolean {
  return i >= tokens.count || !isCapitalized(tokens, i);
}

/** Top-level domains that names of firms and outlets end with. */
const DOMAINS = new Set(['com', 'org', 'net', 'co']);

/** The end of a domain whose point is token `i`; `i` if there is none. */
function domainEnd(tokens: Tokens, i: number): number {
  const isJoined = (at: number): boolean => at < tokens.count && tokens.noSpaceBefore[at] === 1;
  const isDomain =
    isJoined(i) && tokens.words[i]!.form === '.' && isJoined(i + 1) && DOMAINS.has(tokens.words[i + 1]!.lower);
  return isDomain ? i + 2 : i;
}
