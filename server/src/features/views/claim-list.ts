// The claims of a folder in groups: claims of several articles that say the same are one. Each group says in how many articles
// and from how many origins it is, and what is disputed. Cached until the corpus changes; the work runs in slices.

import type { IndexedArticle } from '../../corpus/article.ts';
import { ClaimGrouping, type ClaimRef, inOrderOfPlaces } from '../../corpus/claims/claim-groups.ts';
import type { CorpusEntity } from '../../corpus/entities/model.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import { claimDates } from '../../rules/claim-dates.ts';
import { claimNumbers } from '../../rules/claim-numbers.ts';
import { denialsOf, originOf } from '../shared/claims.ts';
import type { FeatureContext } from '../shared/context.ts';
import { perGeneration } from '../shared/per-generation.ts';
import { disputesIn, inSlices } from './digest.ts';
import { matchesFilter } from './entity-tree.ts';

/** Why a claim is disputed. */
export type Doubt = 'denied' | 'number' | 'date' | 'speaker';

/** Claims that say the same. */
export interface ClaimGroup {
  /** Stable for as long as the article of its first place does not change before it. */
  readonly id: string;
  /** By day of publication, then in corpus order. At least one. */
  readonly places: readonly ClaimRef[];
  readonly articles: number;
  readonly origins: number;
  /** Whether a place gives a number. */
  readonly hasNumbers: boolean;
  /** Ids of entities that it names, and of its speakers. */
  readonly entities: ReadonlySet<string>;
}

/** Articles whose claims are compared for the views at once. */
export const MOST_ARTICLES = 1000;

/**
 * The claims about what has a name that contains the filter, or all; those of most articles first. Of a larger folder only the
 * articles that name it are compared, at most `MOST_ARTICLES`, and without a filter the answer is `undefined`.
 */
export async function claimGroups(corpus: CorpusSnapshot, filter: string): Promise<readonly ClaimGroup[] | undefined> {
  const isLarge = corpus.sources().length > MOST_ARTICLES;
  if (filter === '') return isLarge ? undefined : allGroups(corpus);
  const named = corpus.entities().filter(({ name, aliases }) => matchesFilter([name, ...aliases], filter));
  const ids = new Set(named.map(({ id }) => id));
  const groups = await (isLarge ? groupsAbout(corpus, filter, named) : allGroups(corpus));
  return groups.filter(({ entities }) => [...entities].some((id) => ids.has(id)));
}

/** The claim with an id among those that were shown last. */
export async function groupWith(corpus: CorpusSnapshot, id: string): Promise<ClaimGroup | undefined> {
  const isLarge = corpus.sources().length > MOST_ARTICLES;
  const groups = isLarge ? await lastAbout.get(corpus)?.groups : await allGroups(corpus);
  return groups?.find((group) => group.id === id);
}

/** Groups of the articles that name some entities, until the corpus or the filter changes. */
function groupsAbout(
  corpus: CorpusSnapshot,
  filter: string,
  named: readonly CorpusEntity[],
): Promise<readonly ClaimGroup[]> {
  const { generation } = corpus;
  const last = lastAbout.get(corpus);
  if (last?.generation === generation && last.filter === filter) return last.groups;
  const uris = new Set(named.flatMap(({ members }) => [...members].map(({ article }) => article)));
  const scope = corpus.inOrder(uris).filter(({ uri }) => corpus.roleOf(uri) === 'source');
  const groups = groupsIn(corpus, scope.slice(0, MOST_ARTICLES));
  lastAbout.set(corpus, { generation, filter, groups });
  return groups;
}

const lastAbout = new WeakMap<
  CorpusSnapshot,
  { readonly generation: number; readonly filter: string; readonly groups: Promise<readonly ClaimGroup[]> }
>();

const allGroups = perGeneration((corpus: CorpusSnapshot) => groupsIn(corpus, corpus.sources()));

async function groupsIn(corpus: CorpusSnapshot, sources: readonly IndexedArticle[]): Promise<readonly ClaimGroup[]> {
  const grouping = new ClaimGrouping(sources);
  await inSlices(corpus, sources, ({ uri }) => {
    const article = corpus.article(uri);
    if (article === undefined) return;
    sameClaimsIn(corpus, article).forEach((same, claim) => {
      grouping.join(uri, claim, same);
    });
  });
  const parts = grouping.parts();
  for (const part of parts)
    if (part.claims.length > 1) await inSlices(corpus, part.claims, (claim) => grouping.compare(claim, part, corpus));
  const split: number[][] = [];
  await inSlices(corpus, parts, (part) => {
    split.push(...grouping.split(part));
  });
  const groups: ClaimGroup[] = [];
  await inSlices(corpus, inOrderOfPlaces(split), (members) => {
    const group = makeGroup(corpus, grouping.refsOf(members));
    if (group !== undefined) groups.push(group);
  });
  return groups.sort((a, b) => b.articles - a.articles || b.origins - a.origins);
}

/** By claim of the article. Kept for as long as no claim that could be one with its claims changes. */
function sameClaimsIn(corpus: CorpusSnapshot, article: IndexedArticle): readonly (readonly ClaimRef[])[] {
  const known = sameClaims.get(article);
  if (known !== undefined && !corpus.haveClaimsChanged(article, known.version)) return known.claims;
  const version = corpus.versions.claims;
  const claims = Array.from({ length: article.claimFingerprints.length }, (_, claim) =>
    corpus.sameClaimsOf(article.uri, claim).map(({ article: uri, claim: at }) => ({ article: uri, claim: at })),
  );
  sameClaims.set(article, { version, claims });
  return claims;
}

const sameClaims = new WeakMap<
  IndexedArticle,
  { readonly version: number; readonly claims: readonly (readonly ClaimRef[])[] }
>();

function makeGroup(corpus: CorpusSnapshot, members: readonly ClaimRef[]): ClaimGroup | undefined {
  const entities = new Set<string>();
  const origins = new Set<string>();
  let hasNumbers = false;
  const placed = members.flatMap((ref) => {
    const article = corpus.article(ref.article);
    const claim = article?.analysis.claims[ref.claim];
    if (article === undefined || claim === undefined) return [];
    for (const local of [...claim.about, claim.speaker]) {
      const id = corpus.entityOf(article, local)?.id;
      if (id !== undefined) entities.add(id);
    }
    origins.add(originOf({ article, claim }));
    hasNumbers ||= claim.quantities.length > 0;
    return [{ ref, day: article.source.published || '9999' }];
  });
  const [first] = members;
  if (first === undefined || placed.length === 0) return undefined;
  const places = placed.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).map(({ ref }) => ref);
  const articles = new Set(places.map(({ article }) => article)).size;
  return {
    id: `${first.article}#${first.claim}`,
    places,
    articles,
    origins: origins.size,
    hasNumbers,
    entities,
  };
}

/** What is disputed of a claim: other articles deny it, or give another number, day or speaker. */
export function doubtsOf(context: FeatureContext, { places }: ClaimGroup): ReadonlySet<Doubt> {
  const found = new Set<Doubt>();
  let [denying, others] = [0, 0];
  for (const { article: uri, claim } of places) {
    const article = context.corpus.article(uri);
    if (article === undefined) continue;
    if (article.analysis.claims[claim]?.stance === 'denies') denying += 1;
    else others += 1;
    for (const doubt of doubtsIn(context, article).get(claim) ?? []) found.add(doubt);
  }
  if (denying > 0 && others > 0) found.add('denied');
  return found;
}

/** The doubts of an article, by claim. */
function doubtsIn(context: FeatureContext, article: IndexedArticle): ReadonlyMap<number, readonly Doubt[]> {
  const { generation } = context.corpus;
  const known = doubts.get(article);
  if (known?.generation === generation) return known.byClaim;
  const byClaim = findDoubts(context, article);
  doubts.set(article, { generation, byClaim });
  return byClaim;
}

const doubts = new WeakMap<
  IndexedArticle,
  { readonly generation: number; readonly byClaim: ReadonlyMap<number, readonly Doubt[]> }
>();

function findDoubts(context: FeatureContext, article: IndexedArticle): Map<number, Doubt[]> {
  const { corpus } = context;
  const byClaim = new Map<number, Doubt[]>();
  const add = (claim: number, doubt: Doubt): unknown => byClaim.set(claim, [...(byClaim.get(claim) ?? []), doubt]);
  const { claims } = article.analysis;
  const [numbers, dates] = [claimNumbers(article, corpus), claimDates(article, corpus)];
  const disputes = disputesIn(context, article);
  claims.forEach((claim, index) => {
    const isWithin = ({ span }: { readonly span: { readonly start: number; readonly end: number } }): boolean =>
      claim.start <= span.start && span.end <= claim.end;
    if (denialsOf(corpus, { article, claim }).length > 0) add(index, 'denied');
    if (numbers.some(isWithin)) add(index, 'number');
    if (dates.some(isWithin)) add(index, 'date');
    const kinds = disputes.get(claim.quote) ?? [];
    if (kinds.some(({ kind }) => kind === 'conflict')) add(index, 'speaker');
  });
  return byClaim;
}
