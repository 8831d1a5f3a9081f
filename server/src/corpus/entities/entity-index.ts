// The entities of the corpus, updated article by article. The answers depend on the articles, never on the order in
// which they were added. Each article's entity is a member of the node of its fullest name (name-table.ts). A change
// marks nodes; the next question brings their clusters up to date (entity-merge.ts).

import type { ResolutionContext } from './candidates.ts';
import { type Cluster, groupOf } from './cluster.ts';
import { mergeChangedNames } from './entity-merge.ts';
import { EntityRegistry } from './entity-registry.ts';
import { createMember, isPlacedAlike, isUnchanged, sameSpellings } from './member-facts.ts';
import type { CorpusEntity, EntitySummary, OverlayEntity } from './model.ts';
import { NameRules, type ParsedName } from './name.ts';
import type { MemberRecord } from './name-node.ts';
import { NameTable } from './name-table.ts';
import { OverlayTable } from './overlay.ts';
import { distinctiveNames } from './resolution.ts';
import { SingleWordNames } from './single-word-names.ts';
import { type IdentityLanguage, isGivenName } from './type-resolution.ts';

export class EntityIndex {
  readonly #language: IdentityLanguage;
  readonly #rules: NameRules;
  /** Members by article, in the order of their local indices. */
  readonly #articles = new Map<string, readonly MemberRecord[]>();
  readonly #table: NameTable;
  readonly #singleWords: SingleWordNames;
  readonly #registry: EntityRegistry;
  readonly #context: ResolutionContext;
  /** Members that stayed in place but whose local index, spellings or counts changed. */
  readonly #recounted = new Set<MemberRecord>();
  #version = 0;

  /** `language`: names and their variants, and the cities and organisations that distinguish the types of a name. */
  constructor(language: IdentityLanguage) {
    this.#language = language;
    this.#rules = NameRules.of(language.identity);
    this.#table = new NameTable(this.#rules);
    this.#singleWords = new SingleWordNames(language);
    this.#registry = new EntityRegistry(this.#rules);
    this.#context = {
      rules: this.#rules,
      findByKey: (key) => this.#table.findByKey(key),
      isGiven: (word) => isGivenName(word, language),
      membersOf: (article) => this.#articles.get(article) ?? [],
      namesIn: (article) => distinctiveNames(this.#articles.get(article) ?? []),
      keepsApart: (a, b) => this.#table.overlay.keepsApart(a, b),
    };
  }

  /** Changes whenever a local entity may belong to another corpus entity, or an entity's name may have changed. */
  get version(): number {
    return this.#version;
  }

  /** Adds or replaces an article's entities. `article` is its URI. */
  set(article: string, entities: readonly EntitySummary[]): void {
    const table = this.#table;
    const before = this.#articles.get(article) ?? [];
    const removed = new Set(before);
    const owners = this.#singleWords.findOwners(entities);
    const added: MemberRecord[] = [];
    const kept: MemberRecord[] = [];
    const after = entities.map((summary, local): MemberRecord => {
      const assigned = this.#assignedName(summary, owners.get(local));
      const old = findUnchanged(before, removed, local, summary, assigned);
      if (old !== undefined && this.#update(old, local, summary, assigned, before)) {
        removed.delete(old);
        kept.push(old);
        return old;
      }
      const member = createMember(table, article, local, summary, assigned);
      added.push(member);
      return member;
    });
    // Add before removing, so that a name that stays is not dropped and built again.
    for (const member of added) table.add(member);
    for (const member of removed) table.remove(member);
    if (added.length > 0 || removed.size > 0) {
      this.#version += 1;
      for (const { node } of kept) table.markContextual(node, article);
    }
    this.#articles.set(article, after);
  }

  delete(article: string): void {
    this.#version += 1;
    for (const member of this.#articles.get(article) ?? []) this.#table.remove(member);
    this.#articles.delete(article);
  }

  /** Replaces the user's own entities, which overrule automatic decisions. */
  setOverlay(entities: readonly OverlayEntity[]): void {
    this.#version += 1;
    const table = this.#table;
    const before = table.overlay;
    const names = before.names();
    table.overlay = new OverlayTable(entities, this.#rules);
    const affected = new Set([...names, ...table.overlay.names()].map((name) => name.key));
    for (const name of table.overlay.names()) table.nodeOf(name);
    for (const key of affected) {
      const node = table.get(key);
      if (node === undefined) continue;
      table.markChanged(node, true);
      table.dropIfUnused(node);
    }
    if (before.contestedSignature === table.overlay.contestedSignature) return;
    for (const [article, members] of this.#articles) {
      const summaries = members.map(({ summary }) => summary);
      if (summaries.some(({ userEntry }) => userEntry !== undefined)) this.set(article, summaries);
    }
  }

  /** The corpus entity of an article's local entity; `undefined` when the article or the local index is unknown. */
  entityOf(article: string, local: number): CorpusEntity | undefined {
    this.#flush();
    const members = this.#articles.get(article);
    const member = members?.[local];
    const cluster = member === undefined ? undefined : groupOf(member)?.cluster;
    return cluster === undefined ? undefined : this.#registry.entityOf(cluster);
  }

  get(id: string): CorpusEntity | undefined {
    this.#flush();
    return this.#registry.get(id);
  }

  /** Sorted by id. */
  entities(): readonly CorpusEntity[] {
    this.#flush();
    return this.#registry.all();
  }

  /**
   * The name under which an entity is placed instead of its own: one that the user's files decide, or that of the
   * person whom a single word belongs to.
   */
  #assignedName({ type, name, userEntry }: EntitySummary, owner: EntitySummary | undefined): ParsedName | undefined {
    const rules = this.#rules;
    const decided =
      userEntry === undefined ? undefined : this.#table.overlay.assignedName(rules.parse(type, name), userEntry);
    return decided ?? (owner === undefined ? undefined : rules.parse(owner.type, owner.name));
  }

  /**
   * Updates a member in place if only its local index or its spellings changed, as with most keystrokes. Returns false
   * when it has to be placed again.
   */
  #update(
    old: MemberRecord,
    local: number,
    summary: EntitySummary,
    assigned: ParsedName | undefined,
    before: readonly MemberRecord[],
  ): boolean {
    const hasMoved = old.local !== local;
    if (!hasMoved && old.summary.said === summary.said && sameSpellings(old.summary, summary)) {
      old.summary = summary;
      return true;
    }
    if (hasMoved && before.some((other) => other !== old && other.node === old.node)) return false;
    if (!isPlacedAlike(old, createMember(this.#table, old.article, local, summary, assigned))) return false;
    if (hasMoved) this.#version += 1;
    old.summary = summary;
    old.local = local;
    this.#recounted.add(old);
    return true;
  }

  #flush(): void {
    const table = this.#table;
    if (table.changedFull.size === 0 && table.changedShort.size === 0 && this.#recounted.size === 0) return;
    const { retired, changed } = mergeChangedNames(table, this.#language, this.#context);
    const recounted = new Set<Cluster>();
    for (const member of this.#recounted) {
      const cluster = groupOf(member)?.cluster;
      if (cluster !== undefined && !changed.has(cluster)) recounted.add(cluster);
    }
    this.#recounted.clear();
    this.#registry.update(retired, changed, recounted, table.overlay);
  }
}

/** The article's previous member for an entity that did not change. Most have the same local index. */
function findUnchanged(
  before: readonly MemberRecord[],
  available: ReadonlySet<MemberRecord>,
  local: number,
  summary: EntitySummary,
  assigned: ParsedName | undefined,
): MemberRecord | undefined {
  const fits = (old: MemberRecord): boolean => available.has(old) && isUnchanged(old, summary, assigned);
  const sameIndex = before[local];
  return sameIndex !== undefined && fits(sameIndex) ? sameIndex : before.find(fits);
}
