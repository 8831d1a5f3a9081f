// The names of the corpus: the nodes, the keys under which they find each other, and which of them a change concerns.
// Full names that share a blocking key are compared once, when the node appears. Short names are only woken here: where
// they belong is found out when somebody asks.

import type { EntityType } from '../../analysis/model.ts';
import { isTold } from './bodies.ts';
import { compareNames } from './compare.ts';
import { Multimap } from './multimap.ts';
import { introducedKey, type ParsedName, parseName } from './name.ts';
import { count, type MemberRecord, NameNode, type Wording } from './node.ts';
import { OverlayTable } from './overlay.ts';
import { insertSorted, removeSorted } from './sorted-members.ts';

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
