// Joins the entities of one block of an archive: of all names that shared keys connect. The answer is the one that an index
// of the whole archive has for these names.

import type { EntityType } from '../../analysis/model.ts';
import { groupsOf } from './cluster.ts';
import { mergeChangedNames } from './entity-merge.ts';
import { labelOf } from './entity-registry.ts';
import { JoinedEntity } from './joined-entity.ts';
import { createMember } from './member-facts.ts';
import { compareMembers } from './members.ts';
import type { Member } from './model.ts';
import { NameRules } from './name.ts';
import type { JoinableEntity } from './name-keys.ts';
import type { MemberRecord } from './name-node.ts';
import { NameTable } from './name-table.ts';
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

/** In the order of their first members. */
export function joinEntities(block: readonly BlockMember[], language: IdentityLanguage): EntityGroup[] {
  const rules = NameRules.of(language.identity);
  const table = new NameTable(rules);
  const articles = new Map<string, MemberRecord[]>();
  const near = new Map<string, readonly string[]>();
  // In order, because lists of members are sorted and grow fastest at their end.
  for (const one of [...block].sort(compareMembers)) {
    const assigned = one.owner === undefined ? undefined : rules.parse(one.owner.type, one.owner.name);
    const member = createMember(table, one.article, one.local, one.entity, assigned);
    table.add(member);
    const known = articles.get(one.article);
    if (known === undefined) articles.set(one.article, [member]);
    else known.push(member);
    if (one.near !== undefined) near.set(one.article, one.near);
  }
  const { changed } = mergeChangedNames(table, language, {
    rules,
    findByKey: (key) => table.findByKey(key),
    isGiven: (word) => isGivenName(word, language),
    membersOf: (article) => articles.get(article) ?? [],
    namesIn: (article) => near.get(article) ?? [],
    keepsApart: () => false,
  });
  const groups: EntityGroup[] = [];
  for (const cluster of changed) {
    if (!cluster.isCurrent || groupsOf(cluster).every(({ members }) => members.length === 0)) continue;
    const label = labelOf(cluster, rules, table.overlay);
    const { name, type, aliases, members } = new JoinedEntity(cluster, label, undefined, 0);
    groups.push({
      slug: label.slug,
      rank: label.rank,
      name,
      type,
      aliases,
      members: members.map(({ article, local }) => ({ article, local })),
    });
  }
  return groups.sort((a, b) => compareMembers(a.members[0]!, b.members[0]!));
}
