// Finds places similar to the words of a lost annotation in time that does not grow with the number of such annotations times
// the length of the article. A short article is searched as a whole; in a long one, and when many annotations are lost, only
// the stretches that share rare words with the annotation are.

import type { ArticleText } from './article-text.ts';
import { findSimilarPlaces, MAX_PATTERN, type SimilarPlace } from './similar-places.ts';

/** Comparisons of 32 letters with one letter of the text: a search takes the product of both lengths. */
const STEP = 32;
/** A search of the whole text takes no more steps than this. */
const MOST_FOR_ONE = 250_000;
/** Searches of one version of an article take no more steps than this together; then no more similar places are found. */
const MOST_FOR_ALL = 5_000_000;
/** Of these, searches of the whole text may take this many. */
const MOST_FOR_WHOLE = 2_000_000;
/** Stretches that are searched for one annotation. */
const MOST_STRETCHES = 8;
/** Words and pairs of words that occur more often do not tell where a quotation is. */
const MOST_OCCURRENCES = 32;

/** Steps that are taken, and the places of words, for each version of an article. */
const states = new WeakMap<
  ArticleText,
  { steps: number; places: ReadonlyMap<string, readonly number[]> | undefined }
>();

/** Like `findSimilarPlaces`, within the limits above. */
export function findLikelyPlaces(
  article: ArticleText,
  words: string,
  before: string,
  after: string,
  limit: number,
): SimilarPlace[] {
  let state = states.get(article);
  if (state === undefined) {
    state = { steps: 0, places: undefined };
    states.set(article, state);
  }
  if (state.steps > MOST_FOR_ALL) return [];
  const { text } = article.folded;
  if (stepsOf(text.length, words) <= MOST_FOR_ONE && state.steps <= MOST_FOR_WHOLE) {
    state.steps += stepsOf(text.length, words);
    return findSimilarPlaces(text, words, before, after, limit);
  }
  state.places ??= placesOfWords(text);
  const found: SimilarPlace[] = [];
  for (const { start, end } of likelyStretches(state.places, words.slice(0, MAX_PATTERN), text.length)) {
    state.steps += stepsOf(end - start, words);
    for (const place of findSimilarPlaces(text.slice(start, end), words, before, after, 1)) {
      const placed = { ...place, start: place.start + start, end: place.end + start };
      if (!found.some((other) => other.start < placed.end && placed.start < other.end)) found.push(placed);
    }
  }
  return found.sort((a, b) => b.similarity - a.similarity || a.start - b.start).slice(0, limit);
}

/** The steps of a search for `words` in a text of a length. */
export function stepsOf(length: number, words: string): number {
  return length * Math.ceil(Math.min(words.length, MAX_PATTERN) / STEP);
}

/** Offsets of each word and of each pair of neighbouring words, up to one more than are used. */
function placesOfWords(text: string): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const { key, start } of keysIn(text)) {
    const known = places.get(key);
    if (known === undefined) places.set(key, [start]);
    else if (known.length <= MOST_OCCURRENCES) known.push(start);
  }
  return places;
}

/** The stretches of the text that have most rare words of the pattern at the right distances. */
function likelyStretches(
  places: ReadonlyMap<string, readonly number[]>,
  pattern: string,
  length: number,
): { readonly start: number; readonly end: number }[] {
  // Each occurrence votes for the place at which the pattern would start, give or take.
  const grain = Math.max(32, pattern.length >> 1);
  const votes = new Map<number, number>();
  for (const { key, start } of keysIn(pattern)) {
    const occurrences = places.get(key) ?? [];
    if (occurrences.length > MOST_OCCURRENCES) continue;
    for (const at of occurrences) {
      const slot = Math.round((at - start) / grain);
      votes.set(slot, (votes.get(slot) ?? 0) + 1 / occurrences.length);
    }
  }
  const best = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_STRETCHES);
  return best.map(([slot]) => ({
    start: Math.max(0, (slot - 1) * grain),
    end: Math.min(length, (slot + 1) * grain + pattern.length + grain),
  }));
}

/** The words of a folded text and its pairs of neighbouring words, each with its offset. */
export function* keysIn(text: string): Iterable<{ readonly key: string; readonly start: number }> {
  let previous = -1;
  for (let start = 0; start < text.length; ) {
    const space = text.indexOf(' ', start);
    const end = space < 0 ? text.length : space;
    if (end > start && end - start <= LONGEST_WORD) {
      yield { key: text.slice(start, end), start };
      if (previous >= 0 && end - previous <= 2 * LONGEST_WORD)
        yield { key: text.slice(previous, end), start: previous };
    }
    previous = start;
    start = end + 1;
  }
}

/** UTF-16 code units. Longer stretches without a space are no words. */
const LONGEST_WORD = 40;
