// What the outside sees of a cluster. Members, evidence and suggestions are put together when they are asked for: most
// entities of a large folder are never looked at.

import type { EntityType } from '../../analysis/model.ts';
import { evidenceOf } from './evidence.ts';
import type { CorpusEntity, EntitySummary, JoinEvidence, Member, Spelling } from './model.ts';
import { typeOf } from './naming.ts';
import { type Cluster, count, type MemberRecord, slicesOf, type Title } from './node.ts';
import { compareMembers } from './sorted-members.ts';

export class JoinedEntity implements CorpusEntity {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  readonly stamp: number;
  readonly #cluster: Cluster;
  #members: readonly MemberRecord[] | undefined;
  #evidence: readonly JoinEvidence[] | undefined;
  #unlike: readonly JoinEvidence[] | undefined;
  #aliases: readonly string[] | undefined;
  #articles: number | undefined;
  #mentions: number | undefined;

  constructor(cluster: Cluster, title: Title, type: EntityType | undefined, stamp: number) {
    this.stamp = stamp;
    this.id = title.id;
    this.name = title.name;
    this.type = type ?? typeOf(cluster);
    this.#cluster = cluster;
  }

  get size(): number {
    return slicesOf(this.#cluster).reduce((sum, { members }) => sum + members.length, 0);
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
    this.#mentions ??= this.members.reduce((sum, { summary }) => sum + countSpellings(summary), 0);
    return this.#mentions;
  }

  get spellings(): readonly Spelling[] {
    return sorted(spellingsOf(this.members)).map(([text, times]) => ({ text, count: times }));
  }

  get aliases(): readonly string[] {
    this.#aliases ??= aliasesOf(this.members, this.name);
    return this.#aliases;
  }

  get evidence(): readonly JoinEvidence[] {
    this.#evidence ??= evidenceOf(this.#cluster, () => true);
    return this.#evidence;
  }

  get unlike(): readonly JoinEvidence[] {
    this.#unlike ??= evidenceOf(this.#cluster, (a, b) => a !== b);
    return this.#unlike;
  }

  get suggestions(): CorpusEntity['suggestions'] {
    const found = new Map<string, string>();
    // In an order of the names' own, so that of two reasons the same one is told whichever article came first.
    const doubts = [...this.#cluster.doubts].sort(([a], [b]) => (a.key < b.key ? -1 : 1));
    for (const [node, reason] of doubts) {
      for (const { cluster } of node.slices) {
        const id = cluster?.alive === true ? cluster.title?.id : undefined;
        if (id !== undefined && cluster !== this.#cluster && !found.has(id)) found.set(id, reason);
      }
    }
    return [...found].map(([id, reason]) => ({ id, reason })).sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** Getters are not seen by `JSON.stringify`. */
  toJSON(): object {
    const { id, name, type, size, aliases, members, summaries, evidence, suggestions } = this;
    return { id, name, type, size, aliases, members, summaries, evidence, suggestions };
  }
}

function membersOf(cluster: Cluster): readonly MemberRecord[] {
  const [first, ...others] = slicesOf(cluster);
  // The members of one name are sorted already. They are copied: an edit changes the list in place.
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

const countSpellings = ({ spellings }: EntitySummary): number =>
  spellings.reduce((sum, spelling) => sum + spelling.count, 0);

function spellingsOf(members: readonly MemberRecord[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { summary } of members)
    for (const spelling of summary.spellings) count(counts, spelling.text, spelling.count);
  return counts;
}

function aliasesOf(members: readonly MemberRecord[], name: string): readonly string[] {
  const counts = spellingsOf(members);
  for (const { summary } of members) for (const alias of summary.aliases) if (!counts.has(alias)) counts.set(alias, 1);
  counts.delete(name);
  return sorted(counts).map(([text]) => text);
}

/** Most frequent first. */
const sorted = (counts: ReadonlyMap<string, number>): (readonly [string, number])[] =>
  [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
