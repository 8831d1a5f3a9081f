// Whom a bare surname or an initial stands for: its only bearer, or the one that gender, article, role or prominence
// speaks for.

import type { Gender } from '../../analysis/model.ts';
import { once } from '../../analysis/once.ts';
import { type Candidate, prominence } from './candidates.ts';
import type { Choose } from './choice.ts';
import { roleWords } from './described.ts';
import { gendersClash } from './genders.ts';
import { type Cluster, count, type MemberRecord, type NameNode } from './node.ts';
import { bareMatches } from './person.ts';

export function bearerChooser(node: NameNode, candidates: readonly Candidate[]): Choose {
  const fitting: Record<Gender, readonly Candidate[]> = { unknown: candidates, female: [], male: [] };
  for (const gender of ['female', 'male'] as const) {
    fitting[gender] = candidates.filter(({ cluster }) => !gendersClash(gender, genderOfCluster(cluster)));
  }
  const isSure = candidates.length === 1 && candidates[0]?.guarded === false;
  // What is asked only of names that nothing simpler decides.
  const presence = once(() => byArticle(node, candidates));
  const roles = once(() => byRole(candidates));
  const prominent = once(() => mostProminent(node, candidates));
  return (member) => {
    const { gender } = member.summary;
    const possible = fitting[gender];
    const only = possible[0];
    if (only === undefined) return undefined;
    if (possible.length === 1 && (!only.guarded || titled(member)))
      return { candidate: only, rule: only.rule, confidence: isSure ? only.confidence : 0.7 };
    const fits = gender === 'unknown' ? always : (candidate: Candidate): boolean => possible.includes(candidate);
    const here = onlyOne(presence().get(member.article) ?? NOBODY, fits);
    if (typeof here === 'object') return { candidate: here, rule: 'same-article', confidence: 0.8 };
    const role = sameRole(member, roles, fits);
    if (role !== undefined) return { candidate: role, rule: 'role', confidence: 0.75 };
    const first = here === 'none' ? prominent() : undefined;
    return first !== undefined && fits(first) ? { candidate: first, rule: 'prominent', confidence: 0.7 } : undefined;
  };
}

export const genderOfCluster = (cluster: Cluster): Gender =>
  cluster.full.find(({ gender }) => gender !== 'unknown')?.gender ?? 'unknown';

const NOBODY: readonly never[] = [];
const always = (): boolean => true;

function onlyOne(
  candidates: readonly Candidate[],
  fits: (candidate: Candidate) => boolean,
): Candidate | 'none' | 'several' {
  let only: Candidate | undefined;
  for (const candidate of candidates) {
    if (!fits(candidate)) continue;
    if (only !== undefined) return 'several';
    only = candidate;
  }
  return only ?? 'none';
}

/** The candidates that stand under full names in the articles of a short one. */
function byArticle(node: NameNode, candidates: readonly Candidate[]): ReadonlyMap<string, readonly Candidate[]> {
  const present = new Map<string, readonly Candidate[]>();
  for (const { article } of node.members) present.set(article, NOBODY);
  for (const candidate of candidates) {
    for (const { members } of candidate.cluster.full) {
      for (const { article } of members) {
        const found = present.get(article);
        if (found !== undefined && found.at(-1) !== candidate) present.set(article, [...found, candidate]);
      }
    }
  }
  return present;
}

/** The candidates by the words that describe them; what many bearers of a name are tells none of them apart. */
function byRole(candidates: readonly Candidate[]): ReadonlyMap<string, readonly Candidate[]> {
  const bearers = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    for (const word of rolesOf(candidate.cluster)) {
      const found = bearers.get(word);
      if (found === undefined) bearers.set(word, [candidate]);
      else found.push(candidate);
    }
  }
  for (const [word, found] of bearers) if (found.length > 8) bearers.delete(word);
  return bearers;
}

/** Ten times as many articles as all others together, and at least five: a name that needs no introduction. */
function mostProminent(short: NameNode, candidates: readonly Candidate[]): Candidate | undefined {
  let first: Candidate | undefined;
  let most = 0;
  let all = 0;
  // Candidates are sorted by key, and of two that are as prominent the first is taken.
  for (const candidate of candidates) {
    const size = prominence(candidate);
    all += size;
    if (first === undefined || size > most) [first, most] = [candidate, size];
  }
  if (first === undefined) return undefined;
  // An alias does not make somebody known by it: only articles that write a name with this surname count.
  const named = bearing(short, first);
  return named >= 5 && named >= 10 * (all - most) ? first : undefined;
}

function bearing({ parsed }: NameNode, { cluster }: Candidate): number {
  let sum = 0;
  for (const { node, members } of cluster.full) {
    const { person } = node.parsed;
    if (parsed.person !== undefined && person !== undefined && bareMatches(parsed.person, person))
      sum += members.length;
  }
  return sum;
}

/** Who has a title or a role beside it is not called by a given name: "President Jordan". */
const titled = ({ bearing: { stated }, summary }: MemberRecord): boolean =>
  stated !== 'unknown' || roleWords(summary).length > 0;

/** The one candidate that is described in more of this member's words than any other. */
function sameRole(
  { summary }: MemberRecord,
  roles: () => ReadonlyMap<string, readonly Candidate[]>,
  fits: (candidate: Candidate) => boolean,
): Candidate | undefined {
  const words = roleWords(summary);
  if (words.length === 0) return undefined;
  const shared = new Map<Candidate, number>();
  for (const word of words) {
    for (const candidate of roles().get(word) ?? NOBODY) if (fits(candidate)) count(shared, candidate, 1);
  }
  let best: Candidate | undefined;
  let most = 0;
  for (const [candidate, number] of shared) {
    if (number === most) best = undefined;
    else if (number > most) [best, most] = [candidate, number];
  }
  return best;
}

/** A few articles are enough to know what somebody is; all of them would make prominent people slow. */
function rolesOf(cluster: Cluster): ReadonlySet<string> {
  let words = known.get(cluster);
  if (words === undefined) {
    words = new Set(
      cluster.full.flatMap(({ members }) => members.slice(0, 20).flatMap(({ summary }) => roleWords(summary))),
    );
    known.set(cluster, words);
  }
  return words;
}

const known = new WeakMap<Cluster, ReadonlySet<string>>();
