// Whether a denial can be about a claim by the time and the occasion of both: a denial answers what was said before it, and a
// word about a visit in October does not answer a report about a call in February.

import { dayNumber, parseIsoDay } from '../../analysis/dates/calendar.ts';
import type { Span } from '../../base/span.ts';
import type { IndexedArticle } from '../article.ts';
import type { Denial, Occasion, ReportedClaim } from './statements.ts';

/** Days after which a denial answers a claim only if both name the same day. */
const LONGEST_WAIT = 31;

/** The days that a date value covers, first and last, as numbers of days. */
interface DayRange {
  readonly first: number;
  readonly last: number;
}

export function canAnswer(
  claimed: IndexedArticle,
  claim: ReportedClaim,
  denying: IndexedArticle,
  denial: Denial,
): boolean {
  const event = compareDays(daysIn(claimed, contentOf(claimed, claim)), daysIn(denying, [denial.claim]));
  if (event === 'different') return false;
  const [claimDay, denialDay] = [parseIsoDay(claimed.source.published), parseIsoDay(denying.source.published)];
  const areDated = claimDay !== undefined && denialDay !== undefined;
  if (areDated && claimDay > denialDay) return false;
  if (event === 'same') return true;
  if (areDated && denialDay - claimDay > LONGEST_WAIT) return false;
  return hasSameOccasion(claim, denial, areDated);
}

/** Unknown occasions may be the same. Between dated articles only what both statements name counts. */
function hasSameOccasion(claim: Occasion, denial: Occasion, areDated: boolean): boolean {
  const named = claim.occasion !== '' && denial.occasion !== '';
  if (areDated) return !named || claim.occasion === denial.occasion;
  const [one, other] = [claim.occasion || claim.lead, denial.occasion || denial.lead];
  return one === '' || other === '' || one === other;
}

/** The words of a claim without those that say who says it, and when. */
function contentOf(article: IndexedArticle, claim: ReportedClaim): readonly Span[] {
  return article.analysis.quotes[claim.quote]?.content ?? [claim];
}

/** The days, weeks and months that are named in some spans; longer times tell no occasion from another. */
export function daysIn({ analysis: { mentions } }: IndexedArticle, spans: readonly Span[]): DayRange[] {
  return mentions.flatMap(({ start, end, value }) => {
    if (value === undefined || !spans.some((span) => span.start <= start && end <= span.end)) return [];
    const range = rangeOf(value);
    return range === undefined || range.last - range.first > LONGEST_WAIT ? [] : [range];
  });
}

/** `unknown` if one of the two names no day. */
export function compareDays(a: readonly DayRange[], b: readonly DayRange[]): 'same' | 'different' | 'unknown' {
  if (a.length === 0 || b.length === 0) return 'unknown';
  return a.some((one) => b.some((other) => one.first <= other.last && other.first <= one.last)) ? 'same' : 'different';
}

/** The days of an ISO day, month or interval of days. */
export function rangeOf(value: string): DayRange | undefined {
  const [from, to] = value.split('/');
  if (to !== undefined) {
    const [first, last] = [parseIsoDay(from), parseIsoDay(to)];
    return first === undefined || last === undefined ? undefined : { first, last };
  }
  const day = parseIsoDay(value);
  if (day !== undefined) return { first: day, last: day };
  const month = /^(\d{4})-(\d{2})$/.exec(value);
  if (month === null) return undefined;
  const first = dayNumber(Number(month[1]), Number(month[2]), 1);
  return { first, last: first + 30 };
}
