// Finds the node that an article's entity belongs to, and what the article says about it: which names it equates with
// the entity's name, and which short forms it introduces. Most articles say nothing of the kind.

import type { EntitySummary } from './model.ts';
import type { NameRules, ParsedName } from './name.ts';
import { type MemberFacts, MemberRecord } from './name-node.ts';
import type { NameTable } from './name-table.ts';

/**
 * Creates the member of an article's entity, and the nodes that it needs. It is not yet added to them. `assigned`: a
 * name to place it under instead of its own.
 */
export function createMember(
  table: NameTable,
  article: string,
  local: number,
  summary: EntitySummary,
  assigned: ParsedName | undefined,
): MemberRecord {
  const facts = factsOf(summary, table.rules);
  if (assigned !== undefined) {
    const node = table.nodeOf(assigned);
    return new MemberRecord(article, local, summary, node, { ...facts, assignedKey: assigned.key });
  }
  const { type, name, aliases, spellings } = summary;
  if (aliases.length === 0 && (type !== 'organization' || spellings.every(({ text }) => text === name)))
    return new MemberRecord(article, local, summary, table.nodeNamed(type, name), facts);
  const { best, equated, introduced } = equatedNames(summary, table.rules);
  const node = table.nodeOf(best);
  if (equated.length === 0 && introduced.length === 0) return new MemberRecord(article, local, summary, node, facts);
  const nodes = equated.map((other) => table.nodeOf(other));
  return new MemberRecord(article, local, summary, node, { ...facts, equated: nodes, introduced });
}

/** Whether two members of an article belong to one node and have the same facts. */
export const isPlacedAlike = (a: MemberRecord, b: MemberRecord): boolean =>
  a.node === b.node &&
  a.facts.statedGender === b.facts.statedGender &&
  areEqual(a.facts.introduced, b.facts.introduced) &&
  areEqual(a.facts.equated, b.facts.equated);

/** Whether an article's entity is unchanged, apart from its local index and its spellings. */
export const isUnchanged = (
  { summary: old, facts }: MemberRecord,
  current: EntitySummary,
  assigned: ParsedName | undefined,
): boolean =>
  old.name === current.name &&
  old.type === current.type &&
  old.gender === current.gender &&
  old.userEntry === current.userEntry &&
  facts.assignedKey === assigned?.key &&
  areEqual(old.aliases, current.aliases) &&
  areEqual(old.descriptions, current.descriptions);

/** Whether an article uses the same spellings as often. */
export const sameSpellings = ({ spellings: a }: EntitySummary, { spellings: b }: EntitySummary): boolean =>
  a === b || (a.length === b.length && a.every(({ text, count }, i) => text === b[i]?.text && count === b[i]?.count));

const areEqual = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a === b || (a.length === b.length && a.every((item, i) => item === b[i]));

/** Shared by most members. */
const NO_FACTS: MemberFacts = { statedGender: 'unknown', equated: [], introduced: [], assignedKey: undefined };
const FEMALE: MemberFacts = { ...NO_FACTS, statedGender: 'female' };
const MALE: MemberFacts = { ...NO_FACTS, statedGender: 'male' };

function factsOf(summary: EntitySummary, { descriptions }: NameRules): MemberFacts {
  const gender = summary.type === 'person' ? descriptions.statedGender(summary) : 'unknown';
  return gender === 'unknown' ? NO_FACTS : gender === 'female' ? FEMALE : MALE;
}

/**
 * The fullest of an entity's names, the other full names that the article equates with it, and the short forms that it
 * introduces. A short name equates nothing; its full name is resolved later.
 */
function equatedNames(
  { type, name, aliases, spellings }: EntitySummary,
  rules: NameRules,
): {
  readonly best: ParsedName;
  readonly equated: readonly ParsedName[];
  readonly introduced: readonly string[];
} {
  const own = rules.parse(type, name);
  let best = own;
  const full: ParsedName[] = [];
  const short = new Set<string>();
  for (const alias of aliases) {
    const parsed = rules.parse(type, alias);
    if (parsed.key === own.key) continue;
    if (parsed.form === 'full') full.push(parsed);
    else if (parsed.form === 'short') short.add(parsed.plain);
  }
  if (own.form === 'short' && full[0] !== undefined && type === 'organization') {
    // "HTS", introduced as "Hayat Tahrir al-Sham (HTS)", is placed under its full name.
    best = full[0];
    short.add(own.plain);
  }
  if (type === 'organization') {
    for (const { text } of spellings) {
      const parsed = rules.parse(type, text);
      if (parsed.form === 'short' && parsed.key !== best.key) short.add(parsed.plain);
    }
  }
  if (best.form === 'short') return { best, equated: [], introduced: [] };
  if (own.form === 'full') full.push(own);
  const equated = new Map(full.filter((one) => canBeEquated(one, best)).map((one) => [one.key, one]));
  return { best, equated: [...equated.values()], introduced: [...short].sort() };
}

/**
 * Whether an article that equates two names can be right. Two listed places are different places, even if an article
 * seems to say "India (Britain)"; and a people has no other name.
 */
const canBeEquated = (a: ParsedName, b: ParsedName): boolean =>
  a.key !== b.key && !(a.isListed && b.isListed) && a.type !== 'group' && a.type !== 'date';
