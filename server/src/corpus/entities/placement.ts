// Places the members of short names ("Putin", "HTS", "J. Smith"): each joins the one entity that fits, or stays an
// entity of its own.

import { candidatesOf, type EntityCandidate, type ResolutionContext, sortBySize } from './candidates.ts';
import { attach, type Cluster, createCluster, genderOfCluster, groupByGender, type MemberGroup } from './cluster.ts';
import type { JoinRule } from './model.ts';
import { EMPTY, type MemberRecord, type NameNode } from './name-node.ts';
import { isKeptApart, organizationResolver, type Resolver, surnameResolver } from './resolution.ts';

/** The clusters that a name's members form by themselves, and those that they joined. */
export interface Placement {
  readonly own: readonly Cluster[];
  readonly joined: readonly Cluster[];
}

/**
 * Places a node's members and sets its groups. `previous`: the clusters that single members formed until now. A cluster
 * that comes out the same is reused and removed from the map.
 */
export function placeShortName(
  node: NameNode,
  context: ResolutionContext,
  previous: Map<MemberRecord, Cluster>,
): Placement {
  const candidates = candidatesOf(node, context);
  const [first] = candidates;
  const isSure = candidates.length === 1 && first?.needsEvidence === false;
  const isPerson = node.parsed.type === 'person';
  node.isContextual = !isPerson && first !== undefined && !isSure;
  const groups: MemberGroup[] = [];
  const joined: Cluster[] = [];
  let unresolved: readonly MemberRecord[] = [];
  const join = (
    members: readonly MemberRecord[],
    { cluster, group: full }: EntityCandidate,
    rule: JoinRule,
    confidence: number,
  ): void => {
    const group: MemberGroup = { node, members, gender: 'unknown', cluster };
    groups.push(group);
    attach(cluster, group, { a: full, b: group, rule, confidence });
    joined.push(cluster);
  };
  const isApart = (member: MemberRecord): boolean =>
    first !== undefined && isKeptApart(member, first, context.membersOf);
  if (first === undefined) unresolved = allMembers(node);
  else if (isSure && !hasGenderClash(node, first) && !(isPerson && node.members.some(isApart)))
    join(allMembers(node), first, first.rule, first.confidence);
  else {
    const resolve = isPerson
      ? surnameResolver(node, candidates, context)
      : organizationResolver(node, candidates, context);
    const { resolved, others } = resolveAll(node.members, resolve);
    for (const { members, candidate, rule, confidence } of resolved) join(members, candidate, rule, confidence);
    unresolved = others;
  }
  const own: Cluster[] = [];
  // A bare surname with several bearers decides nothing, not even that two articles mean the same person.
  const isScattered = candidates.length > 1 && node.parsed.form === 'short' && isPerson;
  const rest = isScattered
    ? unresolved.map(
        (member): MemberGroup => ({ node, members: [member], gender: member.summary.gender, cluster: undefined }),
      )
    : unresolved.length > 0
      ? groupByGender(node, unresolved)
      : [];
  const doubts = rest.length === 0 ? EMPTY : doubtsAbout(candidates);
  for (const group of rest) {
    const [member] = group.members;
    const same = isScattered && member !== undefined ? previous.get(member) : undefined;
    const [old] = same?.full ?? [];
    if (same !== undefined && old !== undefined && member !== undefined && areEqual(same.doubts, doubts)) {
      previous.delete(member);
      groups.push(old);
      continue;
    }
    groups.push(group);
    own.push(createCluster([group], [], doubts, undefined));
  }
  node.groups = groups;
  return { own, joined };
}

/** Places the members of a node with those of the node that absorbs it, which has the same name and another type. */
export function placeAbsorbedName(node: NameNode, absorbing: NameNode): Placement {
  const [full] = absorbing.groups;
  const cluster = absorbing.groups.length === 1 ? full?.cluster : undefined;
  const group: MemberGroup = { node, members: node.members, gender: 'unknown', cluster };
  node.groups = [group];
  node.isContextual = false;
  if (full === undefined || cluster === undefined)
    return { own: [createCluster([group], [], EMPTY, undefined)], joined: [] };
  attach(cluster, group, { a: full, b: group, rule: 'type', confidence: 0.7 });
  return { own: [], joined: [cluster] };
}

/**
 * All members as one list. A copy if some have another name, because a group that holds `node.members` itself is named
 * by the node's spellings, in which those members do not count.
 */
const allMembers = (node: NameNode): readonly MemberRecord[] =>
  node.assignedCount === 0 ? node.members : [...node.members];

/** Whether a member is a woman and the candidate a man, or the other way round. */
function hasGenderClash(node: NameNode, { cluster }: EntityCandidate): boolean {
  if (node.parsed.type !== 'person') return false;
  const gender = genderOfCluster(cluster);
  return (gender === 'female' && node.male > 0) || (gender === 'male' && node.female > 0);
}

/** The members that refer to one candidate. */
interface ResolvedMembers {
  readonly members: MemberRecord[];
  readonly candidate: EntityCandidate;
  /** The least confident rule that applied to a member. */
  rule: JoinRule;
  confidence: number;
}

function resolveAll(
  members: readonly MemberRecord[],
  resolve: Resolver,
): { readonly resolved: Iterable<ResolvedMembers>; readonly others: readonly MemberRecord[] } {
  const resolved = new Map<Cluster, ResolvedMembers>();
  const others: MemberRecord[] = [];
  for (const member of members) {
    const resolution = resolve(member);
    if (resolution === undefined) {
      others.push(member);
      continue;
    }
    const { candidate, rule, confidence } = resolution;
    const found = resolved.get(candidate.cluster);
    if (found === undefined) resolved.set(candidate.cluster, { members: [member], candidate, rule, confidence });
    else {
      found.members.push(member);
      if (confidence < found.confidence) Object.assign(found, { rule, confidence });
    }
  }
  return { resolved: resolved.values(), others };
}

const MOST_DOUBTS = 5;

/** The candidates with the most members, as suggestions. */
function doubtsAbout(candidates: readonly EntityCandidate[]): ReadonlyMap<NameNode, string> {
  if (candidates.length === 0) return EMPTY;
  const reason = candidates.length > 1 ? 'one of several with this name' : 'the name fits, something else does not';
  return new Map(
    sortBySize(candidates)
      .slice(0, MOST_DOUBTS)
      .map(({ group }) => [group.node, reason]),
  );
}

const areEqual = (a: ReadonlyMap<NameNode, string>, b: ReadonlyMap<NameNode, string>): boolean =>
  a.size === b.size && [...a].every(([node, reason]) => b.get(node) === reason);
