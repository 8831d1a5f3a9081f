// A cluster as the rest of the program sees it. Members, evidence and suggestions are computed on demand, because most
// entities of a large folder are never looked at.

import type { EntityType } from '../../analysis/model.ts';
import { type Cluster, type ClusterLabel, groupsOf } from './cluster.ts';
import { typeOf } from './entity-name.ts';
import { compareMembers } from './members.ts';
import type { CorpusEntity, EntitySummary, JoinEvidence, JoinRule, Member, Spelling } from './model.ts';
import { count, type MemberRecord } from './name-node.ts';

export class JoinedEntity implements CorpusEntity {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  readonly version: number;
  readonly #cluster: Cluster;
  #members: readonly MemberRecord[] | undefined;
  #evidence: readonly JoinEvidence[] | undefined;
  #spellingEvidence: readonly JoinEvidence[] | undefined;
  #aliases: readonly string[] | undefined;
  #articles: number | undefined;
  #mentions: number | undefined;

  /** `type`: the one that the user's own entity states. */
  constructor(cluster: Cluster, label: ClusterLabel, type: EntityType | undefined, version: number) {
    this.version = version;
    this.id = label.id;
    this.name = label.name;
    this.type = type ?? typeOf(cluster);
    this.#cluster = cluster;
  }

  get size(): number {
    return groupsOf(this.#cluster).reduce((sum, { members }) => sum + members.length, 0);
  }

  get members(): readonly MemberRecord[] {
    this.#members ??= membersOf(this.#cluster);
    return this.#members;
  }

  get summaries(): readonly EntitySummary[] {
    return this.members.map(({ summary }) => summary);
  }

  get articles(): number {
    this.#articles ??= countArticles(this.members);
    return this.#articles;
  }

  get mentions(): number {
    this.#mentions ??= this.members.reduce((sum, { summary }) => sum + countMentions(summary), 0);
    return this.#mentions;
  }

  get spellings(): readonly Spelling[] {
    return sortByCount(countSpellings(this.members)).map(([text, times]) => ({ text, count: times }));
  }

  get aliases(): readonly string[] {
    this.#aliases ??= aliasesOf(this.members, this.name);
    return this.#aliases;
  }

  get evidence(): readonly JoinEvidence[] {
    this.#evidence ??= evidenceOf(this.#cluster, () => true);
    return this.#evidence;
  }

  get spellingEvidence(): readonly JoinEvidence[] {
    this.#spellingEvidence ??= evidenceOf(this.#cluster, (a, b) => a !== b);
    return this.#spellingEvidence;
  }

  get suggestions(): CorpusEntity['suggestions'] {
    const found = new Map<string, string>();
    // Sorted by name, so that which of two reasons is given does not depend on the order of articles.
    const doubts = [...this.#cluster.doubts].sort(([a], [b]) => (a.key < b.key ? -1 : 1));
    for (const [node, reason] of doubts) {
      for (const { cluster } of node.groups) {
        const id = cluster?.isCurrent === true ? cluster.label?.id : undefined;
        if (id !== undefined && cluster !== this.#cluster && !found.has(id)) found.set(id, reason);
      }
    }
    return [...found].map(([id, reason]) => ({ id, reason })).sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** `JSON.stringify` ignores getters. */
  toJSON(): object {
    const { id, name, type, size, aliases, members, summaries, evidence, suggestions } = this;
    return { id, name, type, size, aliases, members, summaries, evidence, suggestions };
  }
}

function membersOf(cluster: Cluster): readonly MemberRecord[] {
  const [first, ...others] = groupsOf(cluster);
  // The members of one name are sorted already. They are copied, because an edit changes the list in place.
  if (others.length === 0) return first === undefined ? [] : first.members.slice();
  return [...(first?.members ?? []), ...others.flatMap(({ members }) => members)].sort(compareMembers);
}

function countArticles(members: readonly Member[]): number {
  let number = 0;
  let last: string | undefined;
  for (const { article } of members) {
    if (article !== last) number += 1;
    last = article;
  }
  return number;
}

const countMentions = ({ spellings }: EntitySummary): number =>
  spellings.reduce((sum, spelling) => sum + spelling.count, 0);

function countSpellings(members: readonly MemberRecord[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { summary } of members)
    for (const spelling of summary.spellings) count(counts, spelling.text, spelling.count);
  return counts;
}

function aliasesOf(members: readonly MemberRecord[], name: string): readonly string[] {
  const counts = countSpellings(members);
  for (const { summary } of members) for (const alias of summary.aliases) if (!counts.has(alias)) counts.set(alias, 1);
  counts.delete(name);
  return sortByCount(counts).map(([text]) => text);
}

/** Most frequent first. */
const sortByCount = (counts: ReadonlyMap<string, number>): (readonly [string, number])[] =>
  [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));

/**
 * Why the members are one entity. `isWanted` selects evidence by its two names; there may be as much as there are
 * members.
 */
function evidenceOf(cluster: Cluster, isWanted: (a: string, b: string) => boolean): readonly JoinEvidence[] {
  const evidence: JoinEvidence[] = [];
  const add = (
    a: MemberRecord | undefined,
    b: MemberRecord | undefined,
    rule: JoinRule,
    names: readonly [string, string],
    confidence: number,
  ): void => {
    if (a === undefined || b === undefined || !isWanted(names[0], names[1])) return;
    const order = compareMembers(a, b);
    if (order < 0) evidence.push({ a, b, rule, names, confidence });
    else if (order > 0) evidence.push({ a: b, b: a, rule, names: [names[1], names[0]], confidence });
  };
  for (const { members } of groupsOf(cluster)) {
    const [first, ...others] = members;
    if (first === undefined) continue;
    for (const other of others) {
      const rule = first.summary.type === other.summary.type ? 'same-name' : 'type';
      add(first, other, rule, [first.summary.name, other.summary.name], 0.97);
    }
  }
  for (const { a, b, rule, confidence } of [...cluster.joins, ...cluster.attached.values()]) {
    const left = a.members[0] ?? a.node.witness;
    const right = b.members[0] ?? b.node.witness;
    const names = [a.node.text || (left?.summary.name ?? ''), b.node.text || (right?.summary.name ?? '')] as const;
    add(left, right, rule, names, confidence);
  }
  return evidence.sort((x, y) => compareMembers(x.a, y.a) || compareMembers(x.b, y.b));
}
