// Small particles that belong to a name: "al-Sharaa" by its hyphen; "van Dyk" and "al Sharaa" where the article has the
// full name with the particle in it.

import type { FoundName } from '../document.ts';
import { WordClass } from '../lexicon.ts';
import { type Tokens, WordCase } from '../tokens.ts';

/** Surnames with the particle that stands before them inside a person's full name, as "particle surname" in small letters. */
export function particlesIn(tokens: Tokens, names: readonly FoundName[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { from, to, type } of names)
    for (let i = from + 1; type === 'person' && i < to - 1; i += 1)
      if (isParticle(tokens, i)) found.add(pairAt(tokens, i));
  return found;
}

/** The name with the particle before it; `taken` marks the tokens of other names. */
export function withParticle(
  tokens: Tokens,
  name: FoundName,
  taken: Uint8Array,
  known: ReadonlySet<string>,
): FoundName {
  const { from } = name;
  const before = from - 1;
  let begin = from;
  if (tokens.glued[from] === 1) begin = particleBefore(tokens, from, 0, taken);
  else if (name.type === 'person' && before >= 0 && taken[before] === 0 && known.has(pairAt(tokens, before)))
    begin = tokens.words[before]!.case === WordCase.Lower ? before : from;
  return begin === from ? name : { ...name, from: begin, start: tokens.start[begin]! };
}

/** The particle that a hyphen glues to the token at `i`, else `i`. */
export function particleBefore(tokens: Tokens, i: number, from: number, taken: Uint8Array): number {
  const particle = i - 2;
  return particle >= from &&
    tokens.glued[i] === 1 &&
    tokens.glued[i - 1] === 1 &&
    taken[particle] === 0 &&
    tokens.words[i - 1]!.form === '-' &&
    isParticle(tokens, particle)
    ? particle
    : i;
}

const isParticle = (tokens: Tokens, i: number): boolean => (tokens.words[i]!.classes & WordClass.Particle) !== 0;

const pairAt = (tokens: Tokens, i: number): string => `${tokens.words[i]!.lower} ${tokens.words[i + 1]!.lower}`;
