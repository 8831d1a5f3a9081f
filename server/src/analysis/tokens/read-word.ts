// Words: letters and digits in a row, with the points of "U.S." and "J." and the apostrophe of "O'Brien"; a clitic behind them
// is a token of its own.

import { isApostrophe, isCapital, isLetter, isLetterOrDigit } from '../characters.ts';
import { TokenKind } from '../tokens.ts';
import type { TokenColumns } from './columns.ts';
import { isFileEnding, isUrl, readUrl } from './read-url.ts';

/** Reads the word that begins at `from`; gives where it ends, which is not behind `limit`. */
export function readWord(text: string, from: number, limit: number, tokens: TokenColumns): number {
  if (isUrl(text, from)) return readUrl(text, from, limit, tokens);
  let i = from + 1;
  while (i < limit) {
    const code = text.charCodeAt(i);
    if (isLetterOrDigit(code)) {
      i += 1;
      continue;
    }
    const next = i + 1 < limit ? text.charCodeAt(i + 1) : 0;
    // "desk@example.org" and "report.pdf" are no words.
    if ((code === 64 && isLetter(next)) || (code === 46 && isFileEnding(text, i + 1, limit)))
      return readUrl(text, from, limit, tokens);
    // "U.S." and "J." keep their points: a point after a single capital that is the whole piece so far.
    if (code === 46 && isCapital(text.charCodeAt(i - 1)) && (i - 1 === from || text.charCodeAt(i - 2) === 46)) {
      if (isLetter(next) && text.charCodeAt(i - 1) !== 0) {
        // "U.S" goes on only when the piece after the point is again a single letter.
        const after = i + 2 < limit ? text.charCodeAt(i + 2) : 0;
        if (isCapital(next) && !isLetter(after)) {
          i += 2;
          continue;
        }
      }
      i += 1;
      break;
    }
    // "a.m." and "p.m.".
    if (code === 46 && i === from + 1 && (next | 32) === 109 && text.charCodeAt(i + 2) === 46) {
      i += 3;
      break;
    }
    if (isApostrophe(code) && isLetter(next)) {
      const clitic = cliticLength(text, i, limit);
      if (clitic > 0) {
        tokens.push(from, i, TokenKind.Word);
        tokens.push(i, i + clitic, TokenKind.Word);
        return i + clitic;
      }
      i += 2;
      continue;
    }
    break;
  }
  tokens.push(from, i, TokenKind.Word);
  return i;
}

/** Length of "'s", "'ll" … at `i` (which holds an apostrophe), or 0 when a name like "O'Brien" goes on there. */
export function cliticLength(text: string, i: number, limit: number): number {
  const ends = (at: number): boolean => at >= limit || !isLetterOrDigit(text.charCodeAt(at));
  const first = text.charCodeAt(i + 1) | 32;
  if ((first === 115 || first === 100 || first === 109) && ends(i + 2)) return 2;
  const second = text.charCodeAt(i + 2) | 32;
  if (
    ((first === 108 && second === 108) || (first === 114 && second === 101) || (first === 118 && second === 101)) &&
    ends(i + 3)
  )
    return 3;
  return 0;
}
