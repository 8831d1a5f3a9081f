// Builds the selector of a place: its words, and enough context to distinguish it from every other place with the same
// words.

import type { Span } from '../base/span.ts';
import { type ArticleText, foldQuote, unfoldSpan } from './article-text.ts';
import type { Selector } from './model.ts';
import { blankOut, findSimilarPlaces } from './similar-places.ts';

/** Characters of context on each side, as in Hypothesis; more if the same words occur elsewhere in similar context. */
const SIDE = 32;
const MAX_SIDE = 200;

/**
 * The selector of `span`, without white space at its ends. `sentence`: the sentence of a quotation, which names its speaker; the
 * context covers it where it is near.
 */
export function selectorOf(article: ArticleText, span: Span, sentence: Span = span): Selector {
  const { text, folded } = article;
  const { start, end } = trimSpan(text, span);
  const quote = text.slice(start, end);
  const words = foldQuote(quote);
  const places = article.occurrences(words);
  const selected = places.find((place) => unfoldSpan(folded, place).start === start);
  const others = places.filter((place) => place !== selected);
  const sideLength = (step: -1 | 1): number => {
    let longest = 0;
    for (const other of others) {
      if (selected === undefined) break;
      const [at, there] = step < 0 ? [selected.start - 1, other.start - 1] : [selected.end, other.end];
      longest = Math.max(longest, countShared(folded.text, at, there, step));
    }
    const reach = step < 0 ? (selected?.start ?? SIDE) : folded.text.length - (selected?.end ?? 0);
    // A side that is equal at two places would be false proof.
    if (others.length > 0 && longest >= Math.min(reach, MAX_SIDE - 1)) return 0;
    const own = step < 0 ? start - sentence.start : sentence.end - end;
    return Math.max(Math.min(longest + SIDE, MAX_SIDE), own <= MAX_SIDE ? own : 0);
  };
  // Similar words count too: if the selected words were deleted, the anchor could match those.
  const similar = countSimilar(folded.text, words, places, selected);
  return {
    quote,
    before: text.slice(wordStart(text, Math.max(0, start - sideLength(-1))), start),
    after: text.slice(end, wordEnd(text, Math.min(text.length, end + sideLength(1)))),
    at: { start, end, hash: article.hash, of: Math.max(1, places.length + similar) },
  };
}

function countSimilar(text: string, words: string, places: readonly Span[], selected: Span | undefined): number {
  const elsewhere = findSimilarPlaces(blankOut(text, ...places), words, '', '', 1).length;
  if (elsewhere > 0 || selected === undefined) return elsewhere;
  // Repetitive words, for example lines of one pattern, are similar to text that overlaps them.
  const part = Math.ceil((selected.end - selected.start) / 4);
  const overlapping = [text.slice(selected.start + part), text.slice(0, selected.end - part)];
  return overlapping.some((rest) => (findSimilarPlaces(rest, words, '', '', 1)[0]?.similarity ?? 0) > 0.78) ? 1 : 0;
}

/** The span without white space at its ends. */
export function trimSpan(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

/** Number of equal characters from two offsets outward. */
function countShared(text: string, first: number, second: number, step: -1 | 1): number {
  let count = 0;
  for (let [left, right] = [first, second]; count < MAX_SIDE; left += step, right += step) {
    const unit = text[left];
    if (unit === undefined || unit !== text[right]) break;
    count += 1;
  }
  return count;
}

/** Extends a side to a word boundary if one is near, so that the file is easier to read. */
function wordStart(text: string, from: number): number {
  for (let at = from; at > Math.max(0, from - 16); at -= 1) if (/\s/.test(text.charAt(at - 1))) return at;
  return from;
}

function wordEnd(text: string, to: number): number {
  for (let at = to; at < Math.min(text.length, to + 16); at += 1) if (/\s/.test(text.charAt(at))) return at;
  return to;
}
