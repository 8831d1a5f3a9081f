// The order of members, by article and then by local index, and lists that are kept in it.

import { partitionPoint } from '../../analysis/partition-point.ts';
import type { Member } from './model.ts';

export function compareMembers(a: Member, b: Member): number {
  return a.article === b.article ? a.local - b.local : a.article < b.article ? -1 : 1;
}

export function insertSorted<M extends Member>(list: M[], member: M): void {
  const last = list.at(-1);
  // Folders are read in order, so most come at the end.
  if (last === undefined || last.article < member.article || compareMembers(last, member) < 0) list.push(member);
  else list.splice(position(list, member), 0, member);
}

export function removeSorted<M extends Member>(list: M[], member: M): void {
  // While an article is replaced, its old and new record stand beside each other.
  // It may also have moved within its article since.
  const from = list.indexOf(member, position(list, member));
  const at = from >= 0 ? from : list.indexOf(member);
  if (at >= 0) list.splice(at, 1);
}

function position(list: readonly Member[], member: Member): number {
  return partitionPoint(list.length, (at) => compareMembers(list[at] as Member, member) < 0);
}
