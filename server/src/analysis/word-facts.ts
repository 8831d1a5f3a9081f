// What a stage knows of a word by its form alone, as bits of a number: found once, when the word is first met, and not at
// each of its places.

import type { Lexicon } from './lexicon.ts';
import type { Vocabulary, Word } from './tokens.ts';

/** Finds what is kept of a word: bits, no sign among them. */
export type FindFacts = (word: Word, lexicon: Lexicon) => number;

const UNKNOWN = -1;
/** Words that there is room for at first. */
const FEWEST = 4096;

/** The facts of the words of one vocabulary. */
export class WordFacts {
  readonly #find: FindFacts;
  readonly #lexicon: Lexicon;
  /** By word; `UNKNOWN` where nobody has asked. */
  #known = new Int32Array(FEWEST).fill(UNKNOWN);

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
    if (word.id >= this.#known.length) {
      const more = new Int32Array(2 * word.id).fill(UNKNOWN);
      more.set(this.#known);
      this.#known = more;
    }
    const found = this.#find(word, this.#lexicon);
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
      facts = new WordFacts(find, vocabulary.lexicon);
      kept.set(vocabulary, facts);
    }
    return facts;
  };
}
