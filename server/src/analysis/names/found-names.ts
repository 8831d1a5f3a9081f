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

/**
 * The names with `better` ones in place of those that they overlap. Both are in text order; of `better` names that overlap one
 * another the first is taken.
 */
export function replaceNames(names: readonly FoundName[], better: readonly FoundName[]): readonly FoundName[] {
  if (better.length === 0) return names;
  const result: FoundName[] = [];
  let next = 0;
  let last: FoundName | undefined;
  for (const name of better) {
    if (last !== undefined && name.from < last.to) continue;
    for (; next < names.length && names[next]!.from < name.to; next += 1)
      if (names[next]!.to <= name.from) result.push(names[next]!);
    result.push(name);
    last = name;
    // A replaced name may reach into the next ones of `better`, but never comes back.
  }
  for (; next < names.length; next += 1) result.push(names[next]!);
  return result;
}

/** For each token the index of its name, or -1. */
export function nameIndex(tokens: Tokens, names: readonly FoundName[]): Int32Array {
  const index = new Int32Array(tokens.count).fill(-1);
  names.forEach(({ from, to }, at) => {
    index.fill(at, from, to);
  });
  return index;
}
