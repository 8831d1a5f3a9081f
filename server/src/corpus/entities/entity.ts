// One name, several types: what happens when one article takes "Kremlin" for a place and another for an organisation. A
// recogniser sees one article and slips; the folder knows better. Yet a person, a place and a company of one name are
// three: so a reading gives way only where nothing in its own articles or in the lexicon speaks for it.

import type { Language } from '../../analysis/language/language.ts';
import { GivenName, WordClass } from '../../analysis/language/lexicon.ts';
import type { EntityType } from '../../analysis/model.ts';
import { Multimap } from '../../base/multimap.ts';
import { slug } from './fold.ts';
import { compareMembers } from './members.ts';
import type { CorpusEntity, EntitySummary, JoinEvidence, JoinRule, Member, Spelling } from './model.ts';
import {
  type Cluster,
  count,
  type MemberRecord,
  type NameNode,
  type Slice,
  slicesOf,
  type Title,
} from './name-node.ts';
import { legalForm } from './organization-name.ts';
import type { OverlayTable } from './overlay.ts';
import { withoutTitle } from './person-name.ts';

// Why the members of a cluster are taken for one.

/** `wanted`: which of them, by the two names; there may be as many as members. */
export function evidenceOf(cluster: Cluster, wanted: (a: string, b: string) => boolean): readonly JoinEvidence[] {
  const evidence: JoinEvidence[] = [];
  const add = (
    a: MemberRecord | undefined,
    b: MemberRecord | undefined,
    rule: JoinRule,
    x: string,
    y: string,
    confidence: number,
  ): void => {
    if (a === undefined || b === undefined || !wanted(x, y)) return;
    const order = compareMembers(a, b);
    if (order < 0) evidence.push({ a, b, rule, names: [x, y], confidence });
    else if (order > 0) evidence.push({ a: b, b: a, rule, names: [y, x], confidence });
  };
  for (const { members } of slicesOf(cluster)) {
    const [first, ...others] = members;
    for (const other of others)
      add(
        first,
        other,
        first?.summary.type === other.summary.type ? 'same-name' : 'type',
        first?.summary.name ?? '',
        other.summary.name,
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
      a.node.text || (left?.summary.name ?? ''),
      b.node.text || (right?.summary.name ?? ''),
      confidence,
    );
  }
  return evidence.sort((x, y) => compareMembers(x.a, y.a) || compareMembers(x.b, y.b));
}

// What a cluster is called, and of what type it is.

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
  const rare = typeOf(cluster) !== 'person' && sizeOf(full) * 8 < sizeOf(short);
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

const sizeOf = (slices: readonly Slice[]): number => slices.reduce((sum, { members }) => sum + members.length, 0);

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

// What the outside sees of a cluster. Members, evidence and suggestions are put together when they are asked for: most
// entities of a large folder are never looked at.

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

// What clusters are called: a name, and an id that is unique in the corpus whatever order they came in.

export class Titles {
  readonly #slugs = new Multimap<Cluster>();
  readonly #ids = new Map<string, Cluster>();
  readonly #entities = new Map<Cluster, JoinedEntity>();
  #sorted: readonly CorpusEntity[] | undefined;
  #stamp = 0;

  entityOf(cluster: Cluster): CorpusEntity | undefined {
    return this.#entities.get(cluster);
  }

  get(id: string): CorpusEntity | undefined {
    const cluster = this.#ids.get(id);
    return cluster === undefined ? undefined : this.#entities.get(cluster);
  }

  /** Sorted by id. */
  all(): readonly CorpusEntity[] {
    this.#sorted ??= [...this.#entities.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    return this.#sorted;
  }

  /**
   * Takes away the titles of `retired` clusters and names the `touched` ones anew, with all that share a slug with them.
   * The `recounted` have the members that they had, but their articles write or count them otherwise.
   */
  update(
    retired: ReadonlySet<Cluster>,
    touched: ReadonlySet<Cluster>,
    recounted: ReadonlySet<Cluster>,
    overlay: OverlayTable,
  ): void {
    const slugs = new Set<string>();
    const before = new Map([...recounted].map((cluster) => [cluster, this.#entities.get(cluster)]));
    for (const cluster of retired) this.#strip(cluster, slugs);
    for (const cluster of [...touched, ...recounted]) {
      this.#strip(cluster, slugs);
      if (!cluster.alive || slicesOf(cluster).every(({ members }) => members.length === 0)) continue;
      const { name, slug } = nameCluster(cluster);
      const own = cluster.overlay === undefined ? undefined : overlay.get(cluster.overlay);
      const rank = own === undefined ? types.indexOf(typeOf(cluster)) : -1;
      cluster.title = { name: own?.name ?? name, slug: own?.id ?? slug, rank, first: firstMember(cluster), id: '' };
      this.#slugs.add(cluster.title.slug, cluster);
      slugs.add(cluster.title.slug);
    }
    this.#stamp += 1;
    for (const slug of slugs) this.#rank(slug, before, overlay);
    this.#sorted = undefined;
  }

  #strip(cluster: Cluster, slugs: Set<string>): void {
    const { title } = cluster;
    if (title === undefined) return;
    slugs.add(title.slug);
    this.#slugs.delete(title.slug, cluster);
    if (this.#ids.get(title.id) === cluster) this.#ids.delete(title.id);
    this.#entities.delete(cluster);
    cluster.title = undefined;
  }

  #rank(slug: string, before: ReadonlyMap<Cluster, CorpusEntity | undefined>, overlay: OverlayTable): void {
    const ranked = [...this.#slugs.get(slug)].sort(byRank);
    for (const cluster of ranked) if (cluster.title !== undefined) this.#ids.delete(cluster.title.id);
    for (const [rank, cluster] of ranked.entries()) {
      const { title } = cluster;
      if (title === undefined) continue;
      const id = rank === 0 ? slug : `${slug}_${rank + 1}`;
      this.#ids.set(id, cluster);
      if (title.id === id) continue;
      title.id = id;
      const old = before.get(cluster);
      const stamp = old?.id === id && old.name === title.name ? old.stamp : this.#stamp;
      this.#entities.set(cluster, new JoinedEntity(cluster, title, overlay.get(cluster.overlay)?.type, stamp));
    }
  }
}

const types: readonly EntityType[] = ['person', 'organization', 'place', 'group', 'event', 'work', 'date'];

/** A person's own entity first, then by type, then by first member. */
function byRank({ title: a }: Cluster, { title: b }: Cluster): number {
  if (a === undefined || b === undefined) return 0;
  return a.rank - b.rank || (a.first === undefined || b.first === undefined ? 0 : compareMembers(a.first, b.first));
}

function firstMember(cluster: Cluster): Member | undefined {
  let first: Member | undefined;
  for (const { members } of slicesOf(cluster)) {
    const member = members[0];
    if (member !== undefined && (first === undefined || compareMembers(member, first) < 0)) first = member;
  }
  return first;
}

/** All that is asked of a lexicon here. */
export type Words = Pick<Language, 'classes'>;

/** What speaks for a node's type: nothing, something in its articles, or what is known of the name. */
export type Support = 0 | 1 | 2;

const order: readonly EntityType[] = ['organization', 'place', 'person', 'group', 'event', 'work', 'date'];

/**
 * The node that takes in others of its name but of another type: by guest. `nodes` share a name; `bearers` says whether
 * anybody with a full name bears this bare surname.
 */
export function findHosts(
  nodes: readonly NameNode[],
  words: Words,
  bearers: (node: NameNode) => boolean,
): Map<NameNode, NameNode> {
  const guests = new Map<NameNode, NameNode>();
  // "Canadian Co." is a firm's name, whatever else is called Canadian.
  const named = nodes.filter(
    ({ members, wordings }) => members.length > 0 && !wordings.every(({ text }) => legalForm(text)),
  );
  if (new Set(named.map(({ parsed }) => parsed.type)).size < 2) return guests;
  const ranked = named
    .map((node) => ({ node, support: supportOf(node, words, bearers), size: node.members.length }))
    .sort(
      (a, b) =>
        // What is known of a name comes first; what its articles happen to say of it counts less than how many they are.
        Number(b.support === 2) - Number(a.support === 2) ||
        b.size - a.size ||
        b.support - a.support ||
        order.indexOf(a.node.parsed.type) - order.indexOf(b.node.parsed.type) ||
        (a.node.key < b.node.key ? -1 : 1),
    );
  const host = ranked[0];
  if (host === undefined) return guests;
  for (const guest of ranked) {
    if (guest.node.parsed.type === host.node.parsed.type) continue;
    const person = guest.node.parsed.type === 'person';
    // A bare word taken for a person is a slip more often than not.
    const times = person && guest.node.parsed.tier === 'short' ? 2 : 3;
    const dominated = host.size >= times * guest.size && (host.support === 2 || guest.support < 2);
    // Nothing is known of the place "Olsen", but that is no reason to take it for somebody called Olsen.
    if (host.node.parsed.tier === 'short' && host.node.parsed.type === 'person' && !dominated) continue;
    if (guest.support === 0 || (dominated && !(person && guest.support === 2))) guests.set(guest.node, host.node);
  }
  return guests;
}

function supportOf(node: NameNode, words: Words, bearers: (node: NameNode) => boolean): Support {
  const { parsed } = node;
  const parts = parsed.twin.split(' ');
  const bits = parts.map((part) => words.classes(part));
  const single = parts.length === 1 ? (bits[0] ?? 0) : 0;
  const last = bits.at(-1) ?? 0;
  switch (parsed.type) {
    case 'person': {
      const described = node.members.some(
        ({ summary }) => summary.gender !== 'unknown' || summary.descriptions.length > 0,
      );
      if (parsed.tier !== 'short') {
        const given = words.classes(parsed.person?.given ?? '') & GivenName;
        return given !== 0 ? 2 : described ? 1 : 0;
      }
      if (bearers(node)) return 2;
      return described && (single & (WordClass.Organization | WordClass.City | WordClass.Country)) === 0 ? 1 : 0;
    }
    case 'place':
      if (parsed.known || (last & WordClass.PlaceHead) !== 0) return 2;
      return (single & (WordClass.City | WordClass.Country)) === 0
        ? 0
        : (single & WordClass.Organization) === 0
          ? 2
          : 1;
    case 'organization':
      if ((single & WordClass.Organization) !== 0 || bits.some((bit) => (bit & WordClass.OrganizationHead) !== 0))
        return 2;
      if (node.wordings.some(({ text }) => legalForm(text))) return 2;
      return node.introduced.size > 0 ? 1 : 0;
    case 'group':
      return bits.some((bit) => (bit & WordClass.Group) !== 0) ? 2 : 0;
    default:
      return 0;
  }
}
