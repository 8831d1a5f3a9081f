// Clusters: members that are taken for one entity. A cluster consists of groups, each of which holds members of one
// name.

import type { Gender } from '../../analysis/model.ts';
import type { JoinRule, Member } from './model.ts';
import { EMPTY, type MemberRecord, type NameNode } from './name-node.ts';

/** Members of one node that are taken for one entity: nearly always all of them. */
export interface MemberGroup {
  readonly node: NameNode;
  readonly members: readonly MemberRecord[];
  readonly gender: Gender;
  cluster: Cluster | undefined;
}

/** Why two groups of a cluster are one entity. */
export interface GroupJoin {
  readonly a: MemberGroup;
  readonly b: MemberGroup;
  readonly rule: JoinRule;
  readonly confidence: number;
}

/** One entity: the groups of full names, and of the names that were attached to them. */
export interface Cluster {
  readonly full: readonly MemberGroup[];
  readonly joins: readonly GroupJoin[];
  /** Short names, and names of another type, that were attached. */
  attached: ReadonlyMap<MemberGroup, GroupJoin>;
  /** Names that may be the same but are kept apart, with the reason. */
  readonly doubts: ReadonlyMap<NameNode, string>;
  /** The id of the user's own entity that claims one of the names. */
  readonly overlay: string | undefined;
  /** False once it has been replaced. */
  isCurrent: boolean;
  /** Present once the cluster is registered (entity-registry.ts). */
  label: ClusterLabel | undefined;
}

/** The name and id of a cluster. */
export interface ClusterLabel {
  readonly name: string;
  /** The id without the number that makes it unique. */
  readonly slug: string;
  /** Orders entities that share a slug, together with the first member. */
  readonly rank: number;
  readonly first: Member | undefined;
  /** Empty until it is ranked among the clusters of the slug. */
  id: string;
}

/** Creates a cluster of groups of full names. */
export function createCluster(
  full: readonly MemberGroup[],
  joins: readonly GroupJoin[],
  doubts: ReadonlyMap<NameNode, string>,
  overlay: string | undefined,
): Cluster {
  const cluster: Cluster = { full, joins, doubts, overlay, attached: EMPTY, isCurrent: true, label: undefined };
  for (const group of full) group.cluster = cluster;
  return cluster;
}

/** Attaches a group to a cluster. */
export function attach(cluster: Cluster, group: MemberGroup, join: GroupJoin): void {
  if (cluster.attached === EMPTY) cluster.attached = new Map();
  (cluster.attached as Map<MemberGroup, GroupJoin>).set(group, join);
}

/** Returns whether the group was attached. */
export const detach = (cluster: Cluster, group: MemberGroup): boolean =>
  (cluster.attached as Map<MemberGroup, GroupJoin>).delete(group);

/** The groups of a cluster: full names first, then the attached ones. */
export const groupsOf = (cluster: Cluster): readonly MemberGroup[] => [...cluster.full, ...cluster.attached.keys()];

/** The group that an article's entity is in. */
export function groupOf(member: MemberRecord): MemberGroup | undefined {
  const { groups } = member.node;
  return groups.length === 1 ? groups[0] : groups.find(({ members }) => members.includes(member));
}

/**
 * Members as groups: one, unless titles or kinship words in some articles state that the person is a woman and in
 * others a man. Pronouns alone do not divide a full name: in news text, one in ten is resolved wrongly.
 */
export function groupByGender(node: NameNode, members: readonly MemberRecord[]): MemberGroup[] {
  if (!node.hasBothGenders) {
    const gender = members === node.members ? majority(node.female, node.male) : genderOfMembers(members);
    return [{ node, members, gender, cluster: undefined }];
  }
  return (['female', 'male', 'unknown'] as const)
    .map(
      (gender): MemberGroup => ({
        node,
        members: members.filter(({ facts }) => facts.statedGender === gender),
        gender,
        cluster: undefined,
      }),
    )
    .filter((group) => group.members.length > 0);
}

export const gendersClash = (a: Gender, b: Gender): boolean => a !== 'unknown' && b !== 'unknown' && a !== b;

/** The first known gender of its full names. */
export const genderOfCluster = (cluster: Cluster): Gender =>
  cluster.full.find(({ gender }) => gender !== 'unknown')?.gender ?? 'unknown';

/** The gender of most members; `unknown` when they do not say, or do not agree. */
function genderOfMembers(members: readonly MemberRecord[]): Gender {
  let female = 0;
  let male = 0;
  for (const { summary } of members) {
    if (summary.gender === 'female') female += 1;
    else if (summary.gender === 'male') male += 1;
  }
  return majority(female, male);
}

const majority = (female: number, male: number): Gender =>
  female > 4 * male ? 'female' : male > 4 * female ? 'male' : 'unknown';
