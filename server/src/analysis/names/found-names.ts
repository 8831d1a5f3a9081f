// Helpers for lists of names in an article's tokens.

import type { FoundName } from '../document.ts';
import type { EntityType } from '../model.ts';
import type { Tokens } from '../tokens/tokens.ts';
import type { TokenRange } from './runs.ts';

/** The name made of the tokens `[from, to)`. */
export function nameAt(
  tokens: Tokens,
  from: number,
  to: number,
  type: EntityType,
  basis: string,
  confidence: number,
): FoundName {
  return { from, to, start: tokens.start[from]!, end: tokens.end[to - 1]!, type, basis, confidence };
}

/** Merges two lists of names in text order. The second is usually empty. */
export function mergeByPosition(names: readonly FoundName[], more: readonly FoundName[]): readonly FoundName[] {
  return more.length === 0 ? names : [...names, ...more].sort((a, b) => a.from - b.from);
}

/** A column with 1 for each token that belongs to one of the names. */
export function markTokens(tokens: Tokens, names: readonly FoundName[]): Uint8Array {
  const marked = new Uint8Array(tokens.count);
  for (const { from, to } of names) for (let i = from; i < to; i += 1) marked[i] = 1;
  return marked;
}

/** Whether a name has a token that `markTokens` marked. */
export function hasMarkedToken(marked: Uint8Array, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i += 1) if (marked[i] === 1) return true;
  return false;
}
