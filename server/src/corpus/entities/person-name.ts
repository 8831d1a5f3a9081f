// Splits a person's name into given name, middle names, surname and suffix. Titles and most particles are dropped,
// because newsrooms write or omit them; a particle that changes the surname ("bin Salman") stays part of it.

import type { PersonNameWords } from '../../analysis/language/identity.ts';
import { fold, withoutPossessive } from './fold.ts';

/** A person's name in folded parts. */
export interface PersonName {
  /** Empty for a bare name ("Putin"). */
  readonly given: string;
  /** Whether the given name is an initial. */
  readonly initial: boolean;
  readonly middle: readonly string[];
  readonly surname: string;
  /** A generational suffix or numeral, such as "jr"; empty for most names. */
  readonly suffix: string;
  /** Whether the surname came first, as in Chinese and Korean names. There one letter makes another name. */
  readonly eastern: boolean;
  /** The quoted nickname between given name and surname: "peggy" of Margaret “Peggy” Dunn; empty for most names. */
  readonly nickname: string;
  /** The syllables of a romanised given name in their main spelling ("geun su"); empty if it is none. */
  readonly syllables: string;
  /** Whether its vowels and consonants vary as in Arabic names. */
  readonly arabic: boolean;
}

/** Whether the name has no given name: a surname or another single name. */
export const isBare = (name: PersonName): boolean => name.given === '';

/** A nickname in marks between two words of a name, folded. */
const nicknameIn = (text: string): string => fold(/\s["“”‘«(]([^"“”’»)]*)["“”’»)](?=\s)/u.exec(text)?.[1] ?? '');

/** One word of a name. */
interface NameWord {
  readonly folded: string;
  readonly written: string;
}

/** Parses names of people with the titles and particles of one language. */
export class PersonNameParser {
  readonly #words: PersonNameWords;

  constructor(words: PersonNameWords) {
    this.#words = words;
  }

  /** Accepts any string. A text without recognisable parts is a bare name. */
  parse(text: string): PersonName {
    const nickname = nicknameIn(text);
    const words = this.#withoutTitles(this.#splitWords(text));
    const suffix = this.#takeSuffix(words);
    const { parts, isArabic, isHyphenated } = this.#joinParticles(words);
    const arabic =
      isArabic || parts.some((part) => part.startsWith(this.#words.arabic.servant) || this.#isArabicGiven(part));
    const none = { nickname, syllables: '' };
    if (parts.length === 1)
      return {
        given: '',
        initial: false,
        middle: [],
        surname: parts[0] ?? '',
        suffix,
        eastern: false,
        arabic,
        ...none,
      };
    if (this.#words.surnameComesFirst(parts, isHyphenated)) {
      const [surname = '', ...given] = parts;
      const syllables = this.#words.syllablesOf(given.length > 1 ? given.join(' ') : words.at(-1)!.folded);
      const name = { given: given.join(''), initial: false, middle: [], surname, suffix, nickname, syllables };
      return { ...name, eastern: true, arabic: false };
    }
    const given = parts[0] ?? '';
    return {
      nickname,
      syllables: parts.length === 2 ? this.#words.syllablesOf(words[0]!.folded) : '',
      given,
      initial: given.length === 1,
      middle: parts.slice(1, -1),
      surname: parts.at(-1) ?? '',
      suffix,
      eastern: false,
      arabic,
    };
  }

  /** The name as written, without the titles in front: "Mr. Jim O'Brien" → "Jim O'Brien". */
  withoutTitle(text: string): string {
    const words = text.split(/\s+/).map((written): NameWord => ({ written, folded: fold(written) }));
    return this.#withoutTitles(words)
      .map(({ written }) => written)
      .join(' ');
  }

  #splitWords(text: string): NameWord[] {
    const isShouted = text === text.toUpperCase();
    return (
      withoutPossessive(text)
        // A quoted nickname between given name and surname belongs to neither: William "Bill" Clinton.
        .replace(/\s["“”‘«(][^"“”’»)]*["“”’»)](?=\s)/gu, ' ')
        .replace(this.#words.detachedPrefix, "$1'")
        .replace(this.#words.arabic.faithArticle, '$1e$2')
        .replace(/\.(?=\p{L}{2})/gu, '. ')
        .split(/[\s,]+/u)
        .flatMap((word, i) => this.#splitInitials(word, i, isShouted))
        .map((written): NameWord => ({ written, folded: fold(written) }))
        .filter(({ folded }) => folded !== '')
    );
  }

  /** "J.K." and "A.J." are two initials; so is "AJ" at the start of a name that is not in capitals throughout. */
  #splitInitials(word: string, index: number, isShouted: boolean): readonly string[] {
    if (/^(?:\p{Lu}\.){2,}$/u.test(word)) return word.split('.').filter((letter) => letter !== '');
    if (index === 0 && !isShouted && /^\p{Lu}{2,3}$/u.test(word) && !this.#words.leadingTitles.has(fold(word)))
      return [...word];
    return [word];
  }

  #withoutTitles(words: readonly NameWord[]): NameWord[] {
    const { titles, leadingTitles, regnalTitles } = this.#words;
    const last = words.length - 1;
    let from = 0;
    for (let i = 0; i < last; i += 1) if (titles.has(words[i]!.folded)) from = i + 1;
    // "King Charles": the rank distinguishes him from other people called Charles, so it stays.
    while (from < last && leadingTitles.has(words[from]!.folded) && !regnalTitles.has(words[from]!.folded)) from += 1;
    return words.slice(from);
  }

  /** Removes the suffixes from the end of `words` and returns the first of them; empty when it has no suffix. */
  #takeSuffix(words: NameWord[]): string {
    let suffix = '';
    while (words.length > 1) {
      const found = this.#words.suffixes.get(words.at(-1)!.folded);
      if (found === undefined) break;
      suffix = found;
      words.pop();
    }
    return suffix;
  }

  /** The parts of the name, where particles are dropped or joined with what follows. */
  #joinParticles(words: readonly NameWord[]): {
    readonly parts: readonly string[];
    readonly isArabic: boolean;
    /** Whether the last part was written with a hyphen. */
    readonly isHyphenated: boolean;
  } {
    const { arabic, keptParticles, givenNameParticles } = this.#words;
    const parts: string[] = [];
    let isArabic = false;
    let isHyphenated = false;
    for (let i = 0; i < words.length; i += 1) {
      const { folded, written } = words[i]!;
      const next = words[i + 1];
      const [prefix = '', ...rest] = folded.split(' ');
      if (rest.length > 0 && (arabic.articles.has(prefix) || this.#isAssimilatedArticle(prefix, rest[0] ?? ''))) {
        // "al-Sharaa"
        isArabic = true;
        parts.push(rest.join(''));
        continue;
      }
      if (next !== undefined) {
        if (arabic.servantWord.test(folded)) {
          // "Abd al-Rahman", "Abdul Rahman"
          isArabic = true;
          const [tail, end] = this.#afterArticle(words, i + 1);
          i = end;
          parts.push(arabic.servant + tail.replace(arabic.servantArticlePrefix, '').replace(/ /g, ''));
          continue;
        }
        const isArticle = arabic.articles.has(folded);
        if (isArticle || (this.#isAssimilatedArticle(folded, next.folded) && written === folded)) {
          isArabic = true;
          continue;
        }
        const kept = keptParticles.get(folded);
        if (kept !== undefined) {
          const canBeGiven = givenNameParticles.has(folded);
          isArabic ||= !canBeGiven;
          if (canBeGiven && written !== folded) parts.push(folded);
          else {
            const [tail, end] = this.#afterArticle(words, i + 1);
            i = end;
            parts.push(`${kept} ${tail.replace(arabic.articlePrefix, '').replace(/ /g, '')}`);
          }
          continue;
        }
        if (this.#isDropped(words, i)) continue;
      }
      if (rest.length > 0) isHyphenated = i === words.length - 1;
      parts.push(
        folded
          .replace(/ /g, '')
          .replace(arabic.servantPrefix, arabic.servant)
          .replace(arabic.faithEnding, arabic.faith),
      );
    }
    if (parts.length === 0) parts.push(words[0]?.folded.replace(/ /g, '') ?? '');
    return { parts, isArabic, isHyphenated };
  }

  /** The word at `index`, or the one after it if it is an article, and its index. */
  #afterArticle(words: readonly NameWord[], index: number): readonly [string, number] {
    const { folded } = words[index]!;
    const next = words[index + 1];
    return this.#words.arabic.articles.has(folded) && next !== undefined ? [next.folded, index + 1] : [folded, index];
  }

  /** A capitalised particle at the start of a name of two words may be a given name: "Van Jones". */
  #isDropped(words: readonly NameWord[], index: number): boolean {
    const { droppedParticles, nonGivenParticles } = this.#words;
    const { folded, written } = words[index]!;
    return (
      droppedParticles.has(folded) &&
      (index > 0 || written === folded || words.length > 2 || nonGivenParticles.has(folded))
    );
  }

  /** "ash" in "ash-Shamsi": the article takes the first consonant of the next word. */
  #isAssimilatedArticle(word: string, next: string): boolean {
    return this.#words.arabic.assimilatedArticles.has(word) && next.startsWith(word.slice(1));
  }

  #isArabicGiven(part: string): boolean {
    return this.#words.arabic.givenNames.has(part);
  }
}
