// Groups the claims of a folder: claims of several articles that say the same are one. Average linkage keeps a chain of
// claims, each a little like the next, from becoming one group.

/** A claim: URI of its article and index into the article's claims. */
export interface ClaimRef {
  readonly article: string;
  readonly claim: number;
}

/** Two claims, by their indices in a list. */
interface Pair {
  readonly a: number;
  readonly b: number;
}

/** Two claims, and how surely they say the same. */
export interface ClaimLink extends Pair {
  readonly score: number;
  /** Whether the two alone are one claim. */
  readonly isOne: boolean;
}

/** The least average score of the claims of a group. */
const LEAST_AVERAGE = 0.4;
/** More linked claims than this are split by stronger links first: the time grows with the square of their number. */
const MOST_LINKED = 600;
const STRONGER = 0.1;

/** A claim that is at all like another. */
export interface LikeClaim extends ClaimRef {
  readonly score: number;
  readonly isOne: boolean;
}

export type IsAmong = (uri: string, claim: number) => boolean;

/** What grouping reads of a corpus. */
export interface ClaimSource {
  articles(): readonly ClaimingArticle[];
  /** Claims of other articles that by themselves are one with a claim. */
  sameClaimsOf(uri: string, claim: number): readonly ClaimRef[];
  /** Claims of other articles that are at all like a claim, of those that are wanted. */
  claimNeighborsOf(uri: string, claim: number, isAmong: IsAmong): readonly LikeClaim[];
}

interface ClaimingArticle {
  readonly uri: string;
  readonly claimFingerprints: { readonly length: number };
}

/** All compared claims of a folder in groups, in the order of their first places. */
export function groupsOf(corpus: ClaimSource): ClaimRef[][] {
  const grouping = new ClaimGrouping(corpus.articles());
  for (const { uri, claimFingerprints } of corpus.articles())
    for (let claim = 0; claim < claimFingerprints.length; claim += 1)
      grouping.join(uri, claim, corpus.sameClaimsOf(uri, claim));
  const parts = grouping.parts();
  for (const part of parts) for (const claim of part.claims) grouping.compare(claim, part, corpus);
  return inOrderOfPlaces(parts.flatMap((part) => grouping.split(part))).map((group) => grouping.refsOf(group));
}

/** Groups by the order of their first places. */
export const inOrderOfPlaces = (groups: number[][]): number[][] => groups.sort((a, b) => a[0]! - b[0]!);

/** Claims that may be one, ascending, and which of them are alike. */
export interface ClaimPart {
  readonly claims: readonly number[];
  readonly links: ClaimLink[];
}

/**
 * Groups claims in steps, so that most pairs are never compared in full: claims that by themselves are one make a part, and
 * only the claims of one part are compared with each other. Claims are numbers here, in the order of the folder.
 */
export class ClaimGrouping {
  readonly #refs: ClaimRef[] = [];
  readonly #starts = new Map<string, number>();
  readonly #ones: Pair[] = [];
  /** By claim. */
  readonly #parts: ClaimPart[] = [];

  constructor(articles: readonly ClaimingArticle[]) {
    for (const { uri, claimFingerprints } of articles) {
      this.#starts.set(uri, this.#refs.length);
      for (let claim = 0; claim < claimFingerprints.length; claim += 1) this.#refs.push({ article: uri, claim });
    }
  }

  refsOf(group: readonly number[]): ClaimRef[] {
    return group.map((index) => this.#refs[index]!);
  }

  /** First for each claim: notes the claims that by themselves are one with it. Those of other folders are left out. */
  join(uri: string, claim: number, same: readonly ClaimRef[]): void {
    const a = this.#indexOf(uri, claim);
    for (const one of same) {
      const b = this.#indexOf(one.article, one.claim);
      // Each pair is found from both sides.
      if (a < b) this.#ones.push({ a, b });
    }
  }

  parts(): ClaimPart[] {
    return connectedParts([...this.#refs.keys()], this.#ones).map((claims) => {
      const part = { claims, links: [] };
      for (const claim of claims) this.#parts[claim] = part;
      return part;
    });
  }

  /** Then for each claim of a part: links it with those that are at all like it. */
  compare(a: number, part: ClaimPart, corpus: Pick<ClaimSource, 'claimNeighborsOf'>): void {
    if (part.claims.length === 1) return;
    const isAmong: IsAmong = (uri, claim) => this.#parts[this.#indexOf(uri, claim)] === part;
    const { article, claim } = this.#refs[a]!;
    for (const like of corpus.claimNeighborsOf(article, claim, isAmong)) {
      const b = this.#indexOf(like.article, like.claim);
      if (a < b) part.links.push({ a, b, score: like.score, isOne: like.isOne });
    }
  }

  /** The groups within a part whose claims are linked. */
  split({ claims, links }: ClaimPart): number[][] {
    const groups: number[][] = [];
    splitPart(claims, links, 0, groups);
    return groups;
  }

  /** -1 for a claim that is not grouped. */
  #indexOf(uri: string, claim: number): number {
    const start = this.#starts.get(uri);
    return start === undefined || start + claim >= this.#refs.length ? -1 : start + claim;
  }
}

/** Groups of indices below `count`, each ascending; claims without a link are alone. The answer depends on no order. */
export function groupClaims(count: number, links: readonly ClaimLink[]): number[][] {
  const groups: number[][] = [];
  const all = Array.from({ length: count }, (_, index) => index);
  splitByLinks(all, links, 0, groups);
  return inOrderOfPlaces(groups);
}

function splitPart(members: readonly number[], links: readonly ClaimLink[], least: number, groups: number[][]): void {
  if (members.length === 1) groups.push([...members]);
  else if (members.length <= MOST_LINKED) groups.push(...byAverage(members, links));
  else splitByLinks(members, links, least + STRONGER, groups);
}

/** Splits the sets that links with a score of `least` and more connect. */
function splitByLinks(
  members: readonly number[],
  links: readonly ClaimLink[],
  least: number,
  groups: number[][],
): void {
  const parts = connectedParts(
    members,
    links.filter(({ score, isOne }) => isOne && score >= least),
  );
  const byPart = linksByPart(parts, links);
  parts.forEach((part, index) => {
    splitPart(part, byPart[index]!, least, groups);
  });
}

function linksByPart(parts: readonly (readonly number[])[], links: readonly ClaimLink[]): ClaimLink[][] {
  const partOf = new Map<number, number>();
  parts.forEach((members, part) => {
    for (const member of members) partOf.set(member, part);
  });
  const byPart: ClaimLink[][] = parts.map(() => []);
  for (const link of links) {
    const part = partOf.get(link.a)!;
    if (part === partOf.get(link.b)) byPart[part]!.push(link);
  }
  return byPart;
}

/** Sets of members that links connect, each ascending. */
function connectedParts(members: readonly number[], links: readonly Pair[]): number[][] {
  const parent = new Map(members.map((member) => [member, member]));
  const rootOf = (member: number): number => {
    let root = member;
    while (parent.get(root) !== root) root = parent.get(root)!;
    for (let at = member; at !== root; ) {
      const next = parent.get(at)!;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  for (const { a, b } of links) {
    const [one, other] = [rootOf(a), rootOf(b)];
    if (one !== other) parent.set(Math.max(one, other), Math.min(one, other));
  }
  const parts = new Map<number, number[]>();
  for (const member of members) {
    const root = rootOf(member);
    const part = parts.get(root);
    if (part === undefined) parts.set(root, [member]);
    else part.push(member);
  }
  return [...parts.values()];
}

/** Merges the two closest groups again and again, for as long as their claims are alike on average. */
function byAverage(members: readonly number[], links: readonly ClaimLink[]): number[][] {
  const size = members.length;
  const place = new Map(members.map((member, index) => [member, index]));
  /** Sums of scores between two groups. */
  const sums = new Float64Array(size * size);
  for (const { a, b, score } of links) {
    const [i, j] = [place.get(a)!, place.get(b)!];
    sums[i * size + j] = score;
    sums[j * size + i] = score;
  }
  const groups: (number[] | undefined)[] = members.map((member) => [member]);
  const average = (i: number, j: number): number => sums[i * size + j]! / (groups[i]!.length * groups[j]!.length);
  // Nearest-neighbour chain: two groups that are each other's nearest can be merged at once.
  const chain: number[] = [];
  const isDone = new Uint8Array(size);
  for (let start = 0; start < size; ) {
    if (chain.length === 0) {
      while (start < size && (groups[start] === undefined || isDone[start] === 1)) start += 1;
      if (start === size) break;
      chain.push(start);
    }
    const last = chain.at(-1)!;
    const previous = chain.at(-2);
    let best = previous ?? -1;
    let bestScore = previous === undefined ? 0 : average(last, previous);
    for (let j = 0; j < size; j += 1) {
      if (j === last || groups[j] === undefined) continue;
      const score = average(last, j);
      if (score > bestScore) [best, bestScore] = [j, score];
    }
    if (best === -1 || bestScore < LEAST_AVERAGE) {
      // Nothing is near enough to this group, and no merge elsewhere will bring anything nearer.
      isDone[last] = 1;
      chain.pop();
      continue;
    }
    if (best !== previous) {
      chain.push(best);
      continue;
    }
    chain.length -= 2;
    const [into, from] = [Math.min(last, best), Math.max(last, best)];
    for (let j = 0; j < size; j += 1) {
      sums[into * size + j] = sums[into * size + j]! + sums[from * size + j]!;
      sums[j * size + into] = sums[into * size + j]!;
    }
    groups[into] = [...groups[into]!, ...groups[from]!];
    groups[from] = undefined;
    isDone[into] = 0;
    start = Math.min(start, into);
  }
  return groups.flatMap((group) => (group === undefined ? [] : [group.sort((a, b) => a - b)]));
}
