// Finds places whose text is similar to a quote, and measures how well the text around a place matches an annotation's
// stored context. All strings and spans here refer to folded text (see `article-text.ts`).

import search from 'approx-string-match';
import type { Span } from '../base/span.ts';

/** Share of each stored side that matches, 0 to 1. A side without stored text has 0. */
export interface ContextFit {
  readonly before: number;
  readonly after: number;
}

/** Characters below which a side is no evidence: "said" and a quotation mark occur everywhere. */
export const MIN_CONTEXT = 12;

/**
 * Compares the text around `place` with the stored sides `before` and `after`. Each side is compared outward from the
 * place up to the first difference, because nearby text distinguishes a place better than distant text.
 */
export function fitContext(text: string, place: Span, before: string, after: string): ContextFit {
  return { before: fitBefore(text, place.start, before), after: fitAfter(text, place.end, after) };
}

function fitBefore(text: string, start: number, before: string): number {
  const words = before.trimEnd();
  let at = start;
  while (at > 0 && text[at - 1] === ' ') at -= 1;
  if (words === '') return 0;
  let same = 0;
  while (same < words.length && same < at && words[words.length - 1 - same] === text[at - 1 - same]) same += 1;
  return same / words.length;
}

function fitAfter(text: string, end: number, after: string): number {
  const words = after.trimStart();
  let at = end;
  while (at < text.length && text[at] === ' ') at += 1;
  if (words === '') return 0;
  let same = 0;
  while (same < words.length && at + same < text.length && words[same] === text[at + same]) same += 1;
  return same / words.length;
}

/** A place with similar text. */
export interface SimilarPlace extends Span {
  /** 1 minus the share of letters that differ. */
  readonly similarity: number;
}

/** Lower similarity is chance. */
const MIN_SIMILARITY = 0.6;
/** Only the start of a longer quote is searched for: the search time is the product of both lengths. */
export const MAX_PATTERN = 600;

/**
 * Returns at most `limit` places similar to `words`, best first; of equally similar ones, those with the best context.
 * Repeats Myers' approximate search and blanks out the best place after each round.
 */
export function findSimilarPlaces(
  text: string,
  words: string,
  before: string,
  after: string,
  limit: number,
): SimilarPlace[] {
  const found: SimilarPlace[] = [];
  const pattern = words.slice(0, MAX_PATTERN);
  const maxErrors = Math.floor(pattern.length * (1 - MIN_SIMILARITY));
  let rest = text;
  for (let round = 0; round < limit && maxErrors > 0; round += 1) {
    const match = bestMatch(search(rest, pattern, maxErrors), text, before, after);
    if (match === undefined || match.end <= match.start) break;
    const end = Math.min(text.length, match.end + words.length - pattern.length);
    const place = trimSpan(text, { start: match.start, end });
    if (place.end > place.start) found.push({ ...place, similarity: 1 - match.errors / pattern.length });
    rest = blankOut(rest, match);
  }
  return found;
}

/** Overwrites `places` with NUL characters, so that nothing matches there. */
export function blankOut(text: string, ...places: readonly Span[]): string {
  let result = text;
  for (const { start, end } of places)
    result = result.slice(0, start) + '\u0000'.repeat(end - start) + result.slice(end);
  return result;
}

/** Among matches with equally few errors, the one with the best context; of equal ones, the last, which is complete. */
function bestMatch<Match extends Span>(
  matches: readonly Match[],
  text: string,
  before: string,
  after: string,
): Match | undefined {
  let best: Match | undefined;
  let most = -1;
  for (const match of matches) {
    const fit = fitContext(text, match, before, after);
    if (fit.before + fit.after < most) continue;
    most = fit.before + fit.after;
    best = match;
  }
  return best;
}

function trimSpan(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && text[from] === ' ') from += 1;
  while (to > from && text[to - 1] === ' ') to -= 1;
  return { start: from, end: to };
}
