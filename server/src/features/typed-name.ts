// What of a name stands before the cursor: the word that is being typed, and with it the words before it that may belong to
// the same name. A name stays on its line; between its words are single spaces.

import { fold } from '../corpus/identity/fold.ts';

export interface TypedName {
  /** Offset of its first letter; it reaches to the cursor. */
  readonly start: number;
  readonly text: string;
  readonly folded: string;
  /** Whether the word at the cursor, or a part of it behind a hyphen, begins with a capital letter. */
  readonly isCapital: boolean;
}

/** Words of a name before the one at the cursor. */
const MOST_WORDS = 4;
/** Code units; a longer word is none of a name. */
const LONGEST_WORD = 60;
/** Lower-case words within names are short ("van der", "bin", "of the"). */
const LONGEST_PARTICLE = 3;

/** The stretches before the cursor that may begin a name, the shortest first; empty where the cursor touches no word. */
export function typedNames(text: string, offset: number): TypedName[] {
  const first = wordStart(text, offset);
  if (first === offset || isLetter(text, offset)) return [];
  const isCapital = beginsAsName(text.slice(first, offset));
  const found: TypedName[] = [];
  const add = (start: number): void => {
    const words = text.slice(start, offset);
    const folded = fold(words);
    if (folded !== '') found.push({ start, text: words, folded, isCapital });
  };
  add(first);
  let start = first;
  for (let i = 0; i < MOST_WORDS && (text[start - 1] === ' ' || text[start - 1] === '\u00a0'); i += 1) {
    const before = wordStart(text, start - 1);
    const word = text.slice(before, start - 1);
    if (word === '') break;
    start = before;
    if (beginsAsName(word)) add(before);
    else if (word.length > LONGEST_PARTICLE) break;
  }
  return found;
}

function wordStart(text: string, end: number): number {
  const floor = Math.max(0, end - LONGEST_WORD);
  let at = end;
  while (at > floor && (isLetter(text, at - 1) || (JOINER.test(text.charAt(at - 1)) && isLetter(text, at - 2))))
    at -= 1;
  return at;
}

/** Hyphens and apostrophes join letters to a word. */
const JOINER = /[-‐‑'’ʼ]/;

function isLetter(text: string, at: number): boolean {
  return /[\p{L}\p{M}\p{N}]/u.test(text.charAt(at));
}

function beginsAsName(word: string): boolean {
  return /(?:^|[-‐‑'’ʼ])\p{Lu}/u.test(word);
}
