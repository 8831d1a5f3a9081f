// Chooses the type and the displayed name of a cluster.

import type { EntityType } from '../../analysis/model.ts';
import { type Cluster, groupsOf, type MemberGroup } from './cluster.ts';
import { slug } from './fold.ts';
import type { NameRules } from './name.ts';
import { count } from './name-node.ts';

/** The type of most members. Only the user's own entities join names of several types. */
export function typeOf(cluster: Cluster): EntityType {
  const first = cluster.full[0]?.node.parsed.type ?? 'organization';
  if (cluster.full.every(({ node }) => node.parsed.type === first)) return first;
  const counts = new Map<EntityType, number>();
  for (const { node, members } of groupsOf(cluster)) count(counts, node.parsed.type, members.length);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? first;
}

/**
 * The fullest common spelling: the name that most articles use, as most of them spell it, without titles. Spellings in
 * capitals throughout (as in a headline) count little.
 */
export function nameOf(cluster: Cluster, rules: NameRules): { readonly name: string; readonly slug: string } {
  const full = cluster.full.filter(({ members }) => members.length > 0);
  const attached = [...cluster.attached.keys()];
  // A body that nearly every article calls by its short name is known by it (NATO); a person never is.
  const isRare = typeOf(cluster) !== 'person' && sizeOf(full) * 8 < sizeOf(attached);
  let best: WeightedSpelling[] = [];
  for (const group of full.length > 0 && !isRare ? full : attached) {
    const spellings = spellingsOf(group, rules);
    const difference = totalWeight(spellings) - totalWeight(best);
    if (best.length === 0 || difference > 0 || (difference === 0 && isFuller(spellings, best))) best = spellings;
  }
  const heaviest = best.filter(({ weight }) => weight === best[0]?.weight);
  const name = heaviest.length > 1 ? mostFrequentInText(heaviest, cluster) : (heaviest[0]?.text ?? '');
  return { name, slug: slug(name) };
}

/** A spelling as displayed. The weight is the number of articles, reduced for capitals throughout and for initials. */
interface WeightedSpelling {
  readonly text: string;
  readonly weight: number;
}

/** Heaviest first. */
function spellingsOf({ node, members }: MemberGroup, rules: NameRules): WeightedSpelling[] {
  const counts = new Map<string, number>();
  if (members === node.members) {
    for (const spelling of node.spellings) {
      spelling.displayName ??= rules.displayName(spelling.text, node.parsed.type);
      count(counts, spelling.displayName, spelling.count);
    }
  } else for (const { summary } of members) count(counts, rules.displayName(summary.name, summary.type), 1);
  return [...counts]
    .map(([text, number]) => ({
      text,
      weight: isShouted(text) ? number / 1000 : isInitials(text) ? number / 10 : number,
    }))
    .sort((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1));
}

const totalWeight = (spellings: readonly WeightedSpelling[]): number =>
  spellings.reduce((sum, { weight }) => sum + weight, 0);

function isFuller([a]: readonly WeightedSpelling[], [b]: readonly WeightedSpelling[]): boolean {
  const [left, right] = [a?.text ?? '', b?.text ?? ''];
  return left.length > right.length || (left.length === right.length && left < right);
}

/** Members of each name whose spellings are counted; all of them would be slow. */
const MOST_MEMBERS = 50;

/** The spelling that is most frequent in the texts; of equally frequent ones the longest. */
function mostFrequentInText(spellings: readonly WeightedSpelling[], cluster: Cluster): string {
  const counts = new Map(spellings.map(({ text }) => [text, 0]));
  for (const { members } of cluster.full) {
    for (const { summary } of members.slice(0, MOST_MEMBERS)) {
      for (const { text, count: times } of summary.spellings) {
        const previous = counts.get(text);
        if (previous !== undefined) counts.set(text, previous + times);
      }
    }
  }
  const [best] = [...counts].sort(([a, x], [b, y]) => y - x || b.length - a.length || (a < b ? -1 : 1));
  return best?.[0] ?? '';
}

const sizeOf = (groups: readonly MemberGroup[]): number => groups.reduce((sum, { members }) => sum + members.length, 0);

const isShouted = (text: string): boolean =>
  text.length > 5 && text === text.toUpperCase() && text !== text.toLowerCase();

/** "U.S.", "UAE": the name that they abbreviate is the fuller one, unless it is rare. */
const isInitials = (text: string): boolean => /^(?:\p{Lu}\.?){2,6}$/u.test(text);
