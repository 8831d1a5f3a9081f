// Short names looked up: the surname "Putin", the acronym "HTS", "J. Smith". Each goes to the one entity that fits, or
// stays by itself. Which entities fit depends on full names alone (and, for a bare surname, on those initials that found
// nobody), never on where other short names went: so order cannot matter.

import { createCluster, type Overlays } from './cluster.ts';
import type { JoinRule } from './model.ts';
import type { Seek } from './name.ts';
import {
  type Cluster,
  compareMembers,
  genderOf,
  gendersClash,
  type Join,
  type MemberRecord,
  type NameNode,
  roleWords,
  type Slice,
  sliceByGender,
} from './node.ts';
import { onlyKind } from './organization-name.ts';
import { bareMatches, comparePersons } from './person.ts';

export interface Candidate {
  readonly cluster: Cluster;
  readonly slice: Slice;
  readonly rule: JoinRule;
  readonly confidence: number;
}

/** Puts the node's members where they belong. `offering`: the nodes that offer a key. */
export function placeShortName(
  node: NameNode,
  offering: (key: string) => Iterable<NameNode>,
  overlays: Overlays,
): { readonly own: readonly Cluster[]; readonly joined: readonly Cluster[] } {
  const own: Cluster[] = [];
  const joined = new Set<Cluster>();
  const slices: Slice[] = [];
  const candidates = candidatesOf(node, offering, overlays);
  const left: MemberRecord[] = [];
  const taken = new Map<
    Cluster,
    { members: MemberRecord[]; candidate: Candidate; rule: JoinRule; confidence: number }
  >();
  const take = (candidate: Candidate, member: MemberRecord, rule: JoinRule, confidence: number): void => {
    const found = taken.get(candidate.cluster);
    // The weakest ground is the one to show.
    if (found === undefined) taken.set(candidate.cluster, { members: [member], candidate, rule, confidence });
    else {
      found.members.push(member);
      if (confidence < found.confidence) Object.assign(found, { rule, confidence });
    }
  };
  const prominent = candidates.length > 1 ? mostProminent(candidates) : undefined;
  for (const member of node.members) {
    const fitting = candidates.filter(({ cluster }) => !gendersClash(member.summary.gender, genderOfCluster(cluster)));
    const only = fitting[0];
    if (only === undefined) left.push(member);
    else if (fitting.length === 1) take(only, member, only.rule, candidates.length === 1 ? only.confidence : 0.7);
    else {
      const here = fitting.filter(({ cluster }) => standsIn(cluster, member.article));
      const role = here.length === 1 ? undefined : sameRole(member, fitting);
      if (here[0] !== undefined && here.length === 1) take(here[0], member, 'same-article', 0.8);
      else if (role !== undefined) take(role, member, 'role', 0.75);
      else if (here.length === 0 && prominent !== undefined && fitting.includes(prominent))
        take(prominent, member, 'prominent', 0.7);
      else left.push(member);
    }
  }
  for (const { members, candidate, rule, confidence } of taken.values()) {
    const slice: Slice = { node, members, gender: genderOf(members), cluster: candidate.cluster };
    slices.push(slice);
    const join: Join = { a: candidate.slice, b: slice, rule, confidence };
    candidate.cluster.short.set(slice, join);
    joined.add(candidate.cluster);
  }
  // Between several bearers a bare name decides nothing, not even that two articles mean the same one.
  const scattered = candidates.length > 1 && node.parsed.tier === 'short';
  const rest = scattered
    ? left.map((member): Slice => ({ node, members: [member], gender: member.summary.gender, cluster: undefined }))
    : left.length > 0
      ? sliceByGender(node, left)
      : [];
  const doubts = new Map<NameNode, string>();
  for (const { slice } of candidates.sort(byProminence).slice(0, 5)) {
    doubts.set(
      slice.node,
      candidates.length > 1 ? 'one of several with this name' : 'the name fits, something else does not',
    );
  }
  for (const slice of rest) {
    slices.push(slice);
    own.push(createCluster([slice], [], new Map(doubts), undefined));
  }
  node.slices = slices;
  return { own, joined: [...joined] };
}

function candidatesOf(node: NameNode, offering: (key: string) => Iterable<NameNode>, overlays: Overlays): Candidate[] {
  const found = new Map<Cluster, Candidate>();
  for (const seek of node.parsed.seeks) {
    for (const other of offering(seek.key)) {
      if (
        other === node ||
        other.host !== undefined ||
        other.parsed.type !== node.parsed.type ||
        overlays.apart(node, other)
      )
        continue;
      const confidence = fits(node, other, seek);
      if (confidence === undefined) continue;
      for (const slice of other.slices) {
        const { cluster } = slice;
        if (cluster === undefined || !cluster.alive || cluster.full[0]?.node === node) continue;
        // An initial that went to a full name is that full name's.
        if (!cluster.full.includes(slice)) continue;
        const before = found.get(cluster);
        const candidate: Candidate = { cluster, slice, rule: seek.rule, confidence };
        if (before === undefined || closer(node, candidate, before)) found.set(cluster, candidate);
      }
    }
    // What an article introduces for a body outweighs initials that happen to fit another.
    if (found.size > 0 && node.parsed.type !== 'person') break;
  }
  return [...found.values()].sort((a, b) => (a.slice.node.key < b.slice.node.key ? -1 : 1));
}

/** Which of a cluster's names to show beside the short one: the surest, then the one spelled the same, then the commonest. */
function closer(short: NameNode, a: Candidate, b: Candidate): boolean {
  const same = ({ slice }: Candidate): number => Number(slice.node.parsed.plain === short.parsed.plain);
  const difference =
    a.confidence - b.confidence || same(a) - same(b) || a.slice.node.members.length - b.slice.node.members.length;
  if (difference !== 0) return difference > 0;
  const [left, right] = [a.slice.node.witness, b.slice.node.witness];
  return left !== undefined && right !== undefined && compareMembers(left, right) < 0;
}

/** How well a full name fits a short one found by `seek`; `undefined` when it does not. */
function fits(short: NameNode, full: NameNode, seek: Seek): number | undefined {
  if (short.parsed.person !== undefined && full.parsed.person !== undefined) {
    if (seek.rule === 'also-known-as') return seek.confidence;
    if (short.parsed.tier === 'short')
      return bareMatches(short.parsed.person, full.parsed.person) ? seek.confidence : undefined;
    if (full.parsed.tier !== 'full') return undefined;
    const verdict = comparePersons(short.parsed.person, full.parsed.person);
    return verdict?.kind === 'match' ? verdict.confidence : undefined;
  }
  const words = full.parsed.organization?.words;
  const head = short.parsed.plain;
  if (seek.rule === 'acronym' && words?.includes(head)) {
    // One article calls Acme Capital "Acme" for short; a hundred others mean Acme itself.
    const introduced = full.introduced.get(head) ?? 0;
    const rest = words.filter((word) => word !== head);
    if (!onlyKind(rest) && introduced * 10 < short.members.length) return undefined;
  }
  return seek.confidence;
}

/** Ten times as many articles as all others together, and at least five: a name that needs no introduction. */
function mostProminent(candidates: readonly Candidate[]): Candidate | undefined {
  const [first, ...others] = [...candidates].sort(byProminence);
  if (first === undefined) return undefined;
  const rest = others.reduce((sum, { cluster }) => sum + size(cluster), 0);
  return size(first.cluster) >= 5 && size(first.cluster) >= 10 * rest ? first : undefined;
}

const size = (cluster: Cluster): number => cluster.full.reduce((sum, slice) => sum + slice.members.length, 0);

const byProminence = (a: Candidate, b: Candidate): number =>
  size(b.cluster) - size(a.cluster) || (a.slice.node.key < b.slice.node.key ? -1 : 1);

const genderOfCluster = (cluster: Cluster): 'female' | 'male' | 'unknown' =>
  cluster.full.find(({ gender }) => gender !== 'unknown')?.gender ?? 'unknown';

function standsIn(cluster: Cluster, article: string): boolean {
  return cluster.full.some(({ members }) => {
    let low = 0;
    let high = members.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareMembers(members[middle] as MemberRecord, { article, local: -1 }) < 0) low = middle + 1;
      else high = middle;
    }
    return members[low]?.article === article;
  });
}

/** The one candidate that is described in words of this member's, and in words of which no other is. */
function sameRole(member: MemberRecord, candidates: readonly Candidate[]): Candidate | undefined {
  const words = roleWords([member]);
  if (words.size === 0) return undefined;
  let best: Candidate | undefined;
  let most = 0;
  let second = 0;
  for (const candidate of candidates) {
    // A few articles are enough to know what somebody is; all of them would make prominent people slow.
    const known = roleWords(candidate.cluster.full.flatMap(({ members }) => members.slice(0, 20)));
    let shared = 0;
    for (const word of words) if (known.has(word)) shared += 1;
    if (shared > most) [best, second, most] = [candidate, most, shared];
    else if (shared > second) second = shared;
  }
  return most > second ? best : undefined;
}

/** Puts the members of a name that another type's node has taken in where that node's members are. */
export function placeGuest(
  node: NameNode,
  host: NameNode,
): { readonly own: readonly Cluster[]; readonly joined: readonly Cluster[] } {
  const [slice] = host.slices;
  const cluster = host.slices.length === 1 ? slice?.cluster : undefined;
  const guest: Slice = { node, members: node.members, gender: 'unknown', cluster };
  node.slices = [guest];
  if (slice === undefined || cluster === undefined)
    return { own: [createCluster([guest], [], new Map(), undefined)], joined: [] };
  cluster.short.set(guest, { a: slice, b: guest, rule: 'type', confidence: 0.7 });
  return { own: [], joined: [cluster] };
}
