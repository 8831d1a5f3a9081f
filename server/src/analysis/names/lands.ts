// Lands that no list knows. They say, urge and agree as people do, and are easily taken for somebody; but the article calls
// others by them: "Veldovan officials", "the Veldovan Foreign Ministry". Where there are Veldovans, Veldova is where they
// come from.

import type { FoundName } from '../document.ts';
import { GivenName, WordClass } from '../language/lexicon.ts';
import type { Tokens } from '../tokens/tokens.ts';

/** Names of lands in lower case, by the adjectives that the article has of them. */
export function landsOf(tokens: Tokens, names: readonly FoundName[]): ReadonlySet<string> {
  const lands = new Set<string>();
  for (const { from, to, type } of names) {
    const { lower } = tokens.words[from]!;
    const isAdjective = to - from === 1 ? type === 'group' : type === 'organization';
    // Other endings ("-ian", "-ese") do not say where the land's name ends.
    if (isAdjective && lower.length > 4 && /[aeiou]n$/.test(lower)) lands.add(lower.slice(0, -1));
  }
  return lands;
}

export function settleLand(
  tokens: Tokens,
  name: FoundName,
  surnames: ReadonlySet<number>,
  lands: ReadonlySet<string>,
): FoundName {
  if (name.to - name.from > 1 || (name.type !== 'person' && name.type !== 'organization')) return name;
  const { lower, key, classes } = tokens.words[name.from]!;
  const isKnown = (classes & (GivenName | WordClass.Surname | WordClass.Organization)) !== 0 || surnames.has(key);
  return !isKnown && lands.has(lower) ? { ...name, type: 'place', basis: 'document', confidence: 0.8 } : name;
}
