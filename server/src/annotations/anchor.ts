// Finds the place of an annotation in the current text: by offset if the text is unchanged, else by its exact words and
// context, else by slightly edited words between the same neighbours. In every other case it reports the annotation as
// orphaned and lists candidates: an annotation that silently moved to a similar sentence would attribute words to the
// wrong speaker (compare Hypothesis, client issue 7571). So would one that stays where the article gives the words to
// someone else, or makes other words of them.

import type { Language } from '../analysis/language/language.ts';
import type { Span } from '../base/span.ts';
import { type ArticleText, foldQuote, foldText, unfoldSpan } from './article-text.ts';
import { findLikelyPlaces } from './likely-places.ts';
import type { Selector } from './model.ts';
import { hasOwnSentence, isGivenToAnother, type PlaceView } from './own-sentence.ts';
import { areSameWords } from './same-words.ts';
import { type ContextFit, fitContext, MIN_CONTEXT } from './similar-places.ts';

/**
 * `gone`: no similar text is left; `ambiguous`: several places fit equally well; `changed`: one place is similar, but not
 * similar enough to be sure; `speaker`: the words are there, and the article now gives them to someone else.
 */
export type OrphanReason = 'gone' | 'ambiguous' | 'changed' | 'speaker';

/** A place in the article's text that an orphaned annotation may belong to. */
export interface AnchorCandidate extends Span {
  /** 0 to 1, for ranking only. */
  readonly score: number;
}

/** The result for one annotation. Spans refer to the article's text, in UTF-16 code units. */
export type Anchor =
  | { readonly state: 'held'; readonly span: Span; readonly how: 'position' | 'exact' | 'moved' | 'edited' | 'tracked' }
  | { readonly state: 'orphaned'; readonly reason: OrphanReason; readonly candidates: readonly AnchorCandidate[] };

/** What is known of the article besides its text. Without it, words and their context alone decide. */
export interface PlaceChecks {
  readonly language: Language;
  viewOf(span: Span): PlaceView;
}

/** Share of the stored context on one side that must match for the side to count as the same neighbour. */
const SAME_NEIGHBOUR = 0.5;
/** Edited words must keep this share of their letters. */
const MIN_SIMILARITY = 0.85;
/** The best place must score this much higher than the second. */
const MARGIN = 0.15;
/** Minimum size of a quote that is recognised without any of its context. */
const DISTINCTIVE = { letters: 24, words: 5 };
const MAX_CANDIDATES = 5;

/** Finds the place of `selector` in `article`. */
export function resolveAnchor(selector: Selector, article: ArticleText, checks?: PlaceChecks): Anchor {
  const words = foldQuote(selector.quote);
  if (words === '') return { state: 'orphaned', reason: 'gone', candidates: [] };
  const held = atPosition(selector, article, words);
  if (held !== undefined) return held;
  const before = foldText(selector.before).text;
  const after = foldText(selector.after).text;
  const places = article.occurrences(words).map((place): RankedPlace => {
    const fit = fitContext(article.folded.text, place, before, after);
    return { place, fit, span: unfoldSpan(article.folded, place), similarity: 1 };
  });
  const stored = { before, after, words };
  return places.length > 0
    ? confirmed(anchorToExact(selector, article, places, stored, checks), selector, article, checks)
    : confirmed(anchorToSimilar(selector, article, stored, checks?.language), selector, article, checks);
}

/** Reports an anchor if the article now gives its words to someone else. */
function confirmed(anchor: Anchor, selector: Selector, article: ArticleText, checks: PlaceChecks | undefined): Anchor {
  return anchor.state === 'held' && hasOtherSpeaker(selector, article, anchor.span, checks)
    ? { state: 'orphaned', reason: 'speaker', candidates: [{ ...anchor.span, score: 1 }] }
    : anchor;
}

/** Whether the article gives the words at `span` to another speaker than when they were annotated. */
export function hasOtherSpeaker(
  selector: Selector,
  { text, hash }: ArticleText,
  span: Span,
  checks: PlaceChecks | undefined,
): boolean {
  if (checks === undefined || selector.at?.hash === hash) return false;
  return isGivenToAnother(selector, text, span, checks.viewOf(span), checks.language);
}

interface RankedPlace {
  /** In the folded text. */
  readonly place: Span;
  readonly fit: ContextFit;
  /** In the article's text. */
  readonly span: Span;
  /** 1 minus the share of changed letters. */
  readonly similarity: number;
}

/** The selector's text, folded. */
interface FoldedSelector {
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

/** Chooses among places that have the quote's exact words. */
function anchorToExact(
  selector: Selector,
  article: ArticleText,
  places: readonly RankedPlace[],
  stored: FoldedSelector,
  checks: PlaceChecks | undefined,
): Anchor {
  const sorted = [...places].sort(byScore);
  const [best, second] = sorted as [RankedPlace, RankedPlace | undefined];
  const hasContext = stored.before.trim() !== '' || stored.after.trim() !== '';
  if (!hasContext) {
    // An annotation written by hand may have no context. Its words must then occur exactly once.
    if (second === undefined && (selector.at === null || wasUnique(selector)))
      return { state: 'held', span: best.span, how: 'exact' };
    return orphaned('ambiguous', sorted);
  }
  // The same with a few characters of context that are all there: less than what is evidence must not weigh against it.
  if (selector.at === null && second === undefined && hasAllContext(best.fit, stored))
    return { state: 'held', span: best.span, how: 'exact' };
  const whole = sorted.filter(({ fit }) => fit.before === 1 && fit.after === 1);
  if (whole.length === 1) return { state: 'held', span: whole[0]!.span, how: 'exact' };
  // Where there were more places than now, the remaining ones may be the others.
  if (places.length < (selector.at?.of ?? 1)) return anchorToRemaining(selector, article, sorted, stored, checks);
  // The sentence around the words decides before their neighbours: a copy next to the place shares a side with it.
  const own = sorted.filter(
    ({ fit, span }) =>
      hasOwnSentence(selector, article.text, span) && (hasFullSide(fit, stored) || namesSpeaker(checks, span)),
  );
  if (own.length === 1) return { state: 'held', span: own[0]!.span, how: 'exact' };
  // A fully matching side is proof, because context is stored until it distinguishes the place from all similar ones.
  const proven = sorted.filter(({ fit }) => hasFullSide(fit, stored));
  const [one] = proven;
  if (one !== undefined && proven.length === 1) return { state: 'held', span: one.span, how: 'exact' };
  const clear = second === undefined || scoreOf(best) - scoreOf(second) >= MARGIN;
  if (!clear) return orphaned('ambiguous', sorted);
  const { before, after } = best.fit;
  // If the words were unique when they were annotated, half of both sides is enough.
  if (wasUnique(selector) && before >= SAME_NEIGHBOUR && after >= SAME_NEIGHBOUR)
    return { state: 'held', span: best.span, how: 'exact' };
  if (hasFullSide(best.fit, stored)) return { state: 'held', span: best.span, how: 'exact' };
  // The context does not match, so the words were moved or are other words that happen to be equal. They count as moved
  // only if they were unique and are too distinctive to recur by chance.
  if (second === undefined && wasUnique(selector) && isDistinctive(stored.words))
    return { state: 'held', span: best.span, how: 'moved' };
  return orphaned(second === undefined ? 'changed' : 'ambiguous', sorted);
}

/**
 * Chooses among places with the quote's exact words, at least one of which is gone. If the annotated one is deleted, another
 * moves up and shares a neighbour with it, so both sides must match; or the whole sentence, if it names its speaker.
 */
function anchorToRemaining(
  selector: Selector,
  { text }: ArticleText,
  sorted: readonly RankedPlace[],
  stored: FoldedSelector,
  checks: PlaceChecks | undefined,
): Anchor {
  const fits = sorted.filter(({ fit, span }) => {
    const fitsBoth = (least: number): boolean =>
      (stored.before.trim() === '' ? text.slice(0, span.start).trim() === '' : fit.before >= least) &&
      (stored.after.trim() === '' ? text.slice(span.end).trim() === '' : fit.after >= least);
    if (fitsBoth(1)) return true;
    if (!hasOwnSentence(selector, text, span)) return false;
    // An edge is no neighbour: whatever is first after a deletion is at the edge. Nor is the rest of a cut word.
    if (isContext(stored.before) && isContext(stored.after) && fitsBoth(SAME_NEIGHBOUR)) return true;
    return namesSpeaker(checks, span);
  });
  const [only] = fits;
  return only !== undefined && fits.length === 1
    ? { state: 'held', span: only.span, how: 'exact' }
    : orphaned(fits.length > 1 || sorted.length > 1 ? 'ambiguous' : 'changed', sorted);
}

/** Whether the article names who says the words at `span`, and does not name someone else than the annotation. */
function namesSpeaker(checks: PlaceChecks | undefined, span: Span): boolean {
  const view = checks?.viewOf(span);
  return view !== undefined && view.source !== null && view.isOwnSpeaker !== false && view.isNamed(view.source);
}

/** Chooses among places with similar words; the exact words are gone. */
function anchorToSimilar(
  selector: Selector,
  article: ArticleText,
  stored: FoldedSelector,
  language: Language | undefined,
): Anchor {
  const { text } = article.folded;
  const { words, before, after } = stored;
  const ranked = findLikelyPlaces(article, words, before, after, MAX_CANDIDATES)
    .map(
      ({ start, end, similarity }): RankedPlace => ({
        place: { start, end },
        fit: fitContext(text, { start, end }, before, after),
        span: unfoldSpan(article.folded, { start, end }),
        similarity,
      }),
    )
    .sort(byScore);
  const [best, second] = ranked;
  if (best === undefined) return orphaned('gone', ranked);
  const { fit } = best;
  const clear = second === undefined || scoreOf(best) - scoreOf(second) >= MARGIN;
  // Edited words need the same neighbours on both sides: if one of several similar sentences is deleted, the next one
  // moves up and shares one neighbour with it.
  const hasSameNeighbours =
    isSameSide(fit.before, stored.before, 'before', best, article) &&
    isSameSide(fit.after, stored.after, 'after', best, article);
  const isSame = (): boolean => areSameWords(words, text.slice(best.place.start, best.place.end).trim(), language);
  if (wasUnique(selector) && best.similarity >= MIN_SIMILARITY && hasSameNeighbours && clear && isSame())
    return { state: 'held', span: best.span, how: 'edited' };
  return orphaned(second !== undefined && !clear ? 'ambiguous' : 'changed', ranked);
}

/** True if no other words in the article were equal or similar when the annotation was made. */
function wasUnique({ at }: Selector): boolean {
  return at !== null && at.of === 1;
}

function hasAllContext({ before, after }: ContextFit, stored: FoldedSelector): boolean {
  return (before === 1 || stored.before.trim() === '') && (after === 1 || stored.after.trim() === '');
}

/** True if one side matches in full and is long enough to be evidence; a bare "said" is not. */
function hasFullSide({ before, after }: ContextFit, stored: FoldedSelector): boolean {
  if (before === 1 && (after === 1 || isContext(stored.before))) return true;
  return after === 1 && isContext(stored.after);
}

/** Whether one side is long enough to tell a place from others. */
function isContext(side: string): boolean {
  return side.trim().length >= MIN_CONTEXT;
}

function isSameSide(
  fit: number,
  side: string,
  which: 'before' | 'after',
  { place }: RankedPlace,
  article: ArticleText,
): boolean {
  if (side.trim() !== '') return fit >= SAME_NEIGHBOUR;
  // No context was stored: the quote was at the article's edge and must still be there.
  const { text } = article.folded;
  return which === 'before' ? text.slice(0, place.start).trim() === '' : text.slice(place.end).trim() === '';
}

function isDistinctive(words: string): boolean {
  return words.length >= DISTINCTIVE.letters && words.split(' ').length >= DISTINCTIVE.words;
}

function scoreOf({ fit, similarity }: RankedPlace): number {
  return similarity + (fit.before + fit.after) / 2;
}

function byScore(a: RankedPlace, b: RankedPlace): number {
  return scoreOf(b) - scoreOf(a) || a.span.start - b.span.start;
}

function orphaned(reason: OrphanReason, ranked: readonly RankedPlace[]): Anchor {
  return {
    state: 'orphaned',
    reason,
    candidates: ranked.slice(0, MAX_CANDIDATES).map((item) => ({ ...item.span, score: scoreOf(item) / 2 })),
  };
}
