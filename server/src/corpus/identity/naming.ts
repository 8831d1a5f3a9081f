// What a cluster is called, and of what type it is.

import type { EntityType } from '../../analysis/model.ts';
import { slug } from './fold.ts';
import { type Cluster, count, type Slice, slicesOf } from './node.ts';
import { withoutTitle } from './person-name.ts';

/** The type of most members; an overlay may join names of several. */
export function typeOf(cluster: Cluster): EntityType {
  const first = cluster.full[0]?.node.parsed.type ?? 'organization';
  if (cluster.full.every(({ node }) => node.parsed.type === first)) return first;
  const counts = new Map<EntityType, number>();
  for (const { node, members } of slicesOf(cluster)) count(counts, node.parsed.type, members.length);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? first;
}

/**
 * The fullest common spelling: the name that most articles use, written as most of them write it. Capitals throughout (as
 * in a headline) and titles are not part of it.
 */
export function nameCluster(cluster: Cluster): { readonly name: string; readonly slug: string } {
  const full = cluster.full.filter(({ members }) => members.length > 0);
  const short = [...cluster.short.keys()];
  // A body that nearly every article calls by its short name is known by it (NATO); a person never is.
  const rare = typeOf(cluster) !== 'person' && sizeOf(full) * 8 < sizeOf(short);
  let best: Written[] = [];
  for (const slice of full.length > 0 && !rare ? full : short) {
    const texts = textsOf(slice);
    if (best.length === 0 || weigh(texts) > weigh(best) || (weigh(texts) === weigh(best) && fuller(texts, best)))
      best = texts;
  }
  const most = best.filter(({ weight }) => weight === best[0]?.weight);
  const name = most.length > 1 ? mostWritten(most, cluster) : (most[0]?.text ?? '');
  return { name, slug: slug(name) };
}

/** One way of writing a name and how many articles write it so. */
interface Written {
  readonly text: string;
  readonly weight: number;
}

/** Most frequent first. */
function textsOf({ node, members }: Slice): Written[] {
  const counts = new Map<string, number>();
  if (members === node.members) {
    for (const wording of node.wordings) {
      wording.plain ??= plainName(wording.text, node.parsed.type);
      count(counts, wording.plain, wording.count);
    }
  } else for (const { summary } of members) count(counts, plainName(summary.name, summary.type), 1);
  return [...counts]
    .map(([text, number]) => ({
      text,
      weight: isShouted(text) ? number / 1000 : isLetters(text) ? number / 10 : number,
    }))
    .sort((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1));
}

const weigh = (texts: readonly Written[]): number => texts.reduce((sum, { weight }) => sum + weight, 0);

function fuller([a]: readonly Written[], [b]: readonly Written[]): boolean {
  const [left, right] = [a?.text ?? '', b?.text ?? ''];
  return left.length > right.length || (left.length === right.length && left < right);
}

/** Of ways of writing that as many articles use, the one that stands most often in the text; of those the longest. */
function mostWritten(candidates: readonly Written[], cluster: Cluster): string {
  const counts = new Map(candidates.map(({ text }) => [text, 0]));
  for (const { members } of cluster.full) {
    for (const { summary } of members.slice(0, 50)) {
      for (const { text, count: times } of summary.spellings) {
        const before = counts.get(text);
        if (before !== undefined) counts.set(text, before + times);
      }
    }
  }
  const [best] = [...counts].sort(([a, x], [b, y]) => y - x || b.length - a.length || (a < b ? -1 : 1));
  return best?.[0] ?? '';
}

const sizeOf = (slices: readonly Slice[]): number => slices.reduce((sum, { members }) => sum + members.length, 0);

function plainName(text: string, type: EntityType): string {
  const plain = text
    .replace(/['’]s$/u, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (type === 'person') return withoutTitle(plain);
  return type === 'organization' || type === 'place' ? plain.replace(/^the (?=\p{Lu})/iu, '') : plain;
}

const isShouted = (text: string): boolean =>
  text.length > 5 && text === text.toUpperCase() && text !== text.toLowerCase();

/** "U.S.", "UAE": the name behind the letters is the fuller one, where it is not rare. */
const isLetters = (text: string): boolean => /^(?:\p{Lu}\.?){2,6}$/u.test(text);
