// The words of a text in the form in which statements are compared: case, accents, dashes, apostrophes and spelling
// variants never make two versions of a quotation differ. Each word can keep its place, so that a difference is shown as
// written.

import type { ComparisonWords } from '../../analysis/language/comparison.ts';
import type { Language } from '../../analysis/language/language.ts';
import { Character, classOf } from '../../base/characters.ts';
import { fnv1a } from '../../base/hash.ts';
import { memoizeByString } from '../../base/memoize.ts';
import { TextTable } from '../../base/text-table.ts';
import { stemKeyOf, weightOfStem } from './keys.ts';

/** A normalized word. Derived values are computed once and kept with it. */
export class NormalizedWord {
  readonly text: string;
  readonly hash: number;
  readonly #normalizer: WordNormalizer;
  #stem: string | undefined;
  #key: number | undefined;

  constructor(text: string, normalizer: WordNormalizer) {
    this.text = text;
    this.hash = fnv1a(text);
    this.#normalizer = normalizer;
  }

  /** Empty for a stop word. */
  get stem(): string {
    this.#stem ??= this.#normalizer.isStopWord(this.text) ? '' : this.#normalizer.stem(this.text);
    return this.#stem;
  }

  /** The key of its stem, see `stemKeyOf`. */
  get key(): number {
    this.#key ??= this.#normalizer.keyOf(this.stem);
    return this.#key;
  }
}

/** A normalized word and its span in the text. "don't" gives two words with one span. */
export interface PlacedWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words cached by a normalizer. A folder repeats the same words, and normalizing one is slow. */
const CACHED_WORDS = 20_000;

/** Finds and normalizes the words of texts in one language. Get one from `normalizerFor`. */
export class WordNormalizer {
  readonly words: ComparisonWords;
  /** The normalized word of a text that is one already. */
  readonly word: (text: string) => NormalizedWord;
  /** The key of a stem, see `stemKeyOf`. */
  readonly keyOf: (stem: string) => number;
  readonly #pattern: RegExp;
  #written: TextTable<readonly NormalizedWord[]>;

  constructor(words: ComparisonWords) {
    this.words = words;
    this.word = memoizeByString((text) => new NormalizedWord(text, this), CACHED_WORDS);
    this.keyOf = memoizeByString((stem) => stemKeyOf(stem, words.commonStems.has(stem)), CACHED_WORDS);
    this.#pattern = wordPattern(words.cliticEndings);
    this.#written = this.#table();
  }

  /** The first `most` words of a text. */
  wordsOf(text: string, most = Number.POSITIVE_INFINITY): NormalizedWord[] {
    const words: NormalizedWord[] = [];
    eachWord(text, this.#pattern, (start, end) => {
      for (const word of this.#wordsAt(text, start, end)) words.push(word);
      return words.length < most;
    });
    return words.length > most ? words.slice(0, most) : words;
  }

  /** The same as strings. */
  textsOf(text: string, most?: number): string[] {
    return this.wordsOf(text, most).map((word) => word.text);
  }

  /** All words of a text with their places. */
  placedWordsOf(text: string): PlacedWord[] {
    const words: PlacedWord[] = [];
    eachWord(text, this.#pattern, (start, end) => {
      for (const word of this.#wordsAt(text, start, end)) words.push({ text: word.text, start, end });
      return true;
    });
    return words;
  }

  /** The words that carry meaning, the first of each stem, in text order. */
  contentWords(words: readonly NormalizedWord[]): NormalizedWord[] {
    const stems = new Set<string>();
    const found: NormalizedWord[] = [];
    for (let i = 0; i < words.length; i += 1) {
      const word = this.#phrasalVerb(words[i]!, words[i + 1]) ?? words[i]!;
      if (word.stem === '' || stems.has(word.stem)) continue;
      stems.add(word.stem);
      found.push(word);
    }
    return found;
  }

  /** The stems of the words that carry meaning, each once, in text order. */
  contentStems(words: readonly NormalizedWord[]): string[] {
    return this.contentWords(words).map(({ stem }) => stem);
  }

  /** Whether a normalized word has little meaning of its own. */
  isStopWord(text: string): boolean {
    return text.length < 2 || this.words.stopWords.has(text);
  }

  stem(text: string): string {
    return this.words.stem(text);
  }

  /** The stem of a verb that says what happened; empty for one without a meaning of its own ("said", "was"). */
  actOf(verb: string): string {
    const [word] = this.textsOf(verb, 1);
    return word === undefined || this.isStopWord(word) ? '' : this.stem(word);
  }

  /** The weight of a stem in comparisons, in tenths. */
  weightOf(stem: string): number {
    return weightOfStem(this.words.commonStems.has(stem));
  }

  #phrasalVerb(verb: NormalizedWord, particle: NormalizedWord | undefined): NormalizedWord | undefined {
    const found = particle === undefined ? undefined : this.words.phrasalVerb(verb.text, particle.text);
    return found === undefined ? undefined : this.word(found);
  }

  #wordsAt(text: string, start: number, end: number): readonly NormalizedWord[] {
    if (this.#written.size > CACHED_WORDS) this.#written = this.#table();
    return this.#written.of(text, start, end);
  }

  #table(): TextTable<readonly NormalizedWord[]> {
    return new TextTable((written) => this.#normalize(written).map(this.word));
  }

  #normalize(written: string): readonly string[] {
    let word = written.toLowerCase().replace(/ /g, '');
    if (/[^a-z0-9]/.test(word))
      word = word.normalize('NFKD').replace(/\p{M}/gu, '').replace(/’/g, "'").replace(/,/g, '');
    return this.words.normalize(word);
  }
}

const normalizers = new WeakMap<ComparisonWords, WordNormalizer>();

/** The normalizer of a language; there is one per process, which all articles share. */
export function normalizerFor({ comparison }: Language): WordNormalizer {
  let normalizer = normalizers.get(comparison);
  if (normalizer === undefined) {
    normalizer = new WordNormalizer(comparison);
    normalizers.set(comparison, normalizer);
  }
  return normalizer;
}

/** Words with apostrophes and numbers. "it’ s" is the work of a word processor and one word, as is "6:00". */
const wordPattern = (cliticEndings: readonly string[]): RegExp =>
  new RegExp(
    `[\\p{L}\\p{N}]\\p{M}*(?:[\\p{L}\\p{M}\\p{N}]|['’] ?(?=(?:${cliticEndings.join('|')})\\b)|['’](?=\\p{L})|[.,:](?=\\p{N})|: (?=00\\b))*`,
    'gu',
  );

const WORD_START = Character.Letter | Character.Digit | Character.OtherNumber;
const WORD_PART = WORD_START | Character.Mark;

/**
 * Calls `visit` for each word in text order for as long as it returns true. Nearly all words are letters followed by a
 * space, a comma or a full stop and are found character by character; `pattern` reads the others.
 */
function eachWord(text: string, pattern: RegExp, visit: (start: number, end: number) => boolean): void {
  let at = 0;
  while (at < text.length) {
    const found = classOf(text.charCodeAt(at));
    if ((found & (WORD_START | Character.Half)) === 0) {
      at += 1;
      continue;
    }
    let start = at;
    let end = at + 1;
    while (end < text.length && (classOf(text.charCodeAt(end)) & WORD_PART) !== 0) end += 1;
    if (found === Character.Half || (end < text.length && mayContinue(text, end))) {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match === null) return;
      start = match.index;
      end = pattern.lastIndex;
    }
    if (!visit(start, end)) return;
    at = end;
  }
}

/** Whether a word may go on with the character at `end`, which is not a letter. */
function mayContinue(text: string, end: number): boolean {
  switch (text.charCodeAt(end)) {
    case 39: // '
    case 0x2019: // ’
    case 58: // :
      return true;
    case 44: // ,
    case 46: // .
      return (classOf(text.charCodeAt(end + 1)) & (Character.Digit | Character.OtherNumber | Character.Half)) !== 0;
    default:
      return classOf(text.charCodeAt(end)) === Character.Half;
  }
}
