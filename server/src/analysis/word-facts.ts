// What a stage knows of a word by its form alone, as bits of a number: found once, when the word is first met, and not at
// each of its places.

import type { Lexicon } from './lexicon.ts';
import type { Vocabulary, Word } from './tokens.ts';

/** Finds what is kept of a word: bits, no sign among them. */
export type FindFacts = (word: Word, lexicon: Lexicon) => number;

/** The facts of the words of one vocabulary. */
export class WordFacts {
  readonly #find: FindFacts;
  readonly #lexicon: Lexicon;
  /** By word; `UNKNOWN` where nobody has asked. */
  readonly #known: number[] = [];

  constructor(find: FindFacts, lexicon: Lexicon) {
    this.#find = find;
    this.#lexicon = lexicon;
  }

  of(word: Word): number {
    const { id } = word;
    const known = id < this.#known.length ? (this.#known[id] as number) : UNKNOWN;
    return known === UNKNOWN ? this.#add(word) : known;
  }

  #add(word: Word): number {
    // Filled up in order: an array with wide gaps would be kept as a slow dictionary.
    while (this.#known.length <= word.id) this.#known.push(UNKNOWN);
    const found = this.#find(word, this.#lexicon);
    this.#known[word.id] = found;
    return found;
  }
}

const UNKNOWN = -1;

/** Facts that are kept for as long as the vocabulary lives. */
export function factsOfWords(find: FindFacts): (vocabulary: Vocabulary) => WordFacts {
  const kept = new WeakMap<Vocabulary, WordFacts>();
  return (vocabulary) => {
    let facts = kept.get(vocabulary);
    if (facts === undefined) {
      facts = new WordFacts(find, vocabulary.lexicon);
      kept.set(vocabulary, facts);
    }
    return facts;
  };
}
