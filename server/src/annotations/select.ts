// The selector of a place: its words, and as many words round it as tell it from every other place with the same words.

import type { Span } from '../base/span.ts';
import { blank, findAlike } from './anchor.ts';
import type { ArticleText } from './article-text.ts';
import { foldQuote, unfoldSpan } from './article-text.ts';
import type { Selector } from './model.ts';

/** Characters on each side, as Hypothesis keeps them; more where the same words stand elsewhere in like surroundings. */
const SIDE = 32;
const LONGEST_SIDE = 200;

/** `span` without the space at its ends is what the selector stands for. */
export function selectorOf(article: ArticleText, span: Span): Selector {
  const { text, folded } = article;
  const { start, end } = withoutSpace(text, span);
  const quote = text.slice(start, end);
  const words = foldQuote(quote);
  const places = article.occurrences(words);
  const own = places.find((place) => unfoldSpan(folded, place).start === start);
  const others = places.filter((place) => place !== own);
  const sideOf = (step: -1 | 1): number => {
    let most = 0;
    for (const other of others) {
      if (own === undefined) break;
      const [at, there] = step < 0 ? [own.start - 1, other.start - 1] : [own.end, other.end];
      most = Math.max(most, shared(folded.text, at, there, step));
    }
    const reach = step < 0 ? (own?.start ?? SIDE) : folded.text.length - (own?.end ?? 0);
    // A side that cannot tell this place from another would only seem to prove something.
    if (others.length > 0 && most >= Math.min(reach, LONGEST_SIDE - 1)) return 0;
    return Math.min(most + SIDE, LONGEST_SIDE);
  };
  // Also words that only read alike count: were these taken out, an anchor could fall for those.
  const alike = countAlike(folded.text, words, places, own);
  return {
    quote,
    before: text.slice(wordStart(text, Math.max(0, start - sideOf(-1))), start),
    after: text.slice(end, wordEnd(text, Math.min(text.length, end + sideOf(1)))),
    at: { start, end, hash: article.hash, of: Math.max(1, places.length + alike) },
  };
}

function countAlike(text: string, words: string, places: readonly Span[], own: Span | undefined): number {
  const elsewhere = findAlike(blank(text, ...places), words, '', '', 1).length;
  if (elsewhere > 0 || own === undefined) return elsewhere;
  // Words that repeat themselves are like what begins inside them, a few lines of one pattern for instance.
  const part = Math.ceil((own.end - own.start) / 4);
  const overlapping = [text.slice(own.start + part), text.slice(0, own.end - part)];
  return overlapping.some((rest) => (findAlike(rest, words, '', '', 1)[0]?.likeness ?? 0) > 0.78) ? 1 : 0;
}

export function withoutSpace(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

/** Characters that two places have alike, from them outward. */
function shared(text: string, a: number, b: number, step: -1 | 1): number {
  let count = 0;
  for (let [left, right] = [a, b]; count < LONGEST_SIDE; left += step, right += step) {
    const unit = text[left];
    if (unit === undefined || unit !== text[right]) break;
    count += 1;
  }
  return count;
}

/** Whole words read better in a file than halves: a side begins and ends at a space, where one is near. */
function wordStart(text: string, from: number): number {
  for (let at = from; at > Math.max(0, from - 16); at -= 1) if (/\s/.test(text.charAt(at - 1))) return at;
  return from;
}

function wordEnd(text: string, to: number): number {
  for (let at = to; at < Math.min(text.length, to + 16); at += 1) if (/\s/.test(text.charAt(at))) return at;
  return to;
}
