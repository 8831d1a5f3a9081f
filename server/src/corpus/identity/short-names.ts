// Short names looked up: the surname "Putin", the acronym "HTS", "J. Smith". Each goes to the one entity that fits, or
// stays by itself. Which entities fit depends on full names alone (and, for a bare surname, on those initials that found
// nobody), never on where other short names went: so order cannot matter.

import type { Gender } from '../../analysis/model.ts';
import { createCluster } from './cluster.ts';
import { isArabicGiven } from './given-names.ts';
import type { JoinRule } from './model.ts';
import type { Seek } from './name.ts';
import { attach, type Cluster, count, EMPTY, type MemberRecord, type NameNode, type Slice } from './node.ts';
import { onlyKind } from './organization-name.ts';
import { bareMatches, comparePersons } from './person.ts';
import { gendersClash, sliceByGender } from './slices.ts';
import { compareMembers } from './sorted-members.ts';

export interface Candidate {
  readonly cluster: Cluster;
  readonly slice: Slice;
  readonly rule: JoinRule;
  readonly confidence: number;
  /** Whether the name alone is too little: a second ground is needed. */
  readonly guarded: boolean;
}

/** What a short name is placed among. */
export interface Surroundings {
  /** The nodes that offer a key. */
  offering(key: string): Iterable<NameNode>;
  /** Whether a word is a given name and no surname, as far as is known. */
  isGiven(word: string): boolean;
  /** An article's entities. */
  inArticle(article: string): readonly MemberRecord[];
  /** Whether a person's own entities keep two names apart. */
  apart(a: NameNode, b: NameNode): boolean;
}

/**
 * Puts the node's members where they belong. `before`: the entities they made by themselves until now; one that comes out
 * the same stays, and is taken out of the map.
 */
export function placeShortName(
  node: NameNode,
  around: Surroundings,
  before: Map<MemberRecord, Cluster>,
): { readonly own: readonly Cluster[]; readonly joined: readonly Cluster[] } {
  const own: Cluster[] = [];
  const joined = new Set<Cluster>();
  const slices: Slice[] = [];
  const candidates = candidatesOf(node, around);
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
  const choose =
    node.parsed.type === 'person' ? bearerChooser(node, candidates) : bodyChooser(node, candidates, around);
  for (const member of node.members) {
    const choice = choose(member);
    if (choice === undefined) left.push(member);
    else take(choice.candidate, member, choice.rule, choice.confidence);
  }
  for (const { members, candidate, rule, confidence } of taken.values()) {
    const slice: Slice = { node, members, gender: 'unknown', cluster: candidate.cluster };
    slices.push(slice);
    attach(candidate.cluster, slice, { a: candidate.slice, b: slice, rule, confidence });
    joined.add(candidate.cluster);
  }
  // Between several bearers a bare surname decides nothing, not even that two articles mean the same one.
  const scattered = candidates.length > 1 && node.parsed.tier === 'short' && node.parsed.type === 'person';
  const rest = scattered
    ? left.map((member): Slice => ({ node, members: [member], gender: member.summary.gender, cluster: undefined }))
    : left.length > 0
      ? sliceByGender(node, left)
      : [];
  const doubts: Map<NameNode, string> = candidates.length === 0 ? EMPTY : new Map();
  for (const { slice } of candidates.sort(byProminence).slice(0, 5)) {
    doubts.set(
      slice.node,
      candidates.length > 1 ? 'one of several with this name' : 'the name fits, something else does not',
    );
  }
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
  return { own, joined: [...joined] };
}

const sameDoubts = (a: ReadonlyMap<NameNode, string>, b: ReadonlyMap<NameNode, string>): boolean =>
  a.size === b.size && [...a].every(([node, reason]) => b.get(node) === reason);

function candidatesOf(node: NameNode, around: Surroundings): Candidate[] {
  const found = new Map<Cluster, Candidate>();
  for (const seek of node.parsed.seeks) {
    for (const other of around.offering(seek.key)) {
      if (
        other === node ||
        other.host !== undefined ||
        other.parsed.type !== node.parsed.type ||
        around.apart(node, other)
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
        const candidate: Candidate = {
          cluster,
          slice,
          rule: seek.rule,
          confidence,
          guarded: isGuarded(node, other, seek, around),
        };
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
function mostProminent(short: NameNode, candidates: readonly Candidate[]): Candidate | undefined {
  const [first, ...others] = [...candidates].sort(byProminence);
  if (first === undefined) return undefined;
  // An alias does not make somebody known by it: only articles that write a name with this surname count.
  const named = bearing(short, first);
  const rest = others.reduce((sum, { cluster }) => sum + size(cluster), 0);
  return named >= 5 && named >= 10 * rest ? first : undefined;
}

function bearing({ parsed }: NameNode, { cluster }: Candidate): number {
  let sum = 0;
  for (const { node, members } of cluster.full) {
    const { person } = node.parsed;
    if (parsed.person !== undefined && person !== undefined && bareMatches(parsed.person, person))
      sum += members.length;
  }
  return sum;
}

const size = (cluster: Cluster): number => cluster.full.reduce((sum, slice) => sum + slice.members.length, 0);

const byProminence = (a: Candidate, b: Candidate): number =>
  size(b.cluster) - size(a.cluster) || (a.slice.node.key < b.slice.node.key ? -1 : 1);

const genderOfCluster = (cluster: Cluster): 'female' | 'male' | 'unknown' =>
  cluster.full.find(({ gender }) => gender !== 'unknown')?.gender ?? 'unknown';

interface Choice {
  readonly candidate: Candidate;
  readonly rule: JoinRule;
  readonly confidence: number;
}

/** A common name, or an acronym nobody introduces here, needs a second ground. */
function isGuarded(short: NameNode, full: NameNode, seek: Seek, around: Surroundings): boolean {
  const { person, plain } = short.parsed;
  // "Mohammed" is far more often somebody's given name than the surname of the one Mohamed in the folder.
  // and "Susan" is hardly Mary Susan.
  if (person !== undefined) {
    return short.parsed.tier === 'short' && (isArabicGiven(person.surname) || around.isGiven(person.surname));
  }
  if (seek.rule !== 'acronym') return false;
  if (seek.key.startsWith('initials:')) return plain.length < 4;
  return (full.introduced.get(plain) ?? 0) * 4 < short.members.length;
}

/** An organisation's short form: to the one body that fits, guarded ones only where the articles share another name. */
function bodyChooser(
  node: NameNode,
  candidates: readonly Candidate[],
  around: Surroundings,
): (member: MemberRecord) => Choice | undefined {
  const [first] = candidates;
  if (first === undefined) return () => undefined;
  if (candidates.length === 1 && !first.guarded) {
    return () => ({ candidate: first, rule: first.rule, confidence: first.confidence });
  }
  const contexts = new Map<Candidate, Set<NameNode>>();
  const contextOf = (candidate: Candidate): Set<NameNode> => {
    let context = contexts.get(candidate);
    if (context === undefined) {
      const own = new Set([node, ...candidate.cluster.full.map((slice) => slice.node)]);
      const articles = candidate.cluster.full.flatMap(({ members }) =>
        members.slice(0, 50).map(({ article }) => article),
      );
      context = new Set(
        articles
          .flatMap((article) => around.inArticle(article).map((member) => member.node))
          .filter((other) => !own.has(other) && tells(other)),
      );
      contexts.set(candidate, context);
    }
    return context;
  };
  return (member) => {
    const nearby = around.inArticle(member.article);
    const possible = candidates.filter(
      (candidate) => !candidate.guarded || nearby.some((other) => contextOf(candidate).has(other.node)),
    );
    const [only] = possible;
    if (only !== undefined && possible.length === 1)
      return { candidate: only, rule: only.rule, confidence: only.confidence };
    const here = possible.filter(({ cluster }) =>
      cluster.full.some((slice) => nearby.some((other) => other.node === slice.node)),
    );
    const [near] = here;
    return near !== undefined && here.length === 1
      ? { candidate: near, rule: 'same-article', confidence: 0.8 }
      : undefined;
  };
}

/** Whether two articles that name it have something in common; a country is named everywhere. */
const tells = ({ parsed }: NameNode): boolean => !parsed.known && parsed.type !== 'date' && parsed.type !== 'group';

/** A bare surname or an initial: to its only bearer, or to the one that gender, article, role or prominence speaks for. */
function bearerChooser(node: NameNode, candidates: readonly Candidate[]): (member: MemberRecord) => Choice | undefined {
  const [first] = candidates;
  if (first === undefined) return () => undefined;
  const fitting: Record<Gender, readonly Candidate[]> = { unknown: candidates, female: [], male: [] };
  for (const gender of ['female', 'male'] as const) {
    fitting[gender] = candidates.filter(({ cluster }) => !gendersClash(gender, genderOfCluster(cluster)));
  }
  if (candidates.length === 1 && !first.guarded) {
    return ({ summary }) =>
      fitting[summary.gender].length === 0
        ? undefined
        : { candidate: first, rule: first.rule, confidence: first.confidence };
  }
  const articles = node.members.map(({ article }) => article);
  const present = new Map<string, Candidate[]>(articles.map((article) => [article, []]));
  for (const candidate of candidates) {
    for (const { members } of candidate.cluster.full) {
      for (const { article } of members) {
        const found = present.get(article);
        if (found !== undefined && found.at(-1) !== candidate) found.push(candidate);
      }
    }
  }
  const byRole = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    for (const word of rolesOf(candidate.cluster)) {
      const found = byRole.get(word);
      if (found === undefined) byRole.set(word, [candidate]);
      else found.push(candidate);
    }
  }
  // What many bearers of a name are tells none of them apart.
  for (const [word, found] of byRole) if (found.length > 8) byRole.delete(word);
  const prominent = mostProminent(node, candidates);
  return (member) => {
    const { gender } = member.summary;
    const possible = fitting[gender];
    const only = possible[0];
    if (only === undefined) return undefined;
    if (possible.length === 1 && (!only.guarded || titled(member)))
      return { candidate: only, rule: only.rule, confidence: 0.7 };
    const fits = (candidate: Candidate): boolean => gender === 'unknown' || possible.includes(candidate);
    const here = (present.get(member.article) ?? []).filter(fits);
    const [near] = here;
    if (near !== undefined && here.length === 1) return { candidate: near, rule: 'same-article', confidence: 0.8 };
    const role = sameRole(member, byRole, fits);
    if (role !== undefined) return { candidate: role, rule: 'role', confidence: 0.75 };
    if (here.length === 0 && prominent !== undefined && fits(prominent))
      return { candidate: prominent, rule: 'prominent', confidence: 0.7 };
    return undefined;
  };
}

/** Who has a title or a role beside it is not called by a given name: "President Jordan". */
const titled = ({ bearing: { roles, stated } }: MemberRecord): boolean => roles.length > 0 || stated !== 'unknown';

/** The one candidate that is described in more of this member's words than any other. */
function sameRole(
  member: MemberRecord,
  byRole: ReadonlyMap<string, readonly Candidate[]>,
  fits: (candidate: Candidate) => boolean,
): Candidate | undefined {
  const { roles } = member.bearing;
  if (roles.length === 0) return undefined;
  const shared = new Map<Candidate, number>();
  for (const word of roles) {
    for (const candidate of byRole.get(word) ?? []) if (fits(candidate)) count(shared, candidate, 1);
  }
  const most = Math.max(...shared.values());
  const best = [...shared].filter(([, number]) => number === most);
  return best.length === 1 ? best[0]?.[0] : undefined;
}

/** A few articles are enough to know what somebody is; all of them would make prominent people slow. */
function rolesOf(cluster: Cluster): ReadonlySet<string> {
  let words = roles.get(cluster);
  if (words === undefined) {
    words = new Set(
      cluster.full.flatMap(({ members }) => members.slice(0, 20).flatMap(({ bearing }) => bearing.roles)),
    );
    roles.set(cluster, words);
  }
  return words;
}

const roles = new WeakMap<Cluster, ReadonlySet<string>>();

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
    return { own: [createCluster([guest], [], EMPTY, undefined)], joined: [] };
  attach(cluster, guest, { a: slice, b: guest, rule: 'type', confidence: 0.7 });
  return { own: [], joined: [cluster] };
}
