// Places that read nearly like some words: Myers' approximate search, round after round, each time with the best place
// taken out. All text here is folded.

import search from 'approx-string-match';
import type { Span } from '../analysis/model.ts';
import { fitContext } from './context.ts';

export interface AlikePlace extends Span {
  /** 1 minus the share of letters that differ. */
  readonly likeness: number;
}

/** Below this, sharing letters is chance. */
const LEAST_LIKE = 0.6;
/** Longer words are looked for by their beginning: the search takes time in proportion to the product of both lengths. */
const LONGEST_PATTERN = 600;

/** At most `most` places; among equally good ones, those whose surroundings fit come first. */
export function findAlike(text: string, words: string, before: string, after: string, most: number): AlikePlace[] {
  const found: AlikePlace[] = [];
  const pattern = words.slice(0, LONGEST_PATTERN);
  const errors = Math.floor(pattern.length * (1 - LEAST_LIKE));
  let rest = text;
  for (let round = 0; round < most && errors > 0; round += 1) {
    const match = bestOf(search(rest, pattern, errors), text, before, after);
    if (match === undefined || match.end <= match.start) break;
    const end = Math.min(text.length, match.end + words.length - pattern.length);
    const place = withoutSpace(text, { start: match.start, end });
    if (place.end > place.start) found.push({ ...place, likeness: 1 - match.errors / pattern.length });
    rest = blank(rest, match);
  }
  return found;
}

/** The text with some places made unlike anything. */
export function blank(text: string, ...places: readonly Span[]): string {
  let result = text;
  for (const { start, end } of places)
    result = result.slice(0, start) + '\u0000'.repeat(end - start) + result.slice(end);
  return result;
}

/** Of matches with equally few errors, the one whose surroundings fit best; of those, the last, which has the whole. */
function bestOf<Match extends Span>(
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

function withoutSpace(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && text[from] === ' ') from += 1;
  while (to > from && text[to - 1] === ' ') to -= 1;
  return { start: from, end: to };
}
