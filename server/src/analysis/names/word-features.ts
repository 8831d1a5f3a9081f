// The features of a word by itself, seen from a token at some distance: its form, shape, affixes, word classes and clusters.
// They depend on the word and the distance alone, so that they are computed once for each distinct word.

import type { Language } from '../language/language.ts';
import { WordClass } from '../language/lexicon.ts';
import { type Vocabulary, type Word, WordCase } from '../tokens/tokens.ts';
import type { FeatureSink } from './features.ts';
import { combine, hashWord } from './model.ts';

/** Kinds of the features of a word. The numbers are part of the trained model: add new ones at the end, below 32. */
const WordFeatureKind = {
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
  NameType: 16,
} as const;

/** The hashes and numbers of a word from which features are made. */
export interface WordHashes {
  readonly form: number;
  readonly lower: number;
  /** Hash of the last three letters. */
  readonly ending: number;
  readonly shape: number;
  readonly shortShape: number;
  /** The clusters of the first and second clustering, which conjunctions use; 0 when unknown. */
  readonly fine: number;
  readonly coarse: number;
  /** The type of name that the word is mostly part of, by its vector; 0 when unknown. */
  readonly nameType: number;
  /** `WordClass` bits that are relevant for names. */
  readonly classes: number;
}

/** All classes but those that only attribution needs. */
const NAME_CLASSES = (0x1fffff & ~WordClass.Cue) | WordClass.Language;

function hashesOf(word: Word, language: Language): WordHashes {
  const clusters = language.clusters(word.lower.endsWith('.') ? word.lower.slice(0, -1) : word.lower);
  const shape = shapeOf(word.form);
  return {
    form: hashWord(word.form),
    // All digits count as one, or each score and year would be a word of its own.
    lower: hashWord(word.lower.replace(/\d/g, '0')),
    ending: hashWord(word.lower.slice(-3)),
    shape: hashWord(shape),
    shortShape: hashWord(shape.replace(/(.)\1+/gu, '$1')),
    fine: clusters[0] ?? 0,
    coarse: clusters[1] ?? 0,
    nameType: clusters[2] ?? 0,
    classes: word.classes & NAME_CLASSES,
  };
}

/** The shape of a form: "McDonald" → "XxXxxxx", at most four equal signs in a row. */
function shapeOf(form: string): string {
  let shape = '';
  for (const char of form.length > 40 ? form.slice(0, 40) : form) {
    const lower = char.toLowerCase();
    const sign = char >= '0' && char <= '9' ? '0' : lower !== char.toUpperCase() ? (char === lower ? 'x' : 'X') : char;
    if (!shape.endsWith(sign.repeat(4))) shape += sign;
  }
  return shape;
}

/** The largest distance, in tokens to either side, from which a word gives features to a token. */
export const REACH = 2;

/** Appends the features that `word` gives to the token `distance` tokens before it (negative: after it). */
export function addWordFeatures(word: Word, hashes: WordHashes, distance: number, out: FeatureSink): void {
  const add = (kind: number, value: number): void => {
    out.push(combine((kind << 4) | (distance + REACH), value));
  };
  add(WordFeatureKind.Lower, hashes.lower);
  add(WordFeatureKind.ShortShape, hashes.shortShape);
  if (hashes.fine !== 0) add(WordFeatureKind.Fine, hashes.fine);
  if (hashes.coarse !== 0) add(WordFeatureKind.Coarse, hashes.coarse);
  if (hashes.nameType !== 0 && word.case !== WordCase.Lower)
    add(WordFeatureKind.NameType, hashes.nameType * 8 + word.case);
  for (let bits = hashes.classes; bits !== 0; bits &= bits - 1)
    add(WordFeatureKind.Class, 31 - Math.clz32(bits & -bits));
  if (Math.abs(distance) > 1) return;
  const { lower } = word;
  add(WordFeatureKind.CasedClasses, Math.imul(hashes.classes, 8) + word.case);
  for (let length = 1; length <= 4 && length < lower.length; length += 1) {
    if (distance !== 0 && length !== 3) continue;
    add(WordFeatureKind.Suffix, hashWord(lower.slice(-length)));
    if (length > 1) add(WordFeatureKind.Prefix, hashWord(lower.slice(0, length)));
  }
  if (distance !== 0) return;
  add(WordFeatureKind.Form, hashes.form);
  add(WordFeatureKind.Shape, hashes.shape);
  if (hashes.fine !== 0) add(WordFeatureKind.CasedFine, hashes.fine * 8 + word.case);
  if (hashes.coarse !== 0) add(WordFeatureKind.CasedCoarse, hashes.coarse * 8 + word.case);
}

/** Appends the feature of a position outside the sentence. */
export function addEdgeFeature(distance: number, out: FeatureSink): void {
  out.push(combine((WordFeatureKind.Edge << 4) | (distance + REACH), 1));
}

/** The hashes of the words of one vocabulary, computed on first use. */
export class WordHashCache {
  readonly #vocabulary: Vocabulary;
  readonly #known: (WordHashes | undefined)[] = [];

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  of(word: Word): WordHashes {
    const known = this.#known[word.id];
    if (known !== undefined) return known;
    const made = hashesOf(word, this.#vocabulary.language);
    while (this.#known.length <= word.id) this.#known.push(undefined);
    this.#known[word.id] = made;
    return made;
  }
}
