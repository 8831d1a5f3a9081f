// What an article contributes to joining entities across an archive: its entities, each with the keys under which the names
// of other articles find it. Two entities can only be one if a chain of shared keys connects them, so an archive is joined
// block by block, a block being all names that are connected (entity-block.ts).

import type { EntityType } from '../../analysis/model.ts';
import { createMember } from './member-facts.ts';
import type { EntitySummary } from './model.ts';
import { introducedKey, NameRules, type ParsedName } from './name.ts';
import type { MemberRecord } from './name-node.ts';
import { NameTable } from './name-table.ts';
import { distinctiveNames } from './resolution.ts';
import { SingleWordNames } from './single-word-names.ts';
import type { IdentityLanguage } from './type-resolution.ts';

/** An entity of an article, as the entities of a block are joined. Plain JSON. */
export interface JoinableEntity {
  /** Index among the article's entities. */
  readonly local: number;
  readonly entity: EntitySummary;
  /** The person of the article whom a single word belongs to. */
  readonly owner?: { readonly type: EntityType; readonly name: string };
  /** Of an organisation, the keys of the names of its article that tell one organisation from another. */
  readonly near?: readonly string[];
}

/** The same with its keys. The first is that of its own name, which all entities of this name have. */
export interface KeyedEntity extends JoinableEntity {
  readonly keys: readonly string[];
}

/** Finds the keys of the entities of one article. Get it once for many articles. */
export class NameKeys {
  readonly #rules: NameRules;
  readonly #singleWords: SingleWordNames;

  constructor(language: IdentityLanguage) {
    this.#rules = NameRules.of(language.identity);
    this.#singleWords = new SingleWordNames(language);
  }

  of(entities: readonly EntitySummary[]): KeyedEntity[] {
    const table = new NameTable(this.#rules);
    const owners = this.#singleWords.findOwners(entities);
    const members = entities.map((entity, local) => {
      const owner = owners.get(local);
      const assigned = owner === undefined ? undefined : this.#rules.parse(owner.type, owner.name);
      return createMember(table, '', local, entity, assigned);
    });
    const near = distinctiveNames(members);
    return members.map((member, local) => {
      const owner = owners.get(local);
      const { summary } = member;
      return {
        local,
        entity: summary,
        ...(owner === undefined ? {} : { owner: { type: owner.type, name: owner.name } }),
        ...(summary.type === 'organization' ? { near } : {}),
        keys: keysOf(member),
      };
    });
  }
}

function keysOf({ node, facts }: MemberRecord): string[] {
  const keys = new Set([`name:${node.key}`]);
  for (const { parsed } of [node, ...facts.equated]) addKeys(keys, parsed);
  for (const short of facts.introduced) keys.add(introducedKey(node.parsed.type, short));
  return [...keys];
}

function addKeys(keys: Set<string>, { key, type, untyped, indexKeys, lookups }: ParsedName): void {
  keys.add(`name:${key}`);
  // One name of several types; a date has no other type.
  if (type !== 'date') keys.add(`untyped:${untyped}`);
  for (const one of indexKeys) keys.add(one);
  for (const lookup of lookups) keys.add(lookup.key);
}
