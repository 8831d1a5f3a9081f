// The tree of claims: what is disputed, what several articles say, what comes from one origin, what gives numbers; below each
// claim its places with outlet, day, speaker and stance, and the passages that deny it.

import { rangeOf } from '../../base/positions.ts';
import { dateOf, type IndexedArticle, outletAndDate } from '../../corpus/article.ts';
import type { ClaimRef } from '../../corpus/claims/claim-groups.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import type { ClaimKind, OverviewItem } from '../../protocol.ts';
import { excerpt } from '../../rules/rule.ts';
import { type ClaimPlace, denialsOf, sayerOf, sentencesOf, sentenceText } from '../shared/claims.ts';
import type { FeatureContext } from '../shared/context.ts';
import { count } from '../shared/text.ts';
import { type ClaimGroup, claimGroups, type Doubt, doubtsOf, groupWith, MOST_ARTICLES } from './claim-list.ts';
import { inSlices } from './digest.ts';
import { groupItem, type Page, shownWords } from './items.ts';

const KINDS: Readonly<Record<ClaimKind, string>> = {
  disputed: 'Disputed',
  several: 'In Several Articles',
  'one-origin': 'Several Articles, One Origin',
  numbers: 'With Numbers',
  'one-article': 'In One Article',
};

export async function claimTop(context: FeatureContext, filter: string, limit: number): Promise<Page> {
  const groups = await claimGroups(context.corpus, filter);
  if (groups === undefined) return { items: [tooManyItem()], total: 1 };
  if (filter !== '') return pageOf(context, groups, limit);
  const items: OverviewItem[] = [];
  for (const kind of Object.keys(KINDS) as ClaimKind[]) {
    const size = (await groupsOfKind(context, groups, kind)).length;
    if (size > 0) items.push(groupItem(`claims ${kind}`, KINDS[kind], size, { kind: 'claims', claims: kind }));
  }
  return { items, total: items.length };
}

/** The only item of a folder that is too large to show all claims at once. */
export function tooManyItem(): OverviewItem {
  const label = `More than ${MOST_ARTICLES} articles: filter by a name`;
  return { id: 'too many', label, description: '', tooltip: label, spoken: label, kind: 'gap', sort: '', copy: label };
}

export async function claimsOfKind(context: FeatureContext, kind: ClaimKind, limit: number): Promise<Page> {
  return pageOf(context, await groupsOfKind(context, (await claimGroups(context.corpus, '')) ?? [], kind), limit);
}

async function groupsOfKind(
  context: FeatureContext,
  groups: readonly ClaimGroup[],
  kind: ClaimKind,
): Promise<readonly ClaimGroup[]> {
  if (kind === 'several') return groups.filter(({ articles, origins }) => articles > 1 && origins > 1);
  if (kind === 'one-origin') return groups.filter(({ articles, origins }) => articles > 1 && origins === 1);
  if (kind === 'numbers') return groups.filter(({ hasNumbers }) => hasNumbers);
  if (kind === 'one-article') return groups.filter(({ articles }) => articles === 1);
  const found: ClaimGroup[] = [];
  await inSlices(context.corpus, groups, (group) => {
    if (doubtsOf(context, group).size > 0) found.push(group);
  });
  return found;
}

async function pageOf(context: FeatureContext, groups: readonly ClaimGroup[], limit: number): Promise<Page> {
  const items: OverviewItem[] = [];
  for (const group of groups.slice(0, limit)) items.push(await claimItem(context, group));
  return { items, total: groups.length };
}

const DOUBTS: Readonly<Record<Doubt, string>> = {
  denied: 'denied',
  number: 'other number',
  date: 'other date',
  speaker: 'other speaker',
};
/** UTF-16 code units of a claim in the tree; the tooltip has the whole sentence. */
const SHORT = 120;

/** A claim by the whole sentence of one of its places. Its children are all places. */
export async function claimItem(
  context: FeatureContext,
  group: ClaimGroup,
  shown: ClaimRef = group.places[0]!,
): Promise<OverviewItem> {
  const { corpus } = context;
  const place = placeOf(corpus, shown);
  const words = place === undefined ? '' : await sentenceOf(corpus, place);
  const doubts = [...doubtsOf(context, group)].map((doubt) => DOUBTS[doubt]);
  const facts = [
    place === undefined ? '' : dateOf(place.article),
    count(group.articles, 'article'),
    ...(group.articles > 1 ? [count(group.origins, 'origin')] : []),
    ...doubts,
  ].filter(Boolean);
  return {
    id: `claim ${group.id}`,
    label: excerpt(words, SHORT),
    description: facts.join(' · '),
    tooltip: [words, facts.join(', ')].join('\n'),
    spoken: `${words}, ${facts.join(', ')}`,
    kind: 'claim',
    sort: doubts.length > 0 ? 'disputed' : group.articles > 1 ? 'several' : 'claim',
    node: { kind: 'claim', id: group.id },
    ...(place === undefined ? {} : { place: locationOf(place.article, sentencesOf(place)) }),
    copy: `${words} (${facts.join(', ')})`,
  };
}

/** The places of a claim by day of publication, then the passages that deny it. */
export async function placesOfClaim(context: FeatureContext, id: string, limit: number): Promise<Page> {
  const { corpus } = context;
  const group = await groupWith(corpus, id);
  const items: OverviewItem[] = [];
  const denials = new Map<string, OverviewItem>();
  const spans = (group?.places ?? []).flatMap((ref) => {
    const place = placeOf(corpus, ref);
    return place === undefined ? [] : [{ uri: ref.article, ...sentencesOf(place) }];
  });
  for (const ref of group?.places ?? []) {
    const place = placeOf(corpus, ref);
    if (place === undefined) continue;
    items.push(await placeItem(corpus, id, ref, place));
    for (const { article, start, end, sentence } of denialsOf(corpus, place)) {
      // A statement that denies is a place itself.
      if (spans.some((span) => span.uri === article.uri && span.start < end && start < span.end)) continue;
      const facts = [outletAndDate(article), 'denial'].filter(Boolean);
      denials.set(`${article.uri} ${start}`, {
        ...passage(article, { start, end }, sentence, facts),
        id: `claim ${id} denied ${article.uri} ${start}`,
        sort: 'denies',
      });
    }
  }
  const all = [...items, ...denials.values()];
  return { items: all.slice(0, limit), total: all.length };
}

/** A place of a claim: its whole sentence, with outlet, day, speaker and stance. */
async function placeItem(corpus: CorpusSnapshot, id: string, ref: ClaimRef, place: ClaimPlace): Promise<OverviewItem> {
  const { article, claim } = place;
  const channel = article.channelTexts[claim.quote] ?? '';
  const facts = [
    outletAndDate(article) || article.path,
    sayerOf(corpus, place),
    ...(claim.quote < 0 ? [] : [claim.stance]),
    ...(channel === '' ? [] : [channel]),
  ];
  return {
    ...passage(article, sentencesOf(place), await sentenceOf(corpus, place), facts),
    id: `claim ${id} at ${ref.article} ${ref.claim}`,
    kind: claim.quote < 0 ? 'passage' : 'quote',
    sort: claim.quote < 0 ? 'passage' : claim.stance,
  };
}

function passage(
  article: IndexedArticle,
  span: { readonly start: number; readonly end: number },
  words: string,
  facts: readonly string[],
): Omit<OverviewItem, 'id'> {
  const place = locationOf(article, span);
  const line = `line ${place.range.start.line + 1}`;
  // The places of a claim say the same: who says it, and when, comes first in a narrow side bar.
  return {
    label: facts.join(' · '),
    description: excerpt(words, SHORT),
    tooltip: [words, facts.join(', '), `${article.path}, ${line}`].join('\n'),
    spoken: `${facts.join(', ')}: ${words}, ${line}`,
    kind: 'passage',
    sort: '',
    place,
    copy: `${words} (${[...facts, article.path, line].join(', ')})`,
  };
}

function placeOf(corpus: CorpusSnapshot, { article: uri, claim: index }: ClaimRef): ClaimPlace | undefined {
  const article = corpus.article(uri);
  const claim = article?.analysis.claims[index];
  return article === undefined || claim === undefined ? undefined : { article, claim };
}

async function sentenceOf(corpus: CorpusSnapshot, place: ClaimPlace): Promise<string> {
  const { article, claim } = place;
  const text = (await corpus.text(article.uri)) ?? '';
  return sentenceText(text, place) || shownWords(article, claim.quote) || article.source.title || article.path;
}

const locationOf = (
  article: IndexedArticle,
  span: { readonly start: number; readonly end: number },
): NonNullable<OverviewItem['place']> => ({ uri: article.uri, range: rangeOf(article, span) });
