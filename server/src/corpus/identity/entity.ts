// What the outside sees of a cluster. Members, evidence and suggestions are put together when they are asked for: most
// entities of a large folder are never looked at.

import type { EntityType } from '../../analysis/model.ts';
import { slug } from './fold.ts';
import type { CorpusEntity, EntitySummary, JoinEvidence, JoinRule, Member } from './model.ts';
import { type Cluster, count, type MemberRecord, type Slice, type Title } from './node.ts';
import { withoutTitle } from './person-name.ts';
import { compareMembers } from './sorted-members.ts';

export class JoinedEntity implements CorpusEntity {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  readonly #cluster: Cluster;
  #records: readonly MemberRecord[] | undefined;
  #members: readonly Member[] | undefined;
  #size: number | undefined;
  #evidence: readonly JoinEvidence[] | undefined;
  #aliases: readonly string[] | undefined;

  readonly stamp: number;

  constructor(cluster: Cluster, title: Title, type: EntityType | undefined, stamp: number) {
    this.stamp = stamp;
    this.id = title.id;
    this.name = title.name;
    this.type = type ?? typeOf(cluster);
    this.#cluster = cluster;
  }

  get size(): number {
    this.#size ??= slicesOf(this.#cluster).reduce((sum, { members }) => sum + members.length, 0);
    return this.#size;
  }

  get members(): readonly Member[] {
    this.#members ??= this.#sorted.map(member);
    return this.#members;
  }

  get summaries(): readonly EntitySummary[] {
    return this.#sorted.map(({ summary }) => summary);
  }

  get #sorted(): readonly MemberRecord[] {
    this.#records ??= recordsOf(this.#cluster).sort(compareMembers);
    return this.#records;
  }

  get aliases(): readonly string[] {
    this.#aliases ??= aliasesOf(this.#cluster, this.name);
    return this.#aliases;
  }

  get evidence(): readonly JoinEvidence[] {
    this.#evidence ??= evidenceOf(this.#cluster);
    return this.#evidence;
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
  toJSON(): Omit<CorpusEntity, 'stamp'> {
    const { id, name, type, size, aliases, members, summaries, evidence, suggestions } = this;
    return { id, name, type, size, aliases, members, summaries, evidence, suggestions };
  }
}

export const slicesOf = (cluster: Cluster): readonly Slice[] => [...cluster.full, ...cluster.short.keys()];

const recordsOf = (cluster: Cluster): MemberRecord[] => slicesOf(cluster).flatMap(({ members }) => members);

export function firstMember(cluster: Cluster): Member | undefined {
  let first: Member | undefined;
  for (const { members } of slicesOf(cluster)) {
    const member = members[0];
    if (member !== undefined && (first === undefined || compareMembers(member, first) < 0)) first = member;
  }
  return first;
}

/** The type of most members; an overlay may join names of several. */
export function typeOf(cluster: Cluster): EntityType {
  const first = cluster.full[0]?.node.parsed.type ?? 'organization';
  if (cluster.full.every(({ node }) => node.parsed.type === first)) return first;
  const counts = new Map<EntityType, number>();
  for (const { node, members } of slicesOf(cluster)) count(counts, node.parsed.type, members.length);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? first;
}

/**
 * The fullest common spelling: the name that most articles use, written as most of them write it. Capitals throughout (as
 * in a headline) and titles are not part of it.
 */
export function nameCluster(cluster: Cluster): { readonly name: string; readonly slug: string } {
  const full = cluster.full.filter(({ members }) => members.length > 0);
  const short = [...cluster.short.keys()];
  // A body that nearly every article calls by its short name is known by it (NATO); a person never is.
  const rare = typeOf(cluster) !== 'person' && articles(full) * 8 < articles(short);
  let best: Written[] = [];
  for (const slice of full.length > 0 && !rare ? full : short) {
    const texts = textsOf(slice);
    if (best.length === 0 || weigh(texts) > weigh(best) || (weigh(texts) === weigh(best) && fuller(texts, best)))
      best = texts;
  }
  const most = best.filter(({ weight }) => weight === best[0]?.weight);
  const name = most.length > 1 ? mostWritten(most, cluster) : (most[0]?.text ?? '');
  return { name, slug: slug(name) };
}

/** One way of writing a name and how many articles write it so. */
interface Written {
  readonly text: string;
  readonly weight: number;
}

/** Most frequent first. */
function textsOf({ node, members }: Slice): Written[] {
  const counts = new Map<string, number>();
  if (members === node.members) {
    for (const wording of node.wordings) {
      wording.plain ??= plainName(wording.text, node.parsed.type);
      count(counts, wording.plain, wording.count);
    }
  } else for (const { summary } of members) count(counts, plainName(summary.name, summary.type), 1);
  return [...counts]
    .map(([text, number]) => ({
      text,
      weight: isShouted(text) ? number / 1000 : isLetters(text) ? number / 10 : number,
    }))
    .sort((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1));
}

const weigh = (texts: readonly Written[]): number => texts.reduce((sum, { weight }) => sum + weight, 0);

function fuller([a]: readonly Written[], [b]: readonly Written[]): boolean {
  const [left, right] = [a?.text ?? '', b?.text ?? ''];
  return left.length > right.length || (left.length === right.length && left < right);
}

/** Of ways of writing that as many articles use, the one that stands most often in the text; of those the longest. */
function mostWritten(candidates: readonly Written[], cluster: Cluster): string {
  const counts = new Map(candidates.map(({ text }) => [text, 0]));
  for (const { members } of cluster.full) {
    for (const { summary } of members.slice(0, 50)) {
      for (const { text, count: times } of summary.spellings) {
        const before = counts.get(text);
        if (before !== undefined) counts.set(text, before + times);
      }
    }
  }
  const [best] = [...counts].sort(([a, x], [b, y]) => y - x || b.length - a.length || (a < b ? -1 : 1));
  return best?.[0] ?? '';
}

const articles = (slices: readonly Slice[]): number => slices.reduce((sum, { members }) => sum + members.length, 0);

function plainName(text: string, type: EntityType): string {
  const plain = text
    .replace(/['’]s$/u, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (type === 'person') return withoutTitle(plain);
  return type === 'organization' || type === 'place' ? plain.replace(/^the (?=\p{Lu})/iu, '') : plain;
}

const isShouted = (text: string): boolean =>
  text.length > 5 && text === text.toUpperCase() && text !== text.toLowerCase();

/** "U.S.", "UAE": the name behind the letters is the fuller one, where it is not rare. */
const isLetters = (text: string): boolean => /^(?:\p{Lu}\.?){2,6}$/u.test(text);

function aliasesOf(cluster: Cluster, name: string): readonly string[] {
  const counts = new Map<string, number>();
  const records = recordsOf(cluster);
  for (const { summary } of records) {
    for (const spelling of summary.spellings) count(counts, spelling.text, spelling.count);
  }
  for (const { summary } of records) for (const alias of summary.aliases) if (!counts.has(alias)) counts.set(alias, 1);
  counts.delete(name);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([text]) => text);
}

function evidenceOf(cluster: Cluster): readonly JoinEvidence[] {
  const evidence: JoinEvidence[] = [];
  const add = (
    a: MemberRecord | undefined,
    b: MemberRecord | undefined,
    rule: JoinRule,
    names: readonly [string, string],
    confidence: number,
  ): void => {
    if (a === undefined || b === undefined || compareMembers(a, b) === 0) return;
    const [x, y] = names;
    evidence.push(
      compareMembers(a, b) < 0
        ? { a: member(a), b: member(b), rule, names, confidence }
        : { a: member(b), b: member(a), rule, names: [y, x], confidence },
    );
  };
  for (const { members } of slicesOf(cluster)) {
    const [first, ...others] = members;
    for (const other of others)
      add(
        first,
        other,
        first?.summary.type === other.summary.type ? 'same-name' : 'type',
        [first?.summary.name ?? '', other.summary.name],
        0.97,
      );
  }
  for (const { a, b, rule, confidence } of [...cluster.joins, ...cluster.short.values()]) {
    const left = a.members[0] ?? a.node.witness;
    const right = b.members[0] ?? b.node.witness;
    add(
      left,
      right,
      rule,
      [a.node.text || (left?.summary.name ?? ''), b.node.text || (right?.summary.name ?? '')],
      confidence,
    );
  }
  return evidence.sort((x, y) => compareMembers(x.a, y.a) || compareMembers(x.b, y.b));
}

const member = ({ article, local }: Member): Member => ({ article, local });
