// The name that an article's entity hangs on, and what else it says: which names the article equates with it, which short
// forms it introduces. Most entities say nothing beyond their name.

import { statedGender } from './described.ts';
import type { EntitySummary } from './model.ts';
import { type ParsedName, parseName } from './name.ts';
import type { NameTable } from './name-table.ts';
import { type Bearing, MemberRecord } from './node.ts';

/** `stray`: the name that it hangs on whatever its own. Makes the nodes that there are not, but puts nothing on them. */
export function placeEntity(
  table: NameTable,
  article: string,
  local: number,
  summary: EntitySummary,
  stray: ParsedName | undefined,
): MemberRecord {
  if (stray !== undefined)
    return new MemberRecord(article, local, summary, table.nodeOf(stray), { ...describe(summary), stray: stray.key });
  const { type, name, aliases, spellings } = summary;
  if (aliases.length === 0 && (type !== 'organization' || spellings.every(({ text }) => text === name)))
    return new MemberRecord(article, local, summary, table.named(type, name), describe(summary));
  const { best, links, introduced } = equated(summary);
  const bearing = describe(summary);
  return new MemberRecord(
    article,
    local,
    summary,
    table.nodeOf(best),
    links.length === 0 && introduced.length === 0
      ? bearing
      : { ...bearing, links: links.map((link) => table.nodeOf(link)), introduced },
  );
}

/** Whether an article's entity hangs where it hung, and says there what it said. */
export const isPlacedAlike = (a: MemberRecord, b: MemberRecord): boolean =>
  a.node === b.node &&
  a.bearing.stated === b.bearing.stated &&
  sameList(a.bearing.introduced, b.bearing.introduced) &&
  sameList(a.bearing.links, b.bearing.links);

/** Whether an article's entity is still the same one, whatever its place in the list and the counts of its spellings. */
export const isLike = (
  { summary: old, bearing }: MemberRecord,
  now: EntitySummary,
  stray: ParsedName | undefined,
): boolean =>
  old.name === now.name &&
  old.type === now.type &&
  old.gender === now.gender &&
  old.own === now.own &&
  bearing.stray === stray?.key &&
  sameList(old.aliases, now.aliases) &&
  sameList(old.descriptions, now.descriptions);

/** Whether an article uses the same spellings as often. */
export const sameSpellings = ({ spellings: a }: EntitySummary, { spellings: b }: EntitySummary): boolean =>
  a === b ||
  (a.length === b.length && a.every(({ text, count }, at) => text === b[at]?.text && count === b[at]?.count));

const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a === b || (a.length === b.length && a.every((item, at) => item === b[at]));

/** What most entities say. */
const PLAIN: Bearing = { stated: 'unknown', links: [], introduced: [], stray: undefined };
const WOMAN: Bearing = { ...PLAIN, stated: 'female' };
const MAN: Bearing = { ...PLAIN, stated: 'male' };

function describe(summary: EntitySummary): Bearing {
  const stated = summary.type === 'person' ? statedGender(summary) : 'unknown';
  return stated === 'unknown' ? PLAIN : stated === 'female' ? WOMAN : MAN;
}

/** A name with the ones that the article equates with it. A short name equates nothing: its full one is found out later. */
function equated({ type, name, aliases, spellings }: EntitySummary): {
  readonly best: ParsedName;
  readonly links: readonly ParsedName[];
  readonly introduced: readonly string[];
} {
  const own = parseName(type, name);
  let best = own;
  const full: ParsedName[] = [];
  const short = new Set<string>();
  for (const alias of aliases) {
    const parsed = parseName(type, alias);
    if (parsed.key === own.key) continue;
    if (parsed.tier === 'full') full.push(parsed);
    else if (parsed.tier === 'short') short.add(parsed.plain);
  }
  if (own.tier === 'short' && full[0] !== undefined && type === 'organization') {
    // "HTS", introduced as "Hayat Tahrir al-Sham (HTS)": the full name is what the entity hangs on.
    best = full[0];
    short.add(own.plain);
  }
  if (type === 'organization') {
    for (const { text } of spellings) {
      const parsed = parseName(type, text);
      if (parsed.tier === 'short' && parsed.key !== best.key) short.add(parsed.plain);
    }
  }
  if (best.tier === 'short') return { best, links: [], introduced: [] };
  if (own.tier === 'full') full.push(own);
  const links = new Map(full.filter((one) => canLink(one, best)).map((one) => [one.key, one]));
  return { best, links: [...links.values()], introduced: [...short].sort() };
}

/**
 * Whether an article's word that two names are one can be believed. Two known places are two, whatever was read into
 * "India (Britain)"; and a people has no other name.
 */
const canLink = (a: ParsedName, b: ParsedName): boolean =>
  a.key !== b.key && !(a.known && b.known) && a.type !== 'group' && a.type !== 'date';
