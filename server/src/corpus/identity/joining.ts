// One round of joining: what a change has touched is clustered and placed anew, everything else stays as it is, and comes
// out as it would from scratch. First it is settled which of several types a name has; then the components of full names
// are clustered; then short names go where they belong, initials before bare surnames, because a surname may be one of
// theirs; last the names that another type has taken in.

import type { Surroundings } from './candidates.ts';
import { clusterFullNames } from './cluster.ts';
import type { NameTable } from './name-table.ts';
import { type Cluster, detach, type MemberRecord, type NameNode } from './node.ts';
import { bareMatches } from './person.ts';
import { placeGuest, placeShortName } from './short-names.ts';
import { findHosts, type Words } from './types.ts';

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
