// Joins the entities of one block of an archive: of all names that shared keys connect. The answer is the one that an index
// of the whole archive has for these names.

import type { EntityType } from '../../analysis/model.ts';
import { groupsOf } from './cluster.ts';
import { mergeChangedNames } from './entity-merge.ts';
import { labelOf } from './entity-registry.ts';
import { JoinedEntity } from './joined-entity.ts';
import { createMember } from './member-facts.ts';
import { compareMembers } from './members.ts';
import type { EntitySummary, Member } from './model.ts';
import { NameRules } from './name.ts';
import type { JoinableEntity } from './name-keys.ts';
import type { MemberRecord } from './name-node.ts';
import { NameTable } from './name-table.ts';
import { isReadForNeighbours } from './resolution.ts';
import { type IdentityLanguage, isGivenName } from './type-resolution.ts';

/** An entity of an article with the article's id. */
export interface BlockMember extends JoinableEntity {
  readonly article: string;
}

/** One entity of an archive. */
export interface EntityGroup {
  /** The id without the number that makes it unique: groups with one slug are numbered by `rank`, then by first member. */
  readonly slug: string;
  readonly rank: number;
  readonly name: string;
  readonly type: EntityType;
  readonly aliases: readonly string[];
  /** Sorted by article, then by local index. */
  readonly members: readonly Member[];
}

/**
 * The entities of one block. A name may be in a million articles: of a member little more than its place is kept, and
 * members that know the same of a name share one object.
 */
export class EntityBlock {
  readonly #language: IdentityLanguage;
  readonly #table: NameTable;
  readonly #articles = new Map<string, MemberRecord[]>();
  readonly #near = new Map<string, readonly string[]>();
  readonly #summaries = new Map<string, EntitySummary>();

  constructor(language: IdentityLanguage) {
    this.#language = language;
    this.#table = new NameTable(NameRules.of(language.identity));
  }

  /** Fastest in the order of articles, then of local indices. */
  add({ article, local, entity, owner, near }: BlockMember): void {
    const table = this.#table;
    const assigned = owner === undefined ? undefined : table.rules.parse(owner.type, owner.name);
    const member = createMember(table, article, local, this.#shared(entity), assigned);
    table.add(member);
    const known = this.#articles.get(article);
    if (known === undefined) this.#articles.set(article, [member]);
    else known.push(member);
    // A full name is known by its first articles; a short one needs those of each article.
    const { node } = member;
    if (near !== undefined && (!table.isFull(node) || isReadForNeighbours(node, article)))
      this.#near.set(article, near);
  }

  /** In the order of their first members. */
  groups(): EntityGroup[] {
    const table = this.#table;
    const { changed } = mergeChangedNames(table, this.#language, {
      rules: table.rules,
      findByKey: (key) => table.findByKey(key),
      isGiven: (word) => isGivenName(word, this.#language),
      membersOf: (article) => this.#articles.get(article) ?? [],
      namesIn: (article) => this.#near.get(article) ?? [],
      keepsApart: () => false,
    });
    const groups: EntityGroup[] = [];
    for (const cluster of changed) {
      if (!cluster.isCurrent || groupsOf(cluster).every(({ members }) => members.length === 0)) continue;
      const label = labelOf(cluster, table.rules, table.overlay);
      const { name, type, aliases, members } = new JoinedEntity(cluster, label, undefined, 0);
      groups.push({ slug: label.slug, rank: label.rank, name, type, aliases, members });
    }
    return groups.sort((a, b) => compareMembers(a.members[0]!, b.members[0]!));
  }

  #shared(entity: EntitySummary): EntitySummary {
    const text = JSON.stringify(entity);
    const known = this.#summaries.get(text);
    if (known !== undefined) return known;
    this.#summaries.set(text, entity);
    return entity;
  }
}
