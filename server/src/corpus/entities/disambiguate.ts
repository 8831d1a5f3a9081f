// Which body an organisation's short form stands for: the one that fits; where the name alone is too little, only where
// the articles share another name.

import type { Gender } from '../../analysis/model.ts';
import { lazy, memoizeByString } from '../../base/memoize.ts';
import { type Candidate, type Choose, type Surroundings, salience } from './candidates.ts';
import { gendersClash } from './cluster.ts';
import { foldAnew } from './fold.ts';
import type { EntitySummary } from './model.ts';
import { type Cluster, count, type MemberRecord, type NameNode } from './name-node.ts';
import { bareMatches } from './person-name.ts';

// What an article's own words say of a person: a woman or a man, in so many words, and what they are.

/** Titles and kinship; a pronoun that was resolved wrongly says nothing here. */
export function statedGender({ descriptions, spellings }: EntitySummary): Gender {
  let said = 0;
  for (const text of descriptions) said |= gendersIn(text);
  for (const { text } of spellings) said |= gendersIn(text);
  return said === WOMAN ? 'female' : said === MAN ? 'male' : 'unknown';
}

/**
 * The telling words of how the article describes it: "health", "minister". Asked for only where a surname has several
 * bearers, so they are not kept.
 */
export function roleWords({ type, descriptions: [first, ...others] }: EntitySummary): readonly string[] {
  if (type !== 'person' || first === undefined) return NONE;
  const words = tellingWords(first);
  return others.length === 0 ? words : [...new Set([words, ...others.map(tellingWords)].flat())];
}

const NONE: readonly string[] = [];
const WOMAN = 1;
const MAN = 2;

const women =
  'mrs|ms|miss|lady|queen|princess|actress|spokeswoman|chairwoman|congresswoman|policewoman|businesswoman|mother|wife|daughter|sister|widow|girl';
const men =
  'mr|sir|king|prince|spokesman|chairman|congressman|policeman|businessman|father|husband|son|brother|widower|boy';
const [woman, man, either] = [women, men, `${women}|${men}`].map((words) => new RegExp(`\\b(?:${words})\\b`, 'i')) as [
  RegExp,
  RegExp,
  RegExp,
];

const vague = new Set(
  'the a an of and for in at by to from his her its their who is was has former late senior then new old one mr mrs ms'.split(
    ' ',
  ),
);

/** Names and descriptions repeat from article to article, and lists that are alike are one list. */
const MOST_REMEMBERED = 10_000;

/** Most texts say neither, and are looked at once. */
const gendersIn = memoizeByString(
  (text) => (either.test(text) ? (woman.test(text) ? WOMAN : 0) | (man.test(text) ? MAN : 0) : 0),
  MOST_REMEMBERED,
);

const tellingWords = memoizeByString(
  (text): readonly string[] =>
    [...new Set(foldAnew(text).split(' '))].filter((word) => word.length > 1 && !vague.has(word)),
  MOST_REMEMBERED,
);

// Whom a bare surname or an initial stands for: its only bearer, or the one that gender, article, role or prominence
// speaks for.

export function surnameChooser(node: NameNode, candidates: readonly Candidate[]): Choose {
  const fitting: Record<Gender, readonly Candidate[]> = { unknown: candidates, female: [], male: [] };
  for (const gender of ['female', 'male'] as const) {
    fitting[gender] = candidates.filter(({ cluster }) => !gendersClash(gender, genderOfCluster(cluster)));
  }
  const isSure = candidates.length === 1 && candidates[0]?.guarded === false;
  // What is asked only of names that nothing simpler decides.
  const presence = lazy(() => byArticle(node, candidates));
  const roles = lazy(() => byRole(candidates));
  const prominent = lazy(() => mostProminent(node, candidates));
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
    const size = salience(candidate);
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

/** Articles of a name that are enough to know what else they name; all of them would make prominent bodies slow. */
const MOST_ARTICLES = 50;

export function organizationChooser(node: NameNode, candidates: readonly Candidate[], around: Surroundings): Choose {
  const contexts = new Map<Candidate, ReadonlySet<NameNode>>();
  const isNear = (candidate: Candidate, nearby: readonly MemberRecord[]): boolean => {
    let context = contexts.get(candidate);
    if (context === undefined) {
      context = contextOf(node, candidate, around);
      contexts.set(candidate, context);
    }
    for (const other of nearby) if (context.has(other.node)) return true;
    return false;
  };
  return ({ article }) => {
    const nearby = around.inArticle(article);
    const possible = candidates.filter((candidate) => !candidate.guarded || isNear(candidate, nearby));
    const [only] = possible;
    if (only !== undefined && possible.length === 1)
      return { candidate: only, rule: only.rule, confidence: only.confidence };
    const here = possible.filter(({ cluster }) =>
      cluster.full.some((slice) => nearby.some((other) => other.node === slice.node)),
    );
    const [near] = here;
    return near !== undefined && here.length === 1
      ? { candidate: near, rule: 'same-article', confidence: 0.8 }
      : undefined;
  };
}

/** Whether what else this article names is looked at, of all that name a body. */
export function isTold({ members }: NameNode, article: string): boolean {
  const last = members[Math.min(members.length, MOST_ARTICLES) - 1];
  return last !== undefined && article <= last.article;
}

/** What else articles name that name a candidate. */
function contextOf(node: NameNode, { cluster }: Candidate, around: Surroundings): ReadonlySet<NameNode> {
  const context = new Set<NameNode>();
  for (const { members } of cluster.full) {
    for (const { article } of members.slice(0, MOST_ARTICLES))
      for (const other of around.inArticle(article)) if (tells(other.node)) context.add(other.node);
  }
  context.delete(node);
  for (const slice of cluster.full) context.delete(slice.node);
  return context;
}

/** Whether two articles that name it have something in common; a country is named everywhere. */
const tells = ({ parsed }: NameNode): boolean => !parsed.known && parsed.type !== 'date' && parsed.type !== 'group';
