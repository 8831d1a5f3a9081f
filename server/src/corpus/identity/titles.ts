// What clusters are called: a name, and an id that is unique in the corpus whatever order they came in.

import type { EntityType } from '../../analysis/model.ts';
import { JoinedEntity } from './entity.ts';
import type { CorpusEntity, Member } from './model.ts';
import { Multimap } from './multimap.ts';
import { nameCluster, typeOf } from './naming.ts';
import { type Cluster, slicesOf } from './node.ts';
import type { OverlayTable } from './overlay.ts';
import { compareMembers } from './sorted-members.ts';

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
