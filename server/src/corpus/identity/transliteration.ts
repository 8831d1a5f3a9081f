// Whether two spellings stand for one name in another script. English newsrooms write Arabic and Slavic names by ear:
// the JRC counted up to 140 spellings of one name in real news (Steinberger et al. 2011, "JRC-Names"). Consonants carry
// such a name; vowels vary within narrow bounds (Ahmad/Ahmed, but not Mohammed/Mahmoud, nor Hassan/Hussein).
//
// A blocking key (`skeleton`) brings together whatever could be one name; `soundsLike` then decides letter by letter.

import { onceForWords } from '../../analysis/once-for-words.ts';

/** How freely vowels and consonants may vary: `arabic` allows a/e, e/i, o/u, q/k/g, g/j, kh/h, dh/d, th/t, ch/sh. */
export type Script = 'latin' | 'arabic';

interface Sound {
  readonly consonants: string;
  /** Vowels before, between and after the consonants: one more than there are consonants. */
  readonly vowels: readonly string[];
}

const MOST_REMEMBERED = 10_000;
const soundOf: Readonly<Record<Script, (word: string) => Sound>> = {
  latin: onceForWords((word) => spell(word, 'latin'), MOST_REMEMBERED),
  arabic: onceForWords((word) => spell(word, 'arabic'), MOST_REMEMBERED),
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
