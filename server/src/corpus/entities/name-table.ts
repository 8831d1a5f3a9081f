// The names of the corpus: the nodes, the keys under which they find each other, and the nodes that a change affects.
// Full names that share a blocking key are compared once, when the node is created. Short names are only marked here;
// they are placed when an entity is asked for.

import type { EntityType } from '../../analysis/model.ts';
import { Multimap } from '../../base/multimap.ts';
import { insertSorted, removeSorted } from './members.ts';
import { introducedKey, type NameRules, type ParsedName } from './name.ts';
import { count, type MemberRecord, NameNode, type NodeSpelling } from './name-node.ts';
import { OverlayTable } from './overlay.ts';
import { isReadForNeighbours } from './resolution.ts';

export class NameTable {
  readonly rules: NameRules;
  readonly #nodes = new Map<string, NameNode>();
  /** Spellings of names in articles, so that most names need not be parsed. */
  readonly #spellings = new Map<EntityType, Map<string, NodeSpelling>>();
  /** Full names by index key, and short names by the key of a lookup. */
  readonly #byKey = new Multimap<NameNode>();
  readonly #byLookup = new Multimap<NameNode>();
  /** Nodes of one name and several types, by the untyped name. */
  readonly #byUntyped = new Multimap<NameNode>();
  /** Full names to be clustered again, and other names to be placed again. */
  readonly changedFull = new Set<NameNode>();
  readonly changedShort = new Set<NameNode>();
  overlay: OverlayTable;

  constructor(rules: NameRules) {
    this.rules = rules;
    this.overlay = new OverlayTable([], rules);
  }

  get(key: string): NameNode | undefined {
    return this.#nodes.get(key);
  }

  /** The node of a name, which is created if necessary. */
  nodeOf(parsed: ParsedName): NameNode {
    let node = this.#nodes.get(parsed.key);
    if (node === undefined) {
      node = new NameNode(parsed);
      this.#nodes.set(parsed.key, node);
      if (parsed.type !== 'date') this.#byUntyped.add(parsed.untyped, node);
      for (const { key } of parsed.lookups) this.#byLookup.add(key, node);
      if (parsed.form === 'full') this.#compare(node);
      for (const key of parsed.indexKeys) this.#addKey(key, node);
      this.markChanged(node);
    }
    return node;
  }

  /** The node of a name as written. */
  nodeNamed(type: EntityType, text: string): NameNode {
    return this.#spellings.get(type)?.get(text)?.node ?? this.nodeOf(this.rules.parse(type, text));
  }

  /** The full names with an index key. */
  findByKey(key: string): Iterable<NameNode> {
    return this.#byKey.get(key);
  }

  /** The nodes of one name, of any type. */
  findUntyped(untyped: string): NameNode[] {
    return [...this.#byUntyped.get(untyped)];
  }

  add(member: MemberRecord): void {
    const { node, facts } = member;
    node.add(member);
    if (facts.assignedKey === undefined) this.#countSpelling(node, member.summary.name, 1);
    for (const other of facts.equated) {
      equate(node, other, member);
      equate(other, node, member);
      this.markChanged(other);
    }
    for (const short of facts.introduced) {
      if (!node.introduced.has(short)) this.#addKey(introducedKey(node.parsed.type, short), node);
      count(node.table('introduced'), short, 1);
    }
    this.markChanged(node);
  }

  remove(member: MemberRecord): void {
    const { node, facts } = member;
    node.remove(member);
    if (facts.assignedKey === undefined) this.#countSpelling(node, member.summary.name, -1);
    for (const other of facts.equated) {
      unequate(node, other, member);
      unequate(other, node, member);
      this.markChanged(other);
    }
    for (const short of facts.introduced) {
      const key = introducedKey(node.parsed.type, short);
      this.#markLookups(key);
      count(node.introduced, short, -1);
      if (!node.introduced.has(short)) this.#byKey.delete(key, node);
    }
    this.markChanged(node);
    this.dropIfUnused(node);
    for (const other of facts.equated) this.dropIfUnused(other);
  }

  /** Removes a node that nothing refers to any more. */
  dropIfUnused(node: NameNode): void {
    const { parsed } = node;
    if (node.members.length > 0 || node.equated.size > 0 || this.overlay.claims(node.key)) return;
    if (!this.#nodes.delete(node.key)) return;
    this.markChanged(node, true);
    this.markSeekers(node);
    this.#byUntyped.delete(parsed.untyped, node);
    for (const { key } of parsed.lookups) this.#byLookup.delete(key, node);
    for (const key of parsed.indexKeys) this.#byKey.delete(key, node);
    for (const other of [...node.matches.keys(), ...node.doubts.keys()]) {
      other.matches.delete(node);
      other.doubts.delete(node);
      this.markChanged(other);
    }
    node.matches.clear();
    node.doubts.clear();
  }

  /** Marks a node to be processed again. `inBoth`: as a full and as another name, because its form may have changed. */
  markChanged(node: NameNode, inBoth = false): void {
    const isFull = this.isFull(node);
    if (isFull || inBoth) this.changedFull.add(node);
    if (!isFull || inBoth) this.changedShort.add(node);
  }

  /** Whether a node is clustered as a full name. A name that the user's own entity claims is, however short it is. */
  isFull(node: NameNode): boolean {
    return node.absorbedBy === undefined && (node.parsed.form === 'full' || this.overlay.ownerOf(node) !== undefined);
  }

  /** Marks the short names that may refer to this one. */
  markSeekers(node: NameNode): void {
    for (const key of keysOf(node)) this.#markLookups(key);
  }

  /** Marks the names of other types that this one absorbs. */
  markAbsorbed(absorbing: NameNode): void {
    for (const node of this.#byUntyped.get(absorbing.parsed.untyped))
      if (node.absorbedBy === absorbing) this.changedShort.add(node);
  }

  /**
   * Marks the organisations that depend on the other names in an article, after one of them changed. `node`: a name in
   * the article that did not change.
   */
  markContextual(node: NameNode, article: string): void {
    if (node.parsed.type !== 'organization') return;
    const mark = (name: NameNode): void => {
      if (name.isContextual) this.changedShort.add(name);
    };
    if (!this.isFull(node)) mark(node);
    else if (isReadForNeighbours(node, article))
      for (const key of keysOf(node)) for (const seeker of this.#byLookup.get(key)) mark(seeker);
  }

  #addKey(key: string, node: NameNode): void {
    this.#byKey.add(key, node);
    this.#markLookups(key);
  }

  #markLookups(key: string): void {
    for (const seeker of this.#byLookup.get(key)) this.changedShort.add(seeker);
  }

  /** Compares a new full name with those that share a blocking key. */
  #compare(node: NameNode): void {
    for (const key of node.parsed.indexKeys) {
      if (!BLOCKING_KEY.test(key)) continue;
      for (const other of this.#byKey.get(key)) {
        if (other.parsed.form !== 'full' || node.matches.has(other) || node.doubts.has(other)) continue;
        const verdict = this.rules.compare(node.parsed, other.parsed);
        if (verdict?.kind === 'match') {
          node.table('matches').set(other, verdict);
          other.table('matches').set(node, verdict);
        } else if (verdict?.kind === 'doubt') {
          node.table('doubts').set(other, verdict.reason);
          other.table('doubts').set(node, verdict.reason);
          this.markChanged(other);
        }
      }
    }
  }

  /**
   * Adds to the count of a spelling. An article may write "HTS" for a body that is placed under its full name; such a
   * spelling is counted on the node but does not lead from the text to it.
   */
  #countSpelling(node: NameNode, text: string, by: number): void {
    const { type } = node.parsed;
    const found = this.#spellings.get(type)?.get(text);
    let spelling = found?.node === node ? found : node.spellings.find((one) => one.text === text);
    if (spelling === undefined) {
      spelling = { text, node, count: 0, displayName: undefined };
      node.addSpelling(spelling);
      if (this.rules.parse(type, text).key === node.key) this.#spellingsOf(type).set(text, spelling);
    }
    spelling.count += by;
    if (spelling.count > 0) return;
    node.spellings.splice(node.spellings.indexOf(spelling), 1);
    if (found === spelling) this.#spellings.get(type)?.delete(text);
  }

  #spellingsOf(type: EntityType): Map<string, NodeSpelling> {
    let spellings = this.#spellings.get(type);
    if (spellings === undefined) {
      spellings = new Map();
      this.#spellings.set(type, spellings);
    }
    return spellings;
  }
}

/** Keys under which short names find this one. */
function* keysOf({ parsed, introduced }: NameNode): Iterable<string> {
  yield* parsed.indexKeys;
  for (const short of introduced.keys()) yield introducedKey(parsed.type, short);
}

/** Keys under which full names are compared with each other. The others only serve lookups of short names. */
const BLOCKING_KEY = /^(?:full|letters|organization|place|initials):/;

function equate(node: NameNode, other: NameNode, member: MemberRecord): void {
  const members = node.equated.get(other);
  if (members === undefined) node.table('equated').set(other, [member]);
  else insertSorted(members, member);
}

function unequate(node: NameNode, other: NameNode, member: MemberRecord): void {
  const members = node.equated.get(other);
  if (members === undefined) return;
  removeSorted(members, member);
  if (members.length === 0) node.equated.delete(other);
}
