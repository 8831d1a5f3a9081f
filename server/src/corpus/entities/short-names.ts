// Short names looked up: the surname "Putin", the acronym "HTS", "J. Smith". Each goes to the one entity that fits, or
// stays by itself.

import type { Choose } from './candidates.ts';
import { bySalience, type Candidate, candidatesOf, type Surroundings } from './candidates.ts';
import { createCluster, sliceByGender } from './cluster.ts';
import { genderOfCluster, organizationChooser, surnameChooser } from './disambiguate.ts';
import type { JoinRule } from './model.ts';
import { attach, type Cluster, EMPTY, type MemberRecord, type NameNode, type Slice } from './name-node.ts';

/** The entities that a name's members made by themselves, and those that they went to. */
export interface Placed {
  readonly own: readonly Cluster[];
  readonly joined: readonly Cluster[];
}

/**
 * Puts the node's members where they belong. `before`: the entities they made by themselves until now; one that comes out
 * the same stays, and is taken out of the map.
 */
export function placeShortName(node: NameNode, around: Surroundings, before: Map<MemberRecord, Cluster>): Placed {
  const candidates = candidatesOf(node, around);
  const [first] = candidates;
  const isSure = candidates.length === 1 && first?.guarded === false;
  node.isContextual = node.parsed.type !== 'person' && first !== undefined && !isSure;
  const slices: Slice[] = [];
  const joined: Cluster[] = [];
  let left: readonly MemberRecord[] = [];
  const join = (
    members: readonly MemberRecord[],
    { cluster, slice: full }: Candidate,
    rule: JoinRule,
    confidence: number,
  ): void => {
    const slice: Slice = { node, members, gender: 'unknown', cluster };
    slices.push(slice);
    attach(cluster, slice, { a: full, b: slice, rule, confidence });
    joined.push(cluster);
  };
  if (first === undefined) left = whole(node);
  else if (isSure && !hasClash(node, first)) join(whole(node), first, first.rule, first.confidence);
  else {
    const choose =
      node.parsed.type === 'person' ? surnameChooser(node, candidates) : organizationChooser(node, candidates, around);
    const { taken, others } = divide(node.members, choose);
    for (const { members, candidate, rule, confidence } of taken) join(members, candidate, rule, confidence);
    left = others;
  }
  const own: Cluster[] = [];
  // Between several bearers a bare surname decides nothing, not even that two articles mean the same one.
  const scattered = candidates.length > 1 && node.parsed.tier === 'short' && node.parsed.type === 'person';
  const rest = scattered
    ? left.map((member): Slice => ({ node, members: [member], gender: member.summary.gender, cluster: undefined }))
    : left.length > 0
      ? sliceByGender(node, left)
      : [];
  const doubts = rest.length === 0 ? EMPTY : doubtsOf(candidates);
  for (const slice of rest) {
    const [member] = slice.members;
    const same = scattered && member !== undefined ? before.get(member) : undefined;
    const [old] = same?.full ?? [];
    if (same !== undefined && old !== undefined && member !== undefined && sameDoubts(same.doubts, doubts)) {
      before.delete(member);
      slices.push(old);
      continue;
    }
    slices.push(slice);
    own.push(createCluster([slice], [], doubts, undefined));
  }
  node.slices = slices;
  return { own, joined };
}

/** All members as one list. Where strays are among them, what each is called has to be looked at one by one. */
const whole = (node: NameNode): readonly MemberRecord[] => (node.strays === 0 ? node.members : [...node.members]);

/** Whether any member is a woman where the candidate is a man, or the other way round. */
function hasClash(node: NameNode, { cluster }: Candidate): boolean {
  if (node.parsed.type !== 'person') return false;
  const gender = genderOfCluster(cluster);
  return (gender === 'female' && node.male > 0) || (gender === 'male' && node.female > 0);
}

interface Taken {
  readonly members: MemberRecord[];
  readonly candidate: Candidate;
  rule: JoinRule;
  confidence: number;
}

function divide(
  members: readonly MemberRecord[],
  choose: Choose,
): { readonly taken: Iterable<Taken>; readonly others: readonly MemberRecord[] } {
  const taken = new Map<Cluster, Taken>();
  const others: MemberRecord[] = [];
  for (const member of members) {
    const choice = choose(member);
    if (choice === undefined) {
      others.push(member);
      continue;
    }
    const { candidate, rule, confidence } = choice;
    const found = taken.get(candidate.cluster);
    // The weakest ground is the one to show.
    if (found === undefined) taken.set(candidate.cluster, { members: [member], candidate, rule, confidence });
    else {
      found.members.push(member);
      if (confidence < found.confidence) Object.assign(found, { rule, confidence });
    }
  }
  return { taken: taken.values(), others };
}

const MOST_DOUBTS = 5;

function doubtsOf(candidates: readonly Candidate[]): ReadonlyMap<NameNode, string> {
  if (candidates.length === 0) return EMPTY;
  const reason = candidates.length > 1 ? 'one of several with this name' : 'the name fits, something else does not';
  return new Map(
    bySalience(candidates)
      .slice(0, MOST_DOUBTS)
      .map(({ slice }) => [slice.node, reason]),
  );
}

const sameDoubts = (a: ReadonlyMap<NameNode, string>, b: ReadonlyMap<NameNode, string>): boolean =>
  a.size === b.size && [...a].every(([node, reason]) => b.get(node) === reason);

/** Puts the members of a name that another type's node has taken in where that node's members are. */
export function placeGuest(node: NameNode, host: NameNode): Placed {
  const [slice] = host.slices;
  const cluster = host.slices.length === 1 ? slice?.cluster : undefined;
  const guest: Slice = { node, members: node.members, gender: 'unknown', cluster };
  node.slices = [guest];
  node.isContextual = false;
  if (slice === undefined || cluster === undefined)
    return { own: [createCluster([guest], [], EMPTY, undefined)], joined: [] };
  attach(cluster, guest, { a: slice, b: guest, rule: 'type', confidence: 0.7 });
  return { own: [], joined: [cluster] };
}
