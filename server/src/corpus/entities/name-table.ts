// The name that an article's entity hangs on, and what else it says: which names the article equates with it, which short
// forms it introduces. Most entities say nothing beyond their name.

import type { EntityType } from '../../analysis/model.ts';
import { Multimap } from '../../base/multimap.ts';
import { compareNames } from './cluster.ts';
import { isTold, statedGender } from './disambiguate.ts';
import { insertSorted, removeSorted } from './members.ts';
import type { EntitySummary } from './model.ts';
import { introducedKey, type ParsedName, parseName } from './name.ts';
import { type Bearing, count, MemberRecord, NameNode, type Wording } from './name-node.ts';
import { OverlayTable } from './overlay.ts';

// The names of the corpus: the nodes, the keys under which they find each other, and which of them a change concerns.
// Full names that share a blocking key are compared once, when the node appears. Short names are only woken here: where
// they belong is found out when somebody asks.

export class NameTable {
  readonly #nodes = new Map<string, NameNode>();
  /** Ways of writing that stand in articles, so that most names need not be taken apart again. */
  readonly #wordings = new Map<EntityType, Map<string, Wording>>();
  /** Nodes that offer a key, and short ones that look under it. */
  readonly #offers = new Multimap<NameNode>();
  readonly #seekers = new Multimap<NameNode>();
  /** Nodes of one name and several types. */
  readonly #twins = new Multimap<NameNode>();
  /** What has to be clustered, and placed, anew. */
  readonly changedFull = new Set<NameNode>();
  readonly changedShort = new Set<NameNode>();
  overlay = new OverlayTable([]);

  get(key: string): NameNode | undefined {
    return this.#nodes.get(key);
  }

  /** The node of a name, made when there is none. */
  nodeOf(parsed: ParsedName): NameNode {
    let node = this.#nodes.get(parsed.key);
    if (node === undefined) {
      node = new NameNode(parsed);
      this.#nodes.set(parsed.key, node);
      if (parsed.type !== 'date') this.#twins.add(parsed.twin, node);
      for (const { key } of parsed.seeks) this.#seekers.add(key, node);
      if (parsed.tier === 'full') this.#compare(node);
      for (const key of parsed.offers) this.#offer(key, node);
      this.touch(node);
    }
    return node;
  }

  /** The same by type and text. */
  named(type: EntityType, text: string): NameNode {
    return this.#wordings.get(type)?.get(text)?.node ?? this.nodeOf(parseName(type, text));
  }

  offering(key: string): Iterable<NameNode> {
    return this.#offers.get(key);
  }

  /** Nodes of the same name, whatever their types. */
  twinsOf(name: string): NameNode[] {
    return [...this.#twins.get(name)];
  }

  put(member: MemberRecord): void {
    const { node, bearing } = member;
    node.add(member);
    if (bearing.stray === undefined) this.#count(node, member.summary.name, 1);
    for (const other of bearing.links) {
      link(node, other, member);
      link(other, node, member);
      this.touch(other);
    }
    for (const short of bearing.introduced) {
      if (!node.introduced.has(short)) this.#offer(introducedKey(node.parsed.type, short), node);
      count(node.table('introduced'), short, 1);
    }
    this.touch(node);
  }

  take(member: MemberRecord): void {
    const { node, bearing } = member;
    node.remove(member);
    if (bearing.stray === undefined) this.#count(node, member.summary.name, -1);
    for (const other of bearing.links) {
      unlink(node, other, member);
      unlink(other, node, member);
      this.touch(other);
    }
    for (const short of bearing.introduced) {
      const key = introducedKey(node.parsed.type, short);
      this.#wake(key);
      count(node.introduced, short, -1);
      if (!node.introduced.has(short)) this.#offers.delete(key, node);
    }
    this.touch(node);
    this.release(node);
    for (const other of bearing.links) this.release(other);
  }

  /** Drops a node that nothing refers to any more. */
  release(node: NameNode): void {
    const { parsed } = node;
    if (node.members.length > 0 || node.links.size > 0 || this.overlay.claims(node.key)) return;
    if (!this.#nodes.delete(node.key)) return;
    this.touch(node, true);
    this.wakeSeekers(node);
    this.#twins.delete(parsed.twin, node);
    for (const { key } of parsed.seeks) this.#seekers.delete(key, node);
    for (const key of parsed.offers) this.#offers.delete(key, node);
    for (const other of [...node.matches.keys(), ...node.doubts.keys()]) {
      other.matches.delete(node);
      other.doubts.delete(node);
      this.touch(other);
    }
    node.matches.clear();
    node.doubts.clear();
  }

  /** Marks a node to be looked at again; `widely` when its tier may have changed or it is about to go. */
  touch(node: NameNode, widely = false): void {
    const isFull = this.isFull(node);
    if (isFull || widely) this.changedFull.add(node);
    if (!isFull || widely) this.changedShort.add(node);
  }

  /** A name that a person claims for an entity stands for itself, however short. */
  isFull(node: NameNode): boolean {
    return node.host === undefined && (node.parsed.tier === 'full' || this.overlay.of(node) !== undefined);
  }

  /** Has the short names placed anew that could stand for this one. */
  wakeSeekers(node: NameNode): void {
    for (const key of keysOf(node)) this.#wake(key);
  }

  /** Has the names of other types placed anew that this one has taken in. */
  wakeGuests(host: NameNode): void {
    for (const node of this.#twins.get(host.parsed.twin)) if (node.host === host) this.changedShort.add(node);
  }

  /**
   * Something else changed in an article of a name. Whether an acronym is a body's may hang on what else its articles name,
   * and then it is placed anew.
   */
  stir(node: NameNode, article: string): void {
    if (node.parsed.type !== 'organization') return;
    const wake = (seeker: NameNode): void => {
      if (seeker.isContextual) this.changedShort.add(seeker);
    };
    if (!this.isFull(node)) wake(node);
    else if (isTold(node, article))
      for (const key of keysOf(node)) for (const seeker of this.#seekers.get(key)) wake(seeker);
  }

  #offer(key: string, node: NameNode): void {
    this.#offers.add(key, node);
    this.#wake(key);
  }

  #wake(key: string): void {
    for (const seeker of this.#seekers.get(key)) this.changedShort.add(seeker);
  }

  #compare(node: NameNode): void {
    for (const key of node.parsed.offers) {
      if (!comparable.test(key)) continue;
      for (const other of this.#offers.get(key)) {
        if (other.parsed.tier !== 'full' || node.matches.has(other) || node.doubts.has(other)) continue;
        const verdict = compareNames(node.parsed, other.parsed);
        if (verdict?.kind === 'match') {
          node.table('matches').set(other, verdict);
          other.table('matches').set(node, verdict);
        } else if (verdict?.kind === 'doubt') {
          node.table('doubts').set(other, verdict.reason);
          other.table('doubts').set(node, verdict.reason);
          this.touch(other);
        }
      }
    }
  }

  /** Counts a way of writing. "HTS" may be written for a body that hangs on its full name, and is then not its own. */
  #count(node: NameNode, text: string, by: number): void {
    const { type } = node.parsed;
    const own = this.#wordings.get(type)?.get(text);
    let wording = own?.node === node ? own : node.wordings.find((one) => one.text === text);
    if (wording === undefined) {
      wording = { text, node, count: 0, plain: undefined };
      node.addWording(wording);
      if (parseName(type, text).key === node.key) this.#tableOf(type).set(text, wording);
    }
    wording.count += by;
    if (wording.count > 0) return;
    node.wordings.splice(node.wordings.indexOf(wording), 1);
    if (own === wording) this.#wordings.get(type)?.delete(text);
  }

  #tableOf(type: EntityType): Map<string, Wording> {
    let table = this.#wordings.get(type);
    if (table === undefined) {
      table = new Map();
      this.#wordings.set(type, table);
    }
    return table;
  }
}

/** Keys under which short names find this one. */
function* keysOf({ parsed, introduced }: NameNode): Iterable<string> {
  yield* parsed.offers;
  for (const short of introduced.keys()) yield introducedKey(parsed.type, short);
}

/** Keys under which full names are compared with each other; the others only serve short names. */
const comparable = /^(?:full|letters|organization|place|initials):/;

function link(node: NameNode, other: NameNode, member: MemberRecord): void {
  const members = node.links.get(other);
  if (members === undefined) node.table('links').set(other, [member]);
  else insertSorted(members, member);
}

function unlink(node: NameNode, other: NameNode, member: MemberRecord): void {
  const members = node.links.get(other);
  if (members === undefined) return;
  removeSorted(members, member);
  if (members.length === 0) node.links.delete(other);
}

/** `stray`: the name that it hangs on whatever its own. Makes the nodes that there are not, but puts nothing on them. */
export function placeEntity(
  table: NameTable,
  article: string,
  local: number,
  summary: EntitySummary,
  stray: ParsedName | undefined,
): MemberRecord {
  if (stray !== undefined)
    return new MemberRecord(article, local, summary, table.nodeOf(stray), { ...describe(summary), stray: stray.key });
  const { type, name, aliases, spellings } = summary;
  if (aliases.length === 0 && (type !== 'organization' || spellings.every(({ text }) => text === name)))
    return new MemberRecord(article, local, summary, table.named(type, name), describe(summary));
  const { best, links, introduced } = equated(summary);
  const bearing = describe(summary);
  return new MemberRecord(
    article,
    local,
    summary,
    table.nodeOf(best),
    links.length === 0 && introduced.length === 0
      ? bearing
      : { ...bearing, links: links.map((link) => table.nodeOf(link)), introduced },
  );
}

/** Whether an article's entity hangs where it hung, and says there what it said. */
export const isPlacedAlike = (a: MemberRecord, b: MemberRecord): boolean =>
  a.node === b.node &&
  a.bearing.stated === b.bearing.stated &&
  sameList(a.bearing.introduced, b.bearing.introduced) &&
  sameList(a.bearing.links, b.bearing.links);

/** Whether an article's entity is still the same one, whatever its place in the list and the counts of its spellings. */
export const isLike = (
  { summary: old, bearing }: MemberRecord,
  now: EntitySummary,
  stray: ParsedName | undefined,
): boolean =>
  old.name === now.name &&
  old.type === now.type &&
  old.gender === now.gender &&
  old.userEntry === now.userEntry &&
  bearing.stray === stray?.key &&
  sameList(old.aliases, now.aliases) &&
  sameList(old.descriptions, now.descriptions);

/** Whether an article uses the same spellings as often. */
export const sameSpellings = ({ spellings: a }: EntitySummary, { spellings: b }: EntitySummary): boolean =>
  a === b ||
  (a.length === b.length && a.every(({ text, count }, at) => text === b[at]?.text && count === b[at]?.count));

const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a === b || (a.length === b.length && a.every((item, at) => item === b[at]));

/** What most entities say. */
const PLAIN: Bearing = { stated: 'unknown', links: [], introduced: [], stray: undefined };
const WOMAN: Bearing = { ...PLAIN, stated: 'female' };
const MAN: Bearing = { ...PLAIN, stated: 'male' };

function describe(summary: EntitySummary): Bearing {
  const stated = summary.type === 'person' ? statedGender(summary) : 'unknown';
  return stated === 'unknown' ? PLAIN : stated === 'female' ? WOMAN : MAN;
}

/** A name with the ones that the article equates with it. A short name equates nothing: its full one is found out later. */
function equated({ type, name, aliases, spellings }: EntitySummary): {
  readonly best: ParsedName;
  readonly links: readonly ParsedName[];
  readonly introduced: readonly string[];
} {
  const own = parseName(type, name);
  let best = own;
  const full: ParsedName[] = [];
  const short = new Set<string>();
  for (const alias of aliases) {
    const parsed = parseName(type, alias);
    if (parsed.key === own.key) continue;
    if (parsed.tier === 'full') full.push(parsed);
    else if (parsed.tier === 'short') short.add(parsed.plain);
  }
  if (own.tier === 'short' && full[0] !== undefined && type === 'organization') {
    // "HTS", introduced as "Hayat Tahrir al-Sham (HTS)": the full name is what the entity hangs on.
    best = full[0];
    short.add(own.plain);
  }
  if (type === 'organization') {
    for (const { text } of spellings) {
      const parsed = parseName(type, text);
      if (parsed.tier === 'short' && parsed.key !== best.key) short.add(parsed.plain);
    }
  }
  if (best.tier === 'short') return { best, links: [], introduced: [] };
  if (own.tier === 'full') full.push(own);
  const links = new Map(full.filter((one) => canLink(one, best)).map((one) => [one.key, one]));
  return { best, links: [...links.values()], introduced: [...short].sort() };
}

/**
 * Whether an article's word that two names are one can be believed. Two known places are two, whatever was read into
 * "India (Britain)"; and a people has no other name.
 */
const canLink = (a: ParsedName, b: ParsedName): boolean =>
  a.key !== b.key && !(a.known && b.known) && a.type !== 'group' && a.type !== 'date';
