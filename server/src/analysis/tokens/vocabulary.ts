// Describes each distinct word once (case, word classes, known names) and caches further facts of stages per word, so that
// a language is asked once for a word and not once for each token.

import { TextTable } from '../../base/text-table.ts';
import type { Language } from '../language/language.ts';
import type { Phrase } from '../language/lexicon.ts';
import { type Vocabulary, type Word, WordCase } from './tokens.ts';

/** A longer word (code units) is described by its first part; no name is as long. */
const LONGEST_WORD = 200;
/** Words after which a vocabulary is replaced by an empty one. The text being read may exceed it by its own words. */
export const MOST_WORDS = 40_000;

const vocabularies = new WeakMap<Language, GrowingVocabulary>();

/** The current vocabulary of a language. */
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

  /** The word at the offsets `[from, to)` of `text`. */
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
      case: caseOf(form),
      classes: this.language.classes(lower.length > 1 && lower.endsWith('.') ? lower.slice(0, -1) : lower),
      phrases: bySecondWord(this.language.phrases(lower)),
      id: this.size,
      key,
    };
  }
}

/** The `WordCase` of a form. Characters without case (digits, marks, most scripts) do not count. */
function caseOf(form: string): number {
  let upper = 0;
  let lower = 0;
  let isFirstUpper = false;
  let letters = 0;
  for (const char of form) {
    const low = char.toLowerCase();
    if (low === char.toUpperCase()) continue;
    if (char !== low) {
      upper += 1;
      if (letters === 0) isFirstUpper = true;
    } else lower += 1;
    letters += 1;
  }
  if (letters === 0) return WordCase.None;
  if (upper === 0) return WordCase.Lower;
  if (lower === 0) return letters === 1 ? WordCase.Capital : WordCase.Upper;
  return isFirstUpper && upper === 1 ? WordCase.Capital : WordCase.Mixed;
}

/** Groups phrases by their second word, because hundreds of towns begin with "New". */
function bySecondWord(phrases: readonly Phrase[] | undefined): ReadonlyMap<string, readonly Phrase[]> | undefined {
  if (phrases === undefined) return undefined;
  const groups = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const second = phrase.words[1] ?? '';
    const group = groups.get(second);
    if (group === undefined) groups.set(second, [phrase]);
    else group.push(phrase);
  }
  return groups;
}

/** Computes the facts of a word as a non-negative integer, usually one bit a fact. */
type FindFacts = (word: Word, language: Language) => number;

const UNKNOWN = -1;
const INITIAL_CAPACITY = 4096;

/** The facts of the words of one vocabulary, computed once per distinct word and stored in a typed array. */
export class WordFacts {
  readonly #find: FindFacts;
  readonly #language: Language;
  /** By `Word.id`; `UNKNOWN` where not yet computed. */
  #known = new Int32Array(INITIAL_CAPACITY).fill(UNKNOWN);

  constructor(find: FindFacts, language: Language) {
    this.#find = find;
    this.#language = language;
  }

  of(word: Word): number {
    const { id } = word;
    const known = id < this.#known.length ? this.#known[id]! : UNKNOWN;
    return known === UNKNOWN ? this.#add(word) : known;
  }

  #add(word: Word): number {
    if (word.id >= this.#known.length) {
      const larger = new Int32Array(2 * word.id).fill(UNKNOWN);
      larger.set(this.#known);
      this.#known = larger;
    }
    const found = this.#find(word, this.#language);
    this.#known[word.id] = found;
    return found;
  }
}

/** Returns a function that gives the facts of a vocabulary; they live as long as the vocabulary. */
export function factsOfWords(find: FindFacts): (vocabulary: Vocabulary) => WordFacts {
  const byVocabulary = new WeakMap<Vocabulary, WordFacts>();
  return (vocabulary) => {
    let facts = byVocabulary.get(vocabulary);
    if (facts === undefined) {
      facts = new WordFacts(find, vocabulary.language);
      byVocabulary.set(vocabulary, facts);
    }
    return facts;
  };
}
