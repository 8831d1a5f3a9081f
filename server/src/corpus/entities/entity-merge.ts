// Brings the clusters up to date after changes. Only the names that a change affects are processed, and the result
// equals one from scratch. The steps: choose one of several types of a name; cluster the components of full names;
// place initials, then other short names, because a surname may be that of an initial; last place names that another
// type absorbs.

import type { ResolutionContext } from './candidates.ts';
import { type Cluster, detach } from './cluster.ts';
import { clusterFullNames } from './full-names.ts';
import type { MemberRecord, NameNode } from './name-node.ts';
import type { NameTable } from './name-table.ts';
import { placeAbsorbedName, placeShortName } from './placement.ts';
import { type IdentityLanguage, resolveTypes } from './type-resolution.ts';

export interface MergeResult {
  /** Clusters that no longer exist. */
  readonly retired: ReadonlySet<Cluster>;
  /** Clusters that are new or whose members changed. */
  readonly changed: ReadonlySet<Cluster>;
}

/** Processes the changed names of the table, and clears its sets of them. */
export function mergeChangedNames(
  table: NameTable,
  language: IdentityLanguage,
  context: ResolutionContext,
): MergeResult {
  resolveChangedTypes(table, language);
  const merge = new EntityMerge(table, context);
  merge.clusterFullNames();
  for (const kind of ['initial', 'short', 'absorbed'] as const) merge.placeNames(kind);
  return merge;
}

function resolveChangedTypes(table: NameTable, language: IdentityLanguage): void {
  const names = new Set<string>();
  for (const changed of [table.changedFull, table.changedShort])
    for (const { parsed } of changed) names.add(parsed.untyped);
  for (const name of names) {
    const nodes = table.findUntyped(name);
    const isClaimed = nodes.some((node) => table.overlay.ownerOf(node) !== undefined);
    const absorbing =
      isClaimed || nodes.length < 2
        ? undefined
        : resolveTypes(nodes, table.rules, language, (bare) => hasBearer(table, bare));
    for (const node of nodes) {
      const absorbedBy = absorbing?.get(node);
      if (node.absorbedBy === absorbedBy) continue;
      node.absorbedBy = absorbedBy;
      table.markChanged(node, true);
      table.markSeekers(node);
    }
  }
}

/** Whether a person with a full name has this bare surname. */
function hasBearer(table: NameTable, { parsed }: NameNode): boolean {
  const { person, lookups } = parsed;
  if (person === undefined) return false;
  for (const { key, rule } of lookups) {
    if (rule !== 'surname-only') continue;
    for (const { parsed: full } of table.findByKey(key)) {
      if (full.form === 'full' && full.person !== undefined && table.rules.persons.isSurnameOf(person, full.person))
        return true;
    }
  }
  return false;
}

class EntityMerge implements MergeResult {
  readonly retired = new Set<Cluster>();
  readonly changed = new Set<Cluster>();
  readonly #table: NameTable;
  readonly #context: ResolutionContext;

  constructor(table: NameTable, context: ResolutionContext) {
    this.#table = table;
    this.#context = context;
  }

  clusterFullNames(): void {
    const table = this.#table;
    for (const component of this.#changedComponents()) {
      for (const cluster of clusterFullNames(component, table.rules, table.overlay)) this.changed.add(cluster);
      for (const node of component) {
        table.markSeekers(node);
        table.markAbsorbed(node);
      }
    }
    table.changedFull.clear();
  }

  placeNames(kind: 'initial' | 'short' | 'absorbed'): void {
    const table = this.#table;
    const nodes = [...table.changedShort]
      .filter((node) => (node.absorbedBy === undefined ? node.parsed.form : 'absorbed') === kind && !table.isFull(node))
      .sort(byKey);
    // Detach all before placing any, so that the result does not depend on their order.
    const previous = nodes.map((node) => this.#detachMembers(node, kind === 'short'));
    for (const [i, node] of nodes.entries()) {
      const clusters = previous[i]!;
      if (kind === 'initial') table.markSeekers(node);
      if (kind !== 'absorbed') table.markAbsorbed(node);
      if (table.get(node.key) === node) {
        const { own, joined } =
          node.absorbedBy === undefined
            ? placeShortName(node, this.#context, clusters)
            : placeAbsorbedName(node, node.absorbedBy);
        for (const cluster of own) this.changed.add(cluster);
        for (const cluster of joined) this.changed.add(cluster);
      }
      for (const cluster of clusters.values()) this.#retire(cluster);
    }
    if (kind === 'absorbed') table.changedShort.clear();
  }

  /**
   * Removes a node's members from their clusters. `keepSingle`: clusters of single members are returned instead of
   * retired, because placing the node may produce them again.
   */
  #detachMembers(node: NameNode, keepSingle: boolean): Map<MemberRecord, Cluster> {
    const singles = new Map<MemberRecord, Cluster>();
    for (const group of node.groups) {
      const { cluster } = group;
      if (cluster === undefined) continue;
      const [member] = group.members;
      if (detach(cluster, group)) this.changed.add(cluster);
      else if (!cluster.isCurrent || !cluster.full.includes(group)) continue;
      else if (keepSingle && group.members !== node.members && group.members.length === 1 && member !== undefined)
        singles.set(member, cluster);
      else this.#retire(cluster);
    }
    node.groups = [];
    return singles;
  }

  #retire(cluster: Cluster): void {
    if (!cluster.isCurrent) return;
    cluster.isCurrent = false;
    this.retired.add(cluster);
    for (const { node } of cluster.attached.keys()) this.#table.changedShort.add(node);
  }

  /**
   * The components of full names around the changed nodes, each sorted by key. Retires the clusters that they were in.
   */
  #changedComponents(): NameNode[][] {
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
    // The list grows while it is read.
    for (const start of starts) {
      if (seen.has(start)) continue;
      reach(start);
      const component: NameNode[] = [];
      for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
        for (const group of node.groups) {
          const { cluster } = group;
          if (cluster === undefined) continue;
          if (detach(cluster, group)) this.changed.add(cluster);
          else if (cluster.isCurrent && cluster.full.includes(group)) {
            // Other names of the old cluster may not belong to this component any more.
            for (const { node: other } of cluster.full) starts.push(other);
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
        for (const other of node.equated.keys()) reach(other);
        for (const key of table.overlay.siblingKeys(node)) {
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
