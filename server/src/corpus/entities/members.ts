// The order of members, by article and then by local index, and lists that are kept in it.

import { partitionPoint } from '../../base/sorted.ts';
import type { Member } from './model.ts';

export function compareMembers(a: Member, b: Member): number {
  return a.article === b.article ? a.local - b.local : a.article < b.article ? -1 : 1;
}

export function insertSorted<M extends Member>(list: M[], member: M): void {
  const at = position(list, member);
  if (at === list.length) list.push(member);
  else list.splice(at, 0, member);
}

export function removeSorted<M extends Member>(list: M[], member: M): void {
  // While an article is replaced, its old and new record stand beside each other.
  // It may also have moved within its article since.
  const from = list.indexOf(member, position(list, member));
  const at = from >= 0 ? from : list.indexOf(member);
  if (at >= 0) list.splice(at, 1);
}

/**
 * The place of a member, or where it belongs. Folders are read in order, so most come at the end, or before the few articles
 * that are open: the search begins there.
 */
function position(list: readonly Member[], member: Member): number {
  const isBefore = (at: number): boolean => compareMembers(list[at] as Member, member) < 0;
  let end = list.length;
  let start = end - 1;
  while (start >= 0 && !isBefore(start)) {
    end = start;
    start = 2 * start - list.length;
  }
  const from = Math.max(0, start + 1);
  return from + partitionPoint(end - from, (at) => isBefore(from + at));
}
