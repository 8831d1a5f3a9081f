// The folded form in which names are compared and searched: lower-case ASCII words with single spaces. Case,
// diacritics, apostrophes, hyphens and full stops never distinguish two names by themselves; what they mark (initials,
// particles) is read from the name before it is folded.

import anyAscii from 'any-ascii';
import { memoizeByString } from '../../base/memoize.ts';

/** Letters that Unicode does not decompose, as newsrooms write them without the mark. */
const letters: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
  ['ə', 'e'],
]);

const apostrophes = /['’‘ʼʻʿʾ`´]/g;

/**
 * Folds a name: "Türkiye’s" → "turkiye", "O’Brien" → "obrien", "al-Sharaa" → "al sharaa", "U.S." → "us". Cached,
 * because names repeat from article to article and folding them is most of the work of joining a folder.
 */
export const fold = memoizeByString(foldUncached, 10_000);

/** The same without the cache, for text that rarely repeats and would evict the names from it. */
export function foldUncached(text: string): string {
  let plain = withoutPossessive(text).normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  plain = plain.replace(apostrophes, '').replace(/(?<=\p{L})\.(?=\p{L}\b|\s|$)/gu, '');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII itself.
  if (/[^\x00-\x7f]/.test(plain)) {
    plain = plain.replace(/[ßæœøłđðþıə]/g, (letter) => letters.get(letter) ?? letter);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: as above.
    if (/[^\x00-\x7f–—‐‑]/.test(plain)) plain = anyAscii(plain).toLowerCase();
  }
  return plain
    .replace(/&/g, AMPERSAND)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/**
 * Folded text and ids have one form for all languages, because features search in it. The ampersand's name is part of
 * that form, like the letters that any-ascii gives for other scripts.
 */
const AMPERSAND = ' and ';

/** Removes a final apostrophe, with or without an s: "O’Brien’s" → "O’Brien", "the Olsens’" → "the Olsens". */
export function withoutPossessive(text: string): string {
  return text.replace(/['’]s?(?=[\s.,;:]*$)/u, '').trim();
}

/** An id of lower-case letters, digits and single hyphens; "unnamed" when nothing is left. */
export function slug(name: string): string {
  return fold(name).replace(/ /g, '-') || 'unnamed';
}
