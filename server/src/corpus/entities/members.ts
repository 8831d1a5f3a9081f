// Lists of members that are kept sorted by article, then by local index.

import { partitionPoint } from '../../base/sorted.ts';
import type { Member } from './model.ts';

export function compareMembers(a: Member, b: Member): number {
  return a.article === b.article ? a.local - b.local : a.article < b.article ? -1 : 1;
}

/** Inserts a member into a sorted list. */
export function insertSorted<M extends Member>(list: M[], member: M): void {
  const index = indexOf(list, member);
  if (index === list.length) list.push(member);
  else list.splice(index, 0, member);
}

/** Removes this member object, if it is in the list. */
export function removeSorted<M extends Member>(list: M[], member: M): void {
  // While an article is replaced, its old and new members share a position; and a member's local index may have changed
  // since it was inserted.
  const from = list.indexOf(member, indexOf(list, member));
  const index = from >= 0 ? from : list.indexOf(member);
  if (index >= 0) list.splice(index, 1);
}

/**
 * The index of a member, or where to insert it. Folders are read in order, so most members belong at the end or shortly
 * before it: a search with doubling steps from the end precedes the binary search.
 */
function indexOf(list: readonly Member[], member: Member): number {
  const isBefore = (index: number): boolean => compareMembers(list[index]!, member) < 0;
  let end = list.length;
  let start = end - 1;
  while (start >= 0 && !isBefore(start)) {
    end = start;
    start = 2 * start - list.length;
  }
  const from = Math.max(0, start + 1);
  return from + partitionPoint(end - from, (index) => isBefore(from + index));
}
