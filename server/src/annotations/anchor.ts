// Where an annotation stands in the article as it is now. In this order: the text is the very one that was annotated, so
// the offset holds; else its exact words with the words round them; else the words somewhat changed between the same
// neighbours. In every other case it is reported, with the places it may have meant: an annotation that silently moved to
// a look-alike sentence would put words into somebody's mouth (compare Hypothesis, client issue 7571).

import search from 'approx-string-match';
import type { Span } from '../base/span.ts';
import { type ArticleText, foldQuote, foldText, unfoldSpan } from './article-text.ts';
import type { Selector } from './model.ts';

// How well the words round a place fit the words that an annotation remembers. Each side counts from the place outward up
// to the first difference: what touches the words tells one place from another, what lies farther off tells less.

/** 0 to 1 for each side; 1 also where the article begins or ends with the place, as the annotation remembers it. */
export interface ContextFit {
  readonly before: number;
  readonly after: number;
}

/** Shared characters below which a side says nothing: "said" and a mark stand everywhere. */
export const FEWEST = 12;

/** All of it folded; `place` in the folded `text`. `before` and `after` are the remembered words. */
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

// Places that read nearly like some words: Myers' approximate search, round after round, each time with the best place
// taken out. All text here is folded.

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

/** `gone`: nothing like it; `ambiguous`: several places fit alike; `changed`: one place may be it, but nothing proves it. */
export type OrphanReason = 'gone' | 'ambiguous' | 'changed';

export interface AnchorCandidate extends Span {
  /** 0 to 1, for ranking only. */
  readonly score: number;
}

export type Anchor =
  | { readonly state: 'held'; readonly span: Span; readonly how: 'position' | 'exact' | 'moved' | 'edited' | 'tracked' }
  | { readonly state: 'orphaned'; readonly reason: OrphanReason; readonly candidates: readonly AnchorCandidate[] };

/** Says that a place cannot be meant, because somebody else is found to speak there. Spans of the original text. */
export type Rejects = (span: Span) => boolean;

const NEVER: Rejects = () => false;

/** Share of a remembered side that must be there for the side to count as the same neighbour. */
const SAME_NEIGHBOUR = 0.5;
/** Edited words must keep this share of their letters. */
const FLOOR = 0.85;
/** The best place must be this much better than the next. */
const MARGIN = 0.15;
/** Words that are moved with nothing of their surroundings must be this long to be known again. */
const TELLING = { letters: 24, words: 5 };
const MOST_CANDIDATES = 5;

export function resolveAnchor(selector: Selector, article: ArticleText, rejects: Rejects = NEVER): Anchor {
  const words = foldQuote(selector.quote);
  if (words === '') return { state: 'orphaned', reason: 'gone', candidates: [] };
  const held = atPosition(selector, article, words);
  if (held !== undefined) return held;
  const before = foldText(selector.before).text;
  const after = foldText(selector.after).text;
  const places = article.occurrences(words).map((place): Ranked => {
    const fit = fitContext(article.folded.text, place, before, after);
    return { place, fit, span: unfoldSpan(article.folded, place), likeness: 1 };
  });
  if (places.length > 0) return amongExact(selector, places, { before, after, words }, rejects);
  return amongLike(selector, article, { before, after, words }, rejects);
}

interface Ranked {
  readonly place: Span;
  readonly fit: ContextFit;
  readonly span: Span;
  /** 1 minus the share of changed letters. */
  readonly likeness: number;
}

interface Remembered {
  readonly words: string;
  readonly before: string;
  readonly after: string;
}

function atPosition(selector: Selector, article: ArticleText, words: string): Anchor | undefined {
  const { at } = selector;
  if (at === null || at.hash === '' || at.hash !== article.hash) return undefined;
  const span = { start: at.start, end: at.end };
  return foldQuote(article.text.slice(span.start, span.end)) === words
    ? { state: 'held', span, how: 'position' }
    : undefined;
}

/** The words stand there unchanged, once or more often. */
function amongExact(selector: Selector, places: readonly Ranked[], remembered: Remembered, rejects: Rejects): Anchor {
  const sorted = [...places].sort(byRank);
  const [best, second] = sorted as [Ranked, Ranked | undefined];
  const hasContext = remembered.before.trim() !== '' || remembered.after.trim() !== '';
  if (!hasContext) {
    // Written by hand, with nothing but the words: they must stand there once.
    if (second === undefined && (selector.at === null || wereAlone(selector)))
      return { state: 'held', span: best.span, how: 'exact' };
    return orphaned('ambiguous', sorted);
  }
  // One whole side is proof, since a side reaches as far as it must to tell like places apart.
  const proven = sorted.filter(({ fit }) => isWhole(fit, remembered));
  const [one] = proven;
  if (one !== undefined && proven.length === 1) return { state: 'held', span: one.span, how: 'exact' };
  const clear = second === undefined || scoreOf(best) - scoreOf(second) >= MARGIN;
  if (!clear) return orphaned('ambiguous', sorted);
  const { before, after } = best.fit;
  // Where nothing else ever read like the words, a good part of both sides will do.
  if (wereAlone(selector) && before >= SAME_NEIGHBOUR && after >= SAME_NEIGHBOUR)
    return { state: 'held', span: best.span, how: 'exact' };
  if (isWhole(best.fit, remembered)) return { state: 'held', span: best.span, how: 'exact' };
  // Nothing round them is as it was: they were moved, or these are other words that read alike. Only words that stood
  // once in the article, and that nobody says by chance, are taken to be themselves.
  if (second === undefined && wereAlone(selector) && isTelling(remembered.words) && !rejects(best.span))
    return { state: 'held', span: best.span, how: 'moved' };
  return orphaned(second === undefined ? 'changed' : 'ambiguous', sorted);
}

/** The words are not there, but something like them may be. */
function amongLike(selector: Selector, article: ArticleText, remembered: Remembered, rejects: Rejects): Anchor {
  const { text } = article.folded;
  const { words, before, after } = remembered;
  const ranked = findAlike(text, words, before, after, MOST_CANDIDATES)
    .map(
      ({ start, end, likeness }): Ranked => ({
        place: { start, end },
        fit: fitContext(text, { start, end }, before, after),
        span: unfoldSpan(article.folded, { start, end }),
        likeness,
      }),
    )
    .sort(byRank);
  const best = ranked.find(({ span }) => !rejects(span));
  if (best === undefined) return orphaned('gone', ranked);
  const second = ranked.find((other) => other !== best);
  const { fit } = best;
  const clear = second === undefined || scoreOf(best) - scoreOf(second) >= MARGIN;
  // Changed words are themselves only where they stand between the same neighbours: in a list of like sentences, the next
  // one moves up beside the neighbour of the one that was taken out.
  const between =
    isSameSide(fit.before, remembered.before, 'before', best, article) &&
    isSameSide(fit.after, remembered.after, 'after', best, article);
  if (wereAlone(selector) && best.likeness >= FLOOR && between && clear)
    return { state: 'held', span: best.span, how: 'edited' };
  return orphaned(second !== undefined && !clear ? 'ambiguous' : 'changed', ranked);
}

/** Nothing else in the article read like these words when they were annotated. */
function wereAlone({ at }: Selector): boolean {
  return at !== null && at.of === 1;
}

/** One whole side is there, and it is no mere "said". */
function isWhole({ before, after }: ContextFit, remembered: Remembered): boolean {
  const long = (side: string): boolean => side.trim().length >= FEWEST;
  if (before === 1 && (after === 1 || long(remembered.before))) return true;
  return after === 1 && long(remembered.after);
}

function isSameSide(
  fit: number,
  side: string,
  which: 'before' | 'after',
  { place }: Ranked,
  article: ArticleText,
): boolean {
  if (side.trim() !== '') return fit >= SAME_NEIGHBOUR;
  // Nothing stood on this side, so nothing may stand there now.
  const { text } = article.folded;
  return which === 'before' ? text.slice(0, place.start).trim() === '' : text.slice(place.end).trim() === '';
}

function isTelling(words: string): boolean {
  return words.length >= TELLING.letters && words.split(' ').length >= TELLING.words;
}

function scoreOf({ fit, likeness }: Ranked): number {
  return likeness + (fit.before + fit.after) / 2;
}

function byRank(a: Ranked, b: Ranked): number {
  return scoreOf(b) - scoreOf(a) || a.span.start - b.span.start;
}

function orphaned(reason: OrphanReason, ranked: readonly Ranked[]): Anchor {
  return {
    state: 'orphaned',
    reason,
    candidates: ranked.slice(0, MOST_CANDIDATES).map((item) => ({ ...item.span, score: scoreOf(item) / 2 })),
  };
}
