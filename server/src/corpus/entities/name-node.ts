// One name in the corpus, with the entities of all articles that have it. Nodes are connected by matches of their names
// and by articles that equate two names.

import type { Gender } from '../../analysis/model.ts';
import type { MemberGroup } from './cluster.ts';
import type { NameMatch } from './compare-persons.ts';
import { compareMembers, insertSorted, removeSorted } from './members.ts';
import type { EntitySummary, Member } from './model.ts';
import type { ParsedName } from './name.ts';

/** An article's entity in the index, with the nodes that it changes, so that it can be removed again. */
export class MemberRecord implements Member {
  readonly article: string;
  /** The entity as the article has it now, and its index in the article's list. */
  summary: EntitySummary;
  local: number;
  /** The node that it belongs to. */
  readonly node: NameNode;
  readonly facts: MemberFacts;

  constructor(article: string, local: number, summary: EntitySummary, node: NameNode, facts: MemberFacts) {
    this.article = article;
    this.local = local;
    this.summary = summary;
    this.node = node;
    this.facts = facts;
  }

  toJSON(): Member {
    return { article: this.article, local: this.local };
  }
}

/** What an article says about an entity besides its name. */
export interface MemberFacts {
  /** The gender that the article's titles and kinship words state. */
  readonly statedGender: Gender;
  /** Other full names that the article equates with its own. */
  readonly equated: readonly NameNode[];
  /** Short forms that the article introduces, folded. */
  readonly introduced: readonly string[];
  /** The key of the node that it was assigned to instead of the node of its own name. */
  readonly assignedKey: string | undefined;
}

/** One spelling of a node's name and the number of entities that are named so. */
export interface NodeSpelling {
  readonly text: string;
  readonly node: NameNode;
  count: number;
  /** The spelling as an entity is displayed by it. Computed on demand. */
  displayName: string | undefined;
}

export class NameNode {
  readonly parsed: ParsedName;
  /** Sorted by article, then local index. */
  members: MemberRecord[] = EMPTY_LIST;
  /** Full names that match this one by comparison of the names alone. */
  matches: Map<NameNode, NameMatch> = EMPTY;
  /** Names that may be this one but are kept apart, with the reason. */
  doubts: Map<NameNode, string> = EMPTY;
  /** Names that articles equate with this one, with the members that do. */
  equated: Map<NameNode, MemberRecord[]> = EMPTY;
  /** Short forms that articles introduce for this name, with the number of members that do. */
  introduced: Map<string, number> = EMPTY;
  /** Spellings of the members' names. Members that were assigned here under another name do not count. */
  spellings: NodeSpelling[] = EMPTY_LIST;
  groups: readonly MemberGroup[] = EMPTY_LIST;
  /** The node of the same name but another type that takes over this node's members. */
  absorbedBy: NameNode | undefined;
  /** Whether the other names in the members' articles decided where they belong. */
  isContextual = false;
  /** How many members were assigned here under another name. */
  assignedCount = 0;
  /** How many members are women and men; pronouns count. */
  female = 0;
  male = 0;
  #statedFemale = 0;
  #statedMale = 0;

  constructor(parsed: ParsedName) {
    this.parsed = parsed;
  }

  get key(): string {
    return this.parsed.key;
  }

  /** A table to write into. Most names have no entries in most tables, and share one that stays empty. */
  table<Name extends 'matches' | 'doubts' | 'equated' | 'introduced'>(name: Name): this[Name] {
    if ((this[name] as Map<unknown, unknown>) === EMPTY) this[name] = new Map() as this[Name];
    return this[name];
  }

  /** The most frequent spelling; empty if it has no spelling. */
  get text(): string {
    let best = '';
    let most = 0;
    for (const { text, count } of this.spellings) {
      if (count > most || (count === most && text < best)) {
        best = text;
        most = count;
      }
    }
    return best;
  }

  /** A member to show as evidence. For a name that is only an alias, the first member that gives the alias. */
  get witness(): MemberRecord | undefined {
    let first = this.members[0];
    if (first === undefined) {
      for (const members of this.equated.values()) {
        for (const member of members) if (first === undefined || compareMembers(member, first) < 0) first = member;
      }
    }
    return first;
  }

  /** Whether some articles state that the person is a woman and others a man. A small minority is taken for errors. */
  get hasBothGenders(): boolean {
    const [female, male] = [this.#statedFemale, this.#statedMale];
    return Math.min(female, male) * 5 > Math.max(female, male);
  }

  add(member: MemberRecord): void {
    // Most names are in one article. A list literal has no spare capacity, unlike a list that was pushed to.
    if (this.members.length === 0) this.members = [member];
    else insertSorted(this.members, member);
    this.#tally(member, 1);
  }

  remove(member: MemberRecord): void {
    removeSorted(this.members, member);
    this.#tally(member, -1);
  }

  addSpelling(spelling: NodeSpelling): void {
    if (this.spellings.length === 0) this.spellings = [spelling];
    else this.spellings.push(spelling);
  }

  #tally({ summary: { gender }, facts: { statedGender, assignedKey } }: MemberRecord, by: number): void {
    if (gender === 'female') this.female += by;
    else if (gender === 'male') this.male += by;
    if (statedGender === 'female') this.#statedFemale += by;
    else if (statedGender === 'male') this.#statedMale += by;
    if (assignedKey !== undefined) this.assignedCount += by;
  }
}

/** Shared by tables of every kind. Nothing is ever put into it. */
// biome-ignore lint/suspicious/noExplicitAny: an empty map is a map of any type.
export const EMPTY: Map<any, any> = new Map();
const EMPTY_LIST: never[] = [];

/** Adds to a count, and removes a key whose count is no longer positive. */
export function count<Key>(counts: Map<Key, number>, key: Key, by: number): void {
  const sum = (counts.get(key) ?? 0) + by;
  if (sum > 0) counts.set(key, sum);
  else counts.delete(key);
}
