// The distinct words that texts hold: what the lexicon says of a word is asked once for the life of a lexicon, not once an
// occurrence.

import type { Lexicon, Phrase } from '../lexicon.ts';
import { TextTable } from '../text-table.ts';
import type { Vocabulary, Word } from '../tokens.ts';
import { describeCase } from './word-case.ts';

/** A word longer than this (code units) is known by its first part; no name is as long. */
const LONGEST_WORD = 200;
/** Vocabularies live as long as their lexicon, up to a size (words) that a text can exceed by no more than its own. */
export const MOST_WORDS = 40_000;

const vocabularies = new WeakMap<Lexicon, GrowingVocabulary>();

export function vocabularyOf(lexicon: Lexicon): GrowingVocabulary {
  let known = vocabularies.get(lexicon);
  if (known === undefined || known.size > MOST_WORDS) {
    known = new GrowingVocabulary(lexicon);
    vocabularies.set(lexicon, known);
  }
  return known;
}

export class GrowingVocabulary implements Vocabulary {
  readonly lexicon: Lexicon;
  readonly #words = new TextTable<Word>((form) => this.#describe(form));
  readonly #keys = new Map<string, number>();

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
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
      classes: this.lexicon.classes(lower.length > 1 && lower.endsWith('.') ? lower.slice(0, -1) : lower),
      phrases: bySecondWord(this.lexicon.phrases(lower)),
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
