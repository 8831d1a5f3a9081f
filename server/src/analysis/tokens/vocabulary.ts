// The distinct words that texts hold. What the lexicon says of a word is asked once for the life of a lexicon, not once an
// occurrence; a word met before is found by its characters in the text, so that nothing is cut out for it.

import { fnv1aBetween } from '../fnv.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Vocabulary, Word } from '../tokens.ts';
import { describeCase } from './word-case.ts';

/** A word longer than this (code units) is known by its first part; no name is as long. */
const LONGEST_WORD = 200;
/** Vocabularies live as long as their lexicon, up to a size (words) that a text can exceed by no more than its own. */
const MOST_WORDS = 40_000;

const vocabularies = new WeakMap<Lexicon, GrowingVocabulary>();

export function vocabularyOf(lexicon: Lexicon): GrowingVocabulary {
  let known = vocabularies.get(lexicon);
  if (known === undefined || known.size > MOST_WORDS) {
    known = new GrowingVocabulary(lexicon);
    vocabularies.set(lexicon, known);
  }
  return known;
}

/** Words by the hash of their characters, in the next free place where that one is taken; a power of two of places. */
export class GrowingVocabulary implements Vocabulary {
  readonly lexicon: Lexicon;
  size = 0;
  #places = emptyPlaces(4096);
  #hashes = new Int32Array(4096);
  readonly #keys = new Map<string, number>();

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  /** The word that stands in `text` from `from` to `to`. */
  wordAt(text: string, from: number, to: number): Word {
    const length = Math.min(to - from, LONGEST_WORD);
    const hash = hashOf(text, from, from + length);
    const last = this.#places.length - 1;
    let place = hash & last;
    for (;;) {
      const word = this.#places[place];
      if (word === undefined) break;
      if (this.#hashes[place] === hash && word.form.length === length && text.startsWith(word.form, from)) return word;
      place = (place + 1) & last;
    }
    const word = this.#describe(text.slice(from, from + length));
    this.#places[place] = word;
    this.#hashes[place] = hash;
    this.size += 1;
    if (this.size > this.#places.length >> 1) this.#spread();
    return word;
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
      classes: this.lexicon.classes(lower.length > 1 && lower.endsWith('.') ? lower.slice(0, -1) : lower),
      phrases: this.lexicon.phrases(lower),
      id: this.size,
      key,
    };
  }

  /** Doubles the places: were more than half of them taken, the ways to a free one would grow long. */
  #spread(): void {
    const places = this.#places;
    const hashes = this.#hashes;
    const last = 2 * places.length - 1;
    this.#places = emptyPlaces(last + 1);
    this.#hashes = new Int32Array(last + 1);
    places.forEach((word, before) => {
      if (word === undefined) return;
      const hash = hashes[before]!;
      let place = hash & last;
      while (this.#places[place] !== undefined) place = (place + 1) & last;
      this.#places[place] = word;
      this.#hashes[place] = hash;
    });
  }
}

function emptyPlaces(count: number): (Word | undefined)[] {
  return new Array<Word | undefined>(count).fill(undefined);
}

/** The upper bits are folded into the lower ones, which choose the place. */
function hashOf(text: string, from: number, to: number): number {
  const hash = fnv1aBetween(text, from, to);
  return hash ^ (hash >>> 15);
}
