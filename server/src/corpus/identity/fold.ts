// One plain form for comparing: lower-case ASCII words. Case, diacritics, apostrophes, hyphens and full stops never tell
// two names apart on their own; what they do tell (initials, particles) is read from the name before it is folded.

import anyAscii from 'any-ascii';
import { onceForWords } from '../../analysis/once-for-words.ts';

/** Letters of Latin names that Unicode does not decompose, as newsrooms write them without the mark. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ə: 'e',
};

const apostrophes = /['’‘ʼʻʿʾ`´]/g;

/**
 * "Türkiye’s" → "turkiye", "O’Brien" → "obrien", "al-Sharaa" → "al sharaa", "U.S." → "us".
 * Names repeat; folding them is most of what joining a folder costs.
 */
export const fold = onceForWords(foldAnew, 10_000);

/** The same for text that hardly comes again: what is remembered of names is not given up for it. */
export function foldAnew(text: string): string {
  let plain = withoutPossessive(text).normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  plain = plain.replace(apostrophes, '').replace(/(?<=\p{L})\.(?=\p{L}\b|\s|$)/gu, '');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII itself.
  if (/[^\x00-\x7f]/.test(plain)) {
    plain = plain.replace(/[ßæœøłđðþıə]/g, (letter) => letters[letter] ?? letter);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: as above.
    if (/[^\x00-\x7f–—‐‑]/.test(plain)) plain = anyAscii(plain).toLowerCase();
  }
  return plain
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** "O’Brien’s" → "O’Brien"; "Wal-Mart’s" → "Wal-Mart". A plural's bare apostrophe goes too. */
export function withoutPossessive(text: string): string {
  return text.replace(/['’]s?(?=[\s.,;:]*$)/u, '').trim();
}

/** A slug of lower-case letters, digits and single hyphens; "unnamed" when nothing is left. */
export function slug(name: string): string {
  return fold(name).replace(/ /g, '-') || 'unnamed';
}
