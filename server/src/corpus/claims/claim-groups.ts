// Groups the claims of a folder: claims of several articles that say the same are one. Average linkage keeps a chain of
// claims, each a little like the next, from becoming one group.

/** A claim: URI of its article and index into the article's claims. */
export interface ClaimRef {
  readonly article: string;
  readonly claim: number;
}

/** Two claims, by their indices in a list, and how surely they say the same. */
export interface ClaimLink {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  /** Whether the two alone are one claim. */
  readonly isOne: boolean;
}

/** The least average score of the claims of a group. */
const LEAST_AVERAGE = 0.4;
/** More linked claims than this are split by stronger links first: the time grows with the square of their number. */
const MOST_LINKED = 600;
const STRONGER = 0.1;

/** What grouping reads of a corpus. */
export interface ClaimSource {
  articles(): readonly { readonly uri: string; readonly claimFingerprints: { readonly length: number } }[];
  /** Claims of other articles that are at all alike. */
  claimNeighborsOf(
    uri: string,
    claim: number,
  ): readonly { article: string; claim: number; score: number; isOne: boolean }[];
}

/** All compared claims of a folder in groups, in the order of their first places. */
export function groupsOf(corpus: ClaimSource): ClaimRef[][] {
  const refs: ClaimRef[] = [];
  const starts = new Map<string, number>();
  for (const { uri, claimFingerprints } of corpus.articles()) {
    starts.set(uri, refs.length);
    for (let claim = 0; claim < claimFingerprints.length; claim += 1) refs.push({ article: uri, claim });
  }
  const links: ClaimLink[] = [];
  refs.forEach(({ article, claim }, a) => {
    for (const match of corpus.claimNeighborsOf(article, claim)) {
      const b = (starts.get(match.article) ?? -1) + match.claim;
      // Each pair is found from both sides.
      if (starts.has(match.article) && a < b) links.push({ a, b, score: match.score, isOne: match.isOne });
    }
  });
  return groupClaims(refs.length, links).map((group) => group.map((index) => refs[index]!));
}

/** Groups of indices below `count`, each ascending; claims without a link are alone. The answer depends on no order. */
export function groupClaims(count: number, links: readonly ClaimLink[]): number[][] {
  const groups: number[][] = [];
  const parts = connectedParts(
    Array.from({ length: count }, (_, index) => index),
    links.filter(({ isOne }) => isOne),
  );
  const byPart = linksByPart(parts, links, count);
  parts.forEach((members, index) => {
    splitPart(members, byPart[index]!, 0, groups);
  });
  return groups.sort((a, b) => a[0]! - b[0]!);
}

function splitPart(members: readonly number[], links: readonly ClaimLink[], least: number, groups: number[][]): void {
  if (members.length === 1) groups.push([...members]);
  else if (members.length <= MOST_LINKED) groups.push(...byAverage(members, links));
  else {
    const next = least + STRONGER;
    const strong = links.filter(({ score, isOne }) => isOne && score >= next);
    for (const part of connectedParts(members, strong)) {
      const inside = new Set(part);
      splitPart(
        part,
        links.filter(({ a, b }) => inside.has(a) && inside.has(b)),
        next,
        groups,
      );
    }
  }
}

function linksByPart(parts: readonly (readonly number[])[], links: readonly ClaimLink[], count: number): ClaimLink[][] {
  const partOf = new Int32Array(count);
  parts.forEach((members, part) => {
    for (const member of members) partOf[member] = part;
  });
  const byPart: ClaimLink[][] = parts.map(() => []);
  for (const link of links) if (partOf[link.a] === partOf[link.b]) byPart[partOf[link.a]!]!.push(link);
  return byPart;
}

/** Sets of members that links connect, each ascending. */
function connectedParts(members: readonly number[], links: readonly ClaimLink[]): number[][] {
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
