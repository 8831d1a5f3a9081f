// Where the words of a text stand. Nearly all are letters with a space, a comma or a full stop behind them and are found
// character by character; a pattern reads the rest.

import { Character, classOf } from '../../analysis/characters.ts';

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
