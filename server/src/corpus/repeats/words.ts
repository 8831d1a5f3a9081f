// Text in, words to compare out: folded so that case, marks, dashes, apostrophes and the two spellings of English never
// tell two versions of a quotation apart, and each with its place, so that the difference can be shown as written.

import porter from 'talisman/stemmers/porter';
import { Character, classOf } from '../../base/characters.ts';
import { fnv1a } from '../../base/hash.ts';
import { memoizeByString } from '../../base/memoize.ts';
import { TextTable } from '../../base/text-table.ts';
import { emptyWords, phrasalVerbs, sameInNews } from '../../language/en/comparison-lists.ts';
import { stemKey } from './postings.ts';

// Where the words of a text stand. Nearly all are letters with a space, a comma or a full stop behind them and are found
// character by character; a pattern reads the rest.

/** An ending that stands apart ("it’ s") is a word processor's doing; "6:00" is one word. */
const WORD =
  /[\p{L}\p{N}]\p{M}*(?:[\p{L}\p{M}\p{N}]|['’] ?(?=(?:s|m|t|re|ll|ve|d)\b)|['’](?=\p{L})|[.,:](?=\p{N})|: (?=00\b))*/gu;

const BEGINS = Character.Letter | Character.Digit | Character.OtherNumber;
const GOES_ON = BEGINS | Character.Mark;

/** Calls `visit` for each word in the order of the text, for as long as that gives true. */
export function eachWord(text: string, visit: (start: number, end: number) => boolean): void {
  let at = 0;
  while (at < text.length) {
    const found = classOf(text.charCodeAt(at));
    if ((found & (BEGINS | Character.Half)) === 0) {
      at += 1;
      continue;
    }
    let start = at;
    let end = at + 1;
    while (end < text.length && (classOf(text.charCodeAt(end)) & GOES_ON) !== 0) end += 1;
    if (found === Character.Half || (end < text.length && mayGoOn(text, end))) {
      WORD.lastIndex = at;
      const match = WORD.exec(text);
      if (match === null) return;
      start = match.index;
      end = WORD.lastIndex;
    }
    if (!visit(start, end)) return;
    at = end;
  }
}

/** Whether a word may hold the mark at `end`, which is no letter. */
function mayGoOn(text: string, end: number): boolean {
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

/** A word as compared, by itself. What is asked of it again and again is found out once, and stays with it. */
export class Fold {
  readonly text: string;
  readonly hash: number;
  #stem: string | undefined;
  #key: number | undefined;

  constructor(text: string) {
    this.text = text;
    this.hash = fnv1a(text);
  }

  /** Empty where the word carries little meaning. */
  get stem(): string {
    this.#stem ??= isEmptyWord(this.text) ? '' : stemOf(this.text);
    return this.#stem;
  }

  /** Of its stem, see `stemKey`. */
  get key(): number {
    this.#key ??= stemKey(this.stem);
    return this.#key;
  }
}

/** A word as compared, and where it stands. "don't" gives two with one span. */
export interface Word {
  readonly fold: string;
  readonly start: number;
  readonly end: number;
}

export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  eachWord(text, (start, end) => {
    for (const fold of foldedAt(text, start, end)) words.push({ fold: fold.text, start, end });
    return true;
  });
  return words;
}

/** The first `most` words of a text. */
export function foldsOf(text: string, most = Number.POSITIVE_INFINITY): Fold[] {
  const folds: Fold[] = [];
  eachWord(text, (start, end) => {
    for (const fold of foldedAt(text, start, end)) folds.push(fold);
    return folds.length < most;
  });
  return folds.length > most ? folds.slice(0, most) : folds;
}

export const foldedWords = (text: string, most?: number): string[] => foldsOf(text, most).map((fold) => fold.text);

/** Contractions by their ending; "it's" may be "it has" too, which no comparison has cared about yet. */
const contractions: readonly (readonly [RegExp, string])[] = [
  [/n't$/, 'not'],
  [/'re$/, 'are'],
  [/'ll$/, 'will'],
  [/'ve$/, 'have'],
  [/'m$/, 'am'],
  [/'d$/, 'would'],
];
const IS = /^(?:it|he|she|that|there|here|what|who|where|let)'s$/;

let folded = new TextTable(foldAnew);

/** The word at a place of a text. Remembered: a folder says the same words over and over, and taking one apart is dear. */
function foldedAt(text: string, start: number, end: number): readonly Fold[] {
  if (folded.size > MOST_REMEMBERED) folded = new TextTable(foldAnew);
  return folded.of(text, start, end);
}

const MOST_REMEMBERED = 20_000;

/** A word that was folded already. */
export const foldOf = memoizeByString((text) => new Fold(text), MOST_REMEMBERED);

function foldAnew(written: string): readonly Fold[] {
  return takeApart(written).map(foldOf);
}

function takeApart(written: string): string[] {
  let word = written.toLowerCase().replace(/ /g, '');
  if (/[^a-z0-9]/.test(word)) {
    word = word.normalize('NFKD').replace(/\p{M}/gu, '').replace(/’/g, "'").replace(/,/g, '');
    for (const [ending, expanded] of contractions) {
      if (!ending.test(word)) continue;
      const stem = word.replace(ending, '');
      return [stem === 'ca' ? 'can' : stem === 'wo' ? 'will' : spelling(stem), expanded];
    }
    if (IS.test(word)) return [word.slice(0, -2), 'is'];
    word = word.replace(/'s$/, '').replace(/:00$/, '').replace(/'/g, '');
  }
  if (word === 'cannot') return ['can', 'not'];
  if (word === 'okay') return ['ok'];
  return [spelling(word)];
}

/** British spelling as American, in the endings that are regular. */
function spelling(word: string): string {
  if (word.length < 6) return word;
  return word
    .replace(/is(e|ed|es|ing|ation|ations)$/, 'iz$1')
    .replace(/our(s|ed|ing|able|ful|hood|hoods|ly|ite|ites)?$/, 'or$1')
    .replace(/(?<=[a-z]{2})ll(ed|ing)$/, 'l$1')
    .replace(/(?<=[a-z]{3})(?:tre)$/, 'ter');
}

export const isEmptyWord = (fold: string): boolean => fold.length < 2 || emptyWords.has(fold);

const synonyms = new Map<string, string>();
for (const group of sameInNews) for (const word of group) synonyms.set(word, group[0] as string);

/**
 * What a word is compared by where other words may stand for the same. Porter's stem, cut after seven letters, so that
 * "substance" and "substantial", "extradite" and "extradition" meet: truncation is the oldest conflation there is.
 */
const stemOf = (fold: string): string =>
  synonyms.get(fold) ?? (/^[a-z]+$/.test(fold) ? porter(fold).slice(0, LONGEST_STEM) : fold);

const LONGEST_STEM = 7;

/** The stems of the words that carry meaning, each once, in the order of the text. */
export const contentStems = (folds: readonly Fold[]): string[] => contentFolds(folds).map(({ stem }) => stem);

/** The words that carry meaning, the first of each stem, in the order of the text. */
export function contentFolds(folds: readonly Fold[]): Fold[] {
  const stems = new Set<string>();
  const found: Fold[] = [];
  for (let i = 0; i < folds.length; i += 1) {
    const fold = phrasalVerb(folds[i] as Fold, folds[i + 1]) ?? (folds[i] as Fold);
    if (fold.stem === '' || stems.has(fold.stem)) continue;
    stems.add(fold.stem);
    found.push(fold);
  }
  return found;
}

/** The second words of phrasal verbs. */
const particles = new Set(phrasalVerbs.map(([, second]) => second));

/** One word that says the same as a verb and the particle behind it; `undefined` where there is none. */
function phrasalVerb(verb: Fold, particle: Fold | undefined): Fold | undefined {
  if (particle === undefined || !particles.has(particle.text)) return undefined;
  const found = phrasalVerbs.find(([first, second]) => second === particle.text && first.test(verb.text));
  return found === undefined ? undefined : foldOf(found[2]);
}
