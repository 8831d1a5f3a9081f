import type { EntityType } from '../../analysis/model.ts';
import { Multimap } from '../../base/multimap.ts';
import { type Cluster, type ClusterLabel, groupsOf } from './cluster.ts';
import { nameOf, typeOf } from './entity-name.ts';
import { JoinedEntity } from './joined-entity.ts';
import { compareMembers } from './members.ts';
import type { CorpusEntity, Member } from './model.ts';
import type { NameRules } from './name.ts';
import type { OverlayTable } from './overlay.ts';

/** Gives each cluster a name and a unique id, which do not depend on the order of articles. */
export class EntityRegistry {
  readonly #rules: NameRules;
  readonly #bySlug = new Multimap<Cluster>();
  readonly #byId = new Map<string, Cluster>();
  readonly #entities = new Map<Cluster, JoinedEntity>();
  #sorted: readonly CorpusEntity[] | undefined;
  #version = 0;

  constructor(rules: NameRules) {
    this.#rules = rules;
  }

  entityOf(cluster: Cluster): CorpusEntity | undefined {
    return this.#entities.get(cluster);
  }

  get(id: string): CorpusEntity | undefined {
    const cluster = this.#byId.get(id);
    return cluster === undefined ? undefined : this.#entities.get(cluster);
  }

  /** Sorted by id. */
  all(): readonly CorpusEntity[] {
    this.#sorted ??= [...this.#entities.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    return this.#sorted;
  }

  /**
   * Unregisters `retired` clusters and registers `changed` ones, with new ids for all that share a slug with them.
   * `recounted` clusters have the same members, but the spellings or counts in their articles changed.
   */
  update(
    retired: ReadonlySet<Cluster>,
    changed: ReadonlySet<Cluster>,
    recounted: ReadonlySet<Cluster>,
    overlay: OverlayTable,
  ): void {
    const slugs = new Set<string>();
    const previous = new Map([...recounted].map((cluster) => [cluster, this.#entities.get(cluster)]));
    for (const cluster of retired) this.#unregister(cluster, slugs);
    for (const cluster of [...changed, ...recounted]) {
      this.#unregister(cluster, slugs);
      if (!cluster.isCurrent || groupsOf(cluster).every(({ members }) => members.length === 0)) continue;
      cluster.label = labelOf(cluster, this.#rules, overlay);
      this.#bySlug.add(cluster.label.slug, cluster);
      slugs.add(cluster.label.slug);
    }
    this.#version += 1;
    for (const slug of slugs) this.#assignIds(slug, previous, overlay);
    this.#sorted = undefined;
  }

  /** Adds the cluster's slug to `slugs`, whose ids have to be assigned again. */
  #unregister(cluster: Cluster, slugs: Set<string>): void {
    const { label } = cluster;
    if (label === undefined) return;
    slugs.add(label.slug);
    this.#bySlug.delete(label.slug, cluster);
    if (this.#byId.get(label.id) === cluster) this.#byId.delete(label.id);
    this.#entities.delete(cluster);
    cluster.label = undefined;
  }

  #assignIds(slug: string, previous: ReadonlyMap<Cluster, CorpusEntity | undefined>, overlay: OverlayTable): void {
    const ranked = [...this.#bySlug.get(slug)].sort(byRank);
    for (const { label } of ranked) if (label !== undefined) this.#byId.delete(label.id);
    for (const [rank, cluster] of ranked.entries()) {
      const { label } = cluster;
      if (label === undefined) continue;
      const id = rank === 0 ? slug : `${slug}_${rank + 1}`;
      this.#byId.set(id, cluster);
      if (label.id === id) continue;
      label.id = id;
      const old = previous.get(cluster);
      const version = old?.id === id && old.name === label.name ? old.version : this.#version;
      this.#entities.set(cluster, new JoinedEntity(cluster, label, overlay.get(cluster.overlay)?.type, version));
    }
  }
}

/** The name of a cluster, without the number that makes its id unique. */
export function labelOf(cluster: Cluster, rules: NameRules, overlay: OverlayTable): ClusterLabel {
  const { name, slug } = nameOf(cluster, rules);
  const own = cluster.overlay === undefined ? undefined : overlay.get(cluster.overlay);
  const rank = own === undefined ? typeOrder.indexOf(typeOf(cluster)) : -1;
  return { name: own?.name ?? name, slug: own?.id ?? slug, rank, first: firstMember(cluster), id: '' };
}

const typeOrder: readonly EntityType[] = ['person', 'organization', 'place', 'group', 'event', 'work', 'date'];

/** The user's own entities first, then by type, then by first member. */
function byRank({ label: a }: Cluster, { label: b }: Cluster): number {
  if (a === undefined || b === undefined) return 0;
  return a.rank - b.rank || (a.first === undefined || b.first === undefined ? 0 : compareMembers(a.first, b.first));
}

function firstMember(cluster: Cluster): Member | undefined {
  let first: Member | undefined;
  for (const { members } of groupsOf(cluster)) {
    const member = members[0];
    if (member !== undefined && (first === undefined || compareMembers(member, first) < 0)) first = member;
  }
  return first;
}
