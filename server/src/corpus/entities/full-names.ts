// Clusters full names that are connected by matches. Matches are taken in order of confidence. A join that would bring
// together two names that contradict each other is not made, so that a chain of small differences never ends in a wrong
// entity (complete linkage over contradictions; compare Bagga & Baldwin 1998 on why cross-document joins must be
// cautious).

import {
  type Cluster,
  createCluster,
  type GroupJoin,
  gendersClash,
  groupByGender,
  type MemberGroup,
} from './cluster.ts';
import type { JoinRule } from './model.ts';
import type { NameRules } from './name.ts';
import { EMPTY, type NameNode } from './name-node.ts';

/** What the user's own entities say about names. */
export interface NameOverlay {
  /** The id of the user's entity that claims this name. */
  ownerOf(node: NameNode): string | undefined;
  /** Whether two names must not be joined. */
  keepsApart(a: NameNode, b: NameNode): boolean;
}

/** A weaker match is only used if it is the only one of its kind. */
const SURE = 0.88;

/** A cluster that is being built. */
class ClusterDraft {
  readonly groups: MemberGroup[];
  readonly joins: GroupJoin[] = [];
  #doubts: Map<NameNode, string> | undefined;

  constructor(group: MemberGroup) {
    this.groups = [group];
    if (group.node.doubts.size > 0) this.#doubts = new Map(group.node.doubts);
  }

  get doubts(): ReadonlyMap<NameNode, string> {
    return this.#doubts ?? EMPTY;
  }

  addDoubt(node: NameNode, reason: string): void {
    this.#doubts ??= new Map();
    this.#doubts.set(node, reason);
  }
}

/**
 * Clusters the nodes of one component and sets their groups. `nodes`: full names only, connected by matches and
 * equations, sorted by key.
 */
export function clusterFullNames(nodes: readonly NameNode[], rules: NameRules, overlay: NameOverlay): Cluster[] {
  for (const node of nodes) {
    node.groups =
      node.parsed.type === 'person' && overlay.ownerOf(node) === undefined
        ? groupByGender(node, node.members)
        : [{ node, members: node.members, gender: 'unknown', cluster: undefined }];
    if (node.groups.length === 0) node.groups = [{ node, members: [], gender: 'unknown', cluster: undefined }];
  }
  const groups = nodes.flatMap((node) => node.groups);
  const [only, ...others] = groups;
  if (only !== undefined && others.length === 0)
    return [createCluster(groups, [], new ClusterDraft(only).doubts, ownerOf(groups, overlay))];
  const drafts = new Map(groups.map((group) => [group, new ClusterDraft(group)]));
  const candidates = candidateJoins(nodes, overlay);
  const ambiguous = ambiguousGroups(candidates, rules);
  for (const join of candidates) {
    const left = drafts.get(join.a)!;
    const right = drafts.get(join.b)!;
    if (left === right) continue;
    const isAmbiguous = join.confidence < SURE && (ambiguous.has(join.a) || ambiguous.has(join.b));
    const objection = isAmbiguous
      ? 'one of several that this name could be'
      : objectionTo(left, right, join, rules, overlay);
    if (objection !== undefined) {
      left.addDoubt(join.b.node, objection);
      right.addDoubt(join.a.node, objection);
      continue;
    }
    for (const other of right.joins) left.joins.push(other);
    left.joins.push(join);
    for (const [node, reason] of right.doubts) left.addDoubt(node, reason);
    for (const group of right.groups) {
      left.groups.push(group);
      drafts.set(group, left);
    }
  }
  return [...new Set(drafts.values())].map(({ groups, joins, doubts }) =>
    createCluster(groups, joins, doubts, ownerOf(groups, overlay)),
  );
}

function ownerOf(groups: readonly MemberGroup[], overlay: NameOverlay): string | undefined {
  for (const { node } of groups) {
    const owner = overlay.ownerOf(node);
    if (owner !== undefined) return owner;
  }
  return undefined;
}

/** All joins that could be made, most confident first. */
function candidateJoins(nodes: readonly NameNode[], overlay: NameOverlay): GroupJoin[] {
  const joins: GroupJoin[] = [];
  const component = new Set(nodes);
  const firstOfOwner = new Map<string, MemberGroup>();
  for (const node of nodes) {
    const owner = overlay.ownerOf(node);
    const group = node.groups[0];
    if (owner !== undefined && group !== undefined) {
      const first = firstOfOwner.get(owner);
      if (first === undefined) firstOfOwner.set(owner, group);
      else joins.push({ a: first, b: group, rule: 'annotated', confidence: 1 });
    }
    for (const [other, match] of node.matches) {
      if (node.key < other.key && component.has(other)) addJoins(joins, node, other, match.rule, match.confidence);
    }
    for (const other of node.equated.keys()) {
      // An article that equates two names counts for more than any similarity.
      if (node.key < other.key && component.has(other)) addJoins(joins, node, other, 'also-known-as', 0.98);
    }
  }
  return joins.sort(
    (a, b) =>
      b.confidence - a.confidence || compareKeys(a.a.node.key, b.a.node.key) || compareKeys(a.b.node.key, b.b.node.key),
  );
}

const compareKeys = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Adds the joins between the groups of two nodes whose genders fit. */
function addJoins(joins: GroupJoin[], a: NameNode, b: NameNode, rule: JoinRule, confidence: number): void {
  for (const left of a.groups) {
    const fitting = b.groups.filter((right) => !gendersClash(left.gender, right.gender));
    // A name that is a woman's in some articles and a man's in others only joins names whose gender is known.
    const right =
      fitting.length > 1
        ? fitting.find((group) => group.gender === left.gender && left.gender !== 'unknown')
        : fitting[0];
    if (right === undefined || (left.gender === 'unknown' && a.groups.length > 1)) continue;
    joins.push({ a: left, b: right, rule, confidence });
  }
}

/** Groups that match two others which contradict each other: "Chris Evans" with Christine and Christopher Evans. */
function ambiguousGroups(joins: readonly GroupJoin[], rules: NameRules): Set<MemberGroup> {
  const matches = new Map<MemberGroup, MemberGroup[]>();
  const add = (group: MemberGroup, other: MemberGroup): void => {
    const found = matches.get(group);
    if (found === undefined) matches.set(group, [other]);
    else found.push(other);
  };
  for (const { a, b, confidence } of joins) {
    if (confidence >= SURE) continue;
    add(a, b);
    add(b, a);
  }
  const contradict = (a: MemberGroup, b: MemberGroup): boolean =>
    a.node !== b.node && rules.compare(a.node.parsed, b.node.parsed)?.kind === 'conflict';
  const ambiguous = new Set<MemberGroup>();
  for (const [group, others] of matches) {
    if (others.some((one, i) => others.slice(i + 1).some((other) => contradict(one, other)))) ambiguous.add(group);
  }
  return ambiguous;
}

/** Why two drafts cannot be one entity; `undefined` when they can. */
function objectionTo(
  left: ClusterDraft,
  right: ClusterDraft,
  join: GroupJoin,
  rules: NameRules,
  overlay: NameOverlay,
): string | undefined {
  for (const a of left.groups) {
    for (const b of right.groups) {
      if (overlay.keepsApart(a.node, b.node)) return 'kept apart by annotation';
      if (join.rule === 'annotated') continue;
      if (gendersClash(a.gender, b.gender)) return 'one is a woman, the other a man';
      if (join.rule === 'also-known-as' && a === join.a && b === join.b) continue;
      if (a.node === b.node) return 'one is a woman, the other a man';
      const verdict = rules.compare(a.node.parsed, b.node.parsed);
      if (verdict?.kind === 'conflict') return `“${a.node.text}” is not “${b.node.text}”`;
      if (verdict?.kind === 'doubt') return verdict.reason;
    }
  }
  return undefined;
}
