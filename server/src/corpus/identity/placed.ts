// An article's entity with the nodes it touches, so that it can be taken out again, or seen to be where it was.

import type { EntitySummary } from './model.ts';
import type { ParsedName } from './name.ts';
import type { MemberRecord, NameNode, Slice } from './node.ts';

export interface Placed {
  readonly record: MemberRecord;
  readonly node: NameNode;
  readonly links: readonly NameNode[];
  readonly introduced: readonly string[];
  /** Key of the node that a stray was put on, whatever its own name. */
  readonly stray: string | undefined;
}

/** The slice that an article's entity is in. */
export function sliceOf({ node, record }: Placed): Slice | undefined {
  return node.slices.length === 1 ? node.slices[0] : node.slices.find(({ members }) => members.includes(record));
}

/** Whether an article's entity is still the same one, whatever its place in the list and the counts of its spellings. */
export function isLike(
  { record: { summary: old }, stray }: Placed,
  now: EntitySummary,
  owner: ParsedName | undefined,
): boolean {
  return (
    old.name === now.name &&
    old.type === now.type &&
    old.gender === now.gender &&
    old.own === now.own &&
    stray === owner?.key &&
    sameList(old.aliases, now.aliases) &&
    sameList(old.descriptions, now.descriptions)
  );
}

/** Whether an article uses the same spellings as often. */
export const sameSpellings = (a: EntitySummary, b: EntitySummary): boolean =>
  a === b ||
  (a.spellings.length === b.spellings.length &&
    a.spellings.every(({ text, count }, at) => text === b.spellings[at]?.text && count === b.spellings[at]?.count));

export const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, at) => item === b[at]);
