// Full names of one component, joined into entities. Matches are taken best first; a join that would bring two names
// together that contradict each other does not happen, so that a chain of small differences never ends in a wrong merge
// (complete linkage over contradictions; compare Bagga & Baldwin 1998 on why cross-document joins must be cautious).

import jaroWinkler from 'talisman/metrics/jaro-winkler';
import type { Gender } from '../../analysis/model.ts';
import { soundsLike } from './fold.ts';
import type { JoinRule } from './model.ts';
import type { ParsedName } from './name.ts';
import { type Cluster, EMPTY, type Join, type MemberRecord, type NameNode, type Slice } from './name-node.ts';
import { addsKind, sameButForEndings } from './organization-name.ts';
import { comparePersons, type Verdict } from './person-name.ts';

// Whether two full names of one type are one entity's.

/** `undefined`: they have nothing to do with each other. */
export function compareNames(a: ParsedName, b: ParsedName): Verdict | undefined {
  if (a.type !== b.type || a.key === b.key) return undefined;
  if (a.person !== undefined && b.person !== undefined) {
    const letters = a.twin.replace(/ /g, '') === b.twin.replace(/ /g, '');
    const verdict = letters ? sameLetters : comparePersons(a.person, b.person);
    if (verdict?.kind === 'match' && verdict.rule === 'same-name' && a.person.arabic !== b.person.arabic) {
      return { ...verdict, rule: 'particle' };
    }
    return verdict;
  }
  if (a.organization !== undefined && b.organization !== undefined) {
    if (a.organization.key === b.organization.key) return { kind: 'match', rule: 'particle', confidence: 0.95 };
    const [one, other] = [a.organization, b.organization];
    if (addsKind(one, other) || addsKind(other, one)) return { kind: 'match', rule: 'short-form', confidence: 0.85 };
    return sameButForEndings(one, other) ? { kind: 'match', rule: 'spelling', confidence: 0.85 } : undefined;
  }
  if (a.type === 'place') return comparePlaces(a, b);
  return undefined;
}

const sameLetters: Verdict = { kind: 'match', rule: 'same-name', confidence: 0.97 };

function comparePlaces(a: ParsedName, b: ParsedName): Verdict | undefined {
  if (a.known || b.known) return undefined;
  const [left, right] = [a.plain.replace(/ /g, ''), b.plain.replace(/ /g, '')];
  if (left === right) return { kind: 'match', rule: 'same-name', confidence: 0.95 };
  if (Math.min(left.length, right.length) < 5 || numberOf(a.plain) !== numberOf(b.plain)) return undefined;
  if (soundsLike(left, right, 'latin')) return { kind: 'match', rule: 'spelling', confidence: 0.85 };
  if (left.length >= 6 && soundsLike(left, right, 'arabic') && jaroWinkler(left, right) >= 0.9) {
    return { kind: 'match', rule: 'spelling', confidence: 0.75 };
  }
  return undefined;
}

/** "District 9" is not "District 8", nor "Block II" "Block III". */
const numberOf = (plain: string): string => plain.match(/\d+|\b[ivx]+$/g)?.join(' ') ?? '';

// A name's members as slices: one, unless some articles call the bearer a woman and others a man.

/**
 * Members as slices: one, unless some articles call the bearer a woman and others a man in so many words. Pronouns alone
 * do not divide a full name: on news, one of them in ten is resolved wrongly.
 */
export function sliceByGender(node: NameNode, members: readonly MemberRecord[]): Slice[] {
  if (!node.divided) {
    const gender = members === node.members ? majority(node.female, node.male) : genderOf(members);
    return [{ node, members, gender, cluster: undefined }];
  }
  return (['female', 'male', 'unknown'] as const)
    .map(
      (gender): Slice => ({
        node,
        members: members.filter(({ bearing }) => bearing.stated === gender),
        gender,
        cluster: undefined,
      }),
    )
    .filter((slice) => slice.members.length > 0);
}

export const gendersClash = (a: Gender, b: Gender): boolean => a !== 'unknown' && b !== 'unknown' && a !== b;

/** What most members say; `unknown` when they do not say, or do not agree. */
function genderOf(members: readonly MemberRecord[]): Gender {
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

/** What a person's own entities say about a name. */
export interface Overlays {
  /** The overlay entity that claims this name. */
  of(node: NameNode): string | undefined;
  /** Whether two names must stay apart. */
  apart(a: NameNode, b: NameNode): boolean;
}

interface Edge {
  readonly a: Slice;
  readonly b: Slice;
  readonly rule: JoinRule;
  readonly confidence: number;
}

/** From here on a match stands by itself; below it, it must be the only one of its kind. */
const SURE = 0.88;

class Group {
  readonly slices: Slice[];
  readonly joins: Join[] = [];
  #doubts: Map<NameNode, string> | undefined;

  constructor(slice: Slice) {
    this.slices = [slice];
    if (slice.node.doubts.size > 0) this.#doubts = new Map(slice.node.doubts);
  }

  get doubts(): ReadonlyMap<NameNode, string> {
    return this.#doubts ?? EMPTY;
  }

  doubt(node: NameNode, reason: string): void {
    this.#doubts ??= new Map();
    this.#doubts.set(node, reason);
  }
}

/** `nodes`: full names only, connected by matches and links, sorted by key. */
export function clusterFullNames(nodes: readonly NameNode[], overlays: Overlays): Cluster[] {
  for (const node of nodes) {
    node.slices =
      node.parsed.type === 'person' && overlays.of(node) === undefined
        ? sliceByGender(node, node.members)
        : [{ node, members: node.members, gender: 'unknown', cluster: undefined }];
    if (node.slices.length === 0) node.slices = [{ node, members: [], gender: 'unknown', cluster: undefined }];
  }
  const slices = nodes.flatMap((node) => node.slices);
  const [only, ...others] = slices;
  if (only !== undefined && others.length === 0)
    return [createCluster(slices, [], new Group(only).doubts, overlayOf(slices, overlays))];
  const groups = new Map(slices.map((slice) => [slice, new Group(slice)]));
  const edges = edgesOf(nodes, overlays);
  const torn = tornSlices(edges);
  for (const edge of edges) {
    const left = groups.get(edge.a) as Group;
    const right = groups.get(edge.b) as Group;
    if (left === right) continue;
    const weak = edge.confidence < SURE && (torn.has(edge.a) || torn.has(edge.b));
    const clash = weak ? 'one of several that this name could be' : clashOf(left, right, edge, overlays);
    if (clash !== undefined) {
      left.doubt(edge.b.node, clash);
      right.doubt(edge.a.node, clash);
      continue;
    }
    for (const join of right.joins) left.joins.push(join);
    left.joins.push({ a: edge.a, b: edge.b, rule: edge.rule, confidence: edge.confidence });
    for (const [node, reason] of right.doubts) left.doubt(node, reason);
    for (const slice of right.slices) {
      left.slices.push(slice);
      groups.set(slice, left);
    }
  }
  return [...new Set(groups.values())].map(({ slices, joins, doubts }) =>
    createCluster(slices, joins, doubts, overlayOf(slices, overlays)),
  );
}

export function createCluster(
  full: readonly Slice[],
  joins: readonly Join[],
  doubts: ReadonlyMap<NameNode, string>,
  overlay: string | undefined,
): Cluster {
  const cluster: Cluster = { full, joins, doubts, overlay, short: EMPTY, alive: true, title: undefined };
  for (const slice of full) slice.cluster = cluster;
  return cluster;
}

function overlayOf(slices: readonly Slice[], overlays: Overlays): string | undefined {
  for (const { node } of slices) {
    const overlay = overlays.of(node);
    if (overlay !== undefined) return overlay;
  }
  return undefined;
}

function edgesOf(nodes: readonly NameNode[], overlays: Overlays): Edge[] {
  const edges: Edge[] = [];
  const here = new Set(nodes);
  const owned = new Map<string, Slice>();
  for (const node of nodes) {
    const overlay = overlays.of(node);
    const slice = node.slices[0];
    if (overlay !== undefined && slice !== undefined) {
      const first = owned.get(overlay);
      if (first === undefined) owned.set(overlay, slice);
      else edges.push({ a: first, b: slice, rule: 'annotated', confidence: 1 });
    }
    for (const [other, match] of node.matches) {
      if (node.key < other.key && here.has(other)) pair(edges, node, other, match.rule, match.confidence);
    }
    for (const other of node.links.keys()) {
      // An article's own word counts for more than any likeness of names.
      if (node.key < other.key && here.has(other)) pair(edges, node, other, 'also-known-as', 0.98);
    }
  }
  return edges.sort(
    (a, b) => b.confidence - a.confidence || order(a.a.node.key, b.a.node.key) || order(a.b.node.key, b.b.node.key),
  );
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function pair(edges: Edge[], a: NameNode, b: NameNode, rule: JoinRule, confidence: number): void {
  for (const left of a.slices) {
    const fitting = b.slices.filter((right) => !gendersClash(left.gender, right.gender));
    // A name whose bearers are a woman in some articles and a man in others takes only names that say which.
    const right =
      fitting.length > 1
        ? fitting.find((slice) => slice.gender === left.gender && left.gender !== 'unknown')
        : fitting[0];
    if (right === undefined || (left.gender === 'unknown' && a.slices.length > 1)) continue;
    edges.push({ a: left, b: right, rule, confidence });
  }
}

/** Slices that fit two others which contradict each other: "Chris Evans" beside Christine and Christopher Evans. */
function tornSlices(edges: readonly Edge[]): Set<Slice> {
  const fits = new Map<Slice, Slice[]>();
  const add = (slice: Slice, other: Slice): void => {
    const found = fits.get(slice);
    if (found === undefined) fits.set(slice, [other]);
    else found.push(other);
  };
  for (const { a, b, confidence } of edges) {
    if (confidence >= SURE) continue;
    add(a, b);
    add(b, a);
  }
  const torn = new Set<Slice>();
  for (const [slice, others] of fits) {
    if (others.some((one, at) => others.slice(at + 1).some((other) => contradict(one, other)))) torn.add(slice);
  }
  return torn;
}

const contradict = (a: Slice, b: Slice): boolean =>
  a.node !== b.node && compareNames(a.node.parsed, b.node.parsed)?.kind === 'conflict';

/** Why two groups cannot be one; `undefined` when they can. */
function clashOf(left: Group, right: Group, edge: Edge, overlays: Overlays): string | undefined {
  for (const a of left.slices) {
    for (const b of right.slices) {
      if (overlays.apart(a.node, b.node)) return 'kept apart by annotation';
      if (edge.rule === 'annotated') continue;
      if (gendersClash(a.gender, b.gender)) return 'one is a woman, the other a man';
      if (edge.rule === 'also-known-as' && a === edge.a && b === edge.b) continue;
      if (a.node === b.node) return 'one is a woman, the other a man';
      const verdict = compareNames(a.node.parsed, b.node.parsed);
      if (verdict?.kind === 'conflict') return `“${a.node.text}” is not “${b.node.text}”`;
      if (verdict?.kind === 'doubt') return verdict.reason;
    }
  }
  return undefined;
}
