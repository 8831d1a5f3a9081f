// Text in, words to compare out: folded so that case, marks, dashes, apostrophes and the two spellings of English never
// tell two versions of a quotation apart, and each with its place, so that the difference can be shown as written.

import porter from 'talisman/stemmers/porter';
import { onceForWords } from '../../analysis/once-for-words.ts';
import { TextTable } from '../../analysis/text-table.ts';
import { emptyWords, phrasalVerbs, sameInNews } from '../../language/en/comparison.ts';
import { eachWord } from './word-places.ts';

/** A word as compared, and where it stands. "don't" gives two with one span. */
export interface Word {
  readonly fold: string;
  readonly start: number;
  readonly end: number;
}

export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  eachWord(text, (start, end) => {
    for (const fold of foldedAt(text, start, end)) words.push({ fold, start, end });
    return true;
  });
  return words;
}

/** The first `most` words of a text. */
export function foldedWords(text: string, most = Number.POSITIVE_INFINITY): string[] {
  const words: string[] = [];
  eachWord(text, (start, end) => {
    for (const fold of foldedAt(text, start, end)) words.push(fold);
    return words.length < most;
  });
  return words.length > most ? words.slice(0, most) : words;
}

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

let folded = new TextTable<readonly string[]>(takeApart);

/** The word at a place of a text. Remembered: a folder says the same words over and over, and taking one apart is dear. */
function foldedAt(text: string, start: number, end: number): readonly string[] {
  if (folded.size > MOST_REMEMBERED) folded = new TextTable(takeApart);
  return folded.of(text, start, end);
}

const MOST_REMEMBERED = 20_000;

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
 * What a word is compared by where other words may stand for the same; nothing of one that carries little meaning. Porter's
 * stem, cut after seven letters, so that "substance" and "substantial", "extradite" and "extradition" meet: truncation is
 * the oldest conflation there is.
 */
const stemOf = onceForWords((fold) => (isEmptyWord(fold) ? '' : fullStemOf(fold)), MOST_REMEMBERED);

const fullStemOf = (fold: string): string =>
  synonyms.get(fold) ?? (/^[a-z]+$/.test(fold) ? porter(fold).slice(0, LONGEST_STEM) : fold);

const LONGEST_STEM = 7;

/** The second words of phrasal verbs. */
const particles = new Set(phrasalVerbs.map(([, second]) => second));

/** The stems of the words that carry meaning, each once, in the order of the text. */
export function contentStems(folds: readonly string[]): string[] {
  const found = new Set<string>();
  for (let i = 0; i < folds.length; i += 1) {
    const word = folds[i] as string;
    const next = folds[i + 1];
    const verb = next !== undefined && particles.has(next) ? phrasalVerb(word, next) : undefined;
    const stem = stemOf(verb ?? word);
    if (stem !== '') found.add(stem);
  }
  return [...found];
}

/** One word that says the same as a verb and the particle behind it; `undefined` where there is none. */
const phrasalVerb = (verb: string, particle: string): string | undefined =>
  phrasalVerbs.find(([first, second]) => second === particle && first.test(verb))?.[2];
