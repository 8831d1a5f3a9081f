// The entities of the corpus, kept up to date article by article. What it answers depends on the articles it holds, never
// on the order in which they came.
//
// Names are nodes; every article's entity hangs on the node of its fullest name. Full names that share a blocking key are
// compared once, when the node appears. A change marks the nodes it touches; before the next answer the components of
// those nodes are clustered anew (cluster.ts), and the short names that look there are placed anew (short-names.ts).
// Everything else stays as it is, and comes out as it would from scratch.

import { GivenName, WordClass } from '../../analysis/lexicon.ts';
import { english } from '../../language/en/lexicon.ts';
import { clusterFullNames, type Overlays } from './cluster.ts';
import { compareNames } from './compare.ts';
import type { CorpusEntity, EntitySummary, OverlayEntity } from './model.ts';
import { file, type Multimap, withdraw } from './multimap.ts';
import { introducedKey, type ParsedName, parseName } from './name.ts';
import { type Cluster, count, insertSorted, type MemberRecord, NameNode, recordOf, removeSorted } from './node.ts';
import { OverlayTable } from './overlay.ts';
import { bareMatches } from './person.ts';
import { isLike, type Placed, sameList, sameSpellings, sliceOf } from './placed.ts';
import { placeGuest, placeShortName, type Surroundings } from './short-names.ts';
import { Titles } from './titles.ts';
import { findHosts, findStrays, type Words } from './types.ts';

export class EntityIndex {
  readonly #articles = new Map<string, readonly Placed[]>();
  readonly #nodes = new Map<string, NameNode>();
  /** Nodes that offer a key, and short ones that look under it. */
  readonly #offers: Multimap<NameNode> = new Map();
  readonly #seekers: Multimap<NameNode> = new Map();
  /** Nodes of one name and several types. */
  readonly #twins: Multimap<NameNode> = new Map();
  readonly #words: Words;
  #overlay = new OverlayTable([]);
  readonly #surroundings: Surroundings = {
    offering: (key) => this.#offers.get(key) ?? [],
    isGiven: (word) => {
      const classes = this.#words.classes(word);
      return (classes & GivenName) !== 0 && (classes & WordClass.Surname) === 0;
    },
    inArticle: (article) => this.#articles.get(article)?.map(({ node }) => node) ?? [],
    apart: (a, b) => this.#overlay.apart(a, b),
  };
  #changedFull = new Set<NameNode>();
  #changedShort = new Set<NameNode>();
  /** Entities of articles that stay where they are but are written or counted otherwise. */
  readonly #renewed = new Set<Placed>();
  /** Nodes in whose articles something else changed. */
  readonly #stirred = new Set<NameNode>();
  readonly #titles = new Titles();
  #version = 0;

  /** `words`: what is known of names beforehand; cities and organisations, so that types can be told apart. */
  constructor(words: Words = english) {
    this.#words = words;
  }

  /** Puts in or replaces an article's entities. */
  set(article: string, entities: readonly EntitySummary[]): void {
    const before = this.#articles.get(article) ?? [];
    const left = new Set(before);
    const strays = findStrays(entities, this.#words);
    const fresh: Placed[] = [];
    const after = entities.map((summary): Placed => {
      const owner = strays.get(summary.local);
      const stray =
        this.#overlay.settled(parseName(summary.type, summary.name), summary.own) ??
        (owner === undefined ? undefined : parseName(owner.type, owner.name));
      const old = before.find((placed) => left.has(placed) && isLike(placed, summary, stray));
      const placed = old !== undefined && this.#renew(old, summary, stray, before) ? old : undefined;
      if (placed !== undefined) {
        left.delete(placed);
        return placed;
      }
      const made = this.#prepare(recordOf(article, summary), stray);
      fresh.push(made);
      return made;
    });
    // New before old, so that a name that stays is not dropped and built again.
    for (const placed of fresh) this.#put(placed);
    for (const placed of left) this.#take(placed);
    if (fresh.length > 0 || left.size > 0) this.#version += 1;
    if (fresh.length > 0 || left.size > 0) for (const { node } of after) this.#stirred.add(node);
    this.#articles.set(article, after);
  }

  /**
   * Lets an article's entity stay where it is when only its place in the list or the counts of its spellings changed, as
   * with most keystrokes. False when it has to be placed anew.
   */
  #renew(old: Placed, summary: EntitySummary, stray: ParsedName | undefined, before: readonly Placed[]): boolean {
    const { record } = old;
    const moved = record.local !== summary.local;
    if (!moved && record.summary.said === summary.said && sameSpellings(record.summary, summary)) return true;
    if (moved && before.some((other) => other !== old && other.node === old.node)) return false;
    const now = this.#prepare(recordOf(record.article, summary), stray);
    const same =
      now.node === old.node &&
      now.record.stated === record.stated &&
      sameList(now.introduced, old.introduced) &&
      now.links.length === old.links.length &&
      now.links.every((node, at) => node === old.links[at]);
    if (!same) return false;
    if (moved) this.#version += 1;
    record.local = summary.local;
    record.summary = summary;
    this.#renewed.add(old);
    return true;
  }

  /** Rises whenever another entity may stand behind a local one, or one may be called otherwise. */
  get version(): number {
    return this.#version;
  }

  delete(article: string): void {
    this.#version += 1;
    for (const placed of this.#articles.get(article) ?? []) this.#take(placed);
    this.#articles.delete(article);
  }

  /** A person's own entities, which overrule everything that names alone would say. */
  setOverlay(entities: readonly OverlayEntity[]): void {
    this.#version += 1;
    const before = this.#overlay;
    const names = before.names();
    this.#overlay = new OverlayTable(entities);
    const concerned = new Set([...names, ...this.#overlay.names()].map((name) => name.key));
    for (const name of this.#overlay.names()) this.#nodeOf(name);
    for (const key of concerned) {
      const node = this.#nodes.get(key);
      if (node === undefined) continue;
      this.#touch(node, true);
      this.#release(node);
    }
    if (before.contests === this.#overlay.contests) return;
    for (const [article, placed] of this.#articles) {
      const summaries = placed.map(({ record }) => record.summary);
      if (summaries.some(({ own }) => own !== undefined)) this.set(article, summaries);
    }
  }

  /** The corpus entity behind an article's local entity; `undefined` when the article or the index is unknown. */
  entityOf(article: string, local: number): CorpusEntity | undefined {
    this.#flush();
    const placed = this.#articles.get(article)?.find(({ record }) => record.local === local);
    if (placed === undefined) return undefined;
    const slice = sliceOf(placed);
    return slice?.cluster === undefined ? undefined : this.#titles.entityOf(slice.cluster);
  }

  get(id: string): CorpusEntity | undefined {
    this.#flush();
    return this.#titles.get(id);
  }

  /** Sorted by id. */
  entities(): readonly CorpusEntity[] {
    this.#flush();
    return this.#titles.all();
  }

  // ── Articles in and out ───────────────────────────────────────────────────────────────────────────────────────────

  #prepare(record: MemberRecord, stray: ParsedName | undefined): Placed {
    const { summary } = record;
    if (stray !== undefined) return { record, node: this.#nodeOf(stray), links: [], introduced: [], stray: stray.key };
    const own = parseName(summary.type, summary.name);
    if (summary.aliases.length === 0 && summary.type !== 'organization') {
      return { record, node: this.#nodeOf(own), links: nothing, introduced: nothing, stray: undefined };
    }
    let best = own;
    const full: ParsedName[] = [];
    const short = new Set<string>();
    for (const alias of summary.aliases) {
      const parsed = parseName(summary.type, alias);
      if (parsed.key === own.key) continue;
      if (parsed.tier === 'full') full.push(parsed);
      else if (parsed.tier === 'short') short.add(parsed.plain);
    }
    if (own.tier === 'short' && full[0] !== undefined && summary.type === 'organization') {
      // "HTS", introduced as "Hayat Tahrir al-Sham (HTS)": the full name is what the entity hangs on.
      best = full[0];
      short.add(own.plain);
    }
    if (summary.type === 'organization') {
      for (const spelling of summary.spellings) {
        const parsed = parseName('organization', spelling.text);
        if (parsed.tier === 'short' && parsed.key !== best.key) short.add(parsed.plain);
      }
    }
    // A short name equates nothing: which full name it stands for is found out later.
    if (best.tier === 'short')
      return { record, node: this.#nodeOf(best), links: nothing, introduced: nothing, stray: undefined };
    if (own.tier === 'full') full.push(own);
    const links = new Map(full.filter((name) => canLink(name, best)).map((name) => [name.key, name]));
    return {
      record,
      node: this.#nodeOf(best),
      links: [...links.values()].map((name) => this.#nodeOf(name)),
      introduced: [...short].sort(),
      stray: undefined,
    };
  }

  #put({ record, node, links, introduced, stray }: Placed): void {
    node.add(record);
    if (stray === undefined) count(node.texts, record.summary.name, 1);
    for (const other of links) {
      link(node, other, record);
      link(other, node, record);
      this.#touch(other);
    }
    for (const short of introduced) {
      if (!node.introduced.has(short)) this.#offer(introducedKey(node.parsed.type, short), node);
      count(node.table('introduced'), short, 1);
    }
    this.#touch(node);
  }

  #take({ record, node, links, introduced, stray }: Placed): void {
    node.remove(record);
    if (stray === undefined) count(node.texts, record.summary.name, -1);
    for (const other of links) {
      unlink(node, other, record);
      unlink(other, node, record);
      this.#touch(other);
    }
    for (const short of introduced) {
      const key = introducedKey(node.parsed.type, short);
      for (const seeker of this.#seekers.get(key) ?? []) this.#changedShort.add(seeker);
      count(node.introduced, short, -1);
      if (!node.introduced.has(short)) withdraw(this.#offers, key, node);
    }
    this.#touch(node);
    this.#release(node);
    for (const other of links) this.#release(other);
  }

  // ── Nodes ─────────────────────────────────────────────────────────────────────────────────────────────────────────

  #nodeOf(parsed: ParsedName): NameNode {
    let node = this.#nodes.get(parsed.key);
    if (node === undefined) {
      node = new NameNode(parsed);
      this.#nodes.set(parsed.key, node);
      if (parsed.type !== 'date') file(this.#twins, parsed.twin, node);
      for (const { key } of parsed.seeks) file(this.#seekers, key, node);
      if (parsed.tier === 'full') this.#compare(node);
      for (const key of parsed.offers) this.#offer(key, node);
      this.#touch(node);
    }
    return node;
  }

  /** Drops a node that nothing refers to any more. */
  #release(node: NameNode): void {
    if (
      node.members.length > 0 ||
      node.links.size > 0 ||
      this.#overlay.claims(node.key) ||
      !this.#nodes.delete(node.key)
    )
      return;
    this.#touch(node, true);
    this.#wakeSeekers(node);
    withdraw(this.#twins, node.parsed.twin, node);
    for (const { key } of node.parsed.seeks) withdraw(this.#seekers, key, node);
    for (const key of node.parsed.offers) withdraw(this.#offers, key, node);
    for (const other of [...node.matches.keys(), ...node.doubts.keys()]) {
      other.matches.delete(node);
      other.doubts.delete(node);
      this.#touch(other);
    }
    node.matches.clear();
    node.doubts.clear();
  }

  #offer(key: string, node: NameNode): void {
    file(this.#offers, key, node);
    for (const seeker of this.#seekers.get(key) ?? []) this.#changedShort.add(seeker);
  }

  #compare(node: NameNode): void {
    for (const key of node.parsed.offers) {
      if (!comparable.test(key)) continue;
      for (const other of this.#offers.get(key) ?? []) {
        if (other.parsed.tier !== 'full' || node.matches.has(other) || node.doubts.has(other)) continue;
        const verdict = compareNames(node.parsed, other.parsed);
        if (verdict?.kind === 'match') {
          node.table('matches').set(other, verdict);
          other.table('matches').set(node, verdict);
        } else if (verdict?.kind === 'doubt') {
          node.table('doubts').set(other, verdict.reason);
          other.table('doubts').set(node, verdict.reason);
          this.#touch(other);
        }
      }
    }
  }

  /** Marks a node to be looked at again; `widely` when its tier may have changed or it is about to go. */
  #touch(node: NameNode, widely = false): void {
    if (this.#isFull(node) || widely) this.#changedFull.add(node);
    if (!this.#isFull(node) || widely) this.#changedShort.add(node);
  }

  /** A name that a person claims for an entity stands for itself, however short. */
  #isFull(node: NameNode): boolean {
    return node.host === undefined && (node.parsed.tier === 'full' || this.#overlay.of(node) !== undefined);
  }

  // ── Joining ───────────────────────────────────────────────────────────────────────────────────────────────────────

  #flush(): void {
    if (this.#changedFull.size === 0 && this.#changedShort.size === 0 && this.#renewed.size === 0) return;
    const retired = new Set<Cluster>();
    const touched = new Set<Cluster>();
    const retire = (cluster: Cluster): void => {
      if (!cluster.alive) return;
      cluster.alive = false;
      retired.add(cluster);
      for (const { node } of cluster.short.keys()) this.#changedShort.add(node);
    };
    const overlays: Overlays = this.#overlay;

    for (const node of this.#stirred) this.#wakeAcronyms(node);
    this.#stirred.clear();
    this.#settleTypes();
    for (const component of this.#components(retire, touched)) {
      for (const cluster of clusterFullNames(component, overlays)) touched.add(cluster);
      for (const node of component) {
        this.#wakeSeekers(node);
        this.#wakeGuests(node);
      }
    }
    this.#changedFull.clear();

    for (const tier of ['initial', 'short', 'guest'] as const) {
      const nodes = [...this.#changedShort]
        .filter((node) => (node.host === undefined ? node.parsed.tier : 'guest') === tier && !this.#isFull(node))
        .sort((a, b) => (a.key < b.key ? -1 : 1));
      const alone = new Map<NameNode, Map<MemberRecord, Cluster>>();
      for (const node of nodes) {
        const before = new Map<MemberRecord, Cluster>();
        for (const slice of node.slices) {
          const { cluster } = slice;
          if (cluster === undefined) continue;
          const [member] = slice.members;
          if (cluster.short.delete(slice)) touched.add(cluster);
          else if (!cluster.alive || !cluster.full.includes(slice)) continue;
          else if (
            tier === 'short' &&
            slice.members !== node.members &&
            slice.members.length === 1 &&
            member !== undefined
          ) {
            before.set(member, cluster);
          } else retire(cluster);
        }
        alone.set(node, before);
        node.slices = [];
      }
      for (const node of nodes) {
        const before = alone.get(node) ?? new Map();
        if (tier === 'initial') this.#wakeSeekers(node);
        if (tier !== 'guest') this.#wakeGuests(node);
        if (this.#nodes.get(node.key) !== node) {
          for (const cluster of before.values()) retire(cluster);
          continue;
        }
        const { own, joined } =
          node.host === undefined ? placeShortName(node, this.#surroundings, before) : placeGuest(node, node.host);
        for (const cluster of before.values()) retire(cluster);
        for (const cluster of own) touched.add(cluster);
        for (const cluster of joined) touched.add(cluster);
      }
    }
    this.#changedShort.clear();
    const recounted = new Set<Cluster>();
    for (const placed of this.#renewed) {
      const cluster = sliceOf(placed)?.cluster;
      if (cluster !== undefined && !touched.has(cluster)) recounted.add(cluster);
    }
    this.#renewed.clear();
    this.#titles.update(retired, touched, recounted, this.#overlay);
  }

  /** Decides for every name among the changed ones which of its types gives way. */
  #settleTypes(): void {
    const bearers = (bare: NameNode): boolean => {
      const { person } = bare.parsed;
      for (const { key, rule } of bare.parsed.seeks) {
        if (rule !== 'surname-only' || person === undefined) continue;
        for (const full of this.#offers.get(key) ?? []) {
          if (
            full.parsed.tier === 'full' &&
            full.parsed.person !== undefined &&
            bareMatches(person, full.parsed.person)
          )
            return true;
        }
      }
      return false;
    };
    const names = new Set<string>();
    for (const changed of [this.#changedFull, this.#changedShort])
      for (const { parsed } of changed) names.add(parsed.twin);
    for (const name of names) {
      const nodes = [...(this.#twins.get(name) ?? [])];
      const claimed = nodes.some((node) => this.#overlay.of(node) !== undefined);
      const hosts = claimed || nodes.length < 2 ? undefined : findHosts(nodes, this.#words, bearers);
      for (const node of nodes) {
        const host = hosts?.get(node);
        if (node.host === host) continue;
        node.host = host;
        this.#touch(node, true);
        this.#wakeSeekers(node);
      }
    }
  }

  /** Whether an acronym is a body's may hang on what else their articles name. */
  #wakeAcronyms(node: NameNode): void {
    if (node.parsed.type !== 'organization') return;
    if (!this.#isFull(node)) this.#changedShort.add(node);
    else this.#wakeSeekers(node);
  }

  #wakeGuests(host: NameNode): void {
    for (const node of this.#twins.get(host.parsed.twin) ?? []) if (node.host === host) this.#changedShort.add(node);
  }

  #wakeSeekers(node: NameNode): void {
    for (const key of node.parsed.offers)
      for (const seeker of this.#seekers.get(key) ?? []) this.#changedShort.add(seeker);
    for (const short of node.introduced.keys()) {
      for (const seeker of this.#seekers.get(introducedKey(node.parsed.type, short)) ?? [])
        this.#changedShort.add(seeker);
    }
  }

  /** The components of full names around the changed nodes, each sorted by key; retires the clusters they were in. */
  #components(retire: (cluster: Cluster) => void, touched: Set<Cluster>): NameNode[][] {
    const seen = new Set<NameNode>();
    const components: NameNode[][] = [];
    const queue: NameNode[] = [];
    const reach = (node: NameNode): void => {
      if (seen.has(node)) return;
      seen.add(node);
      queue.push(node);
    };
    const starts = [...this.#changedFull];
    for (let at = 0; at < starts.length; at++) {
      const start = starts[at] as NameNode;
      if (seen.has(start)) continue;
      reach(start);
      const component: NameNode[] = [];
      for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
        for (const slice of node.slices) {
          const { cluster } = slice;
          if (cluster === undefined) continue;
          if (cluster.short.delete(slice)) touched.add(cluster);
          else if (cluster.alive && cluster.full.includes(slice)) {
            // Companions of the old entity that this component may no longer reach are looked at for themselves.
            for (const companion of cluster.full) starts.push(companion.node);
            retire(cluster);
          }
        }
        if (this.#nodes.get(node.key) !== node) continue;
        if (!this.#isFull(node)) {
          this.#changedShort.add(node);
          continue;
        }
        component.push(node);
        for (const other of node.matches.keys()) reach(other);
        for (const other of node.links.keys()) reach(other);
        for (const key of this.#overlay.companions(node)) {
          const other = this.#nodes.get(key);
          if (other !== undefined) reach(other);
        }
      }
      if (component.length > 0) components.push(component.sort((a, b) => (a.key < b.key ? -1 : 1)));
    }
    return components;
  }
}

/** Keys under which full names are compared with each other; the others only serve short names. */
const comparable = /^(?:full|letters|organization|place|initials):/;

function link(node: NameNode, other: NameNode, record: MemberRecord): void {
  const records = node.links.get(other);
  if (records === undefined) node.table('links').set(other, [record]);
  else insertSorted(records, record);
}

function unlink(node: NameNode, other: NameNode, record: MemberRecord): void {
  const records = node.links.get(other);
  if (records === undefined) return;
  removeSorted(records, record);
  if (records.length === 0) node.links.delete(other);
}

/**
 * Whether an article's word that two names are one can be believed. Two known places are two, whatever was read into
 * "India (Britain)"; and a people has no other name.
 */
const canLink = (a: ParsedName, b: ParsedName): boolean =>
  a.key !== b.key && !(a.known && b.known) && a.type !== 'group' && a.type !== 'date';

/** Most entities link to nothing and introduce nothing. */
const nothing: readonly never[] = [];
