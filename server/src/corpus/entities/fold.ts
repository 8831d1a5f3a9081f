// Whether two spellings stand for one name in another script. English newsrooms write Arabic and Slavic names by ear:
// the JRC counted up to 140 spellings of one name in real news (Steinberger et al. 2011, "JRC-Names"). Consonants carry
// such a name; vowels vary within narrow bounds (Ahmad/Ahmed, but not Mohammed/Mahmoud, nor Hassan/Hussein).
//
// A blocking key (`skeleton`) brings together whatever could be one name; `soundsLike` then decides letter by letter.

import anyAscii from 'any-ascii';
import { memoizeByString } from '../../base/memoize.ts';

// One plain form for comparing: lower-case ASCII words. Case, diacritics, apostrophes, hyphens and full stops never tell
// two names apart on their own; what they do tell (initials, particles) is read from the name before it is folded.

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
export const fold = memoizeByString(foldAnew, 10_000);

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

/** How freely vowels and consonants may vary: `arabic` allows a/e, e/i, o/u, q/k/g, g/j, kh/h, dh/d, th/t, ch/sh. */
export type Script = 'latin' | 'arabic';

interface Sound {
  readonly consonants: string;
  /** Vowels before, between and after the consonants: one more than there are consonants. */
  readonly vowels: readonly string[];
}

const MOST_REMEMBERED = 10_000;
const soundOf: Readonly<Record<Script, (word: string) => Sound>> = {
  latin: memoizeByString((word) => spell(word, 'latin'), MOST_REMEMBERED),
  arabic: memoizeByString((word) => spell(word, 'arabic'), MOST_REMEMBERED),
};

/** A coarse key of a folded word: the consonants that no transliteration changes. */
export function skeleton(word: string): string {
  const key = soundOf
    .arabic(word)
    .consonants.replace(/[qkgj]/g, 'k')
    .replace(/[Sz]/g, 's');
  return key === '' ? word : key;
}

/** Whether two folded words are one name in two spellings. */
export function soundsLike(a: string, b: string, script: Script): boolean {
  if (a === b) return true;
  // Below four letters nearly everything sounds like something else (Ali, Eli, Ola).
  if (Math.min(a.length, b.length) < 4) return false;
  const left = soundOf[script](a);
  const right = soundOf[script](b);
  if (left.consonants.length !== right.consonants.length) return false;
  for (let at = 0; at < left.consonants.length; at++) {
    const one = left.consonants.charAt(at);
    const other = right.consonants.charAt(at);
    if (one !== other && !(script === 'arabic' && interchangeable.has(one + other))) return false;
  }
  return left.vowels.every((vowel, at) => sameVowel(vowel, right.vowels[at] ?? '', script));
}

/** Qaddafi/Gaddafi/Kadhafi, Golani/Jolani (Egyptian g). Not k/g: Kamal is not Gamal. */
const interchangeable = new Set(['qk', 'kq', 'qg', 'gq', 'gj', 'jg']);

/** Which short vowels an Arabic one may be written with. */
const arabicVowels: Readonly<Record<string, number>> = { a: 1, e: 1 | 2, i: 2, o: 4, u: 4 };

function sameVowel(a: string, b: string, script: Script): boolean {
  if (a === b) return true;
  if (script === 'latin' || a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) {
    if (((arabicVowels[a.charAt(at)] ?? 0) & (arabicVowels[b.charAt(at)] ?? 0)) === 0) return false;
  }
  return true;
}

function spell(word: string, script: Script): Sound {
  let text = word
    .replace(/ph/g, 'f')
    .replace(/sch/g, 'sh')
    .replace(/tch/g, 'ch')
    .replace(/dzh|dj|zh/g, 'j')
    .replace(/([oe])ff$/, '$1v')
    .replace(/ck/g, 'k')
    .replace(/tz/g, 'ts')
    .replace(/x/g, 'ks')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/c(?!h)/g, 'k')
    .replace(/w(?=[aeiouy])/g, 'v')
    .replace(/w/g, 'u')
    // Sergej, Andrij: a final j is a vowel.
    .replace(/j$/, 'i')
    .replace(/(?<=[aeiouy])h$/, '');
  if (script === 'arabic') {
    text = text.replace(/kh/g, 'h').replace(/gh/g, 'g').replace(/dh/g, 'd').replace(/th/g, 't').replace(/[cs]h/g, 'S');
  } else {
    text = text.replace(/sh/g, 'S').replace(/q/g, 'k');
  }
  text = text
    .replace(/y/g, 'i')
    .replace(/(.)\1+/g, (run, letter: string) => (run === 'ee' ? 'i' : run === 'oo' ? 'u' : letter))
    .replace(/ou/g, 'u')
    // Müller/Mueller, Schröder/Schroeder; Yevgeny/Evgeny; Lavrentyev/Lavrentiev/Lavrentev; Katie/Katy.
    .replace(/ue/g, 'u')
    .replace(/oe/g, 'o')
    .replace(/ae/g, 'a')
    .replace(/^ie/, 'e');
  // Haniyeh is Haniya; but Katie is Katy, and Lavrentiev Lavrentev.
  if (script === 'latin') text = text.replace(/ie$/, 'i').replace(/ie/g, 'e');
  text = text.replace(/(.)\1+/g, '$1');
  const parts = text.split(/([^aeiou])/);
  const vowels: string[] = [];
  let consonants = '';
  for (let at = 0; at < parts.length; at++) {
    if (at % 2 === 0) vowels.push(parts[at] ?? '');
    else consonants += parts[at] ?? '';
  }
  return { consonants, vowels };
}
