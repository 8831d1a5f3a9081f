// Decides for each member of a short name which candidate it refers to. A surname goes to its only bearer, or to the
// one that gender, article, role or prominence favours. An organisation's short form goes to the body that fits; where
// the name alone does not suffice, only if the articles share another name.

import type { Gender } from '../../analysis/model.ts';
import { lazy } from '../../base/memoize.ts';
import { type EntityCandidate, type ResolutionContext, sizeOfCandidate } from './candidates.ts';
import { type Cluster, genderOfCluster, gendersClash } from './cluster.ts';
import type { Descriptions } from './descriptions.ts';
import type { JoinRule } from './model.ts';
import type { NameRules } from './name.ts';
import { count, type MemberRecord, type NameNode } from './name-node.ts';

export interface Resolution {
  readonly candidate: EntityCandidate;
  readonly rule: JoinRule;
  readonly confidence: number;
}

/** Chooses the candidate that a member refers to; `undefined` when the evidence does not suffice. */
export type Resolver = (member: MemberRecord) => Resolution | undefined;

const NO_CANDIDATES: readonly EntityCandidate[] = [];

/**
 * Whether the article of a bare surname names a candidate in full and keeps the two apart: it means a relative ("Ms. Kovac and
 * her sister, Dana Kovac").
 */
export function isKeptApart(
  { article, node }: MemberRecord,
  { cluster }: EntityCandidate,
  membersOf: ResolutionContext['membersOf'],
): boolean {
  if (node.parsed.form !== 'short') return false;
  const { plain } = node.parsed;
  return membersOf(article).some(
    (other) =>
      other.node.parsed.plain === plain &&
      other.node.parsed.form === 'full' &&
      cluster.full.some((group) => group.node === other.node),
  );
}

/** Resolves a bare surname or an initial. */
export function surnameResolver(
  node: NameNode,
  candidates: readonly EntityCandidate[],
  { rules: { persons, descriptions }, membersOf }: ResolutionContext,
): Resolver {
  const byGender: Record<Gender, readonly EntityCandidate[]> = { unknown: candidates, female: [], male: [] };
  for (const gender of ['female', 'male'] as const) {
    byGender[gender] = candidates.filter(({ cluster }) => !gendersClash(gender, genderOfCluster(cluster)));
  }
  const isSure = candidates.length === 1 && candidates[0]?.needsEvidence === false;
  // Computed only for names that nothing simpler decides.
  const byArticle = lazy(() => candidatesByArticle(node, candidates));
  const byRole = lazy(() => candidatesByRole(candidates, descriptions));
  const prominent = lazy(() => mostProminent(node, candidates, persons));
  // A person with a title or role is not called by a given name: "President Jordan".
  const isDescribed = ({ facts, summary }: MemberRecord): boolean =>
    facts.statedGender !== 'unknown' || descriptions.roleWords(summary).length > 0;
  return (member) => {
    const { gender } = member.summary;
    const possible = byGender[gender];
    const only = possible[0];
    if (only === undefined || isKeptApart(member, only, membersOf)) return undefined;
    if (possible.length === 1 && (!only.needsEvidence || isDescribed(member)))
      return { candidate: only, rule: only.rule, confidence: isSure ? only.confidence : 0.7 };
    const fits = gender === 'unknown' ? always : (candidate: EntityCandidate): boolean => possible.includes(candidate);
    const inArticle = onlyOne(byArticle().get(member.article) ?? NO_CANDIDATES, fits);
    if (typeof inArticle === 'object') return { candidate: inArticle, rule: 'same-article', confidence: 0.8 };
    const alike = mostSharedRoles(descriptions.roleWords(member.summary), byRole, fits);
    if (alike !== undefined) return { candidate: alike, rule: 'role', confidence: 0.75 };
    const first = inArticle === 'none' ? prominent() : undefined;
    return first !== undefined && fits(first) ? { candidate: first, rule: 'prominent', confidence: 0.7 } : undefined;
  };
}

const always = (): boolean => true;

function onlyOne(
  candidates: readonly EntityCandidate[],
  fits: (candidate: EntityCandidate) => boolean,
): EntityCandidate | 'none' | 'several' {
  let only: EntityCandidate | undefined;
  for (const candidate of candidates) {
    if (!fits(candidate)) continue;
    if (only !== undefined) return 'several';
    only = candidate;
  }
  return only ?? 'none';
}

/** The candidates whose full names are in the articles of a short name, by article. */
function candidatesByArticle(
  node: NameNode,
  candidates: readonly EntityCandidate[],
): ReadonlyMap<string, readonly EntityCandidate[]> {
  const byArticle = new Map<string, readonly EntityCandidate[]>();
  for (const { article } of node.members) byArticle.set(article, NO_CANDIDATES);
  for (const candidate of candidates) {
    for (const { members } of candidate.cluster.full) {
      for (const { article } of members) {
        const found = byArticle.get(article);
        if (found !== undefined && found.at(-1) !== candidate) byArticle.set(article, [...found, candidate]);
      }
    }
  }
  return byArticle;
}

/** A word that describes more candidates than this distinguishes none of them. */
const MOST_OF_A_ROLE = 8;

/** The candidates by the words that describe their roles. */
function candidatesByRole(
  candidates: readonly EntityCandidate[],
  descriptions: Descriptions,
): ReadonlyMap<string, readonly EntityCandidate[]> {
  const byRole = new Map<string, EntityCandidate[]>();
  for (const candidate of candidates) {
    for (const word of roleWordsOf(candidate.cluster, descriptions)) {
      const found = byRole.get(word);
      if (found === undefined) byRole.set(word, [candidate]);
      else found.push(candidate);
    }
  }
  for (const [word, found] of byRole) if (found.length > MOST_OF_A_ROLE) byRole.delete(word);
  return byRole;
}

/** The candidate that shares the most role words; `undefined` when no candidate shares any, or two share as many. */
function mostSharedRoles(
  words: readonly string[],
  byRole: () => ReadonlyMap<string, readonly EntityCandidate[]>,
  fits: (candidate: EntityCandidate) => boolean,
): EntityCandidate | undefined {
  if (words.length === 0) return undefined;
  const shared = new Map<EntityCandidate, number>();
  for (const word of words) {
    for (const candidate of byRole().get(word) ?? NO_CANDIDATES) if (fits(candidate)) count(shared, candidate, 1);
  }
  let best: EntityCandidate | undefined;
  let most = 0;
  for (const [candidate, number] of shared) {
    if (number === most) best = undefined;
    else if (number > most) [best, most] = [candidate, number];
  }
  return best;
}

/** Members of each name that are read for roles. All of them would make prominent people slow. */
const MOST_FOR_ROLES = 20;

const roleWordsOfCluster = new WeakMap<Cluster, ReadonlySet<string>>();

function roleWordsOf(cluster: Cluster, descriptions: Descriptions): ReadonlySet<string> {
  let words = roleWordsOfCluster.get(cluster);
  if (words === undefined) {
    words = new Set(
      cluster.full.flatMap(({ members }) =>
        members.slice(0, MOST_FOR_ROLES).flatMap(({ summary }) => descriptions.roleWords(summary)),
      ),
    );
    roleWordsOfCluster.set(cluster, words);
  }
  return words;
}

/**
 * The candidate that needs no introduction: named at least five times, and ten times as often as all others together.
 */
function mostProminent(
  short: NameNode,
  candidates: readonly EntityCandidate[],
  persons: NameRules['persons'],
): EntityCandidate | undefined {
  let first: EntityCandidate | undefined;
  let most = 0;
  let all = 0;
  // Candidates are sorted by key, so the first of two equal ones does not depend on the order of articles.
  for (const candidate of candidates) {
    const size = sizeOfCandidate(candidate);
    all += size;
    if (first === undefined || size > most) [first, most] = [candidate, size];
  }
  if (first === undefined) return undefined;
  // A person is not known by an alias: only members whose name has this surname count.
  let named = 0;
  for (const { node, members } of first.cluster.full) {
    const { person } = node.parsed;
    if (short.parsed.person !== undefined && person !== undefined && persons.isSurnameOf(short.parsed.person, person))
      named += members.length;
  }
  return named >= 5 && named >= 10 * (all - most) ? first : undefined;
}

/** Resolves an organisation's short form or acronym. */
export function organizationResolver(
  node: NameNode,
  candidates: readonly EntityCandidate[],
  context: ResolutionContext,
): Resolver {
  const neighbours = new Map<EntityCandidate, ReadonlySet<string>>();
  const sharesNames = (candidate: EntityCandidate, inArticle: readonly string[]): boolean => {
    let names = neighbours.get(candidate);
    if (names === undefined) {
      names = neighboursOf(node, candidate, context);
      neighbours.set(candidate, names);
    }
    return inArticle.some((key) => names.has(key));
  };
  return ({ article }) => {
    const members = context.membersOf(article);
    const names = lazy(() => context.namesIn(article));
    const possible = candidates.filter((candidate) => !candidate.needsEvidence || sharesNames(candidate, names()));
    const [only] = possible;
    if (only !== undefined && possible.length === 1)
      return { candidate: only, rule: only.rule, confidence: only.confidence };
    const inArticle = possible.filter(({ cluster }) =>
      cluster.full.some((group) => members.some((member) => member.node === group.node)),
    );
    const [first] = inArticle;
    return first !== undefined && inArticle.length === 1
      ? { candidate: first, rule: 'same-article', confidence: 0.8 }
      : undefined;
  };
}

/** Articles of a name whose other names are read. All of them would make prominent bodies slow. */
const MOST_ARTICLES = 50;

/** Whether the other names of this article are among those that `neighboursOf` reads for a body of this name. */
export function isReadForNeighbours({ members }: NameNode, article: string): boolean {
  const last = members[Math.min(members.length, MOST_ARTICLES) - 1];
  return last !== undefined && article <= last.article;
}

/** The other names in articles that name a candidate. */
function neighboursOf(node: NameNode, { cluster }: EntityCandidate, context: ResolutionContext): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { members } of cluster.full) {
    for (const { article } of members.slice(0, MOST_ARTICLES))
      for (const key of context.namesIn(article)) names.add(key);
  }
  names.delete(node.key);
  for (const group of cluster.full) names.delete(group.node.key);
  return names;
}

/** Keys of the names of an article that tell what it is about. */
export const distinctiveNames = (members: readonly MemberRecord[]): string[] =>
  members.filter(({ node }) => isDistinctive(node)).map(({ node }) => node.key);

/**
 * Whether two articles that share this name are likely to share a subject. A country is named in all kinds of articles.
 */
const isDistinctive = ({ parsed }: NameNode): boolean =>
  !parsed.isListed && parsed.type !== 'date' && parsed.type !== 'group';
