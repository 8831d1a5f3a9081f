// The entities that a short name may refer to. They depend on full names alone (and, for a bare surname, on initials that
// refer to no full name), never on where other short names were placed, so that the order of articles does not matter.

import type { Cluster, MemberGroup } from './cluster.ts';
import { compareMembers } from './members.ts';
import type { JoinRule } from './model.ts';
import type { NameLookup, NameRules } from './name.ts';
import type { MemberRecord, NameNode } from './name-node.ts';

export interface EntityCandidate {
  readonly cluster: Cluster;
  /** The full name that fits best. */
  readonly group: MemberGroup;
  readonly rule: JoinRule;
  readonly confidence: number;
  /** Whether the name alone does not suffice and other evidence is needed. */
  readonly needsEvidence: boolean;
}

/** What the resolution of short names reads of the index. */
export interface ResolutionContext {
  readonly rules: NameRules;
  /** The full names that have an index key. */
  findByKey(key: string): Iterable<NameNode>;
  /** Whether a folded word is known as a given name and not as a surname. */
  isGiven(word: string): boolean;
  /** An article's entities. */
  membersOf(article: string): readonly MemberRecord[];
  /** Keys of an article's distinctive names, see `distinctiveNames`. */
  namesIn(article: string): readonly string[];
  /** Whether the user's own entities keep two names apart. */
  keepsApart(a: NameNode, b: NameNode): boolean;
}

/** One candidate for each cluster that fits, sorted by the key of the full name. */
export function candidatesOf(node: NameNode, context: ResolutionContext): EntityCandidate[] {
  const found = new Map<Cluster, EntityCandidate>();
  for (const lookup of node.parsed.lookups) {
    for (const other of context.findByKey(lookup.key)) {
      if (
        other === node ||
        other.absorbedBy !== undefined ||
        other.parsed.type !== node.parsed.type ||
        context.keepsApart(node, other)
      )
        continue;
      const confidence = confidenceOf(node, other, lookup, context.rules);
      if (confidence === undefined) continue;
      for (const group of other.groups) {
        const { cluster } = group;
        if (cluster === undefined || !cluster.isCurrent || cluster.full[0]?.node === node) continue;
        // An initial that is attached to a full name is represented by that name.
        if (!cluster.full.includes(group)) continue;
        const previous = found.get(cluster);
        const candidate: EntityCandidate = {
          cluster,
          group,
          rule: lookup.rule,
          confidence,
          needsEvidence: needsEvidence(node, other, lookup, context),
        };
        if (previous === undefined || fitsBetter(node, candidate, previous)) found.set(cluster, candidate);
      }
    }
    // A short form that an article introduces for a body outweighs the initials of another body.
    if (found.size > 0 && node.parsed.type !== 'person') break;
  }
  return [...found.values()].sort((a, b) => (a.group.node.key < b.group.node.key ? -1 : 1));
}

/** How many members of the candidate have full names. */
export const sizeOfCandidate = ({ cluster }: EntityCandidate): number =>
  cluster.full.reduce((sum, group) => sum + group.members.length, 0);

/** The candidates with the most members first. */
export function sortBySize(candidates: readonly EntityCandidate[]): EntityCandidate[] {
  return candidates
    .map((candidate) => ({ candidate, size: sizeOfCandidate(candidate), key: candidate.group.node.key }))
    .sort((a, b) => b.size - a.size || (a.key < b.key ? -1 : 1))
    .map(({ candidate }) => candidate);
}

/**
 * Chooses the name of a cluster to show with the short one: the most confident, then the same spelling, then the most
 * frequent.
 */
function fitsBetter(short: NameNode, a: EntityCandidate, b: EntityCandidate): boolean {
  const isSame = ({ group }: EntityCandidate): number => Number(group.node.parsed.plain === short.parsed.plain);
  const difference =
    a.confidence - b.confidence || isSame(a) - isSame(b) || a.group.node.members.length - b.group.node.members.length;
  if (difference !== 0) return difference > 0;
  const [left, right] = [a.group.node.witness, b.group.node.witness];
  return left !== undefined && right !== undefined && compareMembers(left, right) < 0;
}

/** How well a full name fits a short one that found it by `lookup`; `undefined` when it does not fit. */
function confidenceOf(
  short: NameNode,
  full: NameNode,
  lookup: NameLookup,
  { persons, organizations }: NameRules,
): number | undefined {
  if (short.parsed.person !== undefined && full.parsed.person !== undefined) {
    if (lookup.rule === 'also-known-as') return lookup.confidence;
    if (short.parsed.form === 'short')
      return persons.isSurnameOf(short.parsed.person, full.parsed.person) ? lookup.confidence : undefined;
    if (full.parsed.form !== 'full') return undefined;
    const verdict = persons.compare(short.parsed.person, full.parsed.person);
    return verdict?.kind === 'match' ? verdict.confidence : undefined;
  }
  const words = full.parsed.organization?.words;
  const head = short.parsed.plain;
  if (lookup.rule === 'acronym' && words?.includes(head)) {
    // One article calls Acme Capital "Acme" for short; a hundred others mean Acme itself.
    const introduced = full.introduced.get(head) ?? 0;
    const rest = words.filter((word) => word !== head);
    if (!organizations.areKinds(rest) && introduced * 10 < short.members.length) return undefined;
  }
  return lookup.confidence;
}

/** Whether a name is so common, or an acronym so rarely introduced, that it does not suffice. */
function needsEvidence(short: NameNode, full: NameNode, lookup: NameLookup, context: ResolutionContext): boolean {
  const { person, plain } = short.parsed;
  if (person !== undefined) {
    // "Mohammed" is far more often a given name than the surname of the one Mohamed in the folder, and "Susan" is
    // hardly Mary Susan.
    const { givenNames } = context.rules.words.persons.arabic;
    return short.parsed.form === 'short' && (givenNames.has(person.surname) || context.isGiven(person.surname));
  }
  if (lookup.rule !== 'acronym') return false;
  if (lookup.key.startsWith('initials:')) return plain.length < 4;
  return (full.introduced.get(plain) ?? 0) * 4 < short.members.length;
}
