// What is said of one member of a short name: whom it stands for, and on what ground.

import { isArabicGiven } from '../../language/en/given-names.ts';
import { compareMembers } from './members.ts';
import type { JoinRule } from './model.ts';
import type { Seek } from './name.ts';
import type { Cluster, MemberRecord, NameNode, Slice } from './name-node.ts';
import { onlyKind } from './organization-name.ts';
import { bareMatches, comparePersons } from './person-name.ts';

// The entities that a short name could stand for. Which they are depends on full names alone (and, for a bare surname, on
// those initials that found nobody), never on where other short names went: so order cannot matter.

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

/** Sorted by the key of the name that fits best. */
export function candidatesOf(node: NameNode, around: Surroundings): Candidate[] {
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

/** How many members a candidate has under full names. */
export const salience = ({ cluster }: Candidate): number =>
  cluster.full.reduce((sum, slice) => sum + slice.members.length, 0);

/** The candidates of most members first. */
export function bySalience(candidates: readonly Candidate[]): Candidate[] {
  return candidates
    .map((candidate) => ({ candidate, size: salience(candidate), key: candidate.slice.node.key }))
    .sort((a, b) => b.size - a.size || (a.key < b.key ? -1 : 1))
    .map(({ candidate }) => candidate);
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

export interface Resolution {
  readonly candidate: Candidate;
  readonly rule: JoinRule;
  readonly confidence: number;
}

/** `undefined`: nobody, as far as can be told. */
export type Choose = (member: MemberRecord) => Resolution | undefined;
