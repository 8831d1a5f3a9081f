// Whether two spellings represent one name that was transliterated. A blocking key (`skeleton`) collects every
// candidate; the comparison (`areAlike`) then decides letter by letter.

import type { Script, SoundRules } from '../../analysis/language/identity.ts';
import { jaroWinkler } from '../../base/jaro-winkler.ts';
import { memoizeByString } from '../../base/memoize.ts';

/** A respelled word, divided into its letters. */
interface Sound {
  readonly consonants: string;
  /** Vowels before, between and after the consonants: one more than there are consonants. */
  readonly vowels: readonly string[];
}

const CACHE_SIZE = 10_000;

/** Compares folded words by their sound. The rules of the language say which spellings are equal. */
export class Sounds {
  readonly #rules: SoundRules;
  readonly #soundOf: Readonly<Record<Script, (word: string) => Sound>>;

  constructor(rules: SoundRules) {
    this.#rules = rules;
    this.#soundOf = {
      latin: memoizeByString((word) => splitLetters(rules.respell(word, 'latin')), CACHE_SIZE),
      arabic: memoizeByString((word) => splitLetters(rules.respell(word, 'arabic')), CACHE_SIZE),
    };
  }

  /** A coarse key: the consonants that no transliteration changes. The word itself if it has none. */
  skeleton(word: string): string {
    const key = this.#rules.mergeConsonants(this.#soundOf.arabic(word).consonants);
    return key === '' ? word : key;
  }

  /** Whether two words are one name in two spellings. */
  areAlike(a: string, b: string, script: Script): boolean {
    if (a === b) return true;
    // Below four letters nearly everything sounds like something else (Ali, Eli, Ola).
    if (Math.min(a.length, b.length) < 4) return false;
    const left = this.#soundOf[script](a);
    const right = this.#soundOf[script](b);
    if (left.consonants.length !== right.consonants.length) return false;
    for (let i = 0; i < left.consonants.length; i += 1) {
      const one = left.consonants.charAt(i);
      const other = right.consonants.charAt(i);
      if (one !== other && !(script === 'arabic' && this.#rules.interchangeableConsonants.has(one + other)))
        return false;
    }
    return left.vowels.every((vowels, i) => this.#sameVowels(vowels, right.vowels[i] ?? '', script));
  }

  /**
   * Whether two long words differ by a slip of the pen: nearly the same letters, the same ending (so that Petrov and
   * Petrova, Daniel and Daniela, Mario and Maria stay apart) and the same skeleton.
   */
  isSlip(a: string, b: string): boolean {
    const { silentFinal, pronouncedFinal } = this.#rules;
    const shorter = Math.min(a.length, b.length);
    const differInFinal = a === `${b}${silentFinal}` || b === `${a}${silentFinal}`;
    if (differInFinal) return shorter >= 4 && !pronouncedFinal.test(a.length > b.length ? a : b);
    if (shorter < 6 || Math.abs(a.length - b.length) > 1 || a.at(-1) !== b.at(-1) || a.at(0) !== b.at(0)) return false;
    return this.skeleton(a) === this.skeleton(b) && jaroWinkler(a, b) >= 0.94;
  }

  #sameVowels(a: string, b: string, script: Script): boolean {
    if (a === b) return true;
    if (script === 'latin' || a.length !== b.length) return false;
    const { arabicVowels } = this.#rules;
    for (let i = 0; i < a.length; i += 1) {
      if (((arabicVowels.get(a.charAt(i)) ?? 0) & (arabicVowels.get(b.charAt(i)) ?? 0)) === 0) return false;
    }
    return true;
  }
}

function splitLetters(respelled: string): Sound {
  const parts = respelled.split(/([^aeiou])/);
  const vowels: string[] = [];
  let consonants = '';
  for (const [i, part] of parts.entries()) {
    if (i % 2 === 0) vowels.push(part);
    else consonants += part;
  }
  return { consonants, vowels };
}
