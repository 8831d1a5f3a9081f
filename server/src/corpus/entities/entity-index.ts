// The entities of the corpus, kept up to date article by article. What it answers depends on the articles it holds, never
// on the order in which they came.
//
// Names are nodes (name-table.ts); every article's entity hangs on the node of its fullest name (placing.ts). A change
// marks the nodes it touches; before the next answer the components of those nodes are clustered anew, and the short names
// that look there are placed anew (joining.ts).

import { GivenName, WordClass } from '../../analysis/language/lexicon.ts';
import { english } from '../../language/en/index.ts';
import type { Surroundings } from './candidates.ts';
import { clusterFullNames } from './cluster.ts';
import { findHosts, Titles, type Words } from './entity.ts';
import type { CorpusEntity, EntitySummary, OverlayEntity } from './model.ts';
import { type ParsedName, parseName } from './name.ts';
import { type Cluster, detach, type MemberRecord, type NameNode, sliceOf } from './name-node.ts';
import { isLike, isPlacedAlike, NameTable, placeEntity, sameSpellings } from './name-table.ts';
import { OverlayTable } from './overlay.ts';
import { bareMatches } from './person-name.ts';
import { placeGuest, placeShortName } from './short-names.ts';
import { SingleWordNames } from './single-word-names.ts';

// One round of joining: what a change has touched is clustered and placed anew, everything else stays as it is, and comes
// out as it would from scratch. First it is settled which of several types a name has; then the components of full names
// are clustered; then short names go where they belong, initials before bare surnames, because a surname may be one of
// theirs; last the names that another type has taken in.

/** Clusters that are no more, and those that came about or whose members are others. */
export interface Changes {
  readonly retired: ReadonlySet<Cluster>;
  readonly touched: ReadonlySet<Cluster>;
}

export function joinNames(table: NameTable, words: Words, around: Surroundings): Changes {
  settleTypes(table, words);
  const round = new Round(table, around);
  round.joinFullNames();
  for (const tier of ['initial', 'short', 'guest'] as const) round.placeTier(tier);
  return round;
}

/** Decides for every name among the changed ones which of its types gives way. */
function settleTypes(table: NameTable, words: Words): void {
  const names = new Set<string>();
  for (const changed of [table.changedFull, table.changedShort])
    for (const { parsed } of changed) names.add(parsed.twin);
  for (const name of names) {
    const nodes = table.twinsOf(name);
    const claimed = nodes.some((node) => table.overlay.of(node) !== undefined);
    const hosts = claimed || nodes.length < 2 ? undefined : findHosts(nodes, words, (bare) => hasBearer(table, bare));
    for (const node of nodes) {
      const host = hosts?.get(node);
      if (node.host === host) continue;
      node.host = host;
      table.touch(node, true);
      table.wakeSeekers(node);
    }
  }
}

/** Whether anybody with a full name bears this bare surname. */
function hasBearer(table: NameTable, { parsed }: NameNode): boolean {
  const { person, seeks } = parsed;
  if (person === undefined) return false;
  for (const { key, rule } of seeks) {
    if (rule !== 'surname-only') continue;
    for (const full of table.offering(key)) {
      if (full.parsed.tier === 'full' && full.parsed.person !== undefined && bareMatches(person, full.parsed.person))
        return true;
    }
  }
  return false;
}

class Round implements Changes {
  readonly retired = new Set<Cluster>();
  readonly touched = new Set<Cluster>();
  readonly #table: NameTable;
  readonly #around: Surroundings;

  constructor(table: NameTable, around: Surroundings) {
    this.#table = table;
    this.#around = around;
  }

  joinFullNames(): void {
    const table = this.#table;
    for (const component of this.#components()) {
      for (const cluster of clusterFullNames(component, table.overlay)) this.touched.add(cluster);
      for (const node of component) {
        table.wakeSeekers(node);
        table.wakeGuests(node);
      }
    }
    table.changedFull.clear();
  }

  placeTier(tier: 'initial' | 'short' | 'guest'): void {
    const table = this.#table;
    const nodes = [...table.changedShort]
      .filter((node) => (node.host === undefined ? node.parsed.tier : 'guest') === tier && !table.isFull(node))
      .sort(byKey);
    // All are taken out before the first is put in: where one goes must not hang on where another was.
    const alone = nodes.map((node) => this.#takeOut(node, tier === 'short'));
    for (const [at, node] of nodes.entries()) {
      const before = alone[at] as Map<MemberRecord, Cluster>;
      if (tier === 'initial') table.wakeSeekers(node);
      if (tier !== 'guest') table.wakeGuests(node);
      if (table.get(node.key) === node) {
        const { own, joined } =
          node.host === undefined ? placeShortName(node, this.#around, before) : placeGuest(node, node.host);
        for (const cluster of own) this.touched.add(cluster);
        for (const cluster of joined) this.touched.add(cluster);
      }
      for (const cluster of before.values()) this.#retire(cluster);
    }
    if (tier === 'guest') table.changedShort.clear();
  }

  /** Takes a name's members out of where they are. Gives the entities that single ones of them made by themselves. */
  #takeOut(node: NameNode, isShort: boolean): Map<MemberRecord, Cluster> {
    const alone = new Map<MemberRecord, Cluster>();
    for (const slice of node.slices) {
      const { cluster } = slice;
      if (cluster === undefined) continue;
      const [member] = slice.members;
      if (detach(cluster, slice)) this.touched.add(cluster);
      else if (!cluster.alive || !cluster.full.includes(slice)) continue;
      else if (isShort && slice.members !== node.members && slice.members.length === 1 && member !== undefined)
        alone.set(member, cluster);
      else this.#retire(cluster);
    }
    node.slices = [];
    return alone;
  }

  #retire(cluster: Cluster): void {
    if (!cluster.alive) return;
    cluster.alive = false;
    this.retired.add(cluster);
    for (const { node } of cluster.short.keys()) this.#table.changedShort.add(node);
  }

  /** The components of full names around the changed nodes, each sorted by key; retires the clusters they were in. */
  #components(): NameNode[][] {
    const table = this.#table;
    const seen = new Set<NameNode>();
    const components: NameNode[][] = [];
    const queue: NameNode[] = [];
    const reach = (node: NameNode): void => {
      if (seen.has(node)) return;
      seen.add(node);
      queue.push(node);
    };
    const starts = [...table.changedFull];
    for (let at = 0; at < starts.length; at++) {
      const start = starts[at] as NameNode;
      if (seen.has(start)) continue;
      reach(start);
      const component: NameNode[] = [];
      for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
        for (const slice of node.slices) {
          const { cluster } = slice;
          if (cluster === undefined) continue;
          if (detach(cluster, slice)) this.touched.add(cluster);
          else if (cluster.alive && cluster.full.includes(slice)) {
            // Companions of the old entity that this component may no longer reach are looked at for themselves.
            for (const companion of cluster.full) starts.push(companion.node);
            this.#retire(cluster);
          }
        }
        if (table.get(node.key) !== node) continue;
        if (!table.isFull(node)) {
          table.changedShort.add(node);
          continue;
        }
        component.push(node);
        for (const other of node.matches.keys()) reach(other);
        for (const other of node.links.keys()) reach(other);
        for (const key of table.overlay.companions(node)) {
          const other = table.get(key);
          if (other !== undefined) reach(other);
        }
      }
      if (component.length > 0) components.push(component.sort(byKey));
    }
    return components;
  }
}

const byKey = (a: NameNode, b: NameNode): number => (a.key < b.key ? -1 : 1);

export class EntityIndex {
  /** In the order of their local indices. */
  readonly #articles = new Map<string, readonly MemberRecord[]>();
  readonly #table = new NameTable();
  readonly #words: Words;
  readonly #strays: SingleWordNames;
  readonly #surroundings: Surroundings = {
    offering: (key) => this.#table.offering(key),
    isGiven: (word) => {
      const classes = this.#words.classes(word);
      return (classes & GivenName) !== 0 && (classes & WordClass.Surname) === 0;
    },
    inArticle: (article) => this.#articles.get(article) ?? [],
    apart: (a, b) => this.#table.overlay.apart(a, b),
  };
  /** Entities of articles that stay where they are but are written or counted otherwise. */
  readonly #renewed = new Set<MemberRecord>();
  readonly #titles = new Titles();
  #version = 0;

  /** `words`: what is known of names beforehand; cities and organisations, so that types can be told apart. */
  constructor(words: Words = english) {
    this.#words = words;
    this.#strays = new SingleWordNames(words);
  }

  /** Puts in or replaces an article's entities. */
  set(article: string, entities: readonly EntitySummary[]): void {
    const table = this.#table;
    const before = this.#articles.get(article) ?? [];
    const left = new Set(before);
    const strays = this.#strays.find(entities);
    const fresh: MemberRecord[] = [];
    const kept: MemberRecord[] = [];
    const after = entities.map((summary, local): MemberRecord => {
      const stray = this.#strayName(summary, strays.get(local));
      const old = likeOne(before, left, local, summary, stray);
      if (old !== undefined && this.#renew(old, local, summary, stray, before)) {
        left.delete(old);
        kept.push(old);
        return old;
      }
      const made = placeEntity(table, article, local, summary, stray);
      fresh.push(made);
      return made;
    });
    // New before old, so that a name that stays is not dropped and built again.
    for (const member of fresh) table.put(member);
    for (const member of left) table.take(member);
    if (fresh.length > 0 || left.size > 0) {
      this.#version += 1;
      for (const { node } of kept) table.stir(node, article);
    }
    this.#articles.set(article, after);
  }

  /** The name that an entity hangs on whatever its own: where a person's own files put it, else its owner's. */
  #strayName(summary: EntitySummary, owner: EntitySummary | undefined): ParsedName | undefined {
    const { type, name, userEntry: own } = summary;
    const settled = own === undefined ? undefined : this.#table.overlay.settled(parseName(type, name), own);
    return settled ?? (owner === undefined ? undefined : parseName(owner.type, owner.name));
  }

  /**
   * Lets an article's entity stay where it is when only its place in the list or the counts of its spellings changed, as
   * with most keystrokes. False when it has to be placed anew.
   */
  #renew(
    old: MemberRecord,
    local: number,
    summary: EntitySummary,
    stray: ParsedName | undefined,
    before: readonly MemberRecord[],
  ): boolean {
    const moved = old.local !== local;
    if (!moved && old.summary.said === summary.said && sameSpellings(old.summary, summary)) {
      old.summary = summary;
      return true;
    }
    if (moved && before.some((other) => other !== old && other.node === old.node)) return false;
    if (!isPlacedAlike(old, placeEntity(this.#table, old.article, local, summary, stray))) return false;
    if (moved) this.#version += 1;
    old.summary = summary;
    old.local = local;
    this.#renewed.add(old);
    return true;
  }

  /** Rises whenever another entity may stand behind a local one, or one may be called otherwise. */
  get version(): number {
    return this.#version;
  }

  delete(article: string): void {
    this.#version += 1;
    for (const member of this.#articles.get(article) ?? []) this.#table.take(member);
    this.#articles.delete(article);
  }

  /** A person's own entities, which overrule everything that names alone would say. */
  setOverlay(entities: readonly OverlayEntity[]): void {
    this.#version += 1;
    const table = this.#table;
    const before = table.overlay;
    const names = before.names();
    table.overlay = new OverlayTable(entities);
    const concerned = new Set([...names, ...table.overlay.names()].map((name) => name.key));
    for (const name of table.overlay.names()) table.nodeOf(name);
    for (const key of concerned) {
      const node = table.get(key);
      if (node === undefined) continue;
      table.touch(node, true);
      table.release(node);
    }
    if (before.contests === table.overlay.contests) return;
    for (const [article, members] of this.#articles) {
      const summaries = members.map(({ summary }) => summary);
      if (summaries.some(({ userEntry: own }) => own !== undefined)) this.set(article, summaries);
    }
  }

  /** The corpus entity behind an article's local entity; `undefined` when the article or the index is unknown. */
  entityOf(article: string, local: number): CorpusEntity | undefined {
    this.#flush();
    const members = this.#articles.get(article);
    const member = members?.[local];
    const cluster = member === undefined ? undefined : sliceOf(member)?.cluster;
    return cluster === undefined ? undefined : this.#titles.entityOf(cluster);
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

  #flush(): void {
    const table = this.#table;
    if (table.changedFull.size === 0 && table.changedShort.size === 0 && this.#renewed.size === 0) return;
    const { retired, touched } = joinNames(table, this.#words, this.#surroundings);
    const recounted = new Set<Cluster>();
    for (const member of this.#renewed) {
      const cluster = sliceOf(member)?.cluster;
      if (cluster !== undefined && !touched.has(cluster)) recounted.add(cluster);
    }
    this.#renewed.clear();
    this.#titles.update(retired, touched, recounted, table.overlay);
  }
}

/** An entity that an article had and that is the same now; most are where they were. */
function likeOne(
  before: readonly MemberRecord[],
  left: ReadonlySet<MemberRecord>,
  at: number,
  summary: EntitySummary,
  stray: ParsedName | undefined,
): MemberRecord | undefined {
  const fits = (old: MemberRecord): boolean => left.has(old) && isLike(old, summary, stray);
  const here = before[at];
  return here !== undefined && fits(here) ? here : before.find(fits);
}
