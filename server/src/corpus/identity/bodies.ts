// Which body an organisation's short form stands for: the one that fits; where the name alone is too little, only where
// the articles share another name.

import type { Candidate, Surroundings } from './candidates.ts';
import type { Choose } from './choice.ts';
import type { MemberRecord, NameNode } from './node.ts';

/** Articles of a name that are enough to know what else they name; all of them would make prominent bodies slow. */
const MOST_ARTICLES = 50;

export function bodyChooser(node: NameNode, candidates: readonly Candidate[], around: Surroundings): Choose {
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
