// What a stage knows of a word by its form alone, as bits of a number: found once, when the word is first met, and not at
// each of its places.

import { TextTable } from '../../base/text-table.ts';
import type { Language } from '../language/language.ts';
import type { Phrase } from '../language/lexicon.ts';
import { type Vocabulary, type Word, WordCase } from './tokens.ts';

// How a word is written, by its letters: what has no case (digits, marks, most scripts) counts for neither side.

export function describeCase(form: string): number {
  let upper = 0;
  let small = 0;
  let firstUpper = false;
  let letters = 0;
  for (const char of form) {
    const low = char.toLowerCase();
    const high = char.toUpperCase();
    if (low === high) continue;
    if (char !== low) {
      upper += 1;
      if (letters === 0) firstUpper = true;
    } else small += 1;
    letters += 1;
  }
  if (letters === 0) return WordCase.None;
  if (upper === 0) return WordCase.Lower;
  if (small === 0) return letters === 1 ? WordCase.Capital : WordCase.Upper;
  return firstUpper && upper === 1 ? WordCase.Capital : WordCase.Mixed;
}

// The distinct words that texts hold: what the lexicon says of a word is asked once for the life of a lexicon, not once an
// occurrence.

/** A word longer than this (code units) is known by its first part; no name is as long. */
const LONGEST_WORD = 200;
/** Vocabularies live as long as their lexicon, up to a size (words) that a text can exceed by no more than its own. */
export const MOST_WORDS = 40_000;

const vocabularies = new WeakMap<Language, GrowingVocabulary>();

export function vocabularyOf(language: Language): GrowingVocabulary {
  let known = vocabularies.get(language);
  if (known === undefined || known.size > MOST_WORDS) {
    known = new GrowingVocabulary(language);
    vocabularies.set(language, known);
  }
  return known;
}

export class GrowingVocabulary implements Vocabulary {
  readonly language: Language;
  readonly #words = new TextTable<Word>((form) => this.#describe(form));
  readonly #keys = new Map<string, number>();

  constructor(language: Language) {
    this.language = language;
  }

  get size(): number {
    return this.#words.size;
  }

  /** The word that stands in `text` from `from` to `to`. */
  wordAt(text: string, from: number, to: number): Word {
    return this.#words.of(text, from, Math.min(to, from + LONGEST_WORD));
  }

  #describe(form: string): Word {
    const lower = form.toLowerCase().replaceAll('’', "'");
    let key = this.#keys.get(lower);
    if (key === undefined) {
      key = this.#keys.size;
      this.#keys.set(lower, key);
    }
    return {
      form,
      lower,
      case: describeCase(form),
      classes: this.language.classes(lower.length > 1 && lower.endsWith('.') ? lower.slice(0, -1) : lower),
      phrases: bySecondWord(this.language.phrases(lower)),
      id: this.size,
      key,
    };
  }
}

/** Hundreds of towns begin with "New": what follows says which few of them it can be. */
function bySecondWord(phrases: readonly Phrase[] | undefined): ReadonlyMap<string, readonly Phrase[]> | undefined {
  if (phrases === undefined) return undefined;
  const found = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const second = phrase.words[1] ?? '';
    const known = found.get(second);
    if (known === undefined) found.set(second, [phrase]);
    else known.push(phrase);
  }
  return found;
}

/** Finds what is kept of a word: bits, no sign among them. */
export type FindFacts = (word: Word, language: Language) => number;

const UNKNOWN = -1;
/** Words that there is room for at first. */
const FEWEST = 4096;

/** The facts of the words of one vocabulary. */
export class WordFacts {
  readonly #find: FindFacts;
  readonly #language: Language;
  /** By word; `UNKNOWN` where nobody has asked. */
  #known = new Int32Array(FEWEST).fill(UNKNOWN);

  constructor(find: FindFacts, language: Language) {
    this.#find = find;
    this.#language = language;
  }

  of(word: Word): number {
    const { id } = word;
    const known = id < this.#known.length ? (this.#known[id] as number) : UNKNOWN;
    return known === UNKNOWN ? this.#add(word) : known;
  }

  #add(word: Word): number {
    if (word.id >= this.#known.length) {
      const more = new Int32Array(2 * word.id).fill(UNKNOWN);
      more.set(this.#known);
      this.#known = more;
    }
    const found = this.#find(word, this.#language);
    this.#known[word.id] = found;
    return found;
  }
}

/** Facts that are kept for as long as the vocabulary lives. */
export function factsOfWords(find: FindFacts): (vocabulary: Vocabulary) => WordFacts {
  const kept = new WeakMap<Vocabulary, WordFacts>();
  return (vocabulary) => {
    let facts = kept.get(vocabulary);
    if (facts === undefined) {
      facts = new WordFacts(find, vocabulary.language);
      kept.set(vocabulary, facts);
    }
    return facts;
  };
}
