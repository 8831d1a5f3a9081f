// The timeline: the days on which something was said or happened, with the gaps between them; below each day its events and
// statements. An event is on the day that its claim names, a statement on the day that its sentence names, else on the day of
// publication.

import { parseIsoDay } from '../../analysis/dates/calendar.ts';
import type { Mention } from '../../analysis/model.ts';
import { contains, type Span } from '../../base/span.ts';
import { contentOf } from '../../corpus/claims/claim-fingerprints.ts';
import type { ClaimRef } from '../../corpus/claims/claim-groups.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import type { OverviewItem } from '../../protocol.ts';
import { sentencesOf } from '../shared/claims.ts';
import type { FeatureContext } from '../shared/context.ts';
import { count } from '../shared/text.ts';
import { type ClaimGroup, claimGroups } from './claim-list.ts';
import { claimItem, tooManyItem } from './claim-tree.ts';
import { inSlices } from './digest.ts';
import { groupItem, type Page } from './items.ts';

/** A claim on a day, with its first place on that day. */
interface Entry {
  readonly group: ClaimGroup;
  readonly place: ClaimRef;
  readonly isEvent: boolean;
}

interface Day {
  /** ISO day; empty for statements without one. */
  readonly day: string;
  readonly entries: readonly Entry[];
}

/** All days with something on them in order; statements without a day come last. */
async function daysOf(corpus: CorpusSnapshot, groups: readonly ClaimGroup[]): Promise<readonly Day[]> {
  const byDay = new Map<string, Entry[]>();
  await inSlices(corpus, groups, (group) => {
    const seen = new Set<string>();
    for (const place of group.places) {
      const found = placeInTime(corpus, place);
      if (found === undefined || seen.has(found.day)) continue;
      seen.add(found.day);
      const entries = byDay.get(found.day);
      if (entries === undefined) byDay.set(found.day, [{ group, place, isEvent: found.isEvent }]);
      else entries.push({ group, place, isEvent: found.isEvent });
    }
  });
  return [...byDay]
    .map(([day, entries]) => ({ day, entries: entries.sort((a, b) => Number(b.isEvent) - Number(a.isEvent)) }))
    .sort((a, b) => Number(a.day === '') - Number(b.day === '') || (a.day < b.day ? -1 : 1));
}

/** The days that were shown last: those below a day are asked for without the filter. */
const lastShown = new WeakMap<CorpusSnapshot, readonly Day[]>();

/** The day of a claim; `undefined` for what an article states itself without a day. */
function placeInTime(
  corpus: CorpusSnapshot,
  { article: uri, claim: index }: ClaimRef,
): { readonly day: string; readonly isEvent: boolean } | undefined {
  const article = corpus.article(uri);
  const claim = article?.analysis.claims[index];
  if (article === undefined || claim === undefined) return undefined;
  const { mentions } = article.analysis;
  const happened = dayIn(mentions, contentOf(article.analysis, claim));
  if (happened !== undefined) return { day: happened, isEvent: true };
  if (claim.quote < 0) return undefined;
  return { day: dayIn(mentions, [sentencesOf({ article, claim })]) ?? article.source.published, isEvent: false };
}

/** The one day that some spans name exactly. */
function dayIn(mentions: readonly Mention[], spans: readonly Span[]): string | undefined {
  const named = mentions.filter(
    ({ when, value, ...mention }) =>
      when?.unit === 'day' && value !== undefined && spans.some((span) => contains(span, mention)),
  );
  const values = new Set(named.map(({ value }) => value!));
  const [only] = values;
  return values.size === 1 && parseIsoDay(only!) !== undefined ? only : undefined;
}

export async function timelineTop({ corpus }: FeatureContext, filter: string, limit: number): Promise<Page> {
  const groups = await claimGroups(corpus, filter);
  if (groups === undefined) return { items: [tooManyItem()], total: 1 };
  const days = await daysOf(corpus, groups);
  lastShown.set(corpus, days);
  const items: OverviewItem[] = [];
  let previous: number | undefined;
  for (const { day, entries } of days) {
    const events = entries.filter(({ isEvent }) => isEvent).length;
    const number = parseIsoDay(day);
    if (previous !== undefined && number !== undefined && number - previous > 1) items.push(gapItem(previous, number));
    previous = number;
    items.push(dayItem(day, events, entries.length - events));
  }
  return { items: items.slice(0, limit), total: items.length };
}

export async function claimsOfDay(context: FeatureContext, day: string, limit: number): Promise<Page> {
  const entries = lastShown.get(context.corpus)?.find((candidate) => candidate.day === day)?.entries ?? [];
  const items: OverviewItem[] = [];
  for (const { group, place, isEvent } of entries.slice(0, limit)) {
    const item = await claimItem(context, group, place);
    items.push({ ...item, id: `day ${day} ${item.id}`, ...(isEvent ? { sort: 'happened' } : {}) });
  }
  return { items, total: entries.length };
}

const MILLISECONDS = 86_400_000;

function dayItem(day: string, events: number, statements: number): OverviewItem {
  const counts = [
    ...(events > 0 ? [count(events, 'event')] : []),
    ...(statements > 0 ? [count(statements, 'statement')] : []),
  ].join(', ');
  const number = parseIsoDay(day);
  const label = number === undefined ? 'Day not known' : day;
  const weekday =
    number === undefined
      ? []
      : [new Date(number * MILLISECONDS).toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' })];
  const item = groupItem(`day ${day}`, label, events + statements, { kind: 'day', day });
  const description = [...weekday, counts].join(' · ');
  return { ...item, description, tooltip: `${label}: ${counts}`, spoken: `${label}, ${description}`, sort: 'day' };
}

/** `from` and `to`: the days before and after, as numbers of days. */
function gapItem(from: number, to: number): OverviewItem {
  const length = to - from - 1;
  const time =
    length <= LONG_GAP
      ? count(length, 'day')
      : length <= 2 * YEAR
        ? `about ${count(Math.round(length / MONTH), 'month')}`
        : `about ${count(Math.round(length / YEAR), 'year')}`;
  const label = `${time} without anything`;
  return {
    id: `gap ${from}`,
    label,
    description: '',
    tooltip: label,
    spoken: label,
    kind: 'gap',
    sort: '',
    copy: label,
  };
}

/** Days. */
const LONG_GAP = 60;
const MONTH = 30.44;
const YEAR = 365.25;
