// One name as the corpus holds it, every article's entity with that name, and what they are taken for: slices of its
// members, and the clusters that those belong to.

import type { Gender } from '../../analysis/model.ts';
import { compareMembers, insertSorted, removeSorted } from './members.ts';
import type { EntitySummary, JoinRule, Member } from './model.ts';
import type { ParsedName } from './name.ts';
import type { Match } from './person-name.ts';

/** An article's entity, with the nodes it touches, so that it can be taken out again. */
export class MemberRecord implements Member {
  readonly article: string;
  /** As the article has it now, and where in its list. */
  summary: EntitySummary;
  local: number;
  /** The name that it hangs on. */
  readonly node: NameNode;
  readonly bearing: Bearing;

  constructor(article: string, local: number, summary: EntitySummary, node: NameNode, bearing: Bearing) {
    this.article = article;
    this.local = local;
    this.summary = summary;
    this.node = node;
    this.bearing = bearing;
  }

  toJSON(): Member {
    return { article: this.article, local: this.local };
  }
}

/** What an article's entity says beyond its name. */
export interface Bearing {
  /** What the article's own words say. */
  readonly stated: Gender;
  /** Other full names that the article equates with its own. */
  readonly links: readonly NameNode[];
  /** Short forms that it introduces. */
  readonly introduced: readonly string[];
  /** Key of the node that a stray was put on, whatever its own name. */
  readonly stray: string | undefined;
}

/** Members of one node that are taken for one entity: nearly always all of them. */
export interface Slice {
  readonly node: NameNode;
  readonly members: readonly MemberRecord[];
  readonly gender: Gender;
  cluster: Cluster | undefined;
}

/** One join of a cluster, between two of its slices. */
export interface Join {
  readonly a: Slice;
  readonly b: Slice;
  readonly rule: JoinRule;
  readonly confidence: number;
}

/** One entity in the making: the slices of full names, and of the short names that were joined to them. */
export interface Cluster {
  readonly full: readonly Slice[];
  readonly joins: readonly Join[];
  /** Short names attached to it. */
  short: ReadonlyMap<Slice, Join>;
  /** Names that may be the same but are kept apart, with the reason. */
  readonly doubts: ReadonlyMap<NameNode, string>;
  readonly overlay: string | undefined;
  /** False once it has been replaced. */
  alive: boolean;
  title: Title | undefined;
}

/** What the outside calls a cluster. */
export interface Title {
  readonly name: string;
  readonly slug: string;
  /** Sorts it among entities of the same slug. */
  readonly rank: number;
  readonly first: Member | undefined;
  id: string;
}

/** One way of writing a name, as the name of an entity, and the number of entities. */
export interface Wording {
  readonly text: string;
  readonly node: NameNode;
  count: number;
  /** As an entity is called by it; found out when first asked for. */
  plain: string | undefined;
}

export class NameNode {
  readonly parsed: ParsedName;
  /** Sorted by article, then local index. */
  members: MemberRecord[] = EMPTY_LIST;
  /** Full names taken for this one, by comparing the names alone. */
  matches: Map<NameNode, Match> = EMPTY;
  doubts: Map<NameNode, string> = EMPTY;
  /** Names that articles equate with this one, with the articles' entities that do. */
  links: Map<NameNode, MemberRecord[]> = EMPTY;
  /** Short forms that articles introduce for this name, with the number of entities that do. */
  introduced: Map<string, number> = EMPTY;
  /** How it is written; of strays, whose own name is another, nothing is counted. */
  wordings: Wording[] = EMPTY_LIST;
  slices: readonly Slice[] = EMPTY_LIST;
  /** The node of this name but another type that takes its members in. */
  host: NameNode | undefined;
  /** Whether its members were placed by what else their articles name, when they were placed last. */
  isContextual = false;
  /** How many members are put here whatever their own names. */
  strays = 0;
  /** How many members are a woman, how many a man; by pronouns too, and in so many words. */
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

  /** A table to write into. Most names have nothing in most tables, and share one that stays empty. */
  table<Name extends 'matches' | 'doubts' | 'links' | 'introduced'>(name: Name): this[Name] {
    if ((this[name] as Map<unknown, unknown>) === EMPTY) this[name] = new Map() as this[Name];
    return this[name];
  }

  /** The most frequent way of writing it. */
  get text(): string {
    let best = '';
    let most = 0;
    for (const { text, count } of this.wordings) {
      if (count > most || (count === most && text < best)) {
        best = text;
        most = count;
      }
    }
    return best;
  }

  /** A member to show as evidence; for a name that only stands as an alias, the member that gives the alias. */
  get witness(): MemberRecord | undefined {
    let first = this.members[0];
    if (first === undefined) {
      for (const records of this.links.values()) {
        for (const record of records) if (first === undefined || compareMembers(record, first) < 0) first = record;
      }
    }
    return first;
  }

  add(member: MemberRecord): void {
    // Most names stand in one article: a list that was never pushed to has no spare room.
    if (this.members.length === 0) this.members = [member];
    else insertSorted(this.members, member);
    this.#tally(member, 1);
  }

  remove(member: MemberRecord): void {
    removeSorted(this.members, member);
    this.#tally(member, -1);
  }

  addWording(wording: Wording): void {
    if (this.wordings.length === 0) this.wordings = [wording];
    else this.wordings.push(wording);
  }

  #tally({ summary: { gender }, bearing: { stated, stray } }: MemberRecord, by: number): void {
    if (gender === 'female') this.female += by;
    else if (gender === 'male') this.male += by;
    if (stated === 'female') this.#statedFemale += by;
    else if (stated === 'male') this.#statedMale += by;
    if (stray !== undefined) this.strays += by;
  }

  /** Whether some articles call the bearer a woman and others a man, in so many words; one in many is a slip. */
  get divided(): boolean {
    const [female, male] = [this.#statedFemale, this.#statedMale];
    return Math.min(female, male) * 5 > Math.max(female, male);
  }
}

// Shared by tables and lists of every kind, which is sound because nothing is ever put into them.
// biome-ignore lint/suspicious/noExplicitAny: see above
export const EMPTY: Map<any, any> = new Map();
const EMPTY_LIST: never[] = [];

export function count<Key>(counts: Map<Key, number>, key: Key, by: number): void {
  const now = (counts.get(key) ?? 0) + by;
  if (now > 0) counts.set(key, now);
  else counts.delete(key);
}

/** Attaches a short name's slice to a cluster. */
export function attach(cluster: Cluster, slice: Slice, join: Join): void {
  if (cluster.short === EMPTY) cluster.short = new Map();
  (cluster.short as Map<Slice, Join>).set(slice, join);
}

/** Says whether the slice was attached. */
export const detach = (cluster: Cluster, slice: Slice): boolean => (cluster.short as Map<Slice, Join>).delete(slice);

export const slicesOf = (cluster: Cluster): readonly Slice[] => [...cluster.full, ...cluster.short.keys()];

/** The slice that an article's entity is in. */
export function sliceOf(member: MemberRecord): Slice | undefined {
  const { slices } = member.node;
  return slices.length === 1 ? slices[0] : slices.find(({ members }) => members.includes(member));
}
