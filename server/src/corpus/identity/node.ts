// One name as the corpus holds it: every article's entity with that name, and the names it was compared with.

import type { Gender } from '../../analysis/model.ts';
import { fold } from './fold.ts';
import type { EntitySummary, JoinRule, Member } from './model.ts';
import type { ParsedName } from './name.ts';
import type { Match } from './person.ts';

export interface MemberRecord extends Member {
  local: number;
  summary: EntitySummary;
  /** What the article's own words say, titles and kinship; a pronoun that was resolved wrongly says nothing here. */
  readonly stated: Gender;
  /** The telling words of how the article describes it: "health", "minister". */
  readonly roles: readonly string[];
}

export function recordOf(article: string, summary: EntitySummary): MemberRecord {
  const { local } = summary;
  if (summary.type !== 'person') return { article, local, summary, stated: 'unknown', roles: [] };
  return { article, local, summary, stated: statedGender(summary), roles: roleWords(summary) };
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
  readonly short: Map<Slice, Join>;
  /** Names that may be the same but are kept apart, with the reason. */
  readonly doubts: Map<NameNode, string>;
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

// Shared by tables of every kind, which is sound because nothing is ever put into it.
// biome-ignore lint/suspicious/noExplicitAny: see above
const EMPTY: Map<any, any> = new Map();

export class NameNode {
  readonly parsed: ParsedName;
  /** Sorted by article, then local index. */
  readonly members: MemberRecord[] = [];
  /** Full names taken for this one, by comparing the names alone. */
  matches: Map<NameNode, Match> = EMPTY;
  doubts: Map<NameNode, string> = EMPTY;
  /** Names that articles equate with this one, with the articles' entities that do. */
  links: Map<NameNode, MemberRecord[]> = EMPTY;
  /** Short forms that articles introduce for this name, with the number of entities that do. */
  introduced: Map<string, number> = EMPTY;
  /** How it is written as the name of an entity, with the number of entities. */
  readonly texts = new Map<string, number>();
  slices: readonly Slice[] = [];
  /** The node of this name but another type that takes its members in. */
  host: NameNode | undefined;
  /** How many members are a woman, how many a man; by pronouns too, and in so many words. */
  readonly #genders = { female: 0, male: 0, unknown: 0 };
  readonly #stated = { female: 0, male: 0, unknown: 0 };

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
    for (const [text, count] of this.texts) {
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

  add(record: MemberRecord): void {
    insertSorted(this.members, record);
    this.#genders[record.summary.gender] += 1;
    this.#stated[record.stated] += 1;
  }

  remove(record: MemberRecord): void {
    removeSorted(this.members, record);
    this.#genders[record.summary.gender] -= 1;
    this.#stated[record.stated] -= 1;
  }

  get gender(): Gender {
    return majority(this.#genders.female, this.#genders.male);
  }

  /** Whether some articles call the bearer a woman and others a man, in so many words; one in many is a slip. */
  get divided(): boolean {
    const { female, male } = this.#stated;
    return Math.min(female, male) * 5 > Math.max(female, male);
  }
}

export function compareMembers(a: Member, b: Member): number {
  return a.article < b.article ? -1 : a.article > b.article ? 1 : a.local - b.local;
}

export function insertSorted(list: MemberRecord[], record: MemberRecord): void {
  const last = list.at(-1);
  // Folders are read in order, so most come at the end.
  if (last === undefined || compareMembers(last, record) < 0) list.push(record);
  else list.splice(position(list, record), 0, record);
}

export function removeSorted(list: MemberRecord[], record: MemberRecord): void {
  // While an article is replaced, its old and new record stand beside each other.
  // It may also have moved within its article since.
  const from = list.indexOf(record, position(list, record));
  const at = from >= 0 ? from : list.indexOf(record);
  if (at >= 0) list.splice(at, 1);
}

function position(list: readonly MemberRecord[], record: Member): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareMembers(list[middle] as MemberRecord, record) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function count<Key>(counts: Map<Key, number>, key: Key, by: number): void {
  const now = (counts.get(key) ?? 0) + by;
  if (now > 0) counts.set(key, now);
  else counts.delete(key);
}

const woman =
  /\b(?:mrs|ms|miss|lady|queen|princess|actress|spokeswoman|chairwoman|congresswoman|policewoman|businesswoman|mother|wife|daughter|sister|widow|girl)\b/i;
const man =
  /\b(?:mr|sir|king|prince|spokesman|chairman|congressman|policeman|businessman|father|husband|son|brother|widower|boy)\b/i;

function statedGender(summary: EntitySummary): Gender {
  const words = [...summary.descriptions, ...summary.spellings.map(({ text }) => text)].join(' ');
  const [female, male] = [woman.test(words), man.test(words)];
  return female === male ? 'unknown' : female ? 'female' : 'male';
}

/** What most members say; `unknown` when they do not say, or do not agree. */
function genderOf(members: readonly MemberRecord[]): Gender {
  let female = 0;
  let male = 0;
  for (const { summary } of members) {
    if (summary.gender === 'female') female += 1;
    else if (summary.gender === 'male') male += 1;
  }
  return majority(female, male);
}

const majority = (female: number, male: number): Gender =>
  female > 4 * male ? 'female' : male > 4 * female ? 'male' : 'unknown';

export const gendersClash = (a: Gender, b: Gender): boolean => a !== 'unknown' && b !== 'unknown' && a !== b;

/**
 * Members as slices: one, unless some articles call the bearer a woman and others a man in so many words. Pronouns alone
 * do not divide a full name: on news, one of them in ten is resolved wrongly.
 */
export function sliceByGender(node: NameNode, members: readonly MemberRecord[]): Slice[] {
  const whole = members === node.members;
  if (!node.divided) return [{ node, members, gender: whole ? node.gender : genderOf(members), cluster: undefined }];
  return (['female', 'male', 'unknown'] as const)
    .map((gender) => ({ node, members: members.filter(({ stated }) => stated === gender), gender, cluster: undefined }))
    .filter((slice) => slice.members.length > 0);
}

const vague = new Set(
  'the a an of and for in at by to from his her its their who is was has former late senior then new old one mr mrs ms'.split(
    ' ',
  ),
);

function roleWords(summary: EntitySummary): readonly string[] {
  if (summary.descriptions.length === 0) return [];
  const words = summary.descriptions.flatMap((text) => fold(text).split(' '));
  return [...new Set(words)].filter((word) => word.length > 1 && !vague.has(word));
}
