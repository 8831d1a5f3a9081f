// The features of a word by itself, seen from a token at some distance: its form, shape, affixes, word classes and
// clusters. They depend on the word and the distance alone, so they are made once a word, not once a token.

import { type Lexicon, WordClass } from '../lexicon.ts';
import { type Vocabulary, type Word, WordCase } from '../tokens.ts';
import type { FeatureSink } from './feature-list.ts';
import { combine, hashWord } from './hash.ts';

/** Kinds of features. The numbers are part of the trained model: add at the end. */
const Kind = {
  Form: 1,
  Lower: 2,
  Shape: 3,
  ShortShape: 4,
  Prefix: 5,
  Suffix: 6,
  Fine: 7,
  Coarse: 8,
  Class: 9,
  Classes: 10,
  CasedClasses: 11,
  CasedFine: 12,
  CasedCoarse: 13,
  Edge: 14,
  Cluster: 15,
} as const;

/** What the features of a token need to know of a word, hashed once. */
export interface WordHashes {
  readonly form: number;
  readonly lower: number;
  /** Of the last three letters. */
  readonly ending: number;
  readonly shape: number;
  readonly shortShape: number;
  /** The first and the second clustering, which conjunctions use; 0 when unknown. */
  readonly fine: number;
  readonly coarse: number;
  readonly clusters: readonly number[];
  /** Word classes that say something about names, as one number. */
  readonly classes: number;
}

/** All classes but those that only quotations need. */
const TELLING_CLASSES = (0x1fffff & ~WordClass.Cue) | WordClass.Language;

export function hashesOf(word: Word, lexicon: Lexicon): WordHashes {
  const clusters = lexicon.clusters(word.lower.endsWith('.') ? word.lower.slice(0, -1) : word.lower);
  const shape = shapeOf(word.form);
  return {
    form: hashWord(word.form),
    // Digits are all alike, or every score and year would be a word of its own.
    lower: hashWord(word.lower.replace(/\d/g, '0')),
    ending: hashWord(word.lower.slice(-3)),
    shape: hashWord(shape),
    shortShape: hashWord(shape.replace(/(.)\1+/gu, '$1')),
    fine: clusters[0] ?? 0,
    coarse: clusters[1] ?? 0,
    clusters,
    classes: word.classes & TELLING_CLASSES,
  };
}

/** "McDonald" → "XxXxxxxx", at most four alike in a row. */
export function shapeOf(form: string): string {
  let shape = '';
  for (const char of form.length > 40 ? form.slice(0, 40) : form) {
    const lower = char.toLowerCase();
    const piece = char >= '0' && char <= '9' ? '0' : lower !== char.toUpperCase() ? (char === lower ? 'x' : 'X') : char;
    if (!shape.endsWith(piece.repeat(4))) shape += piece;
  }
  return shape;
}

/** How far a token looks to either side. */
export const REACH = 2;

/** Appends the features of `word` standing `distance` tokens from the token in question. */
export function addWordFeatures(word: Word, hashes: WordHashes, distance: number, out: FeatureSink): void {
  const add = (kind: number, value: number): void => {
    out.push(combine((kind << 4) | (distance + REACH), value));
  };
  add(Kind.Lower, hashes.lower);
  add(Kind.ShortShape, hashes.shortShape);
  if (hashes.fine !== 0) add(Kind.Fine, hashes.fine);
  if (hashes.coarse !== 0) add(Kind.Coarse, hashes.coarse);
  for (let k = 2; k < hashes.clusters.length; k += 1) add(Kind.Cluster, Math.imul(hashes.clusters[k]!, 8) + k);
  for (let bits = hashes.classes; bits !== 0; bits &= bits - 1) add(Kind.Class, 31 - Math.clz32(bits & -bits));
  if (Math.abs(distance) > 1) return;
  const { lower } = word;
  add(Kind.CasedClasses, Math.imul(hashes.classes, 8) + word.case);
  for (let length = 1; length <= 4 && length < lower.length; length += 1) {
    if (distance !== 0 && length !== 3) continue;
    add(Kind.Suffix, hashWord(lower.slice(-length)));
    if (length > 1) add(Kind.Prefix, hashWord(lower.slice(0, length)));
  }
  if (distance !== 0) return;
  add(Kind.Form, hashes.form);
  add(Kind.Shape, hashes.shape);
  if (hashes.fine !== 0) add(Kind.CasedFine, hashes.fine * 8 + word.case);
  if (hashes.coarse !== 0) add(Kind.CasedCoarse, hashes.coarse * 8 + word.case);
}

/** The feature of there being no word at this distance, in or behind the sentence. */
export function addEdgeFeature(distance: number, out: FeatureSink): void {
  out.push(combine((Kind.Edge << 4) | (distance + REACH), 1));
}

/** Hashes of all words of a vocabulary, made as they are met. */
export class WordHashCache {
  readonly #vocabulary: Vocabulary;
  readonly #known: (WordHashes | undefined)[] = [];

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  of(word: Word): WordHashes {
    const known = this.#known[word.id];
    if (known !== undefined) return known;
    const made = hashesOf(word, this.#vocabulary.lexicon);
    while (this.#known.length <= word.id) this.#known.push(undefined);
    this.#known[word.id] = made;
    return made;
  }
}

export function isCapitalWord(word: Word): boolean {
  return word.case !== WordCase.Lower && word.case !== WordCase.None;
}
